"""What only a whole second round has: remarks held to the end, and its page."""

from dataclasses import replace
from datetime import datetime

from bot.core.buttons import Press
from bot.core.rehearsal_replies import ConfirmHeld
from bot.core.sayings import STALE
from bot.core.state import Context, State, reply_with
from bot.parts.second_round import pages


def hold(state: State, press: Press, _at: datetime, _context: Context) -> State:
    """Remember when remarks are wanted; an open second round takes it up at once."""
    if press.argument not in ("yes", "no"):
        return reply_with(state, STALE)
    held, session = press.argument == "yes", state.session
    now = session is not None and session.open and session.staged
    if session is not None and now:
        session = replace(session, held=held)
    candidate = replace(state.candidate, held=held)
    state = replace(state, candidate=candidate, session=session)
    return reply_with(state, ConfirmHeld(held, now))


def last_page(state: State, _words: str, _at: datetime, context: Context) -> State:
    """Hand over the page of the newest session in which something was answered."""
    return pages.newest(state, context)


def page(state: State, press: Press, _at: datetime, context: Context) -> State:
    """Hand over the page of a session."""
    if not press.argument:
        return reply_with(state, STALE)
    return pages.of_session(state, press.argument, context)
