"""What was accepted and waits to be handled: in order for each, bounded for each.

Of a chat that sends faster than it can be answered only the first few updates are held
here; the rest stay in the store and are fetched when these are done. Nothing is
dropped, and nobody else waits.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.core.events import Quieted
from bot.core.incoming import Commanded
from bot.core.overtaking import foreseen, overtakes
from bot.core.schedule import Due
from bot.doors.telegram.lanes import Lanes, Later, Waits
from bot.doors.telegram.translate import DOOR
from bot.logs import reason
from bot.loop import Loop
from bot.needs import Need
from bot.ports import Arrival, Damaged, Queue, Unusable

log = logging.getLogger(__name__)

HANDLING = 32
STORE_SECONDS = 2.0
ATTEMPTS = 3
MOST_A_CHAT = 20
MOST_UNSENT = 20
"""Answers waiting to be sent to one chat above which its updates wait, too."""

Announced = tuple[str, Quieted | Due]
"""What time brings about: a pause, or the hour of a daily question."""


class Backlog:
    """Handles what arrives; what fails again and again is set aside.

    `unsent` tells how many answers wait for a chat, `overflowed` is told of a chat the
    first time something of it is left in the store, `set_aside` is told the number of
    an update that failed for good and why, `command` handles a command meant for the
    program and says whether it was one, `needed` begins to meet what an update waits
    for, `needed_ahead` what one behind it will need, `dropped` ends both for a chat,
    and `disquieted` is told of a quiet moment that could not be decided on.
    """

    def __init__(
        self,
        loop: Loop,
        queue: Queue,
        *,
        unsent: Callable[[str], int],
        overflowed: Callable[[str], Awaitable[None]],
        set_aside: Callable[[int, str], None],
        command: Callable[[Arrival], Awaitable[bool]],
        needed: Callable[[Arrival, tuple[Need, ...]], None],
        needed_ahead: Callable[[Arrival, tuple[Need, ...]], None],
        dropped: Callable[[str], None],
        disquieted: Callable[[str, Quieted], Awaitable[None]],
        attempts: int = ATTEMPTS,
    ) -> None:
        self._loop = loop
        self._queue = queue
        self._unsent = unsent
        self._overflowed = overflowed
        self._set_aside = set_aside
        self._command = command
        self._needed = needed
        self._needed_ahead = needed_ahead
        self._dropped = dropped
        self._disquieted = disquieted
        self._attempts = attempts
        self._lanes: Lanes[Arrival | Announced] = Lanes(
            self._work,
            HANDLING,
            overtakes=lambda w: isinstance(w, Arrival) and overtakes(w.happening),
        )
        self._left_in_store: dict[str, int] = {}
        self._noticing: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._lanes)

    @property
    def at_work(self) -> bool:
        """Whether what arrives is handled."""
        return self._lanes.at_work

    async def start(self) -> None:
        """Take up what an earlier run left, and begin."""
        for arrival in await self._queue.claim():
            self._lanes.put(arrival.address, arrival)
        self._lanes.start()

    async def stop(self, grace: float) -> None:
        """Finish what is under way; the rest stays in the store."""
        await self._lanes.stop(grace)

    def arrived(self, arrival: Arrival) -> None:
        """Handle this when it is its turn; it is in the store already."""
        address = arrival.address
        if self._lanes.held(address) and overtakes(arrival.happening):
            self._lanes.put(address, arrival)
        elif address in self._left_in_store:
            self._left_in_store[address] += 1
        elif self._lanes.waiting(address) >= MOST_A_CHAT:
            log.info("a chat sends faster than it can be answered")
            self._left_in_store[address] = 1
            task = asyncio.create_task(self._notice(address))
            self._noticing.add(task)
            task.add_done_callback(self._noticing.discard)
        else:
            self._lanes.put(address, arrival)
            held = self._lanes.held(address)
            if isinstance(held, Arrival) and self._lanes.behind(address) is arrival:
                self._look_ahead(held)

    def announced(self, address: str, event: Quieted | Due) -> bool:
        """Handle what time brought about when it is its turn.

        False where an update still waits for what it needs: time can wait, too.
        """
        if not address.startswith(f"{DOOR}:") or self._lanes.held(address):
            return False
        self._lanes.put(address, (address, event))
        return True

    def resume(self, arrival: Arrival) -> None:
        """Decide once more on an update that has what it needs.

        One that had it ahead is found with it in the store when its turn comes.
        """
        held = self._lanes.held(arrival.address)
        if isinstance(held, Arrival) and held.update_id == arrival.update_id:
            self._lanes.resume(arrival.address, arrival)

    async def _notice(self, address: str) -> None:
        try:
            await self._overflowed(address)
        except Exception as error:
            log.error("a notice was not given", extra={"error": reason(error)})

    async def _work(self, work: Arrival | Announced) -> None:
        address = work.address if isinstance(work, Arrival) else work[0]
        if self._unsent(address) >= MOST_UNSENT:
            raise Later(0.5)
        try:
            if isinstance(work, Arrival):
                await self._handle(work)
            else:
                await self._handle_announced(*work)
            if self._lanes.waiting(address) == 1 and address in self._left_in_store:
                await self._fetch(address)
        except Unusable as error:
            # No fault of the update, and no reason to lose sight of it.
            log.error("the store is down", extra={"error": str(error)})
            raise Later(STORE_SECONDS) from None

    async def _handle(self, arrival: Arrival) -> None:
        number = arrival.update_id
        if arrival.needs:  # parked by an earlier run
            raise self._waits(arrival)
        try:
            if isinstance(arrival.happening, Commanded) and await self._command(
                arrival
            ):
                return
            outcome = await self._loop.handle(
                arrival.address, arrival.happening, number, arrival.known
            )
        except Damaged as error:
            why = reason(error)  # it concerns this one; the store may be well
        except Unusable:
            raise
        except Exception as error:
            why = reason(error)
        else:
            if outcome.needs:
                raise self._waits(replace(arrival, needs=outcome.needs))
            if outcome.forgotten:
                self._let_go(arrival.address)
            return
        try:
            failures = await self._queue.failed(number, self._attempts, why)
        except Exception:
            # It is the store that fails: not this update's fault, and not for good.
            log.error("the store takes nothing", extra={"error": why})
            raise Later(STORE_SECONDS) from None
        log.error("update failed", extra={"update": number, "error": why})
        if failures < self._attempts:
            raise Later(0.2 * 4**failures)
        self._set_aside(number, why)
        await self._loop.apologise(arrival.address)

    def _waits(self, arrival: Arrival) -> Waits:
        """Begin to meet what an update needs; its lane is to be held meanwhile."""
        self._needed(arrival, arrival.needs)
        self._look_ahead(arrival)
        return Waits(arrival)

    def _look_ahead(self, held: Arrival) -> None:
        """Begin to meet what the next update will need, where that can be foreseen."""
        then = self._lanes.behind(held.address)
        if not isinstance(then, Arrival) or then.needs:
            return
        needs = foreseen(held.needs, then.happening)
        if ahead := tuple(need for need in needs if need not in then.known):
            self._needed_ahead(then, ahead)

    async def _handle_announced(self, address: str, event: Quieted | Due) -> None:
        try:
            await self._loop.handle(address, event)
        except Exception as error:
            if isinstance(error, Unusable) and not isinstance(error, Damaged):
                raise
            log.error("what time brought about failed", extra={"error": reason(error)})
            if isinstance(event, Quieted):
                await self._disquieted(address, event)

    def _let_go(self, address: str) -> None:
        """Wait no more for what updates need that were forgotten with all else."""
        self._dropped(address)
        held = self._lanes.held(address)
        if isinstance(held, Arrival):
            self._lanes.resume(address, replace(held, needs=()))

    async def _fetch(self, address: str) -> None:
        """Take up the next few updates of a chat that were left in the store."""
        arrivals: tuple[Arrival, ...] = ()
        while not arrivals:
            self._left_in_store[address] = 0
            arrivals = await self._queue.claim(address, MOST_A_CHAT)
            for arrival in arrivals:
                self._lanes.put(address, arrival)
            if not arrivals and not self._left_in_store[address]:
                # Nothing came while the store was asked.
                del self._left_in_store[address]
                return
