"""What was accepted and is not finished, in the order in which it came."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.needs import Failed, Need
from bot.ports import Arrival
from bot.storage.base import Base, Connection, readable
from bot.storage.documents import (
    happening_from_bytes,
    happening_to_bytes,
    known_from_bytes,
    known_to_bytes,
    needs_from_bytes,
    needs_to_bytes,
)

UNKNOWN = "unknown:"
"""The address of an update that does not say whose it is."""

EVERY = 2**62
"""More rows than there are."""

ONCE_MORE = (
    "ON CONFLICT (update_id) DO UPDATE SET address = excluded.address,"
    " payload = excluded.payload, state = excluded.state, why = excluded.why,"
    " attempts = 0 WHERE inbox.state = 'again'"
)
"""A number is known for ever, but for what is to be tried again."""

COLUMNS = "update_id, address, payload, needs, known"


class Inbox(Base):
    """The queue, as `bot.ports.Queue` describes it."""

    async def accept(self, arrivals: Sequence[Arrival]) -> set[int]:
        """Keep what arrived, and give the numbers that were not known before."""
        await self._have(a.address for a in arrivals)

        def unit(db: Connection) -> set[int]:
            new = set()
            for arrival in arrivals:
                payload = happening_to_bytes(arrival.happening)
                row = db.execute(
                    "INSERT INTO inbox (update_id, received_at, address, payload)"
                    f" VALUES (?, ?, ?, ?) {ONCE_MORE} RETURNING update_id",
                    (
                        arrival.update_id,
                        self._now(),
                        arrival.address,
                        self._keys.seal(db, arrival.address, payload),
                    ),
                ).fetchone()
                if row is not None:
                    new.add(row[0])
                    self._kept(db, arrival)
            return new

        return await self._db.write(unit)

    def _kept(self, db: Connection, arrival: Arrival) -> None:
        """Note more of what was kept, where an engine has to."""

    async def set_aside(
        self, update_id: int, address: str | None, payload: bytes, why: str = ""
    ) -> bool:
        """Keep an update that cannot be understood; false if it was known before."""
        address = address or UNKNOWN
        await self._have((address,))

        def unit(db: Connection) -> bool:
            row = db.execute(
                "INSERT INTO inbox"
                " (update_id, received_at, address, payload, state, why)"
                f" VALUES (?, ?, ?, ?, 'dead', ?) {ONCE_MORE} RETURNING update_id",
                (
                    update_id,
                    self._now(),
                    address,
                    self._keys.seal(db, address, payload),
                    why,
                ),
            ).fetchone()
            return row is not None

        return await self._db.write(unit)

    async def claim(
        self, address: str | None = None, most: int = -1
    ) -> tuple[Arrival, ...]:
        """Take up what is not finished, of all or of one, in the order it came."""
        whose, who = ("", ()) if address is None else (" AND address = ?", (address,))

        def unit(db: Connection) -> tuple[Sequence[Arrival], Sequence[int]]:
            rows = db.execute(
                f"SELECT {COLUMNS} FROM inbox"
                f" WHERE state IN ('todo', 'waiting'){whose}"
                " ORDER BY arrival LIMIT ?",
                (*who, most if most >= 0 else EVERY),
            )
            return readable(rows, lambda *row: self._arrival(db, *row))

        arrivals, unreadable = await self._db.read(unit)
        await self._set_aside("inbox", "update_id", unreadable)
        return tuple(arrivals)

    def _arrival(
        self,
        db: Connection,
        number: int,
        address: str,
        payload: bytes,
        needs: bytes | None,
        known: bytes | None,
    ) -> Arrival:
        def opened(sealed: bytes) -> bytes:
            return self._keys.open(db, address, sealed)

        return Arrival(
            number,
            address,
            happening_from_bytes(opened(payload)),
            needs_from_bytes(opened(needs)) if needs is not None else (),
            known_from_bytes(opened(known)) if known is not None else {},
        )

    async def park(self, update_id: int, needs: Collection[Need]) -> Arrival | None:
        """Let an update wait for what it needs; None if it is finished."""

        def unit(db: Connection) -> Arrival | None:
            before = self._unfinished(db, update_id)
            if before is None:
                return None
            after = replace(
                before, needs=tuple(n for n in needs if n not in before.known)
            )
            return self._waits(db, after)

        return await self._db.write(unit)

    async def meet(
        self, update_id: int, need: Need, result: bytes | Failed
    ) -> Arrival | None:
        """Keep the result of a need with its update; None if that is finished."""

        def unit(db: Connection) -> Arrival | None:
            before = self._unfinished(db, update_id)
            if before is None:
                return None
            after = replace(
                before,
                needs=tuple(n for n in before.needs if n != need),
                known={**before.known, need: result},
            )
            return self._waits(db, after)

        return await self._db.write(unit)

    def _unfinished(self, db: Connection, update_id: int) -> Arrival | None:
        row = db.execute(
            f"SELECT {COLUMNS} FROM inbox WHERE update_id = ?"
            " AND state IN ('todo', 'waiting')",
            (update_id,),
        ).fetchone()
        return self._arrival(db, *row) if row is not None else None

    def _waits(self, db: Connection, after: Arrival) -> Arrival | None:
        """Keep what an update still needs and what it has; None if it is finished.

        It may have been finished since it was read, where several programs write.
        """
        kept = db.execute(
            "UPDATE inbox SET state = ?, needs = ?, known = ?"
            " WHERE update_id = ? AND state IN ('todo', 'waiting')",
            (
                "waiting" if after.needs else "todo",
                self._sealed(db, after.address, needs_to_bytes(after.needs)),
                self._sealed(db, after.address, known_to_bytes(after.known)),
                after.update_id,
            ),
        )
        return after if kept.rowcount > 0 else None

    def _sealed(self, db: Connection, address: str, plain: bytes) -> bytes | None:
        return self._keys.seal(db, address, plain) if plain else None

    async def failed(self, update_id: int, most: int, why: str = "") -> int:
        """Count a failure to handle, and give how many there were."""

        def unit(db: Connection) -> int:
            row = db.execute(
                "UPDATE inbox SET attempts = attempts + 1, why = ?, state = CASE"
                " WHEN attempts + 1 >= ? THEN 'dead' ELSE 'todo' END"
                " WHERE update_id = ? AND state = 'todo' RETURNING attempts",
                (why, most, update_id),
            ).fetchone()
            return int(row[0]) if row is not None else most

        return await self._db.write(unit)


def finish(db: Connection, update_id: int | None) -> bool:
    """Be the first to finish an update, and erase what it held; false if it was done.

    This is the guard of every effect. An update that still waits for a need is finished
    by an order to forget, never by a decision.
    """
    if update_id is None:
        return True
    done = db.execute(
        "UPDATE inbox SET state = 'done', address = NULL, payload = NULL,"
        " needs = NULL, known = NULL, why = NULL"
        " WHERE update_id = ? AND state = 'todo'",
        (update_id,),
    )
    return done.rowcount > 0


def forget(db: Connection, address: str, update_id: int | None) -> None:
    """Drop what came before a wish to be forgotten; what came after it begins anew."""
    before: str = ""
    number: tuple[int, ...] = ()
    if update_id is not None:
        before = " AND arrival < (SELECT arrival FROM inbox WHERE update_id = ?)"
        number = (update_id,)
    db.execute(
        "UPDATE inbox SET state = 'done', address = NULL, payload = NULL,"
        f" needs = NULL, known = NULL WHERE address = ?{before}",
        (address, *number),
    )
