"""The health of the program over HTTP, for a monitor on the same network."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.doors.telegram.listener import Listener
from bot.health import Health
from bot.logs import reason

MOST_CONNECTIONS = 20


class HealthEndpoint:
    """Answers GET /health: 200 while all is well, 503 while candidates go unheard."""

    def __init__(
        self, listen: tuple[str, int], health: Callable[[], Awaitable[Health]]
    ) -> None:
        self._health = health
        self._listener = Listener(
            listen, "GET", "/health", self._answer, MOST_CONNECTIONS
        )
        self.start = self._listener.start
        self.stop = self._listener.stop

    async def _answer(self, _: web.Request) -> web.Response:
        try:
            health = await self._health()
        except Exception as error:
            told = {"well": False, "why": [reason(error)]}
            return web.json_response(told, status=503)
        return web.json_response(text=str(health), status=200 if health.well else 503)
