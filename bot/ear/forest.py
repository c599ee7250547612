"""A small forest of decision trees over counted features; training/forest.py grows it.

Where the linear model adds features up, a tree may ask for two at once: many deeds, but
of others; a habit, but one evening.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

# Beliefs nearer to 0 or 1 than this say no more.
_SURE: Final = 0.001

# A node is [number of the name, threshold, node where not above, node where above];
# a leaf is a belief.
Node = list[float] | float


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees as flat lists of nodes; `names` are what nodes ask for."""

    names: Sequence[str]
    trees: Sequence[Sequence[Node]]

    def score(self, counted: Mapping[str, float]) -> float:
        """Give the log-odds of the mean belief that there is an instance."""
        values = [counted.get(name, 0.0) for name in self.names]
        total = 0.0
        for tree in self.trees:
            node = tree[0]
            while isinstance(node, list):
                at = 3 if values[int(node[0])] > node[1] else 2
                node = tree[int(node[at])]
            total += node
        mean = min(1.0 - _SURE, max(_SURE, total / len(self.trees)))
        return math.log(mean / (1.0 - mean))


def counted(
    of_clauses: Iterable[Iterable[str]], of_whole: Iterable[str]
) -> dict[str, float]:
    """Count features: in clauses by number and by share ("% name"), of the whole 1."""
    numbers: Counter[str] = Counter()
    count = 0
    for names in of_clauses:
        numbers.update(names)
        count += 1
    values: dict[str, float] = {"clauses": float(count)}
    for name, number in numbers.items():
        values[name] = float(number)
        values[f"% {name}"] = number / count
    values.update(dict.fromkeys((f"= {name}" for name in of_whole), 1.0))
    return values


@cache
def forest() -> Forest:
    """Load the forest, once."""
    raw = json.loads(
        resources.files("bot.ear").joinpath("forest.json").read_text(encoding="utf-8")
    )
    return Forest(raw["names"], raw["trees"])
