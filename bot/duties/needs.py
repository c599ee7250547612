"""Meet what updates wait for, some at a time; nobody else waits meanwhile.

Of a chat that waits for the words of a sound, those of the next sound may be asked for
**ahead**: they are kept with its update, which is decided in its turn. Whatever
somebody waits for goes first.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from itertools import count

from bot.duties.slots import Slots
from bot.logs import reason
from bot.needs import TRIES, Failed, Need, Transcribe
from bot.ports import Arrival, Queue, Unfetched, Unheard

log = logging.getLogger(__name__)

AT_ONCE = 32
"""Needs that are met at the same time."""

SOUNDS = 8
"""Sounds that are in memory at the same time; one of them is put into words."""

AGAIN = 0.2
"""Seconds until a need is tried once more, four times as many after each failure."""

STORE_SECONDS = 2.0

Alone = AbstractAsyncContextManager[None]
"""The time in which a need may have what only one can have."""

Meet = Callable[[str, Need, Alone], Awaitable[bytes]]
"""Gives the result of a need of an address, or raises `Unfetched` or `Unheard`."""


@dataclass(eq=False)
class _Work:
    """What an update needs, and its place among those that are met."""

    arrival: Arrival
    needs: tuple[Need, ...]
    ahead: bool
    place: int
    task: "asyncio.Task[None] | None" = None

    def rank(self) -> tuple[bool, int]:
        return self.ahead, self.place


class Needs:
    """Meets the needs of updates; `met` is told of each that has what it needs.

    What fails `TRIES` times has the result `Failed`, and what raises `Unheard` has it
    at once.
    """

    def __init__(
        self,
        queue: Queue,
        meet: Meet,
        met: Callable[[Arrival], None],
        *,
        again: float = AGAIN,
    ) -> None:
        self._queue = queue
        self._meet = meet
        self._met = met
        self._again = again
        self._files, self._sounds = Slots(AT_ONCE), Slots(SOUNDS)
        self._hearing = Slots(1)
        self._places = count()
        self._work: dict[int, _Work] = {}

    def __contains__(self, update_id: object) -> bool:
        return update_id in self._work

    def ask(self, arrival: Arrival, needs: tuple[Need, ...]) -> None:
        """Begin to meet what an update waits for, or go on with what was begun ahead.

        It then stands where it would stand if it had only been asked for now.
        """
        work = self._work.get(arrival.update_id)
        if work is None or (work.ahead and work.needs != needs):
            self._begin(arrival, needs, ahead=False)
        elif work.ahead:
            work.ahead, work.place = False, next(self._places)

    def ask_ahead(self, arrival: Arrival, needs: tuple[Need, ...]) -> None:
        """Begin to meet what an update will need, while one before it still waits."""
        if arrival.update_id not in self._work:
            self._begin(arrival, needs, ahead=True)

    def drop(self, address: str) -> None:
        """Meet nothing more of an address: its updates are gone."""
        for number, work in tuple(self._work.items()):
            if work.arrival.address == address:
                self._end(number)

    async def stop(self) -> None:
        """Leave everything as it is; it is taken up at the next start."""
        tasks = [work.task for work in self._work.values() if work.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self, arrival: Arrival, needs: tuple[Need, ...], *, ahead: bool) -> None:
        self._end(arrival.update_id)
        work = _Work(arrival, needs, ahead, next(self._places))
        self._work[arrival.update_id] = work
        work.task = asyncio.create_task(self._all(work))

    def _end(self, update_id: int) -> None:
        work = self._work.pop(update_id, None)
        if work is not None and work.task is not None:
            work.task.cancel()

    async def _all(self, work: _Work) -> None:
        number = work.arrival.update_id
        after: Arrival | None = work.arrival
        for need in work.needs:
            result = await self._result(work, need)
            after = await self._kept(number, need, result)
            # With the next one it stands behind whoever came meanwhile.
            work.place = next(self._places)
        if self._work.get(number) is work:
            del self._work[number]
        # An update that is gone is decided, too: it then has no effect.
        self._met(after or work.arrival)

    async def _result(self, work: _Work, need: Need) -> bytes | Failed:
        slots = self._sounds if isinstance(need, Transcribe) else self._files
        for tried in range(TRIES):
            if tried:
                await asyncio.sleep(self._again * 4.0 ** (tried - 1))
            try:
                async with slots.taken(work.rank):
                    alone = self._hearing.taken(work.rank)
                    return await self._meet(work.arrival.address, need, alone)
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
