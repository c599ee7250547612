"""Notice when a candidate has stopped typing.

Who waits, and since when, is in the store, so the waiting survives a restart.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock, utc_now
from bot.core.events import Quieted
from bot.ports import Calendar

log = logging.getLogger(__name__)

LONGEST_NAP = 5.0
"""Seconds after which the store is asked again, whatever the alarm believes."""

AGAIN = 0.5
"""Seconds after which a moment is announced again that nobody took."""

ASK_AGAIN = 15.0
"""Seconds after which a moment is announced once more, if nothing followed from it."""


TRIES = 3
"""Failures after which nobody waits for a quiet moment any more."""


class QuietAlarm:
    """Announces each quiet moment, once for each message it is quiet after.

    `announce` says whether it took the announcement; one that it did not is made again.
    """

    def __init__(
        self,
        store: Calendar,
        quiet: timedelta,
        announce: Callable[[str, Quieted], bool],
        now: Clock = utc_now,
    ) -> None:
        self._store = store
        self._quiet = quiet
        self._announce = announce
        self._now = now
        self._woken = asyncio.Event()
        self._announced: dict[str, tuple[datetime, float]] = {}
        self._failures: Counter[tuple[str, datetime]] = Counter()

    def wake(self) -> None:
        """Say that an answer has begun to wait."""
        self._woken.set()

    async def failed(self, address: str, event: Quieted) -> None:
        """Take note that a moment could not be decided on; set it aside at last.

        Or the same would fail again for ever, since nothing follows from it. The next
        message of the candidate waits for a moment of its own.
        """
        self._failures[address, event.since] += 1
        if self._failures[address, event.since] >= TRIES:
            await self._store.never_quiet(address, event.since)
            log.error("a quiet moment was set aside")
            del self._failures[address, event.since]

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            self._woken.clear()
            try:
                nap = await self.announce_due()
            except Exception as error:
                log.error(
                    "nobody knows who waits", extra={"error": type(error).__name__}
                )
                nap = 1.0
            try:
                # Not wait_for: up to Python 3.11 that may swallow a cancellation that
                # comes with the waking, and the program would never end.
                async with asyncio.timeout(nap):
                    await self._woken.wait()
                # More messages often follow at once; they are looked at together.
                await asyncio.sleep(min(0.05, self._quiet.total_seconds()))
            except TimeoutError:
                pass

    async def announce_due(self) -> float:
        """Announce who is quiet now, and give the seconds until the next may be."""
        now = self._now()
        tick = asyncio.get_running_loop().time()
        waiting = await self._store.waiting()
        before, self._announced = self._announced, {}
        for address, since in waiting:
            announced = before.get(address, (None, tick))
            if announced[0] == since and tick - announced[1] < ASK_AGAIN:
                self._announced[address] = since, announced[1]
        nap = LONGEST_NAP
        for address, since in waiting:
            left = (since + self._quiet - now).total_seconds()
            # A clock set back must not keep anyone waiting for longer than was meant.
            if 0 < left <= self._quiet.total_seconds():
                return min(left, nap)
            if address not in self._announced:
                if self._announce(address, Quieted(now, since)):
                    self._announced[address] = since, tick
                else:
                    nap = AGAIN
        return nap
