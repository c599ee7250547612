"""Tables of what was learned, read a section at a time.

A message has a few hundred of some hundred thousand signs. A table is cut by the first
letters of its signs, and a section is read when a sign of it is first asked for.
"""

import json
from collections.abc import Mapping
from typing import Any, Final, Generic, Protocol, TypeVar

_LETTERS: Final = 3

Worth = TypeVar("Worth")
Given = TypeVar("Given", covariant=True)


class Table(Protocol[Given]):
    """What each sign is worth: sections of a file, or a dict that was just learned."""

    def get(self, sign: str, /) -> Given | None:
        """Give what a sign is worth, if it is known."""


class Sections(Generic[Worth]):
    """A table of which little has been read."""

    __slots__ = ("_read", "_unread")

    def __init__(self, unread: dict[str, bytes]) -> None:
        self._unread = unread
        self._read: dict[str, Mapping[str, Worth]] = {}

    def get(self, sign: str, /) -> Worth | None:
        """Give what a sign is worth, if it is known."""
        begins = sign[:_LETTERS]
        section = self._read.get(begins)
        if section is None:
            text = self._unread.pop(begins, b"{}")
            section = self._read[begins] = json.loads(text)
        return section.get(sign)


def read(raw: bytes) -> tuple[dict[str, Any], dict[str, Sections[Any]]]:
    """Read what `written` wrote: all but the tables, and the tables by their names."""
    first, *lines = raw.removeprefix(b"[\n").removesuffix(b"\n]\n").split(b",\n")
    rest = json.loads(first)
    tables: dict[str, Sections[Any]] = {}
    at = 0
    for name, begins in rest.pop("tables").items():
        after = at + len(begins)
        tables[name] = Sections(dict(zip(begins, lines[at:after], strict=True)))
        at = after
    return rest, tables


def written(rest: Mapping[str, Any], tables: Mapping[str, Mapping[str, object]]) -> str:
    """Write tables with what else belongs to them, as JSON with a section a line."""
    begins: dict[str, list[str]] = {}
    lines: list[object] = []
    for name, table in tables.items():
        sections: dict[str, dict[str, object]] = {}
        for sign in sorted(table):
            sections.setdefault(sign[:_LETTERS], {})[sign] = table[sign]
        begins[name] = list(sections)
        lines += sections.values()
    told = (
        json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        for line in ({**rest, "tables": begins}, *lines)
    )
    return "[\n" + ",\n".join(told) + "\n]\n"
