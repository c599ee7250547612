"""What a replica does where several share a store: it takes work by itself.

Each update is handled in the transaction in which it was taken; nothing of another
replica's work is in this one's memory. Only who holds the role of the sender sends.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.core.events import Quieted
from bot.core.incoming import Commanded
from bot.core.overtaking import foreseen
from bot.core.schedule import Due
from bot.doors.telegram.backlog import (
    ATTEMPTS,
    MOST_A_CHAT,
    MOST_UNSENT,
    STORE_SECONDS,
    Announced,
)
from bot.doors.telegram.lanes import Lanes, Later
from bot.doors.telegram.send import Sender
from bot.doors.telegram.translate import DOOR
from bot.duties.needs import AT_ONCE, Meet, Needs
from bot.logs import reason
from bot.loop import Loop
from bot.needs import Transcribe
from bot.ports import Arrival, Queue, Sharing, Unusable, Wake

log = logging.getLogger(__name__)

SEND = "send"
"""The role of the one who sends."""

WORKERS = 6
"""Updates that a replica handles at the same time; each has a connection meanwhile."""

ANNOUNCING = 2
"""What time brings about, handled at the same time."""

LOOK_SECONDS = 1.0
"""Seconds after which a replica looks for work that nobody woke it for."""

MOST_HELD = 1000
BATCH = 200
"""Messages that the sender holds at most, and takes at once."""


class SharedBacklog:
    """Handles what any replica accepted; what fails again and again is set aside.

    The arguments are those of `Backlog`. An update that waits for something is parked
    in its row, and its chat is left alone by the store.
    """

    def __init__(
        self,
        loop: Loop,
        queue: Queue,
        sharing: Sharing,
        *,
        overflowed: Callable[[str], Awaitable[None]],
        set_aside: Callable[[int, str], None],
        command: Callable[[Arrival], Awaitable[bool]],
        disquieted: Callable[[str, Quieted], Awaitable[None]],
        attempts: int = ATTEMPTS,
    ) -> None:
        self._loop = loop
        self._queue = queue
        self._sharing = sharing
        self._overflowed = overflowed
        self._set_aside = set_aside
        self._command = command
        self._disquieted = disquieted
        self._attempts = attempts
        self._announced: Lanes[Announced] = Lanes(self._handle_announced, ANNOUNCING)
        self._more = asyncio.Semaphore(0)
        self._tasks: list[asyncio.Task[None]] = []
        self._busy = 0
        self._stopping = False

    def __len__(self) -> int:
        """Give 0: what waits is in the store, and bounded there."""
        return 0

    @property
    def at_work(self) -> bool:
        """Whether what waits is handled."""
        return not any(task.done() for task in self._tasks)

    async def start(self) -> None:
        """Begin to take what waits."""
        self._announced.start()
        work = (self._look(), *(self._for_ever() for _ in range(WORKERS)))
        self._tasks = [asyncio.create_task(one) for one in work]

    async def stop(self, grace: float) -> None:
        """Finish what is under way; the rest is for whoever comes."""
        self._stopping = True
        deadline = asyncio.get_running_loop().time() + grace
        while self._busy and asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(0.01)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._announced.stop(grace)

    def arrived(self, arrival: Arrival) -> None:
        """Do nothing: whoever is free was woken by the store."""

    def announced(self, address: str, event: Quieted | Due) -> bool:
        """Handle what time brought about, once nobody works on the chat."""
        if not address.startswith(f"{DOOR}:"):
            return False
        self._announced.put(address, (address, event))
        return True

    async def _look(self) -> None:
        """Let one worker look when there may be work; it calls more if there is."""
        event = self._sharing.event(Wake.INBOX)
        while True:
            self._call()
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await event.wait()
            except TimeoutError:
                pass
            event.clear()

    def _call(self) -> None:
        if self._more.locked():
            self._more.release()

    async def _for_ever(self) -> None:
        while not self._stopping:
            await self._more.acquire()
            try:
                while not self._stopping and await self._one():
                    pass
            except Unusable as error:
                log.error("the store is down", extra={"error": reason(error)})
                await asyncio.sleep(STORE_SECONDS)
            except Exception as error:
                log.error("a worker failed", extra={"error": reason(error)})
                await asyncio.sleep(LOOK_SECONDS)

    async def _one(self) -> bool:
        """Take an update and handle it; false if none was free."""
        arrival: Arrival | None = None
        try:
            async with self._sharing.take() as taken:
                if taken is None:
                    return False
                self._busy += 1
                try:
                    self._call()
                    arrival = taken.arrival
                    if taken.unsent >= MOST_UNSENT:
                        await self._leave(arrival.address, 0.5)
                        return True
                    await self._handle(arrival)
                finally:
                    self._busy -= 1
        except Unusable:
            raise
        except Exception as error:
            if arrival is None:
                raise
            await self._failed(arrival, reason(error))
            return True
        if taken.waiting >= MOST_A_CHAT and not taken.told:
            await self._notice(arrival.address)
        return True

    async def _handle(self, arrival: Arrival) -> None:
        happening = arrival.happening
        if isinstance(happening, Commanded) and await self._command(arrival):
            return
        await self._loop.handle(
            arrival.address, happening, arrival.update_id, arrival.known
        )

    async def _failed(self, arrival: Arrival, why: str) -> None:
        number = arrival.update_id
        failures = await self._queue.failed(number, self._attempts, why)
        log.error("update failed", extra={"update": number, "error": why})
        if failures < self._attempts:
            await self._leave(arrival.address, 0.2 * 4**failures)
            return
        self._set_aside(number, why)
        await self._loop.apologise(arrival.address)

    async def _leave(self, address: str, seconds: float) -> None:
        await self._sharing.postpone(address, seconds)
        asyncio.get_running_loop().call_later(seconds + 0.01, self._call)

    async def _notice(self, address: str) -> None:
        if await self._sharing.tell_once(address):
            log.info("a chat sends faster than it can be answered")
            await self._overflowed(address)

    async def _handle_announced(self, work: Announced) -> None:
        address, event = work
        try:
            await self._loop.handle(address, event)
        except Unusable as error:
            log.error("the store is down", extra={"error": reason(error)})
            raise Later(STORE_SECONDS) from None
        except Exception as error:
            log.error("what time brought about failed", extra={"error": reason(error)})
            if isinstance(event, Quieted):
                await self._disquieted(address, event)


class SharedNeeds:
    """Meets the needs of parked updates, each in one replica."""

    def __init__(
        self,
        queue: Queue,
        sharing: Sharing,
        meet: Meet,
    ) -> None:
        self._sharing = sharing
        self._needs = Needs(queue, meet, self._met)
        self._releasing: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Meet what is parked until cancelled."""
        event = self._sharing.event(Wake.NEEDS)
        while True:
            event.clear()
            try:
                await self._begin()
            except Unusable as error:
                log.error("the store is down", extra={"error": reason(error)})
            try:
                async with asyncio.timeout(STORE_SECONDS):
                    await event.wait()
            except TimeoutError:
                pass

    async def _begin(self) -> None:
        """Begin to meet what nobody else meets, and after it what is seen ahead."""
        parked = await self._sharing.parked(AT_ONCE)
        for arrival in parked:
            number = arrival.update_id
            if number in self._needs or await self._sharing.seize(number):
                self._needs.ask(arrival, arrival.needs)
        heard = {
            arrival.address: arrival.needs
            for arrival in parked
            if any(isinstance(need, Transcribe) for need in arrival.needs)
        }
        for then in await self._sharing.behind(heard) if heard else ():
            needs = foreseen(heard[then.address], then.happening)
            ahead = tuple(need for need in needs if need not in then.known)
            if ahead and await self._sharing.seize(then.update_id):
                self._needs.ask_ahead(then, ahead)

    async def stop(self) -> None:
        """Leave everything to the other replicas."""
        await self._needs.stop()

    def _met(self, arrival: Arrival) -> None:
        task = asyncio.create_task(self._sharing.release(arrival.update_id))
        self._releasing.add(task)
        task.add_done_callback(self._releasing.discard)


