"""Go back to a thing that was asked for before, while an interview is set up."""

from datetime import datetime

from bot.core.dossier import Form
from bot.core.field_named import field_named
from bot.core.state import Context, State
from bot.hearing import Steer
from bot.parts.interview.asking import SERIES, ask_for


def back(
    state: State, form: Form, wish: str, at: datetime, _context: Context
) -> State | None:
    """Ask for the thing before again, or the one that is named.

    What is said then takes the place of what was said before.
    """
    what, series = form.field.partition(".")[2], form.argument.partition(" ")[0]
    order = SERIES.get(series, ())
    if what not in order[1:]:
        return None
    here = order.index(what)
    named = field_named(wish) if wish != Steer.LAST else order[here - 1]
    if named not in order[: here + 1]:
        return None
    return ask_for(state, named, series, at)
