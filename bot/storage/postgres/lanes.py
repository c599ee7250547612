"""Work that replicas take from one another's hands: lanes, the outbox, parked updates.

A lane is a row for each address. Whoever holds it, holds it until the end of a
transaction, in which all that follows from an update is written; whoever looks for work
passes over lanes that are held. A replica that dies lets go of everything at once.
"""

import logging
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager

from bot.ports import Arrival, Outgoing, Taken, Unreadable, WrongKey
from bot.storage.base import Connection, readable
from bot.storage.inbox import COLUMNS, Inbox
from bot.storage.outbox import Outbox
from bot.storage.postgres import driver
from bot.storage.postgres.driver import Database, Unit, own

log = logging.getLogger(__name__)

COUNTED = 21
"""Updates and messages of one chat are counted up to here."""

PRUNED = 5000
"""Lanes that are looked at in one transaction, for what may be deleted."""

ERASED = 1000
"""Keys that are erased at once: a part of the keyring is written anew for all."""

EXAMINED = 1000
"""Lanes whose keys are looked for at once."""


class Lanes(Inbox, Outbox):
    """Taking work, as `bot.ports.Sharing` describes it."""

    _postgres: Database

    @asynccontextmanager
    async def take(self) -> AsyncIterator[Taken | None]:
        """Take the update that waits for longest, of a chat nobody works on."""
        async with Unit(self._postgres) as unit:
            yield await unit.run(self._taken)
            if unit.open:
                await unit.commit()

    def _taken(self, db: driver.Connection) -> Taken | None:
        while True:
            lane = db.execute(
                "SELECT address, generation, oldest, told FROM lane"
                " WHERE oldest IS NOT NULL AND not_before <= clock_timestamp()"
                " ORDER BY oldest LIMIT 1 FOR UPDATE SKIP LOCKED"
            ).fetchone()
            if lane is None:
                return None
            address, generation, oldest, told = lane
            db.locked(address, generation)
            row = db.execute(
                f"SELECT {COLUMNS}, (SELECT count(*) FROM (SELECT 1 FROM inbox AS other"
                " WHERE other.address = inbox.address AND other.state IN"
                " ('todo', 'waiting') LIMIT ?) AS counted), (SELECT count(*) FROM"
                " (SELECT 1 FROM outbox WHERE outbox.address = inbox.address"
                " AND outbox.state = 'todo' LIMIT ?) AS counted)"
                " FROM inbox WHERE arrival = ? AND state = 'todo'",
                (COUNTED, COUNTED, oldest),
            ).fetchone()
            if row is None:
                _refresh(db, address)
                continue
            *columns, waiting, unsent = row
            try:
                arrival = self._arrival(db, *columns)
            except (WrongKey, Unreadable):
                log.error("an update cannot be read")
                db.execute(
                    "UPDATE inbox SET state = 'dead' WHERE arrival = ?", (oldest,)
                )
                continue
            return Taken(arrival, waiting, unsent, told)

    async def postpone(self, address: str, seconds: float) -> None:
        """Leave the updates of a chat alone for so long, by the server's clock."""

        def unit(db: Connection) -> None:
            db.execute(
                "UPDATE lane SET not_before = clock_timestamp()"
                " + ? * interval '1 second' WHERE address = ?",
                (seconds, address),
            )

        await self._db.write(unit)

    async def tell_once(self, address: str) -> bool:
        """Take note that a chat is told; false if it was since it last had no work."""

        def unit(db: Connection) -> bool:
            told = db.execute(
                "UPDATE lane SET told = true WHERE address = ? AND NOT told", (address,)
            )
            return told.rowcount > 0

        return await self._db.write(unit)

    async def begin_term(self) -> int:
        """Begin to send; what earlier terms took and did not send is free again."""

        def unit(db: Connection) -> int:
            return int(db.execute("SELECT nextval('term')").fetchone()[0])

        return await self._db.write(unit)

    async def take_unsent(self, term: int, most: int) -> tuple[Outgoing, ...]:
        """Take messages that this term has not taken yet, replies first."""

        def unit(db: Connection) -> list[Outgoing]:
            rows = db.execute(
                "UPDATE outbox SET taken = ? WHERE id IN (SELECT id FROM outbox"
                " WHERE state = 'todo' AND taken <> ? ORDER BY priority, id LIMIT ?)"
                " RETURNING id, address, priority, payload",
                (term, term, most),
            ).fetchall()
            generations = db.execute(
                "SELECT address, generation FROM lane WHERE address = ANY(?)",
                ([row[1] for row in rows],),
            )
            own(db).generations.update(dict(generations))
            outgoing, unreadable = readable(
                rows,
                lambda number, address, priority, payload: Outgoing(
                    number, address, self._utterance(db, address, payload), priority
                ),
            )
            if unreadable:
                log.error("%d messages cannot be read", len(unreadable))
                db.execute(
                    "UPDATE outbox SET state = 'dead' WHERE id = ANY(?)",
                    (list(unreadable),),
                )
            return sorted(outgoing, key=lambda one: (one.priority, one.id))

        return tuple(await self._db.write(unit))

    async def threads_of(self, addresses: Collection[str]) -> Mapping[str, int]:
        """Give the topics of those of them that are answered in one."""

        def unit(db: Connection) -> Mapping[str, int]:
            rows = db.execute(
                "SELECT address, thread FROM thread WHERE address = ANY(?)",
                (list(addresses),),
            )
            return dict(rows.fetchall())

        return await self._db.read(unit)

    async def count_unsent(self, most: int) -> int:
        """Count what waits to be sent, and no further than to `most`."""

        def unit(db: Connection) -> int:
            row = db.execute(
                "SELECT count(*) FROM"
                " (SELECT 1 FROM outbox WHERE state = 'todo' LIMIT ?) AS counted",
                (most,),
            ).fetchone()
            return int(row[0])

        return await self._db.read(unit)

    async def parked(self, most: int) -> tuple[Arrival, ...]:
        """Give updates that wait for what they need, the oldest first."""

        def unit(db: Connection) -> tuple[Arrival, ...]:
            rows = db.execute(
                f"SELECT {COLUMNS} FROM inbox WHERE state = 'waiting'"
                " ORDER BY arrival LIMIT ?",
                (most,),
            ).fetchall()
            return tuple(readable(rows, lambda *row: self._arrival(db, *row))[0])

        return await self._db.read(unit)

    async def behind(self, addresses: Collection[str]) -> tuple[Arrival, ...]:
        """Give the update that comes next after the first that waits, for each chat."""

        def unit(db: Connection) -> tuple[Arrival, ...]:
            rows = db.execute(
                f"SELECT DISTINCT ON (address) {COLUMNS} FROM inbox"
                " WHERE address = ANY(?) AND state = 'todo' AND ahead = 0"
                " AND arrival > (SELECT min(arrival) FROM inbox AS first"
                " WHERE first.address = inbox.address AND first.state = 'waiting')"
                " ORDER BY address, arrival",
                (list(addresses),),
            ).fetchall()
            return tuple(readable(rows, lambda *row: self._arrival(db, *row))[0])

        return await self._db.read(unit)


