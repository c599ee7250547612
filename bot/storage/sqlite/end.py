"""An SQLite store that is stopped, to be moved from or to."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from bot.ports import Unusable
from bot.storage.master import Marks
from bot.storage.sqlite.driver import connect
from bot.storage.sqlite.lease import sole_use
from bot.storage.transfer import TABLES, Wrapped, batches, inserting, selecting


class SqliteEnd:
    """The files of a store, as `bot.storage.transfer.End` describes it."""

    def __init__(
        self, database: Path, keyring: Path, prepare: Callable[[], None]
    ) -> None:
        """Take note of it; `prepare` brings it to this release and fulfils wishes."""
        self.name = f"sqlite:///{database}"
        self._database = database
        self._keyring = keyring
        self._prepare = prepare
        self._db: sqlite3.Connection | None = None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Open it for this program alone."""
        with sole_use(self._database):
            self._prepare()
            try:
                with closing(connect(self._database, self._keyring)) as db:
                    self._db = db
                    yield
            except sqlite3.Error as error:
                raise Unusable(error) from None

    @property
    def _open(self) -> sqlite3.Connection:
        assert self._db is not None
        return self._db

    def rows(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a table, in order."""
        yield from self._open.execute(selecting(table))

    def keys(self) -> Iterator[Wrapped]:
        """Give all keys, in order."""
        for row in self._open.execute(
            "SELECT address, wrapped FROM keyring.data_key ORDER BY address"
        ):
            yield Wrapped(*row)

    def marks(self) -> Marks | None:
        """Give what the keyring keeps of the master key."""
        row = self._open.execute("SELECT proof, handover FROM keyring.master")
        found = row.fetchone()
        return Marks(*found) if found is not None else None

    def fill(
        self,
        marks: Marks | None,
        keys: Iterable[Wrapped],
        tables: Mapping[str, Iterable[tuple[Any, ...]]],
    ) -> None:
        """Write everything, or nothing."""
        db = self._open
        db.execute("BEGIN IMMEDIATE")
        try:
            db.execute("DELETE FROM keyring.master")
            if marks is not None:
                db.execute(
                    "INSERT INTO keyring.master (id, proof, handover) VALUES (1, ?, ?)",
                    marks,
                )
            for batch in batches(keys):
                db.executemany("INSERT INTO keyring.data_key VALUES (?, ?)", batch)
            for table in TABLES:
                for batch in batches(tables[table]):
                    db.executemany(inserting(table), batch)
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise
