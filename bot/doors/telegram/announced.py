"""Tell Telegram where to bring updates, and look that it still does."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.clock import loop_time
from bot.doors.telegram.calls import seconds_of
from bot.doors.telegram.pulse import Pulse
from bot.doors.telegram.translate import ALLOWED_UPDATES
from bot.logs import known_words, reason

log = logging.getLogger(__name__)

EVERY = 60.0
"""Seconds from one look to the next."""

UNREACHED = 180.0
"""Seconds without an answer of Telegram after which nobody may be heard."""


class Announced:
    """A webhook at Telegram: set, and set again where somebody has taken it away."""

    def __init__(
        self, bot: Bot, url: str, secret: str, pulse: Pulse, every: float = EVERY
    ) -> None:
        self._bot = bot
        self._url = url
        self._secret = secret
        self._pulse = pulse
        self._every = every

    async def run(self) -> None:
        """Announce the address, then look until cancelled.

        Raises:
            InvalidToken: Telegram does not accept the token.
        """
        self._pulse.failed("Telegram is not told yet where to bring updates")
        await patiently(self._announce, self._pulse.failed)
        self._pulse.answered()
        reached = loop_time()
        while True:
            await asyncio.sleep(self._every)
            try:
                await self._look()
                reached = loop_time()
            except InvalidToken:
                raise
            except TelegramError as error:
                if loop_time() - reached > UNREACHED:
                    self._pulse.failed(f"Telegram cannot be reached ({reason(error)})")

    async def _announce(self) -> None:
        await self._bot.set_webhook(
            self._url,
            secret_token=self._secret,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=100,
        )

    async def _look(self) -> None:
        info = await self._bot.get_webhook_info()
        if info.url != self._url:
            log.warning("the webhook was taken away; setting it again")
            self._pulse.failed("the webhook was taken away")
            await self._announce()
            self._pulse.answered()
        elif why := self._undelivered(info):
            log.warning("Telegram brings nothing", extra={"error": why})
            self._pulse.failed(f"Telegram brings nothing: {why}")
        else:
            self._pulse.answered()

    def _undelivered(self, info: WebhookInfo) -> str:
        """Say why updates wait at Telegram; empty where none do, or some arrive."""
        if not info.pending_update_count or info.last_error_date is None:
            return ""
        age = self._pulse.update_age
        if age is not None and age < self._every:
            return ""
        return known_words(info.last_error_message or "") or "it fails at the webhook"


async def patiently(
    work: Callable[[], Awaitable[None]], failed: Callable[[str], None]
) -> None:
    """Do what needs Telegram, however long that takes to be reached.

    `failed` is told why it is not done yet.

    Raises:
        InvalidToken: Telegram does not accept the token.
    """
    wait = 1.0
    while True:
        try:
            return await work()
        except InvalidToken:
            raise
        except RetryAfter as error:
            pause = seconds_of(error)
            log.warning("Telegram asks to pause", extra={"seconds": pause})
            failed("Telegram asks to wait")
            await asyncio.sleep(pause)
        except TelegramError as error:
            log.warning(
                "Telegram cannot be reached",
                extra={"error": reason(error), "again_in": wait},
            )
            failed(f"Telegram cannot be reached ({reason(error)})")
            await asyncio.sleep(wait)
            wait = min(wait * 2, 30)
