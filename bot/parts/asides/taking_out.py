"""Take an answer, or a line of one, out of a session; answers once it is over."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.answering import heard_late
from bot.core.events import Said
from bot.core.session import (
    MAX_ASIDE,
    MAX_ASIDES,
    KeptAside,
    Message,
    Session,
    Turn,
)
from bot.core.state import Context, State
from bot.core.summary import wants_story
from bot.hearing import AsideKind
from bot.parts.asides.lines import say
from bot.parts.asides.naming import stems
from bot.parts.asides.record import answered, by_place, count_now, which
from bot.parts.asides.replies import MOST_EARLIER, OfferAnswers, SayRecord
from bot.wording.speaker import tidied

_LINE = re.compile(
    r"\b(?:lines?|sentences?|bits?|parts?|quotes?|jok(?:e|es|ing)|kidding|banter|phrase"
    r"|words?|mention|remark|comment|detail)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\b(?:answer(?:ed|s)?|questions?|one|ones|example|story|skipped|repl(?:y|ied))\b",
    re.IGNORECASE,
)
_UNANSWERED = re.compile(
    r"\bi (?:never|did ?n['’]?t|did not|have ?n['’]?t|have not)\b.{0,12}"
    r"\b(?:answer|repl)",
    re.IGNORECASE,
)
_TO_GO = re.compile(
    r"\b(?:off|out|away|delete|remove|erase|scrub|scratch|strike|drop|bin|wipe|count)\b",
    re.IGNORECASE,
)
"""What says that something is to go, and is not only to be asked again."""

_GOES = re.compile(
    rf"{_TO_GO.pattern}|\b(?:do ?n['’]?t|do not|never) (?:keep|use|quote|count)\b"
    r"|\b(?:only|just) a joke\b|\bwas (?:a joke|joking)\b",
    re.IGNORECASE,
)
"""The same while a question is open: "do not keep the line about my daughter"."""

_QUOTED = re.compile(r"[“\"]([^”\"]{4,})[”\"]|:\s*(\S.{3,})$|'([^']{8,})'")
_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_CLAUSE = re.compile(r"(?<=[,;–—])\s+")
_LONG = 22
"""Words of a sentence from which on a clause of it is taken out alone."""

_OF_THE_WISH = stems(
    """line lines sentence joke joking kidding please take taking remove delete leave
    drop keep scrub quote count page summary only just was off don't dont should bit
    part never answered skipped not said say one answer question words was quick
    could you shouldn't mate sorry cut cutting edit strip kindly answers bin joke him
    her his them they she he it its what put let get"""
)
"""What is said of any line that is to go."""

STORY = 8
"""Letters from which on words are looked for in a story, too."""


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a line stands: the turn, the go, the message, and offsets in it."""

    place: int
    attempt: int
    message: Message
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.message.text[self.start : self.end].strip()


def take_out(
    state: State, session: Session, said: Said, context: Context, *, named: bool
) -> State | None:
    """Take out what is named; ask which answer is meant where nothing is.

    Where it must be `named`, by words of the question, the answer or the line, and is
    not, or nothing says that it is to go: None.
    """
    text = said.text
    if named and not _TO_GO.search(text):
        return None
    if (exact := _exact(session, text)) is not None:
        return _without_line(state, session, exact, context)
    line = _named_line(session, text)
    of_line, of_answer = _LINE.search(text), _ANSWER.search(text)
    if line is not None and of_line is not None:
        return _without_line(state, session, line, context)
    meant = which(session, text, context, _OF_THE_WISH)
    sure = len(meant) == 1 and not (named and by_place(text))
    nouns = of_answer is not None or of_line is not None
    if sure and nouns and (of_answer is not None or line is None):
        return without_answer(state, session, meant[0], text)
    if line is not None and of_answer is None:
        return _without_line(state, session, line, context)
    if named:
        return None
    told = answered(session)
    if len(told) == 1 and of_line is None:
        return without_answer(state, session, told[0], text)
    if not told:
        return replace(state, replies=(say("out_nothing"),))
    if of_line is not None and of_answer is None:
        return replace(state, replies=(say("out_line_which"),))
    among = [p for p in meant if p in told] or list(told)
    names = tuple((p, session.turns[p].question.question_id) for p in among)
    return replace(state, replies=(OfferAnswers("out", names[-MOST_EARLIER:]),))


