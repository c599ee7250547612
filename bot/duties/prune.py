"""Forget what nobody will ask for any more, and erase what is left to erase."""

import asyncio
import logging
from typing import Protocol

from bot.logs import place
from bot.ports import Storage, Watched

log = logging.getLogger(__name__)

EVERY = 3600.0
"""Seconds from one time to the next."""


class Tidied(Storage, Watched, Protocol):
    """What this duty needs of a store."""


async def prune(store: Tidied, every: float = EVERY) -> None:
    """Tidy up until cancelled; a store that fails only delays."""
    while True:
        try:
            await store.finish_erasing()
            await store.prune()
        except Exception as error:
            log.error("nothing could be tidied up", extra={"error": place(error)})
        await asyncio.sleep(every)
