"""Over a webhook: on disk first, then 200; and nobody but Telegram is let in."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.content import Content
from bot.doors.telegram.webhook import MOST_BYTES, SECRET_HEADER
from tests.doors.telegram.frail import Frail, heard
from tests.fake_bot_api import FakeBotApi
from tests.running import started

SECRET = "a-secret-that-only-telegram-knows"


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@asynccontextmanager
async def hooked(content: Content, folder: Path) -> AsyncIterator[Frail]:
    """The bot behind a webhook, on a frail disk."""
    listen = f"127.0.0.1:{free_port()}"
    async with FakeBotApi(speed=20) as telegram:
        bot = Frail(telegram, content, folder)
        bot.settings = bot.settings.model_copy(
            update={
                "webhook_url": f"http://{listen}/telegram",
                "webhook_secret": None,
                "webhook_listen": ("127.0.0.1", int(listen.split(":")[1])),
            }
        )
        bot.start()
        await started(telegram)
        try:
            yield bot
        finally:
            await bot.stop()
        assert telegram.crashes == []


def update(number: int, text: str = "/help") -> dict[str, Any]:
    chat = {"id": 7, "type": "private", "first_name": "Priya"}
    message = {
        "message_id": number,
        "date": 1_700_000_000,
        "chat": chat,
        "from": {"id": 7, "is_bot": False, "first_name": "Priya"},
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    }
    return {"update_id": number, "message": message}


async def test_a_conversation(content: Content, tmp_path: Path) -> None:
    async with hooked(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/practice behavioural 1")
        await priya.hears()
        await priya.presses("Hint")
        await priya.hears()
        assert [d.status for d in bot.telegram.deliveries] == [200, 200]
        assert bot.telegram.calls("getUpdates") == []


async def test_stored_before_it_is_confirmed(content: Content, tmp_path: Path) -> None:
    """While the disk is full Telegram is asked to come again; then it is done once."""
    async with hooked(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        bot.disk.full = {"accept"}
        await priya.says("/help")
        await bot.disk.refused(2)
        assert {d.status for d in bot.telegram.deliveries} == {503}
        bot.disk.full = set()
        await heard(priya)
        assert bot.telegram.deliveries[-1].status == 200
        await bot.stop()
        async with bot.store() as store:
            assert await store.claim() == ()


@pytest.mark.parametrize(
    ("secret", "body", "status"),
    [
        ("", b"{}", 403),
        (SECRET[:-1], b"{}", 403),
        (SECRET, b"not JSON", 400),
        (SECRET, b"[1]", 400),
        (SECRET, b"[" * 100_000, 400),
        (SECRET, b" " * (MOST_BYTES + 1), 413),
        (SECRET, json.dumps({"update_id": "x"}).encode(), 200),
        (SECRET, json.dumps({"update_id": 5, "message": 6}).encode(), 200),
    ],
)
async def test_who_calls(
    content: Content, tmp_path: Path, secret: str, body: bytes, status: int
) -> None:
    """Nobody without the secret is listened to, and nothing can make it fall over."""
    async with hooked(content, tmp_path) as bot:
        url = bot.settings.webhook_url
        assert url is not None
        wanted = bot.telegram.calls("setWebhook")[-1].text("secret_token")
        headers = {SECRET_HEADER: wanted if secret == SECRET else secret}
        async with ClientSession() as session:
            answer = await session.post(url, data=BytesIO(body), headers=headers)
            assert answer.status == status
            answer = await session.get(url)
            assert answer.status == 405
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/help")
        await priya.hears()


async def test_a_secret_of_any_bytes_is_refused(
    content: Content, tmp_path: Path
) -> None:
    """Whatever a header may hold is compared, and nothing of it is a fault."""
    async with hooked(content, tmp_path) as bot:
        host, port = bot.settings.webhook_listen
        for secret in (b"\xff", b"\xc3\xa9", b"\x80" * 40, SECRET.encode() + b"\xfe"):
            reader, writer = await asyncio.open_connection(host, port)
            writer.write(
                b"POST /telegram HTTP/1.1\r\nHost: x\r\n"
                + SECRET_HEADER.encode()
                + b": "
                + secret
                + b"\r\nContent-Length: 2\r\n\r\n{}"
            )
            await writer.drain()
            assert b" 403 " in (await reader.readline()), secret
            writer.close()


async def test_a_repeat_has_one_effect(content: Content, tmp_path: Path) -> None:
    async with hooked(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        priya.private.known = priya.private.started = True
        wanted = bot.telegram.calls("setWebhook")[-1].text("secret_token")
        async with ClientSession(headers={SECRET_HEADER: wanted}) as session:
            url = str(bot.settings.webhook_url)
            posts = [session.post(url, json=update(9)) for _ in range(5)]
            for answer in await asyncio.gather(*posts):
                assert answer.status == 200
        await priya.hears()
        await bot.telegram.settle()
        assert len(bot.telegram.calls("sendMessage")) == 1
