"""A proxy that pools transactions, as some stand before PostgreSQL.

All clients share one session of the server: each may use it from its first message to
the answer that says no transaction is open any more.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

AUTHENTICATION_OK = b"R\x00\x00\x00\x08\x00\x00\x00\x00"
IDLE = b"Z\x00\x00\x00\x05I"
VERSION = b"server_version\x0015.0\x00"
ENCRYPTION = 80_877_103


class Pooler:
    """Passes messages between many clients and one session."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._turn = asyncio.Lock()
        self._server: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def connected(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        start = await self._start(reader, writer)
        async with self._turn:
            if self._server is None:
                self._server = await asyncio.open_connection("127.0.0.1", self._port)
                self._server[1].write(start)
                await self._until_idle(None)
        encoding = b"client_encoding\x00UTF8\x00"
        settings = [_message(b"S", one) for one in (VERSION, encoding)]
        writer.write(AUTHENTICATION_OK + b"".join(settings) + IDLE)
        try:
            while True:
                first = await _read(reader)
                if first[:1] == b"X":
                    return
                async with self._turn:
                    self._server[1].write(first)
                    while await self._until_idle(writer) != b"I":
                        self._server[1].write(await _read(reader))
        except (asyncio.IncompleteReadError, OSError):
            return
        finally:
            writer.close()

    async def close(self) -> None:
        """Let go of the session."""
        if self._server is not None:
            self._server[1].close()
            await self._server[1].wait_closed()

    async def _start(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bytes:
        while True:
            size = await reader.readexactly(4)
            rest = await reader.readexactly(int.from_bytes(size) - 4)
            if int.from_bytes(rest[:4]) & 0xFFFF_0000 != ENCRYPTION & 0xFFFF_0000:
                return size + rest
            writer.write(b"N")

    async def _until_idle(self, writer: asyncio.StreamWriter | None) -> bytes:
        """Pass answers on to the one that ends a query, and give what it says."""
        assert self._server is not None
        while True:
            message = await _read(self._server[0])
            if writer is not None:
                writer.write(message)
            if message[:1] == b"Z":
                return message[5:6]


async def _read(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readexactly(5)
    return head + await reader.readexactly(int.from_bytes(head[1:]) - 4)


def _message(kind: bytes, body: bytes) -> bytes:
    return kind + (len(body) + 4).to_bytes(4) + body


@asynccontextmanager
async def pooler(url: str) -> AsyncIterator[str]:
    """Run one before a server, and give the URL that leads through it."""
    found = urlsplit(url)
    assert found.port is not None
    proxy = Pooler(found.port)
    async with await asyncio.start_server(proxy.connected, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        try:
            yield f"postgresql://{found.username}@127.0.0.1:{port}{found.path}"
        finally:
            await proxy.close()
