"""Meet what updates wait for, some at a time; nobody else waits meanwhile."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from bot.logs import reason
from bot.needs import TRIES, Failed, Need, Transcribe
from bot.ports import Arrival, Queue, Unfetched, Unheard

log = logging.getLogger(__name__)

AT_ONCE = 32
"""Needs that are met at the same time."""

AT_ONCE_OF: Mapping[type[Need], int] = {Transcribe: 8}
"""Of some kinds fewer are. One sound is put into words while the next are fetched, and
at most so many are in memory. A candidate has one update that waits, so who came first
is heard first, and nobody twice before another."""

AGAIN = 0.2
"""Seconds until a need is tried once more, four times as many after each failure."""

STORE_SECONDS = 2.0


class Needs:
    """Meets the needs of parked updates; `met` is told of one that may be decided.

    `meet` gives the result of a need of an address, or raises `Unfetched`; what fails
    `TRIES` times has the result `Failed`, and what raises `Unheard` has it at once.
    """

    def __init__(
        self,
        queue: Queue,
        meet: Callable[[str, Need], Awaitable[bytes]],
        met: Callable[[Arrival], None],
        *,
        again: float = AGAIN,
    ) -> None:
        self._queue = queue
        self._meet = meet
        self._met = met
        self._again = again
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._at_once_of = {
            kind: asyncio.Semaphore(most) for kind, most in AT_ONCE_OF.items()
        }
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def ask(self, arrival: Arrival, needs: tuple[Need, ...]) -> None:
        """Begin to meet what an update waits for."""
        task = asyncio.create_task(self._all(arrival, needs))
        self._tasks[arrival.update_id] = task
        task.add_done_callback(lambda _: self._forget(arrival.update_id, task))

    def drop(self, update_id: int) -> None:
        """Meet this no more: its update is gone."""
        if (task := self._tasks.pop(update_id, None)) is not None:
            task.cancel()

    async def stop(self) -> None:
        """Leave everything as it is; it is taken up at the next start."""
        tasks = tuple(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _forget(self, update_id: int, task: "asyncio.Task[None]") -> None:
        if self._tasks.get(update_id) is task:
            del self._tasks[update_id]

    async def _all(self, arrival: Arrival, needs: tuple[Need, ...]) -> None:
        after: Arrival | None = arrival
        for need in needs:
            result = await self._result(arrival.address, need)
            after = await self._kept(arrival.update_id, need, result)
        # An update that is gone is decided, too: it then has no effect.
        self._met(after or arrival)

    async def _result(self, address: str, need: Need) -> bytes | Failed:
        for tried in range(TRIES):
            if tried:
                await asyncio.sleep(self._again * 4.0 ** (tried - 1))
            try:
                async with self._at_once_of.get(type(need), self._at_once):
                    return await self._meet(address, need)
            except Unheard:
                log.warning("what was sent as a sound is none")
                return Failed()
            except Unfetched:
                log.warning("something that is needed was not to be had")
            except Exception as error:
                log.error("a need was not met", extra={"error": reason(error)})
        return Failed()

    async def _kept(
        self, update_id: int, need: Need, result: bytes | Failed
    ) -> Arrival | None:
        while True:
            try:
                return await self._queue.meet(update_id, need, result)
            except Exception as error:
                log.error("the store takes nothing", extra={"error": reason(error)})
                await asyncio.sleep(STORE_SECONDS)