def line_out(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Take out a line that is named while the session goes on; None where none is."""
    if not (_LINE.search(said.text) and _GOES.search(said.text)):
        return None
    line = _exact(session, said.text) or _named_line(session, said.text)
    return None if line is None else _without_line(state, session, line, context)


# Answers


def without_answer(state: State, session: Session, place: int, text: str) -> State:
    """Let an answer count no more; what was said stays in the record."""
    turn = session.turns[place]
    name = turn.question.question_id
    retry = place if _UNANSWERED.search(text) else None
    if not any(a.text for a in turn.attempts):
        skipped = SayRecord("out_skipped", name, retry=retry)
        return replace(state, replies=(skipped, count_now(session)))
    attempts = tuple(
        replace(
            attempt,
            messages=tuple(replace(m, counts=False) for m in attempt.messages),
            judgement=None,
            bridge=None,
            undersold=(),
            stood_on=None,
            holds=(),
            lacks=(),
            slips=(),
            figures=(),
            details=(),
            taken_up=None,
        )
        for attempt in turn.attempts
    )
    counted = wants_story(turn)
    gone = replace(turn, attempts=attempts, skipped=True, overruled=False)
    session = _with(session, place, gone, turn)
    replies = [SayRecord("out", name, retry=retry)]
    kept = any(
        (s.session, s.turn) == (session.id, place) for s in state.dossier.stories
    )
    after = (count_now(session),) if counted else ()
    stays = (say("out_story"),) if kept else ()
    return replace(state, session=session, replies=(*replies, *after, *stays))


def _with(session: Session, place: int, turn: Turn, was: Turn) -> Session:
    """Put a turn in its new state, and quote of it no more what is gone."""
    turns = (*session.turns[:place], turn, *session.turns[place + 1 :])
    left = "\n".join(a.text for a in turn.attempts)
    before = "\n".join(a.text for a in was.attempts)
    quoted = tuple(q for q in session.quoted if q not in before or q in left)
    return replace(session, turns=turns, quoted=quoted, before=None)


# Lines


def _lines(session: Session) -> Iterator[_Line]:
    """Give each sentence of each answer; of a long one each clause."""
    for place in answered(session):
        for number, attempt in enumerate(session.turns[place].attempts):
            for message in attempt.messages:
                if message.counts and message.id not in attempt.confided:
                    for start, end in _cut(message.text):
                        yield _Line(place, number, message, start, end)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*(m.end() for m in _END.finditer(text)), len(text)]:
        piece = text[start:end]
        if len(piece.split()) > _LONG:
            first = start
            for clause in [*(m.end() for m in _CLAUSE.finditer(piece)), len(piece)]:
                yield first, start + clause
                first = start + clause
        elif piece.strip():
            yield start, end
        start = end


def _exact(session: Session, text: str) -> _Line | None:
    """Find the line whose words are given."""
    found = _QUOTED.search(text)
    if found is None:
        return None
    wanted = next(g for g in found.groups() if g).strip(" .!?…").casefold()
    for line in _lines(session):
        at = line.message.text.casefold().find(wanted)
        if at >= 0:
            return replace(line, start=at, end=at + len(wanted))
    return None


def _named_line(session: Session, text: str) -> _Line | None:
    """Find the one line that shares the most telling words with a wish."""
    wanted = stems(text) - _OF_THE_WISH
    lines = list(_lines(session))
    known = [stems(line.text) for line in lines]
    common = Counter(stem for one in known for stem in one)
    sums = [sum(1 / common[s] for s in wanted & one) for one in known]
    best = max(sums, default=0.0)
    if best < 0.5:
        return None
    found = [line for line, one in zip(lines, sums, strict=True) if one == best]
    return found[0] if len(found) == 1 else None


def _without_line(
    state: State, session: Session, line: _Line, context: Context
) -> State:
    """Take a line out, hear what is left anew, and keep the line apart."""
    turn = session.turns[line.place]
    attempt = turn.attempts[line.attempt]
    text = line.message.text
    left = f"{text[: line.start].rstrip()} {text[line.end :].lstrip()}".strip(" ,;")
    others = any(m.counts for m in attempt.messages if m.id != line.message.id)
    if not left and not others:
        return without_answer(state, session, line.place, "")
    messages = tuple(
        replace(m, text=left or m.text, counts=bool(left)) if m is line.message else m
        for m in attempt.messages
    )
    anew = heard_late(turn, replace(attempt, messages=messages), context.ear)
    attempts = list(turn.attempts)
    attempts[line.attempt] = replace(anew, undersold=(), stood_on=None, taken_up=None)
    apart = KeptAside(
        f"{line.message.id}:{line.start}",
        line.message.at,
        line.text[:MAX_ASIDE],
        AsideKind.IGNORE,
    )
    asides = (*turn.asides, apart)[-MAX_ASIDES:]
    gone = replace(turn, attempts=tuple(attempts), asides=asides)
    session = _with(session, line.place, gone, turn)
    quote = tidied(line.text.rstrip(" .,;"))
    said = say("out_line", quote=quote) if quote else say("out_line_plain")
    state = _in_stories(state, session.id, line)
    return replace(state, session=session, replies=(said,))


def _in_stories(state: State, session_id: str, line: _Line) -> State:
    """Take the line out of a story that was kept of the answer."""
    if len(line.text) < STORY:
        return state
    stories = tuple(
        replace(
            story,
            takes=tuple(
                replace(
                    take,
                    text=" ".join(take.text.replace(line.text, " ").split(" ")).strip(),
                    quote=None
                    if take.quote and take.quote in line.text
                    else take.quote,
                )
                if line.text in take.text
                else take
                for take in story.takes
            ),
        )
        if (story.session, story.turn) == (session_id, line.place)
        else story
        for story in state.dossier.stories
    )
    return replace(state, dossier=replace(state.dossier, stories=stories))
