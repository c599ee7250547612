"""Everything that must survive a restart. Only this room speaks SQL, and plainly.

Whatever a candidate said is sealed with their own key before it is written.
"""

import asyncio
import logging
import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.core.dossier import Dossier
from bot.core.schedule import DAILY, ROUND
from bot.core.session import Session
from bot.health import Health
from bot.logs import reason
from bot.model import Utterance
from bot.ports import Change, KeysMissing, Outgoing, Remembered
from bot.storage.sqlite import inbox, prompts
from bot.storage.sqlite.ages import Examined, examined, health, prune
from bot.storage.sqlite.calendar import Calendar
from bot.storage.sqlite.documents import (
    candidate_from_bytes,
    candidate_to_bytes,
    dossier_from_bytes,
    dossier_to_bytes,
    session_from_bytes,
    session_to_bytes,
)
from bot.storage.sqlite.driver import Database, is_damage
from bot.storage.sqlite.failures import Failures
from bot.storage.sqlite.keys import Keys
from bot.storage.sqlite.outbox import Outbox
from bot.storage.sqlite.schema import OF_A_CANDIDATE, migrate

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


class Store(Failures, Outbox, Calendar):
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
        db = Database(path, keyring, lambda: self._keys.doubt())
        super().__init__(db, Keys(db, master_key, reread_key), now)
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
        await self._db.open(self._prepare)
        try:
            await self.finish_erasing()
        except BaseException:
            await self._db.close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._db.close()

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
        self._keys.prepare(db)
        self._erasing = {row[0] for row in db.execute("SELECT address FROM erasing")}

    # Turns, roles

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

        def unit(db: sqlite3.Connection) -> tuple[Health, bool]:
            return health(db, now), self._keys.opens(db)

        found, opens = await self._db.read(unit)
        return replace(
            found,
            writable=await self._db.writable(),
            keyring_opens=opens,
            replaced=self._db.replaced(),
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

    # Candidates and sessions

    async def remembered(self, address: str) -> Remembered:
        """The candidate, the newest session and the dossier; None for what is not."""

        def unit(db: sqlite3.Connection) -> Remembered:
            row = db.execute(
                "SELECT candidate.document, dossier.document FROM candidate"
                " LEFT JOIN dossier USING (address) WHERE address = ?",
                (address,),
            ).fetchone()
            if row is None:
                return None, None, None
            candidate = candidate_from_bytes(self._keys.open(db, address, row[0]))
            dossier = None
            if row[1] is not None:
                dossier = dossier_from_bytes(self._keys.open(db, address, row[1]))
            row = db.execute(
                "SELECT document FROM session WHERE address = ?"
                " ORDER BY number DESC LIMIT 1",
                (address,),
            ).fetchone()
            if row is None:
                return candidate, None, dossier
            session = session_from_bytes(self._keys.open(db, address, row[0]))
            return candidate, session, dossier

        return await self._db.read(unit)

    async def session(self, address: str, session_id: str) -> Session | None:
        """One session of a candidate, or None where they have none of that id."""

        def unit(db: sqlite3.Connection) -> Session | None:
            row = db.execute(
                "SELECT document FROM session WHERE id = ? AND address = ?",
                (session_id, address),
            ).fetchone()
            if row is None:
                return None
            return session_from_bytes(self._keys.open(db, address, row[0]))

        return await self._db.read(unit)

    async def sessions(self, address: str) -> tuple[Session, ...]:
        """All sessions of a candidate, the oldest first."""

        def unit(db: sqlite3.Connection) -> tuple[Session, ...]:
            return tuple(
                session_from_bytes(self._keys.open(db, address, document))
                for (document,) in db.execute(
                    "SELECT document FROM session WHERE address = ? ORDER BY number",
                    (address,),
                )
            )

        return await self._db.read(unit)

    async def shared_sessions(self) -> AsyncIterator[tuple[Session, ...]]:
        """Sessions of each candidate who lets the operator read corrections."""

        def unit(db: sqlite3.Connection) -> tuple[str, ...]:
            rows = db.execute("SELECT address, document FROM candidate").fetchall()
            return tuple(
                address
                for address, document in rows
                if candidate_from_bytes(
                    self._keys.open(db, address, document)
                ).corrections
            )

        for address in await self._db.read(unit):
            yield await self.sessions(address)

    async def apply(self, change: Change) -> tuple[Outgoing, ...] | None:
        """Write all that follows from a happening; None if that was done before."""
        await self._have((change.address,))
        outgoing = await self._db.write(lambda db: self._apply(db, change))
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

    def _apply(
        self, db: sqlite3.Connection, change: Change
    ) -> tuple[Outgoing, ...] | None:
        address = change.address
        # Whoever comes second finds nothing to do.
        if not inbox.finish(db, change.update_id):
            return None
        prompt = change.prompt
        if prompt is not None and not prompts.settle(db, address, *prompt):
            return None
        prompts.count(db, change.counted)
        if change.forget:
            self._forget(db, address, change.update_id)
        if change.candidate is not None:
            document = self._keys.seal(
                db, address, candidate_to_bytes(change.candidate)
            )
            db.execute(
                "INSERT INTO candidate (address, document) VALUES (?, ?)"
                " ON CONFLICT (address) DO UPDATE SET document = excluded.document",
                (address, document),
            )
            if (daily := change.candidate.daily) is not None:
                settled = prompt is not None and prompt[0] == DAILY
                slot, last = daily.next, daily.last
                prompts.plan(db, address, DAILY, slot, last, settled=settled)
        if (dossier := change.dossier) is not None:
            settled = prompt is not None and prompt[0] == ROUND
            self._keep_dossier(db, address, dossier, settled=settled)
        for session in change.sessions:
            waiting = session.waiting_since
            db.execute(
                "INSERT INTO session (id, address, number, waiting_since, document)"
                " VALUES (?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM session"
                " WHERE address = ?2), ?3, ?4) ON CONFLICT (id) DO UPDATE SET"
                " waiting_since = excluded.waiting_since, document = excluded.document",
                (
                    session.id,
                    address,
                    waiting.timestamp() if waiting is not None else None,
                    self._keys.seal(db, address, session_to_bytes(session)),
                ),
            )
        # What is said after everything was erased is the same for everyone; the key
        # that could seal it goes in a moment.
        return self._queue(
            db, address, change.utterances, change.priority, sealed=not change.forget
        )

    def _keep_dossier(
        self, db: sqlite3.Connection, address: str, dossier: Dossier, *, settled: bool
    ) -> None:
        waiting = dossier.form.waiting_since if dossier.form is not None else None
        db.execute(
            "INSERT INTO dossier (address, waiting_since, document) VALUES (?, ?, ?)"
            " ON CONFLICT (address) DO UPDATE SET"
            " waiting_since = excluded.waiting_since, document = excluded.document",
            (
                address,
                waiting.timestamp() if waiting is not None else None,
                self._keys.seal(db, address, dossier_to_bytes(dossier)),
            ),
        )
        if dossier.next is not None or dossier.last:
            slot, last = dossier.next, dossier.last
            prompts.plan(db, address, ROUND, slot, last, settled=settled)

    def _forget(
        self, db: sqlite3.Connection, address: str, update_id: int | None
    ) -> None:
        for table in OF_A_CANDIDATE:
            db.execute(f"DELETE FROM {table} WHERE address = ?", (address,))
        inbox.forget(db, address, update_id)
        db.execute(
            "INSERT INTO erasing (address) VALUES (?) ON CONFLICT DO NOTHING",
            (address,),
        )

    async def deactivate(self, address: str, update_id: int | None = None) -> None:
        """Say nothing more to whoever blocked the bot; nothing else is changed."""

        def unit(db: sqlite3.Connection) -> None:
            prompts.silence(db, address)
            db.execute("DELETE FROM outbox WHERE address = ?", (address,))
            inbox.finish(db, update_id)

        await self._db.write(unit)

    async def reactivate(self, address: str, update_id: int | None = None) -> None:
        """Let prompts come again."""

        def unit(db: sqlite3.Connection) -> None:
            prompts.revive(db, address)
            inbox.finish(db, update_id)

        await self._db.write(unit)

    async def greet(
        self, address: str, utterances: Sequence[Utterance], update_id: int | None
    ) -> tuple[Outgoing, ...]:
        """Queue a line for a group, the first time only."""
        await self._have((address,))

        def unit(db: sqlite3.Connection) -> tuple[Outgoing, ...]:
            new = db.execute(
                "INSERT INTO greeted (address) VALUES (?)"
                " ON CONFLICT DO NOTHING RETURNING address",
                (address,),
            ).fetchone()
            lines = tuple(utterances) if new is not None else ()
            change = Change(address, update_id, utterances=lines)
            return self._apply(db, change) or ()

        return await self._db.write(unit)
