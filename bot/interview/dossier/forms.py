"""Asking for something outside a session: words gather until a quiet moment.

A form waits for one field. While it does, an open session rests; whatever is said is
the form's. Any other command closes it, after what was said has been taken.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.interview.dossier.values import MAX_FORM, Form
from bot.interview.events import Edited, Said
from bot.interview.response import Response
from bot.interview.session import Message, Session
from bot.model import Mode

FRESH = timedelta(hours=1)
"""For so long after the last word a form is not disturbed by a prompt."""


def opened(here: Response, field: str, at: datetime, argument: str = "") -> Response:
    """Wait for a field; an open session rests meanwhile, with all that was said."""
    session = here.session
    if session is not None and begun(session) and not session.paused:
        session = replace(session, paused=True, waiting_since=None)
    form = Form(field, at, argument)
    return replace(here, session=session, dossier=replace(here.dossier, form=form))


def begun(session: Session) -> bool:
    """Whether an open session is more than a daily question that nobody touched."""
    touched = session.mode is not Mode.DAILY or bool(session.message_ids)
    return session.open and touched


def closed(here: Response) -> Response:
    """Wait for nothing any more."""
    return replace(here, dossier=replace(here.dossier, form=None))


def gathered(here: Response, form: Form, said: Said) -> Response:
    """Take a message as one of the form's; a repeated one changes nothing."""
    if any(m.id == said.message_id for m in form.messages):
        return here
    if len(form.messages) >= MAX_FORM:
        return _in(here, replace(form, waiting_since=said.at))
    message = Message(said.message_id, said.at, said.text, said.own)
    messages = (*form.messages, message)
    return _in(here, replace(form, messages=messages, waiting_since=said.at))


def edited(here: Response, form: Form, event: Edited) -> Response | None:
    """Change a message of the form; None where it holds no such message."""
    if all(m.id != event.message_id for m in form.messages):
        return None
    messages = tuple(
        replace(m, text=event.text) if m.id == event.message_id else m
        for m in form.messages
    )
    return _in(here, replace(form, messages=messages, waiting_since=event.at))


def _in(here: Response, form: Form) -> Response:
    return replace(here, dossier=replace(here.dossier, form=form))


def holding_words(here: Response) -> bool:
    """Whether words wait that no part has taken yet."""
    form = here.dossier.form
    return form is not None and bool(form.text.strip())


def fresh(form: Form, now: datetime) -> bool:
    """Whether the candidate is in the middle of it."""
    last = form.messages[-1].at if form.messages else form.asked_at
    return now - last < FRESH
