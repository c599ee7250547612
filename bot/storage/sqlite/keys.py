"""Each candidate's key: made once, kept wrapped by the master key in a file of its own.

A key is on disk before anything is sealed with it.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress

from bot.ports import WrongKey
from bot.storage.base import Connection
from bot.storage.encryption import seal, unseal
from bot.storage.master import Marks, Master, handed_over, rewrapped
from bot.storage.sqlite.driver import Database

MAX_CACHED = 10_000


class Keys:
    """The candidates' keys; `reread` gives the master key as it is set now."""

    def __init__(
        self,
        db: Database,
        master: bytes,
        reread: Callable[[], bytes] | None = None,
    ) -> None:
        self._db = db
        self._master = Master(master, reread)
        self._known: dict[str, bytes] = {}

    def prepare(self, db: sqlite3.Connection) -> None:
        """Check that the master key is the right one, before anything is done.

        Raises:
            WrongKey: it is not.
        """
        marks = _marks(db)
        if marks is None:
            sample = db.execute("SELECT address, wrapped FROM keyring.data_key LIMIT 1")
            for address, wrapped in sample.fetchall():
                self._master.unwrap(address, wrapped, lambda: None)
            db.execute(
                "INSERT INTO keyring.master (id, proof) VALUES (1, ?)",
                (self._master.marks().proof,),
            )
        elif self._master.opens(marks):
            # Started with the newest key: nobody needs the way from the old one.
            db.execute("UPDATE keyring.master SET handover = NULL WHERE handover > ''")
        else:
            self._master.adopt(marks)

    def opens(self, db: Connection) -> bool:
        """Whether the master key opens the keyring, as both are now."""
        marks = _marks(db)
        if marks is not None and not self._master.opens(marks):
            with suppress(WrongKey):
                self._master.adopt(marks)
        return marks is not None and self._master.opens(marks)

    def seal(self, db: Connection, address: str, plain: bytes) -> bytes:
        """Seal with a candidate's key, which is in the cache or on disk."""
        key = self._key(db, address)
        # Remembered only here, where writes come one after another: a read may still
        # see a key that is being erased, and would bring it back.
        if address not in self._known and len(self._known) >= MAX_CACHED:
            self._known.clear()
        self._known[address] = key
        return seal(key, plain, address)

    def open(self, db: Connection, address: str, sealed: bytes) -> bytes:
        """Open what was sealed with a candidate's key.

        Raises:
            WrongKey: it was sealed with another one, or the key was erased.
        """
        return unseal(self._key(db, address), sealed, address)

    async def have(self, addresses: Iterable[str]) -> None:
        """Make sure that each address has a key on disk."""
        unknown = {a for a in addresses if a not in self._known}
        if not unknown:
            return
        known = await self._db.read(lambda db: _stored(db, unknown))
        if missing := sorted(unknown - known):
            await self._db.write(lambda db: self.make(db, missing))

    def doubt(self) -> None:
        """Look every key up anew: what a transaction made was undone with it."""
        self._known.clear()

    def erase(self, db: Connection, address: str) -> None:
        """Erase a key, and with it all that it ever sealed, wherever that is kept.

        The journals, which may still hold it, are to be emptied then.
        """
        db.execute("DELETE FROM keyring.data_key WHERE address = ?", (address,))
        self._known.pop(address, None)

    def make(self, db: Connection, addresses: Iterable[str]) -> None:
        """Make a key for each address that has none."""
        marks = _marks(db)
        assert marks is not None
        if not self._master.opens(marks):
            self._master.adopt(marks)
        for address in addresses:
            db.execute(
                "INSERT INTO keyring.data_key (address, wrapped) VALUES (?, ?)"
                " ON CONFLICT DO NOTHING",
                (address, self._master.make(address)),
            )

    def _key(self, db: Connection, address: str) -> bytes:
        key = self._known.get(address)
        if key is not None:
            return key
        row = db.execute(
            "SELECT wrapped FROM keyring.data_key WHERE address = ?", (address,)
        ).fetchone()
        if row is None:
            raise WrongKey("there is no key for what is sealed")
        return self._master.unwrap(address, row[0], lambda: _marks(db))


def change_master(db: sqlite3.Connection, old: bytes, new: bytes) -> int:
    """Wrap every key anew, in one transaction, and give how many there are.

    `db` has the keyring attached. Until `forget_old_master`, the old key still leads to
    the new one, so that a running program and a crash in between come to no harm.

    Raises:
        WrongKey: `old` is not the present master key; nothing was changed.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        keys = db.execute("SELECT address, wrapped FROM keyring.data_key").fetchall()
        db.executemany(
            "UPDATE keyring.data_key SET wrapped = ? WHERE address = ?",
            [(rewrapped(a, w, old, new), a) for a, w in keys],
        )
        db.execute(
            "UPDATE keyring.master SET proof = ?, handover = ?", handed_over(old, new)
        )
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    return len(keys)


def forget_old_master(db: sqlite3.Connection) -> None:
    """Take away the way from the old master key to the new one."""
    db.execute("UPDATE keyring.master SET handover = NULL")
    db.execute("PRAGMA keyring.wal_checkpoint(TRUNCATE)")


def _marks(db: Connection) -> Marks | None:
    row = db.execute("SELECT proof, handover FROM keyring.master").fetchone()
    return Marks(*row) if row is not None else None


def _stored(db: Connection, wanted: Collection[str]) -> set[str]:
    select = "SELECT 1 FROM keyring.data_key WHERE address = ?"
    return {a for a in wanted if db.execute(select, (a,)).fetchone() is not None}
