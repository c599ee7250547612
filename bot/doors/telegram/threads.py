"""In which topic of a chat each is answered: where they spoke last.

It is in the store as well, so that what is said after a restart goes there, too.
"""

import logging
from collections.abc import Iterable, Mapping

from bot.doors.telegram.translate import DOOR
from bot.logs import reason
from bot.ports import Outbox

log = logging.getLogger(__name__)


class Threads:
    """The topic of each chat that has topics; all others have none."""

    def __init__(self, store: Outbox) -> None:
        self._store = store
        self._threads: dict[str, int] = {}

    async def take_up(self) -> None:
        """Go on where an earlier run has spoken."""
        found: Mapping[str, int] = await self._store.threads()
        for address, thread in found.items():
            if address.startswith(f"{DOOR}:"):
                self._threads.setdefault(address, thread)

    def update(self, addresses: Iterable[str], threads: Mapping[str, int]) -> None:
        """Take note of what the store knows of these now."""
        for address in addresses:
            self._threads.pop(address, None)
        self._threads.update(threads)

    def of(self, address: str) -> int | None:
        """Give the topic in which an address is answered."""
        return self._threads.get(address)

    async def note(self, address: str, thread: int | None) -> None:
        """Take note of where something was said; what is not kept is only less sure."""
        if self._threads.get(address) == thread:
            return
        if thread is None:
            self._threads.pop(address, None)
        else:
            self._threads[address] = thread
        try:
            await self._store.in_thread(address, thread)
        except Exception as error:
            log.warning("a topic was not kept", extra={"error": reason(error)})
