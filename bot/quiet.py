"""Notice when a candidate has stopped typing.

Who waits, and since when, is in the store, so the waiting survives a restart.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.interview.events import Quieted
from bot.store import Store

LONGEST_NAP = 5.0
"""Seconds after which the store is asked again, whatever the alarm believes."""


class QuietAlarm:
    """Announces each quiet moment, once for each message it is quiet after."""

    def __init__(
        self,
        store: Store,
        quiet: timedelta,
        announce: Callable[[str, Quieted], None],
    ) -> None:
        self._store = store
        self._quiet = quiet
        self._announce = announce
        self._woken = asyncio.Event()
        self._announced: dict[str, datetime] = {}

    def wake(self) -> None:
        """Say that an answer has begun to wait."""
        self._woken.set()

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            self._woken.clear()
            nap = await self._announce_due()
            try:
                await asyncio.wait_for(self._woken.wait(), nap)
                # More messages often follow at once; they are looked at together.
                await asyncio.sleep(min(0.05, self._quiet.total_seconds()))
            except TimeoutError:
                pass

    async def _announce_due(self) -> float:
        """Announce who is quiet now, and give the seconds until the next may be."""
        now = datetime.now(UTC)
        waiting = await self._store.waiting()
        self._announced = {
            address: since
            for address, since in waiting
            if self._announced.get(address) == since
        }
        for address, since in waiting:
            left = (since + self._quiet - now).total_seconds()
            # A clock set back must not keep anyone waiting for longer than was meant.
            if 0 < left <= self._quiet.total_seconds():
                return min(left, LONGEST_NAP)
            if self._announced.get(address) != since:
                self._announced[address] = since
                self._announce(address, Quieted(now, since))
        return LONGEST_NAP
