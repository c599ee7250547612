"""The clock: what a door reads, and a test may set."""

import asyncio
import selectors
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

SPAN = 10.0
SPANS = 6
"""What held up the loop is remembered for so many spans of so many seconds."""

Clock = Callable[[], datetime]
"""Gives the present time, aware and in UTC."""


def utc_now() -> datetime:
    """Read the machine's clock."""
    return datetime.now(UTC)


class Watching(selectors.DefaultSelector):
    """Waits for an event loop, and notes how long the loop does not come to wait.

    That is for how long one step, or several that were ready at once, held up all
    others. Give it to the loop's class.
    """

    def __init__(self) -> None:
        super().__init__()
        self._left = time.perf_counter()
        self._held = [0.0] * SPANS
        self._span = 0

    def select(self, timeout: float | None = None) -> Any:
        """Wait as any selector does."""
        now = time.perf_counter()
        held = now - self._left
        if held > self._held[-1] or int(now / SPAN) != self._span:
            self._note(now, held)
        ready = super().select(timeout)
        self._left = time.perf_counter()
        return ready

    def forget(self) -> None:
        """Begin to measure anew."""
        self._held = [0.0] * SPANS
        self._left = time.perf_counter()

    def _note(self, now: float, held: float) -> None:
        passed = int(now / SPAN) - self._span
        self._span = int(now / SPAN)
        kept = [*self._held, *[0.0] * min(passed, SPANS)]
        self._held = kept[-SPANS:]
        self._held[-1] = max(self._held[-1], held)

    @property
    def longest(self) -> float:
        """The longest time in seconds, of the last minute or so."""
        stale = min(int(time.perf_counter() / SPAN) - self._span, SPANS)
        return max(self._held[stale:], default=0.0)


class WatchedLoop(asyncio.SelectorEventLoop):
    """An event loop that knows for how long it was held up."""

    def __init__(self) -> None:
        self.watching = Watching()
        super().__init__(self.watching)


def loop_held() -> float:
    """For how many seconds the running loop was held up at most; 0 if it knows not."""
    loop = asyncio.get_running_loop()
    return loop.watching.longest if isinstance(loop, WatchedLoop) else 0.0


def forget_holds() -> None:
    """Measure anew how long the running loop is held up: only now somebody may wait."""
    loop = asyncio.get_running_loop()
    if isinstance(loop, WatchedLoop):
        loop.watching.forget()


def loop_time() -> float:
    """Read the running event loop's clock, in seconds: it is never set back."""
    return asyncio.get_running_loop().time()
