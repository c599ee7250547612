"""The fake Telegram of the benchmark: one process, one load after another.

Reads one JSON object a line, `{"way", "updates", "people", …}`, answers with the
address and token of a fresh server, and, when a bot has arrived and the load has gone,
with what was measured.
"""

import asyncio
import json
import sys
from collections.abc import Iterator
from itertools import cycle
from typing import Any

from tests.fake_bot_api import FakeBotApi
from tests.fake_bot_api.chats import Chat
from tests.fake_bot_api.load import Load
from tests.fake_bot_api.server import TOKEN

CONVERSATION: tuple[tuple[str, ...], ...] = (
    ("/practice behavioural 3",),
    (
        "I always try to listen to everyone, because communication matters most.",
        "In a team you have to be open with each other and stay positive.",
        "/done",
    ),
    (
        "Last May Ruth, who led the ward, wanted to cancel the open day.",
        "I showed her the sixty bookings and asked for half of the rooms.",
        "We opened on time and forty-one people came.",
        "/done",
    ),
    (
        "In March I sent the January figures to the bank as the February ones.",
        "I rang them within the hour, told my manager before lunch and sent the right"
        " ones. Since then I check the month against the calendar.",
        "/done",
    ),
    ("I think people respect me for my honesty.", "/done"),
    ("/skip",),
)
"""Turns of a practice; whoever has said one waits for what the bot says to it."""


class Talk:
    """People in a conversation, each waiting for the bot before they go on."""

    def __init__(self, server: FakeBotApi, people: int) -> None:
        self._server = server
        self._people = [server.person(100_000 + n, f"P{n}") for n in range(people)]
        self._turns: dict[int, Iterator[tuple[str, ...]]] = {
            person.id: cycle(CONVERSATION) for person in self._people
        }
        self._said = 0
        self._waiting: set[int] = set()
        self._end = 0
        self._over = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        server.on_sent = self._hear

    async def run(self, updates: int, patience: float = 200) -> dict[str, Any]:
        """Talk until so many updates have been sent and answered."""
        began = asyncio.get_running_loop().time()
        self._end = updates
        for person in self._people:
            await self._go_on(person.id)
        await asyncio.wait_for(self._over.wait(), patience)
        seconds = asyncio.get_running_loop().time() - began
        return {
            "updates": self._said,
            "per_second": round(self._said / seconds, 1),
            "seconds": round(seconds, 2),
        }

    async def _go_on(self, id: int) -> None:
        self._waiting.add(id)
        for text in next(self._turns[id]):
            self._said += 1
            await self._server.people[id].says(text)

    def _hear(self, chat: Chat) -> None:
        if chat.id not in self._waiting:
            return
        self._waiting.discard(chat.id)
        if self._said < self._end:
            task = asyncio.ensure_future(self._go_on(chat.id))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        elif not self._waiting:
            self._over.set()


async def measure(server: FakeBotApi, wish: dict[str, Any]) -> dict[str, Any]:
    """Put one load on whatever bot arrives."""
    await server.bot_arrived.wait()
    updates, people = wish["updates"], wish.get("people", 40)
    if wish["way"] == "talk":
        return await Talk(server, people).run(updates)
    load = Load(server, people)
    if wish["way"] == "steady":
        return (await load.steady(updates, wish["rate"])).json()
    return (await load.closed(updates)).json()


async def serve() -> None:
    """Take one wish after another from standard input."""
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        wish = json.loads(line)
        async with FakeBotApi(token=TOKEN, keep=50) as server:
            if wish.get("latency"):
                server.delay(wish["latency"], "sendMessage")
            print(json.dumps({"url": server.url, "token": server.token}), flush=True)
            measured = await measure(server, wish)
            print(json.dumps(measured), flush=True)
            # Whoever measures the bot's memory does it now.
            await loop.run_in_executor(None, sys.stdin.readline)


if __name__ == "__main__":
    asyncio.run(serve())
