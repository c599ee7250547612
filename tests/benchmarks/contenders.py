"""The bots that are compared.

python -m tests.benchmarks.contenders NAME URL TOKEN FOLDER

All but `whole` do the same: write one row that survives a power cut, and answer. The
others use their library as its own documents show, with SQLite's own module, which has
less overhead than any wrapper.
"""

import asyncio
import logging
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ANSWER = "Taken."


class Rows:
    """One table; a row is on disk when `write` returns."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "rows.sqlite", isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute("CREATE TABLE said (chat INTEGER, text TEXT)")

    def write(self, chat: int, text: str) -> None:
        self._db.execute("INSERT INTO said VALUES (?, ?)", (chat, text))


def ptb(url: str, token: str, folder: Path, *, concurrent: bool = False) -> None:
    from telegram import Update
    from telegram.ext import ApplicationBuilder, MessageHandler, filters

    rows = Rows(folder)

    async def answer(update: Update, _: Any) -> None:
        assert update.message is not None
        rows.write(update.message.chat_id, update.message.text or "")
        await update.message.reply_text(ANSWER)

    builder = ApplicationBuilder().token(token).base_url(f"{url}/bot")
    if concurrent:
        builder = builder.concurrent_updates(True)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.run_polling()


def ptb_concurrent(url: str, token: str, folder: Path) -> None:
    ptb(url, token, folder, concurrent=True)


def aiogram(url: str, token: str, folder: Path) -> None:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    rows = Rows(folder)
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def answer(message: Message) -> None:
        rows.write(message.chat.id, message.text or "")
        await message.answer(ANSWER)

    async def run() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(url))
        await dispatcher.start_polling(Bot(token, session=session))

    asyncio.run(run())


def telebot(url: str, token: str, folder: Path) -> None:
    from telebot import asyncio_helper
    from telebot.async_telebot import AsyncTeleBot
    from telebot.types import Message

    asyncio_helper.API_URL = url + "/bot{0}/{1}"
    rows = Rows(folder)
    bot = AsyncTeleBot(token)

    @bot.message_handler(func=lambda _: True)  # type: ignore[no-untyped-call,untyped-decorator]
    async def answer(message: Message) -> None:
        rows.write(message.chat.id, message.text or "")
        await bot.send_message(message.chat.id, ANSWER)

    asyncio.run(bot.infinity_polling())


def _settings(url: str, token: str, folder: Path) -> Any:
    from bot.config import Settings

    return Settings(
        _env_file=None,
        telegram_bot_token=token,
        telegram_api_url=url,
        data_dir=folder,
    )


def ours(url: str, token: str, folder: Path) -> None:
    """Our path from update to answer, with that same handler for an interview."""
    from bot.content import load
    from bot.core.candidate import Candidate
    from bot.loop import DONE, Loop, Outcome
    from bot.model import Run, Utterance
    from bot.storage.sqlite import Change

    said = (Utterance((Run(ANSWER),)),)

    class OneRow(Loop):
        async def handle(
            self, address: str, _: Any, update_id: int | None = None, __: Any = None
        ) -> Outcome:
            candidate = Candidate(datetime.now(UTC))
            change = Change(address, update_id, candidate, utterances=said)
            self._outgoing(await self._store.apply(change) or ())
            return DONE

    _run(url, token, folder, load(), OneRow)


def whole(url: str, token: str, folder: Path) -> None:
    """The whole program: store, hear, judge, answer."""
    from bot.content import load

    _run(url, token, folder, load())


def replica(url: str, token: str, folder: Path, database: str) -> None:
    """The whole program as one of several on a PostgreSQL database."""
    from bot.content import load
    from bot.storage.postgres.ring import Ring
    from bot.storage.postgres.ring_server import Server
    from bot.storage.postgres.store import Store

    store = Store(database, Ring(Server(database)), bytes(32), beside=True)
    _run(url, token, folder, load(), store=store)


def _run(
    url: str,
    token: str,
    folder: Path,
    content: Any,
    loop: Any = None,
    store: Any = None,
) -> None:
    from bot.doors.telegram.pace import Pace
    from bot.doors.telegram.serving import serve
    from bot.loop import Loop
    from bot.storage.sqlite import Store

    settings = _settings(url, token, folder)

    own = store or Store(settings.database, settings.keyring, settings.master_key())

    async def run() -> None:
        async with own as store:
            # Telegram's limits would be all that is measured.
            pace = Pace(1e6, 1e6, 1e6)
            kind = loop or Loop
            await serve(
                settings,
                lambda: content,
                store,
                asyncio.Event(),
                pace=pace,
                loop=kind,
            )

    asyncio.run(run())


CONTENDERS: dict[str, Callable[..., None]] = {
    "ptb": ptb,
    "ptb-concurrent": ptb_concurrent,
    "aiogram": aiogram,
    "telebot": telebot,
    "ours": ours,
    "whole": whole,
    "replica": replica,
}

if __name__ == "__main__":
    name, url, token, folder, *more = sys.argv[1:]
    logging.disable(logging.WARNING)
    CONTENDERS[name](url, token, Path(folder), *more)
