"""The steps of an update's way through the program, so that a test can stop at each."""

from collections.abc import Callable
from enum import StrEnum


class Step(StrEnum):
    """What has just happened, or is about to."""

    STORED = "stored"
    """An update is on disk; Telegram does not know yet."""

    CONFIRMED = "confirmed"
    """Telegram has been told, or is told by the answer that goes out now."""

    HANDLED = "handled"
    """It is decided what follows; nothing of it is on disk."""

    COMMITTED = "committed"
    """What follows is on disk; nothing of it has been said."""

    SENDING = "sending"
    """A message goes out now."""

    DELIVERED = "delivered"
    """Telegram has the message; the disk does not know yet."""

    SENT = "sent"
    """The disk knows, too."""


Passed = Callable[[Step], None]
"""Called at each step; what it does not survive, the program has to."""


def unwatched(step: Step) -> None:
    """Let every step pass."""
