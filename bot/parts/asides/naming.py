"""Find the earlier question that is named: by its words, its answer, who asked."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.core.occasions import asked_for
from bot.core.session import Session, Turn
from bot.core.state import Context
from bot.core.undoing import gone_back
from bot.model import Expects

_STEM = 5
"""Letters by which two words are the same."""
_SHORTEST = 3
_SURE = 0.7
"""Share of the best sum from which another question may be meant as well."""
_OF_ANSWER, _OF_QUESTION, _AROUND, _MEMBER = 2.0, 2.0, 0.7, 3.0

_SMALL = frozenset(
    """that this with from have what when where which your about back again question
    answer going could would please previous want better before last time tell told also
    forgot something more part mention said wanted remember the one and for was not now
    can you did get how its it's thing story pls sorry bit say goes give gave never are
    but our out then than them they there had has who why may let just were topic other
    meant mean wrong add into did didnt ones some""".split()
)

_ALIKE = {
    "salar": "pay",
    "wage": "pay",
    "wages": "pay",
    "money": "pay",
    "range": "pay",
    "refer": "refer",
    "weeke": "hours",
    "websi": "site",
}
"""Words for what a question asks in others; by their first letters."""


def stems(text: str) -> frozenset[str]:
    """Give the words of a text that may name a question, by their first letters."""
    words = re.findall(r"[^\W_]+", text.casefold())
    kept = (w for w in words if len(w) >= _SHORTEST and w not in _SMALL)
    found = {word[:_STEM] for word in kept}
    return frozenset(found | {_ALIKE[stem] for stem in found if stem in _ALIKE})


def earlier(session: Session) -> tuple[int, ...]:
    """Number the turns that one may go back to: all but the open one."""
    small = Expects.SMALL_TALK
    return tuple(
        place
        for place, turn in enumerate(session.turns)
        if place != session.current or not session.open
        if turn.question.expects is not small
    )


def numbered(session: Session, words: str) -> int | None:
    """Give the turn that is named by its number, without the small talk."""
    found = _NUMBERED.search(words)
    if found is None:
        return None
    number = _NUMBERS[(found["nth"] or found["number"]).casefold()]
    return next(iter(counted(session, number)), None)


def counted(session: Session, number: int) -> tuple[int, ...]:
    """Give the turn of a number, counted from one without the small talk."""
    small = Expects.SMALL_TALK
    turns = enumerate(session.turns)
    told = [place for place, turn in turns if turn.question.expects is not small]
    return tuple(told[number - 1 : number]) if number else ()


_NUMBERS = {
    **{w: n for n, w in enumerate("one two three four five six".split(), 1)},
    **{w: n for n, w in enumerate("first second third fourth fifth sixth".split(), 1)},
    **{w: n for n, w in enumerate("1st 2nd 3rd 4th 5th 6th".split(), 1)},
    **{str(n): n for n in range(1, 7)},
}
_NUMBERED = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th)"
    r"(?: (?:one|question|answer)\b|\W*$)"
    r"|\b(?:number|question|answer) (?P<number>[1-6]|one|two|three|four|five|six)\b",
    re.IGNORECASE,
)


def one_before(session: Session) -> int | None:
    """Give the turn before the open one, or the last where none is open."""
    places = earlier(session)
    if not session.open:
        return places[-1] if places else None
    asked = [place for place in places if place < session.current]
    if not asked and not gone_back(session.turns[session.current]):
        asked = list(places)
    return asked[-1] if asked else None


def answered_now(session: Session) -> int | None:
    """Give the open turn, where its question was answered and only asked on about."""
    if not session.open:
        return None
    turn = session.turns[session.current]
    told = turn.answered and not turn.attempt.unheard and not gone_back(turn)
    return session.current if told else None


def named(
    session: Session, places: Sequence[int], words: str, context: Context
) -> tuple[int, ...]:
    """Give the turns that words may name, the likeliest first; one where it is sure."""
    wanted = stems(words)
    if not wanted:
        return ()
    known = {place: _known(session, session.turns[place], context) for place in places}
    common = Counter(stem for one in known.values() for stem in one)
    sums = {
        place: sum(one[stem] / common[stem] for stem in wanted if stem in one)
        for place, one in known.items()
    }
    best = max(sums.values(), default=0.0)
    if not best:
        return ()
    likely = [place for place in places if sums[place] >= best * _SURE]
    return tuple(sorted(likely, key=lambda place: (-sums[place], -place)))


def _known(session: Session, turn: Turn, context: Context) -> dict[str, float]:
    """Weigh the words that a question may be known by."""
    question = context.questions.get(turn.question.question_id)
    weighed: dict[str, float] = {}

    def take(texts: Iterable[str], weight: float) -> None:
        for stem in stems(" ".join(texts)):
            weighed[stem] = max(weight, weighed.get(stem, 0.0))

    take([asked_for(turn.question.question_id) or ""], _OF_QUESTION)
    if question is not None:
        take([question.hint, question.why, *question.probes.values()], _AROUND)
        text = question.worded(turn.question.about)
        name = question.id.replace(".", " ").replace("-", " ")
        take([text, question.competency, question.label, name], _OF_QUESTION)
        if any(attempt.dug for attempt in turn.attempts):
            take([question.deeper], _OF_QUESTION)
    take((attempt.text for attempt in turn.attempts), _OF_ANSWER)
    take(_asked_by(session, turn), _MEMBER)
    return weighed


def _asked_by(session: Session, turn: Turn) -> list[str]:
    """Name who of a panel asked a question, or asked on about its answer."""
    panel = session.panel
    if panel is None:
        return []
    places = {turn.question.by}
    places |= {a.taken_up.by for a in turn.attempts if a.taken_up is not None}
    return [panel.members[place].name for place in places if place is not None]
