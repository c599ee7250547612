"""Neither the token nor an answer is ever seen: in a log, a traceback, a repr, a file.

The program runs as operators run it, at its most talkative, through everything that can
go wrong; then every line and every byte it left is searched.
"""

import asyncio
import json
import logging
import os
import signal
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest
from telegram import Bot, File

from bot import logs
from bot.config import Settings
from bot.doors.telegram.transport import AiohttpRequest
from bot.storage.sqlite import Store
from bot.storage.sqlite.upkeep import back_up
from tests.fake_bot_api import TOKEN, FakeBotApi
from tests.program import PATIENCE

SECRET = TOKEN.split(":")[1]
WORDS = ("physiotherapist", "Kowalczyk", "Dziedzictwo")
ANSWER = f"In June I rang the {WORDS[0]} about Mr {WORDS[1]}, on ward {WORDS[2]}."


@pytest.mark.real_time
@pytest.mark.thorough
async def test_through_everything_that_goes_wrong(tmp_path: Path) -> None:
    async with FakeBotApi(keep=50) as telegram:
        environment = {
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parent.parent),
            "PYTHONASYNCIODEBUG": "1",
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": telegram.url,
            "DATA_DIR": str(tmp_path / "data"),
            "ANSWER_QUIET_SECONDS": "0.2",
            "LOG_LEVEL": "debug",
        }
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-X", "dev", "-m", "bot", "run"),
            env=environment,
            cwd=tmp_path,
            stdout=PIPE,
            stderr=PIPE,
        )
        try:
            priya = telegram.person(7, "Priya")
            await priya.says("/practice behavioural 2")
            await priya.hears(PATIENCE)
            for method in ("sendMessage", "getUpdates"):
                telegram.fail(method, 500, f"not now: {ANSWER}")
                telegram.fail(method, 429, retry_after=1)
                telegram.reset(method, applied=method == "sendMessage")
                telegram.malformed(method)
            telegram.fail("sendMessage", 400, f"no: {ANSWER}")
            await priya.says(ANSWER)
            number = telegram.updates.next_id()
            poison = {"update_id": number, "message": {"text": ANSWER, "chat": 7}}
            payload = json.dumps(poison).encode()
            telegram.updates.put_raw(number, "message", payload, 1)
            garbled = telegram.updates.next_id()
            telegram.updates.put_raw(
                garbled,
                "message",
                b'{"update_id":%d,"text":"' % garbled + ANSWER.encode(),
                1,
            )
            await priya.says(f"/unsaid {ANSWER}")
            await priya.says("/done")
            async with asyncio.timeout(PATIENCE):
                while telegram.updates.pending:
                    await asyncio.sleep(0.05)
            await priya.says("/help")
            await priya.sees("/practice", timeout=PATIENCE)
            bot.send_signal(signal.SIGTERM)
            out, err = await bot.communicate()
        finally:
            if bot.returncode is None:
                bot.kill()
                await bot.wait()
    assert bot.returncode == 0
    told = (out + err).decode()
    assert "update set aside" in told
    assert "message not sent" in told
    data = tmp_path / "data"
    back_up(data / "second-round.sqlite", tmp_path / "backup.sqlite")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 3
    kept = b"".join(path.read_bytes() for path in files)
    for secret in (SECRET, TOKEN, *WORDS):
        assert secret not in told, [n for n in told.splitlines() if secret in n][:3]
        assert secret.encode() not in kept


def test_what_libraries_and_mistakes_would_log(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The four known ways of libraries to show a token, and a careless line of ours."""
    before = logging.getLogger().handlers[:], logging.getLogger().level
    try:
        logs.configure("debug")
        url = f"https://api.telegram.org/bot{TOKEN}/getMe"
        logging.getLogger("httpx").info("HTTP Request: POST %s", url)
        logging.getLogger("httpcore").debug("connect %s", url)
        log = logging.getLogger("bot")
        bot = Bot(TOKEN, request=AiohttpRequest(), get_updates_request=AiohttpRequest())
        log.error("failed: %r", bot)
        log.error("failed: %r", File("1", "2", file_path=url))
        log.error("quoted %s", url.replace(":AA", "%3AAA"), extra={"where": url})
        try:
            raise ValueError(f"{ANSWER} {url}")
        except ValueError as error:
            log.exception("careless")
            log.error("more careless: %s", error)
        told = capsys.readouterr().err
    finally:
        logging.getLogger().handlers[:], logging.getLogger().level = before
    assert "careless" in told
    assert "ValueError in test_what_libraries" in told
    for secret in (SECRET, *WORDS):
        assert secret not in told


async def test_no_repr_shows_a_secret(tmp_path: Path) -> None:
    """Error trackers print what they find."""
    settings = Settings(
        _env_file=None,
        telegram_bot_token=TOKEN,
        webhook_secret="s" * 20,
        encryption_key="11" * 32,
        data_dir=tmp_path,
    )
    store = Store(settings.database, settings.keyring, settings.master_key())
    for thing in (settings, store, AiohttpRequest(), vars(store)["_keys"]):
        shown = repr(thing) + str(thing)
        assert SECRET not in shown
        assert "s" * 20 not in shown
        assert "11" * 32 not in shown
        assert "\\x11\\x11" not in shown
