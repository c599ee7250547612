"""What goes wrong on demand: errors, silence, resets, delays and limits on speed."""

import math
from dataclasses import dataclass, field
from enum import Enum, auto

from tests.fake_bot_api.clock import Clock
from tests.fake_bot_api.refusal import Refusal, too_many


class Harm(Enum):
    """How a request is spoilt."""

    FAIL = auto()
    HANG = auto()
    RESET = auto()
    MALFORMED = auto()
    DELAY = auto()


PHRASES = {
    400: "Bad Request: it went wrong on purpose",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one "
    "bot instance is running",
    500: "Internal Server Error: restart",
    502: "Bad Gateway",
    503: "Service Unavailable",
}


@dataclass(slots=True, eq=False)
class Fault:
    """A harm that strikes matching requests `left` times, or always when None.

    `applied` says whether the request takes effect before it is spoilt.
    """

    harm: Harm
    method: str | None = None
    chat: int | None = None
    left: int | None = 1
    applied: bool = False
    seconds: float = 0.0
    refusal: Refusal | None = None
    hits: int = 0

    def strikes(self, method: str, chat: str | None) -> bool:
        """Say whether this request is spoilt, and count it."""
        if self.left == 0:
            return False
        if self.method is not None and self.method.lower() != method.lower():
            return False
        if self.chat is not None and chat != str(self.chat):
            return False
        self.hits += 1
        if self.left is not None:
            self.left -= 1
        return True

    def cancel(self) -> None:
        """Strike no more."""
        self.left = 0


def failure(code: int, description: str | None, retry_after: int | None) -> Refusal:
    """Word a refusal as the server would."""
    if code == 429:
        return too_many(retry_after or 1)
    return Refusal(code, description or PHRASES.get(code, "Unknown error"))


@dataclass(slots=True)
class Limits:
    """How many messages pass: overall, to one chat, to one group."""

    per_second: float = 30
    chat_per_second: float = 1
    chat_burst: int = 3
    group_per_minute: int = 20
    refused: int = 0
    _full_at: dict[int | None, float] = field(default_factory=dict)

    def admit(self, chat: int, clock: Clock) -> None:
        """Count a message to this chat.

        Raises:
            Refusal: 429, with the seconds to wait.
        """
        now = clock.now()
        if chat < 0:
            own = (60 / self.group_per_minute, self.group_per_minute)
        else:
            own = (1 / self.chat_per_second, self.chat_burst)
        buckets = {None: (1 / self.per_second, int(self.per_second)), chat: own}
        ready = {}
        wait = 0.0
        for key, (interval, burst) in buckets.items():
            due = max(self._full_at.get(key, 0.0), now) + interval
            wait = max(wait, due - now - interval * burst)
            ready[key] = due
        if wait > 1e-9:
            self.refused += 1
            raise too_many(max(1, math.ceil(wait)))
        self._full_at.update(ready)
