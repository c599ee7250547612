"""Fetch the files that a decision needs, and put sounds into words."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from telegram import Bot
from telegram.error import TelegramError

from bot.clock import Clock
from bot.doors.telegram.calls import download
from bot.doors.telegram.translate import MAX_FILE, chat_of
from bot.duties.needs import Alone
from bot.logs import reason
from bot.needs import LARGEST, Fetch, Need, Transcribe
from bot.ports import Transcriber, Unfetched

log = logging.getLogger(__name__)

FILE_SECONDS = 10.0
SOUND_SECONDS = 60.0

TYPING_SECONDS = 4.5
"""Seconds after which Telegram is told again that something is being written."""


class Fetching:
    """Meets what a decision needs: the bytes of a file, the words of a sound."""

    def __init__(
        self,
        bot: Bot,
        transcriber: Transcriber | None,
        now: Clock,
        thread_of: Callable[[str], int | None],
    ) -> None:
        self._bot = bot
        self._transcriber = transcriber
        self._now = now
        self._thread_of = thread_of

    async def meet(self, address: str, need: Need, alone: Alone) -> bytes:
        """Give what a need asks for; its chat shows that something is under way.

        While it is `alone`, a sound is put into words.

        Raises:
            Unfetched: it cannot be had now.
            Unheard: it is no sound.
        """
        match need:
            case Fetch(file_id):
                return await self._fetch(file_id)
            case Transcribe(file_id, seconds):
                async with self._showing(address):
                    return await self._heard(file_id, seconds, alone)

    async def _heard(self, file_id: str, seconds: int, alone: Alone) -> bytes:
        """Fetch a sound and put it into words; the sound is let go here.

        Raises:
            Unfetched: it cannot be had now.
            Unheard: it is no sound.
        """
        if self._transcriber is None:
            raise Unfetched
        sound = await self._fetch(file_id, LARGEST, SOUND_SECONDS)
        async with alone:
            transcript = await self._transcriber.transcribe(sound, seconds)
        return replace(transcript, heard_at=self._now().timestamp()).to_bytes()

    @asynccontextmanager
    async def _showing(self, address: str) -> AsyncIterator[None]:
        """Show in a chat that something is written there, until the end."""
        showing = asyncio.create_task(self._show_typing(address))
        try:
            yield
        finally:
            showing.cancel()
            await asyncio.gather(showing, return_exceptions=True)

    async def _show_typing(self, address: str) -> None:
        while True:
            with suppress(TelegramError):
                await self._bot.send_chat_action(
                    chat_of(address),
                    "typing",
                    message_thread_id=self._thread_of(address),
                )
            await asyncio.sleep(TYPING_SECONDS)

    async def _fetch(
        self, file_id: str, most: int = MAX_FILE, seconds: float = FILE_SECONDS
    ) -> bytes:
        """Give the bytes of a file that was sent, of at most so many.

        Raises:
            Unfetched: they cannot be had now.
        """
        try:
            return await download(self._bot, file_id, most, seconds=seconds)
        except TelegramError as error:
            log.warning("a file was not fetched", extra={"error": reason(error)})
        raise Unfetched
