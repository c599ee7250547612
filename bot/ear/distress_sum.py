"""Weigh the words of a message: how likely it speaks of distress, as a learned sum.

The patterns of content/en/distress.toml hear what their author thought of. The sum is
learned from messages of many voices (training/distress_learn.py) and hears what they
share: words, two or three in a row, and two with one or two others between.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp, sqrt
from typing import Final

from bot.ear.distress_words import Sentence

FILE: Final = "distress.json"


SCALE: Final = 3.0
"""A feature counts this much, divided by the root of their number in the message."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What each feature is worth against an ordinary message, and where it begins."""

    base: float
    worth: Mapping[str, float]

    def of(self, found: Sequence[str]) -> float:
        """Add up what features are worth."""
        total = sum([self.worth[name] for name in found if name in self.worth])
        return self.base + total * SCALE / sqrt(len(found) or 1)


@dataclass(frozen=True, slots=True)
class Sums:
    """The two sums: of present risk and of past harm."""

    risk: Sum
    past: Sum

    def likely(self, said: Sequence[Sentence]) -> tuple[float, float]:
        """Give the chance of present risk and of past harm, each 0..1."""
        found = features(said)
        risk, past = (exp(min(30.0, s.of(found))) for s in (self.risk, self.past))
        return risk / (1 + risk + past), past / (1 + risk + past)


def features(said: Sequence[Sentence]) -> list[str]:
    """Name what is in a message, each once, in a fixed order."""
    found: dict[str, None] = {}
    for sentence in said:
        found.update(dict.fromkeys(_of(("^", *sentence.words, "^"))))
    return list(found)


def _of(words: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(words):
        yield word
        for gap in (1, 2, 3):
            if at + gap < len(words):
                yield f"{word}{'_' * gap}{words[at + gap]}"
        if at + 2 < len(words):
            yield f"{word} {words[at + 1]} {words[at + 2]}"


@cache
def sums() -> Sums:
    """Load what was learned, once."""
    raw = resources.files("bot.ear").joinpath(FILE).read_text(encoding="utf-8")
    table = json.loads(raw)
    return Sums(Sum(**table["risk"]), Sum(**table["past"]))