class SharedSender:
    """Sends what any replica has queued, while it holds the role.

    `made` makes a sender that begins with nothing in hand.
    """

    def __init__(
        self, sharing: Sharing, made: Callable[[], Sender], grace: float
    ) -> None:
        self._sharing = sharing
        self._made = made
        self._grace = grace
        self._sender: Sender | None = None

    @property
    def unknown(self) -> int:
        """How many messages may or may not have arrived, and are tried again."""
        return self._sender.unknown if self._sender is not None else 0

    @property
    def at_work(self) -> bool:
        """Whether what waits is sent, as far as that is this replica's to do."""
        return self._sender is None or self._sender.at_work

    @property
    def paused(self) -> int:
        """How many chats are not written to now because Telegram asked for it."""
        return self._sender.paused if self._sender is not None else 0

    async def run(self) -> None:
        """Send until cancelled; sends under way then end first."""
        term = await self._sharing.begin_term()
        event = self._sharing.event(Wake.OUTBOX)
        sender = self._sender = self._made()
        await sender.begin()
        try:
            while True:
                event.clear()
                if not await self._taken(term, sender):
                    try:
                        async with asyncio.timeout(LOOK_SECONDS):
                            await event.wait()
                    except TimeoutError:
                        pass
        finally:
            self._sender = None
            await sender.stop(self._grace)

    async def _taken(self, term: int, sender: Sender) -> bool:
        """Take some messages, and say whether there may be more at once."""
        room = min(BATCH, MOST_HELD - len(sender))
        if room <= 0:
            await asyncio.sleep(0.05)
            return True
        try:
            taken = await self._sharing.take_unsent(term, room)
        except Unusable as error:
            log.error("the store is down", extra={"error": reason(error)})
            await asyncio.sleep(STORE_SECONDS)
            return True
        if taken:
            # In another replica somebody may have spoken in another topic since.
            addresses = {one.address for one in taken}
            sender.threads.update(addresses, await self._sharing.threads_of(addresses))
        sender.put(one for one in taken if one.address.startswith(f"{DOOR}:"))
        return len(taken) == room
