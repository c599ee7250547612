"""A store's files: which they are, that they are private, and what a target is."""

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from bot.ports import Unusable
from bot.storage.files import close_file

MAGIC = b"SQLite format 3\0"
WAL = 2
"""The version byte of a database in use; a copy that was made by us has another one."""


def beside(database: Path) -> tuple[Path, ...]:
    """Give a database's file with those that SQLite and the lock put beside it."""
    ends = ("", "-wal", "-shm", "-journal", ".lock")
    return tuple(database.with_name(database.name + end) for end in ends)


def make_file(path: Path) -> None:
    """Make an empty file that only its owner reads, unless it is there; close it.

    Raises:
        OSError: it cannot be made, or not be written.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    for file in beside(path):
        close_file(file)


def identity(path: Path) -> tuple[int, int] | None:
    """Give the device and the number of a file, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def is_one_of(target: Path, files: Iterable[Path]) -> bool:
    """Whether a path leads to one of these files, by whatever link or name."""
    resolved = target.resolve()
    for file in files:
        if file.resolve() == resolved:
            return True
        try:
            if file.samefile(resolved):
                return True
        except OSError:
            continue
    return False


Known = Callable[[sqlite3.Connection], bool]
"""Whether a database is one of ours."""


def a_backup(path: Path, ours: Known) -> bool:
    """Whether a file is a copy that was made by `back_up`, and not in use."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(20)
    if head[:16] != MAGIC or WAL in head[18:20]:
        return False
    try:
        with closing(reading(path)) as db:
            return ours(db)
    except sqlite3.Error:
        return False


def reading(database: Path) -> sqlite3.Connection:
    """Open a database that is there, to read it and nothing else."""
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)


def of_ours(db: sqlite3.Connection) -> bool:
    """Whether a database has the tables of a store."""
    return _has(db, "candidate", "session", "inbox", "outbox")


def a_keyring(db: sqlite3.Connection) -> bool:
    """Whether a database has the tables of a keyring."""
    return _has(db, "data_key", "master")


def _has(db: sqlite3.Connection, *tables: str) -> bool:
    found = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return set(tables) <= {name for (name,) in found}


def fit_for_backup(target: Path, ours: Iterable[Path], older: Known = of_ours) -> Path:
    """Give where a copy may be put: what a link leads to, never the link itself.

    `older` tells a copy that may be replaced from whatever else is there.

    Raises:
        Unusable: something else is there, which the copy would destroy.
    """
    place = target.resolve()
    if is_one_of(place, ours):
        raise Unusable(f"{target} is a file that the bot lives on; name another one")
    if not place.parent.is_dir():
        raise Unusable(f"{target}: there is no folder {place.parent}")
    if place.is_dir():
        raise Unusable(f"{target} is a folder; name a file in it")
    if place.exists() and place.stat().st_size and not a_backup(place, older):
        raise Unusable(f"{target} is no such copy of this program; name another file")
    return place
