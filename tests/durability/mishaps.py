"""What goes wrong around a bot for a while, one thing after another.

Each mishap is brought about from outside: by another client of Telegram, by clients of
the bot's own doors, by limits on its process, by what people send.
"""

import asyncio
import resource
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from aiohttp import ClientError, ClientSession

from tests.durability import odd
from tests.durability.victim import AHEAD
from tests.fake_bot_api import FakeBotApi, Person
from tests.fake_bot_api.faults import Fault

LASTS = 20.0
"""Seconds for which most of it goes on."""

REST = 8.0
"""Seconds of peace from one to the next."""

MENDED = 100.0
"""Seconds in which the bot must have put right what another program did."""

FULL_SECONDS = 6.0
CROWD = 300
OFF = 90.0
"""Seconds by which the machine's clock is wrong, first ahead and then behind."""


@dataclass
class Scene:
    """The bot, what is around it, and how often what has gone wrong."""

    server: FakeBotApi
    people: Sequence[Person]
    senders: Sequence[Person]
    folder: Path
    chance: Random
    health: int
    webhook: int | None = None
    pid: int = 0
    waiting: int = 0
    times: dict[str, int] = field(default_factory=dict)
    unreadable: set[int] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    @property
    def door(self) -> int:
        """The port at which a client reaches the bot itself."""
        return self.webhook or self.health

    async def asks(self, method: str, **fields: Any) -> int:
        """Ask Telegram something with the bot's token, as another program would."""
        url = f"{self.server.base_url}{self.server.token}/{method}"
        with suppress(ClientError, TimeoutError):
            async with (
                ClientSession() as session,
                session.post(url, json=fields) as answer,
            ):
                await answer.read()
                return answer.status
        return 0


Mishap = Callable[[Scene], Awaitable[None]]


async def another_polls(scene: Scene) -> None:
    """A second program polls with the same token, and confirms nothing."""
    async with asyncio.timeout(LASTS):
        while True:
            await scene.asks("getUpdates", timeout=10)
            await asyncio.sleep(0.5)


async def webhook_is_set(scene: Scene) -> None:
    """Somebody sets a webhook of their own, where nobody listens."""
    await scene.asks("setWebhook", url="http://127.0.0.1:9/theirs")
    await _put_right(scene)


async def webhook_is_removed(scene: Scene) -> None:
    """Somebody removes the bot's webhook."""
    await scene.asks("deleteWebhook")
    await _put_right(scene)


async def _put_right(scene: Scene) -> None:
    own = f"http://127.0.0.1:{scene.webhook}/hook" if scene.webhook else None
    async with asyncio.timeout(MENDED):
        while (hook := scene.server.webhook) is None or hook.url != own:
            if hook is None and own is None:
                return
            await asyncio.sleep(0.5)


async def polls_hang(scene: Scene) -> None:
    """Telegram takes a poll and never answers."""
    with _for_now(scene, scene.server.hang("getUpdates", times=None, applied=False)):
        await asyncio.sleep(LASTS)


async def sends_hang(scene: Scene) -> None:
    """Telegram takes some messages and never answers."""
    fault = scene.server.hang(
        "sendMessage", times=5, applied=scene.chance.random() < 0.5
    )
    with _for_now(scene, fault):
        await asyncio.sleep(LASTS)


async def disk_is_full(scene: Scene) -> None:
    """No file of the bot's takes another byte."""
    before = resource.prlimit(scene.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(scene.pid, resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        await asyncio.sleep(FULL_SECONDS)
    finally:
        resource.prlimit(scene.pid, resource.RLIMIT_FSIZE, before)


async def silent_crowd(scene: Scene) -> None:
    """Hundreds connect to the webhook's door, or that of health, and say nothing."""
    writers = []
    try:
        for _ in range(CROWD):
            with suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", scene.door)
                writers.append(writer)
        await asyncio.sleep(LASTS)
    finally:
        for writer in writers:
            writer.transport.abort()


async def odd_deliveries(scene: Scene) -> None:
    """People send what is no line of text, and Telegram what nobody can read."""
    async with asyncio.timeout(LASTS):
        for number in _counting():
            person = scene.chance.choice(scene.people)
            await odd.KINDS[number % len(odd.KINDS)](person, scene.chance)
            if number % 8 == 7:
                sender = scene.chance.choice(scene.senders)
                await scene.chance.choice(odd.FILES)(sender, scene.chance)
            if number % 40 == 39:
                scene.unreadable.add(odd.unreadable(scene.server))
            await asyncio.sleep(0.25)


async def clock_is_off(scene: Scene) -> None:
    """The machine's clock jumps ahead, then behind, and is put right."""
    file = scene.folder / AHEAD
    try:
        for seconds in (OFF, -OFF):
            file.write_text(str(seconds), encoding="ascii")
            await asyncio.sleep(LASTS / 2)
    finally:
        file.unlink(missing_ok=True)


def _counting() -> Iterator[int]:
    number = 0
    while True:
        yield number
        number += 1


@contextmanager
def _for_now(scene: Scene, fault: Fault) -> Iterator[None]:
    scene.faults.append(fault)
    try:
        yield
    finally:
        fault.cancel()
        scene.faults.remove(fault)


AT_BOTH: Sequence[Mishap] = (
    disk_is_full,
    silent_crowd,
    odd_deliveries,
    clock_is_off,
    webhook_is_set,
    sends_hang,
)
BY_POLLING: Sequence[Mishap] = (another_polls, polls_hang)
BY_WEBHOOK: Sequence[Mishap] = (webhook_is_removed,)


async def rotate(scene: Scene, *, begin: Callable[[str], None]) -> None:
    """Let one thing after another go wrong, until cancelled; `begin` is told which."""
    of_the_door = BY_WEBHOOK if scene.webhook else BY_POLLING
    mishaps = [*of_the_door, *AT_BOTH]
    while True:
        for mishap in mishaps:
            name = mishap.__name__.replace("_", " ")
            begin(name)
            scene.times[name] = scene.times.get(name, 0) + 1
            with suppress(TimeoutError):
                await mishap(scene)
            begin("")
            await asyncio.sleep(REST)
