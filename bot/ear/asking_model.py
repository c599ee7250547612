"""How likely a question is about each topic; learned by training/topics.py.

A multinomial logistic regression over what stands in a question: its words in ones,
twos and threes, as stems and with the words of a group of content/en/asking.toml put
for one another, and the runs of four letters in them.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.packing import added
from bot.ear.phrasing import Word

FILE: Final = "asking.json"
FAMILIES: Final = tuple(
    "problems vacancy success team company growth terms process".split()
)
GROUPED: Final = ("who", "job", "firm", "unit", "served", "hard", "few")
"""Groups of content/en/asking.toml whose words are put for one another."""

_LONGEST: Final = 60
"""Words of a question that are looked at."""


@dataclass(frozen=True, slots=True)
class TopicWeights:
    """What each feature speaks for: `worth` is packed, by the numbers of `topics`."""

    topics: tuple[str, ...]
    base: tuple[float, ...]
    worth: Mapping[str, str]

    def shares(self, names: Sequence[str]) -> dict[str, float]:
        """Say how likely each topic is, from 0 to 1; they add up to 1."""
        known = (self.worth.get(name, "") for name in names)
        sums = added(known, len(self.topics))
        scale = 1.0 / math.sqrt(len(names) + 1)
        logits = [a * scale + b for a, b in zip(sums, self.base, strict=True)]
        most = max(logits)
        each = [math.exp(one - most) for one in logits]
        whole = sum(each)
        return {
            topic: one / whole for topic, one in zip(self.topics, each, strict=True)
        }


def features(words: Sequence[Word], groups: Mapping[str, str]) -> list[str]:
    """Name what stands in a question; `groups` maps stems to the name of a group."""
    said = [word for word in words if not word.mark][:_LONGEST]
    stems = [word.stem for word in said]
    classed = [groups.get(one, one) for one in stems]
    names: dict[str, None] = {}
    for row in (stems, classed):
        names.update(dict.fromkeys(row))
        for size in (2, 3):
            names.update(
                (" ".join(row[at : at + size]), None)
                for at in range(len(row) - size + 1)
            )
    names.update(("^" + " ".join(classed[:size]), None) for size in (1, 2, 3))
    if classed:
        names["$" + classed[-1]] = None
    raw = {word.raw for word in words}
    if {"i", "me", "my"} & raw:
        names["of me"] = None
    if {"you", "your"} & raw:
        names["of you"] = None
    for word in said:
        spaced = f" {word.raw} "
        names.update(
            ("~" + spaced[at : at + _RUN], None) for at in range(len(spaced) - _RUN + 1)
        )
    return list(names)


_RUN: Final = 4


@cache
def topic_weights() -> TopicWeights:
    """Load what was learned, once."""
    table = json.loads(resources.files("bot.ear").joinpath(FILE).read_text("utf-8"))
    return TopicWeights(
        tuple(table["topics"]),
        tuple(table["base"]),
        table["worth"],
    )
