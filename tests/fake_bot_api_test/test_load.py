"""Measuring a bot under load."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import Bot

from bot.doors.telegram.transport import AiohttpRequest
from tests.fake_bot_api import FakeBotApi
from tests.fake_bot_api.load import Load

pytestmark = pytest.mark.real_time
"""What is measured here is time."""


async def answer_everyone(bot: Bot) -> None:
    """Poll and answer, the plainest bot there is."""
    offset = 0
    while True:
        for update in await bot.get_updates(offset=offset, timeout=10):
            offset = update.update_id + 1
            if update.message is not None:
                await bot.send_message(update.message.chat_id, "yes")


@pytest.fixture
async def running(bot: Bot) -> AsyncIterator[None]:
    work = asyncio.ensure_future(answer_everyone(bot))
    yield
    work.cancel()


@pytest.mark.usefixtures("running")
async def test_everyone_is_answered(server: FakeBotApi) -> None:
    for measured in (
        await Load(server, 10, first_id=1000).burst(150),
        await Load(server, 10, first_id=2000).steady(20, per_second=400),
        await Load(server, 10, ["a", "b"], first_id=3000).closed(40),
    ):
        assert measured.answered == measured.updates > 0
        assert 0 < measured.p50_ms <= measured.p99_ms
    assert server.person(3000).chat[::2][:3] == ["> a", "> b", "> a"]


async def test_a_silent_bot_is_found_out(server: FakeBotApi) -> None:
    measured = await Load(server, 2).burst(2, patience=0.05)
    assert (measured.updates, measured.answered) == (2, 0)


async def test_the_program() -> None:
    """It names its address, waits for the bot, and measures."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.fake_bot_api"),
        *("--updates", "50", "--closed", "--latency", "0.001"),
        cwd=Path(__file__).parents[2],
        stdout=asyncio.subprocess.PIPE,
    )
    assert program.stdout is not None
    url, token = (await program.stdout.readline()).decode().split()
    async with AiohttpRequest(4) as transport:
        bot = Bot(token, f"{url}/bot", request=transport, get_updates_request=transport)
        work = asyncio.ensure_future(answer_everyone(bot))
        measured = json.loads(await program.stdout.readline())
        work.cancel()
    assert measured["answered"] == 50
    assert measured["requests"]["sendMessage"] >= 50
    assert await program.wait() == 0
