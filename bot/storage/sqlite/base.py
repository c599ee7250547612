"""What every part of the store stands on: the driver, the keys and the clock."""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from bot.logs import reason
from bot.ports import Unreadable, WrongKey
from bot.storage.sqlite.driver import Database, is_damage
from bot.storage.sqlite.keys import Keys

log = logging.getLogger(__name__)

T = TypeVar("T")

Sealed = bytes | None


class Base:
    """One connection to write, one to read, and the keys of all candidates."""

    def __init__(self, db: Database, keys: Keys, now: Callable[[], float]) -> None:
        self._db = db
        self._keys = keys
        self._now = now
        self._erasing: set[str] = set()

    async def _have(self, addresses: Iterable[str]) -> None:
        """Make sure of the keys, once those that must go are gone."""
        wanted = set(addresses)
        for address in wanted & self._erasing:
            # Or what is sealed now would be lost with the old key.
            await self._erase_key(address)
        await self._keys.have(wanted)

    async def _erase_key(self, address: str) -> None:
        """Erase a key; what has come since the wish to be forgotten gets a new one."""

        def unit(db: sqlite3.Connection) -> None:
            since = db.execute(
                "SELECT arrival, payload, needs, known FROM inbox"
                " WHERE address = ? AND state IN ('todo', 'waiting')",
                (address,),
            ).fetchall()

            def opened(arrival: int, *row: bytes | None) -> tuple[int, list[Sealed]]:
                return arrival, [s and self._keys.open(db, address, s) for s in row]

            plain, _ = readable(since, opened)
            self._keys.erase(db, address)
            if plain:
                self._keys.make(db, (address,))
            db.executemany(
                "UPDATE inbox SET payload = ?, needs = ?, known = ? WHERE arrival = ?",
                [
                    (*(p and self._keys.seal(db, address, p) for p in row), arrival)
                    for arrival, row in plain
                ],
            )

        def done(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM erasing WHERE address = ?", (address,))

        await self._db.write(unit)
        # Only now, and not with it: the keyring is a file of its own, with a commit of
        # its own, and a crash between the two must leave the wish.
        await self._db.write(done)
        self._erasing.discard(address)
        try:
            await self._db.empty_journals()
        except sqlite3.Error as error:
            # All is deleted; the journals are emptied by the next one, or at the end.
            log.error("the journals were not emptied", extra={"error": reason(error)})

    async def _set_aside(self, table: str, key: str, numbers: Sequence[int]) -> None:
        def unit(db: sqlite3.Connection) -> None:
            db.executemany(
                f"UPDATE {table} SET state = 'dead' WHERE {key} = ?",
                [(number,) for number in numbers],
            )

        if numbers:
            log.error("%d rows of the %s cannot be read", len(numbers), table)
            await self._db.write(unit)


def readable(
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
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            unreadable.append(row[0])
    return found, unreadable
