"""Pack what a feature is worth to many classes into a short text, and unpack it.

Learned weights are mostly nothing: of a hundred classes a feature speaks for a few. A
text of two letters for each of these is read at once and takes a tenth of the memory of
a table.
"""

from collections.abc import Iterator, Mapping
from typing import Final

_FIRST: Final = 48  # the letter of class 0
_NOTHING: Final = 600  # the letter of a worth of 0
_MOST: Final = 500


def pack(worth: Mapping[int, float]) -> str:
    """Write worths by class, to a tenth, and at most 50 either way."""
    return "".join(
        chr(_FIRST + at) + chr(_NOTHING + max(-_MOST, min(_MOST, round(much * 10))))
        for at, much in sorted(worth.items())
    )


def unpack(packed: str) -> Iterator[tuple[int, float]]:
    """Give each class with its worth."""
    for at in range(0, len(packed), 2):
        yield ord(packed[at]) - _FIRST, (ord(packed[at + 1]) - _NOTHING) / 10
