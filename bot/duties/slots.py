"""Places of which there are few: of those that wait for one, the first by rank goes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

Rank = Callable[[], Any]
"""Tells how early somebody goes, lowest first; asked again whenever a place is free."""


class Slots:
    """So many places, each taken for as long as a block lasts."""

    def __init__(self, most: int) -> None:
        self._free = most
        self._waiting: list[tuple[Rank, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def taken(self, rank: Rank) -> AsyncIterator[None]:
        """Wait for a place, and have it until the end of the block."""
        await self._take(rank)
        try:
            yield
        finally:
            self._give()

    async def _take(self, rank: Rank) -> None:
        if self._free:
            self._free -= 1
            return
        given = asyncio.get_running_loop().create_future()
        one = rank, given
        self._waiting.append(one)
        try:
            await given
        except asyncio.CancelledError:
            if one in self._waiting:
                self._waiting.remove(one)
            else:  # a place was given in the same moment
                self._give()
            raise

    def _give(self) -> None:
        # Who was broken off waits no more, and may not know it yet.
        waiting = [one for one in self._waiting if not one[1].done()]
        if not waiting:
            self._free += 1
            return
        one = min(waiting, key=lambda waits: waits[0]())
        self._waiting.remove(one)
        one[1].set_result(None)
