"""Take an answer, or a line of one, out of a session; all of it can be put back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.answering import heard_late
from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.putting_back import remembering
from bot.core.quoting import praised_in
from bot.core.reply import Reply, Tap
from bot.core.session import (
    MAX_ASIDE,
    MAX_ASIDES,
    KeptAside,
    Session,
    Stage,
    Turn,
)
from bot.core.state import Context, State
from bot.core.summary import wants_story
from bot.core.undoing import Burst, burst
from bot.expressions import Expression
from bot.hearing import AsideKind, Revise, Revision
from bot.parts.asides.counting import count_now
from bot.parts.asides.cutting import cut_out
from bot.parts.asides.lines import put_back_row, say
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import Passage, address, alike, clause, exactly
from bot.parts.asides.record import answered, by_place, which
from bot.parts.asides.replies import (
    MOST_EARLIER,
    OfferAnswers,
    OfferLines,
    SayRecord,
)
from bot.parts.asides.undoing import without
from bot.wording.speaker import tidied

A_LINE = Expression(
    r"\b(?:lines?|sentences?|bits?|parts?|quotes?|jok(?:e|es|ing)|kidding|banter|phrase"
    r"|words?|mention|remark|comment|detail)\b",
    re.IGNORECASE,
)
_ANSWER = Expression(
    r"\b(?:answer(?:ed|s)?|questions?|one|ones|example|story|skipped|repl(?:y|ied))\b",
    re.IGNORECASE,
)
_UNANSWERED = Expression(
    r"\bi (?:never|did ?n['’]?t|did not|have ?n['’]?t|have not)\b.{0,12}"
    r"\b(?:answer|repl)",
    re.IGNORECASE,
)

_ADDED = Expression(
    r"\b(?:just|last|now) add(?:ed)?\b|\badd(?:ed)? (?:just )?now\b", re.I
)
"""What calls something the last that was added."""

_SEVERAL = Expression(r"\b(?:them|these|those)\b", re.IGNORECASE)
"""What may be all there is: that is erased by a command of its own."""

OF_THE_WISH = stems(
    """line lines sentence joke joking kidding please take taking remove delete leave
    drop keep scrub quote count page summary only just was off don't dont should bit
    part never answered skipped not said say one answer question words was quick
    could you shouldn't mate sorry cut cutting edit strip kindly answers bin joke him
    her his them they she he it its what put let get must write print out still there
    wrote written opened stay stays make makes look like because idiot nothing
    something anything everything never told yet thing things stuff rubbish asked"""
)
"""What is said of any line that is to go."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is to go: a line, an answer by its place, or one of several."""

    line: Passage | None = None
    place: int = -1


def take_out(
    state: State,
    session: Session,
    wish: Revision,
    said: Said,
    context: Context,
    *,
    steers: bool,
) -> State | None:
    """Take out what is named with nothing open; ask which answer is meant, else.

    What `steers`, too, is of what was said last where it names nothing. Where it is not
    sure that something is to go, that is asked first.
    """
    text, asks = said.text, wish.kind is Revise.OUT_IF
    if not (wish.named or wish.quoted) and _SEVERAL.search(text):
        return None
    target = _target(session, wish, text, context, steers=steers)
    if target is not None:
        if asks:
            return _ask(state, session, target)
        return _out(state, session, target, said, context)
    if (gone := _out_already(session, wish, text)) is not None:
        return replace(state, replies=(gone,))
    last = burst(session) if _ADDED.search(text) else None
    if last is not None and not asks:
        after = without(state, last, said.at, context)
        assert after.session is not None
        words = "\n".join(m.text for m in last.messages)
        return replace(after, replies=(_gone(words, after.session),))
    of_line, of_answer = A_LINE.search(text), _ANSWER.search(text)
    if steers or asks or (of_line is None and of_answer is None):
        return None
    told = answered(session)
    if len(told) == 1 and of_line is None:
        return _ask(state, session, Target(place=told[0]))
    if not told:
        return replace(state, replies=(say("out_nothing"),))
    if of_line is not None and of_answer is None:
        several = alike(session, wish.named or text, OF_THE_WISH)
        if len(several) == LIKELY:
            return ask_which(state, session, several)
        return replace(state, replies=(say("out_line_which"),))
    meant = which(session, text, context, OF_THE_WISH)
    among = [p for p in meant if p in told] or list(told)
    names = tuple((p, session.turns[p].question.question_id) for p in among)
    return replace(state, replies=(OfferAnswers("out", names[-MOST_EARLIER:]),))


