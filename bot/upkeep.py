"""The operator's commands for the database: backup, restore, rotate-key, move."""

# ruff: noqa: T201 - a command prints what it did

import asyncio
import base64
import secrets
import sys
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import POSTGRES, ConfigError, Settings, load, postgres_installed
from bot.ports import (
    KeysMissing,
    Losing,
    NewerDatabase,
    Unusable,
    Upkeep,
    WrongKey,
)
from bot.storage.encryption import KEY_BYTES
from bot.storage.sqlite.end import SqliteEnd
from bot.storage.sqlite.store import Store
from bot.storage.sqlite.upkeep import Upkeep as SqliteUpkeep
from bot.storage.transfer import End, move

if TYPE_CHECKING:
    from bot.storage.postgres.upkeep import Upkeep as PostgresUpkeep

UNUSABLE = 2


def main(
    command: str,
    path: Path | None,
    *,
    sure: bool = False,
    keyring: Path | None = None,
) -> int:
    """Run one of the commands; gives the exit status.

    A backup copies the keys to `keyring`, if that is given. A restore that loses
    something says what, and is done only if somebody is `sure`.
    """
    try:
        settings = load()
        if command == "rotate-key":
            _rotate(settings, _upkeep(settings))
        elif path is not None and command == "backup":
            _upkeep(settings).back_up(path, keyring)
            print(f"backed up to {path}; the keys are not in it")
            if keyring is not None:
                print(f"the keys are in {keyring}; keep the newest copy only")
        elif path is not None:
            count = _upkeep(settings).restore(_copy_at(path), sure=sure)
            print(f"restored {count} candidates; what was there is kept beside it")
            print(
                "restart a running bot, so that it takes up what waited in the backup"
            )
        else:
            _check_restored(settings)
    except Losing as error:
        for line in error.lost:
            print(line, file=sys.stderr)
        print("nothing was changed; say the same with --yes to go on", file=sys.stderr)
        return UNUSABLE
    except (ConfigError, KeysMissing, NewerDatabase, Unusable, WrongKey) as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    return 0


def _copy_at(path: Path) -> Path:
    """Give a backup's path, or say what is wrong with it."""
    if not path.exists():
        raise ConfigError([f"restore: there is no file {path}"])
    if not path.is_file():
        raise ConfigError([f"restore: {path} is no file"])
    return path


def move_all(urls: Sequence[str]) -> int:
    """Take a whole bot from one database to another; gives the exit status."""
    try:
        settings = load()
        if not _is_there(urls[0]):
            raise ConfigError([f"move: there is no database at {urls[0]}"])
        source, target = (_end(settings, url) for url in urls)
        counts = move(source, target)
    except (ConfigError, KeysMissing, NewerDatabase, Unusable, WrongKey) as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    for table, count in counts.items():
        print(f"{table:<10}{count:>10}")
    print("moved, and read again at both ends: counts and digests are the same")
    print(
        "set DATABASE_URL to the new place; then erase the old one with its keyring,"
        " which /delete does not reach any more"
    )
    return 0


def _is_there(url: str) -> bool:
    path = url.removeprefix("sqlite:///")
    return path == url or Path(path).exists()


def _end(settings: Settings, url: str) -> End:
    key = settings.master_key()
    if url.startswith("sqlite:///"):
        path = Path(url.removeprefix("sqlite:///"))
        store = Store(path, settings.keyring, key)
        return SqliteEnd(path, settings.keyring, lambda: asyncio.run(_once(store)))
    if not url.startswith(POSTGRES):
        raise ConfigError(["move: a place is sqlite:///path or postgresql://…"])
    postgres_installed()
    from bot.storage.master import Master
    from bot.storage.postgres.end import PostgresEnd
    from bot.storage.postgres.ring import ring_at
    from bot.storage.postgres.store import Store as PostgresStore

    ring = ring_at(settings.keyring_url, settings.shared_keyring)
    beside = settings.keyring_same_server
    shared = PostgresStore(
        url, ring_at(settings.keyring_url, settings.shared_keyring), key, beside=beside
    )
    return PostgresEnd(url, ring, Master(key), lambda: asyncio.run(_once(shared)))


async def _once(store: AbstractAsyncContextManager[object]) -> None:
    """Open a store, which brings it to this release, and close it."""
    async with store:
        pass


def _upkeep(settings: Settings) -> Upkeep:
    if settings.postgres_url is not None:
        return _postgres(settings, settings.postgres_url)
    return SqliteUpkeep(
        settings.database, settings.keyring, settings.master_key, settings.key_file
    )


def _postgres(settings: Settings, url: str) -> "PostgresUpkeep":
    postgres_installed()
    from bot.storage.postgres.ring import ring_at
    from bot.storage.postgres.upkeep import Upkeep as PostgresUpkeep

    ring = ring_at(settings.keyring_url, settings.shared_keyring)
    return PostgresUpkeep(url, ring, settings.master_key, settings.key_file)


def _check_restored(settings: Settings) -> None:
    if settings.postgres_url is None:
        raise ConfigError(["restore: say which backup to restore"])
    count = _postgres(settings, settings.postgres_url).check_restored()
    print(f"{count} candidates can be read; nobody else is left")


def _rotate(settings: Settings, upkeep: Upkeep) -> None:
    new = secrets.token_bytes(KEY_BYTES)
    count = upkeep.rotate_key(new)
    print(f"{count} keys are wrapped by a new master key")
    if settings.key_file is None:
        print(
            "set ENCRYPTION_KEY to this and restart; until then the old one works, too:"
        )
        print(base64.b64encode(new).decode())
