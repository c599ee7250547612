"""What home says of what is to be brought, and advises."""

from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice
from bot.core.reminders import coming
from bot.core.reply import Reply
from bot.core.state import Context, State, zone_of
from bot.parts.task.assignment import Assignment, kept
from bot.parts.task.replies import TaskLine


def says(state: State, at: datetime, context: Context) -> tuple[Reply, ...]:
    """Tell what was asked for, and how far it is."""
    current = _waiting(state, at, context)
    return (TaskLine(current),) if current is not None else ()


def advises(state: State, at: datetime, context: Context) -> tuple[Advice, ...]:
    """Build the outline, where there is none yet."""
    current = _waiting(state, at, context)
    if current is None or current.outlined or current.defended:
        return ()
    return (Advice(9, "task", Press(Verb.TASK, "show")),)


def _waiting(state: State, at: datetime, context: Context) -> Assignment | None:
    current = kept(state.dossier).now
    if current is None or current.kind is None:
        return None
    zone, on = zone_of(state, context), state.candidate.interview_on
    over = coming(state.dossier.interview, on, zone, at).over
    return None if over else current
