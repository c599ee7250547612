"""A bot whose store can fail, stall or be broken off, beside a fake Telegram."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from telegram import Bot

from bot.content import Content
from bot.doors.telegram.transport import AiohttpRequest
from bot.storage.sqlite import Arrival, Change, Outgoing, Store
from tests.fake_bot_api import FakeBotApi, Person
from tests.hurry import PATIENCE
from tests.running import Running


class Disk:
    """What is wrong with the disk. A step that is held stands still once it is done."""

    def __init__(self) -> None:
        self.full: set[str] = set()
        self.refusals: list[str] = []
        self.held: set[str] = set()
        self.reached = asyncio.Event()
        self._released = asyncio.Event()

    async def refused(self, times: int, step: str = "") -> None:
        """Wait until it has refused so many writes, or so many of a step."""
        async with asyncio.timeout(PATIENCE):
            while sum(step in ("", one) for one in self.refusals) < times:
                self.reached.clear()
                await self.reached.wait()

    def let_go(self) -> None:
        """Let those go on who stand still."""
        self.held = set()
        self._released.set()

    def write(self, step: str) -> None:
        """Fail if the disk is full for this step."""
        if step in self.full:
            self.refusals.append(step)
            self.reached.set()
            raise sqlite3.OperationalError("database or disk is full")

    async def stand_still(self, step: str) -> None:
        if step in self.held:
            self.reached.set()
            await self._released.wait()


class FrailStore(Store):
    """The real store, on a disk that fails when a test wants it to."""

    def __init__(self, path: Path, keyring: Path, master_key: bytes) -> None:
        super().__init__(path, keyring, master_key)
        self.disk = Disk()

    async def accept(self, arrivals: Sequence[Arrival]) -> set[int]:
        self.disk.write("accept")
        new = await super().accept(arrivals)
        await self.disk.stand_still("accept")
        return new

    async def apply(self, change: Change) -> tuple[Outgoing, ...] | None:
        self.disk.write("apply")
        await self.disk.stand_still("before apply")
        outgoing = await super().apply(change)
        await self.disk.stand_still("apply")
        return outgoing

    async def failed(self, update_id: int, most: int, why: str = "") -> int:
        self.disk.write("failed")
        return await super().failed(update_id, most, why)

    async def sent(self, outgoing_id: int) -> None:
        self.disk.write("sent")
        await super().sent(outgoing_id)
        await self.disk.stand_still("sent")

    async def waiting(self, skip: int = 0) -> tuple[tuple[str, datetime], ...]:
        self.disk.write("waiting")
        return await super().waiting(skip)


class Frail(Running):
    """The bot on a frail disk."""

    def __init__(
        self, telegram: FakeBotApi, content: Content, folder: Path, **settings: Any
    ) -> None:
        super().__init__(telegram, content, folder, **settings)
        self.disk = Disk()

    def store(self) -> Store:
        settings = self.settings
        store = FrailStore(settings.database, settings.keyring, settings.master_key())
        store.disk = self.disk
        return store

    def library(self) -> Bot:
        """The library's own bot, as the program builds it."""
        return Bot(
            self.telegram.token,
            base_url=self.telegram.base_url,
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(),
        )

    async def restart(self) -> None:
        """Break off, and start on a healthy disk."""
        await self.kill()
        self.disk = Disk()
        self.start()

    async def ended(self) -> None:
        """Wait until it ends by itself.

        Raises:
            Exception: what it ended with.
        """
        assert self._task is not None
        task, self._task = self._task, None
        await asyncio.wait_for(task, PATIENCE)


@asynccontextmanager
async def frail(
    content: Content, folder: Path, **settings: Any
) -> AsyncIterator[Frail]:
    """Run the bot; nobody judges its answers, for tests spoil them."""
    async with FakeBotApi() as telegram:
        bot = Frail(telegram, content, folder, **settings)
        bot.start()
        try:
            yield bot
        finally:
            await bot.stop()
        assert telegram.crashes == []


async def heard(person: Person) -> str:
    """Wait for the next message of the bot."""
    return (await person.hears(PATIENCE)).text


async def quiet(bot: Running) -> None:
    """Wait until the bot has nothing left to do."""
    await bot.telegram.settle(2, PATIENCE)
