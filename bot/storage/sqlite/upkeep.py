"""What is done to a whole database, while the program may be running.

A copy, a restore, a new master key: each is one transaction or none.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.ports import Unusable, WrongKey
from bot.storage.encryption import unseal
from bot.storage.files import flush, write_key
from bot.storage.sqlite.driver import connect
from bot.storage.sqlite.keys import change_master, forget_old_master
from bot.storage.sqlite.schema import migrate


@dataclass(frozen=True, slots=True)
class Upkeep:
    """A store's files and its master key, as `bot.ports.Upkeep` describes it.

    `master_key` is asked only where it is needed. `key_file` is where that key is; None
    where a setting holds it.
    """

    database: Path
    keyring: Path
    master_key: Callable[[], bytes]
    key_file: Path | None = None

    def back_up(self, target: Path) -> None:
        """Copy the database, without the keyring, as it is at one moment."""
        back_up(self.database, target)

    def restore(self, backup: Path) -> int:
        """Put a backup in its place, and give how many candidates it has."""
        return restore(self.database, self.keyring, backup, self.master_key())

    def rotate_key(self, new: bytes) -> int:
        """Wrap all keys with a new master key, and give how many there are."""
        return rotate_key(
            self.database, self.keyring, self.master_key(), new, self.key_file
        )


def back_up(database: Path, target: Path) -> None:
    """Copy the database, without the keyring, as it is at one moment.

    Raises:
        Unusable: there is no database, or no room; an older copy is left as it was.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        # Read-only, or an empty database would be made where there is none.
        source = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
        with closing(source), closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            _check(copy)
        flush(part)
        part.replace(target)
        flush(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise Unusable(error) from None
    finally:
        part.unlink(missing_ok=True)


def restore(database: Path, keyring: Path, backup: Path, master_key: bytes) -> int:
    """Put a backup in the place of the database, and give how many candidates it has.

    What the keyring cannot open any more, since it was deleted, is not restored.
    What stood there is kept beside it, as `….before-restore`.

    Raises:
        Unusable: the backup is damaged, or no room; the database is as it was.
        NewerDatabase: the backup is of a newer release.
        WrongKey: the master key is not the keyring's.
    """
    try:
        return _restore(database, keyring, backup, master_key)
    except (OSError, sqlite3.Error) as error:
        raise Unusable(error) from None


def _restore(database: Path, keyring: Path, backup: Path, master_key: bytes) -> int:
    for folder in (database.parent, keyring.parent):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=database.parent, prefix=".restore") as own:
        fresh = Path(own) / "fresh.sqlite"
        shutil.copyfile(backup, fresh)
        with closing(connect(fresh, keyring)) as db:
            _check(db)
            migrate(db)
            _finish_erasing(database, db)
            restored = _drop_unreadable(db, master_key)
            db.execute("VACUUM")
            if database.exists():
                back_up(database, database.with_name(f"{database.name}.before-restore"))
            with closing(sqlite3.connect(database, timeout=30)) as live:
                db.backup(live)
    return restored


def _finish_erasing(database: Path, db: sqlite3.Connection) -> None:
    """Erase the keys that the database in place still had to erase.

    A backup of a time before the wish to be forgotten knows nothing of it.
    """
    if not database.exists():
        return
    place = f"{database.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(place, uri=True)) as live:
        try:
            gone = live.execute("SELECT address FROM erasing").fetchall()
        except sqlite3.Error:
            return  # of an older release, or what is restored because it is damaged
    db.executemany("DELETE FROM keyring.data_key WHERE address = ?", gone)


def _drop_unreadable(db: sqlite3.Connection, master_key: bytes) -> int:
    """Delete what belongs to a key that is gone or has been made anew."""
    keys = dict(db.execute("SELECT address, wrapped FROM keyring.data_key"))
    gone, kept = [], 0
    for address, document in db.execute("SELECT address, document FROM candidate"):
        if address not in keys:
            gone.append((address,))
            continue
        key = unseal(master_key, keys[address], address)
        try:
            unseal(key, document, address)
            kept += 1
        except WrongKey:
            gone.append((address,))
    db.execute("BEGIN IMMEDIATE")
    for table in ("session", "dossier", "outbox", "candidate"):
        db.executemany(f"DELETE FROM {table} WHERE address = ?", gone)
    db.executemany(
        "UPDATE inbox SET state = 'done', address = NULL, payload = NULL"
        " WHERE address = ?",
        gone,
    )
    db.execute("COMMIT")
    return kept


def rotate_key(
    database: Path, keyring: Path, old: bytes, new: bytes, key_file: Path | None
) -> int:
    """Wrap all keys with a new master key, and give how many there are.

    With a `key_file` the new key takes its place there. Without, the old key leads to
    the new one until the program was started with the new one.

    Raises:
        Unusable: nothing was changed.
        WrongKey: `old` is not the present master key; nothing was changed.
    """
    try:
        with closing(connect(database, keyring)) as db:
            changed = change_master(db, old, new)
            if key_file is not None:
                write_key(key_file, new)
                forget_old_master(db)
            return changed
    except (OSError, sqlite3.Error) as error:
        raise Unusable(error) from None


def _check(db: sqlite3.Connection) -> None:
    (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError("the file is damaged")
