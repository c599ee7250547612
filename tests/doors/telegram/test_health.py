"""Health tells whether candidates are heard, and the admins are told when it turns."""

import asyncio
import json
import os
import socket
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram.error import BadRequest

from bot.clock import WatchedLoop, forget_holds, loop_held
from bot.content import Content
from bot.logs import reason
from bot.ports import Unusable
from bot.storage.sqlite import driver
from tests.doors.telegram.frail import Frail, heard
from tests.fake_bot_api import FakeBotApi, Person
from tests.hurry import PATIENCE
from tests.running import started

ADA = 1


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Ward(Frail):
    """A bot whose health is asked for; `ahead` is how wrong the machine's clock is."""

    ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead

    async def asked(self) -> tuple[int, dict[str, Any]]:
        assert self.settings.health_listen is not None
        host, port = self.settings.health_listen
        async with (
            ClientSession() as session,
            session.get(f"http://{host}:{port}/health") as answer,
        ):
            assert "Server" not in answer.headers
            return answer.status, json.loads(await answer.text())

    async def turned(self, *, well: bool) -> dict[str, Any]:
        """Wait until health says so."""
        async with asyncio.timeout(PATIENCE * 4):
            while True:
                status, found = await self.asked()
                assert found["well"] == (status == 200) == (found["why"] == [])
                if found["well"] == well:
                    return found
                await asyncio.sleep(1)


@asynccontextmanager
async def ward(
    content: Content, folder: Path, ahead: float = 0, **settings: Any
) -> AsyncIterator[tuple[Ward, Person]]:
    async with FakeBotApi() as telegram:
        listen = ("127.0.0.1", free_port())
        bot = Ward(
            telegram,
            content,
            folder,
            health_listen=listen,
            admin_ids=(ADA,),
            **settings,
        )
        bot.ahead = timedelta(seconds=ahead)
        bot.start()
        ada = telegram.person(ADA, "Ada")
        ada.private.known = ada.private.started = True
        await started(telegram)
        await bot.hears(ada, "/help")
        try:
            yield bot, ada
        finally:
            await bot.stop()


