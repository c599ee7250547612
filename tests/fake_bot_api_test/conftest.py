"""A server, somebody who has started the bot, and the real library as its client."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram import Bot

from bot.doors.telegram.transport import AiohttpRequest
from tests.fake_bot_api import FakeBotApi, Person


@pytest.fixture
async def server() -> AsyncIterator[FakeBotApi]:
    async with FakeBotApi() as server:
        yield server


@pytest.fixture
async def bot(server: FakeBotApi) -> AsyncIterator[Bot]:
    bot = Bot(
        server.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=AiohttpRequest(16),
        get_updates_request=AiohttpRequest(4),
    )
    async with bot:
        yield bot


@pytest.fixture
async def priya(server: FakeBotApi) -> Person:
    """Has said /start, which nobody has fetched."""
    priya = server.person(7, "Priya", language_code="en")
    await priya.says("/start")
    return priya


Call = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def call(server: FakeBotApi) -> AsyncIterator[Call]:
    """Call a method with no library between, and so with any parameters at all."""
    async with ClientSession() as session:

        async def call(method: str, **params: Any) -> dict[str, Any]:
            url = f"{server.base_url}{server.token}/{method}"
            async with session.post(url, json=params) as answer:
                body: dict[str, Any] = json.loads(await answer.read())
                assert answer.status == body.get("error_code", 200)
                return body

        yield call
