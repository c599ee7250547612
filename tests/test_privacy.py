"""Neither the token nor a candidate's words are told to anybody who reads the log."""

import asyncio
import io
import json
import logging
import sqlite3
import traceback
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from bot import logs
from bot.config import ConfigError
from bot.content import Content
from bot.model import Tone
from bot.storage.encryption import seal, unseal
from tests.doors.telegram.frail import Frail, frail, heard, quiet
from tests.fake_bot_api import TOKEN
from tests.hurry import PATIENCE, hurried

SECRET = TOKEN.partition(":")[2]
NAME = "Kowalczyk"
STORY = f"In June I rang the physio about Mr {NAME}, and he stayed till Monday."


class Everything(logging.Handler):
    """All that any handler could show of what is logged, before it is masked.

    `written` is what ours shows.
    """

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.seen: list[str] = []
        self.written = io.StringIO()

    def emit(self, record: logging.LogRecord) -> None:
        shown = logging.Formatter("%(name)s %(message)s").format(record)
        self.seen += [shown, repr(record.args)]


@pytest.fixture
def log() -> Iterator[Everything]:
    """The log as an operator sets it up, at its most talkative."""
    root = logging.getLogger()
    everything = Everything()
    with redirect_stderr(everything.written):
        logs.configure("DEBUG")
    root.addHandler(everything)
    yield everything
    root.removeHandler(everything)
    for text in (*everything.seen, everything.written.getvalue()):
        assert NAME not in text
        assert SECRET not in text


def assert_nothing_told(error: BaseException | None) -> None:
    """Not the error, nor any behind it."""
    while error is not None:
        shown = [str(error), repr(error), *traceback.format_exception(error)]
        assert not any(NAME in text or SECRET in text for text in shown)
        error = error.__cause__ or error.__context__


def damage_session(bot: Frail, address: str) -> None:
    """Put a document of some other release, with words in it, in a session's place."""
    db = sqlite3.connect(bot.settings.database)
    db.execute("ATTACH DATABASE ? AS keyring", (str(bot.settings.keyring),))
    select = "SELECT wrapped FROM keyring.data_key WHERE address = ?"
    ((wrapped,),) = db.execute(select, (address,)).fetchall()
    key = unseal(bot.settings.master_key(), wrapped, address)
    document = json.dumps({"id": [STORY], "mode": STORY, "turns": STORY}).encode()
    update = "UPDATE session SET document = ? WHERE address = ?"
    db.execute(update, (seal(key, document, address), address))
    db.commit()
    db.close()


@hurried
async def test_a_conversation(
    log: Everything, content: Content, tmp_path: Path
) -> None:
    """Words typed, edited, forwarded, shown, pressed, exported and erased."""
    asyncio.get_running_loop().set_debug(True)
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, NAME, last_name=NAME, username=NAME)
        await priya.says("/practice behavioural 1")
        question = await priya.hears(PATIENCE)
        number = await priya.says(STORY)
        await priya.edits(number, STORY + " Really.")
        await priya.forwards(STORY)
        await priya.sends_photo(STORY)
        priya.sends_callback(STORY[:60], question)
        await priya.says(f"/{NAME} {STORY}")
        await priya.says("/done")
        await priya.says("/export")
        await quiet(bot)
        await priya.says("/delete")
        await quiet(bot)
    assert any("serving" in text for text in log.seen)
    assert any(NAME in line for line in priya.chat)


