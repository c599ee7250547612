"""The driver: functions that speak SQL, run one after another in the library's thread.

All writes that wait while a commit is under way go into the next one, so that the disk
is waited for once and not once a candidate. Each write has a savepoint of its own: one
that fails is undone alone. `synchronous=FULL`: what was committed survives a power cut.
"""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from bot.ports import Damaged, Unusable
from bot.storage.damage import is_damage
from bot.storage.files import close_folder, make_folder
from bot.storage.sqlite.files import identity, make_file

TRY_WRITING = 10.0
"""Seconds after which health tries anew whether the files can be written to."""

T = TypeVar("T")
Unit = Callable[[sqlite3.Connection], Any]

# The library's debug lines hold the parameters of statements, which may be answers.
logging.getLogger("aiosqlite").setLevel(logging.WARNING)


class _Connection(aiosqlite.Connection):
    """A connection that can run a whole function in its thread.

    The public methods go to the thread and back for every statement, which costs more
    than the statements; so a protected method is used here, and nowhere else.
    """

    async def run(self, function: Callable[[], T]) -> T:
        """Run a function in the connection's thread."""
        result: T = await self._execute(function)  # type: ignore[no-untyped-call]
        return result

    async def raw(self) -> sqlite3.Connection:
        """Open it and give the connection that functions receive."""
        try:
            await self
        except BaseException:
            # Or the thread outlives the event loop that it reports to.
            await asyncio.to_thread(self._thread.join)
            raise
        return self._conn


@dataclass
class _Line:
    """Units waiting for one connection; they are run as many at a time as wait."""

    run: Callable[[Sequence[Unit]], Awaitable[Sequence[Any]]]
    waiting: list[tuple[Unit, "asyncio.Future[Any]"]] = field(default_factory=list)
    task: "asyncio.Task[None] | None" = None

    async def add(self, unit: Unit) -> Any:
        """Wait until the unit has run, with what it returned or raised."""
        future = asyncio.get_running_loop().create_future()
        self.waiting.append((unit, future))
        if self.task is None or self.task.done():
            self.task = asyncio.create_task(self._drain())
        return await future

    async def _drain(self) -> None:
        while self.waiting:
            batch, self.waiting = self.waiting, []
            try:
                results = await self.run([unit for unit, _ in batch])
            except (OSError, sqlite3.Error) as error:
                results = [Unusable(error)] * len(batch)
            except Exception as error:
                results = [error] * len(batch)
            for (_, future), result in zip(batch, results, strict=True):
                if future.done():
                    continue  # whoever asked has gone; the unit has run all the same
                if isinstance(result, Exception):
                    future.set_exception(result)
                else:
                    future.set_result(result)


