"""What each sign of an aside is worth, as training/asides.py learned it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.packing import added
from bot.ear.sections import Table, read

_FILE: Final = "asides.json"


@dataclass(frozen=True, slots=True)
class AsideWeights:
    """`base` and `worth` tell an aside from an answer, `kinds` one kind from another.

    `kinds` holds, for each sign, what it speaks for, packed by the number of the kind
    in `names`.
    """

    base: float
    worth: Table[float]
    names: tuple[str, ...]
    kinds: Table[str]

    def sure(self, signs: Sequence[str]) -> float:
        """Add up what the signs are worth; the more signs, the less each counts."""
        known = self.worth.get
        total = sum([much for sign in signs if (much := known(sign)) is not None])
        return total / math.sqrt(len(signs) + 1) + self.base

    def kind(self, signs: Sequence[str]) -> tuple[str, float]:
        """Name the kind that the signs speak for most, and by how much more.

        Where patterns make up most of the piece, it is of one of their kinds.
        """
        known = (self.kinds.get(sign) or "" for sign in signs)
        sums = added(known, len(self.names))
        scale = 1.0 / math.sqrt(len(signs) + 1)
        given = leaning(signs, self.names)
        sums = [one * scale + more for one, more in zip(sums, given, strict=True)]
        first = max(range(len(sums)), key=lambda at: (sums[at], -at))
        second = max(much for at, much in enumerate(sums) if at != first)
        return self.names[first], sums[first] - second


def leaning(signs: Sequence[str], names: Sequence[str]) -> list[float]:
    """Give what the patterns that a piece meets speak for, as log odds of each kind."""
    found = set(signs)
    return [
        _MOST if f"!{name}, most" in found else _MET if f"!{name}" in found else 0.0
        for name in names
    ]


_MOST: Final = 3.0
_MET: Final = 0.7


@cache
def weights() -> AsideWeights:
    """Load what was learned, once."""
    rest, tables = read(resources.files("bot.ear").joinpath(_FILE).read_bytes())
    return AsideWeights(
        rest["base"], tables["worth"], tuple(rest["names"]), tables["kinds"]
    )
