"""What fits on a telephone: how tall a message is, and how many buttons it carries.

What is more is the rest of a message; it comes with one tap.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.model import Button

COLUMN = 38
"""Letters in a line of a message, 360 pixels wide, in the usual size."""

TALL = 14
"""Lines after which what may wait is put behind a tap."""

TALLEST = 24
"""Lines that no message has but one that was asked for in full."""

MOST_BUTTONS = 8
"""Buttons under a message, with the one that leads to the rest."""

WIDE = 18
"""Letters of a label after which it has a row of its own."""

Rows = Sequence[tuple[Button, ...]]


@lru_cache(maxsize=512)
def height(text: str) -> int:
    """Count the lines of a text in a column, broken between words."""
    return sum(_lines(line) for line in text.split("\n"))


def _lines(line: str) -> int:
    lines, room = 1, COLUMN
    for word in line.split():
        takes = len(word) + (room < COLUMN)
        if takes > room and room < COLUMN:
            lines, room, takes = lines + 1, COLUMN, len(word)
        more, takes = divmod(max(0, takes - 1), COLUMN)
        lines += more
        room -= takes + 1
    return lines


def narrowed(rows: Rows) -> Iterator[tuple[Button, ...]]:
    """Give the rows, with each wide label in a row of its own."""
    for row in rows:
        narrow: list[Button] = []
        for button in row:
            if len(button.label) > WIDE:
                if narrow:
                    yield tuple(narrow)
                    narrow = []
                yield (button,)
            else:
                narrow.append(button)
        if narrow:
            yield tuple(narrow)


def parted(rows: Rows, most: int) -> tuple[Rows, Rows]:
    """Part rows into those with at most so many buttons, and the rest.

    The last row stays: it leads on.
    """
    *before, last = rows
    room = most - len(last)
    kept = 0
    for row in before:
        if len(row) > room:
            break
        room -= len(row)
        kept += 1
    return [*before[:kept], last], before[kept:]
