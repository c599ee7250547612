"""What was left out of an answer, and what of it is kept: told, and put back."""

from dataclasses import replace

from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.reply import Reply
from bot.core.scene import open_turn
from bot.core.session import KeptAside, Session, Turn
from bot.core.state import Context, State
from bot.core.summary import summary
from bot.hearing import AsideKind, Revise, Revision
from bot.parts.asides import requoting
from bot.parts.asides.keeping import let_go
from bot.parts.asides.lines import replying, say
from bot.parts.asides.lookups import OF_THE_LOOKUP
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import (
    Passage,
    alike,
    placed,
    quotable,
    telling,
)
from bot.parts.asides.record import answered, quote_of, tell
from bot.parts.asides.taking_out import OF_THE_WISH
from bot.wording.speaker import tidied

TOLD = 8
"""Words from which what was kept apart may have been an answer."""
LATEST = 2
"""Of what was kept apart, what may be meant."""

OF_KEPT_THINGS = (
    OF_THE_LOOKUP
    | OF_THE_WISH
    | requoting.OF_THE_PROTEST
    | stems(
        """summary remember missing forgot mentioned where why how come included add
        stories strongest best great there didnt doesnt isnt arent shouldnt havent
        whole text message messages lines two three first left window after did does
        moment changed change used use promised reading read reads"""
    )
)


# What was left out


def apart(turn: Turn | None, said: Said) -> tuple[KeptAside, ...]:
    """Give what was last kept apart of an open answer and may belong to it."""
    if turn is None:
        return ()
    told = [a for a in turn.asides if a.id != said.message_id and ":" not in a.id]
    told = told[-LATEST:]
    here = {m.id for a in turn.attempts for m in a.messages}
    long = [a for a in told if len(a.text.split()) >= TOLD and a.id not in here]
    telling = [a for a in long if not _asks(a)]
    return tuple(telling[-1:])


_ASKED = (
    *(AsideKind.REMAINING, AsideKind.LENGTH, AsideKind.CLARIFY, AsideKind.REPHRASE),
    *(AsideKind.MEANING, AsideKind.EXAMPLE, AsideKind.METHOD, AsideKind.REPEAT),
    *(AsideKind.PROGRESS, AsideKind.PRIVACY, AsideKind.MACHINE, AsideKind.COMMAND),
    *(AsideKind.SKIP, AsideKind.UNFIT, AsideKind.STOP, AsideKind.BACK),
)
"""Kinds in which something is asked or wished: what was met so was no answer."""


def _asks(aside: KeptAside) -> bool:
    return aside.kind in _ASKED or aside.text.rstrip().endswith("?")


def given_back(state: State, said: Said, context: Context) -> State | None:
    """Take what was kept apart for the answer after all."""
    words = apart(open_turn(state), said)
    if not words:
        return None
    for one in words:
        state = let_go(state, one.id)
        told = Said(said.at, one.id, one.text)
        state = replace(context.parts.proceed(state, told, context), replies=())
    after = context.parts.proceed(state, Commanded(said.at, "done"), context)
    quote = tidied(words[-1].text) or words[-1].text
    return replace(after, replies=(say("back_in", quote=quote), *after.replies))


# What the summary leaves out


def missing(
    state: State, session: Session, _wish: Revision, said: Said, _context: Context
) -> State | None:
    """Let the summary hold what is named; None where nothing that was told is."""
    if open_turn(state) is not None or not session.over:
        return None
    found = named(session, said.text)
    if not found:
        return None
    before = {s.quote for s in summary(session).strengths}
    shown = [one for one in found if _shown(session, one, before)]
    if shown:
        quotes = [quote_of(session.turns[one.place]) or one.text for one in shown]
        return replying(state, said.at, _line("missing_there", quotes))
    now = session
    for one in reversed(found):
        now = requoting.put_first(now, one)
    after = {s.quote for s in summary(now).strengths}
    held = [one for one in found if _shown(now, one, after)]
    if not held:
        told = tell(session, found[0].place, said.text)
        return replace(state, replies=told) if told else None
    state = replace(state, session=now)
    quotes = [quote_of(now.turns[one.place]) for one in held]
    return replying(state, said.at, _line("missing_in", quotes))


def in_summary(state: State, session: Session, place: int, said: Said) -> State | None:
    """Let the summary hold an answer; None where no line of it can stand there."""
    quote = quote_of(session.turns[place])
    line = placed(session, place, quote) if quote else None
    if line is None:
        return None
    if quote in {s.quote for s in summary(session).strengths}:
        return replying(state, said.at, _line("missing_there", [quote]))
    now = requoting.put_first(session, line)
    held = quote_of(now.turns[place])
    if held not in {s.quote for s in summary(now).strengths}:
        return None
    state = replace(state, session=now)
    return replying(state, said.at, _line("missing_in", [held]))


def left_out(state: State, text: str, context: Context) -> bool:
    """Whether words say that the summary leaves out something that was told."""
    session = state.session
    if session is None or not session.over:
        return False
    wished = any(one.kind is Revise.MISSING for one in context.revised(text))
    return wished and bool(named(session, text))


def _line(key: str, quotes: list[str]) -> Reply:
    named = "; ".join(f"“{tidied(q) or q}”" for q in dict.fromkeys(quotes) if q)
    return say(key, quotes=named)


def _shown(session: Session, line: Passage, strengths: set[str | None]) -> bool:
    return quote_of(session.turns[line.place]) in strengths


def named(session: Session, text: str) -> tuple[Passage, ...]:
    """Find one line of each answer that is named, two answers at most."""
    wanted = telling(text) - OF_KEPT_THINGS
    places = set(answered(session))
    found: list[Passage] = []
    while wanted and len(found) < 2:
        lines = alike(session, " ".join(wanted), frozenset(), places, whole=True)
        if not lines or len({one.place for one in lines}) > 1:
            break
        line = lines[0]
        shared = wanted & telling(line.text)
        if not shared:
            break
        found.append(quotable(line, shared))
        told = session.turns[line.place]
        whole = " ".join(attempt.text for attempt in told.attempts)
        wanted = wanted - telling(whole)
        places.discard(line.place)
    return tuple(found)
