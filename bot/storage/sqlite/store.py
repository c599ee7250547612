"""Everything that must survive a restart. Only this room speaks SQL, and plainly.

Whatever a candidate said is sealed with their own key before it is written.
"""

import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.incoming import Happening
from bot.core.schedule import DAILY, ROUND
from bot.core.session import Session
from bot.health import Health
from bot.model import Utterance
from bot.storage.sqlite import prompts
from bot.storage.sqlite.ages import health, prune
from bot.storage.sqlite.documents import (
    Unreadable,
    candidate_from_bytes,
    candidate_to_bytes,
    dossier_from_bytes,
    dossier_to_bytes,
    happening_from_bytes,
    happening_to_bytes,
    session_from_bytes,
    session_to_bytes,
    utterance_from_bytes,
    utterance_to_bytes,
)
from bot.storage.sqlite.encryption import WrongKey
from bot.storage.sqlite.keys import Keys
from bot.storage.sqlite.prompts import Claimed
from bot.storage.sqlite.schema import migrate
from bot.storage.sqlite.sqlite import Database

log = logging.getLogger(__name__)

T = TypeVar("T")

Remembered = tuple[Candidate | None, Session | None, Dossier | None]
"""What a decision begins with: the candidate, the newest session, the dossier."""

UNKNOWN = "unknown:"
"""The address of an update that does not say whose it is."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came through a durable door: `update_id` is the door's number for it."""

    update_id: int
    address: str
    happening: Happening


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message that waits to be sent; those of one address go in the order of ids."""

    id: int
    address: str
    utterance: Utterance
    priority: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """All that follows from one happening, to be written in one transaction.

    `update_id` is None where the door keeps no inbox. `sessions` are written whole.
    With `forget`, everything of the candidate is erased first, and only then are the
    utterances queued. What has a lower `priority` is sent first. `prompt` is the
    label of the daily prompt that this follows from; `counted` names what is counted.
    """

    address: str
    update_id: int | None = None
    candidate: Candidate | None = None
    sessions: tuple[Session, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    dedup: str | None = None
    forget: bool = False
    priority: int = 0
    prompt: tuple[str, str] | None = None
    counted: tuple[str, ...] = ()
    dossier: Dossier | None = None


class Store:
    """The durable state, in one SQLite file and a keyring beside it."""

    def __init__(
        self,
        path: Path,
        keyring: Path,
        master_key: bytes,
        now: Callable[[], float] = time.time,
        reread_key: Callable[[], bytes] | None = None,
    ) -> None:
        self._db = Database(path, keyring)
        self._keys = Keys(self._db, master_key, reread_key)
        self._now = now

    async def __aenter__(self) -> Self:
        """Open the database, bringing it to this release first.

        Raises:
            NewerDatabase: it is of a newer release; nothing was changed.
            WrongKey: the master key does not open it.
            Unusable: the folder, the file or the disk is not fit for a database.
        """
        await self._db.open(self._prepare)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._db.close()

    def _prepare(self, db: sqlite3.Connection) -> None:
        migrate(db)
        self._keys.prepare(db)

    # Inbox

    async def accept(self, arrivals: Sequence[Arrival]) -> set[int]:
        """Keep what arrived, and give the numbers that were not known before."""
        await self._keys.have(a.address for a in arrivals)

        def unit(db: sqlite3.Connection) -> set[int]:
            new = set()
            for arrival in arrivals:
                payload = happening_to_bytes(arrival.happening)
                row = db.execute(
                    "INSERT INTO inbox (update_id, received_at, address, payload)"
                    " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING update_id",
                    (
                        arrival.update_id,
                        self._now(),
                        arrival.address,
                        self._keys.seal(db, arrival.address, payload),
                    ),
                ).fetchone()
                if row is not None:
                    new.add(row[0])
            return new

        return await self._db.write(unit)

    async def set_aside(
        self, update_id: int, address: str | None, payload: bytes
    ) -> bool:
        """Keep an update that cannot be understood; false if it was known before."""
        address = address or UNKNOWN
        await self._keys.have((address,))

        def unit(db: sqlite3.Connection) -> bool:
            row = db.execute(
                "INSERT INTO inbox (update_id, received_at, address, payload, state)"
                " VALUES (?, ?, ?, ?, 'dead') ON CONFLICT DO NOTHING"
                " RETURNING update_id",
                (
                    update_id,
                    self._now(),
                    address,
                    self._keys.seal(db, address, payload),
                ),
            ).fetchone()
            return row is not None

        return await self._db.write(unit)

    async def unhandled(
        self, address: str | None = None, most: int = -1
    ) -> tuple[Arrival, ...]:
        """What was accepted and not handled, by all or by one, in the order it came.

        What cannot be read any more is set aside.
        """
        whose = "" if address is None else " AND address = :address"

        def unit(db: sqlite3.Connection) -> tuple[Sequence[Arrival], Sequence[int]]:
            return _readable(
                db.execute(
                    "SELECT update_id, address, payload FROM inbox"
                    f" WHERE state = 'todo'{whose} ORDER BY arrival LIMIT :most",
                    {"address": address, "most": most},
                ),
                lambda number, address, payload: Arrival(
                    number,
                    address,
                    happening_from_bytes(self._keys.open(db, address, payload)),
                ),
            )

        arrivals, unreadable = await self._db.read(unit)
        await self._set_aside("inbox", "update_id", unreadable)
        return tuple(arrivals)

    async def _set_aside(self, table: str, key: str, numbers: Sequence[int]) -> None:
        def unit(db: sqlite3.Connection) -> None:
            db.executemany(
                f"UPDATE {table} SET state = 'dead' WHERE {key} = ?",
                [(number,) for number in numbers],
            )

        if numbers:
            log.error("%d rows of the %s cannot be read", len(numbers), table)
            await self._db.write(unit)

    async def failed(self, update_id: int, most: int) -> int:
        """Count a failure to handle, and give how many there were.

        After `most` of them the update is set aside, with what it held.
        """

        def unit(db: sqlite3.Connection) -> int:
            row = db.execute(
                "UPDATE inbox SET attempts = attempts + 1, state = CASE"
                " WHEN attempts + 1 >= ? THEN 'dead' ELSE 'todo' END"
                " WHERE update_id = ? AND state = 'todo' RETURNING attempts",
                (most, update_id),
            ).fetchone()
            return int(row[0]) if row is not None else most

        return await self._db.write(unit)

    async def prune(self) -> None:
        """Forget the numbers of what will not be repeated any more."""
        now = self._now()
        await self._db.write(lambda db: prune(db, now))

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
                " ORDER BY started_at DESC LIMIT 1",
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
                    "SELECT document FROM session WHERE address = ?"
                    " ORDER BY started_at",
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
        await self._keys.have((change.address,))
        outgoing = await self._db.write(lambda db: self._apply(db, change))
        if change.forget and outgoing is not None:
            await self._erase_key(change.address)
        return outgoing

    def _apply(
        self, db: sqlite3.Connection, change: Change
    ) -> tuple[Outgoing, ...] | None:
        address = change.address
        if change.update_id is not None:
            # The guard: whoever comes second finds nothing to do.
            done = db.execute(
                "UPDATE inbox SET state = 'done', address = NULL, payload = NULL"
                " WHERE update_id = ? AND state = 'todo'",
                (change.update_id,),
            )
            if done.rowcount == 0:
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
                " ON CONFLICT (address) DO UPDATE SET document = excluded.document,"
                " active = 1",
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
                "INSERT INTO session (id, address, started_at, waiting_since, document)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " waiting_since = excluded.waiting_since, document = excluded.document",
                (
                    session.id,
                    address,
                    session.started_at.timestamp(),
                    waiting.timestamp() if waiting is not None else None,
                    self._keys.seal(db, address, session_to_bytes(session)),
                ),
            )
        outgoing = []
        for place, utterance in enumerate(change.utterances):
            plain = utterance_to_bytes(utterance)
            # What is said after everything was erased is the same for everyone; the
            # key that could seal it goes in a moment.
            payload = (
                b"\0" + plain
                if change.forget
                else b"\1" + self._keys.seal(db, address, plain)
            )
            dedup = f"{change.dedup}/{place}" if change.dedup is not None else None
            row = db.execute(
                "INSERT INTO outbox (address, dedup, priority, created_at, payload)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
                (address, dedup, change.priority, self._now(), payload),
            ).fetchone()
            if row is not None:
                outgoing.append(Outgoing(row[0], address, utterance, change.priority))
        return tuple(outgoing)

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
        db.execute("DELETE FROM session WHERE address = ?", (address,))
        db.execute("DELETE FROM dossier WHERE address = ?", (address,))
        db.execute("DELETE FROM candidate WHERE address = ?", (address,))
        db.execute("DELETE FROM outbox WHERE address = ?", (address,))
        db.execute(
            "UPDATE inbox SET state = 'done', address = NULL, payload = NULL"
            # What came after the wish to be forgotten is a new beginning.
            " WHERE address = ? AND (? IS NULL OR arrival <"
            " (SELECT arrival FROM inbox WHERE update_id = ?))",
            (address, update_id, update_id),
        )

    async def _erase_key(self, address: str) -> None:
        """Erase a key; what has come since the wish to be forgotten gets a new one."""

        def unit(db: sqlite3.Connection) -> None:
            since = db.execute(
                "SELECT payload, arrival FROM inbox"
                " WHERE address = ? AND state = 'todo'",
                (address,),
            ).fetchall()
            plain = [(self._keys.open(db, address, sealed), n) for sealed, n in since]
            self._keys.erase(db, address)
            if plain:
                self._keys.make(db, (address,))
            db.executemany(
                "UPDATE inbox SET payload = ? WHERE arrival = ?",
                [(self._keys.seal(db, address, text), n) for text, n in plain],
            )

        await self._db.write(unit)
        try:
            await self._db.empty_journals()
        except sqlite3.Error as error:
            # All is deleted; the journals are emptied by the next one, or at the end.
            log.error(
                "the journals were not emptied", extra={"error": type(error).__name__}
            )

    async def deactivate(self, address: str, update_id: int | None = None) -> None:
        """Stop writing to a candidate who blocked the bot; nothing else is changed."""

        def unit(db: sqlite3.Connection) -> None:
            db.execute("UPDATE candidate SET active = 0 WHERE address = ?", (address,))
            prompts.silence(db, address)
            db.execute("DELETE FROM outbox WHERE address = ?", (address,))
            _done(db, update_id)

        await self._db.write(unit)

    async def reactivate(self, address: str, update_id: int | None = None) -> None:
        """Write to a candidate again."""

        def unit(db: sqlite3.Connection) -> None:
            db.execute("UPDATE candidate SET active = 1 WHERE address = ?", (address,))
            prompts.revive(db, address)
            _done(db, update_id)

        await self._db.write(unit)

    async def greet(
        self, address: str, utterances: Sequence[Utterance], update_id: int | None
    ) -> tuple[Outgoing, ...]:
        """Queue a line for a group, the first time only."""
        await self._keys.have((address,))

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

    async def waiting(self) -> tuple[tuple[str, datetime], ...]:
        """Who waits for a quiet moment, and since when; the longest wait first."""

        def unit(db: sqlite3.Connection) -> tuple[tuple[str, datetime], ...]:
            return tuple(
                (address, datetime.fromtimestamp(since, UTC))
                for address, since in db.execute(
                    "SELECT address, waiting_since FROM session"
                    " WHERE waiting_since IS NOT NULL UNION ALL"
                    " SELECT address, waiting_since FROM dossier"
                    " WHERE waiting_since IS NOT NULL ORDER BY waiting_since LIMIT 1000"
                )
            )

        return await self._db.read(unit)

    # Daily prompts

    async def any_due(self, door: str) -> bool:
        """Whether a daily prompt of a door is due."""
        now = self._now()
        return await self._db.read(lambda db: prompts.any_due(db, door, now))

    async def claim(self, door: str) -> int:
        """Hand out prompts that are due, at most a batch of them, and say how many."""
        now = self._now()
        return await self._db.write(lambda db: prompts.claim(db, door, now))

    async def claimed(self, door: str, most: int) -> tuple[Claimed, ...]:
        """Give prompts that were handed out and not yet decided on."""
        return await self._db.read(lambda db: prompts.claimed(db, door, most))

    async def give_up(self, prompt: Claimed) -> None:
        """Let a prompt go that cannot be decided on; tomorrow's comes all the same."""
        address, label = prompt.address, prompt.slot.label
        kind = prompt.kind
        await self._db.write(lambda db: prompts.give_up(db, address, kind, label))

    async def tally(self) -> dict[str, int]:
        """Give what was counted of prompts, by kind and name."""
        return await self._db.read(prompts.tally)

    # Outbox

    async def unsent(self) -> tuple[Outgoing, ...]:
        """What waits to be sent, replies first, in the order it was said.

        What cannot be read any more is set aside.
        """

        def unit(db: sqlite3.Connection) -> tuple[Sequence[Outgoing], Sequence[int]]:
            return _readable(
                db.execute(
                    "SELECT id, address, priority, payload FROM outbox"
                    " WHERE state = 'todo' ORDER BY priority, id"
                ),
                lambda number, address, priority, payload: Outgoing(
                    number, address, self._utterance(db, address, payload), priority
                ),
            )

        outgoing, unreadable = await self._db.read(unit)
        await self._set_aside("outbox", "id", unreadable)
        return tuple(outgoing)

    def _utterance(
        self, db: sqlite3.Connection, address: str, payload: bytes
    ) -> Utterance:
        plain = payload[1:]
        if payload[:1] == b"\1":
            plain = self._keys.open(db, address, plain)
        return utterance_from_bytes(plain)

    async def moved(self, outgoing: Outgoing, address: str) -> tuple[Outgoing, ...]:
        """Send to a group's new number what was meant for its old one."""
        await self._keys.have((address,))

        def unit(db: sqlite3.Connection) -> tuple[Outgoing, ...]:
            plain = utterance_to_bytes(outgoing.utterance)
            payload = b"\1" + self._keys.seal(db, address, plain)
            row = db.execute(
                "UPDATE outbox SET address = ?, payload = ? WHERE id = ?"
                " AND state = 'todo' RETURNING id",
                (address, payload, outgoing.id),
            ).fetchone()
            db.execute(
                "INSERT INTO greeted (address) VALUES (?) ON CONFLICT DO NOTHING",
                (address,),
            )
            return (replace(outgoing, address=address),) if row is not None else ()

        return await self._db.write(unit)

    async def sent(self, outgoing_id: int) -> None:
        """Take note that a message arrived; its text is erased."""
        await self._finish(outgoing_id, "sent")

    async def undeliverable(self, outgoing_id: int) -> None:
        """Take note that a message can never arrive; its text is erased."""
        await self._finish(outgoing_id, "dead")

    async def _finish(self, outgoing_id: int, state: str) -> None:
        def unit(db: sqlite3.Connection) -> None:
            db.execute(
                "DELETE FROM outbox WHERE id = ? AND dedup IS NULL AND ? = 'sent'",
                (outgoing_id, state),
            )
            db.execute(
                "UPDATE outbox SET state = ?, payload = NULL WHERE id = ?",
                (state, outgoing_id),
            )

        await self._db.write(unit)

    async def health(self) -> Health:
        """Count what waits, how long the oldest has, and what was given up."""
        now = self._now()
        return await self._db.read(lambda db: health(db, now))


def _readable(
    rows: Iterable[tuple[Any, ...]], read: Callable[..., T]
) -> tuple[Sequence[T], Sequence[int]]:
    """Read what can be read, and give the numbers of the rest."""
    found: list[T] = []
    unreadable: list[int] = []
    for row in rows:
        try:
            found.append(read(*row))
        except (WrongKey, Unreadable):
            unreadable.append(row[0])
    return found, unreadable


def _done(db: sqlite3.Connection, update_id: int | None) -> None:
    if update_id is not None:
        db.execute(
            "UPDATE inbox SET state = 'done', address = NULL, payload = NULL"
            " WHERE update_id = ? AND state = 'todo'",
            (update_id,),
        )
