"""What goes wrong on demand."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from tests.fake_bot_api import FakeBotApi, Limits, Person

QUIET = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


async def test_a_method_fails_so_many_times(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    fault = server.fail("sendMessage", 502, times=2)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await bot.send_message(7, "x")
    await bot.send_chat_action(7, "typing")
    await bot.send_message(7, "x")
    assert fault.hits == 2
    assert len(priya.unread) == 1


async def test_one_chat_fails(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    await server.person(8, "Tom").says("/start")
    fault = server.fail(chat=8, times=None)
    await bot.send_message(7, "x")
    for _ in range(3):
        with pytest.raises(NetworkError):
            await bot.send_message(8, "x")
    fault.cancel()
    await bot.send_message(8, "x")
    assert len(priya.unread) == 1


async def test_an_error_after_delivery(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    server.fail("sendMessage", 500, applied=True)
    with pytest.raises(NetworkError):
        await bot.send_message(7, "x")
    assert len(priya.unread) == 1
    assert server.calls("sendMessage")[0].spoilt == "fail"


@pytest.mark.parametrize("applied", [True, False])
async def test_silence(
    server: FakeBotApi, bot: Bot, priya: Person, applied: bool
) -> None:
    server.hang("sendMessage", applied=applied)
    with pytest.raises(TimedOut):
        await bot.send_message(7, "x", read_timeout=0.1)
    assert len(priya.unread) == applied


@pytest.mark.parametrize("applied", [True, False])
async def test_a_reset(
    server: FakeBotApi, bot: Bot, priya: Person, applied: bool
) -> None:
    server.reset("sendMessage", applied=applied)
    with pytest.raises(NetworkError):
        await bot.send_message(7, "x")
    assert len(priya.unread) == applied


async def test_a_malformed_answer(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    server.malformed("sendMessage")
    with pytest.raises(TelegramError, match="cannot be read"):
        await bot.send_message(7, "x")
    assert len(priya.unread) == 1


async def test_a_slow_line(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    server.delay(0.1)
    clock = asyncio.get_running_loop().time
    began = clock()
    await asyncio.gather(*(bot.send_message(7, str(n)) for n in range(10)))
    assert 0.1 <= clock() - began < 0.5
    assert len(priya.unread) == 10


@QUIET
async def test_flooding_one_chat(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    server.limits = Limits(chat_burst=3)
    for _ in range(3):
        await bot.send_message(7, "x")
    with pytest.raises(RetryAfter) as raised:
        await bot.send_message(7, "x")
    assert raised.value.retry_after == 1
    server.clock.skip(1)
    await bot.send_message(7, "x")
    assert len(priya.unread) == 4
    assert server.limits.refused == 1


@QUIET
async def test_flooding_everyone(server: FakeBotApi, bot: Bot) -> None:
    server.limits = Limits()
    people = [server.person(number) for number in range(10, 60)]
    for person in people:
        await person.says("/start")
    results = await asyncio.gather(
        *(bot.send_message(person.id, "x") for person in people),
        return_exceptions=True,
    )
    # Thirty at once; a busy machine takes longer, and one more fits each 33 ms.
    refused = sum(isinstance(result, RetryAfter) for result in results)
    assert 10 <= refused <= 20


@QUIET
async def test_told_to_wait(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    server.fail("sendMessage", 429, retry_after=7)
    with pytest.raises(RetryAfter) as raised:
        await bot.send_message(priya.id, "x")
    assert raised.value.retry_after == 7
