"""The operator's commands for the database: backup, restore, rotate-key."""

# ruff: noqa: T201 - a command prints what it did

import base64
import secrets
import sys
from pathlib import Path

from bot.config import ConfigError, Settings, load
from bot.ports import NewerDatabase, Unusable, Upkeep, WrongKey
from bot.storage.encryption import KEY_BYTES
from bot.storage.sqlite.upkeep import Upkeep as SqliteUpkeep

UNUSABLE = 2


def main(command: str, path: Path | None) -> int:
    """Run one of the commands; gives the exit status."""
    try:
        settings = load()
        if command == "rotate-key":
            _rotate(settings, _upkeep(settings))
        elif path is not None and command == "backup":
            _upkeep(settings).back_up(path)
            print(f"backed up to {path}; the keys are not in it")
        elif path is not None:
            count = _upkeep(settings).restore(path)
            print(f"restored {count} candidates; what was there is kept beside it")
            print(
                "restart a running bot, so that it takes up what waited in the backup"
            )
    except (ConfigError, NewerDatabase, Unusable, WrongKey) as error:
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
