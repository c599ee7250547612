"""Read job postings from outside: JSON lines in, JSON lines out.

The keys and their order are a contract, so they change only by addition.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.ear import read_posting, verbatim


class BadLineError(ValueError):
    """A line is no posting; the message says why."""

    def __init__(self, id: object, fault: str) -> None:
        super().__init__(fault)
        self.id = id


def as_json(id: object, text: str) -> dict[str, Any]:
    """Give what is read in a posting, in the contract's keys and order.

    `words` of a requirement are a piece of the text as it was given, markup and breaks
    within them included.
    """
    posting = read_posting(text)
    return {
        "id": id,
        "title": posting.title,
        "company": posting.company,
        "requirements": [
            {
                "words": verbatim(one.words, text) or one.words,
                "must": one.must,
                "competencies": list(one.competencies),
            }
            for one in posting.requirements
        ],
    }


def read_lines(lines: Iterable[str]) -> Iterator[str]:
    """Read the posting of each line; a bad one gets its error and the rest are read."""
    for line in lines:
        if not line.strip():
            continue
        try:
            given = _read(line)
        except BadLineError as error:
            given = {"id": error.id, "error": str(error)}
        yield json.dumps(given)


def _read(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError(None, f"not JSON: {error}") from None
    if not isinstance(row, dict):
        raise BadLineError(None, "not an object")
    id, text = row.get("id"), row.get("text")
    if not isinstance(text, str):
        raise BadLineError(id, "text is missing or not a text")
    return as_json(id, text)


def main(argv: Sequence[str]) -> int:
    """Read the postings of a file, or of standard input; gives the exit status."""
    if argv:
        try:
            file = Path(argv[0]).open(encoding="utf-8", errors="replace")  # noqa: SIM115
        except OSError as error:
            sys.stderr.write(f"{argv[0]}: {error.strerror}\n")
            return 2
        with file as lines:
            _write(lines)
    else:
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        _write(sys.stdin)
    return 0


def _write(lines: Iterable[str]) -> None:
    for given in read_lines(lines):
        sys.stdout.write(given + "\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
