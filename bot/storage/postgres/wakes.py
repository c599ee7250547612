"""What happens in one replica wakes the others: LISTEN and NOTIFY, and a slow look.

A notice may be lost with its connection, so whoever waits looks by itself now and then.
Notices go outside of transactions, many at once: one in a transaction would let all
commits of the server wait for one another.
"""

import asyncio
import logging
from collections import defaultdict
from typing import Any

import psycopg

from bot.logs import reason
from bot.storage.postgres.connecting import SETTINGS, options

log = logging.getLogger(__name__)

CHANNEL = "second_round"
LOOK_SECONDS = 2.0
GATHER_SECONDS = 0.005


class Wakes:
    """Events by name, set in every replica when one of them `tell`s of it."""

    def __init__(self, url: str, silence: float = 10.0) -> None:
        self._url = url
        self._silence = silence
        self._events: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._told: set[str] = set()
        self._telling = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._channel = CHANNEL

    def event(self, name: str) -> asyncio.Event:
        """Give an event that is set whenever something of this name happens."""
        event = asyncio.Event()
        self._events[name].add(event)
        return event

    def tell(self, name: str) -> None:
        """Say that something has happened, here at once and soon elsewhere."""
        self._set(name)
        self._told.add(name)
        self._telling.set()

    def start(self) -> None:
        """Listen and tell from now on."""
        self._tasks = [
            asyncio.create_task(self._for_ever(self._listen)),
            asyncio.create_task(self._for_ever(self._speak)),
        ]

    async def stop(self) -> None:
        """Listen no more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _set(self, name: str) -> None:
        for event in self._events[name]:
            event.set()

    async def _for_ever(self, work: Any) -> None:
        wait = 0.5
        while True:
            begun = asyncio.get_running_loop().time()
            try:
                connection = await psycopg.AsyncConnection.connect(
                    self._url,
                    autocommit=True,
                    **{
                        **SETTINGS,
                        "options": options(
                            self._url,
                            idle_session_timeout=int(self._silence * 1000),
                        ),
                    },
                )
                async with connection:
                    await work(connection)
            except (psycopg.Error, OSError, TimeoutError) as error:
                log.warning(
                    "nobody can be woken for now", extra={"error": reason(error)}
                )
            # What was told meanwhile was not heard.
            for name in tuple(self._events):
                self._set(name)
            if asyncio.get_running_loop().time() - begun > 30:
                wait = 0.5
            await asyncio.sleep(wait)
            wait = min(wait * 2, 5.0)

    async def _listen(self, connection: psycopg.AsyncConnection[Any]) -> None:
        await connection.execute(f"LISTEN {self._channel}")
        for name in tuple(self._events):
            self._set(name)
        while True:
            async for notice in connection.notifies(timeout=LOOK_SECONDS):
                self._set(notice.payload)
            async with asyncio.timeout(5):
                await connection.execute("SELECT 1")

    async def _speak(self, connection: psycopg.AsyncConnection[Any]) -> None:
        while True:
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._telling.wait()
            except TimeoutError:
                async with asyncio.timeout(5):
                    await connection.execute("SELECT 1")
                continue
            await asyncio.sleep(GATHER_SECONDS)
            self._telling.clear()
            told, self._told = self._told, set()
            # What is lost with the connection is found by a slow look.
            async with asyncio.timeout(5):
                await connection.execute(
                    "SELECT pg_notify(%s, name) FROM unnest(%s::text[]) AS name",
                    (self._channel, sorted(told)),
                )
