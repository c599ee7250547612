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


async def hears(person: Person, line: str) -> str:
    await person.says(line)
    return (await person.hears(timeout=PATIENCE)).rendered


async def test_a_talk_goes_on_whoever_is_there(
    content: Content, tmp_path: Path
) -> None:
    """One replica after the other is broken off, and the candidate notices nothing."""
    async with replicas(content, tmp_path, 2) as (first, second):
        priya = first.telegram.person(7, "Priya")
        assert "Good" in await hears(priya, "/practice behavioural 1")
        await first.kill()
        words = "i always try to listen to everyone and put the patient first"
        assert "atient first" in await hears(priya, words)
        first.start()
        await second.kill()
        assert await hears(priya, "/stop")


async def test_many_talk_at_once_and_each_is_answered_in_order(
    content: Content, tmp_path: Path
) -> None:
    async with replicas(content, tmp_path, 2) as (first, _):
        people = [first.telegram.person(100 + n, f"P{n}") for n in range(12)]

        async def talk(person: Person) -> None:
            assert "Good" in await hears(person, "/practice behavioural 1")
            assert await hears(person, "/hint")
            assert "stop here" in await hears(person, "/stop")

        await asyncio.gather(*map(talk, people))
