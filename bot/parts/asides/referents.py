"""Find which of the things that were shown some words mean: all that fit, no guess.

A thing is a line of the summary, a question or its last follow-up, or a kind of
question that /progress names. It is found by its own words, by its number among what
was shown, or by what was said last; two that fit as well are both given.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.session import Session, Stage
from bot.core.state import Context, State
from bot.core.summary import summary
from bot.core.undoing import Burst, burst
from bot.expressions import Expression
from bot.parts.asides import meant, record
from bot.parts.asides.naming import numbered, stems
from bot.parts.asides.passages import answers, placed

_QUOTE, _ANSWER, _ASKED = 2.0, 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line that the summary shows: the turn it was said in, and its words."""

    place: int
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the session, by its turn; or the follow-up that was asked last.

    `said` is what was answered to it last, where that is known.
    """

    place: int
    asked: str
    said: Burst | None = None
    follows: bool = False


# Lines


def lines(session: Session) -> tuple[Line, ...]:
    """Give the lines that the summary shows, in their order."""
    return tuple(
        Line(place, one.quote)
        for one in summary(session).strengths
        if one.quote
        for place, turn in enumerate(session.turns)
        if turn.question.question_id == one.question_id
        if placed(session, place, one.quote) is not None
    )


_NUMBER: Final = Expression(
    r"\b(?:line|quote|sentence|number|nr\.?|no\.?) ?(?P<a>[12]|one|two)\b"
    r"|\b(?P<b>first|second|1st|2nd|last|other)(?: (?:line|quote|sentence|one|bit))\b",
    re.IGNORECASE,
)
_PLACES: Final = {"1": 0, "one": 0, "first": 0, "1st": 0, "last": -1, "other": -2}
_LAST: Final = (-1, -2)
_QUOTED: Final = Expression(r"[“\"‘']([^”\"’'\n]{6,})[”\"’'](?!\w)")


def lines_named(session: Session, words: str) -> tuple[Line, ...]:
    """Give the shown lines that words name: one where it is sure, none, or several."""
    known = lines(session)
    for quoted in _QUOTED.findall(words):
        held = [one for one in known if _within(quoted, one.words)]
        if len(held) == 1:
            return (held[0],)
    found = _best({n: _of_line(session, one) for n, one in enumerate(known)}, words)
    if found:
        return tuple(known[n] for n in found)
    number = _NUMBER.search(words)
    if number is None or not known:
        return ()
    place = _PLACES.get((number["a"] or number["b"]).casefold(), 1)
    if place in _LAST:
        return known[-1:] if place == _LAST[0] and len(known) > 1 else ()
    return known[place : place + 1]


def _within(words: str, line: str) -> bool:
    plain, held = (" ".join(one.split()).casefold() for one in (words, line))
    return plain.strip(" .,;!?…") in held


def _of_line(session: Session, line: Line) -> Mapping[str, float]:
    told = " ".join(a.text for a in session.turns[line.place].attempts)
    weighed = dict.fromkeys(keys(told), _ANSWER)
    return {**weighed, **dict.fromkeys(keys(line.words), _QUOTE)}


# Questions


def asked_last(session: Session) -> Question | None:
    """Give what was asked last and what was said to it; None where that is unknown."""
    before, said = session.before, burst(session)
    if before is None or said is None or said.place != before.place:
        return None
    follows = before.turn.stage not in (Stage.ASKED, Stage.DONE)
    if not before.asked:
        return None
    return Question(said.place, _asks(before.asked), said, follows)


def _asks(words: str) -> str:
    """Give of what was said last what asks, without the praise before it."""
    sentences = _END.split(words.strip())
    first = next((n for n, one in enumerate(sentences) if one.endswith("?")), 0)
    return " ".join(sentences[first:])


_END: Final = Expression(r"(?<=[.!?])\s+")


def questions(session: Session, context: Context) -> tuple[Question, ...]:
    """Give every question of a session, and the follow-up that was asked last."""
    last = asked_last(session)
    found = [
        Question(place, asked.worded(turn.question.about))
        for place in record.places(session)
        for turn in [session.turns[place]]
        if (asked := context.questions.get(turn.question.question_id)) is not None
    ]
    if last is None:
        return tuple(found)
    if last.follows:
        return (*found, last)
    return tuple(last if one.place == last.place else one for one in found)


_AT_LAST: Final = Expression(
    r"\b(?:last|final|end|just|now|it|that|this|thing|follow-?up)\b", re.IGNORECASE
)
"""What points at what was asked last, where nothing is named."""


def questions_named(
    session: Session, words: str, context: Context, pointing: bool = True
) -> tuple[Question, ...]:
    """Give the questions that words name: one where it is sure, none, or several.

    Words that only point, `pointing`, mean what was asked last.
    """
    known = questions(session, context)
    found = _best({n: _of_question(session, one) for n, one in enumerate(known)}, words)
    if not found:
        # "The weak part": of any answer, and of what was asked in those words.
        wanted = loosely(words)
        shared = [len(wanted & loosely(one.asked)) for one in known]
        most = max(shared, default=0)
        found = tuple(n for n, one in enumerate(shared) if one == most and most)
    named = tuple(known[n] for n in found)
    there = numbered(session, words)
    if there is not None and len(named) != 1:
        among = [one for one in known if one.place == there]
        return tuple(one for one in named if one in among) or tuple(among[:1])
    if named:
        return named
    last = asked_last(session)
    points = pointing and last is not None and _AT_LAST.search(words)
    return (last,) if points and last is not None else ()


def asked_so(session: Session, words: str, context: Context) -> tuple[Question, ...]:
    """Give the one question that was asked in such words; none where that is unsure."""
    known, wanted = questions(session, context), loosely(words)
    shared = [len(wanted & loosely(one.asked)) for one in known]
    most = max(shared, default=0)
    best = [one for n, one in zip(shared, known, strict=True) if n == most]
    return tuple(best) if most >= _SEVERAL and len(best) == 1 else ()


_SEVERAL: Final = 2
"""Words of a question by which it is known, where they are said of any answer."""


def _of_question(session: Session, one: Question) -> Mapping[str, float]:
    """Weigh the words that a question may be known by: its own, and its answer's."""
    turn, last = session.turns[one.place], asked_last(session)
    apart = {m.id for m in last.said.messages} if last and last.said else set[str]()
    if one.follows and one.said is not None:
        told = " ".join(m.text for m in one.said.messages)
    else:
        hidden = apart if last is not None and last.follows else set[str]()
        told = " ".join(
            m.text for a in turn.attempts for m in a.messages if m.id not in hidden
        )
    return {
        **dict.fromkeys(keys(told), _ANSWER),
        **dict.fromkeys(keys(one.asked), _ASKED),
    }


