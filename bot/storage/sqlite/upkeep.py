"""What is done to a whole database, while the program may be running.

A copy, a restore, a new master key: each is one transaction or none.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.ports import KeysMissing, Losing, Unusable, WrongKey
from bot.storage.candidates import OF_A_CANDIDATE
from bot.storage.encryption import unseal
from bot.storage.files import close_file, flush, make_folder, write_key
from bot.storage.sqlite.driver import connect
from bot.storage.sqlite.files import (
    Known,
    a_keyring,
    beside,
    fit_for_backup,
    is_one_of,
    of_ours,
    reading,
)
from bot.storage.sqlite.keys import change_master, forget_old_master
from bot.storage.sqlite.lease import sole_use
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

    def back_up(self, target: Path, keys: Path | None = None) -> None:
        """Copy the database, and to `keys` the keyring, each as it is at one moment."""
        others = (*beside(self.keyring), *self._key_files())
        ours = (*beside(self.database), *others)
        if keys is not None:
            # Looked at first, or one of two copies would be made.
            place = fit_for_backup(keys, ours, a_keyring)
            if place == target.resolve():
                raise Unusable(f"{keys} is where the data goes; name another file")
        back_up(self.database, target, others)
        if keys is not None:
            # After the data: whoever came in between has a key in it.
            _copy(self.keyring, keys, ours, a_keyring)

    def restore(self, backup: Path, *, sure: bool = False) -> int:
        """Put a backup in its place, and give how many candidates it has."""
        if is_one_of(backup, (*beside(self.keyring), *self._key_files())):
            raise Unusable(f"{backup} holds keys; it is no backup")
        if not self.keyring.exists():
            raise _no_keyring(self.keyring)
        return restore(
            self.database, self.keyring, backup, self.master_key(), sure=sure
        )

    def rotate_key(self, new: bytes) -> int:
        """Wrap all keys with a new master key, and give how many there are."""
        for file in (self.database, self.keyring):
            if not file.exists():
                raise Unusable(f"{file} is not there; is DATA_DIR right?")
        return rotate_key(
            self.database, self.keyring, self.master_key(), new, self.key_file
        )

    def _key_files(self) -> tuple[Path, ...]:
        return () if self.key_file is None else (self.key_file,)


def back_up(database: Path, target: Path, others: Iterable[Path] = ()) -> None:
    """Copy the database, without the keyring, as it is at one moment.

    A link is followed. What is there is replaced only if it is an older copy; `others`
    are files besides the database's own that no copy may ever take the place of.

    Raises:
        Unusable: there is no database, or no room, or the target is something else;
            what is there is left as it was.
    """
    _copy(database, target, (*beside(database), *others), of_ours)


def _copy(database: Path, target: Path, ours: Sequence[Path], older: Known) -> None:
    part: Path | None = None
    try:
        place = fit_for_backup(target, ours, older)
        # Read-only, or an empty database would be made where there is none.
        with closing(reading(database)) as source:
            source.execute("PRAGMA schema_version")
            handle, name = tempfile.mkstemp(".part", f".{place.name}.", place.parent)
            os.close(handle)
            part = Path(name)
            with closing(sqlite3.connect(part)) as copy:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                _check(copy)
        flush(part)
        part.replace(place)
        flush(place.parent)
    except (OSError, sqlite3.Error) as error:
        raise Unusable(error) from None
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def restore(
    database: Path,
    keyring: Path,
    backup: Path,
    master_key: bytes,
    *,
    sure: bool = False,
) -> int:
    """Put a backup in the place of the database, and give how many candidates it has.

    What the keyring cannot open any more, since it was deleted, is not restored.
    What stood there is kept beside it, as `….before-restore-` and the time in UTC.

    Raises:
        Losing: something would be lost, and nobody is `sure` of it yet.
        KeysMissing: the keyring opens nothing of a candidate who is there now.
        Unusable: the backup is damaged, or no room; the database is as it was.
        NewerDatabase: the backup is of a newer release.
        WrongKey: the master key is not the keyring's.
    """
    if is_one_of(backup, beside(database)):
        raise Unusable(f"{backup} is the database itself; it is in its place")
    try:
        return _restore(database, keyring, backup, master_key, sure)
    except (OSError, sqlite3.Error) as error:
        raise Unusable(error) from None


def _restore(
    database: Path, keyring: Path, backup: Path, master_key: bytes, sure: bool
) -> int:
    for folder in (database.parent, keyring.parent):
        make_folder(folder)
    with tempfile.TemporaryDirectory(dir=database.parent, prefix=".restore") as own:
        fresh = Path(own) / "fresh.sqlite"
        shutil.copyfile(backup, fresh)
        close_file(fresh)
        with closing(connect(fresh, keyring)) as db:
            _check(db)
            if not of_ours(db):
                raise Unusable(f"{backup} is no backup of this program")
            migrate(db)
            lost = _lost(database, db, _unreadable(db, master_key))
            if lost and not sure:
                raise Losing(lost)
            _finish_erasing(database, db)
            restored = _drop(db, _unreadable(db, master_key))
            db.execute("VACUUM")
            if database.exists():
                _keep(database)
            with closing(sqlite3.connect(database, timeout=30)) as live:
                db.backup(live)
    for file in beside(database):
        close_file(file)
    return restored


def _keep(database: Path) -> None:
    """Keep what is in place beside it: as a copy, or as it is where it is damaged."""
    place = _kept_copy(database)
    try:
        back_up(database, place)
    except Unusable:
        with closing(reading(database)) as live:
            try:
                _check(live)
            except sqlite3.Error:
                pass
            else:
                raise
        with sole_use(database):
            for end in ("-wal", "-shm", ""):
                file = database.with_name(database.name + end)
                if file.exists():
                    file.rename(place.with_name(place.name + end))


def _kept_copy(database: Path) -> Path:
    """Where what stood there is kept; never in the place of an earlier one."""
    at = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    place = database.with_name(f"{database.name}.before-restore-{at}")
    number = 1
    while place.exists():
        number += 1
        place = database.with_name(f"{database.name}.before-restore-{at}-{number}")
    return place


def _no_keyring(keyring: Path) -> KeysMissing:
    return KeysMissing(
        f"{keyring} is missing, and without it no backup can be opened: put its copy"
        " back first. Nothing was changed"
    )


def _lost(
    database: Path, db: sqlite3.Connection, gone: Sequence[tuple[str]]
) -> tuple[str, ...]:
    """Say what of the backup, and of what is in place now, would not be there then."""
    lost: list[str] = []
    (all_of_it,) = db.execute("SELECT count(*) FROM candidate").fetchone()
    now: tuple[int, int, int] | None = None
    if database.exists():
        db.execute("ATTACH DATABASE ? AS live", (str(database),))
        try:
            now = db.execute(_GONE).fetchone()
        except sqlite3.Error:
            lost.append("the database in place cannot be read, and is only kept")
        finally:
            db.execute("DETACH DATABASE live")
    if gone:
        lost.append(
            f"{len(gone)} of the {all_of_it} candidates in the backup do not open with"
            " this keyring: they deleted everything since, or it is not the newest one"
        )
    if now is not None and now[0]:
        lost.append(f"{now[0]} candidates came after the backup")
    if now is not None and now[1]:
        lost.append(f"{now[1]} sessions are newer than the backup")
    if now is not None and now[2]:
        lost.append(f"{now[2]} candidates went on since the backup was made")
    return tuple(lost)


_GONE = """
SELECT
    (SELECT count(*) FROM live.candidate AS now WHERE NOT EXISTS
        (SELECT 1 FROM main.candidate AS old WHERE old.address = now.address)),
    (SELECT count(*) FROM live.session AS now WHERE NOT EXISTS
        (SELECT 1 FROM main.session AS old WHERE old.id = now.id)),
    (SELECT count(*) FROM live.candidate AS now JOIN main.candidate AS old
        USING (address) WHERE old.document <> now.document)
