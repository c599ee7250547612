"""Several replicas serve candidates as one bot does."""

import asyncio
from pathlib import Path

import pytest

from bot.content import Content
from tests.fake_bot_api import Person
from tests.replicas.conftest import replicas

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
