"""An event loop whose clock jumps: where nothing happens, no time is waited for.

What waits by design (a quiet moment, a pace, a back-off, an answer that never comes) is
waited for in full by the loop's clock and not at all by ours. The clock stands still
while code runs, so no limit of time is reached because the machine is busy. It never
jumps while something outside the loop may still have an effect: bytes at a socket, work
in a thread, a process that was started.
"""

import asyncio
import functools
import selectors
import sys
import time
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec

P = ParamSpec("P")

PATIENCE = 100.0
"""Seconds by the loop's clock after which a test gives up."""

STEP = 1e-6
"""Seconds that a step of the loop takes: a wait of next to nothing comes to its end."""

GLANCE = 0.001
"""Seconds of ours in which bytes on their way through the machine may arrive."""

BLINK = 0.0001
"""The same before a jump of at most `SHORT`, which ends no limit of time."""

TURNS = 4
"""Turns of the loop with work at hand from one look at the sockets to the next."""

SHORT = 0.1
"""Seconds of a pause; what gives up does so after longer."""

THOUGHT = 2.0
"""Seconds of ours for which work in a thread takes no time, as other code does."""


class _Jumping(selectors.DefaultSelector):
    """Waits for sockets, and where none is ready and nobody works, only counts."""

    def __init__(self) -> None:
        super().__init__()
        self.now = time.monotonic()
        self.at_work: dict[asyncio.Future[Any], float] = {}
        self.real = False
        self._turns = 0

    def select(self, timeout: float | None = None) -> Any:
        self.now += STEP
        # A look costs as much as what most turns do; who has work at hand can wait.
        self._turns += 1
        if timeout == 0 and self._turns < TURNS:
            return []
        self._turns = 0
        ready = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if timeout is None or self.real or self.at_work:
            began = time.monotonic()
            ready = super().select(timeout)
            ended = time.monotonic()
            oldest = min(self.at_work.values(), default=0.0)
            free = 0.0 if self.real else oldest + THOUGHT
            self.now += max(0.0, ended - max(began, free))
            return ready
        if timeout > SHORT:
            ready = super().select(GLANCE)
        else:
            # The system's own wait has steps of a millisecond.
            time.sleep(BLINK)
            ready = super().select(0)
        if not ready:
            self.now += timeout
        return ready


class JumpingLoop(asyncio.SelectorEventLoop):
    """The loop of every asynchronous test.

    Once it has started a process, its clock keeps the pace of ours.
    """

    def __init__(self) -> None:
        self._jumping = _Jumping()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now

    async def shutdown_default_executor(self, *_limits: float | None) -> None:
        """Wait for the threads without the limit of later Pythons, which is jumped."""
        await super().shutdown_default_executor()

    def create_future(self) -> "asyncio.Future[Any]":
        future = super().create_future()
        # The one library here with threads of its own; it makes a future for each
        # piece of work that it hands to them, and for nothing else.
        if sys._getframe(1).f_globals.get("__name__") == "aiosqlite.core":
            self._await_thread(future)
        return future

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Any, *args: Any
    ) -> Any:
        future = super().run_in_executor(executor, func, *args)
        self._await_thread(future)
        return future

    def _await_thread(self, future: "asyncio.Future[Any]") -> None:
        at_work = self._jumping.at_work
        at_work[future] = time.monotonic()
        future.add_done_callback(lambda done: at_work.pop(done, None))

    async def subprocess_exec(self, *args: Any, **kwargs: Any) -> Any:
        self._jumping.real = True
        return await super().subprocess_exec(*args, **kwargs)


def hurried(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Run an asynchronous test in a loop of its own."""

    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=JumpingLoop) as runner:
            runner.run(test(*args, **kwargs))

    return run
