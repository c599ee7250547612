"""Requests to the Bot API over aiohttp, through the library's public request class.

The token is part of every address, so nothing that is raised here names an address or
carries the exception that does. An error also says what may have happened: `NotSent`
took no effect and may be repeated; any other network error may have been applied.
"""

import json
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHttpProxyError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    InvalidURL,
    TCPConnector,
)
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.clock import Clock, loop_time, utc_now

KEEP_ALIVE = 15.0
COMPARED = 5.0
"""Seconds after which the clocks are compared again."""

UPLOAD_TIMEOUT = 60.0
JSON_TYPE = {"Content-Type": "application/json"}
FORM = "application/x-www-form-urlencoded"
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
UNREACHED = (
    ClientConnectorError,
    ClientHttpProxyError,
    ConnectionTimeoutError,
    InvalidURL,
)


class NotSent(NetworkError):
    """The server was never reached, or no connection was free in time."""

    loggable = True


class Garbled(NetworkError):
    """The answer is no JSON, so what it meant is not known; it is never shown."""

    def __init__(self, payload: bytes) -> None:
        self.payload = payload
        super().__init__("The answer cannot be read")


class AiohttpRequest(BaseRequest):
    """Keep up to `connections` connections open and send every request over them.

    Timeouts are in seconds and None waits for ever. Reading takes long for a poll,
    which the library asks for by itself, and for an upload, which is given a minute.
    """

    __slots__ = (
        "_connect_timeout",
        "_connections",
        "_now",
        "_pool_timeout",
        "_proxies",
        "_read_timeout",
        "_session",
        "_skew",
        "_skew_due",
        "_timeout",
        "_write_timeout",
    )

    def __init__(
        self,
        connections: int = 64,
        *,
        read_timeout: float | None = 20.0,
        write_timeout: float | None = 20.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 5.0,
        now: Clock = utc_now,
    ) -> None:
        self._now = now
        self._skew = 0.0
        self._skew_due = 0.0
        self._connections = connections
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._timeout = _timeout(
            pool_timeout, connect_timeout, write_timeout, read_timeout
        )
        self._proxies: dict[tuple[str, str | None], str | None] = {}
        self._session: ClientSession | None = None

    @property
    def skew(self) -> float:
        """Seconds by which the server's clock is ahead, as its newest answers say.

        An answer tells whole seconds; what may be nothing but that is zero.
        """
        return self._skew

    @property
    def read_timeout(self) -> float | None:
        """Give the read timeout of a request that names none."""
        return self._read_timeout

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read an answer; unlike the library's own way, one that is bad is not logged.

        Raises:
            Garbled: it is no JSON object.
        """
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise Garbled(payload)
        return answer

    async def initialize(self) -> None:
        """Open the pool; again after a shutdown, if need be."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(
                    limit=self._connections,
                    keepalive_timeout=KEEP_ALIVE,
                    ttl_dns_cache=300,
                ),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request and give the status and the body of the answer.

        Raises:
            NotSent: it took no effect.
            TimedOut: no answer came in time; it may have taken effect.
            NetworkError: the connection broke; it may have taken effect.

        """
        uploads = request_data is not None and request_data.contains_files
        unset = self.DEFAULT_NONE
        if read_timeout is unset:
            read_timeout = self._read_timeout
            if uploads and read_timeout is not None:
                read_timeout = max(read_timeout, UPLOAD_TIMEOUT)
        if write_timeout is unset:
            write_timeout = UPLOAD_TIMEOUT if uploads else self._write_timeout
        if connect_timeout is unset:
            connect_timeout = self._connect_timeout
        if pool_timeout is unset:
            pool_timeout = self._pool_timeout
        body, headers = _body(request_data)
        return await self._request(
            method,
            url,
            body,
            headers,
            _timeout(pool_timeout, connect_timeout, write_timeout, read_timeout),
        )

    async def send_json(
        self, url: str, fields: Mapping[str, Any], seconds: float | None
    ) -> tuple[int, bytes]:
        """Send fields as one JSON document, as `do_request` does with a form.

        Raises:
            NotSent, TimedOut, NetworkError: as `do_request`.
        """
        timeout = self._timeout
        if seconds is not None:
            timeout = _timeout(
                self._pool_timeout, self._connect_timeout, self._write_timeout, seconds
            )
        body = json.dumps(fields).encode()
        return await self._request("POST", url, body, JSON_TYPE, timeout)

    async def fetch(self, url: str, most: int, seconds: float) -> tuple[int, bytes]:
        """Get what is at an address, of at most so many bytes.

        Raises:
            NotSent, TimedOut, NetworkError: as `do_request`; also where it is more.
        """
        timeout = _timeout(
            self._pool_timeout, self._connect_timeout, self._write_timeout, seconds
        )
        return await self._request("GET", url, None, {}, timeout, most)

    async def _request(
        self,
        method: str,
        url: str,
        body: FormData | bytes | None,
        headers: Mapping[str, str],
        limits: ClientTimeout,
        most: int | None = None,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSent("The transport is not open")
        # Raised after the handler has ended: an error then holds no reference to the
        # one that names the address, neither as its cause nor as its context.
        failure: NetworkError
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=limits,
                allow_redirects=False,
                proxy=self._proxy(url),
            ) as response:
                self._compare_clocks(response)
                if most is None:
                    return response.status, await response.read()
                return response.status, await _at_most(response, most)
        except UNREACHED as error:
            failure = NotSent(f"Not sent ({type(error).__name__})")
        except TimeoutError:
            failure = TimedOut()
        except (ClientError, OSError, ValueError) as error:
            failure = NetworkError(f"Connection broken ({type(error).__name__})")
        raise failure from None

    def _compare_clocks(self, response: ClientResponse) -> None:
        tick = loop_time()
        if tick < self._skew_due:
            return
        try:
            theirs = parsedate_to_datetime(response.headers.get("Date", ""))
            skew = (theirs - self._now()).total_seconds() + 0.5
        except (TypeError, ValueError, OverflowError):
            return
        self._skew_due = tick + COMPARED
        self._skew = 0.0 if abs(skew) < 2 else round(skew, 1)

    def _proxy(self, url: str) -> str | None:
        """Look up the environment's proxy once a host, not at each request."""
        parts = urlsplit(url)
        host = parts.scheme, parts.hostname
        if host not in self._proxies:
            name = parts.hostname or "localhost"
            direct = name in LOOPBACK or proxy_bypass(name)
            self._proxies[host] = None if direct else getproxies().get(parts.scheme)
        return self._proxies[host]


async def _at_most(response: ClientResponse, most: int) -> bytes:
    """Read an answer that must not be longer than it was said to be."""
    content = bytearray()
    async for piece in response.content.iter_chunked(64 * 1024):
        content += piece
        if len(content) > most:
            raise ValueError("more than was announced")
    return bytes(content)


def _timeout(
    pool: float | None, connect: float | None, write: float | None, read: float | None
) -> ClientTimeout:
    reached = _total(pool, connect)
    return ClientTimeout(
        total=_total(reached, write, read),
        connect=reached,
        sock_connect=connect,
        sock_read=read,
    )


def _total(*parts: float | None) -> float | None:
    """Add timeouts, any of which may be without end."""
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _body(
    request_data: RequestData | None,
) -> tuple[FormData | bytes | None, dict[str, str]]:
    if request_data is None:
        return None, {}
    if not request_data.contains_files:
        return request_data.url_encoded_parameters().encode(), {"Content-Type": FORM}
    # Telegram reads file names as plain UTF-8, which quoting would turn into %C3%BC.
    form = FormData(quote_fields=False, default_to_multipart=True)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        # As a file it is sent in pieces; in one piece a big one holds up the loop.
        body = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, body, filename=filename, content_type=kind)
    return form, {}
