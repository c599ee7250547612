"""Files that hold a key, and are on disk when a function returns."""

import base64
import os
from pathlib import Path


def write_key(path: Path, key: bytes) -> None:
    """Put a key in the place of the one in a file, which only its owner may read."""
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
