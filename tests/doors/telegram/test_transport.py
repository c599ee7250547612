"""The transport under the real library, over real HTTP."""

import asyncio
import io
import logging
import socket
import traceback
from collections.abc import AsyncIterator, Callable

import pytest
from telegram import Bot, InputFile
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import RequestData

from bot.doors.telegram.transport import AiohttpRequest, NotSent
from tests.fake_bot_api import TOKEN, FakeBotApi, Person

SECRET = TOKEN.split(":")[1]


@pytest.fixture
async def server() -> AsyncIterator[FakeBotApi]:
    async with FakeBotApi() as server:
        yield server


@pytest.fixture
async def priya(server: FakeBotApi) -> Person:
    priya = server.person(7, "Priya")
    await priya.says("/start")
    return priya


@pytest.fixture
async def transport() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest(8, read_timeout=0.3) as transport:
        yield transport


@pytest.fixture
async def bot(server: FakeBotApi, transport: AiohttpRequest) -> Bot:
    return Bot(
        server.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=transport,
        get_updates_request=transport,
    )


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def assert_secret_kept(error: BaseException) -> None:
    """No text that a log or a person could see of this error holds the token."""
    shown = [str(error), repr(error), *traceback.format_exception(error)]
    assert not any(SECRET in text for text in shown)
    assert error.__cause__ is None
    assert error.__context__ is None


async def test_words_arrive_unchanged(bot: Bot, priya: Person) -> None:
    text = "100 % & <more> + ünïcode 🙂\nsecond line = 1"
    sent = await bot.send_message(7, text)
    assert sent.text == text
    assert (await priya.hears()).text == text


async def test_a_file_travels_as_multipart(bot: Bot, priya: Person) -> None:
    content = b'{"schema": 1}\r\n--boundary\r\n'
    await bot.send_document(
        7, InputFile(content, filename="ünder way.json"), caption="Your data"
    )
    heard = await priya.hears()
    assert heard.file is not None
    assert heard.file.content == content
    assert heard.file.filename == "ünder way.json"
    assert heard.text == "Your data"


async def test_an_open_file_is_sent(bot: Bot, priya: Person) -> None:
    handle = io.BytesIO(b"from a file")
    await bot.send_document(
        7, InputFile(handle, filename="a.txt", read_file_handle=False)
    )
    heard = await priya.hears()
    assert heard.file is not None
    assert heard.file.content == b"from a file"


async def test_a_file_is_fetched(bot: Bot, priya: Person) -> None:
    await priya.sends_voice(content=b"OggS speech")
    updates = await bot.get_updates()
    assert updates[-1].message is not None
    assert updates[-1].message.voice is not None
    file = await bot.get_file(updates[-1].message.voice.file_id)
    assert bytes(await file.download_as_bytearray()) == b"OggS speech"


async def test_a_long_poll_outlives_the_read_timeout(bot: Bot, priya: Person) -> None:
    """The library adds a poll's own length to the read timeout."""
    updates = await bot.get_updates(timeout=5)
    polling = asyncio.ensure_future(
        bot.get_updates(offset=updates[-1].update_id + 1, timeout=5)
    )
    await asyncio.sleep(0.35)
    await priya.says("hello")
    assert [update.update_id for update in await polling]


@pytest.mark.parametrize(
    ("code", "kind"),
    [(400, BadRequest), (403, Forbidden), (409, Conflict), (429, RetryAfter)],
)
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_a_refusal_is_the_library_s_own_error(
    server: FakeBotApi, bot: Bot, priya: Person, code: int, kind: type[TelegramError]
) -> None:
    server.fail("sendMessage", code)
    with pytest.raises(kind):
        await bot.send_message(7, "hello")
    assert not priya.unread


async def test_nobody_listens() -> None:
    """A refused connection took no effect."""
    async with AiohttpRequest(1) as transport:
        bot = Bot(
            TOKEN, base_url=f"http://127.0.0.1:{free_port()}/bot", request=transport
        )
        with pytest.raises(NotSent) as raised:
            await bot.send_message(7, "hello")
    assert_secret_kept(raised.value)


async def test_no_such_host() -> None:
    async with AiohttpRequest(1) as transport:
        bot = Bot(TOKEN, base_url="http://nowhere.invalid/bot", request=transport)
        with pytest.raises(NotSent) as raised:
            await bot.send_message(7, "hello")
    assert_secret_kept(raised.value)


async def test_an_address_that_is_none() -> None:
    async with AiohttpRequest(1) as transport:
        bot = Bot(TOKEN, base_url="http://[broken/bot", request=transport)
        with pytest.raises(NetworkError) as raised:
            await bot.send_message(7, "hello")
    assert_secret_kept(raised.value)


async def test_no_connection_is_free(server: FakeBotApi, priya: Person) -> None:
    """Waiting for the pool is bounded, and took no effect."""
    server.delay(0.4, "sendMessage")
    async with AiohttpRequest(1, pool_timeout=0.05, connect_timeout=0.05) as transport:
        bot = Bot(server.token, base_url=server.base_url, request=transport)
        first = asyncio.ensure_future(bot.send_message(7, "first"))
        await asyncio.sleep(0.05)
        with pytest.raises(NotSent) as raised:
            await bot.send_message(7, "second")
        assert_secret_kept(raised.value)
        await first
    assert [message.text for message in priya.unread] == ["first"]


