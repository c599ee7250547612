"""Pauses that Telegram asks for: of one chat, or of all where several are refused.

They are in the store as well, so that a restart does not end one.
"""

import logging

from bot.clock import loop_time
from bot.doors.telegram.translate import DOOR
from bot.logs import reason
from bot.ports import Outbox

log = logging.getLogger(__name__)

ALL = f"{DOOR}:"
"""The address under which a pause of all chats is kept; no chat has it."""

SEVERAL = 3
"""Chats refused within moments that mean it is not about any one of them."""

MOMENTS = 5.0


class Pauses:
    """Who is not to be written to now, and for how many seconds."""

    def __init__(self, store: Outbox) -> None:
        self._store = store
        self._ends: dict[str, float] = {}
        self._refused: dict[str, float] = {}

    def __len__(self) -> int:
        now = loop_time()
        return sum(end > now for end in self._ends.values())

    async def take_up(self) -> None:
        """Go on with what an earlier run was asked for."""
        now = loop_time()
        for address, seconds in (await self._store.paused()).items():
            if address.startswith(ALL):
                self._ends[address] = now + seconds

    def left(self, address: str = ALL) -> float:
        """Give the seconds for which a chat, or all of them, must still be left."""
        end = self._ends.get(address)
        if end is None:
            return 0.0
        if (left := end - loop_time()) <= 0:
            del self._ends[address]
            return 0.0
        return left

    async def ask(self, address: str, seconds: float) -> None:
        """Leave a chat for so long; all of them, where it is one of several."""
        now = loop_time()
        await self._pause(address, seconds)
        recent = {a: at for a, at in self._refused.items() if now - at < MOMENTS}
        self._refused = {**recent, address: now}
        if len(self._refused) < SEVERAL:
            log.warning("Telegram asks to pause one chat", extra={"seconds": seconds})
            return
        # Each of them has its own pause; the shortest is what all have in common.
        common = min(self.left(a) for a in self._refused)
        if common > self.left():
            log.warning("Telegram asks to pause", extra={"seconds": round(common, 1)})
            await self._pause(ALL, common)

    async def _pause(self, address: str, seconds: float) -> None:
        self._ends[address] = max(self._ends.get(address, 0.0), loop_time() + seconds)
        try:
            await self._store.pause(address, seconds)
        except Exception as error:
            log.error("a pause was not kept", extra={"error": reason(error)})
