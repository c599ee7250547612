"""What Telegram asks of one chat is asked of one chat, also after a restart."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from bot.content import Content
from bot.doors.telegram.pauses import SEVERAL
from tests.doors.telegram.frail import Frail, frail, heard
from tests.doors.telegram.test_webhook import free_port
from tests.fake_bot_api import Person
from tests.running import Running

ASKED = 80
"""Seconds for which Telegram asks to pause."""


def time() -> float:
    return asyncio.get_running_loop().time()


def people(bot: Running, count: int) -> list[Person]:
    found = [bot.telegram.person(100 + n) for n in range(count)]
    for person in found:
        person.private.known = person.private.started = True
    return found


async def refused(bot: Running, person: Person) -> None:
    """Let one chat be refused, once."""
    fault = bot.telegram.fail(
        "sendMessage", 429, chat=person.id, retry_after=ASKED, times=1
    )
    await person.says("/help")
    async with asyncio.timeout(ASKED):
        while not fault.hits:
            await asyncio.sleep(0.05)
    await asyncio.sleep(0.2)  # until it is on disk


async def waited(person: Person) -> float:
    began = time()
    async with asyncio.timeout(3 * ASKED):
        await person.hears(3 * ASKED)
    return time() - began


async def test_one_chat_is_paused_and_no_other(
    content: Content, tmp_path: Path
) -> None:
    async with frail(content, tmp_path) as bot:
        a, b = people(bot, 2)
        began = time()
        await refused(bot, a)
        await b.says("/help")
        assert await waited(b) < 5
        await a.says("/privacy")
        await heard(a)
        assert ASKED <= time() - began < ASKED + 5


async def test_a_pause_survives_a_restart(content: Content, tmp_path: Path) -> None:
    """Of one chat, and of all; whatever way the program ended."""
    for count in (1, SEVERAL):
        async with frail(content, tmp_path / str(count)) as bot:
            asked = people(bot, count)
            other = bot.telegram.person(99)
            began = time()
            for person in asked:
                await refused(bot, person)
            await bot.kill()
            bot.start()
            await other.says("/help")
            await heard(other)
            all_of_them = time() - began
            for person in asked:
                await heard(person)
            lasted = time() - began
        assert ASKED <= lasted < ASKED + 10, count
        assert (all_of_them >= ASKED - 2) == (count == SEVERAL), count


async def test_several_within_moments_are_all(content: Content, tmp_path: Path) -> None:
    """Those that are refused one after another, far apart, are each for themselves."""
    for apart, all_wait in ((0.1, True), (20.0, False)):
        async with frail(content, tmp_path / str(apart)) as bot:
            asked = people(bot, SEVERAL)
            for person in asked:
                await refused(bot, person)
                await asyncio.sleep(apart)
            other = bot.telegram.person(99)
            await other.says("/help")
            assert (await waited(other) > ASKED / 2) == all_wait, apart


async def test_a_start_waits_as_long_as_it_is_asked(
    content: Content, tmp_path: Path
) -> None:
    """Whichever request of the start is refused."""

    def refuse(method: str) -> Callable[[Frail], object]:
        return lambda bot: bot.telegram.fail(method, 429, retry_after=ASKED)

    listen = f"127.0.0.1:{free_port()}"
    pushed = {"webhook_url": f"http://{listen}/x", "webhook_listen": listen}
    for method in ("getMe", "deleteWebhook", "getUpdates", "setWebhook"):
        settings = pushed if method == "setWebhook" else {}
        async with frail(content, tmp_path / method, **settings) as bot:
            await bot.stop()
            refuse(method)(bot)
            count = len(bot.telegram.requests)
            began = time()
            bot.start()
            priya = bot.telegram.person(7)
            await priya.says("/help")
            await heard(priya)
            assert ASKED <= time() - began < ASKED + 10, method
            asked = [r.method for r in bot.telegram.requests[count:]]
            assert asked.count(method) <= 4, method
