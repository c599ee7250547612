"""The operator's commands for the database: backup, restore, rotate-key."""

# ruff: noqa: T201 - a command prints what it did

import base64
import secrets
import sys
from pathlib import Path

from bot.config import ConfigError, Settings, load
from bot.ports import (
    KeysMissing,
    Losing,
    NewerDatabase,
    Unusable,
    Upkeep,
    WrongKey,
)
from bot.storage.sqlite.encryption import KEY_BYTES
from bot.storage.sqlite.upkeep import Upkeep as SqliteUpkeep

UNUSABLE = 2


def main(command: str, path: Path | None, *, sure: bool = False) -> int:
    """Run one of the commands; gives the exit status.

    A restore that loses something says what, and is done only if somebody is `sure`.
    """
    try:
        settings = load()
        if command == "rotate-key":
            _rotate(settings, _upkeep(settings))
        elif path is not None and command == "backup":
            _upkeep(settings).back_up(path)
            print(f"backed up to {path}; the keys are not in it")
        elif path is not None:
            count = _upkeep(settings).restore(path, sure=sure)
            print(f"restored {count} candidates; what was there is kept beside it")
            print(
                "restart a running bot, so that it takes up what waited in the backup"
            )
    except Losing as error:
        for line in error.lost:
            print(line, file=sys.stderr)
        print("nothing was changed; say the same with --yes to go on", file=sys.stderr)
        return UNUSABLE
    except (ConfigError, KeysMissing, NewerDatabase, Unusable, WrongKey) as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    return 0


def _upkeep(settings: Settings) -> Upkeep:
    return SqliteUpkeep(
        settings.database, settings.keyring, settings.master_key, settings.key_file
    )


def _rotate(settings: Settings, upkeep: Upkeep) -> None:
    new = secrets.token_bytes(KEY_BYTES)
    count = upkeep.rotate_key(new)
    print(f"{count} keys are wrapped by a new master key")
    if settings.key_file is None:
        print(
            "set ENCRYPTION_KEY to this and restart; until then the old one works, too:"
        )
        print(base64.b64encode(new).decode())
