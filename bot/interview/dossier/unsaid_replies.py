"""What is said about what is unsaid, as values."""

from dataclasses import dataclass

from bot.interview.dossier.values import Unsaid


@dataclass(frozen=True, slots=True)
class AskUnsaid:
    """Ask what was left unsaid; `kept` counts what is kept already."""

    kept: int


@dataclass(frozen=True, slots=True)
class ShowUnsaid:
    """List what is unsaid; `added` is what was just kept, `full` if no more fits."""

    items: tuple[Unsaid, ...]
    added: str | None = None
    full: bool = False


UnsaidReply = AskUnsaid | ShowUnsaid