def _target(
    session: Session, wish: Revision, text: str, context: Context, *, steers: bool
) -> Target | None:
    """Find what is named: words as they were said, a line, or an answer."""
    if (exact := _exact(session, wish)) is not None:
        return Target(exact)
    text = apart_from(text)
    line = _line(session, apart_from(wish.named)) or _line(session, text)
    of_line, of_answer = A_LINE.search(text), _ANSWER.search(text)
    if line is not None and (of_line is not None or of_answer is None):
        return Target(line)
    if of_answer is None:
        # Who wants a line out loses no answer.
        return None
    meant = which(session, text, context, OF_THE_WISH)
    sure = len(meant) == 1 and not (steers and by_place(text))
    return Target(place=meant[0]) if sure else None


def _out_already(session: Session, wish: Revision, text: str) -> Reply | None:
    """Say that what is named is out, where it was taken out before."""
    words = " ".join((wish.named.strip("§ ") or text, *wish.quoted))
    wanted = stems(words) - OF_THE_WISH
    found = (t for t in reversed(session.taken) if wanted & stems(t.words))
    taken = next(found, None)
    if taken is None:
        return None
    row = put_back_row(taken.number)
    return say("kept_out", row, quote=tidied(taken.words) or taken.words)


_WITHIN = Expression(
    r"\b(?:from|in|out of|off|of|inside|to) (?:my|the|that|this|your)(?: \w+)?"
    r" (?:answer|story|example)\b",
    re.IGNORECASE,
)


def apart_from(words: str) -> str:
    """Give what names something, without the answer that it is to leave."""
    bare = _WITHIN.sub(" ", words)
    return bare if stems(bare) - OF_THE_WISH else words


def _exact(session: Session, wish: Revision) -> Passage | None:
    found = (exactly(session, words) for words in wish.quoted if words)
    return next(filter(None, found), None)


def _line(session: Session, words: str) -> Passage | None:
    found = alike(session, words, OF_THE_WISH)
    if len(found) != 1:
        return None
    if _WHOLE.search(words) is None and _SOME.search(words) is not None:
        return clause(found[0], stems(words) - OF_THE_WISH)
    return found[0]


_SOME = Expression(
    r"\b(?:bit|part|words?|mention|detail|phrase|about)\b", re.IGNORECASE
)
_WHOLE = Expression(r"\b(?:line|sentence|joke|quote)s?\b", re.IGNORECASE)
"""What names a clause, and what a whole sentence."""


def line_out(
    state: State, session: Session, wish: Revision, said: Said, context: Context
) -> State | None:
    """Take out what is named while the session goes on; None where nothing is."""
    target = _named_while_open(session, wish, context)
    if target is None:
        several = alike(session, wish.named, OF_THE_WISH)
        return ask_which(state, session, several) if len(several) == LIKELY else None
    # "Leave the money one out" may be meant of a question that is still to come.
    loosely = target.line is None and _CALLED.search(wish.named) is None
    if wish.kind is Revise.OUT_IF or loosely:
        return _ask(state, session, target)
    return _out(state, session, target, said, context)


_CALLED = Expression(r"\b(?:answers?|stor(?:y|ies)|examples?)\b", re.IGNORECASE)
"""What calls an answer one, and not only by its question."""


def _named_while_open(
    session: Session, wish: Revision, context: Context
) -> Target | None:
    """Find the line that is named, or an answer that is called one and is over."""
    if (exact := _exact(session, wish)) is not None:
        return Target(exact)
    words = apart_from(wish.named)
    called = _ANSWER.search(words) is not None and not A_LINE.search(words)
    if wish.sure and called:
        meant = which(session, words, context, OF_THE_WISH)
        if len(meant) == 1 and session.turns[meant[0]].stage is Stage.DONE:
            return Target(place=meant[0])
    line = _line(session, words)
    return Target(line) if line is not None else None


LIKELY = 2
"""Lines that are equally likely, of which it is asked which one is meant."""


def ask_which(state: State, session: Session, lines: Sequence[Passage]) -> State:
    """Ask which of some lines is to go."""
    named = tuple((address(session, line), line.text) for line in lines)
    return replace(state, replies=(OfferLines(LINE, named),))


def _out(
    state: State, session: Session, target: Target, said: Said, context: Context
) -> State:
    if target.line is not None:
        return without_line(state, session, target.line, said.at, context)
    return without_answer(state, session, target.place, said.text, said.at)


