"""A slow or hostile client holds up nobody, and learns nothing."""

import asyncio
from pathlib import Path

import pytest

from bot.content import Content
from bot.doors.telegram.listener import BODY_SECONDS, HEAD_SECONDS
from bot.doors.telegram.webhook import MOST_CONNECTIONS, SECRET_HEADER
from tests.doors.telegram.frail import heard
from tests.doors.telegram.test_webhook import hooked
from tests.hurry import PATIENCE

HEAD = b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n"


def time() -> float:
    return asyncio.get_running_loop().time()


async def ended(reader: asyncio.StreamReader) -> bytes:
    """Read to the end; one that is cut off has said what it has said."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await reader.read()
    except ConnectionError:
        return b"(cut)"


async def test_who_is_slow_is_cut(content: Content, tmp_path: Path) -> None:
    """Whether nothing comes, half a head, a head and then half a body, or drops."""
    async with hooked(content, tmp_path) as bot:
        host, port = bot.settings.webhook_listen
        secret = bot.telegram.calls("setWebhook")[-1].text("secret_token").encode()
        known = SECRET_HEADER.encode() + b": " + secret + b"\r\n"
        cases = {
            b"": HEAD_SECONDS,
            b"POST /tele": HEAD_SECONDS,
            HEAD: HEAD_SECONDS,
            HEAD + known + b"\r\n{": BODY_SECONDS,
            HEAD + known + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}": 1.0,
        }
        wrong = []
        for sent, seconds in cases.items():
            reader, writer = await asyncio.open_connection(host, port)
            began = time()
            writer.write(sent)
            got = await ended(reader)
            if not time() - began < seconds + 5 or b"aiohttp" in got:
                wrong.append((sent, time() - began, got))
            writer.close()
        # One that sends a byte now and then is as slow as one that sends none.
        reader, writer = await asyncio.open_connection(host, port)
        began = time()
        reading = asyncio.create_task(ended(reader))
        while not reading.done() and time() - began < 60:
            if not writer.is_closing():
                writer.write(b"P")
            await asyncio.sleep(1)
        if time() - began > HEAD_SECONDS + 5:
            wrong.append((b"drops", time() - began, b""))
        writer.close()
        assert wrong == []


async def test_no_crowd_keeps_telegram_out(content: Content, tmp_path: Path) -> None:
    """There are so many connections and no more; strangers make room."""
    async with hooked(content, tmp_path) as bot:
        host, port = bot.settings.webhook_listen
        crowd = [
            await asyncio.open_connection(host, port)
            for _ in range(MOST_CONNECTIONS + 50)
        ]
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/help")
        await heard(priya)
        cut = [reader for reader, _ in crowd if reader.at_eof() or reader.exception()]
        assert len(cut) >= 50
        for _, writer in crowd:
            writer.close()


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1",
        b"POST /telegram HTTP/9.9\r\n\r\n",
        b"BAD\r\n\r\n",
        b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST /telegram HTTP/1.1\r\n" + b"X: y\r\n" * 50_000 + b"\r\n",
    ],
)
async def test_it_does_not_say_what_it_is_made_of(
    content: Content, tmp_path: Path, sent: bytes
) -> None:
    async with hooked(content, tmp_path) as bot:
        reader, writer = await asyncio.open_connection(*bot.settings.webhook_listen)
        writer.write(sent)
        got = await ended(reader)
        writer.close()
    for word in (b"aiohttp", b"Python", b"Traceback"):
        assert word not in got
