"""What every part of a store stands on: an engine, the keys and the clock.

The statements of this package are those that every engine understands, with `?` for a
value; what only one engine can say stands in its own folder.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from bot.ports import Unreadable, WrongKey
from bot.storage.damage import is_damage

log = logging.getLogger(__name__)

T = TypeVar("T")


class Rows(Protocol):
    """What a statement found."""

    @property
    def rowcount(self) -> int:
        """How many rows were written."""

    def fetchone(self) -> Any:
        """Give the next row as a tuple; None where there is none."""

    def fetchall(self) -> list[Any]:
        """Give all rows, as tuples."""

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """A transaction of a database, as units use it."""

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> Rows:
        """Run a statement."""

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> object:
        """Run a statement once for each row of values."""


class Database(Protocol):
    """An engine: it runs units, functions that speak SQL, in transactions."""

    async def write(self, unit: Callable[[Connection], T]) -> T:
        """Run a unit in a transaction; it is on disk when this returns."""

    async def read(self, unit: Callable[[Connection], T]) -> T:
        """Run a unit that only reads; it sees one state of the whole database."""


class Keys(Protocol):
    """The candidates' keys."""

    async def have(self, addresses: Iterable[str]) -> None:
        """Make sure that each address has a key on disk."""

    def seal(self, db: Connection, address: str, plain: bytes) -> bytes:
        """Seal with a candidate's key."""

    def open(self, db: Connection, address: str, sealed: bytes) -> bytes:
        """Open what was sealed with a candidate's key.

        Raises:
            WrongKey: it was sealed with another one, or the key was erased.
        """


class Base:
    """The engine, and the keys of all candidates."""

    def __init__(self, db: Database, keys: Keys, now: Callable[[], float]) -> None:
        self._db = db
        self._keys = keys
        self._now = now

    async def _have(self, addresses: Iterable[str]) -> None:
        """Make sure of the keys."""
        await self._keys.have(addresses)

    async def _set_aside(self, table: str, key: str, numbers: Sequence[int]) -> None:
        def unit(db: Connection) -> None:
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
        except Exception as error:
            if not is_damage(error):
                raise
            unreadable.append(row[0])
    return found, unreadable
