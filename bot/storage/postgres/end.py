"""A PostgreSQL store that is stopped, to be moved from or to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import psycopg

from bot.core.overtaking import overtakes
from bot.ports import Unreadable, Unusable, WrongKey
from bot.storage.documents import happening_from_bytes
from bot.storage.encryption import unseal
from bot.storage.master import Marks, Master
from bot.storage.postgres.connecting import Raw, connect, guarded
from bot.storage.postgres.driver import Connection
from bot.storage.postgres.ring import Key, Ring
from bot.storage.postgres.roles import keep_out
from bot.storage.transfer import BATCH, TABLES, Wrapped, batches, inserting, selecting


class PostgresEnd:
    """A database and its keyring, as `bot.storage.transfer.End` describes it."""

    def __init__(
        self, url: str, ring: Ring, master: Master, prepare: Callable[[], None]
    ) -> None:
        """Take note of it; `prepare` brings it to this release and fulfils wishes."""
        self.name = "the PostgreSQL database"
        self._url = url
        self._ring = ring
        self._master = master
        self._prepare = prepare
        self._raw: Raw | None = None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Open it for this program alone."""
        self._prepare()
        self._ring.open()
        try:
            with guarded(lambda: connect(self._url)) as raw:
                keep_out(raw)
                self._raw = raw
                yield
        except psycopg.Error as error:
            raise Unusable(RuntimeError(type(error).__name__)) from None
        finally:
            self._raw = None
            self._ring.close()

    @property
    def _open(self) -> Raw:
        assert self._raw is not None
        return self._raw

    def rows(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a table, in order."""
        yield from self._streamed(selecting(table))

    def keys(self) -> Iterator[Wrapped]:
        """Give the present key of each lane, in order."""
        present = dict(self._streamed("SELECT address, generation FROM lane"))
        for key in self._ring.all():
            if present.get(key.address) == key.generation:
                yield Wrapped(key.address, key.wrapped)

    def marks(self) -> Marks | None:
        """Give what the keyring keeps of the master key."""
        return self._ring.marks()

    def fill(
        self,
        marks: Marks | None,
        keys: Iterable[Wrapped],
        tables: Mapping[str, Iterable[tuple[Any, ...]]],
    ) -> None:
        """Write everything, or nothing."""
        kept: list[Key] = []
        if marks is not None:
            self._ring.mark(marks)
        try:
            with self._open.transaction():
                db = Connection(self._open)
                for address, wrapped in keys:
                    (generation,) = db.execute(
                        "INSERT INTO lane (address) VALUES (?) RETURNING generation",
                        (address,),
                    ).fetchone()
                    kept.append(Key(address, generation, wrapped))
                self._ring.put(kept)
                for table in TABLES:
                    for batch in batches(tables[table]):
                        db.executemany(inserting(table), batch)
                for table, column in (("inbox", "arrival"), ("outbox", "id")):
                    db.execute(
                        f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'),"
                        f" (SELECT coalesce(max({column}), 0) + 1 FROM {table}), false)"
                    )
                self._let_overtake(db, {key.address: key.wrapped for key in kept})
        except BaseException:
            self._ring.remove(kept)
            raise

    def _let_overtake(self, db: Connection, keys: Mapping[str, bytes]) -> None:
        """Mark what waits for no earlier update, which the other engine does not."""
        rows = db.execute(
            "SELECT arrival, address, payload FROM inbox WHERE state = 'todo'"
        )
        for arrival, address, payload in rows.fetchall():
            try:
                key = self._master.unwrap(address, keys[address], self._ring.marks)
                happening = happening_from_bytes(unseal(key, payload, address))
            except (KeyError, WrongKey, Unreadable):
                continue  # whoever handles it finds that, too
            if overtakes(happening):
                db.execute("UPDATE inbox SET ahead = 1 WHERE arrival = ?", (arrival,))

    def _streamed(self, select: str) -> Iterator[tuple[Any, ...]]:
        with self._open.transaction(), self._open.cursor("streamed") as cursor:
            cursor.itersize = BATCH
            yield from cursor.execute(select.encode())
