"""How fast messages may go: overall, and in one chat."""

from dataclasses import dataclass

from bot.clock import loop_time
from bot.duties.tick import A_SECOND


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages a second: over all chats, in one chat, and at once in one chat.

    Telegram names about 30 and 1, without promising them. Of the first, `prompts` go to
    daily questions at most; the rest is for answers.
    """

    overall: float = 28.0
    chat: float = 1.0
    chat_burst: float = 4.0
    prompts: float = A_SECOND


USUAL = Pace()


class Bucket:
    """Allows `burst` at once and then `rate` a second."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate = rate
        self._burst = burst
        self._level = burst
        self._at = 0.0

    def wait(self) -> float:
        """Take one and give 0, or take none and give the seconds until there is one."""
        now = loop_time()
        self._level = min(self._burst, self._level + (now - self._at) * self._rate)
        self._at = now
        if self._level >= 1:
            self._level -= 1
            return 0
        return (1 - self._level) / self._rate

    @property
    def full(self) -> bool:
        """Whether nothing was taken for long enough that it can be forgotten."""
        return (loop_time() - self._at) * self._rate >= self._burst
