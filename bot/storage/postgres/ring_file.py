"""The keyring that the replicas of one machine share, in a file."""

import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bot.ports import Unusable
from bot.storage import base
from bot.storage.postgres.connecting import WAIT_SECONDS

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

    def erase(self, wishes: Mapping[str, int]) -> None:
        """Erase keys of earlier generations; SQLite overwrites what is deleted."""
        with self.transaction() as db:
            db.executemany(
                "DELETE FROM data_key WHERE address = ? AND generation < ?",
                wishes.items(),
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
