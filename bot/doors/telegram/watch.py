"""Look at the health now and then, and tell the admins when it turns."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.clock import loop_time
from bot.health import Health
from bot.logs import reason

log = logging.getLogger(__name__)

EVERY = 15.0
PATIENCE = 30.0
"""Seconds for which something may be wrong before anybody is told."""


class Watch:
    """Tells once when something goes wrong, and once when all is well again.

    `tell` is given the key of a phrase and what is filled in; it fails where the store
    does, and is then asked again.
    """

    def __init__(
        self,
        health: Callable[[], Awaitable[Health]],
        tell: Callable[..., Awaitable[None]],
        every: float = EVERY,
    ) -> None:
        self._health = health
        self._tell = tell
        self._every = every
        self._since: float | None = None
        self._told = False
        self._logged: tuple[str, ...] = ()

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            await asyncio.sleep(self._every)
            try:
                await self.look()
            except Exception as error:
                log.error("nobody was told", extra={"error": reason(error)})

    async def look(self) -> None:
        """Look once, and tell what has to be told."""
        try:
            why = (await self._health()).why
        except Exception as error:
            why = (reason(error),)
        if why != self._logged:
            self._logged = why
            log.warning("not well: %s" if why else "well again%s", "; ".join(why))
        if why:
            self._since = loop_time() if self._since is None else self._since
            if not self._told and loop_time() - self._since >= PATIENCE:
                await self._tell("operator.unwell", why="; ".join(why))
                self._told = True
        elif self._since is not None:
            lasted = loop_time() - self._since
            if self._told:
                minutes = max(1, round(lasted / 60))
                await self._tell("operator.mended", minutes=minutes)
            self._told, self._since = False, None
