"""Weigh the words of a message: how likely it speaks of distress, as a learned sum.

The patterns of content/en/distress.toml hear what their author thought of. The sum is
learned from messages of many voices (training/distress.py --learn) and hears what they
share: words, two or three in a row, and two with one or two others between.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp
from typing import Final

from bot.ear.distress_words import Sentence

FILE: Final = "distress.json"


@dataclass(frozen=True, slots=True)
class Sums:
    """What each feature is worth, for present risk and for past harm."""

    risk: Mapping[str, float]
    past: Mapping[str, float]

    def likely(self, said: Sequence[Sentence]) -> tuple[float, float]:
        """Give the chance of present risk and of past harm, each 0..1."""
        found = features(said)
        return _chance(self.risk, found), _chance(self.past, found)


def features(said: Sequence[Sentence]) -> list[str]:
    """Name what is in a message, each once, in a fixed order."""
    found: dict[str, None] = {"": None}
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


def _chance(worth: Mapping[str, float], found: Sequence[str]) -> float:
    total = sum([worth[name] for name in found if name in worth])
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def sums() -> Sums:
    """Load what was learned, once."""
    raw = resources.files("bot.ear").joinpath(FILE).read_text(encoding="utf-8")
    table = json.loads(raw)
    return Sums(table["risk"], table["past"])
