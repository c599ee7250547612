"""Take updates that Telegram brings: on disk first, then 200.

Whoever calls without the secret is refused before anything is read. While the store is
down the answer is 503 with Retry-After, and Telegram keeps the update and comes again.
"""

import hmac
import json
import logging
import secrets
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.doors.telegram.listener import Listener, body_of
from bot.doors.telegram.reading import Json
from bot.doors.telegram.receive import TOO_MANY, Intake
from bot.logs import reason
from bot.steps import Passed, Step

log = logging.getLogger(__name__)

MOST_BYTES = 1024 * 1024
AGAIN_SECONDS = 5
MOST_CONNECTIONS = 200
"""Telegram is told to use at most a hundred; a proxy may keep as many idle."""

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Webhook:
    """A small HTTP server at the path of `url`, for Telegram alone.

    Without a `secret` a new one is made; Telegram is told it with the address.
    """

    def __init__(
        self,
        url: str,
        listen: tuple[str, int],
        secret: str | None,
        intake: Intake,
        backlog: Callable[[], int],
        passed: Passed,
    ) -> None:
        self.secret = secret or secrets.token_urlsafe(32)
        self._intake = intake
        self._backlog = backlog
        self._passed = passed
        path = urlsplit(url).path or "/"
        self._listener = Listener(listen, "POST", path, self._take, MOST_CONNECTIONS)
        self.start = self._listener.start
        self.stop = self._listener.stop

    async def _take(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        # A byte that is no UTF-8 comes as half a surrogate pair.
        sent = given.encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(sent, self.secret.encode()):
            return web.Response(status=403)
        self._listener.trust(request)
        if self._backlog() > TOO_MANY:
            return _again(1)
        body = await body_of(request, MOST_BYTES)
        if body is None:
            return web.Response(status=413)
        update = _parsed(body)
        if update is None:
            return web.Response(status=400)
        try:
            await self._intake.keep((update,))
        except Exception as error:
            log.error("an update could not be kept", extra={"error": reason(error)})
            return _again(AGAIN_SECONDS)
        self._passed(Step.CONFIRMED)
        return web.Response()


def _parsed(body: bytes) -> Json | None:
    try:
        update: Any = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) else None


def _again(seconds: int) -> web.Response:
    return web.Response(status=503, headers={"Retry-After": str(seconds)})
