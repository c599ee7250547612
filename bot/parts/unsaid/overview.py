"""What home says of what is unsaid, and advises."""

from datetime import datetime

from bot.core.buttons import Press
from bot.core.overview import Advice
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State
from bot.parts.unsaid.decide import waiting


def says(state: State, _: datetime, _context: Context) -> tuple[Reply, ...]:
    """Tell how much is waiting."""
    count = len(waiting(state.dossier))
    return (phrase("home.unsaid", count=str(count)),) if count else ()


def advises(state: State, _: datetime, _context: Context) -> tuple[Advice, ...]:
    """Say it."""
    waits = waiting(state.dossier)
    return (Advice(10, "say", Press("unsaid", "say")),) if waits else ()
