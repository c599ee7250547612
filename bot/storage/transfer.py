"""Take a whole bot, data and keyring, from one engine to another, and check it.

What is sealed stays sealed: rows are copied as they are, and keys as they are wrapped.
Both ends are read again in one order, and must give the same counts and digests.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple, Protocol

from bot.ports import Unusable
from bot.storage.master import Marks

TABLES: Mapping[str, tuple[str, ...]] = {
    "candidate": ("address", "document"),
    "session": ("address", "number", "id", "waiting_since", "document"),
    "dossier": ("address", "waiting_since", "document"),
    "deed": ("address", "document"),
    "inbox": (
        *("arrival", "update_id", "received_at", "address", "payload", "state"),
        *("attempts", "needs", "known", "why"),
    ),
    "outbox": ("id", "address", "priority", "created_at", "payload", "state"),
    "greeted": ("address",),
    "schedule": ("address", "kind", "next_due", "label", "prompted", "waiting"),
    "prompt": ("address", "kind", "label", "due_at", "spent"),
    "tally": ("name", "count"),
    "pause": ("address", "since", "seconds"),
    "thread": ("address", "thread"),
}
"""Every table with its columns, the first one or two of which give the order.

A wish to be forgotten is fulfilled before anything is moved, so none is left to move.
"""

BATCH = 1000


class Wrapped(NamedTuple):
    """A candidate's present key, as a keyring keeps it."""

    address: str
    key: bytes


class End(Protocol):
    """A store that is stopped, to be read or filled; `name` says where without secrets.

    `fill` is all or nothing.
    """

    name: str

    def alone(self) -> AbstractContextManager[None]:
        """Open it for this program alone.

        Raises:
            Unusable: another one uses it.
        """

    def rows(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a table, in order."""

    def keys(self) -> Iterator[Wrapped]:
        """Give the keys of all whose data may be sealed, in order."""

    def marks(self) -> Marks | None:
        """Give what the keyring keeps of the master key."""

    def fill(
        self,
        marks: Marks | None,
        keys: Iterable[Wrapped],
        tables: Mapping[str, Iterable[tuple[Any, ...]]],
    ) -> None:
        """Write everything."""


@dataclass(frozen=True, slots=True)
class Content:
    """How many rows of each table there are, and what they come to."""

    counts: Mapping[str, int]
    digests: Mapping[str, str]


def move(source: End, target: End) -> Mapping[str, int]:
    """Copy everything to a place that is empty, and give the counts by table.

    Raises:
        Unusable: a place is in use, the target is not empty, or what arrived is not
            what was there; the source is as it was in any case.
    """
    with source.alone(), target.alone():
        if any(taken(target).counts.values()):
            raise Unusable(RuntimeError(f"{target.name} is not empty"))
        before = taken(source)
        tables = {table: source.rows(table) for table in TABLES}
        target.fill(source.marks(), source.keys(), tables)
        if taken(target) != before or taken(source) != before:
            raise Unusable(
                RuntimeError(f"what arrived at {target.name} is not what was sent")
            )
        return before.counts


def taken(end: End) -> Content:
    """Count everything, and take the digest of each table."""
    counts, digests = {}, {}
    rows: Mapping[str, Iterator[Sequence[Any]]] = {
        **{table: end.rows(table) for table in TABLES},
        "key": iter(end.keys()),
    }
    for table, found in rows.items():
        digest, count = hashlib.sha256(), 0
        for row in found:
            digest.update(repr(tuple(row)).encode())
            count += 1
        counts[table], digests[table] = count, digest.hexdigest()
    return Content(counts, digests)


def batches(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    """Give rows some at a time."""
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch


def selecting(table: str) -> str:
    """Give the statement that reads a table in order."""
    columns = TABLES[table]
    order = ", ".join(columns[:2]) if len(columns) > 1 else columns[0]
    return f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}"


def inserting(table: str) -> str:
    """Give the statement that writes a row of a table."""
    columns = TABLES[table]
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