async def test_health_says_why_nobody_is_heard(
    content: Content, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever stands between: another poller, an error, silence, a full disk."""
    async with ward(content, tmp_path) as (bot, ada):
        telegram = bot.telegram

        def fail(code: int) -> Callable[[], None]:
            fault = telegram.fail("getUpdates", code, times=None)
            return fault.cancel

        def hang() -> Callable[[], None]:
            fault = telegram.hang("getUpdates", times=None, applied=False)
            return fault.cancel

        def full() -> Callable[[], None]:
            bot.disk.full = {"accept"}
            return bot.disk.full.clear

        harms: dict[str, Callable[[], Callable[[], None]]] = {
            "another program polls": lambda: fail(409),
            "Bad Gateway": lambda: fail(502),
            "Timed out": hang,
            "database or disk is full": full,
        }
        found = await bot.turned(well=True)
        assert found["poll_age"] is not None
        assert found["update_age"] is not None
        wrong = []
        for words, harm in harms.items():
            mended = harm()
            if words.startswith("database"):
                await ada.says("/help")
            found = await bot.turned(well=False)
            if not any(words in why and "not heard" in why for why in found["why"]):
                wrong.append((words, found["why"]))
            await asyncio.sleep(200)
            mended()
            await bot.turned(well=True)
            told: list[str] = []
            while not told or "All is well again" not in told[-1]:
                told.append(await heard(ada))
            if sum("Something is wrong" in t for t in told) != 1:
                wrong.append((words, told))
        assert wrong == []
    # The log says what it was, once each time it turns.
    turned = [r.getMessage() for r in caplog.records if "not well: " in r.getMessage()]
    assert any("another program polls" in t for t in turned)
    assert any("disk is full" in str(vars(r)) for r in caplog.records)


async def test_a_webhook_left_behind_is_removed(
    content: Content, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told apart from another poller, and candidates are heard again."""
    async with ward(content, tmp_path) as (bot, ada):
        async with bot.library() as library:
            await library.set_webhook(f"http://127.0.0.1:{free_port()}/x")
        await ada.says("/privacy")
        assert "keep" in await heard(ada)
        assert len(bot.telegram.calls("deleteWebhook")) == 2
    said = [r.getMessage() for r in caplog.records]
    assert "a webhook is set for this token; removing it" in said
    assert not any("another program polls" in s for s in said)


async def test_a_webhook_that_is_taken_away_is_set_again(
    content: Content, tmp_path: Path
) -> None:
    listen = f"127.0.0.1:{free_port()}"
    async with ward(
        content, tmp_path, webhook_url=f"http://{listen}/x", webhook_listen=listen
    ) as (bot, ada):
        await bot.turned(well=True)
        async with bot.library() as library:
            await library.delete_webhook()
        await ada.says("/help")
        await heard(ada)
        assert len(bot.telegram.calls("setWebhook")) == 2
        await bot.turned(well=True)


@pytest.mark.parametrize("ahead", [-90, 90, 0])
async def test_a_clock_that_is_wrong(
    content: Content, tmp_path: Path, ahead: int
) -> None:
    """It is told of; a pause is as long as ever, and nothing else goes wrong."""
    async with ward(content, tmp_path, ahead, quiet=8.0) as (bot, _):
        found = await bot.turned(well=not ahead)
        assert abs(found["clock_skew"] + ahead) < 2
        if ahead:
            assert "clock" in found["why"][0]
        priya = bot.telegram.person(7, "Priya")
        await bot.hears(priya, "/practice behavioural 1")
        began = asyncio.get_running_loop().time()
        await priya.says("In June I rang the physio about a patient.")
        await asyncio.sleep(4)
        await priya.says("He stayed till Monday.")
        await heard(priya)
        waited = asyncio.get_running_loop().time() - began
        assert 11.5 < waited < 14


async def test_what_was_replaced_or_cannot_be_written(
    content: Content, tmp_path: Path
) -> None:
    async with ward(content, tmp_path) as (bot, _):
        database = bot.settings.database
        copy = database.with_name("copy")
        copy.write_bytes(database.read_bytes())
        copy.replace(database)
        found = await bot.turned(well=False)
        assert "was replaced" in found["why"][0]


async def test_what_cannot_be_written_or_opened(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_db: object) -> None:
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorcode = sqlite3.SQLITE_READONLY
        raise error

    monkeypatch.setattr(driver, "TRY_WRITING", 0)
    async with ward(content, tmp_path) as (bot, _):
        await bot.turned(well=True)
        with monkeypatch.context() as for_now:
            for_now.setattr(driver, "_write_nothing", refused)
            found = await bot.turned(well=False)
            assert found["why"] == ["the database cannot be written"]
        await bot.turned(well=True)
        with closing(sqlite3.connect(bot.settings.keyring)) as ring, ring:
            ring.execute("UPDATE master SET proof = zeroblob(60)")
        found = await bot.turned(well=False)
        assert found["why"] == ["the keyring does not open with the master key"]


def test_what_holds_up_the_loop_is_measured() -> None:
    async def hold() -> tuple[float, float, float]:
        await asyncio.sleep(0.01)
        before = loop_held()
        os.read(pipe, 1)
        await asyncio.sleep(0.01)
        held = loop_held()
        # What a start costs is no hold: nobody is served yet.
        forget_holds()
        await asyncio.sleep(0.01)
        return before, held, loop_held()

    pipe, writing = os.pipe()
    timer = threading.Timer(0.3, lambda: os.write(writing, b"."))
    timer.start()
    with asyncio.Runner(loop_factory=WatchedLoop) as runner:
        before, after, anew = runner.run(hold())
    os.close(pipe)
    os.close(writing)
    assert before < 0.3 <= after + 0.02
    assert anew < 0.3


def test_a_reason_says_what_was_wrong_and_quotes_nobody() -> None:
    secret = "I rang the physio"
    assert "disk is full" in reason(Unusable(OSError("disk is full")))
    assert reason(PermissionError(13, "Permission denied", secret)).endswith("denied")
    assert "locked" in reason(sqlite3.OperationalError("database is locked"))
    assert reason(BadRequest("Message is too long")).endswith(": Message is too long")
    assert reason(BadRequest(f"Odd: {secret}")) == "BadRequest"
    assert secret not in reason(ValueError(secret))
