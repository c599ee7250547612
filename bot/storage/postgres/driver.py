"""The driver: functions that speak SQL, each in a transaction, run by some threads.

A unit is a plain function, as for every engine. What a task does while it holds a
`Unit` of its own joins that one transaction, whatever of the store it calls.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from types import TracebackType
from typing import Any, Self, TypeVar

import psycopg
from psycopg import errors
from psycopg_pool import ConnectionPool

from bot.ports import Unusable, Wake
from bot.storage import base
from bot.storage.postgres.connecting import (
    REACH_SECONDS,
    SETTINGS,
    WAIT_SECONDS,
    Raw,
    connect,
    guarded,
    options,
)

T = TypeVar("T")

MOST_CONNECTIONS = 14
"""Connections of one program to the data, besides one for roles and two for waking."""

AT_ONCE = 5
"""Single units at once. They may all wait for lanes, and must leave connections for
those who hold the lanes and are to let go of them."""

TRIES = 5
"""How often a unit is run that was undone: by the server, or with its connection."""

UNDONE = (errors.DeadlockDetected, errors.SerializationFailure)
"""What the server undid, and may be done again."""


class Connection:
    """A transaction, as units use it.

    `generations` are those of the lanes it has read, `wakes` what others are to be
    woken for once it is on disk.
    """

    def __init__(self, raw: Raw) -> None:
        self.raw = raw
        self.wakes: set[Wake] = set()
        self.generations: dict[str, int] = {}
        self._locked: set[str] = set()

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> base.Rows:
        """Run a statement, with `?` for a value."""
        return self.raw.execute(_translated(sql), parameters)

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> None:
        """Run a statement once for each row of values."""
        with self.raw.cursor() as cursor:
            cursor.executemany(_translated(sql), list(parameters))

    def lock(self, address: str) -> int:
        """Hold a candidate's lane until the end, and give their key's generation."""
        if address not in self._locked:
            select = "SELECT generation FROM lane WHERE address = ? FOR UPDATE"
            row = self.execute(select, (address,)).fetchone()
            if row is None:
                self.execute(
                    "INSERT INTO lane (address) VALUES (?) ON CONFLICT DO NOTHING",
                    (address,),
                )
                row = self.execute(select, (address,)).fetchone()
            self.locked(address, row[0])
        return self.generations[address]

    def holds(self, address: str) -> bool:
        """Whether it holds a candidate's lane."""
        return address in self._locked

    def locked(self, address: str, generation: int) -> None:
        """Take note of a lane that a statement has locked."""
        self._locked.add(address)
        self.generations[address] = generation

    def generation(self, address: str) -> int:
        """Give the generation of a candidate's key, without holding the lane."""
        if address not in self.generations:
            row = self.execute(
                "SELECT generation FROM lane WHERE address = ?", (address,)
            ).fetchone()
            self.generations[address] = row[0] if row is not None else 0
        return self.generations[address]


def own(db: base.Connection) -> Connection:
    """Give a transaction as what it is here."""
    assert isinstance(db, Connection)
    return db


@lru_cache(maxsize=512)
def _translated(sql: str) -> bytes:
    return sql.replace("%", "%%").replace("?", "%s").encode()


class Unit:
    """A transaction that stays open while its task decides; undone unless committed."""

    def __init__(self, db: "Database") -> None:
        self._db = db
        self._raw: Raw | None = None
        self._connection: Connection | None = None
        self._task = asyncio.current_task()

    async def __aenter__(self) -> Self:
        try:
            await self._db.in_thread(self._borrow, own=True)
        except BaseException:
            if self._raw is not None:
                await self._end(commit=False)
            raise
        self._db.units[self._task] = self
        return self

    def _borrow(self) -> None:
        self._raw = self._db.lend()
        self._connection = Connection(self._raw)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.undo()

    async def undo(self) -> None:
        """Undo it, unless it has ended."""
        if self._raw is not None:
            await self._end(commit=False)

    async def run(self, unit: Callable[[Connection], T]) -> T:
        """Run a unit in it."""
        connection = self._connection
        assert connection is not None
        return await self._db.in_thread(
            lambda: guarded(lambda: unit(connection)), own=True
        )

    def holds(self, address: str) -> bool:
        """Whether it holds a candidate's lane."""
        return self._connection is not None and self._connection.holds(address)

    async def commit(self) -> None:
        """Put it on disk, and let go of it."""
        wakes = self._connection.wakes if self._connection is not None else ()
        await self._end(commit=True)
        self._db.woken(wakes)

    async def run_last(self, unit: Callable[[Connection], T]) -> T:
        """Run a unit in it and put all of it on disk, in one go."""
        connection, raw = self._connection, self._raw
        assert connection is not None
        assert raw is not None

        def last() -> T:
            result = unit(connection)
            raw.commit()
            return result

        try:
            result = await self._db.in_thread(lambda: guarded(last), own=True)
        finally:
            await self._end(commit=False)
        self._db.woken(connection.wakes)
        return result

    @property
    def open(self) -> bool:
        """Whether it has not ended yet."""
        return self._raw is not None

    def wake(self, wake: Wake) -> None:
        """Wake others for this, once it is on disk."""
        assert self._connection is not None
        self._connection.wakes.add(wake)

    async def _end(self, *, commit: bool) -> None:
        raw, self._raw, self._connection = self._raw, None, None
        self._db.units.pop(self._task, None)
        assert raw is not None
        await self._db.in_thread(
            lambda: self._db.take_back(raw, commit=commit), own=True
        )


