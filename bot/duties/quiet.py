"""Notice when a candidate has stopped typing.

Who waits, and since when, is in the store, so the waiting survives a restart.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock, loop_time, utc_now
from bot.core.events import Quieted
from bot.logs import reason
from bot.ports import PAGE, Calendar

log = logging.getLogger(__name__)

LONGEST_NAP = 5.0
"""Seconds after which the store is asked again, whatever the alarm believes."""

AGAIN = 0.5
"""Seconds after which a moment is announced again that nobody took."""

ASK_AGAIN = 15.0
"""Seconds after which a moment is announced once more, if nothing followed from it."""


AHEAD = timedelta(seconds=90)
"""How far ahead a wait may be set to begin; what is further is a clock that was set."""

TRIES = 3
"""Failures after which nobody waits for a quiet moment any more."""


@dataclass(slots=True)
class _Wait:
    """When a wait is over, and when that was announced last, by the loop's clock."""

    ends: float
    announced: float | None = None


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
        self._waits: dict[tuple[str, datetime], _Wait] = {}
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
                log.error("nobody knows who waits", extra={"error": reason(error)})
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
        """Announce who is quiet now, and give the seconds until the next may be.

        How long a wait has lasted is told by the loop's clock from the first look at it
        on: a clock that is set meanwhile makes no pause longer or shorter.
        """
        now, tick = self._now(), loop_time()
        before, self._waits = self._waits, {}
        nap = LONGEST_NAP
        while True:
            waiting = await self._store.waiting(len(self._waits))
            some_due = False
            for address, since in waiting:
                wait = before.get((address, since))
                if wait is None:
                    wait = _Wait(tick + self._left(now, since))
                self._waits[address, since] = wait
                if wait.ends > tick:
                    nap = min(nap, wait.ends - tick)
                    continue
                some_due = True
                if wait.announced is not None and tick - wait.announced < ASK_AGAIN:
                    continue
                if self._announce(address, Quieted(now, since)):
                    wait.announced = tick
                else:
                    nap = min(nap, AGAIN)
            # Those who wait for longest may all be unreadable: behind them it goes on.
            if len(waiting) < PAGE or not some_due:
                return nap

    def _left(self, now: datetime, since: datetime) -> float:
        """Tell how long a wait still is that is looked at for the first time.

        One that was set to begin later, up to `AHEAD`, is for words to be read first.
        """
        lasted = max(-AHEAD, now - since)
        return max(0.0, (self._quiet - lasted).total_seconds())
