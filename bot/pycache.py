"""Keep what is worked out of the source beside its compiled form.

It is known again by a digest of the whole source, so it is never that of another one.
"""

import hashlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any


def kept(path: Path, texts: Sequence[tuple[str, str]], work: Callable[[], Any]) -> Any:
    """Give what `work` makes of modules, by name and text; a value that JSON knows.

    It is worked out again where a letter of a text has changed, and each time where
    Python could not write the compiled form of the module at `path` either.
    """
    digest = hashlib.sha256(json.dumps(texts).encode()).hexdigest()
    try:
        place = Path(cache_from_source(str(path))).with_suffix(".json")
    except NotImplementedError:  # a Python that keeps no compiled forms
        return work()
    with suppress(OSError, ValueError):
        match json.loads(place.read_bytes()):
            case {"of": known, "is": value} if known == digest:
                return value
    value = work()
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            _write(place, json.dumps({"of": digest, "is": value}))
    return value


def _write(place: Path, text: str) -> None:
    """Write it in one go, for whoever may read the source."""
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_suffix(f".{os.getpid()}")
    new.write_text(text, "utf-8")
    new.chmod(0o644)
    new.replace(place)
