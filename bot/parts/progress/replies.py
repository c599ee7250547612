"""How practice went, as a value."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.parts.progress.decide import Progress


@dataclass(frozen=True, slots=True)
class ShowProgress(Reply):
    """Show how practice went; the shell looks back and fills it in."""

    progress: Progress | None = None
