"""Take up what the operator wants to be tried again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.logs import reason
from bot.ports import Arrival, Failures, Raw

log = logging.getLogger(__name__)

EVERY = 15.0
"""Seconds from one look to the next."""


async def retry(
    store: Failures,
    arrived: Callable[[Arrival], None],
    keep: Callable[[Raw], Awaitable[None]],
    every: float = EVERY,
) -> None:
    """Look until cancelled; what is as it came is kept anew, all else has arrived."""
    while True:
        try:
            for one in await store.again():
                log.info("tried again", extra={"update": one.update_id})
                if isinstance(one, Raw):
                    await keep(one)
                else:
                    arrived(one)
        except Exception as error:
            log.error("nothing is tried again", extra={"error": reason(error)})
        await asyncio.sleep(every)
