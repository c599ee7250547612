"""Text files of a posting, from Telegram to the list: fetched only where awaited."""

import pytest
from telegram import Bot
from telegram.error import NetworkError, TelegramError

from bot.doors.telegram.calls import download
from bot.doors.telegram.translate import MAX_FILE
from bot.doors.telegram.transport import AiohttpRequest
from tests.fake_bot_api import FakeBotApi, Person
from tests.running import Running

POSTING = """Back-end Engineer, Fernhill Software

Requirements
- Five years of Python in production
- Experience with PostgreSQL
- You have run services on Kubernetes
"""


async def asked(bot: Running, priya: Person) -> None:
    assert "Paste the job posting" in await bot.hears(priya, "/job")


@pytest.mark.parametrize(
    "data", [POSTING.encode(), POSTING.encode("utf-16"), POSTING.encode("latin-1")]
)
async def test_a_text_file_is_read(bot: Running, priya: Person, data: bytes) -> None:
    await asked(bot, priya)
    await priya.sends_document(data)
    assert "Experience with PostgreSQL" in (await priya.hears()).rendered
    assert len(bot.telegram.downloads) == 1


async def test_a_file_with_a_name_of_text_is_read(bot: Running, priya: Person) -> None:
    await asked(bot, priya)
    await priya.sends_document(POSTING, "JOB.TXT", kind="application/octet-stream")
    assert "PostgreSQL" in (await priya.hears()).rendered


async def test_no_file_is_fetched_that_nobody_waits_for(
    bot: Running, priya: Person
) -> None:
    await bot.hears(priya, "/start")
    await priya.sends_document(POSTING)
    await priya.hears()
    assert bot.telegram.calls("getFile") == []
    assert bot.telegram.downloads == []


@pytest.mark.parametrize(
    ("data", "filename", "kind"),
    [
        (b"%PDF-1.7", "posting.pdf", "application/pdf"),
        (b"x" * (MAX_FILE + 1), "posting.txt", "text/plain"),
    ],
)
async def test_what_is_not_opened_asks_for_its_words(
    bot: Running, priya: Person, data: bytes, filename: str, kind: str
) -> None:
    await asked(bot, priya)
    await priya.sends_document(data, filename, kind=kind)
    assert "copy the text" in (await priya.hears()).rendered
    assert bot.telegram.calls("getFile") == []


@pytest.mark.parametrize("harm", ["get", "fail", "reset", "half"])
async def test_a_broken_download_is_said_and_can_be_mended(
    bot: Running, priya: Person, harm: str
) -> None:
    """The form stays open: the same file once more, and all is well."""
    await asked(bot, priya)
    match harm:
        case "get":
            fault = bot.telegram.fail("getFile", 500, times=None)
        case "fail":
            fault = bot.telegram.fail("downloadFile", 404, times=None)
        case "reset":
            fault = bot.telegram.reset("downloadFile", times=None)
        case _:
            fault = bot.telegram.malformed("downloadFile", times=None)
    await priya.sends_document(POSTING)
    assert "I didn't get that file" in (await priya.hears()).rendered
    fault.cancel()
    await priya.sends_document(POSTING)
    assert "PostgreSQL" in (await priya.hears()).rendered


async def test_a_file_survives_a_kill(bot: Running, priya: Person) -> None:
    await asked(bot, priya)
    await bot.kill()
    await priya.sends_document(POSTING)
    bot.start()
    assert "PostgreSQL" in (await priya.hears()).rendered


async def test_more_than_was_announced_is_not_read() -> None:
    """Nor is a path asked for that getFile has not named."""
    async with FakeBotApi() as server:
        person = server.person(7)
        await person.sends_document("x" * 5000)
        file_id = next(iter(server.files))
        request = AiohttpRequest()
        bot = Bot(
            server.token,
            base_url=server.base_url,
            base_file_url=server.base_file_url,
            request=request,
            get_updates_request=request,
        )
        await request.initialize()
        try:
            url = f"{bot.base_file_url}/files/{file_id}"
            assert (await request.fetch(url, 9000, 5))[0] == 404
            assert await download(bot, file_id, 5000, seconds=5) == b"x" * 5000
            with pytest.raises(NetworkError):
                await download(bot, file_id, 4999, seconds=5)
            with pytest.raises(TelegramError) as unknown:
                await download(bot, "FILE999", 5000, seconds=5)
            assert server.token not in str(unknown.value)
        finally:
            await request.shutdown()
