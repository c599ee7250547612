"""Work in order for each candidate, at once for many, fair to all.

Every address has a lane of its own. A lane gives up its place after each piece of work,
so that whoever sends a hundred messages delays nobody but themselves. A lane may also
be held: its first piece of work waits for something, and only what `overtakes` goes on.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Generic, TypeVar, cast

from bot.logs import reason

Work = TypeVar("Work")

log = logging.getLogger(__name__)


class Later(Exception):
    """Raised by a worker: the same piece of work again, after so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"again in {seconds:.1f} s")


class Waits(Exception):
    """Raised by a worker: its piece of work waits, as `work` from here on.

    Its lane is held until it is resumed.
    """

    def __init__(self, work: object) -> None:
        self.work = work
        super().__init__("it waits")


@dataclass
class _Lane(Generic[Work]):
    """What waits for one address; `ahead` goes first. `due` while its turn comes."""

    work: deque[Work] = field(default_factory=deque)
    ahead: deque[Work] = field(default_factory=deque)
    held: bool = False
    due: bool = False

    @property
    def next(self) -> deque[Work]:
        """Where the next piece is taken from; nothing in it where none may go."""
        if self.ahead or self.held:
            return self.ahead
        return self.work


class Lanes(Generic[Work]):
    """Runs `worker` on each piece of work, at most `running` at a time.

    Among lanes that are ready, the one goes first whose next piece has the lowest
    `priority`, then the one that is ready for longest. `gate` gives the seconds to wait
    before any further piece may be taken, and is asked again after them. What
    `overtakes` is worked on though the lane is held.
    """

    def __init__(
        self,
        worker: Callable[[Work], Awaitable[None]],
        running: int,
        *,
        priority: Callable[[Work], int] = lambda _: 0,
        gate: Callable[[], float] | None = None,
        overtakes: Callable[[Work], bool] = lambda _: False,
    ) -> None:
        self._overtakes = overtakes
        self._worker = worker
        self._running = running
        self._priority = priority
        self._gate = gate
        self._passing = asyncio.Lock()
        self._lanes: dict[str, _Lane[Work]] = {}
        self._ready: asyncio.PriorityQueue[tuple[int, int, str]] = (
            asyncio.PriorityQueue()
        )
        self._turns = count()
        self._parked: dict[str, asyncio.TimerHandle] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._busy = 0
        self._started = False
        self._stopping = False
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def put(self, address: str, work: Work) -> None:
        """Add a piece of work behind whatever waits in its lane."""
        self._size += 1
        lane = self._lanes.get(address)
        if lane is None:
            lane = self._lanes[address] = _Lane()
        ahead = lane.held and self._overtakes(work)
        (lane.ahead if ahead else lane.work).append(work)
        self._be_due(address, lane)

    def drop(self, address: str) -> None:
        """Throw away what waits in a lane; what is under way is not touched."""
        lane = self._lanes.get(address)
        while lane is not None and len(lane.work) > 1:
            lane.work.pop()
            self._size -= 1

    def waiting(self, address: str) -> int:
        """How many pieces of work a lane holds, the one under way included."""
        lane = self._lanes.get(address)
        return len(lane.work) + len(lane.ahead) if lane is not None else 0

    def held(self, address: str) -> Work | None:
        """The piece of work for which a lane is held, if it is."""
        lane = self._lanes.get(address)
        return lane.work[0] if lane is not None and lane.held else None

    def behind(self, address: str) -> Work | None:
        """The piece of work that comes after the first of a lane, if there is one."""
        lane = self._lanes.get(address)
        later = islice(lane.work, 1, None) if lane is not None else ()
        return next((w for w in later if not self._overtakes(w)), None)

    def resume(self, address: str, work: Work) -> None:
        """Go on with a lane that is held; `work` takes the place of what waited."""
        lane = self._lanes.get(address)
        if lane is None or not lane.held:
            return
        lane.held = False
        lane.work[0] = work
        self._be_due(address, lane)

    def start(self) -> None:
        """Begin to work."""
        self._started = True
        self._take_on()

    @property
    def at_work(self) -> bool:
        """Whether every worker lives."""
        return all(not task.done() for task in self._tasks)

    async def stop(self, grace: float) -> None:
        """Finish what is under way within `grace` seconds; leave the rest undone.

        What is left stands in the store, from where it is taken up again.
        """
        self._stopping = True
        for handle in self._parked.values():
            handle.cancel()
        self._parked.clear()
        deadline = asyncio.get_running_loop().time() + grace
        while self._busy and asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(0.01)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _be_due(self, address: str, lane: _Lane[Work]) -> None:
        if not lane.due and lane.next:
            lane.due = True
            self._be_ready(address, lane)

    def _be_ready(self, address: str, lane: _Lane[Work]) -> None:
        priority = self._priority(lane.next[0])
        self._ready.put_nowait((priority, next(self._turns), address))
        self._take_on()

    def _take_on(self) -> None:
        """Have a worker for each lane that is ready, as far as there may be so many."""
        if not self._started or self._stopping:
            return
        idle = len(self._tasks) - self._busy
        wanted = min(self._ready.qsize() - idle, self._running - len(self._tasks))
        for _ in range(wanted):
            self._tasks.append(asyncio.create_task(self._for_ever()))

    async def _next(self) -> str:
        if self._gate is None:
            return (await self._ready.get())[2]
        # One at a time waits at the gate, so that whoever is most urgent when it opens
        # goes through it, and not whoever came first.
        async with self._passing:
            while (wait := self._gate()) > 0:
                await asyncio.sleep(wait)
            return (await self._ready.get())[2]

    async def _for_ever(self) -> None:
        """Work until stopped, whatever goes wrong between two pieces of work."""
        while not self._stopping:
            try:
                await self._work()
            except Exception as error:
                log.error("a worker failed", extra={"error": reason(error)})

    async def _work(self) -> None:
        while not self._stopping:
            address = await self._next()
            if self._stopping:
                return
            lane = self._lanes[address]
            queue = lane.next
            self._busy += 1
            try:
                await self._worker(queue[0])
            except Later as later:
                self._park(address, later.seconds)
                continue
            except Waits as waits:
                queue[0] = cast("Work", waits.work)
                self._hold(address, lane)
                continue
            except Exception as error:
                # A worker deals with its own failures; this is the last resort, and
                # says nothing of the work, which may hold a candidate's words.
                log.error(
                    "a piece of work failed for good and was dropped",
                    extra={"error": reason(error)},
                )
            finally:
                self._busy -= 1
            queue.popleft()
            self._size -= 1
            lane.due = False
            self._be_due(address, lane)
            if not lane.work and not lane.ahead:
                del self._lanes[address]

    def _hold(self, address: str, lane: _Lane[Work]) -> None:
        """Let the first piece wait, and what may overtake it go on."""
        first, *others = lane.work
        lane.held = True
        lane.ahead.extend(w for w in others if self._overtakes(w))
        lane.work = deque((first, *(w for w in others if not self._overtakes(w))))
        lane.due = False
        self._be_due(address, lane)

    def _park(self, address: str, seconds: float) -> None:
        def ready() -> None:
            self._parked.pop(address, None)
            self._be_ready(address, self._lanes[address])

        if self._stopping:
            return
        loop = asyncio.get_running_loop()
        self._parked[address] = loop.call_later(seconds, ready)
