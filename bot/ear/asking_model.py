"""How likely a question is of each family of topics; learned by training/topics.py.

A logistic regression for each family over the words of a question: in ones, twos and
threes, as stems and with the words of a group of content/en/asking.toml put for one
another. It stands beside the phrases, which it outvotes only where they say little.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.phrasing import Word

FILE: Final = "asking.json"
FAMILIES: Final = tuple(
    "problems vacancy success team company growth terms process".split()
)
GROUPED: Final = ("who", "job", "firm", "unit", "served", "hard", "few")
"""Groups of content/en/asking.toml whose words are put for one another."""

_LONGEST: Final = 60
"""Words of a question that are looked at."""

_LEAST: Final = 1e-4


def features(words: Sequence[Word], groups: Mapping[str, str]) -> list[str]:
    """Name what stands in a question; `groups` maps stems to the name of a group."""
    stems = [word.stem for word in words if not word.mark][:_LONGEST]
    classed = [groups.get(one, one) for one in stems]
    names = {"one": None}
    for said in (stems, classed):
        names.update(dict.fromkeys(said))
        for size in (2, 3):
            names.update(
                (" ".join(said[at : at + size]), None)
                for at in range(len(said) - size + 1)
            )
    names.update(("^" + " ".join(classed[:size]), None) for size in (1, 2, 3))
    if classed:
        names["$" + classed[-1]] = None
    if {"i", "me", "my"} & {word.raw for word in words}:
        names["of me"] = None
    if {"you", "your"} & {word.raw for word in words}:
        names["of you"] = None
    return list(names)


def likely(names: Sequence[str]) -> dict[str, float]:
    """Say how likely each family is, from 0 to 1; they add up to 1."""
    return shares(_worth(), names)


def shares(
    worth: Mapping[str, Mapping[str, float]], names: Sequence[str]
) -> dict[str, float]:
    """Do the same by weights that are given."""
    each = {}
    for family, weights in worth.items():
        total = sum(weights.get(name, 0.0) for name in names)
        each[family] = max(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), _LEAST)
    whole = sum(each.values())
    return {family: one / whole for family, one in each.items()}


@cache
def _worth() -> Mapping[str, Mapping[str, float]]:
    text = resources.files("bot.ear").joinpath(FILE).read_text("utf-8")
    worth: Mapping[str, Mapping[str, float]] = json.loads(text)
    return worth
