"""The health of the program over HTTP, for a monitor on the same network."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.health import Health
from bot.ports import Unusable


class HealthEndpoint:
    """Answers GET /health: 200 while all is well, 503 when something waits too long."""

    def __init__(
        self, listen: tuple[str, int], health: Callable[[], Awaitable[Health]]
    ) -> None:
        self._listen = listen
        self._health = health
        application = web.Application(client_max_size=1024)
        application.router.add_get("/health", self._answer)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)

    async def start(self) -> None:
        """Listen.

        Raises:
            OSError: the address cannot be listened on.
        """
        await self._runner.setup()
        host, port = self._listen
        await web.TCPSite(self._runner, host, port).start()

    async def stop(self) -> None:
        """Listen no more."""
        await self._runner.cleanup()

    async def _answer(self, _: web.Request) -> web.Response:
        try:
            health = await self._health()
        except Unusable as error:
            return web.json_response({"well": False, "store": str(error)}, status=503)
        return web.json_response(text=str(health), status=200 if health.well else 503)
