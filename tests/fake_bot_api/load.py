"""Many people at once: how fast does a bot answer, and does it answer everyone?"""

import asyncio
import statistics
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from itertools import cycle
from typing import Any

from tests.fake_bot_api.chats import Chat
from tests.fake_bot_api.people import Person
from tests.fake_bot_api.server import FakeBotApi


@dataclass(frozen=True, slots=True)
class Measured:
    """What a load found; times from an update's birth to the bot's next message."""

    updates: int
    answered: int
    seconds: float
    per_second: float
    p50_ms: float
    p99_ms: float
    worst_ms: float
    requests: dict[str, int] = field(default_factory=dict)

    def json(self) -> dict[str, Any]:
        """Give it as a JSON object."""
        return asdict(self)


class Load:
    """People who write and wait; each message of the bot answers the oldest update."""

    def __init__(
        self,
        server: FakeBotApi,
        people: int,
        lines: Sequence[str] = ("hello",),
        first_id: int = 100_000,
    ) -> None:
        self._server = server
        self._people = [server.person(first_id + n, f"P{n}") for n in range(people)]
        self._lines = {person.id: cycle(lines) for person in self._people}
        self._waiting: dict[int, deque[float]] = {
            person.id: deque() for person in self._people
        }
        self._idle: deque[Person] = deque()
        self._taken: list[float] = []
        self._said = 0
        self._answered = asyncio.Event()
        server.on_sent = self._hear

    async def burst(self, updates: int, patience: float = 60) -> Measured:
        """Let everyone write at once."""
        began = _now()
        for number in range(updates):
            await self._say(self._people[number % len(self._people)])
        return await self._finish(began, updates, patience)

    async def steady(
        self, updates: int, per_second: float, patience: float = 60
    ) -> Measured:
        """Let them write one after another at an even pace, answered or not."""
        began = _now()
        for number in range(updates):
            wait = began + number / per_second - _now()
            if wait > 0:
                await asyncio.sleep(wait)
            await self._say(self._people[number % len(self._people)])
        return await self._finish(began, updates, patience)

    async def closed(self, updates: int, patience: float = 60) -> Measured:
        """Let each write, wait for the answer, and write again."""
        began = _now()
        end = began + patience
        self._idle.extend(self._people)
        while len(self._taken) < updates and _now() < end:
            self._answered.clear()
            while self._idle and self._said < updates:
                await self._say(self._idle.popleft())
            await self._rest(end)
        return self._measured(began)

    async def _say(self, person: Person) -> None:
        self._waiting[person.id].append(_now())
        self._said += 1
        await person.says(next(self._lines[person.id]))

    def _hear(self, chat: Chat) -> None:
        waiting = self._waiting.get(chat.id)
        if waiting:
            self._taken.append(_now() - waiting.popleft())
            if not waiting:
                self._idle.append(self._server.people[chat.id])
            self._answered.set()

    async def _finish(self, began: float, updates: int, patience: float) -> Measured:
        end = _now() + patience
        while len(self._taken) < updates and _now() < end:
            self._answered.clear()
            await self._rest(end)
        return self._measured(began)

    async def _rest(self, end: float) -> None:
        try:
            await asyncio.wait_for(self._answered.wait(), max(0.0, end - _now()))
        except TimeoutError:
            return

    def _measured(self, began: float) -> Measured:
        seconds = _now() - began
        taken = sorted(self._taken)
        cuts = statistics.quantiles(taken, n=100) if len(taken) > 1 else [0.0] * 99
        return Measured(
            updates=self._said,
            answered=len(taken),
            seconds=round(seconds, 3),
            per_second=round(len(taken) / seconds, 1),
            p50_ms=round(cuts[49] * 1000, 2),
            p99_ms=round(cuts[98] * 1000, 2),
            worst_ms=round((taken or [0.0])[-1] * 1000, 2),
            requests=dict(self._server.counts),
        )


def _now() -> float:
    return asyncio.get_running_loop().time()
