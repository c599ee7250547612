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
from typing import Any, Final

# Beliefs nearer to 0 or 1 than this say no more.
_SURE: Final = 0.001

# In the file a node is [number of the name, threshold, place where not above, place
# where above], and a leaf a belief; grown, the places are the nodes themselves.
Node = list[float] | float
Grown = tuple[int, float, Any, Any] | float


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees by their roots; `names` are what nodes ask for."""

    names: Sequence[str]
    trees: Sequence[Grown]

    def score(self, counted: Mapping[str, float]) -> float:
        """Give the log-odds of the mean belief that there is an instance."""
        values = [counted.get(name, 0.0) for name in self.names]
        total = 0.0
        for node in self.trees:
            while type(node) is tuple:
                node = node[3] if values[node[0]] > node[1] else node[2]
            total += node  # type: ignore[operator]
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
    return Forest(raw["names"], [grown(tree) for tree in raw["trees"]])


def grown(tree: Sequence[Node]) -> Grown:
    """Turn a flat list of nodes, the root first and children later, into a tree."""
    done: list[Grown] = [0.0] * len(tree)
    for at in range(len(tree) - 1, -1, -1):
        node = tree[at]
        if isinstance(node, list):
            number, threshold, low, high = node
            done[at] = (int(number), threshold, done[int(low)], done[int(high)])
        else:
            done[at] = node
    return done[0]
