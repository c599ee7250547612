"""Go back to the thing that was asked for before, while an interview is set up."""

from datetime import datetime

from bot.core.dossier import Form
from bot.core.state import Context, State
from bot.hearing import Steer
from bot.parts.interview.asking import SERIES, ask_for


def back(
    state: State, form: Form, wish: str, at: datetime, _context: Context
) -> State | None:
    """Ask for the thing before again; what is said then takes the place of it."""
    what, series = form.field.partition(".")[2], form.argument.partition(" ")[0]
    order = SERIES.get(series, ())
    if wish != Steer.LAST or what not in order[1:]:
        return None
    return ask_for(state, order[order.index(what) - 1], series, at)
