"""Say by its signs how much a line is worth quoting; training/quotes.py fits it.

Small trees, each of which mends what those before it leave wrong (Friedman 2001).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.forest import Grown, grown

FILE: Final = "quotes.json"


@dataclass(frozen=True, slots=True)
class LineWorth:
    """Trees by their roots; `names` are what nodes ask for.

    A line worth less than `least` is better not quoted.
    """

    names: Sequence[str]
    trees: Sequence[Grown]
    base: float
    least: float

    def worth(self, signs: Mapping[str, float]) -> float:
        """Give the worth of a line: about 1 where a person would pick it, else 0."""
        values = [signs.get(name, 0.0) for name in self.names]
        total = self.base
        for node in self.trees:
            while type(node) is tuple:
                node = node[3] if values[node[0]] > node[1] else node[2]
            total += node  # type: ignore[operator]
        return total


@cache
def line_worth() -> LineWorth:
    """Load what is learned, once."""
    raw = json.loads(
        resources.files("bot.ear").joinpath(FILE).read_text(encoding="utf-8")
    )
    trees = [grown(tree) for tree in raw["trees"]]
    return LineWorth(raw["names"], trees, raw["base"], raw["least"])
