"""Forget what nobody will ask for any more, and erase what is left to erase."""

import asyncio
import logging
from typing import Protocol

from bot.logs import reason
from bot.ports import Storage, Watched

log = logging.getLogger(__name__)

EVERY = 3600.0
"""Seconds from one time to the next."""


EXAMINED = 24 * 3600.0
"""Seconds from one reading of the whole store to the next."""


async def examine(store: Watched, every: float = EXAMINED) -> None:
    """Read all of the store now and then, for damage; health tells what was found."""
    while True:
        try:
            await store.examine()
        except Exception as error:
            log.error("the store was not examined", extra={"error": reason(error)})
        await asyncio.sleep(every)


class Tidied(Storage, Watched, Protocol):
    """What this duty needs of a store."""


async def prune(store: Tidied, every: float = EVERY) -> None:
    """Tidy up until cancelled; a store that fails only delays."""
    while True:
        try:
            await store.finish_erasing()
            await store.prune()
        except Exception as error:
            log.error("nothing could be tidied up", extra={"error": reason(error)})
        await asyncio.sleep(every)
