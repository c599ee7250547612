"""What follows from a button under a question of a session."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.answering import in_session
from bot.core.buttons import Press, Verb
from bot.core.events import (
    Chosen,
    Declined,
    Ended,
    Event,
    Finished,
    Hinted,
    MovedOn,
    Overruled,
    Resumed,
    Retried,
    Skipped,
)
from bot.core.replies import AskAgain
from bot.core.sayings import STALE
from bot.core.state import Context, State, reply_with

USE = "use"
"""What a button says that lets something confided be used."""

_EVENTS: Mapping[str, Callable[[datetime], Event]] = {
    Verb.DONE: Finished,
    Verb.HINT: Hinted,
    Verb.SKIP: Skipped,
    Verb.NONE: Declined,
    Verb.REAL: Overruled,
    Verb.NEXT: MovedOn,
    Verb.RESUME: Resumed,
    Verb.FINISH: Ended,
}


def press_in_session(
    state: State, press: Press, at: datetime, context: Context
) -> State:
    """Let a button have its effect on the question it was shown under, once."""
    session = state.session
    if session is None or press.session != session.id:
        return _stale(state)
    if str(press) == session.last_press:
        return state  # the second of two quick taps
    if press.verb == Verb.RETRY and press.argument.isdecimal():
        event: Event = Retried(at, int(press.argument))
    elif press.asks != session.asks or session.over:
        return _stale(state)
    elif press.verb == Verb.CARE:
        event = Chosen(at, press.argument == USE)
    elif (made := _EVENTS.get(press.verb)) is not None:
        event = made(at)
    else:
        return _stale(state)
    after = in_session(state, event, context)
    if after.session is None or after.session.asks == session.asks:
        return after
    return replace(after, session=replace(after.session, last_press=str(press)))


def _stale(state: State) -> State:
    session = state.session
    turn = session.turn if session is not None else None
    if turn is None:
        return reply_with(state, STALE)
    return reply_with(state, STALE, AskAgain(turn.question.question_id, "stale"))
