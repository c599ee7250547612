"""Read the files of `content/`, and name each fault by file, entry and reason."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from bot.content.entries import Entry
from bot.pycache import kept

HERE: Final = Path(__file__).parents[2]
"""Where the bot and its content are installed."""


class ContentError(Exception):
    """Content that cannot be used; `faults` holds a line for each thing to mend."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


_E = TypeVar("_E", bound=Entry)


def read_table(
    root: Traversable, name: str, say: Callable[[str, str], None]
) -> dict[str, Any]:
    """Read one file; a faulty one is said, and empty."""
    path = root / name
    try:
        text = path.read_text("utf-8")
        if isinstance(path, Path) and path.is_relative_to(HERE):
            # To parse all of it is a tenth of a start.
            table: dict[str, Any] = kept(
                path, [(name, text)], lambda: tomllib.loads(text)
            )
            return table
        return tomllib.loads(text)
    except FileNotFoundError:
        say(name, "the file is missing")
    except UnicodeDecodeError as error:
        say(name, f"the file is not UTF-8 at byte {error.start}")
    except tomllib.TOMLDecodeError as error:
        say(name, f"not TOML: {error}")
    return {}


def read_entries(
    root: Traversable,
    name: str,
    table: str,
    model: type[_E],
    say: Callable[[str, str], None],
) -> Iterator[tuple[str, _E]]:
    """Give each sound entry with its place, and say what is wrong with the others."""
    data = read_table(root, name, say)
    for key in data.keys() - {table}:
        say(name, f"unknown table {key!r}; entries are [[{table}]]")
    rows = data.get(table, [])
    if not isinstance(rows, list) or not rows:
        say(name, f"holds no [[{table}]]")
        return
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        label = row.get("id") if isinstance(row, dict) else None
        where = f"{name}, {label or f'entry {number}'}"
        try:
            entry = model.model_validate(row)
        except ValidationError as error:
            for line in reasons(error):
                say(where, line)
            continue
        if label in seen:
            say(where, "this id is used twice")
        seen.add(str(label))
        yield where, entry


def reasons(error: ValidationError) -> Iterator[str]:
    """Give what is wrong with an entry, a line for each place in it."""
    for fault in error.errors(include_url=False, include_input=False):
        place = ".".join(str(step) for step in fault["loc"])
        reason = fault["msg"].removeprefix("Value error, ")
        yield f"{place}: {reason}" if place else reason
