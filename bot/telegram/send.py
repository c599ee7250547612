"""Send what waits in the outbox: in order for each chat, within Telegram's limits.

A message is taken out of the store only after Telegram has it. A crash in between may
send it twice; it is never lost.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    MessageEntity,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.model import Utterance
from bot.store import Outgoing, Store
from bot.telegram.lanes import Lanes, Later
from bot.telegram.translate import DOOR, chat_of

log = logging.getLogger(__name__)

A_SECOND = 28.0
"""Messages a second over all chats; Telegram names about 30."""

A_CHAT_SECOND = 1.0
A_CHAT_BURST = 4.0
"""Messages a second in one chat, and how many may come at once."""

LONGEST_WAIT = 60.0
STORE_SECONDS = 2.0
ATTEMPTS = 4
"""How often a message is tried that fails for no known reason."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Bucket:
    """Allows `burst` at once and then `rate` a second."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate = rate
        self._burst = burst
        self._level = burst
        self._at = time.monotonic()

    def wait(self) -> float:
        """Give the seconds until one may be taken, 0 for now."""
        now = time.monotonic()
        self._level = min(self._burst, self._level + (now - self._at) * self._rate)
        self._at = now
        return max(0.0, (1 - self._level) / self._rate)

    def take(self) -> None:
        """Take one; right after `wait` gave 0."""
        self._level -= 1

    @property
    def full(self) -> bool:
        """Whether nothing was taken for long enough that it can be forgotten."""
        return (time.monotonic() - self._at) * self._rate >= self._burst


class Sender:
    """The one who sends; `broken` is called when the token is refused."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        broken: Callable[[], None],
        *,
        in_flight: int = 32,
        a_second: float = A_SECOND,
    ) -> None:
        self._bot = bot
        self._store = store
        self._broken = broken
        self._lanes: Lanes[Outgoing] = Lanes(self._send, in_flight)
        self._overall = Bucket(a_second, a_second)
        self._chats: dict[str, Bucket] = {}
        self._attempts: dict[int, int] = {}
        self._arrived: set[int] = set()
        self._paused_until = 0.0
        self._acknowledging: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._lanes)

    async def start(self) -> None:
        """Take up what an earlier run left unsent, and begin."""
        unsent = await self._store.unsent()
        self.put(o for o in unsent if o.address.startswith(f"{DOOR}:"))
        self._lanes.start()

    async def stop(self, grace: float) -> None:
        """Let the sends under way end; what is not sent stays in the store."""
        await self._lanes.stop(grace)
        for task in tuple(self._acknowledging):
            task.cancel()

    def put(self, outgoing: Iterable[Outgoing]) -> None:
        """Send these when it is their turn."""
        for one in outgoing:
            self._lanes.put(one.address, one)

    def acknowledge(self, query_id: str) -> None:
        """Stop the little clock on a pressed button; nothing depends on it."""
        task = asyncio.create_task(self._acknowledge(query_id))
        self._acknowledging.add(task)
        task.add_done_callback(self._acknowledging.discard)

    async def _acknowledge(self, query_id: str) -> None:
        with suppress(TelegramError):
            await self._bot.answer_callback_query(query_id)

    async def _send(self, outgoing: Outgoing) -> None:
        if outgoing.id in self._arrived:
            await self._note_arrival(outgoing)
            return
        self._within_limits(outgoing.address)
        try:
            await deliver(self._bot, chat_of(outgoing.address), outgoing.utterance)
        except RetryAfter as error:
            wait = seconds(error)
            self._paused_until = max(self._paused_until, time.monotonic() + wait)
            log.warning("Telegram asks to pause for %.0f s", wait)
            raise Later(wait) from None
        except Forbidden:
            log.info("a candidate has blocked the bot")
            self._lanes.drop(outgoing.address)
            await self._store.deactivate(outgoing.address)
        except InvalidToken:
            self._broken()
            raise Later(LONGEST_WAIT) from None
        except (BadRequest, ChatMigrated) as error:
            if "chat not found" in error.message.casefold():
                self._lanes.drop(outgoing.address)
                await self._store.deactivate(outgoing.address)
            else:
                log.error("Telegram refused message %d", outgoing.id)
                await self._store.undeliverable(outgoing.id)
        except NetworkError:
            # Perhaps it arrived all the same; twice is better than never.
            raise Later(self._next_wait(outgoing)) from None
        except Exception as error:
            wait = self._next_wait(outgoing)
            if self._attempts[outgoing.id] < ATTEMPTS:
                raise Later(wait) from None
            log.error(
                "message %d cannot be sent: %s", outgoing.id, type(error).__name__
            )
            await self._store.undeliverable(outgoing.id)
        else:
            self._arrived.add(outgoing.id)
            await self._note_arrival(outgoing)
        self._attempts.pop(outgoing.id, None)

    async def _note_arrival(self, outgoing: Outgoing) -> None:
        try:
            await self._store.sent(outgoing.id)
        except Exception as error:
            log.error("the store takes nothing: %s", type(error).__name__)
            raise Later(STORE_SECONDS) from None
        self._arrived.discard(outgoing.id)

    def _next_wait(self, outgoing: Outgoing) -> float:
        """Count an attempt, and give the seconds until the next."""
        attempts = self._attempts.get(outgoing.id, 0)
        self._attempts[outgoing.id] = attempts + 1
        return float(min(LONGEST_WAIT, 0.5 * 2.0**attempts))

    def _within_limits(self, address: str) -> None:
        if (pause := self._paused_until - time.monotonic()) > 0:
            raise Later(pause)
        chat = self._chats.get(address)
        if chat is None:
            if len(self._chats) > 1000:
                self._chats = {a: b for a, b in self._chats.items() if not b.full}
            chat = self._chats[address] = Bucket(A_CHAT_SECOND, A_CHAT_BURST)
        if wait := max(chat.wait(), self._overall.wait()):
            raise Later(wait)
        chat.take()
        self._overall.take()


async def deliver(bot: Bot, chat_id: int, utterance: Utterance) -> None:
    """Send one message. Style goes as offsets, so no text is ever read as markup."""
    keyboard = None
    if utterance.rows:
        keyboard = InlineKeyboardMarkup(
            [
                [InlineKeyboardButton(b.label, callback_data=b.data) for b in row]
                for row in utterance.rows
            ]
        )
    entities = _entities(utterance)
    if utterance.attachment is not None:
        attachment = utterance.attachment
        send = bot.send_photo if attachment.picture else bot.send_document
        await send(
            chat_id,
            InputFile(attachment.data, attachment.name),
            caption=utterance.text,
            caption_entities=entities,
            reply_markup=keyboard,
            disable_notification=utterance.silent or None,
        )
        return
    await bot.send_message(
        chat_id,
        utterance.text,
        entities=entities,
        reply_markup=keyboard,
        link_preview_options=_NO_PREVIEW,
        disable_notification=utterance.silent or None,
    )


def _entities(utterance: Utterance) -> list[MessageEntity]:
    """Say where text is bold, in UTF-16 units as Telegram counts."""
    entities = []
    offset = 0
    for run in utterance.runs:
        length = len(run.text.encode("utf-16-le")) // 2
        if run.bold and length:
            entities.append(MessageEntity(MessageEntity.BOLD, offset, length))
        offset += length
    return entities


def seconds(error: RetryAfter) -> float:
    """Give how long Telegram asks to wait."""
    after = error.retry_after
    return after if isinstance(after, int | float) else after.total_seconds()
