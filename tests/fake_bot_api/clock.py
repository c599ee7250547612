"""The server's time, which tests may hurry or move forward."""

import asyncio
import time


class Clock:
    """The time of the event loop, `speed` times as fast, plus all that was skipped.

    Every wait inside the server (long polls, webhook back-off, the life of a button
    press, rate limits) is measured by it. It begins at the machine's own date.
    """

    def __init__(self, speed: float = 1.0) -> None:
        self._speed = speed
        self._seconds = asyncio.get_running_loop().time
        self._base = time.time()
        self._since = self._seconds()
        self._sleepers: set[asyncio.Event] = set()

    def now(self) -> float:
        """Tell the seconds since 1970."""
        return self._base + (self._seconds() - self._since) * self._speed

    @property
    def speed(self) -> float:
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._base, self._since = self.now(), self._seconds()
        self._speed = speed
        self._wake()

    def skip(self, seconds: float) -> None:
        """Move forward at once; whoever sleeps wakes if it was long enough."""
        self._base += seconds
        self._wake()

    def _wake(self) -> None:
        for sleeper in self._sleepers:
            sleeper.set()

    async def sleep(self, seconds: float) -> None:
        """Wait until that much server time has passed."""
        until = self.now() + seconds
        jumped = asyncio.Event()
        self._sleepers.add(jumped)
        try:
            while (left := until - self.now()) > 0:
                jumped.clear()
                try:
                    await asyncio.wait_for(jumped.wait(), left / self._speed)
                except TimeoutError:
                    continue
        finally:
            self._sleepers.discard(jumped)
