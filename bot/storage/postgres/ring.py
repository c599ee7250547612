"""The keyring that replicas share: on a PostgreSQL server of its own, or in a file.

One key a candidate and generation, wrapped by the master key. Who is forgotten gets a
new generation, and the keys before it are erased from where they stood.
"""

import contextlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from bot.storage import base
from bot.storage.master import Marks, handed_over, rewrapped
from bot.storage.postgres.ring_file import File
from bot.storage.postgres.ring_server import Server


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

    def erase(self, wishes: Mapping[str, int]) -> None:
        """Erase keys below a generation of each address, from where they stood, too."""

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

    def erase(self, wishes: Mapping[str, int]) -> None:
        """Erase the keys below a generation of each address."""
        self._place.erase(wishes)

    def all(self) -> Iterable[Key]:
        """Give every key, by address and generation."""
        with self._place.transaction() as db:
            rows = db.execute(
                "SELECT address, generation, wrapped FROM data_key"
                " ORDER BY address, generation"
            )
            return [Key(*row) for row in rows]

    def between(self, after: str, last: str) -> set[tuple[str, int]]:
        """Tell which generations of keys there are of addresses from one to another."""
        with self._place.transaction() as db:
            rows = db.execute(
                "SELECT address, generation FROM data_key"
                " WHERE address > ? AND address <= ?",
                (after, last),
            )
            return {(address, generation) for address, generation in rows}

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


def ring_at(url: str | None, path: Path) -> Ring:
    """Give the keyring of a server, or where there is no URL that of a file."""
    return Ring(Server(url) if url is not None else File(path))
