"""Several replicas of the bot on one database, beside one fake Telegram."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.content import Content
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server
from bot.storage.postgres.roles import Times
from bot.storage.postgres.store import Store
from tests.fake_bot_api import FakeBotApi
from tests.fake_bot_api.judge import judge_all
from tests.postgres import shared
from tests.running import Running
from tests.storage.conftest import KEY

SHORT = Times(ping=0.3, answer=2.0, silence=2.0, again=0.1)
"""A fifth of the usual times."""

Opener = Callable[..., Store]


class Replica(Running):
    """One of several bots on a database of a PostgreSQL server."""

    def __init__(self, *args: Any, url: str, **others: Any) -> None:
        super().__init__(*args, **others)
        self.url = url

    def opened(self) -> Store:
        return store(self.url, now=self.telegram.clock.now)


def store(url: str, **others: Any) -> Store:
    """A store whose keys stand beside the data, as for trying out."""
    others.setdefault("times", SHORT)
    return Store(url, Ring(Server(url)), KEY, beside=True, **others)


@asynccontextmanager
async def replicas(
    content: Content, folder: Path, count: int, **others: Any
) -> AsyncIterator[list[Replica]]:
    """Start several bots that share a database and a token."""
    url = shared().database()
    async with FakeBotApi() as telegram:
        bots = [
            Replica(telegram, content, folder, url=url, **others) for _ in range(count)
        ]
        async with AsyncExitStack() as stack:
            for bot in bots:
                bot.start()
                stack.push_async_callback(bot.stop)
            async with asyncio.timeout(20):
                await telegram.bot_arrived.wait()
            yield bots
        assert judge_all(telegram.requests) == []
        assert telegram.crashes == []


@pytest.fixture
def url() -> str:
    return shared().database()
