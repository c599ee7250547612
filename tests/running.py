"""A bot that really runs: real store, library and HTTP, and a strict fake Telegram."""

import asyncio
import os
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.config import Settings
from bot.content import Content
from bot.context import Contexts
from bot.doors.telegram.pace import Pace
from bot.doors.telegram.serving import serve
from bot.ear import branches, encoder, posting_heads
from bot.ports import Transcriber
from bot.storage.sqlite import Store
from tests.conftest import stays
from tests.fake_bot_api import FakeBotApi, Person
from tests.fake_bot_api.judge import judge_all
from tests.loaded import loaded
from tests.readings import kept, kept_by, kept_means, readings

vars(encoder)["_kept"] = kept
vars(branches)["_kept"] = kept_by
for module in (encoder, posting_heads):
    vars(module)["means_of"] = kept_means

UNHURRIED = Pace(1000, 1000, 1000)
"""No limits: the fake Telegram has none unless a test sets some."""

QUIET = 0.15
"""Seconds of quiet that close an answer in these tests."""


_chance = random.Random()


def drawn() -> int:
    """Draw a number for the bot: the same ones in every run of a test.

    What a bot asks depends on it, so a test fails in every run or in none. Other
    numbers are drawn with another TEST_SEED.
    """
    return _chance.getrandbits(48)


@pytest.fixture(autouse=True)
def _seeded(request: pytest.FixtureRequest) -> None:
    _chance.seed(os.environ.get("TEST_SEED", "") + request.node.nodeid)


def pytest_sessionfinish() -> None:
    """Keep what the encoder read for the next run."""
    readings().close()


@pytest.fixture(scope="session")
def content() -> Content:
    """The content, with the ear prepared: a thread takes time by any clock."""
    content = loaded()
    contexts = Contexts(content, "UTC", timedelta())
    contexts.prepare()
    contexts.prepare_rest()
    stays()
    return content


class Running:
    """The bot beside its fake Telegram; `kill` and `start` make a restart."""

    def __init__(
        self,
        telegram: FakeBotApi,
        content: Content,
        folder: Path,
        quiet: float = QUIET,
        seed: Callable[[], int] = drawn,
        tick: float = 60.0,
        pace: Pace = UNHURRIED,
        transcriber: Transcriber | None = None,
        **settings: Any,
    ) -> None:
        self.transcriber = transcriber
        self.telegram = telegram
        self.pace = pace
        self.settings = Settings(
            _env_file=None,
            telegram_bot_token=telegram.token,
            telegram_api_url=telegram.url,
            data_dir=folder,
            answer_quiet_seconds=quiet,
            **settings,
        )
        self._content = content
        self._seed = seed
        self._tick = tick
        self._task: asyncio.Task[None] | None = None
        self._stop = asyncio.Event()

    def store(self) -> Store:
        """A store on the same files, to look into while the bot is stopped."""
        return Store(
            self.settings.database,
            self.settings.keyring,
            self.settings.master_key(),
            self.telegram.clock.now,
        )

    def opened(self) -> Any:
        """The store that the bot runs on."""
        return self.store()

    def content(self) -> Content:
        """Give all that it says, in a thread, once it asks Telegram for updates."""
        return self._content

    async def _run(self) -> None:
        async with self.opened() as store:
            await serve(
                self.settings,
                self.content,
                store,
                self._stop,
                self._seed,
                now=self.now,
                tick=self._tick,
                pace=self.pace,
                transcriber=self.transcriber,
            )

    def now(self) -> datetime:
        """Tell the time by the fake server's clock, which a test may set."""
        return datetime.fromtimestamp(self.telegram.clock.now(), UTC)

    def start(self) -> None:
        self._stop = asyncio.Event()
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Stop in an orderly way, as on SIGTERM."""
        self._stop.set()
        if self._task is not None:
            await self._task
        self._task = None

    async def hears(self, person: Person, *lines: str) -> str:
        """Send lines, wait for what the bot says to them, and give its text."""
        for line in lines:
            await person.says(line)
        return (await person.hears()).rendered

    async def kill(self) -> None:
        """Break off at once, as a power cut would, and leave everything as it is."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._task = None


@asynccontextmanager
async def running(
    content: Content,
    folder: Path,
    quiet: float = QUIET,
    seed: Callable[[], int] = drawn,
    tick: float = 60.0,
    at: datetime | None = None,
    **others: Any,
) -> AsyncIterator[Running]:
    async with FakeBotApi() as telegram:
        if at is not None:
            telegram.clock.skip(at.timestamp() - telegram.clock.now())
        bot = Running(telegram, content, folder, quiet, seed, tick, **others)
        bot.start()
        try:
            yield bot
        finally:
            await bot.stop()
        assert judge_all(telegram.requests) == []
        assert telegram.crashes == []


@pytest.fixture
async def bot(content: Content, tmp_path: Path) -> AsyncIterator[Running]:
    async with running(content, tmp_path) as bot:
        yield bot


@pytest.fixture
def priya(bot: Running) -> Person:
    return bot.telegram.person(7, "Priya")


async def started(telegram: FakeBotApi) -> None:
    """Wait until the bot asks for updates, or has told where to bring them."""
    async with asyncio.timeout(5):
        await telegram.bot_arrived.wait()
