"""Roles and needs, each held by one replica: advisory locks of a session of its own.

The session is asked every two seconds whether it lives. The server ends one that it has
not heard of for ten, so what a frozen or cut-off replica held is free again; and a
replica that was frozen asks before it goes on.
"""

import asyncio
import logging
import time
import zlib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import psycopg

from bot.logs import reason
from bot.ports import Unusable
from bot.storage.postgres.connecting import SETTINGS, Raw, options

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds between looks at the session, and until it is given up.

    `silence` is the server's: what it has not heard of for so long it ends. `fresh` is
    how old an answer may be that lets a holder go on.
    """

    ping: float = 2.0
    answer: float = 5.0
    silence: float = 10.0
    again: float = 1.0
    fresh: float = 0.25


USUAL = Times()

LEAVING = 1.0

ROLE, NEED, RUNNING = "role", "need", "running"


class Lost(Unusable):
    """What was held may be another's by now."""

    def __init__(self, name: str) -> None:
        super().__init__(RuntimeError(f"the role {name} is not held any more"))


class Session:
    """The connection whose locks are what this replica holds.

    `looked` is called with the server's time at each look.
    """

    def __init__(
        self,
        url: str,
        looked: Callable[[float, int], None],
        times: Times = USUAL,
    ) -> None:
        self._url = url
        self._looked = looked
        self._times = times
        self._connection: psycopg.AsyncConnection[Any] | None = None
        self._classes: dict[str, int] = {}
        self._at = 0.0
        self._task: asyncio.Task[None] | None = None
        self._holds: dict[str, Hold] = {}
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._needs: set[int] = set()

    async def open(self) -> None:
        """Connect.

        Raises:
            Unusable: the server cannot be reached.
        """
        try:
            await self._connect()
        except psycopg.Error as error:
            raise Unusable(RuntimeError(type(error).__name__)) from None
        self._task = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Let go of all that is held."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._connection is not None:
            await self._connection.close()

    def hold(self, name: str) -> "Hold":
        """Wait until a role is free, and hold it."""
        return Hold(self, name)

    async def seize(self, number: int) -> bool:
        """Take a need upon this replica; false if another has it, or this one does."""
        if number in self._needs or not await self._lock(NEED, number):
            return False
        self._needs.add(number)
        return True

    async def release(self, number: int) -> None:
        """Leave a need to whoever comes."""
        if number in self._needs:
            self._needs.discard(number)
            await self._unlock(NEED, number)

    async def sure(self, name: str) -> None:
        """Be sure that a role is still held; the answer is some milliseconds old.

        Raises:
            Lost: it is not.
        """
        if name not in self._holds:
            raise Lost(name)
        if asyncio.get_running_loop().time() - self._at > self._times.fresh:
            await self._look()
        if name not in self._holds:
            raise Lost(name)

    async def take(self, hold: "Hold") -> None:
        """Wait for a role; one in this replica waits for the other, too."""
        await self._turns[hold.name].acquire()
        number = zlib.crc32(hold.name.encode())
        try:
            while not await self._lock(ROLE, number):
                await asyncio.sleep(self._times.again)
        except BaseException:
            # Whoever is broken off while asking may have been given it all the same.
            await self._unlock(ROLE, number)
            self._turns[hold.name].release()
            raise
        self._holds[hold.name] = hold

    async def leave(self, hold: "Hold") -> None:
        """Give a role up."""
        held = self._holds.pop(hold.name, None)
        try:
            if held is not None:
                await self._unlock(ROLE, zlib.crc32(hold.name.encode()))
        finally:
            self._turns[hold.name].release()

    async def _connect(self) -> None:
        self._connection = await psycopg.AsyncConnection.connect(
            self._url,
            autocommit=True,
            **{
                **SETTINGS,
                "options": options(
                    self._url, idle_session_timeout=int(self._times.silence * 1000)
                ),
            },
        )
        row = await (
            await self._connection.execute("SELECT current_schema()")
        ).fetchone()
        assert row is not None
        self._classes = lock_classes(row[0])
        await self._connection.execute(
            "SELECT pg_advisory_lock_shared(%s, 0)", (self._classes[RUNNING],)
        )
        await self._look()

    async def _watch(self) -> None:
        wait = 0.5
        while True:
            await asyncio.sleep(self._times.ping)
            try:
                if self._connection is None:
                    await self._connect()
                    log.info("the session of the roles is open again")
                else:
                    await self._look()
                wait = 0.5
            except (psycopg.Error, OSError, Unusable) as error:
                log.warning("the roles cannot be held", extra={"error": reason(error)})
                await asyncio.sleep(wait)
                wait = min(wait * 2, 5.0)

    async def _look(self) -> None:
        row = await self._ask(
            "SELECT extract(epoch FROM clock_timestamp())::float8, oldest FROM release"
        )
        self._looked(*row)

    async def _lock(self, kind: str, number: int) -> bool:
        try:
            row = await self._ask(
                "SELECT pg_try_advisory_lock(%s, %s)",
                self._classes[kind],
                _signed(number),
            )
        except Unusable:
            return False
        return bool(row[0])

    async def _unlock(self, kind: str, number: int) -> None:
        try:
            await self._ask(
                "SELECT pg_advisory_unlock(%s, %s)",
                self._classes[kind],
                _signed(number),
            )
        except Unusable:
            return  # it went with the session

    async def _ask(self, select: str, *values: object) -> tuple[Any, ...]:
        connection = self._connection
        if connection is None:
            raise Unusable(RuntimeError("the session of the roles is broken"))
        try:
            async with asyncio.timeout(self._times.answer):
                asked = asyncio.get_running_loop().time()
                row = await (await connection.execute(select, values)).fetchone()
                self._at = asked
        except (psycopg.Error, OSError, TimeoutError) as error:
            await self._lose(connection)
            raise Unusable(RuntimeError(type(error).__name__)) from None
        assert row is not None
        found: tuple[Any, ...] = row
        return found

    async def _lose(self, connection: psycopg.AsyncConnection[Any]) -> None:
        """Take note that everything held is gone."""
        if self._connection is not connection:
            return
        self._connection = None
        holds, self._holds = self._holds, {}
        self._needs.clear()
        await connection.close()
        for hold in holds.values():
            hold.lose()


