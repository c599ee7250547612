"""See how lines of a posting belong together: tables, fields, lists under a heading.

A page that was copied keeps the order of its lines and loses what showed their kind. A
heading that nobody knows is told by what follows it: bullets, numbers that begin anew,
or short lines with nothing between them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.cutting import begins_with_deed
from bot.ear.headings import Section, heading
from bot.ear.posting_cues import CUE, WELCOME
from bot.ear.posting_cuts import OPENS


@dataclass(frozen=True, slots=True)
class Bare:
    """A line without markup, its bullet or number, and if an empty line is above it."""

    text: str
    mark: str = ""
    gap: bool = False


CELL: Final = re.compile(r"\s*(?:\||\t)\s*|\s{4,}")
_FIELD: Final = re.compile(r"[A-Z][\w./ &'’-]{1,30} ?: ?\S")
_FIELDS: Final = re.compile(r"\s{3,}|\s+\|\s+|\t+")
_ROWS: Final = 3
"""Lines with as many cells from which they are a table."""

_LONG_CELL: Final = 2
"""Words of a cell, in the mean, of the column that tells the work."""

_LONGEST_HEAD: Final = 8
_SHORT_HEAD: Final = 6
_PARENT: Final = 5
"""Words of a bullet that is the heading of the bullets under it."""

_MEMBER: Final = 9
"""Words of a line of a list without bullets."""

_FIRST_MARKS: Final = frozenset(("1", "a", "A", "i", "o"))
_OUTER: Final = frozenset("•●*-·")
_INNER: Final = frozenset("o◦○-–▪➢►")
_SAID: Final = re.compile(
    r"\b(?:you|we|they|will|who|is|are|must|should|has|have)\b", re.I
)
_COMMA: Final = re.compile(r",\s+(?:and\s+)?(?![^()]*\))")
_STROKE: Final = re.compile(r"\s+/\s+")
_PIECES: Final = 3
_MANY: Final = 5
"""The same of pieces of knowledge, which one story does not show."""

_WORDY: Final = 2.2
"""Words of a piece, in the mean, from which a comma ends a piece of work."""


def kind(mark: str) -> str:
    """Give what numbers of one list have in common: "1" of "12", "a" of "c"."""
    if mark.isdigit():
        return "1"
    if mark.isalpha() and mark != "o":
        return "A" if mark.isupper() else "a"
    return mark


def untabled(raw: Sequence[Bare]) -> list[Bare]:
    """Give of a table the column that tells most."""
    found: list[Bare] = []
    at = 0
    while at < len(raw):
        one = raw[at]
        rows = [_cells(one.text)]
        while len(rows[0]) > 1 and at + len(rows) < len(raw):
            cells = _cells(raw[at + len(rows)].text)
            if len(cells) != len(rows[0]):
                break
            rows.append(cells)
        if len(rows) >= _ROWS and _is_graded(rows[0]):
            found.extend(raw[at : at + len(rows)])
            at += len(rows)
            continue
        if len(rows) >= _ROWS and _is_headed(rows):
            # "Must have | own tools ; a licence"
            found.extend(Bare(f"{head}: {told}") for head, told in rows)
            at += len(rows)
            continue
        if len(rows) >= _ROWS and _is_table(rows):
            found.extend(_column(rows))
            at += len(rows)
            continue
        found.append(one)
        at += 1
    return found


def fields(line: str) -> list[str]:
    """Cut a line that holds several fields, "City: Doha    Type: Full time"."""
    parts = [part for part in _FIELDS.split(line) if part.strip()]
    fielded = len(parts) > 1 and all(_FIELD.match(part.strip()) for part in parts)
    return parts if fielded else [line]


def _cells(text: str) -> list[str]:
    cells = [cell.strip() for cell in CELL.split(text)]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _is_graded(head: Sequence[str]) -> bool:
    """Whether the head of a table has a column of what is essential or desirable."""
    return any(
        word in cell.lower() for cell in head for word in ("essential", "desirable")
    )


def _is_headed(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of two columns holds headings that are known."""
    if any(len(row) != _PAIR for row in rows):
        return False
    told = [heading(f"{row[0]}:") for row in rows]
    asks = (Section.NEED, Section.DO, Section.WISH)
    known = [one[0] for one in told if one is not None]
    return len(known) >= _PAIR and any(section in asks for section in known)