@hurried
async def test_when_things_go_wrong(
    log: Everything, content: Content, tmp_path: Path
) -> None:
    """Failures of Telegram, the network, the disk, the library and our own."""
    async with frail(content, tmp_path) as bot:
        telegram = bot.telegram
        priya, tom, amy = (telegram.person(number) for number in (7, 8, 9))
        await priya.says("/practice behavioural 1")
        await heard(priya)
        await tom.says("/practice behavioural 1")
        await heard(tom)

        telegram.fail("sendMessage", 500, STORY)
        telegram.malformed("sendMessage")
        telegram.fail("setMyCommands", 400, TOKEN)
        telegram.reset("getUpdates", times=2)
        await tom.says(STORY)
        await heard(tom)
        telegram.fail("sendMessage", 400, STORY)
        await amy.says(STORY)
        await quiet(bot)

        updates = telegram.updates
        poisons = [
            b'{"update_id":%d,"message":{"message_id":1,"text":"%b"}}',
            b'{"update_id":%d,"message":{"message_id":1,"date":0,"chat":{"id":7,'
            b'"type":"private"},"text":["%b"]}}',
            b'{"update_id":%d,"message":"%b',
        ]
        for poison in poisons:
            number = updates.next_id()
            payload = poison % (number, STORY.encode())
            updates.put_raw(number, "message", payload, 1)
        polls = len(telegram.calls("getUpdates"))
        async with asyncio.timeout(PATIENCE):
            while len(telegram.calls("getUpdates")) < polls + 3:
                await asyncio.sleep(0.1)
        await amy.says("/help")
        await heard(amy)

        bot.disk.full = {"apply", "failed", "waiting", "sent"}
        await priya.says(STORY)
        await bot.disk.refused(1, "failed")
        bot.disk.full |= {"accept"}
        await amy.says(STORY)
        await bot.disk.refused(6)
        bot.disk.full = set()
        await heard(priya)
        await bot.stop()

        damage_session(bot, "telegram:7")
        bot.start()
        await priya.says(STORY)
        (damaged,) = content.phrases["damaged"][Tone.GENTLE]
        while await heard(priya) != damaged:
            continue
        # What nobody can read can still be erased, and a new beginning made.
        await priya.says("/delete")
        assert await heard(priya) in content.phrases["delete.done"][Tone.GENTLE]
        await priya.says("/practice behavioural 1")
        assert "**" in (await priya.hears(PATIENCE)).rendered

        telegram.fail("getUpdates", 401, TOKEN, times=None)
        await amy.says("/help")
        with pytest.raises(ConfigError) as raised:
            await bot.ended()
        assert_nothing_told(raised.value)
    for told in ("update set aside", "takes nothing", "update failed"):
        assert any(told in text for text in log.seen)


@pytest.mark.usefixtures("log")
def test_a_bad_token(content: Content, tmp_path: Path) -> None:
    """The library quotes it in an error; we do not."""

    @hurried
    async def test() -> None:
        async with frail(content, tmp_path) as bot:
            await bot.stop()
            bot.telegram.fail("getMe", 401, times=None)
            bot.start()
            with pytest.raises(ConfigError) as raised:
                await bot.ended()
        assert_nothing_told(raised.value)

    test()


ADDRESS = f"https://api.telegram.org/bot{TOKEN}/getMe"


@pytest.mark.parametrize("text", [TOKEN, ADDRESS, ADDRESS.replace(":AA", "%3AAA")])
def test_a_token_is_masked_all_the_same(log: Everything, text: str) -> None:
    """Whoever logs it, in words or in an argument; what an error says is left out."""
    logging.getLogger().removeHandler(log)
    own = logging.getLogger("bot.doors.telegram")
    own.warning("asked %s", text)
    try:
        raise ValueError(text)
    except ValueError:
        own.exception("it failed")
    assert log.written.getvalue().count("<token>") == 1
    assert '"error": "ValueError in test_a_token' in log.written.getvalue()


@pytest.mark.usefixtures("log")
def test_the_libraries_are_silent() -> None:
    """Even what they call critical may quote a whole batch of updates."""
    for name in ("telegram.Bot", "telegram.request.BaseRequest", "httpx", "aiosqlite"):
        logging.getLogger(name).info(ADDRESS)
    for name in ("telegram.Bot", "telegram.request.BaseRequest"):
        logging.getLogger(name).critical("Received data was %r", [STORY])


def test_the_levels(log: Everything) -> None:
    logging.getLogger("bot.storage.sqlite").debug("a detail")
    logging.getLogger("asyncio").info("no matter")
    logging.getLogger("asyncio").warning("a slow step")
    assert len(log.written.getvalue().splitlines()) == 2
    with redirect_stderr(log.written):
        logs.configure("error")
    logging.getLogger("bot.storage.sqlite").warning("no matter")
    assert len(log.written.getvalue().splitlines()) == 2
