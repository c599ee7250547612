"""Build the Telegram door, open it, and close it in an orderly way."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Protocol

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock, utc_now
from bot.config import ConfigError, Settings
from bot.content import Content
from bot.doors.telegram.backlog import Backlog
from bot.doors.telegram.operator import Operator
from bot.doors.telegram.pace import USUAL, Pace
from bot.doors.telegram.receive import Intake, Receiver
from bot.doors.telegram.send import Sender
from bot.doors.telegram.sharing import (
    SEND,
    SharedBacklog,
    SharedNeeds,
    SharedSender,
)
from bot.doors.telegram.translate import ALLOWED_UPDATES, DOOR, MAX_FILE
from bot.doors.telegram.transport import AiohttpRequest, download
from bot.duties.needs import Needs
from bot.duties.prune import prune
from bot.duties.quiet import QuietAlarm
from bot.duties.supervise import Duty, Supervisor
from bot.duties.tick import UNDER_WAY, Tick
from bot.health import Health
from bot.loop import Loop, dice
from bot.model import Tone
from bot.needs import Fetch, Need
from bot.phrases import COMMANDS
from bot.ports import Outgoing, Store, Unfetched, Wake
from bot.steps import Passed, unwatched

log = logging.getLogger(__name__)

GRACE = 10.0
FILE_SECONDS = 10.0


async def serve(
    settings: Settings,
    content: Content,
    store: Store,
    stop: asyncio.Event,
    seed: Callable[[], int] = dice,
    *,
    now: Clock = utc_now,
    tick: float = 60.0,
    passed: Passed = unwatched,
    pace: Pace = USUAL,
    loop: type[Loop] = Loop,
) -> None:
    """Serve candidates until `stop` is set, with a look at who is due each `tick`.

    `passed` and `pace` are for tests, `loop` for benchmarks.

    Raises:
        ConfigError: Telegram refuses the token, or an address cannot be listened on.
    """
    if settings.telegram_bot_token is None:
        raise ConfigError(["TELEGRAM_BOT_TOKEN: is missing; BotFather gives you one"])
    url = settings.telegram_api_url.rstrip("/")
    request = AiohttpRequest(64)
    refused = False
    bot = Bot(
        settings.telegram_bot_token.get_secret_value(),
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=request,
        get_updates_request=request,
    )
    door = _Door(
        bot,
        settings,
        content,
        store,
        stop,
        seed,
        passed,
        pace,
        loop,
        now,
        tick,
    )
    try:
        if await _unless(stop, _introduced(bot, polling=settings.webhook_url is None)):
            await door.serve()
    except InvalidToken:
        refused = True
    finally:
        # Not through the library, which closes nothing if it was only half opened.
        await request.shutdown()
    if refused:
        # Not raised above: the library's error quotes the token.
        raise ConfigError(["TELEGRAM_BOT_TOKEN: Telegram does not accept it"])


async def _unless(stop: asyncio.Event, work: Awaitable[None]) -> bool:
    """Do a piece of work unless `stop` comes first, and say whether it was done."""
    working, stopped = asyncio.ensure_future(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((working, stopped), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
        return working.done()
    finally:
        for task in (working, stopped):
            task.cancel()
        await asyncio.gather(working, stopped, return_exceptions=True)


async def _introduced(bot: Bot, *, polling: bool) -> None:
    """Learn the bot's own name, however long Telegram takes to be reached."""

    async def introduce() -> None:
        await bot.initialize()
        if polling:
            # A webhook left by another program would refuse us every poll.
            await bot.delete_webhook()

    await _patiently(introduce)


async def _patiently(work: Callable[[], Awaitable[None]]) -> None:
    wait = 1.0
    while True:
        try:
            return await work()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning(
                "Telegram cannot be reached",
                extra={"error": type(error).__name__, "again_in": wait},
            )
            await asyncio.sleep(wait)
            wait = min(wait * 2, 30)


class _Server(Protocol):
    async def start(self) -> None: ...
    async def stop(self) -> None: ...


