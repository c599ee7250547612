"""The prompts in SQL: who is due, who was handed out, and what is counted.

One row a candidate and kind says when the next prompt comes; an index over those that
wait makes an idle tick cost the same for ten people and for a million. To claim is to
move due rows to the table of prompts in one transaction, which two programs cannot both
do. A prompt stands there until what follows from it is written: a crash loses none.

Every function runs inside a unit of the driver.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from bot.core.schedule import DAILY, Slot
from bot.ports import Claimed
from bot.storage.base import Connection

BATCH = 1000
"""Rows claimed in one transaction, so that nobody waits long for the disk."""

QUIET_FAILED = "quiet.failed"
"""The counter of quiet moments that could not be decided on."""


def any_due(db: Connection, door: str, now: float) -> bool:
    """Whether a prompt is due; what a tick asks when there is nothing to do."""
    row = db.execute(
        "SELECT 1 FROM schedule WHERE waiting = 1 AND next_due <= ?"
        " AND substr(address, 1, ?) = ? LIMIT 1",
        (now, *_of(door)),
    ).fetchone()
    return row is not None


def claim(
    db: Connection, door: str, now: float, most: int = BATCH, locking: str = ""
) -> int:
    """Hand out prompts that are due, the oldest first, and say how many.

    `locking` keeps others away from these rows, where others write at the same time.
    """
    rows = db.execute(
        "SELECT address, kind, label, next_due,"
        " CASE WHEN label <= prompted THEN 1 ELSE 0 END FROM schedule"
        " WHERE waiting = 1 AND next_due <= ? AND substr(address, 1, ?) = ?"
        f" ORDER BY next_due LIMIT ?{locking}",
        (now, *_of(door), most),
    ).fetchall()
    db.executemany(
        "INSERT INTO prompt (address, kind, label, due_at, spent)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (address, kind) DO UPDATE SET"
        " label = excluded.label, due_at = excluded.due_at, spent = excluded.spent",
        rows,
    )
    db.executemany(
        "UPDATE schedule SET waiting = 0, prompted ="
        " CASE WHEN label > prompted THEN label ELSE prompted END"
        " WHERE address = ? AND kind = ?",
        [row[:2] for row in rows],
    )
    return len(rows)


def _of(door: str) -> tuple[int, str]:
    """Tell the addresses of a door; a range of them would tempt away from the index."""
    return len(door) + 1, f"{door}:"


def claimed(
    db: Connection, door: str, most: int, only: str = ""
) -> tuple[Claimed, ...]:
    """Give prompts that wait to be decided on, the oldest first.

    `only` leaves out those that cannot be decided on now.
    """
    rows = db.execute(
        "SELECT address, kind, label, due_at, spent FROM prompt"
        f" WHERE substr(address, 1, ?) = ?{only} ORDER BY due_at, address LIMIT ?",
        (*_of(door), most),
    )
    return tuple(
        Claimed(
            address, kind, Slot(datetime.fromtimestamp(due_at, UTC), label), bool(spent)
        )
        for address, kind, label, due_at, spent in rows
    )


def settle(db: Connection, address: str, kind: str, label: str) -> bool:
    """Take a prompt away because what follows is being written; once only."""
    done = db.execute(
        "DELETE FROM prompt WHERE address = ? AND kind = ? AND label = ?",
        (address, kind, label),
    )
    return done.rowcount > 0


def give_up(db: Connection, address: str, kind: str, label: str) -> None:
    """Let a prompt go that cannot be decided on, and wait for the next one.

    Of the daily ones that is tomorrow's; the others wait for the candidate.
    """
    if settle(db, address, kind, label):
        row = db.execute(
            "SELECT next_due, label FROM schedule WHERE address = ? AND kind = ?",
            (address, kind),
        ).fetchone()
        if row is not None:
            due, label = _the_next(kind, *row)
            db.execute(
                "UPDATE schedule SET waiting = 1, next_due = ?, label = ?"
                " WHERE address = ? AND kind = ?",
                (due, label, address, kind),
            )
        count(db, (f"{kind}.failed",))


def _the_next(kind: str, due: float | None, label: str) -> tuple[float | None, str]:
    if kind != DAILY or due is None:
        return None, label
    tomorrow = date.fromisoformat(label[:10]) + timedelta(days=1)
    return due + 86_400, tomorrow.isoformat()


def set_next(
    db: Connection,
    address: str,
    kind: str,
    slot: Slot | None,
    last: str,
    *,
    settled: bool,
) -> None:
    """Write down when the next prompt of a kind comes; `last` is the one before it.

    Of the one handed out last only the decision on a prompt (`settled`) knows better
    than this table.
    """
    db.execute(
        "INSERT INTO schedule (address, kind, next_due, label, prompted)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (address, kind) DO UPDATE SET"
        " next_due = excluded.next_due, label = excluded.label,"
        " waiting = CASE WHEN EXISTS (SELECT 1 FROM prompt WHERE prompt.address ="
        " excluded.address AND prompt.kind = excluded.kind) THEN 0 ELSE 1 END",
        (
            address,
            kind,
            slot.at.timestamp() if slot is not None else None,
            slot.label if slot is not None else "",
            last,
        ),
    )
    if settled:
        db.execute(
            "UPDATE schedule SET prompted = ? WHERE address = ? AND kind = ?",
            (last, address, kind),
        )


def silence(db: Connection, address: str) -> None:
    """Hand out nothing more to someone who cannot be written to."""
    db.execute("DELETE FROM prompt WHERE address = ?", (address,))
    db.execute("UPDATE schedule SET waiting = 0 WHERE address = ?", (address,))


def revive(db: Connection, address: str) -> None:
    """Hand out again; what became due meanwhile is decided on like any late prompt."""
    db.execute("UPDATE schedule SET waiting = 1 WHERE address = ?", (address,))


def count(db: Connection, names: Iterable[str]) -> None:
    """Add one to each of these counters."""
    db.executemany(
        "INSERT INTO tally (name, count) VALUES (?, 1)"
        " ON CONFLICT (name) DO UPDATE SET count = tally.count + 1",
        [(name,) for name in names],
    )


def tally(db: Connection) -> dict[str, int]:
    """Give every counter."""
    return dict(db.execute("SELECT name, count FROM tally ORDER BY name"))
