"""Join what was wrapped in the middle of a sentence, as mail and PDF are."""

import re
from collections.abc import Iterator
from typing import Final

_WRAPPED: Final = 45
"""Characters of a line that may be wrapped, and of a paragraph that ends, at last."""
_PARAGRAPH: Final = 2000
# No line of a list ends with them.
_OPEN: Final = frozenset(
    "a an the and or of in to for with on at by from our your their that who".split()
)
_RAGGED: Final = 8
"""Characters by which a wrapped line may be short of the longest."""
_COUNTED: Final = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s")
"""Begins the next thing of a list, and goes on with none: "b) clean the bench"."""

LETTER_O: Final = re.compile(r"(o)\s+(?=[A-Z])")


def unwrapped(given: list[str]) -> Iterator[str]:
    """Join what was wrapped in the middle of a sentence, as mail and PDF are."""
    held = last = ""
    widths = _widths(given)
    for at, line in enumerate(given):
        tail = last.rstrip()
        runs_on = (
            len(tail) >= _WRAPPED and tail[-1] not in ".:;!?|" and line[:1] != "\t"
        )
        bare = line.strip()
        room = widths[at] - len(tail) - len(bare.split(" ", 1)[0])
        full = room < _RAGGED or tail[-1:] == "," or tail.split(" ")[-1] in _OPEN
        runs_on = runs_on and full and len(held) < _PARAGRAPH
        last = line
        begins = LETTER_O.match(bare) or _COUNTED.match(bare)
        if runs_on and bare[:1].islower() and not begins:
            held = held.rstrip() + " " + bare
            continue
        yield held
        held = line
    yield held


def _widths(given: list[str]) -> list[int]:
    """Give of each line how long the longest of its paragraph is."""
    widths: list[int] = []
    while len(widths) < len(given):
        start = end = len(widths)
        while end < len(given) and given[end].strip():
            end += 1
        widest = max((len(line.rstrip()) for line in given[start:end]), default=0)
        widths.extend([widest] * max(1, end - start))
    return widths
