"""Candidates by the hundred thousand, written in bulk as the store itself would."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any

from bot.core.candidate import Candidate
from bot.core.schedule import Daily, Slot
from bot.ports import Change
from bot.storage.postgres.driver import own
from bot.storage.postgres.ring import Key
from bot.storage.postgres.store import Store

BATCH = 1000


async def settle_in(store: Store, numbers: Sequence[int], due: datetime) -> None:
    """Let so many practise daily, with the next question due at an instant."""
    for first in range(0, len(numbers), BATCH):
        addresses = [f"telegram:{n}" for n in numbers[first : first + BATCH]]
        await store._db.write(_settling(store, addresses, due))


def _settling(store: Store, addresses: list[str], due: datetime) -> Any:
    keys, ring = store._data_keys, store._ring

    def unit(db: Any) -> None:
        lanes = db.execute(
            "INSERT INTO lane (address) SELECT unnest(?::text[])"
            " RETURNING address, generation",
            (addresses,),
        ).fetchall()
        made = [Key(a, g, keys._master.make(a)) for a, g in lanes]
        ring.put(made)
        for key in made:
            own(db).locked(key.address, key.generation)
            keys._remembered(*key)
            store._apply(db, Change(key.address, None, _candidate(due)))

    return unit


def _candidate(due: datetime) -> Candidate:
    slot = Slot(due, due.date().isoformat())
    daily = Daily(time(due.hour, due.minute), "UTC", confirmed=True, next=slot)
    since = datetime(2025, 1, 1, tzinfo=UTC)
    return Candidate(since, "nursing", welcomed=True, daily=daily)
