"""JSON lines in, JSON lines out: what the commands that serve other programs share."""

import json
import math
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
"""What stands in one line."""

Serve = Callable[[Row], dict[str, Any]]
"""Answers one row; raises BadRowError for one that it cannot use."""

UNUSABLE = 2
"""Exit status where the file cannot be opened."""


class BadRowError(ValueError):
    """A row lacks something, or holds what it must not; the message says what."""


def text_of(row: Row, key: str) -> str:
    """Give a text that must be there.

    Raises:
        BadRowError: it is missing or no text.
    """
    value = row.get(key)
    if not isinstance(value, str):
        raise BadRowError(f"{key} is missing or not a text")
    return value


def optional_text(row: Row, key: str) -> str | None:
    """Give a text that may be missing.

    Raises:
        BadRowError: it is there and no text.
    """
    return None if row.get(key) is None else text_of(row, key)


def served(lines: Iterable[str], serve: Serve) -> Iterator[str]:
    """Answer each line; a bad one gets its id and error, and does not stop the run.

    Empty lines are passed over.
    """
    for line in lines:
        if line.strip():
            yield json.dumps(_answered(line, serve))


def _answered(line: str, serve: Serve) -> dict[str, Any]:
    try:
        row = json.loads(line, parse_constant=_number, parse_float=_number)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"not JSON: {error}"}
    if not isinstance(row, dict):
        return {"id": None, "error": "not an object"}
    id = row.get("id")
    try:
        return {"id": id, **serve(row)}
    except BadRowError as error:
        return {"id": id, "error": str(error)}


def _number(text: str) -> float:
    """Read a number, but none that JSON could not write again."""
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text} is no number")
    return value


def run(argv: Sequence[str], serve: Serve) -> int:
    """Serve the lines of a file, or of standard input; gives the exit status.

    It ends quietly where whoever reads the answers has stopped to read.
    """
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        if argv:
            with Path(argv[0]).open(encoding="utf-8-sig", errors="replace") as lines:
                _write(lines, serve)
        else:
            sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")  # type: ignore[union-attr]
            _write(sys.stdin, serve)
    except BrokenPipeError:
        # What is still buffered is flushed at the exit, and must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        where = argv[0] if argv else "standard input"
        sys.stderr.write(f"{where}: {error.strerror}\n")
        return UNUSABLE
    return 0


def _write(lines: Iterable[str], serve: Serve) -> None:
    for answer in served(lines, serve):
        sys.stdout.write(answer + "\n")
    sys.stdout.flush()