class Hold:
    """A role that is held; it breaks off what is done in it when it is lost."""

    def __init__(self, session: Session, name: str) -> None:
        self.name = name
        self._session = session
        self._task: asyncio.Task[Any] | None = None
        self._cancelling = 0
        self._lost = False

    async def __aenter__(self) -> None:
        self._task = asyncio.current_task()
        assert self._task is not None
        self._cancelling = self._task.cancelling()
        await self._session.take(self)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._session.leave(self)
        if self._lost:
            assert self._task is not None
            if self._task.uncancel() <= self._cancelling and (
                kind is asyncio.CancelledError
            ):
                raise Lost(self.name) from None

    def lose(self) -> None:
        """Break off what is done in it."""
        self._lost = True
        if self._task is not None:
            self._task.cancel()


def keep_out(raw: Raw) -> None:
    """Let no bot run on a database for as long as this connection is open.

    The server ends the session of a bot that has just stopped a moment later, so the
    lock is tried for `LEAVING` seconds.

    Raises:
        Unusable: one runs.
    """
    row = raw.execute("SELECT current_schema()").fetchone()
    assert row is not None
    number = lock_classes(row[0])[RUNNING]
    end = time.monotonic() + LEAVING
    while raw.execute("SELECT pg_try_advisory_lock(%s, 0)", (number,)).fetchone() != (
        True,
    ):
        if time.monotonic() > end:
            raise Unusable(RuntimeError("another `second-round run` uses it"))
        time.sleep(0.05)


def lock_classes(schema: str) -> dict[str, int]:
    """Give the first half of each kind of lock.

    Locks are the whole database's: two bots in two schemas must not meet.
    """
    return {
        kind: _signed(zlib.crc32(f"second-round {schema} {kind}".encode()))
        for kind in (ROLE, NEED, RUNNING)
    }


def _signed(number: int) -> int:
    """Give a number as the server's own four bytes."""
    number &= 0xFFFF_FFFF
    return number - 2**32 if number >= 2**31 else number
