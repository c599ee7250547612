"""Take updates from Telegram: keep them first, confirm them then.

Asking for the next updates is what confirms the last ones, so it happens only after
they are on disk. A repeat is known by its number and has no second effect.
"""

import asyncio
import logging
import warnings
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from telegram import Bot, Update
from telegram.error import (
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.warnings import PTBUserWarning

from bot.clock import Clock, utc_now
from bot.store import Arrival, Store
from bot.telegram.send import seconds
from bot.telegram.translate import ALLOWED_UPDATES, translate

log = logging.getLogger(__name__)

POLL_SECONDS = 30
TOO_MANY = 2000
"""Updates under way above which Telegram keeps the rest for a while."""


class Receiver:
    """Polls until cancelled; every update kept is handed to `arrived`."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        arrived: Callable[[Arrival], None],
        pressed: Callable[[str], None],
        backlog: Callable[[], int],
        broken: Callable[[], None],
        now: Clock = utc_now,
    ) -> None:
        self._bot = bot
        self._store = store
        self._arrived = arrived
        self._pressed = pressed
        self._backlog = backlog
        self._broken = broken
        self._now = now

    async def run(self) -> None:
        """Poll for ever; faults of the network or the disk only delay."""
        offset = 0
        wait = 1.0
        while True:
            while self._backlog() > TOO_MANY:
                await asyncio.sleep(0.01)
            try:
                updates, after = await self._fetch(offset)
                await self._keep(updates)
                offset = after
            except asyncio.CancelledError:
                raise
            except InvalidToken:
                self._broken()
                return
            except Conflict:
                log.warning("another program polls with the same token; waiting")
                await asyncio.sleep(5)
            except RetryAfter as error:
                await asyncio.sleep(seconds(error))
            except NetworkError:
                log.warning("Telegram cannot be reached; trying again in %.0f s", wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, 30)
            except Exception as error:
                # The store failed: nothing is confirmed, so nothing is lost.
                log.error("updates could not be kept: %s", type(error).__name__)
                await asyncio.sleep(1)
            else:
                wait = 1.0

    async def _fetch(self, offset: int) -> tuple[Sequence[Update], int]:
        """Ask for updates, and give the offset that will confirm them."""
        try:
            updates = await self._bot.get_updates(
                offset=offset, timeout=POLL_SECONDS, allowed_updates=ALLOWED_UPDATES
            )
        except (TelegramError, asyncio.CancelledError):
            raise
        except Exception:
            return await self._fetch_singly(offset)
        return updates, updates[-1].update_id + 1 if updates else offset

    async def _fetch_singly(self, offset: int) -> tuple[Sequence[Update], int]:
        """Take one update as plain JSON, since the library cannot read the batch.

        One that cannot be read by itself either is stepped over, or it would come for
        ever: there is nobody known to answer.
        """
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PTBUserWarning)
            raw: list[dict[str, Any]] = await self._bot.do_api_request(
                "getUpdates",
                api_kwargs={
                    "offset": offset,
                    "limit": 1,
                    "allowed_updates": ALLOWED_UPDATES,
                },
            )
        if not raw:
            return (), offset
        number = int(raw[0]["update_id"])
        try:
            update = Update.de_json(raw[0], self._bot)
        except Exception as error:
            log.error("update %d cannot be read: %s", number, type(error).__name__)
            return (), number + 1
        return (update,), number + 1

    async def _keep(self, updates: Sequence[Update]) -> None:
        arrivals = read(updates, self._bot.username, self._now())
        for update in updates:
            if update.callback_query is not None:
                self._pressed(update.callback_query.id)
        if not arrivals:
            return
        new = await self._store.accept(arrivals)
        for arrival in arrivals:
            if arrival.update_id in new:
                self._arrived(arrival)


def read(updates: Sequence[Update], username: str, now: datetime) -> list[Arrival]:
    """Give what concerns somebody. Total: one odd update must not hold up the rest."""
    arrivals = []
    for update in updates:
        try:
            found = translate(update, username, now)
        except Exception as error:
            log.error(
                "update %d makes no sense: %s", update.update_id, type(error).__name__
            )
            continue
        if found is not None:
            arrivals.append(Arrival(update.update_id, *found))
    return arrivals