def keys(words: str) -> frozenset[str]:
    """Give what may name a thing: what tells it from others, without its plural."""
    return frozenset(
        stem[:-1] if len(stem) > _SHORT and stem.endswith("s") else stem
        for stem in meant.told_by(_NEGATION.sub("t", words))
    )


_NEGATION: Final = Expression(r"['’]t\b")


_SHORT: Final = 3
_LOOSE: Final = 4
"""Letters by which words of a question are the same that are said of any answer."""


def loosely(words: str) -> frozenset[str]:
    """Give the words by which something may be named that is said of any answer."""
    return frozenset(stem[:_LOOSE] for stem in stems(words))


def _best(known: Mapping[int, Mapping[str, float]], words: str) -> tuple[int, ...]:
    """Give what shares the most telling words; several where they share as many."""
    wanted = keys(words)
    common = Counter(stem for one in known.values() for stem in one)
    sums = {
        n: sum(one[stem] / common[stem] for stem in wanted if stem in one)
        for n, one in known.items()
    }
    best = max(sums.values(), default=0.0)
    return tuple(n for n, one in sums.items() if one == best) if best else ()


def of_answers(session: Session) -> frozenset[str]:
    """Give what of all answers may name something."""
    told: Iterator[str] = (one.message.text for one in answers(session))
    return keys(" ".join(told))


# Kinds of questions


def kinds_named(
    state: State, words: str, context: Context, shown: bool = False
) -> tuple[str, ...]:
    """Give the competencies that words name, of those that progress tells of.

    With `shown`, only those that stand in what was said last.
    """
    said = _plain(words)
    stands, found = _plain(state.candidate.shown), []
    turns = state.session.turns if state.session is not None else ()
    asked = (context.questions.get(turn.question.question_id) for turn in turns)
    practised = {one.competency for one in asked if one} | {*state.candidate.recall}
    for kind, called in context.competencies.items():
        name = _plain(called)
        there = re.search(rf"\b{re.escape(name)}\b", stands) is not None
        if kind not in practised or (shown and not there):
            continue
        at = _named_at(name, said)
        if at is not None and not _NOT.search(said[:at]):
            found.append((at, kind))
    return tuple(kind for _, kind in sorted(found))


_NOT: Final = Expression(r"\bnot (?:the |that |about )?$")


def _named_at(name: str, said: str) -> int | None:
    pieces = [name, *name.split(" and ")]
    heads = (re.search(rf"\b{re.escape(one)}", said) for one in pieces)
    return min((m.start() for m in heads if m is not None), default=None)


def _plain(words: str) -> str:
    return words.casefold().replace("z", "s").replace("dgm", "dgem")
