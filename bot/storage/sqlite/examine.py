"""Reading all of a store, for what nobody would notice before it is needed."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.storage.damage import is_damage
from bot.storage.sqlite.files import reading


@dataclass(frozen=True, slots=True)
class Examined:
    """What reading all of it found: a damaged page, candidates without a key."""

    damaged: bool = False
    keys_missing: int = 0


def examined(path: Path, keyring: Path) -> Examined:
    """Read every page of both files, in a connection of its own."""
    damaged, missing = False, 0
    with closing(reading(path)) as db:
        db.execute("ATTACH DATABASE ? AS keyring", (str(keyring),))
        for select in ("PRAGMA main.quick_check(1)", "PRAGMA keyring.quick_check(1)"):
            try:
                damaged |= db.execute(select).fetchone()[0] != "ok"
            except sqlite3.DatabaseError as error:
                damaged |= is_damage(error)
        with suppress(sqlite3.DatabaseError):
            (missing,) = db.execute(
                "SELECT count(*) FROM candidate WHERE NOT EXISTS (SELECT 1"
                " FROM keyring.data_key AS key WHERE key.address = candidate.address)"
            ).fetchone()
    return Examined(damaged, missing)
