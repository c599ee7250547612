"""A small HTTP server that a slow or hostile client does not hold up.

There are so many connections and no more; one that sends no whole request in time is
cut. It does not say what it is made of.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEAD_SECONDS = 10.0
"""Seconds in which the head of a request must have come."""

BODY_SECONDS = 15.0
"""Seconds in which its body must have come."""

IDLE_SECONDS = 75.0
"""Seconds for which a connection that was trusted may be silent between requests."""


class _Connection(RequestHandler):
    """One client: cut where the head of a request does not come."""

    def __init__(self, listener: "Listener", server: Any, **settings: Any) -> None:
        super().__init__(server, **settings)
        self._listener = listener
        self._cut: asyncio.TimerHandle | None = None
        self._at_work = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let a client in, or nobody, where there is no room."""
        super().connection_made(transport)
        self._listener.came(self)
        self._hurry()

    def data_received(self, data: bytes) -> None:
        """Take what came; from the first byte of a head the rest of it must follow."""
        if self._cut is None and not self._at_work:
            self._hurry()
        super().data_received(data)

    def connection_lost(self, exc: BaseException | None) -> None:
        """Let go of a client."""
        self.working(at_work=True)
        self._listener.went(self)
        super().connection_lost(exc)

    def working(self, *, at_work: bool) -> None:
        """Note that a head has come, or that its request is answered."""
        self._at_work = at_work
        if self._cut is not None:
            self._cut.cancel()
            self._cut = None

    def abort(self) -> None:
        """Cut the connection."""
        if self.transport is not None:
            self.transport.abort()

    def handle_error(self, _: web.BaseRequest, status: int = 500, *__: Any) -> Any:
        """Refuse what is no request, and say nothing about this server."""
        response = web.Response(status=status, headers={"Server": ""})
        response.force_close()
        return response

    def _hurry(self) -> None:
        loop = asyncio.get_running_loop()
        self._cut = loop.call_later(HEAD_SECONDS, self.abort)


class Listener:
    """Answers one path of one method, for at most `most` connections at a time.

    Where there are more, the oldest is cut that was never trusted; `trust` is called by
    whoever answers, once it is known who asks.
    """

    def __init__(
        self, listen: tuple[str, int], method: str, path: str, answer: Answer, most: int
    ) -> None:
        self._listen = listen
        self._answer = answer
        self._most = most
        self._strangers: dict[_Connection, None] = {}
        self._trusted: set[_Connection] = set()
        application = web.Application()
        application.router.add_route(method, path, self._answered)
        application.on_response_prepare.append(_anonymous)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=5)
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen.

        Raises:
            OSError: the address cannot be listened on.
        """
        await self._runner.setup()
        loop = asyncio.get_running_loop()

        def connection() -> _Connection:
            return _Connection(
                self,
                self._runner.server,
                loop=loop,
                access_log=None,
                keepalive_timeout=IDLE_SECONDS,
                lingering_time=2.0,
            )

        host, port = self._listen
        self._server = await loop.create_server(
            connection, host, port, reuse_address=True
        )

    async def stop(self) -> None:
        """Answer what is under way, then listen no more."""
        if self._server is not None:
            self._server.close()
        await self._runner.cleanup()

    def came(self, connection: _Connection) -> None:
        """Make room for a new connection."""
        self._strangers[connection] = None
        if len(self._strangers) + len(self._trusted) > self._most:
            oldest = next(iter(self._strangers))
            del self._strangers[oldest]
            oldest.abort()

    def went(self, connection: _Connection) -> None:
        """Note that a connection has ended."""
        self._strangers.pop(connection, None)
        self._trusted.discard(connection)

    def trust(self, request: web.Request) -> None:
        """Keep a connection: it is known who is at its other end."""
        connection = request.protocol
        if isinstance(connection, _Connection) and connection in self._strangers:
            del self._strangers[connection]
            self._trusted.add(connection)

    async def _answered(self, request: web.Request) -> web.StreamResponse:
        connection = request.protocol
        assert isinstance(connection, _Connection)
        connection.working(at_work=True)
        try:
            response = await self._answer(request)
        except TimeoutError:
            response = web.Response(status=408)
        except web.RequestPayloadError:
            response = web.Response(status=400)
        finally:
            connection.working(at_work=False)
        if connection not in self._trusted:
            response.force_close()
        return response


async def body_of(request: web.Request, most: int) -> bytes | None:
    """Read the body of a request; None where it is longer than `most` bytes.

    Raises:
        TimeoutError: it did not come in time.
    """
    if (request.content_length or 0) > most:
        return None
    body = bytearray()
    async with asyncio.timeout(BODY_SECONDS):
        async for piece in request.content.iter_any():
            body += piece
            if len(body) > most:
                return None
    return bytes(body)


async def _anonymous(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.pop("Server", None)