def renew(db: driver.Connection, address: str) -> None:
    """Let what is sealed from now on be sealed with another key."""
    row = db.execute(
        "UPDATE lane SET generation = nextval('key_generation')"
        " WHERE address = ? RETURNING generation",
        (address,),
    ).fetchone()
    db.locked(address, row[0])


def count_candidates(db: Connection) -> int:
    """Count the candidates."""
    return int(db.execute("SELECT count(*) FROM candidate").fetchone()[0])


def of_candidates(
    db: Connection, after: str, most: int = EXAMINED
) -> list[tuple[str, int]]:
    """Give lanes of candidates, in order, with the generation of the key each needs."""
    rows = db.execute(
        "SELECT address, generation FROM candidate JOIN lane USING (address)"
        " WHERE address > ? AND lane.address > ? ORDER BY address LIMIT ?",
        (after, after, most),
    )
    return [(address, generation) for address, generation in rows]


def still_of_candidates(
    db: Connection, lanes: Collection[tuple[str, int]]
) -> set[tuple[str, int]]:
    """Give those of the lanes that need the key of this generation to this moment."""
    rows = db.execute(
        "SELECT address, generation FROM candidate JOIN lane USING (address)"
        " WHERE address = ANY(?)",
        ([address for address, _ in lanes],),
    )
    return {(address, generation) for address, generation in rows} & set(lanes)


def erasable(db: Connection, address: str | None = None) -> dict[str, int]:
    """Tell below which generation keys are to be erased, of some or of one address."""
    whose, who = ("", ()) if address is None else (" WHERE address = ?", (address,))
    rows = db.execute(
        "SELECT address, coalesce(generation, below) FROM erasing"
        f" LEFT JOIN lane USING (address){whose} LIMIT ?",
        (*who, ERASED),
    )
    return dict(rows.fetchall())


def erased(db: Connection, wishes: Mapping[str, int]) -> None:
    """Take note that keys are erased, unless more of them are to be by now."""
    db.executemany(
        "DELETE FROM erasing WHERE address = ? AND NOT EXISTS (SELECT 1 FROM lane"
        " WHERE lane.address = erasing.address AND generation > ?)",
        wishes.items(),
    )


def prune(db: Connection, after: str) -> str | None:
    """Delete those of the next lanes of whom nothing is kept; then their keys go, too.

    Gives the last address that was looked at, None where there are no more.
    """
    (last,) = db.execute(
        "SELECT max(address) FROM (SELECT address FROM lane WHERE address > ?"
        " ORDER BY address LIMIT ?) AS page",
        (after, PRUNED),
    ).fetchone()
    if last is None:
        return None
    # The page is said twice, or the whole of the second table would be looked at.
    rows = db.execute(
        "DELETE FROM lane WHERE address IN (SELECT address FROM lane AS idle"
        " WHERE oldest IS NULL AND address > ? AND address <= ? AND NOT EXISTS"
        " (SELECT 1 FROM candidate WHERE candidate.address = idle.address"
        " AND candidate.address > ? AND candidate.address <= ?) AND NOT EXISTS"
        " (SELECT 1 FROM inbox WHERE inbox.address = idle.address) AND NOT EXISTS"
        " (SELECT 1 FROM outbox WHERE outbox.address = idle.address) AND NOT EXISTS"
        " (SELECT 1 FROM erasing WHERE erasing.address = idle.address)"
        " FOR UPDATE SKIP LOCKED) RETURNING address, generation",
        (after, last, after, last),
    ).fetchall()
    db.executemany(
        "INSERT INTO erasing (address, below) VALUES (?, ?)"
        " ON CONFLICT (address) DO UPDATE SET below = excluded.below",
        [(address, generation + 1) for address, generation in rows],
    )
    return str(last)


def _refresh(db: driver.Connection, address: str) -> None:
    """Look anew for the update that is handled next."""
    db.execute(
        "UPDATE lane SET oldest = (SELECT min(arrival) FROM inbox"
        " WHERE inbox.address = lane.address AND state = 'todo') WHERE address = ?",
        (address,),
    )
