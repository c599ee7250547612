"""Keep asides apart from answers, and take messages out of an answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core.dossier import Dossier, with_own
from bot.core.quoting import as_wanted
from bot.core.scene import open_turn
from bot.core.session import (
    MAX_ASIDE,
    MAX_ASIDES,
    Attempt,
    KeptAside,
    Session,
    Stage,
    Turn,
    without,
)
from bot.core.state import Context, State
from bot.wording.speaker import tidied

_PART = "asides"
_SAID = "said"


def kept(state: State, aside: KeptAside) -> State:
    """Keep what was said: in the open turn, or outside where none is open."""
    aside = replace(aside, text=aside.text[:MAX_ASIDE])
    turn = None if state.dossier.form is not None else open_turn(state)
    if turn is not None and state.session is not None:
        asides = (*turn.asides, aside)[-MAX_ASIDES:]
        session = state.session.taking(replace(turn, asides=asides))
        return replace(state, session=session)
    said = (*outside(state.dossier), aside)[-MAX_ASIDES:]
    return _with_outside(state, said)


def outside(dossier: Dossier) -> tuple[KeptAside, ...]:
    """Give what was said outside a turn, the oldest first."""
    said: Iterable[Any] = dossier.own.get(_PART, {}).get(_SAID, ())
    return tuple(
        KeptAside(
            one["id"], datetime.fromisoformat(one["at"]), one["text"], one["kind"]
        )
        for one in said
    )


def _with_outside(state: State, said: Sequence[KeptAside]) -> State:
    plain = [
        {"id": one.id, "at": one.at.isoformat(), "text": one.text, "kind": one.kind}
        for one in said
    ]
    own = {**state.dossier.own.get(_PART, {}), _SAID: plain}
    return replace(state, dossier=with_own(state.dossier, _PART, own))


def found(state: State, message_id: str) -> KeptAside | None:
    """Give the aside that a message held."""
    turns = state.session.turns if state.session is not None else ()
    asides = (*(a for turn in turns for a in turn.asides), *outside(state.dossier))
    return next((a for a in asides if a.id == message_id), None)


def owing(state: State, message_id: str) -> State:
    """Owe a reply to what was asked beside an answer, until the answer is heard."""
    turn, session = open_turn(state), state.session
    if turn is None or session is None:
        return state
    asides = tuple(replace(a, owed=a.owed or a.id == message_id) for a in turn.asides)
    return replace(state, session=session.taking(replace(turn, asides=asides)))


def owed(state: State) -> tuple[KeptAside, ...]:
    """Give what was asked beside the open answer and got no reply yet."""
    turn = open_turn(state)
    return tuple(a for a in turn.asides if a.owed) if turn is not None else ()


def paid(state: State) -> State:
    """Owe no reply any more to what was asked beside the open answer."""
    turn, session = open_turn(state), state.session
    if turn is None or session is None or not owed(state):
        return state
    asides = tuple(replace(a, owed=False) for a in turn.asides)
    return replace(state, session=session.taking(replace(turn, asides=asides)))


def let_go(state: State, message_id: str) -> State:
    """Keep no aside of a message any more."""
    if found(state, message_id) is None:
        return state
    if state.session is not None:
        turns = tuple(
            replace(turn, asides=tuple(a for a in turn.asides if a.id != message_id))
            for turn in state.session.turns
        )
        state = replace(state, session=replace(state.session, turns=turns))
    said = outside(state.dossier)
    rest = tuple(a for a in said if a.id != message_id)
    return state if rest == said else _with_outside(state, rest)


def said_before(state: State) -> list[str]:
    """Give the messages of all answers of the session, the oldest first."""
    return _messages(state.session.turns if state.session is not None else ())


def said_here(state: State) -> list[str]:
    """Give the messages of the open answer, the oldest first."""
    turn = open_turn(state)
    return _messages((turn,)) if turn is not None else []


def _messages(turns: Sequence[Turn]) -> list[str]:
    return [
        message.text
        for turn in turns
        for attempt in turn.attempts
        for message in attempt.messages
        if message.counts and message.id not in attempt.confided
    ]


QUOTED = 14
"""Words of the longest stretch that is said back to a protest."""


def said_back(text: str, start: int, end: int) -> str | None:
    """Quote a place, from where its clause begins; None where that reads badly.

    "Her the same evening" is no quotation, and neither is a word by itself.
    """
    first = 1 + max(text.rfind(mark, 0, start) for mark in ".,;:!?\n")
    if len(text[start:end].split()) < 2:
        ends = [text.find(mark, end) for mark in ".,;:!?\n"]
        end = min((at for at in ends if at >= 0), default=len(text))
    quote = tidied(text[first:end].strip(" .,;:!?\n"))
    return quote if quote is not None and len(quote.split()) <= QUOTED else None


# Taking a message out


def trimmed(session: Session, texts: Mapping[str, str]) -> Session:
    """Leave of messages of the open answer what is given by their ids."""
    turn = session.turn
    if turn is None:
        return session
    messages = tuple(
        replace(m, text=texts.get(m.id, m.text)) for m in turn.attempt.messages
    )
    return session.taking(turn.going(replace(turn.attempt, messages=messages)))


def taken_out(session: Session, message_id: str, context: Context) -> Session:
    """Take a message out of its answer; what is left of it is heard anew."""
    before = session
    session = without(session, {message_id})
    turns = tuple(
        _heard_anew(old, new, context) if new is not old else new
        for old, new in zip(before.turns, session.turns, strict=True)
    )
    after = replace(session, turns=turns)
    turn = after.turn
    if turn is not None and not turn.attempt.unheard:
        after = replace(after, waiting_since=None)
    return after


def _heard_anew(old: Turn, new: Turn, context: Context) -> Turn:
    """Judge what is left; with nothing left, the question is as when it was asked."""
    attempts = tuple(
        _judged(new, was, now, context)
        for was, now in zip(old.attempts, new.attempts, strict=True)
    )
    new = replace(new, attempts=attempts)
    emptied = old.attempt.messages and not new.attempt.messages
    if emptied and new.stage not in (Stage.DONE, Stage.RETRIED):
        return replace(new.going(Attempt()), stage=Stage.ASKED)
    return new


def _judged(turn: Turn, was: Attempt, now: Attempt, context: Context) -> Attempt:
    lost = was.judgement is not None and now.judgement is None
    if not lost or now.opened or now.confided or not now.text.strip():
        return now
    judgement = context.ear(turn.question, now.text).judgement
    return replace(now, judgement=as_wanted(judgement, now, now.messages))
