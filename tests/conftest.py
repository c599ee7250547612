"""A bot that really runs: real store, library and HTTP, and a strict fake Telegram."""

import asyncio
import gc
import os
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from bot.config import Settings
from bot.content import Content
from bot.context import Contexts
from bot.doors.telegram.pace import Pace
from bot.doors.telegram.serving import serve
from bot.ear import encoder
from bot.ports import Transcriber
from bot.storage.sqlite import Store
from tests.fake_bot_api import FakeBotApi, Person
from tests.fake_bot_api.judge import judge_all
from tests.hurry import JumpingLoop
from tests.loaded import loaded
from tests.postgres import absence
from tests.readings import kept, readings

# What is imported and collected stays: see `_stays`.
gc.disable()

MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory."""

if MEMORY.is_dir() and os.access(MEMORY, os.W_OK):
    # Most of the time of a test with a store was waiting for the disk.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

vars(encoder)["_kept"] = kept

UNHURRIED = Pace(1000, 1000, 1000)
"""No limits: the fake Telegram has none unless a test sets some."""

STARTING = frozenset(("begun", "copied", "program", "victim"))
"""Names by which a module of tests starts processes."""

LoopFactory = Callable[[], asyncio.AbstractEventLoop]

# No example is too slow because the machine is busy. Examples are the same in every
# run; `--hypothesis-profile explore` looks for new ones.
for profile, derandomize in (("explore", False), ("suite", True)):
    hypothesis.settings.register_profile(
        profile,
        deadline=None,
        derandomize=derandomize,
        suppress_health_check=[hypothesis.HealthCheck.too_slow],
    )
hypothesis.settings.load_profile("suite")

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


def pytest_asyncio_loop_factories(item: pytest.Item) -> Mapping[str, LoopFactory]:
    """Let asynchronous tests run in a loop that waits for nothing by design."""
    if item.get_closest_marker("real_time"):
        return {"real": asyncio.new_event_loop}
    return {"jumping": JumpingLoop}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one worker begin with what starts processes, the other with transcripts.

    These take longest. Each worker is given half of all tests, in this order, and who
    is done first takes of the rest; the two doors of a transcript read the same words.
    """
    long: list[pytest.Item] = []
    played: list[pytest.Item] = []
    others: list[pytest.Item] = []
    for item in items:
        module = item.getparent(pytest.Module)
        names = vars(module.obj) if module is not None else {}
        if STARTING & names.keys():
            long.append(item)
        else:
            (played if "played" in names else others).append(item)
    half = max(len(items) // 2 - len(long), 0)
    items[:] = [*long, *others[:half], *played, *others[half:]]


def pytest_collection_finish() -> None:
    """Let no collection of garbage count again what stays until the end."""
    _stays()


def _stays() -> None:
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)  # as the program does
    gc.enable()


def pytest_sessionfinish() -> None:
    readings().write()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say in one line whose tests were left out."""
    if (why := absence()) is not None:
        terminalreporter.write_line(f"{why}: the tests of replicas are left out")


@pytest.fixture(scope="session")
def content() -> Content:
    """The content, with the ear prepared: a thread takes time by any clock."""
    content = loaded()
    contexts = Contexts(content, "UTC", timedelta())
    contexts.prepare()
    contexts.prepare_rest()
    _stays()
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

    async def _run(self) -> None:
        async with self.opened() as store:
            await serve(
                self.settings,
                self._content,
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
