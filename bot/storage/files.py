"""Files and folders that only their owner may read, and that are on disk when made."""

import base64
import os
import stat
from pathlib import Path


def make_folder(path: Path) -> None:
    """Make a folder that only its owner enters, with those above it.

    Raises:
        OSError: it cannot be made.
    """
    for folder in (*reversed(path.parents), path):
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
            folder.chmod(0o700)


def close_folder(path: Path) -> None:
    """Let only its owner enter a folder of ours, also one that was there before.

    A folder of somebody else is left alone: whoever owns it has decided.
    """
    found = path.stat()
    if found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) & 0o077:
        path.chmod(0o700)


def close_file(path: Path) -> None:
    """Let only its owner read a file of ours, also one that was there before."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return
    if found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) & 0o077:
        path.chmod(0o600)


def write_key(path: Path, key: bytes) -> None:
    """Put a key in the place of the one in a file, which only its owner may read."""
    path = path.resolve()  # a link stays one
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(
        os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
    ) as f:
        f.write(base64.b64encode(key) + b"\n")
        f.flush()
        os.fsync(f.fileno())
    part.replace(path)
    flush(path.parent)


def flush(path: Path) -> None:
    """Wait until a file, or what a folder lists, is on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
