"""Send what waits in the outbox: in order for each chat, within Telegram's limits.

A message is taken out of the store only after Telegram has it. A crash in between may
send it twice; it is never lost.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.doors.telegram.calls import call, seconds_of
from bot.doors.telegram.lanes import Lanes, Later
from bot.doors.telegram.pace import USUAL, Bucket, Pace
from bot.doors.telegram.pauses import Pauses
from bot.doors.telegram.threads import Threads
from bot.doors.telegram.translate import DOOR, address_of, chat_of
from bot.doors.telegram.transport import NotSent
from bot.logs import reason
from bot.model import Utterance
from bot.ports import Outgoing, Store, Unusable
from bot.steps import Passed, Step, unwatched

log = logging.getLogger(__name__)

LONGEST_WAIT = 60.0
STORE_SECONDS = 2.0
ATTEMPTS = 4
"""How often a message is tried that fails for no known reason."""

NO_TOPIC = ("thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")
"""What Telegram says of a topic that cannot be written in any more."""

GONE = ("chat not found", "user is deactivated", "peer_id_invalid")
"""What Telegram says of a chat that cannot be written to any more."""


class Sender:
    """The one who sends: replies first, then prompts, then summaries.

    `broken` is called when the token is refused, `refused` with the number of a message
    that Telegram will never take. `sure` is asked before each send, and raises where
    another program may be the one who sends by now.
    """

    def __init__(
        self,
        bot: Bot,
        store: Store,
        broken: Callable[[], None],
        refused: Callable[[int], None],
        *,
        pace: Pace = USUAL,
        in_flight: int = 32,
        passed: Passed = unwatched,
        sure: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._bot = bot
        self._sure = sure
        self._store = store
        self._broken = broken
        self._refused = refused
        self._pace = pace
        self._passed = passed
        self._overall = Bucket(pace.overall, pace.overall)
        self._lanes: Lanes[Outgoing] = Lanes(
            self._send,
            in_flight,
            priority=lambda outgoing: outgoing.priority,
            gate=self._closed_for,
        )
        self._chats: dict[str, Bucket] = {}
        self._attempts: dict[int, int] = {}
        self._unknown: set[int] = set()
        self._delivered: set[int] = set()
        self._pauses = Pauses(store)
        self.threads = Threads(store)
        self._acknowledging: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._lanes)

    @property
    def at_work(self) -> bool:
        """Whether what waits is sent."""
        return self._lanes.at_work

    @property
    def paused(self) -> int:
        """How many chats are not written to now because Telegram asked for it."""
        return len(self._pauses)

    @property
    def unknown(self) -> int:
        """How many messages may or may not have arrived, and are tried again."""
        return len(self._unknown)

    def waiting(self, address: str) -> int:
        """How many messages wait for one chat."""
        return self._lanes.waiting(address)

    async def start(self) -> None:
        """Take up what an earlier run left unsent, and begin."""
        await self.threads.take_up()
        unsent = await self._store.unsent()
        self.put(o for o in unsent if o.address.startswith(f"{DOOR}:"))
        await self.begin()

    async def begin(self) -> None:
        """Begin, with what is put here alone."""
        await self._pauses.take_up()
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
            await call(
                self._bot, "answerCallbackQuery", {"callback_query_id": query_id}
            )

    def _closed_for(self) -> float:
        return self._pauses.left() or self._overall.wait()

    async def _send(self, outgoing: Outgoing) -> None:
        if outgoing.id in self._delivered or await self._arrives(outgoing):
            # Until the disk knows, too: a message that has arrived is not resent
            # because the disk was full.
            self._delivered.add(outgoing.id)
            try:
                await self._store.sent(outgoing.id)
            except Exception as error:
                log.error("the store takes nothing", extra={"error": reason(error)})
                raise Later(STORE_SECONDS) from None
            self._passed(Step.SENT)
            self._delivered.discard(outgoing.id)
        self._attempts.pop(outgoing.id, None)
        self._unknown.discard(outgoing.id)

    async def _arrives(self, outgoing: Outgoing) -> bool:
        """Send a message; false if it never can arrive, which is then settled."""
        self._within_limits(outgoing.address)
        try:
            if self._sure is not None:
                await self._sure()
            self._passed(Step.SENDING)
            await deliver(
                self._bot,
                chat_of(outgoing.address),
                outgoing.utterance,
                self.threads.of(outgoing.address),
            )
            self._passed(Step.DELIVERED)
        except RetryAfter as error:
            pause = seconds_of(error)
            await self._pauses.ask(outgoing.address, pause)
            raise Later(pause) from None
        except Forbidden:
            await self._gone(outgoing.address)
        except InvalidToken:
            self._broken()
            raise Later(LONGEST_WAIT) from None
        except ChatMigrated as error:
            moved = await self._store.moved(outgoing, address_of(error.new_chat_id))
            log.info("a group has a new number")
            self.put(moved)
        except BadRequest as error:
            words = error.message.casefold()
            if self.threads.of(outgoing.address) and any(t in words for t in NO_TOPIC):
                # Closed or deleted: better beside it than not at all.
                await self.threads.note(outgoing.address, None)
                raise Later(0) from None
            if any(sign in words for sign in GONE):
                await self._gone(outgoing.address)
            else:
                log.error(
                    "message refused",
                    extra={"message_id": outgoing.id, "error": reason(error)},
                )
                await self._store.undeliverable(outgoing.id)
                self._refused(outgoing.id)
        except NetworkError as error:
            # Perhaps it arrived all the same; twice is better than never.
            if not isinstance(error, NotSent):
                self._unknown.add(outgoing.id)
            raise self._later(outgoing, error) from None
        except Exception as error:
            later = self._later(outgoing, error)
            if isinstance(error, Unusable) or self._attempts[outgoing.id] < ATTEMPTS:
                raise later from None
            log.error(
                "message given up",
                extra={"message_id": outgoing.id, "error": reason(error)},
            )
            await self._store.undeliverable(outgoing.id)
            self._refused(outgoing.id)
        else:
            return True
        return False

    def _later(self, outgoing: Outgoing, error: Exception) -> Later:
        attempts = self._attempts.get(outgoing.id, 0)
        self._attempts[outgoing.id] = attempts + 1
        wait = min(LONGEST_WAIT, 0.5 * 2.0 ** min(attempts, 10))
        log.warning(
            "message not sent",
            extra={
                "message_id": outgoing.id,
                "error": reason(error),
                "again_in": wait,
            },
        )
        return Later(wait)

    async def _gone(self, address: str) -> None:
        log.info("a candidate cannot be written to any more")
        self._lanes.drop(address)
        await self._store.deactivate(address)

    def _within_limits(self, address: str) -> None:
        if pause := self._pauses.left() or self._pauses.left(address):
            raise Later(pause)
        chat = self._chats.get(address)
        if chat is None:
            if len(self._chats) > 1000:
                self._chats = {a: b for a, b in self._chats.items() if not b.full}
            chat = self._chats[address] = Bucket(self._pace.chat, self._pace.chat_burst)
        if wait := chat.wait():
            raise Later(wait)


async def deliver(
    bot: Bot, chat_id: int, utterance: Utterance, thread: int | None = None
) -> None:
    """Send one message. Style goes as offsets, so no text is ever read as markup.

    In a chat with topics it goes into the one that `thread` is the number of.
    """
    if utterance.attachment is not None:
        await _deliver_document(bot, chat_id, utterance, thread)
        return
    fields: dict[str, Any] = {
        "chat_id": chat_id,
        "text": utterance.text,
        "link_preview_options": {"is_disabled": True},
    }
    if thread is not None:
        fields["message_thread_id"] = thread
    if entities := _entities(utterance):
        fields["entities"] = entities
    if utterance.silent:
        fields["disable_notification"] = True
    if utterance.rows:
        fields["reply_markup"] = {"inline_keyboard": _keyboard(utterance)}
    if utterance.replaces is None or not await _replaced(bot, utterance, fields):
        await call(bot, "sendMessage", fields)


async def _replaced(bot: Bot, utterance: Utterance, fields: dict[str, Any]) -> bool:
    """Put a message in the place of an earlier one; false where that is not to be."""
    assert utterance.replaces is not None
    edited = {**fields, "message_id": int(utterance.replaces)}
    edited.pop("disable_notification", None)
    edited.pop("message_thread_id", None)
    try:
        await call(bot, "editMessageText", edited)
    except BadRequest as error:
        # Unchanged is as it should be; gone, or a picture, it is said anew.
        return "not modified" in error.message.casefold()
    return True


async def _deliver_document(
    bot: Bot, chat_id: int, utterance: Utterance, thread: int | None
) -> None:
    attachment = utterance.attachment
    assert attachment is not None
    send = bot.send_photo if attachment.picture else bot.send_document
    rows = [[InlineKeyboardButton(**b) for b in row] for row in _keyboard(utterance)]
    await send(
        chat_id,
        InputFile(attachment.data, attachment.name),
        caption=utterance.text,
        reply_markup=InlineKeyboardMarkup(rows) if rows else None,
        disable_notification=utterance.silent or None,
        message_thread_id=thread,
        api_kwargs={"caption_entities": _entities(utterance)},
    )


def _keyboard(utterance: Utterance) -> list[list[dict[str, Any]]]:
    return [
        [{"text": button.label, "callback_data": button.data} for button in row]
        for row in utterance.rows
    ]


def _entities(utterance: Utterance) -> list[dict[str, Any]]:
    """Say where text is bold, in UTF-16 units as Telegram counts."""
    entities: list[dict[str, Any]] = []
    offset = 0
    for run in utterance.runs:
        length = len(run.text.encode("utf-16-le")) // 2
        if run.bold and length:
            entities.append({"type": "bold", "offset": offset, "length": length})
        offset += length
    return entities
