"""What home says of a panel, and advises."""

from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice
from bot.core.panel import FEWEST
from bot.core.reply import Reply
from bot.core.state import Context, State
from bot.model import Mode
from bot.parts.panel.decide import expected, people_ahead
from bot.parts.panel.replies import PanelLine

NAMED = 3
"""People that are named on home."""


def says(state: State, at: datetime, _: Context) -> tuple[Reply, ...]:
    """Tell whether a panel was practised, where one is to come."""
    done = _practised(state)
    if not done and not expected(state, at):
        return ()
    people = people_ahead(state, at)
    if not done and len(people) < FEWEST:
        return ()
    return (PanelLine(tuple(p.name for p in people[:NAMED]), done),)


def advises(state: State, at: datetime, _: Context) -> tuple[Advice, ...]:
    """Practise the panel that is to come."""
    if not expected(state, at) or _practised(state):
        return ()
    return (Advice(15, "panel", Press(Verb.MODE, Mode.PANEL)),)


def _practised(state: State) -> bool:
    interview = state.dossier.interview
    return interview is not None and Mode.PANEL.value in interview.practised
