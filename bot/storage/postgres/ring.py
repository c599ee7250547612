"""The keyring that replicas share: on a PostgreSQL server of its own, or in a file.

One key a candidate and generation, wrapped by the master key. Who is forgotten gets a
new generation, and the keys before it are erased from where they stood.
"""

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

import psycopg
from psycopg_pool import ConnectionPool

from bot.ports import Unusable
from bot.storage import base
from bot.storage.master import Marks, handed_over, rewrapped
from bot.storage.postgres.driver import (
    REACH_SECONDS,
    SETTINGS,
    WAIT_SECONDS,
    Connection,
    Raw,
    connect,
    guarded,
)
from bot.storage.postgres.schema import KEYRING, migrate

CONNECTIONS = 2
"""Connections of one program to the keyring's server."""

GENERATIONS = """
CREATE TABLE IF NOT EXISTS data_key (
    address TEXT NOT NULL,
    generation INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (address, generation)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS master (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    proof BLOB NOT NULL,
    handover BLOB
);
"""


class Key(NamedTuple):
    """A candidate's key as it is kept."""

    address: str
    generation: int
    wrapped: bytes


class Place(Protocol):
    """Where a keyring is kept."""

    sharing: str
    """What a reading statement ends with that rotating must wait for."""

    def open(self) -> None:
        """Connect to it, making its tables.

        Raises:
            Unusable: it cannot be reached or written.
            NewerDatabase: it is of a newer release.
        """

    def close(self) -> None:
        """Let go of it."""

    def transaction(self) -> contextlib.AbstractContextManager[base.Connection]:
        """Begin a transaction, which is committed at the end."""

    def erase(self, address: str, below: int) -> None:
        """Erase keys of earlier generations, from where they stood, too."""

    def forget_old_master(self) -> None:
        """Erase the way from the old master key to the new one in the same way."""

    def refuse_beside(self, system: int) -> None:
        """Refuse to be on the server of the data, or to be kept in copies.

        Raises:
            Unusable: it is.
        """


class Ring:
    """The candidates' keys in a place; every method may be called in any thread."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def open(self) -> None:
        """Connect to the place."""
        self._place.open()

    def close(self) -> None:
        """Let go of it."""
        self._place.close()

    def refuse_beside(self, system: int) -> None:
        """Refuse a place from which copies of the data could be opened.

        Raises:
            Unusable: it is the server with this number, or one that keeps its log.
        """
        self._place.refuse_beside(system)

    def marks(self) -> Marks | None:
        """Give what is kept of the master key."""
        with self._place.transaction() as db:
            return self._marks(db)

    def mark(self, marks: Marks) -> None:
        """Keep what proves a master key."""
        with self._place.transaction() as db:
            db.execute(
                "INSERT INTO master (id, proof, handover) VALUES (1, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET proof = excluded.proof,"
                " handover = excluded.handover",
                marks,
            )

    def get(self, address: str, generation: int) -> bytes | None:
        """Give a key, wrapped; None where there is none."""
        with self._place.transaction() as db:
            return self._get(db, address, generation)

    def make(
        self, address: str, generation: int, wrap: Callable[[Marks], bytes]
    ) -> bytes:
        """Make a key where there is none, and give the one that is there.

        `wrap` makes it for the master key of these marks, which stays meanwhile.
        """
        with self._place.transaction() as db:
            if (there := self._get(db, address, generation)) is not None:
                return there
            marks = self._marks(db, self._place.sharing)
            assert marks is not None
            db.execute(
                "INSERT INTO data_key (address, generation, wrapped)"
                " VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                (address, generation, wrap(marks)),
            )
            made = self._get(db, address, generation)
            assert made is not None
            return made

    def erase(self, address: str, below: int) -> None:
        """Erase a candidate's keys of earlier generations."""
        self._place.erase(address, below)

    def all(self) -> Iterable[Key]:
        """Give every key, by address and generation."""
        with self._place.transaction() as db:
            rows = db.execute(
                "SELECT address, generation, wrapped FROM data_key"
                " ORDER BY address, generation"
            )
            return [Key(*row) for row in rows]

    def put(self, keys: Iterable[Key]) -> None:
        """Keep keys that come from another keyring."""
        with self._place.transaction() as db:
            db.executemany(
                "INSERT INTO data_key (address, generation, wrapped) VALUES (?, ?, ?)",
                keys,
            )

    def remove(self, keys: Iterable[Key]) -> None:
        """Take back keys that were put here in vain."""
        with self._place.transaction() as db:
            db.executemany(
                "DELETE FROM data_key WHERE address = ? AND generation = ?",
                [key[:2] for key in keys],
            )

    def rotate(self, old: bytes, new: bytes) -> int:
        """Wrap every key with a new master key, and give how many there are.

        Whoever makes a key meanwhile waits. Until `forget_old_master`, the old master
        key still leads to the new one.

        Raises:
            WrongKey: `old` is not the present master key; nothing was changed.
        """
        with self._place.transaction() as db:
            db.execute("UPDATE master SET id = id")
            rows = db.execute(
                "SELECT address, generation, wrapped FROM data_key"
            ).fetchall()
            db.executemany(
                "UPDATE data_key SET wrapped = ? WHERE address = ? AND generation = ?",
                [(rewrapped(a, w, old, new), a, g) for a, g, w in rows],
            )
            marks = handed_over(old, new)
            db.execute("UPDATE master SET proof = ?, handover = ?", marks)
            return len(rows)

    def forget_old_master(self) -> None:
        """Take away the way from the old master key to the new one."""
        self._place.forget_old_master()

    def _marks(self, db: base.Connection, sharing: str = "") -> Marks | None:
        row = db.execute(f"SELECT proof, handover FROM master{sharing}").fetchone()
        return Marks(*row) if row is not None else None

    def _get(self, db: base.Connection, address: str, generation: int) -> bytes | None:
        row = db.execute(
            "SELECT wrapped FROM data_key WHERE address = ? AND generation = ?",
            (address, generation),
        ).fetchone()
        return bytes(row[0]) if row is not None else None


