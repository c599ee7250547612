"""Candidates: their documents, their sessions, and all that follows from a decision.

Whatever a candidate said is sealed with their own key before it is written.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from bot.core.dossier import Deed, Dossier
from bot.core.schedule import DAILY, ROUND
from bot.core.session import Session
from bot.model import Utterance
from bot.ports import Change, Outgoing, Remembered
from bot.storage import inbox, prompts
from bot.storage.base import Connection
from bot.storage.calendar import Calendar
from bot.storage.documents import (
    candidate_from_bytes,
    candidate_to_bytes,
    deed_from_bytes,
    deed_to_bytes,
    dossier_from_bytes,
    dossier_to_bytes,
    session_from_bytes,
    session_to_bytes,
)
from bot.storage.failures import Failures
from bot.storage.outbox import Outbox

OF_A_CANDIDATE = (
    *("session", "deed", "dossier", "outbox", "pause", "thread", "candidate"),
)
"""The tables that hold something of one candidate, besides the inbox."""


class Candidates(Failures, Outbox, Calendar):
    """What is remembered of candidates, as `bot.ports.Storage` describes it."""

    async def remembered(self, address: str) -> Remembered:
        """The candidate, the newest session and the dossier; None for what is not."""

        def unit(db: Connection) -> Remembered:
            row = db.execute(
                "SELECT candidate.document, dossier.document, deed.document"
                " FROM candidate LEFT JOIN dossier USING (address)"
                " LEFT JOIN deed USING (address) WHERE address = ?",
                (address,),
            ).fetchone()
            if row is None:
                return None, None, None
            candidate = candidate_from_bytes(self._keys.open(db, address, row[0]))
            dossier = None
            if row[1] is not None:
                dossier = dossier_from_bytes(self._keys.open(db, address, row[1]))
                if row[2] is not None:
                    deed = deed_from_bytes(self._keys.open(db, address, row[2]))
                    dossier = replace(dossier, deed=deed)
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

        def unit(db: Connection) -> Session | None:
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

        def unit(db: Connection) -> tuple[Session, ...]:
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

        def unit(db: Connection) -> tuple[str, ...]:
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
        return await self._db.write(lambda db: self._apply(db, change))

    def _apply(self, db: Connection, change: Change) -> tuple[Outgoing, ...] | None:
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
                prompts.set_next(db, address, DAILY, slot, last, settled=settled)
        if (dossier := change.dossier) is not None:
            settled = prompt is not None and prompt[0] == ROUND
            self._keep_dossier(db, address, dossier, settled=settled)
        elif change.deed is not None:
            self._keep_deed(db, address, change.deed)
        for session in change.sessions:
            waiting = session.waiting_since
            db.execute(
                "INSERT INTO session (id, address, number, waiting_since, document)"
                " VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM session"
                " WHERE address = ?), ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " waiting_since = excluded.waiting_since, document = excluded.document",
                (
                    session.id,
                    address,
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
        self, db: Connection, address: str, dossier: Dossier, *, settled: bool
    ) -> None:
        waiting = dossier.form.waiting_since if dossier.form is not None else None
        db.execute(
            "INSERT INTO dossier (address, waiting_since, document) VALUES (?, ?, ?)"
            " ON CONFLICT (address) DO UPDATE SET"
            " waiting_since = excluded.waiting_since, document = excluded.document",
            (
                address,
                waiting.timestamp() if waiting is not None else None,
                self._keys.seal(
                    db, address, dossier_to_bytes(replace(dossier, deed=None))
                ),
            ),
        )
        self._keep_deed(db, address, dossier.deed)
        if dossier.next is not None or dossier.last:
            slot, last = dossier.next, dossier.last
            prompts.set_next(db, address, ROUND, slot, last, settled=settled)

    def _keep_deed(self, db: Connection, address: str, deed: Deed | None) -> None:
        """Keep what was done last beside the dossier, which it mostly leaves as it is.

        A dossier of an older release holds its own, until it is next written.
        """
        if deed is None:
            db.execute("DELETE FROM deed WHERE address = ?", (address,))
            return
        db.execute(
            "INSERT INTO deed (address, document) VALUES (?, ?)"
            " ON CONFLICT (address) DO UPDATE SET document = excluded.document",
            (address, self._keys.seal(db, address, deed_to_bytes(deed))),
        )

    def _forget(self, db: Connection, address: str, update_id: int | None) -> None:
        for table in OF_A_CANDIDATE:
            db.execute(f"DELETE FROM {table} WHERE address = ?", (address,))
        inbox.forget(db, address, update_id)
        db.execute(
            "INSERT INTO erasing (address) VALUES (?) ON CONFLICT DO NOTHING",
            (address,),
        )

    async def deactivate(self, address: str, update_id: int | None = None) -> None:
        """Say nothing more to whoever blocked the bot; nothing else is changed."""

        def unit(db: Connection) -> None:
            inbox.finish(db, update_id)
            prompts.silence(db, address)
            db.execute("DELETE FROM outbox WHERE address = ?", (address,))

        await self._db.write(unit)

    async def reactivate(self, address: str, update_id: int | None = None) -> None:
        """Let prompts come again."""

        def unit(db: Connection) -> None:
            inbox.finish(db, update_id)
            prompts.revive(db, address)

        await self._db.write(unit)

    async def greet(
        self, address: str, utterances: Sequence[Utterance], update_id: int | None
    ) -> tuple[Outgoing, ...]:
        """Queue a line for a group, the first time only."""
        await self._have((address,))

        def unit(db: Connection) -> tuple[Outgoing, ...]:
            new = db.execute(
                "INSERT INTO greeted (address) VALUES (?)"
                " ON CONFLICT DO NOTHING RETURNING address",
                (address,),
            ).fetchone()
            lines = tuple(utterances) if new is not None else ()
            change = Change(address, update_id, utterances=lines)
            return self._apply(db, change) or ()

        return await self._db.write(unit)
