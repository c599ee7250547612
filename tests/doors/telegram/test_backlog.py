"""Fair to all: who floods delays nobody, what always fails is set aside and told."""

import asyncio
import json
from pathlib import Path

from aiohttp import ClientSession

from bot.content import Content
from bot.core.candidate import Candidate
from bot.doors.telegram.backlog import MOST_A_CHAT
from bot.doors.telegram.pace import Pace
from bot.model import Run, Tone, Utterance
from bot.storage.sqlite import Change
from tests.doors.telegram.frail import frail, heard
from tests.doors.telegram.test_webhook import free_port
from tests.fake_bot_api import Person
from tests.hurry import hurried
from tests.running import Running, running
from tests.storage.conftest import NOON

ADMIN = 99


def said(person: Person) -> list[str]:
    return [m.text for m in person.private.messages.values() if m.by_bot]


async def test_a_flood_delays_nobody_and_loses_nothing(
    content: Content, tmp_path: Path
) -> None:
    """One notice, every word kept in order, and the next in line is heard at once."""
    pace = Pace(1000, 1000, 1000)
    async with running(content, tmp_path, quiet=60, pace=pace) as bot:
        priya, tom = bot.telegram.person(7, "Priya"), bot.telegram.person(8, "Tom")
        await bot.hears(priya, "/practice behavioural 1")
        await bot.stop()
        words = [f"In June I wrote rota number {n} myself." for n in range(150)]
        for text in words:
            await priya.says(text)
        await tom.says("/help")
        bot.start()
        loop = asyncio.get_running_loop()
        begun = loop.time()
        await tom.hears()
        assert loop.time() - begun < 1.5
        await priya.says("/export")
        while (message := await priya.hears(timeout=60)).file is None:
            pass
        (session,) = json.loads(message.file.content)["sessions"]
        assert [m["text"] for m in session["turns"][0]["messages"]] == words
        patience = content.phrases["patience"][Tone.GENTLE][0]
        assert said(priya).count(patience) == 1
    assert len(words) > MOST_A_CHAT


@hurried
async def test_poison_is_told_to_the_operator(content: Content, tmp_path: Path) -> None:
    """Its candidate hears a kind word; the operator hears which it was, and no word."""
    async with frail(content, tmp_path, admin_ids=(ADMIN,)) as bot:
        ada, priya = bot.telegram.person(ADMIN), bot.telegram.person(7)
        await ada.says("/help")
        await heard(ada)
        await priya.says("/practice behavioural 1")
        await heard(priya)
        bot.disk.full = {"apply"}
        await priya.says("In June I wrote the rota.")
        await bot.disk.refused(3)
        bot.disk.full = set()
        alarm = await heard(ada)
        assert "is set aside: OperationalError" in alarm
        assert "rota" not in alarm
        assert await heard(priya) == content.phrases["apology"][Tone.GENTLE][0]


async def test_only_an_admin_may_ask_how_it_is(
    content: Content, tmp_path: Path
) -> None:
    """By numeric id; to anybody else it is a command like any that does not exist."""
    async with running(content, tmp_path, admin_ids=(ADMIN,)) as bot:
        ada, eve = bot.telegram.person(ADMIN, "Ada"), bot.telegram.person(6, "Ada")
        assert "inbox dead: 0" in await bot.hears(ada, "/health")
        assert "I don't know /health" in await bot.hears(eve, "/health")


async def test_the_health_endpoint(content: Content, tmp_path: Path) -> None:
    port = free_port()
    async with running(content, tmp_path, health_listen=("127.0.0.1", port)) as bot:
        await bot.hears(bot.telegram.person(7), "/help")
        async with ClientSession() as session:
            answer = await session.get(f"http://127.0.0.1:{port}/health")
            assert answer.status == 200
            found = await answer.json()
    assert found["well"]
    assert found.keys() >= {
        "inbox_age",
        "outbox_age",
        "inbox_dead",
        "outbox_dead",
        "outbox_unknown",
        "late_prompts",
    }


async def test_replies_go_before_prompts_and_prompts_before_summaries(
    bot: Running,
) -> None:
    """Whatever the order in which they were queued, when not all can go at once."""
    await started_and_stopped(bot)
    bot.pace = Pace(overall=20, chat=20, chat_burst=20)
    async with bot.store() as store:
        for priority, first in ((2, 300), (1, 200), (0, 100)):
            for number in range(first, first + 30):
                person = bot.telegram.person(number)
                person.private.known = person.private.started = True
                await store.apply(
                    Change(
                        f"telegram:{number}",
                        candidate=Candidate(NOON),
                        utterances=(Utterance((Run(str(priority)),)),),
                        priority=priority,
                    )
                )
    bot.start()
    async with asyncio.timeout(10):
        while len(bot.telegram.calls("sendMessage")) < 90:
            await asyncio.sleep(0.05)
    order = [request.params["text"] for request in bot.telegram.calls("sendMessage")]
    assert order == ["0"] * 30 + ["1"] * 30 + ["2"] * 30


async def started_and_stopped(bot: Running) -> None:
    await bot.telegram.bot_arrived.wait()
    await bot.stop()