class Server:
    """A PostgreSQL server that holds nothing else."""

    sharing = " FOR SHARE"

    def __init__(self, url: str) -> None:
        self._url = url
        self._pool = ConnectionPool(
            url,
            min_size=1,
            max_size=CONNECTIONS,
            open=False,
            timeout=REACH_SECONDS,
            reconnect_timeout=REACH_SECONDS,
            kwargs=SETTINGS,
        )

    def open(self) -> None:
        """Connect to it, making its tables."""

        def begin() -> None:
            with connect(self._url) as raw:
                migrate(raw, KEYRING, "keyring_release")
            self._pool.open()

        guarded(begin)

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    @contextmanager
    def transaction(self) -> Iterator[base.Connection]:
        """Begin a transaction; a connection that broke while it was idle is left."""
        raw = self._connection()
        try:
            with raw.transaction():
                yield Connection(raw)
        except psycopg.OperationalError as error:
            raise Unusable(RuntimeError(f"keyring: {type(error).__name__}")) from None
        finally:
            self._pool.putconn(raw)

    def _connection(self) -> Raw:
        for _ in range(CONNECTIONS + 1):
            raw: Raw = guarded(self._pool.getconn)
            try:
                raw.execute("SELECT 1")
                raw.rollback()
            except psycopg.OperationalError:
                self._pool.putconn(raw)
            else:
                return raw
        raise Unusable(RuntimeError("keyring: the server cannot be reached"))

    def erase(self, address: str, below: int) -> None:
        """Erase keys of earlier generations, and write their part of the table anew."""

        def run() -> None:
            with connect(self._url) as raw:
                parts = raw.execute(
                    "DELETE FROM data_key WHERE address = %s AND generation < %s"
                    " RETURNING tableoid::regclass::text",
                    (address, below),
                ).fetchall()
                for (part,) in set(parts):
                    raw.execute(f"VACUUM FULL {part}".encode())
                _let_log_begin_anew(raw)

        guarded(run)

    def forget_old_master(self) -> None:
        """Erase the way from the old master key to the new one in the same way."""

        def run() -> None:
            with connect(self._url) as raw:
                raw.execute("UPDATE master SET handover = NULL")
                raw.execute("VACUUM FULL master")
                _let_log_begin_anew(raw)

        guarded(run)

    def refuse_beside(self, system: int) -> None:
        """Refuse to be on the server of the data, or to be kept in copies."""

        def look() -> tuple[int, str]:
            with connect(self._url) as raw:
                row = raw.execute(
                    "SELECT system_identifier, current_setting('archive_mode')"
                    " FROM pg_control_system()"
                ).fetchone()
                assert row is not None
                return int(row[0]), str(row[1])

        ours, archive = guarded(look)
        why = ""
        if ours == system:
            why = "KEYRING_URL is on the same server as DATABASE_URL"
        elif archive != "off":
            why = f"KEYRING_URL is on a server with archive_mode = {archive}"
        if why:
            raise Unusable(
                RuntimeError(
                    f"{why}: its copies would hold the keys, and /delete would not"
                    " reach them; KEYRING_SAME_SERVER=true allows it for trying out"
                )
            )


def _let_log_begin_anew(raw: Raw) -> None:
    """Have all of it in its place; only some roles may ask for that."""
    with contextlib.suppress(psycopg.errors.InsufficientPrivilege):
        raw.execute("CHECKPOINT")


class File:
    """A file for all replicas of one machine."""

    sharing = ""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._db: sqlite3.Connection | None = None

    def open(self) -> None:
        """Open it, making it where it is not."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._db = sqlite3.connect(
                self._path,
                isolation_level=None,
                timeout=WAIT_SECONDS,
                check_same_thread=False,
            )
            for setting in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "secure_delete = ON",
            ):
                self._db.execute(f"PRAGMA {setting}")
            self._db.executescript(GENERATIONS)
        except (OSError, sqlite3.Error) as error:
            raise Unusable(error) from None

    def close(self) -> None:
        """Close it."""
        if self._db is not None:
            self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[base.Connection]:
        """Begin a transaction; others wait."""
        assert self._db is not None
        with self._lock:
            try:
                self._db.execute("BEGIN IMMEDIATE")
                try:
                    yield self._db
                    self._db.execute("COMMIT")
                except BaseException:
                    if self._db.in_transaction:
                        self._db.execute("ROLLBACK")
                    raise
            except sqlite3.Error as error:
                raise Unusable(error) from None

    def erase(self, address: str, below: int) -> None:
        """Erase keys of earlier generations; SQLite overwrites what is deleted."""
        with self.transaction() as db:
            db.execute(
                "DELETE FROM data_key WHERE address = ? AND generation < ?",
                (address, below),
            )
        self._empty_journal()

    def forget_old_master(self) -> None:
        """Erase the way from the old master key to the new one in the same way."""
        with self.transaction() as db:
            db.execute("UPDATE master SET handover = NULL")
        self._empty_journal()

    def _empty_journal(self) -> None:
        assert self._db is not None
        with self._lock:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def refuse_beside(self, system: int) -> None:
        """Refuse nothing: a file is on no server."""


def ring_at(url: str | None, path: Path) -> Ring:
    """Give the keyring of a server, or where there is no URL that of a file."""
    return Ring(Server(url) if url is not None else File(path))
