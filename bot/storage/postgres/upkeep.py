"""What is done to a whole database on PostgreSQL, while replicas may be running.

Copies are made and put back with the server's own tools; what they cannot know, whose
key is gone, is seen to here.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from bot.ports import Unusable, WrongKey
from bot.storage.candidates import OF_A_CANDIDATE
from bot.storage.encryption import unseal
from bot.storage.files import write_key
from bot.storage.master import Master
from bot.storage.postgres.connecting import Raw, connect, guarded
from bot.storage.postgres.driver import Connection
from bot.storage.postgres.ring import Key, Ring
from bot.storage.postgres.roles import keep_out
from bot.storage.postgres.schema import migrate

BACKUP = (
    "with PostgreSQL, back up with pg_dump, or a base backup of the server; never back"
    " up the keyring's server with it (docs/postgres.md)"
)
RESTORE = (
    "with PostgreSQL, restore with pg_restore while the bot is stopped, and run"
    " `second-round restore` without a path before it is started (docs/postgres.md)"
)


@dataclass(frozen=True, slots=True)
class Upkeep:
    """A database, its keyring and its master key, as `bot.ports.Upkeep` describes it.

    `key_file` is where the master key is; None where a setting holds it.
    """

    url: str
    ring: Ring
    master_key: Callable[[], bytes]
    key_file: Path | None = None

    def back_up(self, target: Path, keys: Path | None = None) -> None:  # noqa: ARG002
        """Say what to use."""
        raise Unusable(RuntimeError(f"{target.name} was not made: {BACKUP}"))

    def restore(self, backup: Path, *, sure: bool = False) -> int:  # noqa: ARG002
        """Say what to use."""
        raise Unusable(RuntimeError(f"{backup.name} was not touched: {RESTORE}"))

    def check_restored(self) -> int:
        """Drop whom the keyring cannot open any more, and give how many there are.

        Raises:
            Unusable: a server cannot be reached, or a bot is running.
            WrongKey: the master key is not the keyring's.
        """
        with self._opened() as raw:
            master = Master(self.master_key())
            marks = self.ring.marks()
            if marks is not None and not master.opens(marks):
                master.adopt(marks)
            keys = {(key.address, key.generation): key for key in self.ring.all()}
            with raw.transaction():
                return _drop_unreadable(Connection(raw), master, keys)

    def rotate_key(self, new: bytes) -> int:
        """Wrap all keys with a new master key, and give how many there are."""
        self.ring.open()
        try:
            changed = self.ring.rotate(self.master_key(), new)
            if self.key_file is not None:
                try:
                    write_key(self.key_file, new)
                except OSError as error:
                    raise Unusable(error) from None
                self.ring.forget_old_master()
            return changed
        finally:
            self.ring.close()

    @contextmanager
    def _opened(self) -> Iterator[Raw]:
        self.ring.open()
        try:
            with guarded(lambda: connect(self.url)) as raw:
                migrate(raw)
                keep_out(raw)
                yield raw
        except psycopg.Error as error:
            raise Unusable(RuntimeError(type(error).__name__)) from None
        finally:
            self.ring.close()


def _drop_unreadable(
    db: Connection, master: Master, keys: dict[tuple[str, int], Key]
) -> int:
    """Delete what belongs to a key that is gone, and give how many are left."""
    newest = max((generation for _, generation in keys), default=0)
    # Numbers that were handed out since the backup are not handed out again.
    db.execute(
        "SELECT setval('key_generation', greatest(?, nextval('key_generation')))",
        (newest + 1,),
    )
    rows = db.execute(
        "SELECT address, generation, document FROM lane"
        " LEFT JOIN candidate USING (address)"
    ).fetchall()
    gone, kept = [], 0
    for address, generation, document in rows:
        key = keys.get((address, generation))
        if key is None or not _opens(master, key, document):
            gone.append((address,))
        elif document is not None:
            kept += 1
    for table in OF_A_CANDIDATE:
        db.executemany(f"DELETE FROM {table} WHERE address = ?", gone)
    db.executemany(
        "UPDATE inbox SET state = 'done', address = NULL, payload = NULL,"
        " needs = NULL, known = NULL WHERE address = ?",
        gone,
    )
    db.executemany(
        "UPDATE lane SET generation = nextval('key_generation'), oldest = NULL"
        " WHERE address = ?",
        gone,
    )
    return kept


def _opens(master: Master, key: Key, document: bytes | None) -> bool:
    opened = master.unwrap(key.address, key.wrapped, lambda: None)
    if document is None:
        return True
    try:
        unseal(opened, document, key.address)
    except WrongKey:
        return False
    return True
