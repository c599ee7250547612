"""Asking for something outside a session: words gather until a quiet moment.

A form waits for one field. While it does, an open session rests; whatever is said is
the form's. Any other command closes it, after what was said has been taken.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.dossier import MAX_FORM, Form
from bot.core.events import Edited, Said
from bot.core.session import Message, begun
from bot.core.state import State

FRESH = timedelta(hours=1)
"""For so long after the last word a form is not disturbed by a prompt."""


def opened(state: State, field: str, at: datetime, argument: str = "") -> State:
    """Wait for a field; an open session rests meanwhile, with all that was said."""
    session = state.session
    if session is not None and begun(session) and not session.paused:
        session = replace(session, paused=True, waiting_since=None)
    form = Form(field, at, argument)
    return replace(state, session=session, dossier=replace(state.dossier, form=form))


def closed(state: State) -> State:
    """Wait for nothing any more."""
    return replace(state, dossier=replace(state.dossier, form=None))


def gathered(state: State, form: Form, said: Said) -> State:
    """Take a message as one of the form's; a repeated one changes nothing."""
    if any(m.id == said.message_id for m in form.messages):
        return state
    if len(form.messages) >= MAX_FORM:
        return _in(state, replace(form, waiting_since=said.at))
    message = Message(said.message_id, said.at, said.text, said.own, said.delivery)
    messages = (*form.messages, message)
    return _in(state, replace(form, messages=messages, waiting_since=said.at))


def edited(state: State, form: Form, event: Edited) -> State | None:
    """Change a message of the form; None where it holds no such message."""
    if all(m.id != event.message_id for m in form.messages):
        return None
    messages = tuple(
        replace(m, text=event.text) if m.id == event.message_id else m
        for m in form.messages
    )
    return _in(state, replace(form, messages=messages, waiting_since=event.at))


def _in(state: State, form: Form) -> State:
    return replace(state, dossier=replace(state.dossier, form=form))


def without_confided(state: State) -> State:
    """Leave out what was confided and not chosen to be used."""
    form = state.dossier.form
    if form is None or not form.confided:
        return state
    kept = tuple(m for m in form.messages if m.id not in form.confided)
    return _in(state, replace(form, messages=kept, confided=()))


def holding_words(state: State) -> bool:
    """Whether words wait that no part has taken yet."""
    form = state.dossier.form
    return form is not None and bool(form.text.strip())


def fresh(form: Form, now: datetime) -> bool:
    """Whether the candidate is in the middle of it."""
    last = form.messages[-1].at if form.messages else form.asked_at
    return now - last < FRESH
