"""Pack what a feature is worth to many classes into a short text, and add them up.

Learned weights are mostly nothing: of a hundred classes a feature speaks for a few. A
text of two letters for each of these is read at once and takes a tenth of the memory of
a table.
"""

from collections.abc import Iterable, Mapping
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


def added(packed: Iterable[str], classes: int) -> list[float]:
    """Add up what several features are worth to each of so many classes."""
    sums = [0] * classes
    letters = map(ord, "".join(packed))
    for at, much in zip(letters, letters, strict=True):
        sums[at - _FIRST] += much - _NOTHING
    return [tenths / 10 for tenths in sums]
