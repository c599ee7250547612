"""Find out once a minute whose daily prompt is due.

A tick claims what is due and no more; the prompts are then announced a few a second,
so that a crowded minute is spread and answers to candidates are never kept waiting.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.clock import Clock, loop_time, utc_now
from bot.core.schedule import Due
from bot.logs import reason
from bot.ports import Calendar, Claimed

log = logging.getLogger(__name__)

A_SECOND = 20
"""Prompts announced a second: fewer than may be sent, the rest is for answers."""

UNDER_WAY = 100
"""Prompts announced at most that are not decided on yet."""

PATIENCE = 60.0
"""Seconds after which a prompt that was not decided on is announced again."""

TRIES = 3
RECHECK = 0.5


class Tick:
    """Claims and announces the prompts of one door.

    `announce` is given each prompt in time, and says whether it took it; the decision
    on it removes it from the store. `busy` tells how many messages wait to be sent:
    while there are many, nothing is announced.
    """

    def __init__(
        self,
        store: Calendar,
        door: str,
        announce: Callable[[str, Due], bool],
        *,
        busy: Callable[[], Awaitable[int]] | None = None,
        now: Clock = utc_now,
        every: float = 60.0,
        a_second: float = A_SECOND,
    ) -> None:
        self._store = store
        self._door = door
        self._announce = announce
        self._busy = busy
        self._now = now
        self._every = every
        self._a_second = a_second
        self._under_way: dict[Claimed, tuple[int, float]] = {}

    async def run(self) -> None:
        """Tick on every whole minute until cancelled; a failing store only delays."""
        due_again = 0.0
        while True:
            nap = RECHECK
            try:
                if (now := self._now().timestamp()) >= due_again:
                    due_again = now - now % self._every + self._every
                    await self.claim()
                # A clock that was set back must not make anyone wait for it.
                due_again = min(due_again, now + self._every)
                if not await self._announce_some():
                    nap = due_again - self._now().timestamp()
            except Exception as error:
                log.error("the tick failed", extra={"error": reason(error)})
            await asyncio.sleep(min(max(nap, 0.0), self._every))

    async def tick(self) -> int:
        """Claim what is due, announce the first of it, and give the number."""
        claimed = await self.claim()
        await self._announce_some()
        return claimed

    async def claim(self) -> int:
        """Claim what is due, a batch at a time."""
        claimed = 0
        while await self._store.any_due(self._door):
            claimed += await self._store.hand_out(self._door)
        return claimed

    async def _announce_some(self) -> bool:
        """Announce what may go now, and say whether prompts remain."""
        now = loop_time()
        waiting = await self._store.claimed(self._door, UNDER_WAY)
        self._under_way = {
            prompt: self._under_way[prompt]
            for prompt in waiting
            if prompt in self._under_way
        }
        room = max(1, round(self._a_second * min(RECHECK, self._every)))
        if self._busy is not None and await self._busy() > UNDER_WAY:
            room = 0
        for prompt in waiting:
            tries, since = self._under_way.get(prompt, (0, 0.0))
            if tries and now - since < PATIENCE:
                continue
            if tries >= TRIES:
                log.error("a daily prompt could not be decided on")
                await self._store.give_up(prompt)
                continue
            if not room:
                break
            if self._announce(prompt.address, prompt.due(self._now())):
                room -= 1
                self._under_way[prompt] = (tries + 1, now)
        return bool(waiting)
