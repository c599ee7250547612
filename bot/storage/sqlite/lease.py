"""One program at a time on one database: a lock that ends with whoever holds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.ports import Unusable
from bot.storage.files import close_file, make_folder

try:
    import fcntl
except ImportError:  # where there is no such lock, Telegram's refusal must do
    fcntl = None  # type: ignore[assignment]


@contextmanager
def sole_use(database: Path) -> Iterator[None]:
    """Hold the lock beside a database.

    Raises:
        Unusable: another program holds it, or there is no room for the lock.
    """
    path = database.with_name(f"{database.name}.lock")
    try:
        make_folder(path.parent)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        close_file(path)
    except OSError as error:
        raise Unusable(error) from None
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise Unusable(RuntimeError("another `second-round run` uses it")) from None
    try:
        yield
    finally:
        os.close(handle)
