"""The operator's commands for the database: backup, restore, rotate-key."""

# ruff: noqa: T201 - a command prints what it did

import base64
import secrets
import sys
from pathlib import Path

from bot.config import ConfigError, Settings, load
from bot.storage.sqlite import NewerDatabase, Unusable, WrongKey
from bot.storage.sqlite.encryption import KEY_BYTES
from bot.storage.sqlite.upkeep import back_up, restore, rotate_key

UNUSABLE = 2


def main(command: str, path: Path | None) -> int:
    """Run one of the commands; gives the exit status."""
    try:
        settings = load()
        if command == "rotate-key":
            _rotate(settings)
        elif path is not None and command == "backup":
            back_up(settings.database, path)
            print(f"backed up to {path}; the keys are not in it")
        elif path is not None:
            count = restore(
                settings.database, settings.keyring, path, settings.master_key()
            )
            print(f"restored {count} candidates; what was there is kept beside it")
            print(
                "restart a running bot, so that it takes up what waited in the backup"
            )
    except (ConfigError, NewerDatabase, Unusable, WrongKey) as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    return 0


def _rotate(settings: Settings) -> None:
    new = secrets.token_bytes(KEY_BYTES)
    count = rotate_key(
        settings.database,
        settings.keyring,
        settings.master_key(),
        new,
        settings.key_file,
    )
    print(f"{count} keys are wrapped by a new master key")
    if settings.key_file is None:
        print(
            "set ENCRYPTION_KEY to this and restart; until then the old one works, too:"
        )
        print(base64.b64encode(new).decode())
