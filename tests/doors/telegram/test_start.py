"""Telegram is asked for updates before anything is read that only answers need."""

import asyncio
import sys
import threading
from pathlib import Path

import pytest

from bot.content import Content, ContentError
from tests.doors.telegram.frail import Frail, heard
from tests.fake_bot_api import FakeBotApi
from tests.running import started

FOR_ANSWERS = ("bot.parts", "bot.ear", "bot.employer", "bot.wording", "numpy")

LOADED = f"""
import sys
import bot.cli, bot.config, bot.doors.telegram.serving, bot.loop, bot.storage.sqlite
print([m for m in sys.modules if m.startswith({FOR_ANSWERS!r})])
"""


class Reading(Frail):
    """A bot whose content is read only when it may be, if it can be."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]
        self.may = threading.Event()
        self.broken = False

    def content(self) -> Content:
        self.may.wait(20)
        if self.broken:
            raise ContentError(("content/en/questions: none is left",))
        return super().content()


async def test_what_answers_need_is_not_loaded_for_the_first_poll() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", LOADED, stdout=asyncio.subprocess.PIPE
    )
    told, _ = await process.communicate()
    assert told.strip() == b"[]"


async def test_what_comes_while_it_is_read_is_kept(
    content: Content, tmp_path: Path
) -> None:
    async with FakeBotApi() as telegram:
        bot = Reading(telegram, content, tmp_path)
        bot.start()
        priya = telegram.person(7, "Priya")
        await priya.says("/help")
        await started(telegram)
        while telegram.updates.pending:
            await asyncio.sleep(0.05)
        assert priya.unread == []
        bot.may.set()
        assert await heard(priya)
        await bot.stop()


async def test_content_that_cannot_be_used_ends_it(
    content: Content, tmp_path: Path
) -> None:
    """What has come by then is kept, and handled once it is mended."""
    async with FakeBotApi() as telegram:
        bot = Reading(telegram, content, tmp_path)
        bot.broken = True
        bot.start()
        priya = telegram.person(7, "Priya")
        await priya.says("/help")
        await started(telegram)
        while telegram.updates.pending:
            await asyncio.sleep(0.05)
        bot.may.set()
        with pytest.raises(ContentError, match="none is left"):
            await bot.ended()
        bot.broken = False
        bot.start()
        assert await heard(priya)
        await bot.stop()
        async with bot.store() as store:
            assert (await store.health()).inbox_dead == 0
