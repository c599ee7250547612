"""What waits, for how long, and what is old enough to be forgotten."""

from bot.health import Health
from bot.storage.base import Connection
from bot.storage.prompts import QUIET_FAILED

KEEP_DONE = 48 * 3600
"""Seconds a done update's number is kept; Telegram repeats one for 24 hours."""

KEEP_DEAD = 14 * 24 * 3600
"""Seconds that what failed for good is kept, sealed, for whoever looks into it."""

LATE_PROMPT = 3600.0
"""Seconds after which a daily question that still waits is late."""


def health(db: Connection, now: float) -> Health:
    """Count what waits, how long the oldest has, and what was given up."""

    def one(select: str, *values: object) -> float:
        row = db.execute(select, values).fetchone()
        return float(row[0] or 0) if row is not None else 0.0

    def age(since: float) -> float:
        return round(max(0.0, now - since), 1) if since else 0.0

    todo = "FROM inbox WHERE state = 'todo'"
    unsent = "FROM outbox WHERE state = 'todo'"
    parked = "FROM inbox WHERE state = 'waiting'"
    late = f"SELECT count(*) {unsent} AND priority = 1 AND created_at < ?"
    return Health(
        inbox_waiting=int(one(f"SELECT count(*) {todo}")),
        inbox_age=age(one(f"SELECT min(received_at) {todo}")),
        inbox_dead=int(one("SELECT count(*) FROM inbox WHERE state = 'dead'")),
        outbox_waiting=int(one(f"SELECT count(*) {unsent}")),
        outbox_age=age(one(f"SELECT min(created_at) {unsent}")),
        outbox_dead=int(one("SELECT count(*) FROM outbox WHERE state = 'dead'")),
        late_prompts=int(one(late, now - LATE_PROMPT)),
        needs_waiting=int(one(f"SELECT count(*) {parked}")),
        needs_age=age(one(f"SELECT min(received_at) {parked}")),
        quiet_failed=int(one("SELECT count FROM tally WHERE name = ?", QUIET_FAILED)),
    )


def prune(db: Connection, now: float) -> None:
    """Delete what nobody will ask for any more."""
    before, long_before = now - KEEP_DONE, now - KEEP_DEAD
    # The oldest come first, so only what is deleted is looked at.
    db.execute(
        "DELETE FROM inbox WHERE state = 'done' AND received_at < ?"
        " AND arrival < coalesce((SELECT arrival FROM inbox"
        " WHERE received_at >= ? ORDER BY arrival LIMIT 1), 9e18)",
        (before, before),
    )
    db.execute("DELETE FROM pause WHERE since + seconds < ?", (now,))
    for table, time in (("inbox", "received_at"), ("outbox", "created_at")):
        db.execute(
            f"DELETE FROM {table} WHERE state = 'dead' AND {time} < ?", (long_before,)
        )