async def test_no_answer_in_time(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    """It was delivered all the same, so the error must not promise otherwise."""
    server.hang("sendMessage", applied=True)
    with pytest.raises(TimedOut) as raised:
        await bot.send_message(7, "hello")
    assert_secret_kept(raised.value)
    assert (await priya.hears()).text == "hello"


@pytest.mark.parametrize("applied", [False, True])
async def test_the_connection_breaks(
    server: FakeBotApi, bot: Bot, priya: Person, applied: bool
) -> None:
    """A break may come before or after delivery: never `NotSent`."""
    server.reset("sendMessage", applied=applied)
    with pytest.raises(NetworkError) as raised:
        await bot.send_message(7, "hello")
    assert not isinstance(raised.value, NotSent | TimedOut | BadRequest)
    assert_secret_kept(raised.value)
    assert len(priya.unread) == applied


async def test_an_answer_breaks_off() -> None:
    async def half(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
        await writer.drain()
        writer.close()

    listener = await asyncio.start_server(half, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    async with listener, AiohttpRequest(1) as transport:
        bot = Bot(TOKEN, base_url=f"http://127.0.0.1:{port}/bot", request=transport)
        with pytest.raises(NetworkError) as raised:
            await bot.send_message(7, "hello")
    assert not isinstance(raised.value, NotSent)
    assert_secret_kept(raised.value)


async def test_a_redirect_is_not_followed() -> None:
    """The token must not travel to an address that somebody else names."""

    async def away(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(
            b"HTTP/1.1 302 Found\r\nLocation: http://nowhere.invalid/\r\n"
            b"Content-Length: 0\r\n\r\n"
        )
        await writer.drain()
        writer.close()

    listener = await asyncio.start_server(away, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    async with listener, AiohttpRequest(1) as transport:
        url = f"http://127.0.0.1:{port}/bot{TOKEN}/getMe"
        status, _body = await transport.do_request(url, "POST", RequestData([]))
    assert status == 302


async def test_the_environment_s_proxy_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where Telegram is not reachable directly, operators set a proxy."""
    asked: list[bytes] = []

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readline())
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{"ok":true}')
        await writer.drain()
        writer.close()

    proxy = await asyncio.start_server(relay, "127.0.0.1", 0)
    port = proxy.sockets[0].getsockname()[1]
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("no_proxy", "direct.invalid")
    async with proxy, AiohttpRequest(1) as transport:
        await transport.do_request("http://telegram.invalid/x", "POST")
        with pytest.raises(NotSent):
            await transport.do_request("http://direct.invalid/x", "POST")
        with pytest.raises(NotSent):
            await transport.do_request(f"http://127.0.0.1:{free_port()}/x", "POST")
    assert asked == [b"POST http://telegram.invalid/x HTTP/1.1\r\n"]


async def test_a_dead_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://:secret@127.0.0.1:{free_port()}")
    async with AiohttpRequest(1) as transport:
        with pytest.raises(NotSent) as raised:
            await transport.do_request(f"http://telegram.invalid/{TOKEN}", "POST")
    assert_secret_kept(raised.value)


async def test_connections_are_kept(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    """Messages one after another go over one connection."""
    for number in range(5):
        await bot.send_message(7, str(number))
    assert len(priya.unread) == 5
    assert len(server.connections) == 1


async def test_not_open() -> None:
    transport = AiohttpRequest(1)
    with pytest.raises(NotSent):
        await transport.do_request("http://127.0.0.1/", "POST")
    await transport.shutdown()


async def test_open_again(server: FakeBotApi, priya: Person) -> None:
    transport = AiohttpRequest(1)
    bot = Bot(server.token, base_url=server.base_url, request=transport)
    for _ in range(2):
        async with transport:
            await bot.send_message(7, "hello")
    assert len(priya.unread) == 2


def test_the_read_timeout_is_told() -> None:
    assert AiohttpRequest(read_timeout=21).read_timeout == 21


Spoil = Callable[[FakeBotApi], object]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda server: server.delay(0),
        lambda server: server.fail("sendMessage", 500),
        lambda server: server.fail("sendMessage", 401),
        lambda server: server.hang("sendMessage"),
        lambda server: server.reset("sendMessage"),
        lambda server: server.malformed("sendMessage"),
    ],
)
async def test_no_log_holds_the_token(
    server: FakeBotApi,
    bot: Bot,
    transport: AiohttpRequest,
    priya: Person,
    caplog: pytest.LogCaptureFixture,
    spoil: Spoil,
) -> None:
    """At any level, whatever goes wrong."""
    caplog.set_level(logging.DEBUG)
    asyncio.get_running_loop().set_debug(True)
    spoil(server)
    try:
        await bot.send_message(priya.id, "hello")
    except TelegramError:
        logging.getLogger("bot").exception("It failed")
    assert "sendMessage" in caplog.text
    assert SECRET not in caplog.text
    assert SECRET not in repr(transport)