class Database:
    """A pool of connections, and threads that run units on them.

    `wake` is told of what others are to be woken for.
    """

    def __init__(
        self, url: str, wake: Callable[[Wake], None], most: int = MOST_CONNECTIONS
    ) -> None:
        self.url = url
        self._wake = wake
        self.units: dict[asyncio.Task[Any] | None, Unit] = {}
        self._pool = ConnectionPool(
            url,
            min_size=1,
            max_size=most,
            open=False,
            timeout=REACH_SECONDS,
            reconnect_timeout=REACH_SECONDS,
            max_idle=120,
            kwargs={
                **SETTINGS,
                "options": options(
                    url,
                    idle_in_transaction_session_timeout=10_000,
                    lock_timeout=int(WAIT_SECONDS * 1000),
                ),
            },
        )
        self._threads = ThreadPoolExecutor(AT_ONCE, "postgres")
        # Whoever has a transaction open never waits for a thread, or those who wait for
        # its lane in all threads would wait for ever.
        self._own_threads = ThreadPoolExecutor(2 * most, "postgres-unit")

    async def open(self, prepare: Callable[[Raw], None]) -> None:
        """Connect, and let a function look at it first, outside of a transaction.

        Raises:
            Unusable: the server cannot be reached, or refuses.
        """

        def begin() -> None:
            with connect(self.url) as raw:
                prepare(raw)
            self._pool.open()

        await self.in_thread(lambda: guarded(begin))

    async def close(self) -> None:
        """Close all connections."""
        await asyncio.to_thread(self._pool.close)
        self._threads.shutdown(wait=False)
        self._own_threads.shutdown(wait=False)

    async def write(self, unit: Callable[[base.Connection], T]) -> T:
        """Run a unit in a transaction, or in that of this task's own.

        It is done again if the server undid it. If the connection broke before the
        end, nothing of it is there; if it broke at the very end, nobody knows.

        Raises:
            Unusable: the server cannot be reached, or refuses.
        """
        if (mine := self.units.get(asyncio.current_task())) is not None:
            return await mine.run(unit)
        result, wakes = await self.in_thread(lambda: guarded(lambda: self._once(unit)))
        self.woken(wakes)
        return result

    async def read(self, unit: Callable[[base.Connection], T]) -> T:
        """Run a unit that only reads; it sees one state of the whole database."""
        if (mine := self.units.get(asyncio.current_task())) is not None:
            return await mine.run(unit)

        def reading(db: base.Connection) -> T:
            db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            return unit(db)

        result, _ = await self.in_thread(lambda: guarded(lambda: self._once(reading)))
        return result

    def woken(self, wakes: Iterable[Wake]) -> None:
        """Wake others for what is on disk now."""
        for wake in wakes:
            self._wake(wake)

    async def in_thread(self, work: Callable[[], T], *, own: bool = False) -> T:
        """Run a function in a thread, which ends before this does.

        `own` is for the steps of a transaction that stays open between them.
        """
        loop = asyncio.get_running_loop()
        threads = self._own_threads if own else self._threads
        future = loop.run_in_executor(threads, work)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            # A connection must not go back to the pool while a thread still uses it.
            while not future.done():
                await asyncio.wait((future,))
            if not future.cancelled():
                future.exception()
            raise

    def lend(self) -> Raw:
        """Give a connection of the pool."""
        return guarded(self._pool.getconn)

    def take_back(self, raw: Raw, *, commit: bool) -> None:
        """Take a connection back, once its transaction is ended."""
        try:
            if raw.closed:
                return
            if commit:
                guarded(raw.commit)
            else:
                guarded(raw.rollback)
        except Unusable:
            if commit:
                raise
        finally:
            self._pool.putconn(raw)

    def _once(self, unit: Callable[[base.Connection], T]) -> tuple[T, set[Wake]]:
        for tried in range(TRIES):
            raw = self._pool.getconn()
            ending = False
            connection = Connection(raw)
            try:
                result = unit(connection)
                ending = True
                raw.commit()
            except UNDONE:
                if tried == TRIES - 1:
                    raise
            except psycopg.OperationalError:
                # A connection that broke while it was idle is met only now; after a
                # restart of the server each of them did.
                if ending or not raw.broken or tried == TRIES - 1:
                    raise
            else:
                return result, connection.wakes
            finally:
                if not raw.closed:
                    _quietly(raw.rollback)
                self._pool.putconn(raw)
        raise AssertionError


def _quietly(work: Callable[[], None]) -> None:
    try:
        work()
    except psycopg.Error:
        return