class Database:
    """One SQLite file with its keyring beside it: one writer, one reader.

    `undone` is called, in the writer's thread, whenever something was rolled back.
    """

    def __init__(
        self, path: Path, keyring: Path, undone: Callable[[], None] = lambda: None
    ) -> None:
        self._undone = undone
        self._tried = 0.0
        self._writable = True
        self._files: list[tuple[int, int] | None] = []
        self._path = path
        self._keyring = keyring
        self._writer = _Connection(partial(self._connect, False), 64)
        self._reader = _Connection(partial(self._connect, True), 64)
        self._writes = _Line(self._write_all)
        self._reads = _Line(self._read_all)

    def _connect(self, reading: bool) -> sqlite3.Connection:
        db = connect(self._path, self._keyring)
        if reading:
            db.execute("PRAGMA query_only = ON")
        return db

    async def open(self, prepare: Callable[[sqlite3.Connection], None]) -> None:
        """Open both connections, `prepare` first run on the one that writes.

        Raises:
            Unusable: the folder, the file or the disk is not fit for a database.
        """
        try:
            await self._open(prepare)
        except OSError as error:
            raise Unusable(
                f"the database cannot be used: {error.strerror}: {error.filename}"
            ) from None
        except sqlite3.Error as error:
            raise Unusable(
                f"the database cannot be used: {error}:"
                f" {self._path}, or {self._keyring}"
            ) from None

    async def _open(self, prepare: Callable[[sqlite3.Connection], None]) -> None:
        for path in (self._path, self._keyring):
            make_folder(path.parent)
            make_file(path)
        close_folder(self._keyring.parent)
        writer = await self._writer.raw()
        try:
            await self._writer.run(partial(prepare, writer))
            await self._writer.run(partial(_prove_writing, writer))
            await self._reader.raw()
            self._files = self._identities()
        except BaseException:
            await self._writer.close()
            raise

    async def writable(self) -> bool:
        """Whether both files can be written to, as a try now and then has shown."""
        now = time.monotonic()
        if now >= self._tried + TRY_WRITING:
            self._tried = now
            try:
                await self.write(_write_nothing)
            except Unusable:
                self._writable = False
            else:
                self._writable = True
        return self._writable

    def replaced(self) -> bool:
        """Whether either file is another one now than when it was opened."""
        return self._files != self._identities()

    def _identities(self) -> list[tuple[int, int] | None]:
        return [identity(path) for path in (self._path, self._keyring)]

    async def close(self) -> None:
        """Let what waits run, then close."""
        for line in (self._writes, self._reads):
            if line.task is not None:
                await line.task
        await self._reader.close()
        await self._writer.close()

    async def write(self, unit: Callable[[sqlite3.Connection], T]) -> T:
        """Run a unit in a transaction; it is on disk when this returns."""
        result: T = await self._writes.add(unit)
        return result

    async def read(self, unit: Callable[[sqlite3.Connection], T]) -> T:
        """Run a unit that only reads; it sees one state of the whole database."""
        result: T = await self._reads.add(unit)
        return result

    async def empty_journals(self) -> None:
        """Write everything to its place, so that what was deleted is in no file."""

        def empty(db: sqlite3.Connection) -> None:
            for name in ("main", "keyring"):
                db.execute(f"PRAGMA {name}.wal_checkpoint(TRUNCATE)")

        await self._writer.run(partial(empty, self._writer._conn))

    async def _write_all(self, units: Sequence[Unit]) -> Sequence[Any]:
        together = partial(_together, self._writer._conn)
        try:
            return await self._writer.run(partial(together, units, self._undone))
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
        # One of them met a damaged page; those that need it not are done all the same.
        results: list[Any] = []
        for unit in units:
            try:
                results += await self._writer.run(
                    partial(together, (unit,), self._undone)
                )
            except sqlite3.DatabaseError as error:
                results.append(_told(error))
        return results

    async def _read_all(self, units: Sequence[Unit]) -> Sequence[Any]:
        return await self._reader.run(partial(_each, self._reader._conn, units))


def connect(path: Path, keyring: Path) -> sqlite3.Connection:
    """Open a database with its keyring attached, as every use of them is."""
    db = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        db.execute("ATTACH DATABASE ? AS keyring", (str(keyring),))
        for name in ("main", "keyring"):
            db.execute(f"PRAGMA {name}.journal_mode = WAL")
            db.execute(f"PRAGMA {name}.synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA secure_delete = ON")
    except BaseException:
        db.close()
        raise
    return db


def _write_nothing(db: sqlite3.Connection) -> None:
    """Write to both files what is in them."""
    for name in ("main", "keyring"):
        (version,) = db.execute(f"PRAGMA {name}.user_version").fetchone()
        db.execute(f"PRAGMA {name}.user_version = {version}")


def _prove_writing(db: sqlite3.Connection) -> None:
    """Write to both files: one that can only be read would be noticed too late."""
    db.execute("BEGIN IMMEDIATE")
    try:
        _write_nothing(db)
        db.execute("COMMIT")
    except sqlite3.Error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _together(
    db: sqlite3.Connection, units: Sequence[Unit], undone: Callable[[], None]
) -> Sequence[Any]:
    """Run units in one transaction, each undone alone if it fails."""
    results: list[Any] = []
    db.execute("BEGIN IMMEDIATE")
    try:
        for unit in units:
            db.execute("SAVEPOINT unit")
            try:
                results.append(unit(db))
            except Exception as error:
                if _concerns_all(error):
                    raise
                db.execute("ROLLBACK TO unit")
                undone()
                results.append(error)
            db.execute("RELEASE unit")
        db.execute("COMMIT")
    except BaseException:
        undone()
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    return results


def _each(db: sqlite3.Connection, units: Sequence[Unit]) -> Sequence[Any]:
    results: list[Any] = []
    for unit in units:
        db.execute("BEGIN")
        try:
            results.append(unit(db))
        except Exception as error:
            results.append(_told(error))
        finally:
            # Nothing is written; a COMMIT would fail after a damaged page was met.
            db.execute("ROLLBACK")
    return results


def _told(error: Exception) -> Exception:
    if not _concerns_all(error):
        return error
    return Damaged(error) if is_damage(error) else Unusable(error)


def _concerns_all(error: Exception) -> bool:
    """Whether the fault is the disk's or the file's, and not that of one unit."""
    return isinstance(error, sqlite3.OperationalError) or (
        type(error) is sqlite3.DatabaseError
    )
