"""The server's time, which tests may hurry or move forward."""

import asyncio
import time


class Clock:
    """Real time, `speed` times as fast, plus all that was skipped.

    Every wait inside the server (long polls, webhook back-off, the life of a button
    press, rate limits) is measured by it.
    """

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed
        self._skipped = 0.0
        self._began = time.monotonic()
        self._epoch = time.time()
        self._sleepers: set[asyncio.Event] = set()

    def now(self) -> float:
        """Tell the seconds since 1970."""
        passed = (time.monotonic() - self._began) * self.speed
        return self._epoch + passed + self._skipped

    def skip(self, seconds: float) -> None:
        """Move forward at once; whoever sleeps wakes if it was long enough."""
        self._skipped += seconds
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
                    await asyncio.wait_for(jumped.wait(), left / self.speed)
                except TimeoutError:
                    continue
        finally:
            self._sleepers.discard(jumped)
