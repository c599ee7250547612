"""How practice went, as a value."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.model import Attachment
from bot.parts.progress.decide import Progress


@dataclass(frozen=True, slots=True)
class ShowProgress(Reply, tag="show-progress"):
    """Show how practice went; the picture says the same as the words."""

    progress: Progress | None = None
    picture: Attachment | None = None
