"""Several replicas serve candidates as one bot does."""

import asyncio
from pathlib import Path

import pytest

from bot.content import Content
from tests.fake_bot_api import Person
from tests.replicas.conftest import replicas
from tests.voice.fake import FakeTranscriber, sound

pytestmark = pytest.mark.real_time

PATIENCE = 15.0
"""Seconds in which whoever takes a role over has begun."""

POSTING = b"Night Porter\nYou bring\n- A calm head at 3am\n- A driving licence\n"


async def hears(person: Person, line: str) -> str:
    await person.says(line)
    return (await person.hears(timeout=PATIENCE)).rendered


async def test_a_talk_goes_on_whoever_is_there(
    content: Content, tmp_path: Path
) -> None:
    """One replica after the other is broken off, and the candidate notices nothing.

    An answer is complete after a pause, a file is fetched, a command of an operator is
    answered, and many talk at once, all of them in order.
    """
    async with replicas(content, tmp_path, 2, admin_ids=(7,)) as (first, second):
        priya = first.telegram.person(7, "Priya")
        assert "Good" in await hears(priya, "/practice behavioural 1")
        await first.kill()
        words = "i always try to listen to everyone and put the patient first"
        assert "atient first" in await hears(priya, words)
        first.start()
        await second.kill()
        assert await hears(priya, "/stop")
        assert await hears(priya, "/job")
        await priya.sends_document(POSTING, "posting.txt", kind="text/plain")
        assert "calm head" in (await priya.hears(timeout=PATIENCE)).rendered
        second.start()
        assert "inbox waiting" in await hears(priya, "/health")
        people = [first.telegram.person(100 + n, f"P{n}") for n in range(8)]

        async def talk(person: Person) -> None:
            assert "Good" in await hears(person, "/practice behavioural 1")
            assert await hears(person, "/hint")
            assert "stop here" in await hears(person, "/stop")

        await asyncio.gather(*map(talk, people))


@pytest.mark.thorough
async def test_a_sound_is_heard_ahead_and_decided_in_its_turn(
    content: Content, tmp_path: Path
) -> None:
    """Whoever hears it; the one before it takes long to be fetched."""
    transcriber = FakeTranscriber()
    async with replicas(content, tmp_path, 2, transcriber=transcriber) as (bot, _):
        priya = bot.telegram.person(7, "Priya")
        assert "Good" in await hears(priya, "/practice behavioural 1")
        await priya.sends_voice(3, sound("First of all, in May."))
        await priya.hears(timeout=PATIENCE)
        await priya.presses("Yes, listen here")
        assert "in May" in (await priya.hears(timeout=PATIENCE)).rendered
        bot.telegram.delay(5.0, "getFile", times=1)
        await priya.sends_voice(3, sound("Ruth wanted to cancel."))
        async with asyncio.timeout(PATIENCE):
            while len(bot.telegram.calls("getFile")) < 2:
                await asyncio.sleep(0.02)
            await priya.sends_voice(3, sound("Sixty people came."))
            while sound("Sixty people came.") not in transcriber.asked:
                await asyncio.sleep(0.02)
        assert sound("Ruth wanted to cancel.") not in transcriber.asked
        assert not priya.unread
        for words in ("Ruth wanted", "Sixty people"):
            assert words in (await priya.hears(timeout=PATIENCE)).rendered
