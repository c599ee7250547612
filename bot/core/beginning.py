"""Begin a session, closing one that is open; nothing said in that one is lost."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.answering import heard_out
from bot.core.dialogue import advance
from bot.core.events import Began, Ended
from bot.core.outside_replies import Open
from bot.core.reply import Reply
from bot.core.session import Session
from bot.core.state import Context, State
from bot.core.summary import worth_a_page
from bot.model import Mode

DOUBLE_TAP = timedelta(seconds=3)
"""Within this time a second tap on what began a session is one tap too many."""


def begun(
    state: State,
    session: Session,
    opening: Open,
    at: datetime,
    context: Context,
    *lines: Reply,
) -> State:
    """Ask the first question of a session, after its opening and these lines."""
    closed = None
    if state.session is not None and state.session.open:
        heard = heard_out(state.session, at, context.ear)
        closed = advance(heard, Ended(at)).session
    answered = closed is not None and any(turn.answered for turn in closed.turns)
    opening = replace(opening, closed_another=answered)
    if closed is not None and closed.mode is session.mode is Mode.PANEL:
        # Other people may sit there now, so it is told that it is another one.
        opening = replace(opening, closed_empty=not answered)
    if closed is not None and worth_a_page(closed):
        # What was held in it has not been told yet; it stands on its page.
        opening = replace(opening, page_of=closed.id)
    step = advance(session, Began(at))
    return replace(
        state,
        session=step.session,
        replies=(opening, *lines, *step.replies),
        closed=closed,
    )


def just_begun(session: Session | None, at: datetime) -> bool:
    """Whether a session began so little ago that a finger may have tapped twice."""
    if session is None or not session.open or session.message_ids:
        return False
    return abs(at - session.started_at) < DOUBLE_TAP
