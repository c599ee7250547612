"""Keep duties going: one that dies is begun again, and meanwhile health names it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.logs import reason
from bot.ports import Roles

log = logging.getLogger(__name__)

AT_FIRST = 0.5
AT_MOST = 30.0
"""Seconds until a duty that died is begun again: doubled each time, up to these."""

STEADY = 60.0
"""Seconds after which a duty that dies has not been dying all the time."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A piece of work that is done for as long as the program runs.

    One that may be done by one program only has a `role`, by which it is held. One that
    `ends` has done its work when it returns; any other is begun again.
    """

    name: str
    work: Callable[[], Awaitable[None]]
    role: str | None = None
    ends: bool = False


class Supervisor:
    """Runs duties until cancelled; `down` names those that are not done just now."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles
        self._down: set[str] = set()

    @property
    def down(self) -> tuple[str, ...]:
        """The duties that died and are not well again."""
        return tuple(sorted(self._down))

    async def keep(self, duty: Duty) -> None:
        """Run a duty; whatever it dies of is logged, without what it held."""
        wait = AT_FIRST
        loop = asyncio.get_running_loop()
        while True:
            begun = loop.time()
            try:
                await self._once(duty)
            except asyncio.CancelledError:
                raise
            except Exception as error:
                why = reason(error)
            else:
                if duty.ends:
                    self._down.discard(duty.name)
                    return
                why = "it ended"
            if loop.time() - begun > STEADY:
                wait = AT_FIRST
            self._down.add(duty.name)
            log.error("a duty died: %s", duty.name, extra={"error": why})
            await asyncio.sleep(wait)
            wait = min(wait * 2, AT_MOST)

    async def _once(self, duty: Duty) -> None:
        if duty.role is None:
            await self._alive(duty)
        else:
            async with self._roles.hold(duty.role):
                await self._alive(duty)

    async def _alive(self, duty: Duty) -> None:
        """Run it, and call it well again once it has lived for a moment."""
        handle = asyncio.get_running_loop().call_later(
            AT_FIRST, self._down.discard, duty.name
        )
        try:
            await duty.work()
        finally:
            handle.cancel()