_PAIR: Final = 2
"""Columns of a table of headings, and headings that make it one."""


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are work and what goes with it, not marks or fields."""
    if _is_graded(rows[0]):
        return False
    last = [row[-1].lower() for row in rows[1:]]
    if sum(cell in ("e", "d", "essential", "desirable") for cell in last) > 1:
        return False
    return all(":" not in cell[:-1] for row in rows for cell in row[:1])


def _column(rows: Sequence[Sequence[str]]) -> Iterator[Bare]:
    """Give the cells of the column with most words, its heading only if it is known."""
    columns = [[row[n] for row in rows[1:]] for n in range(len(rows[0]))]
    means = [sum(len(cell.split()) for cell in column) for column in columns]
    best = means.index(max(means))
    if means[best] < _LONG_CELL * (len(rows) - 1):
        yield from (Bare(" | ".join(row), "|") for row in rows)
        return
    head = rows[0][best]
    if len(head.split()) > _PARENT:
        yield Bare(head, "|")
    elif heading(head) is not None:
        yield Bare(head)
    yield from (Bare(row[best], "|") for row in rows[1:] if row[best])


def unknown_heads(
    raw: Sequence[Bare], known: Sequence[tuple[Section, str] | None]
) -> tuple[frozenset[int], frozenset[int]]:
    """Give the places of headings that nobody knows, and of lines that they make items.

    The second are lines without a bullet, between a heading and the next, or an empty
    line. `known` has the headings that are known, at their places.
    """
    heads: set[int] = set()
    members: set[int] = set()
    for at, one in enumerate(raw):
        if (told := known[at]) is not None:
            if not told[1] and told[0] is not Section.ELSE:
                members.update(_under(raw, known, at))
            continue
        words = len(one.text.split())
        if words > _LONGEST_HEAD or one.text[-1] in ".,;" or at + 1 >= len(raw):
            continue
        if _heads_marked(one, raw[at + 1], raw[min(at + 2, len(raw) - 1)], words):
            heads.add(at)
        elif (
            at
            and one.gap
            and not one.mark
            and _may_head(one.text)
            and (listed := _under(raw, known, at, least=1 if heads else 2))
        ):
            members.update(listed)
            heads.add(at)
    return frozenset(heads), frozenset(members)


def _heads_marked(one: Bare, after: Bare, second: Bare, words: int) -> bool:
    """Whether bullets or a new count follow a line that has none of them."""
    mark, following = kind(one.mark), kind(after.mark)
    if not following or mark == following:
        return False
    if not mark:
        return kind(second.mark) == following and not _asks(one.text)
    if mark in ("1", "A", "a") and words <= _SHORT_HEAD:
        return (
            after.mark in _FIRST_MARKS or after.mark in _INNER or (after.mark in _OUTER)
        )
    nested = mark in _OUTER and following in _INNER and second.mark == after.mark
    return nested and words <= _PARENT


def _may_head(text: str) -> bool:
    short = len(text.split()) <= _SHORT_HEAD
    return short and not _FIELD.match(text) and not _asks(text)


def _under(
    raw: Sequence[Bare],
    known: Sequence[tuple[Section, str] | None],
    at: int,
    *,
    least: int = 2,
) -> range:
    """Give the places of the short lines under a heading, none if some are long."""
    end = at + 1
    words = said = 0
    while end < len(raw) and not (raw[end].gap or raw[end].mark or known[end]):
        text = raw[end].text
        count = len(text.split())
        if count > 2 * _MEMBER or _FIELD.match(text):
            return range(0)
        words += count
        said += text[-1] in ".!?:"
        end += 1
    listed = end - at > least and words <= _MEMBER * (end - at - 1) and said < 2
    return range(at + 1, end) if listed else range(0)


def _asks(text: str) -> bool:
    return bool(CUE.search(text)) or begins_with_deed(text)


def pieces(text: str, section: Section) -> list[str]:
    """Cut what stands behind a heading, where commas end a piece of work."""
    cells = [cell for cell in CELL.split(text) if cell.strip()]
    if len(cells) > 1:
        return cells
    strokes = _STROKE.split(text)
    if len(strokes) >= _PIECES and len(text.split()) >= _LONG_CELL * len(strokes):
        return strokes
    parts = [part.strip() for part in _COMMA.split(text) if part.strip()]
    if ";" in text or ". " in text or len(parts) < _PIECES or _SAID.search(text):
        return [text]
    words = sum(len(part.split()) for part in parts)
    wordy = words >= _WORDY * len(parts)
    plain = not begins_with_deed(parts[0].removeprefix("to "))
    if section is Section.DO and wordy and plain:
        return parts
    if section is not Section.DO and len(parts) >= _MANY and words >= 2 * len(parts):
        return parts
    if section is Section.NEED and sum(bool(OPENS.match(p)) for p in parts) >= _PIECES:
        return parts
    welcome = [bool(WELCOME.search(part)) for part in parts]
    if section is Section.NEED and any(welcome) and not all(welcome):
        return parts
    return [text]
