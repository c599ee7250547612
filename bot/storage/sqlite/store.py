"""Everything that must survive a restart, in an SQLite file and a keyring beside it."""

import asyncio
import logging
import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.core.session import Session
from bot.health import Health
from bot.logs import reason
from bot.ports import Change, KeysMissing, Outgoing, Remembered
from bot.storage.ages import health, prune
from bot.storage.base import Connection, readable
from bot.storage.candidates import Candidates
from bot.storage.damage import is_damage
from bot.storage.sqlite.driver import Database
from bot.storage.sqlite.examine import Examined, examined
from bot.storage.sqlite.keys import Keys
from bot.storage.sqlite.schema import migrate

log = logging.getLogger(__name__)


def _has_bytes(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _any(db: sqlite3.Connection, table: str) -> bool:
    """Whether a table holds anything; a row that is damaged is one."""
    try:
        found = db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return True
    return found is not None


def _no_keys(candidates: int, what: str) -> KeysMissing:
    return KeysMissing(
        f"{what}, and the database has {candidates} candidates: put the keyring's copy"
        " back. Without it nothing that they said can be read; if it is gone for good,"
        " move second-round.sqlite away to begin anew"
    )


class Turn:
    """One candidate's unit of work on SQLite: one program writes, in one thread."""

    def __init__(self, store: "Store", address: str) -> None:
        self._store = store
        self._address = address

    async def __aenter__(self) -> Self:
        """Wait until no other turn of this candidate is under way."""
        self._store.turns[self._address] += 1
        await self._store.lanes[self._address].acquire()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        store, address = self._store, self._address
        store.lanes[address].release()
        store.turns[address] -= 1
        if not store.turns[address]:
            del store.turns[address], store.lanes[address]

    async def remembered(self) -> Remembered:
        """Read the candidate, the newest session and the dossier."""
        return await self._store.remembered(self._address)

    async def session(self, session_id: str) -> Session | None:
        """Read one session of the candidate."""
        return await self._store.session(self._address, session_id)

    async def sessions(self) -> tuple[Session, ...]:
        """Read all sessions of the candidate, the oldest first."""
        return await self._store.sessions(self._address)

    async def commit(self, change: Change) -> tuple[Outgoing, ...] | None:
        """Write all that follows; None if that was done before."""
        return await self._store.apply(change)


class Store(Candidates):
    """The durable state, in one SQLite file and a keyring beside it.

    It answers every protocol of `bot.ports` that a store has to.
    """

    def __init__(
        self,
        path: Path,
        keyring: Path,
        master_key: bytes,
        now: Callable[[], float] = time.time,
        reread_key: Callable[[], bytes] | None = None,
    ) -> None:
        self._sqlite = Database(path, keyring, lambda: self._data_keys.doubt())
        self._data_keys = Keys(self._sqlite, master_key, reread_key)
        super().__init__(self._sqlite, self._data_keys, now)
        self._erasing: set[str] = set()
        self._path = path
        self._keyring = keyring
        self._found = Examined()
        self.turns: Counter[str] = Counter()
        self.lanes: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._roles: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def __aenter__(self) -> Self:
        """Open the database, bringing it to this release first.

        Raises:
            NewerDatabase: it is of a newer release; nothing was changed.
            WrongKey: the master key does not open it.
            KeysMissing: candidates are there, and none of their keys.
            Unusable: the folder, the file or the disk is not fit for a database.
        """
        self._refuse_without_keyring()
        await self._sqlite.open(self._prepare)
        try:
            await self.finish_erasing()
        except BaseException:
            await self._sqlite.close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._sqlite.close()

    def _refuse_without_keyring(self) -> None:
        """Make no new keyring beside a database that has candidates."""
        if _has_bytes(self._keyring) or not _has_bytes(self._path):
            return
        try:
            with closing(sqlite3.connect(self._path)) as db:
                (count,) = db.execute("SELECT count(*) FROM candidate").fetchone()
        except sqlite3.Error:
            return  # whatever is wrong with it is said when it is opened
        if count:
            raise _no_keys(count, f"{self._keyring} is missing")

    def _prepare(self, db: sqlite3.Connection) -> None:
        migrate(db)
        if _any(db, "candidate") and not _any(db, "keyring.data_key"):
            (count,) = db.execute("SELECT count(*) FROM candidate").fetchone()
            raise _no_keys(count, f"{self._keyring} holds no key")
        self._data_keys.prepare(db)
        self._erasing = {row[0] for row in db.execute("SELECT address FROM erasing")}

    # Turns, roles

    @property
    def sharing(self) -> None:
        """Nobody shares it: the lock on the folder keeps other programs away."""

    def turn(self, address: str) -> Turn:
        """Begin a unit of work; the next of the same address waits for its end."""
        return Turn(self, address)

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Wait until a role is free, and hold it.

        The lock on the folder keeps other programs away, so this one's memory will do.
        """
        async with self._roles[name]:
            yield

    async def prune(self) -> None:
        """Forget the numbers of what will not be repeated any more."""
        now = self._now()
        await self._db.write(lambda db: prune(db, now))

    async def health(self) -> Health:
        """Count what waits, how long the oldest has, and what was given up."""
        now = self._now()

        def unit(db: Connection) -> tuple[Health, bool]:
            return health(db, now), self._data_keys.opens(db)

        found, opens = await self._db.read(unit)
        return replace(
            found,
            writable=await self._sqlite.writable(),
            keyring_opens=opens,
            replaced=self._sqlite.replaced(),
            damaged=self._found.damaged,
            keys_missing=self._found.keys_missing,
        )

    async def examine(self) -> None:
        """Read every page, and look for the key of every candidate.

        It is done beside everything else, in a connection of its own; what it finds
        is in `health` from then on.
        """
        self._found = await asyncio.to_thread(examined, self._path, self._keyring)
        if self._found.damaged:
            log.error("a page of the database or of the keyring is damaged")
        if self._found.keys_missing:
            log.error(
                "candidates have no key: the keyring is older than the database",
                extra={"candidates": self._found.keys_missing},
            )

    # Erasing

    async def apply(self, change: Change) -> tuple[Outgoing, ...] | None:
        """Write all that follows from a happening; None if that was done before."""
        outgoing = await super().apply(change)
        if change.forget and outgoing is not None:
            try:
                await self._erase_key(change.address)
            except Exception as error:
                # It is recorded, and done before anything new of theirs is kept.
                self._erasing.add(change.address)
                log.error("a key is not erased yet", extra={"error": reason(error)})
        return outgoing

    async def finish_erasing(self) -> None:
        """Erase the keys whose erasing was recorded and not done yet."""
        for address in tuple(self._erasing):
            await self._erase_key(address)

    async def _have(self, addresses: Iterable[str]) -> None:
        """Make sure of the keys, once those that must go are gone."""
        wanted = set(addresses)
        for address in wanted & self._erasing:
            # Or what is sealed now would be lost with the old key.
            await self._erase_key(address)
        await super()._have(wanted)

    async def _erase_key(self, address: str) -> None:
        """Erase a key; what has come since the wish to be forgotten gets a new one."""
        keys = self._data_keys

        def unit(db: Connection) -> None:
            since = db.execute(
                "SELECT arrival, payload, needs, known FROM inbox"
                " WHERE address = ? AND state IN ('todo', 'waiting')",
                (address,),
            ).fetchall()

            def opened(
                arrival: int, *row: bytes | None
            ) -> tuple[int, list[bytes | None]]:
                return arrival, [s and keys.open(db, address, s) for s in row]

            plain, _ = readable(since, opened)
            keys.erase(db, address)
            if plain:
                keys.make(db, (address,))
            db.executemany(
                "UPDATE inbox SET payload = ?, needs = ?, known = ? WHERE arrival = ?",
                [
                    (*(p and keys.seal(db, address, p) for p in row), arrival)
                    for arrival, row in plain
                ],
            )

        def done(db: Connection) -> None:
            db.execute("DELETE FROM erasing WHERE address = ?", (address,))

        await self._db.write(unit)
        # Only now, and not with it: the keyring is a file of its own, with a commit of
        # its own, and a crash between the two must leave the wish.
        await self._db.write(done)
        self._erasing.discard(address)
        try:
            await self._sqlite.empty_journals()
        except sqlite3.Error as error:
            # All is deleted; the journals are emptied by the next one, or at the end.
            log.error("the journals were not emptied", extra={"error": reason(error)})
