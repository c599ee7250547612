"""The Telegram door: its parts, wired to one another by hand."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from telegram import Bot
from telegram.error import InvalidToken

from bot.clock import Clock, forget_holds, loop_held
from bot.config import ConfigError, Settings
from bot.doors.telegram.announced import Announced, patiently
from bot.doors.telegram.backlog import Backlog
from bot.doors.telegram.fetching import Fetching
from bot.doors.telegram.operator import Operator
from bot.doors.telegram.pace import Pace
from bot.doors.telegram.pulse import Pulse
from bot.doors.telegram.receive import Intake, Receiver
from bot.doors.telegram.send import Sender
from bot.doors.telegram.sharing import SEND, SharedBacklog, SharedNeeds, SharedSender
from bot.doors.telegram.translate import DOOR
from bot.doors.telegram.transport import AiohttpRequest
from bot.doors.telegram.watch import Watch
from bot.duties.needs import Needs
from bot.duties.prune import examine, prune
from bot.duties.quiet import QuietAlarm
from bot.duties.retry import retry
from bot.duties.supervise import Duty, Supervisor
from bot.duties.tick import UNDER_WAY, Tick
from bot.health import Health
from bot.loop import Loop
from bot.ports import Outgoing, Store, Transcriber, Wake
from bot.steps import Passed

if TYPE_CHECKING:
    from bot.content import Content

log = logging.getLogger(__name__)

GRACE = 10.0


@contextmanager
def _named(setting: str) -> Iterator[None]:
    """Name the setting that says where to listen, if that is not possible."""
    try:
        yield
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or "it cannot be listened on"
        raise ConfigError([f"{setting}: {why}"]) from None


class _Server(Protocol):
    async def start(self) -> None: ...
    async def stop(self) -> None: ...


class Door:
    """The parts of the door, wired to one another by hand."""

    def __init__(
        self,
        bot: Bot,
        settings: Settings,
        content: Callable[[], Content],
        store: Store,
        stop: asyncio.Event,
        seed: Callable[[], int],
        passed: Passed,
        pace: Pace,
        kind: type[Loop],
        now: Clock,
        tick: float,
        request: AiohttpRequest,
        transcriber: Transcriber | None,
    ) -> None:
        self._request = request
        self._pulse = Pulse(polling=settings.webhook_url is None)
        self._bot = bot
        self._settings = settings
        self._store = store
        self._stop = stop
        self._passed = passed
        self._refused_token = False
        self._unprepared: BaseException | None = None
        self._operator = Operator(
            settings.admin_ids,
            store,
            lambda: self._loop.content(),
            self._put,
            self._health,
        )
        sharing = self._sharing = store.sharing
        if sharing is not None and settings.webhook_url is None:
            self._pulse.rest()
        self._pace = pace
        self._sender = self._made_sender()
        self._fetching = Fetching(bot, transcriber, now, self._sender.threads.of)
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
            quiet=settings.quiet,
            listens=transcriber is not None,
        )
        self._tick = Tick(
            store,
            DOOR,
            lambda *due: self._backlog.announced(*due),
            busy=self._unsent,
            now=now,
            every=tick,
            a_second=pace.prompts,
        )
        self._supervisor = Supervisor(store)
        self._needs: Needs | SharedNeeds
        self._backlog: Backlog | SharedBacklog
        if sharing is None:
            self._needs = needs = Needs(
                store, self._fetching.meet, lambda arrival: backlog.resume(arrival)
            )
            self._backlog = backlog = Backlog(
                self._loop,
                store,
                unsent=self._sender.waiting,
                overflowed=self._loop.ask_for_patience,
                set_aside=self._operator.set_aside,
                command=self._operator.command,
                needed=needs.ask,
                needed_ahead=needs.ask_ahead,
                dropped=needs.drop,
                disquieted=self._alarm.failed,
            )
        else:
            self._needs = SharedNeeds(store, sharing, self._fetching.meet)
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
            skew=lambda: request.skew,
            kept=self._pulse.kept,
            # What another replica has heard since is not in this one's memory.
            spoken=store.in_thread if sharing else self._sender.threads.note,
        )
        self._watch = Watch(self._health, self._operator.tell)

    async def listen(self, stack: AsyncExitStack) -> None:
        """Answer who asks how it is, until the stack is closed.

        Raises:
            ConfigError: an address cannot be listened on.
        """
        # The HTTP server is imported only where it is used: it is a tenth of the time
        # of a start.
        if self._settings.health_listen is not None:
            from bot.doors.telegram.health import HealthEndpoint

            endpoint = HealthEndpoint(self._settings.health_listen, self._health)
            await self._listen(stack, endpoint, "HEALTH_LISTEN")
        if self._settings.webhook_url is not None:
            # Only a look: nothing is taken before the bot knows its name.
            host, port = self._settings.webhook_listen
            loop = asyncio.get_running_loop()
            with _named("WEBHOOK_LISTEN"):
                found = await loop.create_server(asyncio.Protocol, host, port)
            found.close()
            await found.wait_closed()

    async def introduced(self) -> None:
        """Learn the bot's own name, however long Telegram takes to be reached."""

        async def introduce() -> None:
            await self._bot.initialize()
            if self._settings.webhook_url is None:
                # A webhook left by another program would refuse us every poll.
                await self._bot.delete_webhook()

        await patiently(introduce, self._pulse.failed)

    async def serve(self) -> None:
        """Open the door, and close it when it is time.

        Raises:
            ConfigError: the token was refused, or an address cannot be listened on.
            ContentError: what is said cannot be used.
        """
        preparing = self._loop.prepare()
        preparing.add_done_callback(self._prepared)
        await self._backlog.start()
        if self._sharing is None:
            await self._sender.start()
        grace = 0.0  # for whoever breaks it off
        tasks: list[asyncio.Future[None]] = []
        try:
            async with AsyncExitStack() as own:
                tasks += [
                    asyncio.ensure_future(self._supervisor.keep(duty))
                    for duty in (await self._receiving(own), *self._duties())
                ]
                log.info("serving", extra={"bot": self._bot.username})
                forget_holds()
                await self._stop.wait()
                # Where what decides could not be read, nothing will ever be done.
                grace = 0.0 if self._unprepared else GRACE
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._backlog.stop(grace)
            await self._needs.stop()
            await self._sender.stop(grace)
        if self._unprepared:
            raise self._unprepared
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
            # One of several programs tells the admins; each has its own HEALTH_LISTEN.
            Duty("watch", self._watch.run, "watch"),
            Duty(
                "retry",
                lambda: retry(store, self._backlog.arrived, self._intake.keep_again),
                "retry",
            ),
            Duty("examine", lambda: examine(store), "examine"),
            Duty("describe", self._describe, ends=True),
            *self._shared_duties(),
        )

    async def _describe(self) -> None:
        content = await self._loop.content()
        # It names the commands of all parts, which are read by now.
        from bot.doors.telegram.describing import describe

        await describe(self._bot, content)

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
                self._pulse,
            )
            return Duty("poll", lambda: self._poll(receiver), "poll")
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
        announced = Announced(
            self._bot, settings.webhook_url, webhook.secret, self._pulse
        )
        return Duty("webhook", lambda: self._announce(announced))

    async def _poll(self, receiver: Receiver) -> None:
        """Poll; whoever shares the store and has not this role is not deaf for that."""
        self._pulse.begin()
        try:
            await receiver.run()
        finally:
            if self._sharing is not None:
                self._pulse.rest()

    async def _announce(self, announced: Announced) -> None:
        try:
            await announced.run()
        except InvalidToken:
            self._token_refused()
            await asyncio.Event().wait()  # the end of the program ends this, too

    async def _listen(
        self, stack: AsyncExitStack, server: _Server, setting: str
    ) -> None:
        stack.push_async_callback(server.stop)
        with _named(setting):
            await server.start()

    def _prepared(self, preparing: asyncio.Future[None]) -> None:
        if not preparing.cancelled() and (error := preparing.exception()):
            self._unprepared = error
            self._stop.set()

    def _token_refused(self) -> None:
        self._refused_token = True
        self._stop.set()

    async def _health(self) -> Health:
        health = await self._store.health()
        down = set(self._supervisor.down)
        down |= {"answering"} - ({"answering"} if self._backlog.at_work else set())
        sender = self._shared_sender or self._sender
        down |= {"sending"} - ({"sending"} if sender.at_work else set())
        return replace(
            health,
            outbox_unknown=sender.unknown,
            down=tuple(sorted(down)),
            update_age=self._pulse.update_age,
            poll_age=self._pulse.poll_age,
            deaf=self._pulse.deaf,
            clock_skew=self._request.skew,
            loop_held=round(loop_held(), 3),
            paused_chats=sender.paused,
        )
