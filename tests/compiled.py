"""Regular expressions as Python compiled them, kept from one run to the next.

There are three and a half thousand, each process compiles those that it uses, and that
is a second and a half of it. What came of it is kept in `__pycache__`, by the version
of Python, as compiled modules are. Where this Python compiles in another way, nothing
is kept.
"""

import importlib
import os
import pickle
import sys
from array import array
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "__pycache__"
MOST = 20_000
"""Expressions from which it is begun anew, as most are of code of before."""

Key = tuple[str, int]


class Compiled:
    """A file of compiled expressions, which several processes read and write."""

    def __init__(self, folder: Path) -> None:
        version = sha256(sys.version.encode()).hexdigest()[:16]
        self._place = folder / f"expressions-{version}.pickle"
        self._known = self._read()
        self._new: dict[Key, Any] = {}
        self._compiler: Any = importlib.import_module("re._compiler")
        self._sre: Any = importlib.import_module("_sre")
        self._usual = self._compiler.compile

    def _read(self) -> dict[Key, Any]:
        with suppress(OSError, EOFError, ValueError, TypeError, pickle.PickleError):
            known = pickle.loads(self._place.read_bytes())
            if isinstance(known, dict) and len(known) < MOST:
                return known
        return {}

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """Compile an expression as `re` does, or take what it once made of it."""
        if not isinstance(pattern, str):
            return self._usual(pattern, flags)
        key = (pattern, int(flags))
        kept = self._known.get(key)
        if kept is None:
            kept = self._known[key] = self._new[key] = self._made(*key)
        code, *rest = kept
        return self._sre.compile(pattern, rest[0], list(code), *rest[1:])

    def _made(self, pattern: str, flags: int) -> Any:
        """Do what `re._compiler.compile` does before it makes the expression."""
        parsed = self._compiler._parser.parse(pattern, flags)
        code = array("I", self._compiler._code(parsed, flags))
        names: list[str | None] = [None] * parsed.state.groups
        for name, number in parsed.state.groupdict.items():
            names[number] = name
        numbers = dict(parsed.state.groupdict)
        return (
            *(code, flags | parsed.state.flags, parsed.state.groups - 1),
            *(numbers, tuple(names)),
        )

    def write(self) -> None:
        """Add what is new to the file; another process may have written meanwhile."""
        if not self._new:
            return
        together = {**self._read(), **self._new}
        mine = self._place.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            mine.write_bytes(pickle.dumps(together))
            mine.replace(self._place)
        self._new.clear()


def keep() -> Compiled | None:
    """Have this process compile so, if its Python compiles as is known here."""
    if sys.version_info >= (3, 14):
        return None
    kept = Compiled(FOLDER)
    kept._compiler.compile = kept.compile
    return kept
