"""What the part keeps of its own, and which messages may still be changed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.dossier import with_own
from bot.core.session import Session, Stage
from bot.core.state import State
from bot.core.turn import Message

VOICE = "voice"
"""What the part keeps its own values under."""

A_WORD = timedelta(seconds=0.3)
"""What it takes to read a word of what was heard."""

MOST_READING = timedelta(seconds=90)
"""How long a pause may be for reading; the alarm honours no more."""


def own(state: State) -> Mapping[str, Any]:
    """Give what the part keeps."""
    kept: Mapping[str, Any] = state.dossier.own.get(VOICE, {})
    return kept


def keeping(state: State, name: str, value: object) -> State:
    """Keep a value under a name."""
    kept = {**own(state), name: value}
    return replace(state, dossier=with_own(state.dossier, VOICE, kept))


def without(state: State, *names: str) -> State:
    """Keep nothing under these names."""
    kept = {key: value for key, value in own(state).items() if key not in names}
    if kept == own(state):
        return state
    return replace(state, dossier=with_own(state.dossier, VOICE, kept))


def collecting(state: State) -> tuple[Message, ...]:
    """Give the messages that are collected now, and are not judged yet."""
    form, session = state.dossier.form, state.session
    if form is not None:
        return form.messages
    turn = session.turn if session is not None else None
    if turn is None or turn.stage is Stage.DONE:
        return ()
    return turn.attempt.messages[turn.attempt.heard :]


def is_open(state: State, message_id: str) -> bool:
    """Whether a message belongs to what is collected now, and is not judged yet."""
    return any(m.id == message_id for m in collecting(state))


def is_known(state: State, message_id: str) -> bool:
    """Whether a message is still there to be changed."""
    session: Session | None = state.session
    said = session is not None and message_id in session.message_ids
    return said or is_open(state, message_id)


def message_of(state: State, message_id: str) -> Message | None:
    """Give a message that is still there, as it is kept now."""
    session: Session | None = state.session
    turns = session.turns if session is not None else ()
    kept = (m for turn in turns for attempt in turn.attempts for m in attempt.messages)
    found = (m for m in (*collecting(state), *kept) if m.id == message_id)
    return next(found, None)


def was_spoken(state: State, message_id: str) -> bool:
    """Whether a message that is still there was spoken."""
    message = message_of(state, message_id)
    return message is not None and message.delivery is not None


def collected(after: State, message_id: str, at: datetime) -> bool:
    """Whether a message waits, as it was said, for a quiet moment."""
    form, session = after.dossier.form, after.session
    if form is not None and form.waiting_since == at:
        return any(m.id == message_id for m in form.messages)
    waiting = session is not None and session.waiting_since == at
    return waiting and is_open(after, message_id)


def waits(state: State, since: datetime | None) -> State:
    """Let what waits for a quiet moment wait from another time on."""
    form, session = state.dossier.form, state.session
    if form is not None:
        form = replace(form, waiting_since=since)
        return replace(state, dossier=replace(state.dossier, form=form))
    if session is None or session.paused:
        return state
    return replace(state, session=replace(session, waiting_since=since))


def read_from(state: State, at: datetime, text: str, quiet: timedelta) -> datetime:
    """Give when the usual pause begins that ends once what was heard has been read.

    What was heard right before is read first.
    """
    reading = min(MOST_READING, A_WORD * len(text.split()))
    form, session = state.dossier.form, state.session
    waits = form or session
    before = waits.waiting_since if waits is not None else None
    last = collecting(state)[-1:]
    if before is None or not last or last[0].delivery is None:
        before = at - quiet
    return min(max(at, at + reading - quiet, before + reading), at + MOST_READING)
