"""Show how practice went, in words and as a picture."""

from datetime import datetime

from bot.core.schedule import local
from bot.core.state import Context, State, asking, earlier_sessions, reply_with, zone_of
from bot.needs import Drawing, EarlierSessions
from bot.parts.progress.decide import progress
from bot.parts.progress.replies import ShowProgress


def shown(state: State, at: datetime, context: Context) -> State:
    """Look back on all sessions, have them drawn, and show both."""
    sessions = earlier_sessions(context)
    if sessions is None:
        return asking(state, EarlierSessions())
    candidate, daily = state.candidate, state.candidate.daily
    zone = zone_of(state, context)
    seen = progress(
        sessions,
        context.questions,
        candidate.practised,
        candidate.recall,
        daily,
        zone,
        local(at, zone).date(),
    )
    if not seen.begun:
        return reply_with(state, ShowProgress(seen))
    ask = Drawing("progress", seen)
    if (picture := ask.found(context.known)) is None:
        return asking(state, ask)
    return reply_with(state, ShowProgress(seen, picture))