class _Door:
    """The parts of the door, wired to one another by hand."""

    def __init__(
        self,
        bot: Bot,
        settings: Settings,
        content: Content,
        store: Store,
        stop: asyncio.Event,
        seed: Callable[[], int],
        passed: Passed,
        pace: Pace,
        kind: type[Loop],
        now: Clock,
        tick: float,
    ) -> None:
        self._bot = bot
        self._settings = settings
        self._content = content
        self._store = store
        self._stop = stop
        self._passed = passed
        self._refused_token = False
        self._operator = Operator(
            settings.admin_ids,
            store,
            content,
            self._put,
            self._health,
        )
        sharing = self._sharing = store.sharing
        self._pace = pace
        self._sender = self._made_sender()
        self._shared_sender = (
            SharedSender(sharing, self._made_sender, GRACE) if sharing else None
        )
        self._alarm = QuietAlarm(
            store, settings.quiet, lambda *quiet: self._backlog.announced(*quiet), now
        )
        self._loop = kind(
            store,
            content,
            self._put,
            self._alarm.wake,
            seed,
            passed,
            zone=settings.daily_zone,
            grace=settings.daily_grace,
        )
        self._tick = Tick(
            store,
            DOOR,
            lambda *due: self._backlog.announced(*due),
            busy=self._unsent,
            now=now,
            every=tick,
        )
        self._supervisor = Supervisor(store)
        self._needs: Needs | SharedNeeds
        self._backlog: Backlog | SharedBacklog
        if sharing is None:
            self._needs = needs = Needs(
                store, self._meet, lambda arrival: backlog.met(arrival)
            )
            self._backlog = backlog = Backlog(
                self._loop,
                store,
                unsent=self._sender.waiting,
                overflowed=self._loop.ask_for_patience,
                set_aside=self._operator.set_aside,
                command=self._operator.command,
                needed=needs.ask,
                dropped=needs.drop,
                disquieted=self._alarm.failed,
            )
        else:
            self._needs = SharedNeeds(store, sharing, self._meet)
            self._backlog = SharedBacklog(
                self._loop,
                store,
                sharing,
                overflowed=self._loop.ask_for_patience,
                set_aside=self._operator.set_aside,
                command=self._operator.command,
                disquieted=self._alarm.failed,
            )
        self._intake = Intake(
            store,
            lambda: bot.username,
            self._backlog.arrived,
            self._sender.acknowledge,
            lambda number: self._operator.set_aside(number, "it cannot be read"),
            passed,
            now,
        )

    async def serve(self) -> None:
        """Open the door, and close it when it is time.

        Raises:
            ConfigError: the token was refused, or an address cannot be listened on.
        """
        self._loop.prepare()
        await self._backlog.start()
        if self._sharing is None:
            await self._sender.start()
        grace = 0.0  # for whoever breaks it off
        tasks: list[asyncio.Future[None]] = []
        try:
            async with AsyncExitStack() as stack:
                # The HTTP server is imported only where it is used: it is a tenth of
                # the time of a start.
                if self._settings.health_listen is not None:
                    from bot.doors.telegram.health import HealthEndpoint

                    endpoint = HealthEndpoint(
                        self._settings.health_listen, self._health
                    )
                    await self._listen(stack, endpoint, "HEALTH_LISTEN")
                tasks += [
                    asyncio.ensure_future(self._supervisor.keep(duty))
                    for duty in (await self._receiving(stack), *self._duties())
                ]
                log.info("serving", extra={"bot": self._bot.username})
                await self._stop.wait()
                grace = GRACE
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._backlog.stop(grace)
            await self._needs.stop()
            await self._sender.stop(grace)
        log.info("stopped; what was not finished is kept")
        if self._refused_token:
            raise ConfigError(
                ["TELEGRAM_BOT_TOKEN: Telegram does not accept it any more"]
            )

    def _duties(self) -> tuple[Duty, ...]:
        store = self._store
        return (
            Duty("quiet", self._alarm.run, "quiet"),
            Duty("tick", self._tick.run, f"tick:{DOOR}"),
            Duty("prune", lambda: prune(store), "prune"),
            Duty("describe", lambda: _describe(self._bot, self._content), ends=True),
            *self._shared_duties(),
        )

    def _shared_duties(self) -> tuple[Duty, ...]:
        """Give what is done besides where several programs share the store."""
        if self._sharing is None:
            return ()
        assert isinstance(self._needs, SharedNeeds)
        assert self._shared_sender is not None
        return (
            Duty(SEND, self._shared_sender.run, SEND),
            Duty("needs", self._needs.run),
            Duty("wake", self._wake_alarm),
        )

    async def _wake_alarm(self) -> None:
        """Let the alarm look when an answer begins to wait in any replica."""
        assert self._sharing is not None
        event = self._sharing.event(Wake.QUIET)
        while True:
            await event.wait()
            event.clear()
            self._alarm.wake()

    def _made_sender(self) -> Sender:
        sharing = self._sharing
        return Sender(
            self._bot,
            self._store,
            self._token_refused,
            self._operator.refused,
            pace=self._pace,
            passed=self._passed,
            sure=(lambda: sharing.sure(SEND)) if sharing is not None else None,
        )

    def _put(self, outgoing: Iterable[Outgoing]) -> None:
        """Send what is in the store now; shared, it is taken from there."""
        if self._sharing is None:
            self._sender.put(outgoing)

    async def _unsent(self) -> int:
        """Count what waits to be sent, as far as anybody needs to know."""
        if self._sharing is None:
            return len(self._sender)
        return await self._sharing.count_unsent(UNDER_WAY + 1)

    async def _receiving(self, stack: AsyncExitStack) -> Duty:
        """Prepare what takes updates, and give it to be run."""
        settings, backlog = self._settings, self._backlog
        if settings.webhook_url is None:
            receiver = Receiver(
                self._bot,
                self._intake,
                lambda: len(backlog),
                self._token_refused,
                self._passed,
            )
            return Duty("poll", receiver.run, "poll")
        from bot.doors.telegram.webhook import Webhook

        secret = settings.webhook_secret
        webhook = Webhook(
            settings.webhook_url,
            settings.webhook_listen,
            secret.get_secret_value() if secret is not None else None,
            self._intake,
            lambda: len(backlog),
            self._passed,
        )
        await self._listen(stack, webhook, "WEBHOOK_LISTEN")
        url = settings.webhook_url
        return Duty("webhook", lambda: self._announce(url, webhook.secret), ends=True)

    async def _announce(self, url: str, secret: str) -> None:
        async def announce() -> None:
            await self._bot.set_webhook(
                url,
                secret_token=secret,
                allowed_updates=ALLOWED_UPDATES,
                max_connections=100,
            )

        try:
            await _patiently(announce)
        except InvalidToken:
            self._token_refused()

    async def _listen(
        self, stack: AsyncExitStack, server: _Server, setting: str
    ) -> None:
        stack.push_async_callback(server.stop)
        try:
            await server.start()
        except OSError as error:
            raise ConfigError([f"{setting}: {error.strerror}"]) from None

    async def _meet(self, need: Need) -> bytes:
        match need:
            case Fetch(file_id):
                return await self.fetch(file_id)

    async def fetch(self, file_id: str) -> bytes:
        """Give the bytes of a file that was sent.

        Raises:
            Unfetched: they cannot be had now.
        """
        try:
            return await download(self._bot, file_id, MAX_FILE, seconds=FILE_SECONDS)
        except TelegramError as error:
            log.warning("a file was not fetched", extra={"error": type(error).__name__})
        raise Unfetched

    def _token_refused(self) -> None:
        self._refused_token = True
        self._stop.set()

    async def _health(self) -> Health:
        health = await self._store.health()
        down = self._supervisor.down
        sender = self._shared_sender or self._sender
        return replace(health, outbox_unknown=sender.unknown, down=down)


async def _describe(bot: Bot, content: Content) -> None:
    """Tell Telegram what to show beside the bot's name."""

    def phrase(key: str) -> str:
        return content.phrases[key][Tone.GENTLE][0]

    try:
        await bot.set_my_commands(
            [BotCommand(name, phrase(f"command.{name}")) for name in COMMANDS]
        )
        await bot.set_my_description(phrase("description.long"))
        await bot.set_my_short_description(phrase("description.short"))
    except TelegramError as error:
        log.warning(
            "the commands could not be registered",
            extra={"error": type(error).__name__},
        )