# Asked first

LINE, PLACE, LEAVE = "line", "out", "leave"
"""What the buttons ask for: a line or an answer out, or nothing."""


def _ask(state: State, session: Session, target: Target) -> State:
    """Ask whether something is to go, and show what it is."""
    leave = Tap("leave_in", Verb.LOOK, LEAVE, bound=True)
    if target.line is None:
        turn = session.turns[target.place]
        name = turn.question.question_id
        if not any(attempt.text for attempt in turn.attempts):
            skipped = SayRecord("out_skipped", name)
            return replace(state, replies=(skipped, count_now(session)))
        taps = (Tap("take_out", Verb.LOOK, f"{PLACE}:{target.place}", bound=True),)
        asked: Reply = SayRecord("out_sure", name, taps=(*taps, leave))
        return replace(state, replies=(asked,))
    where = f"{LINE}:{address(session, target.line)}"
    row = (Tap("take_out", Verb.LOOK, where, bound=True), leave)
    quote = tidied(target.line.text) or target.line.text
    return replace(state, replies=(say("out_sure_line", row, quote=quote),))


# Answers


def without_answer(
    state: State, session: Session, place: int, text: str, at: datetime
) -> State:
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
    words = "\n".join(a.text for a in turn.attempts)
    session = _with(session, place, gone, turn, at, words)
    taps = put_back_row(session.takings)
    replies = [SayRecord("out", name, retry=retry, taps=taps)]
    kept = [
        s.number
        for s in state.dossier.stories
        if (s.session, s.turn) == (session.id, place)
    ]
    after = (count_now(session),) if counted else ()
    forget = (Tap("story_forget", Verb.STORY, f"forget:{kept[0]}"),) if kept else ()
    stays = (say("out_story", forget),) if kept else ()
    return replace(state, session=session, replies=(*replies, *after, *stays))


def _with(
    before: Session, place: int, turn: Turn, was: Turn, at: datetime, words: str
) -> Session:
    """Put a turn in its new state, and quote of it no more what is gone."""
    turns = (*before.turns[:place], turn, *before.turns[place + 1 :])
    left = "\n".join(a.text for a in turn.attempts)
    told = "\n".join(a.text for a in was.attempts)
    quoted = tuple(q for q in before.quoted if q not in told or q in left)
    after = replace(before, turns=turns, quoted=quoted, before=None)
    return remembering(before, after, at, words)


# Lines


def without_line(
    state: State, session: Session, line: Passage, at: datetime, context: Context
) -> State:
    """Take a line out, hear what is left anew, and keep the line apart."""
    turn = session.turns[line.place]
    attempt = turn.attempts[line.attempt]
    cut = cut_out(line)
    others = any(m.counts for m in attempt.messages if m.id != line.message.id)
    if not cut.counts and not others:
        return _emptied(state, session, line, at, context)
    messages = tuple(cut if m.id == line.message.id else m for m in attempt.messages)
    anew = replace(attempt, messages=messages)
    if attempt.judgement is not None:
        anew = heard_late(turn, anew, context.ear, praised_in(attempt))
        anew = replace(anew, heard=attempt.heard, undersold=(), stood_on=None)
    anew = replace(anew, taken_up=None)
    attempts = list(turn.attempts)
    attempts[line.attempt] = anew
    apart = KeptAside(
        f"{line.message.id}:{line.start}",
        line.message.at,
        line.text[:MAX_ASIDE],
        AsideKind.IGNORE,
    )
    asides = (*turn.asides, apart)[-MAX_ASIDES:]
    gone = replace(turn, attempts=tuple(attempts), asides=asides)
    session = _with(session, line.place, gone, turn, at, line.text)
    return replace(state, session=session, replies=(_gone(line.text, session),))


def _gone(words: str, session: Session) -> Reply:
    quote, row = tidied(words.rstrip(" .,;")), put_back_row(session.takings)
    return say("out_line", row, quote=quote) if quote else say("out_line_plain", row)


def _emptied(
    state: State, session: Session, line: Passage, at: datetime, context: Context
) -> State:
    """Take out a line that was all of an answer."""
    turn = session.turns[line.place]
    if turn.stage is Stage.DONE:
        return without_answer(state, session, line.place, "", at)
    said = Burst(line.place, (line.message,), heard=True)
    after = without(state, said, at, context)
    assert after.session is not None
    return replace(after, replies=(_gone(line.text, after.session),))
