"""Take updates from Telegram: keep them first, confirm them then.

Asking for the next updates is what confirms the last ones, so it happens only after
they are on disk. A repeat is known by its number and has no second effect.
"""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Bot
from telegram.error import (
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.clock import Clock, utc_now
from bot.doors.telegram.calls import call, seconds_of
from bot.doors.telegram.pulse import Pulse
from bot.doors.telegram.reading import Json, thread_of
from bot.doors.telegram.translate import (
    ALLOWED_UPDATES,
    Misshapen,
    sender_of,
    translate,
)
from bot.doors.telegram.transport import Garbled
from bot.logs import reason
from bot.ports import Arrival, Damaged, Raw, Store
from bot.steps import Passed, Step

log = logging.getLogger(__name__)

POLL_SECONDS = 30
TOO_MANY = 2000
"""Updates under way above which Telegram keeps the rest for a while."""

GARBLED_TWICE = 2


class Intake:
    """Keeps updates; every new one is handed to `arrived` once it is on disk.

    `spoken` is told in which topic of a chat something was said.
    `pressed` is told of every press, `kept` whenever something is kept. `skew` tells by
    how many seconds Telegram's clock is ahead of this machine's. `odd` is told the
    number of an update that is not as the Bot API says, after it was set aside.
    """

    def __init__(
        self,
        store: Store,
        username: Callable[[], str],
        arrived: Callable[[Arrival], None],
        pressed: Callable[[str], None],
        odd: Callable[[int], None],
        passed: Passed,
        now: Clock = utc_now,
        *,
        skew: Callable[[], float] = lambda: 0.0,
        kept: Callable[[], None] = lambda: None,
        spoken: Callable[[str, int | None], Awaitable[None]] | None = None,
    ) -> None:
        self._spoken = spoken or _nowhere
        self._store = store
        self._skew = skew
        self._kept = kept
        self._username = username
        self._arrived = arrived
        self._pressed = pressed
        self._odd = odd
        self._passed = passed
        self._now = now

    async def keep(self, updates: Sequence[Json]) -> None:
        """Put updates on disk; when this returns they may be confirmed.

        Raises:
            Unusable: the store is down; nothing was kept, and nothing may be confirmed.
        """
        now = self._now()
        arrivals = []
        for update in updates:
            number = number_of(update)
            if number is None:
                log.error("an update without a number was passed over")
                continue
            try:
                found = translate(update, self._username(), now, self._skew())
            except Misshapen as error:
                await self.set_aside(number, sender_of(update), update, str(error))
                continue
            match update.get("callback_query"):
                case {"id": str(query_id)}:
                    self._pressed(query_id)
            if found is not None:
                arrivals.append(Arrival(number, *found))
                await self._spoken(found[0], _thread(update))
        if not arrivals:
            return
        try:
            new = await self._store.accept(arrivals)
        except Damaged:
            new = await self._accepted_singly(arrivals, updates)
        self._passed(Step.STORED)
        self._kept()
        for arrival in arrivals:
            if arrival.update_id in new:
                self._arrived(arrival)

    async def keep_again(self, raw: Raw) -> None:
        """Try once more to read what was set aside as it came."""
        update = json.loads(raw.payload)
        if isinstance(update, dict):
            await self.keep((update,))
        else:
            await self.set_aside(raw.update_id, None, update, "it is no JSON")

    async def _accepted_singly(
        self, arrivals: Sequence[Arrival], updates: Sequence[Json]
    ) -> set[int]:
        """Keep what arrived; whom a damaged page concerns does not stop the others."""
        raw = {number_of(update): update for update in updates}
        kept: set[int] = set()
        for arrival in arrivals:
            number = arrival.update_id
            try:
                kept |= await self._store.accept((arrival,))
            except Damaged:
                await self.set_aside(number, None, raw[number], "a damaged page")
        return kept

    async def set_aside(
        self, number: int, address: str | None, update: object, why: str
    ) -> None:
        """Keep what cannot be read, sealed, for whoever looks into it."""
        raw = json.dumps(update).encode()
        if await self._store.set_aside(number, address, raw, why):
            log.error("update set aside", extra={"update": number, "error": why})
            self._odd(number)


class Receiver:
    """Polls until cancelled."""

    def __init__(
        self,
        bot: Bot,
        intake: Intake,
        backlog: Callable[[], int],
        broken: Callable[[], None],
        passed: Passed,
        pulse: Pulse,
    ) -> None:
        self._bot = bot
        self._pulse = pulse
        self._intake = intake
        self._backlog = backlog
        self._broken = broken
        self._passed = passed
        self._garbled = 0

    async def run(self) -> None:
        """Poll for ever; faults of the network or the disk only delay."""
        offset = 0
        wait = 1.0
        while True:
            while self._backlog() > TOO_MANY:
                await asyncio.sleep(0.01)
            try:
                updates, after = await self._fetch(offset)
                if offset:
                    self._passed(Step.CONFIRMED)
                await self._intake.keep(updates)
                offset = after
                self._pulse.answered()
            except asyncio.CancelledError:
                raise
            except InvalidToken:
                self._broken()
                return
            except Conflict as error:
                await self._contested(error)
            except RetryAfter as error:
                self._pulse.failed("Telegram asks to wait")
                await asyncio.sleep(seconds_of(error))
            except Garbled:
                self._garbled += 1
                log.warning("Telegram's answer cannot be read; asking again")
                self._pulse.failed("Telegram's answers cannot be read")
                await asyncio.sleep(min(self._garbled, 30))
            except (NetworkError, TelegramError) as error:
                log.warning(
                    "Telegram cannot be reached",
                    extra={"error": reason(error), "again_in": wait},
                )
                self._pulse.failed(f"Telegram cannot be reached ({reason(error)})")
                await asyncio.sleep(wait)
                wait = min(wait * 2, 30)
            except Exception as error:
                # The store failed: nothing is confirmed, so nothing is lost.
                log.error("updates could not be kept", extra={"error": reason(error)})
                self._pulse.failed(f"updates cannot be kept ({reason(error)})")
                await asyncio.sleep(wait)
                wait = min(wait * 2, 5)
            else:
                wait = 1.0
                self._garbled = 0

    async def _contested(self, error: Conflict) -> None:
        """Find out who else asks with this token; a webhook left behind is removed."""
        if "webhook" not in error.message.casefold():
            log.warning("another program polls with the same token; waiting")
            self._pulse.failed("another program polls with the same token")
            await asyncio.sleep(5)
            return
        log.warning("a webhook is set for this token; removing it")
        self._pulse.failed("a webhook was set for this token")
        try:
            await call(self._bot, "deleteWebhook", {})
        except TelegramError as failure:
            log.warning("it is not removed yet", extra={"error": reason(failure)})
            await asyncio.sleep(5)
        else:
            # Whoever set it may do so again; not to be at it without a pause.
            await asyncio.sleep(1)

    async def _fetch(self, offset: int) -> tuple[Sequence[Json], int]:
        """Ask for updates, and give the offset that will confirm them."""
        singly = self._garbled >= GARBLED_TWICE
        fields = {
            "offset": offset,
            "timeout": 0 if singly else POLL_SECONDS,
            "limit": 1 if singly else 100,
            "allowed_updates": ALLOWED_UPDATES,
        }
        try:
            updates: Any = await call(
                self._bot, "getUpdates", fields, seconds=POLL_SECONDS + 10
            )
        except Garbled as error:
            number = re.search(rb'"update_id":\s*(\d{1,18})', error.payload)
            if not singly or number is None:
                raise
            # One update spoils every answer it is in; without this it came for ever.
            return await self._step_over(int(number[1]), error.payload)
        if not isinstance(updates, list):
            raise Garbled(b"")
        found = [update for update in updates if isinstance(update, dict)]
        numbers = [n for n in map(number_of, found) if n is not None]
        return found, max(numbers, default=offset - 1) + 1

    async def _step_over(self, number: int, raw: bytes) -> tuple[Sequence[Json], int]:
        text = raw.decode(errors="replace")
        await self._intake.set_aside(number, None, text, "it is no JSON")
        return (), number + 1


async def _nowhere(_: str, __: int | None) -> None:
    """Take no note of topics."""


def _thread(update: Json) -> int | None:
    """Give the topic in which something was said, as far as it is well formed."""
    query = update.get("callback_query")
    holder = query if isinstance(query, dict) else update
    for kind in ("message", "edited_message"):
        message = holder.get(kind)
        if isinstance(message, dict) and isinstance(message.get("chat"), dict):
            return thread_of(message)
    return None


def number_of(update: Json) -> int | None:
    """Give the number that Telegram gave an update, if it is one that can be kept."""
    number = update.get("update_id")
    return number if type(number) is int and 0 <= number < 2**63 else None
