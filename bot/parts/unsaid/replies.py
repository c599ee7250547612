"""What is said about what is unsaid, as values."""

from dataclasses import dataclass

from bot.core.dossier import Unsaid
from bot.core.reply import Asking, Reply


@dataclass(frozen=True, slots=True)
class AskUnsaid(Asking, tag="ask-unsaid"):
    """Ask what was left unsaid; `kept` counts what is kept already."""

    kept: int


@dataclass(frozen=True, slots=True)
class ShowUnsaid(Reply, tag="show-unsaid"):
    """List what is unsaid; `added` is what was just kept, `full` if no more fits."""

    items: tuple[Unsaid, ...]
    added: str | None = None
    full: bool = False


@dataclass(frozen=True, slots=True)
class ListWaiting(Reply, tag="list-waiting"):
    """Remind of what waits to be said, where there is room for it."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MakeRoom(Reply, tag="make-room"):
    """Name the one thing for which a closing question is opened now."""

    item: str


@dataclass(frozen=True, slots=True)
class TellRaised(Reply, tag="tell-raised"):
    """Say what came up that was still unsaid, after a session with brief words."""

    items: tuple[str, ...]


UnsaidReply = AskUnsaid | ShowUnsaid | ListWaiting | MakeRoom | TellRaised
"""What is said about what is unsaid."""