"""


def _finish_erasing(database: Path, db: sqlite3.Connection) -> None:
    """Erase the keys that the database in place still had to erase.

    A backup of a time before the wish to be forgotten knows nothing of it.
    """
    if not database.exists():
        return
    with closing(reading(database)) as live:
        try:
            gone = live.execute("SELECT address FROM erasing").fetchall()
        except sqlite3.Error:
            return  # of an older release, or what is restored because it is damaged
    db.executemany("DELETE FROM keyring.data_key WHERE address = ?", gone)


def _unreadable(db: sqlite3.Connection, master_key: bytes) -> Sequence[tuple[str]]:
    """Tell whose key is gone or has been made anew."""
    keys = dict(db.execute("SELECT address, wrapped FROM keyring.data_key"))
    gone = []
    for address, document in db.execute("SELECT address, document FROM candidate"):
        if address not in keys:
            gone.append((address,))
            continue
        key = unseal(master_key, keys[address], address)
        try:
            unseal(key, document, address)
        except WrongKey:
            gone.append((address,))
    return gone


def _drop(db: sqlite3.Connection, gone: Sequence[tuple[str]]) -> int:
    """Delete all of these candidates, and give how many are left."""
    db.execute("BEGIN IMMEDIATE")
    for table in OF_A_CANDIDATE:
        db.executemany(f"DELETE FROM {table} WHERE address = ?", gone)
    db.executemany(
        "UPDATE inbox SET state = 'done', address = NULL, payload = NULL"
        " WHERE address = ?",
        gone,
    )
    (kept,) = db.execute("SELECT count(*) FROM candidate").fetchone()
    db.execute("COMMIT")
    return int(kept)


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
