"""Weigh runs of function words: how an answer is put together, not what it is about.

Content words are replaced by their class, so that no topic is learned;
training/ngrams.py fits the weights.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Final

from bot.ear.words import Reading

LONGEST: Final = 3
_CONTENT: Final = frozenset("nsNAex0Y")


@dataclass(frozen=True, slots=True)
class Ngrams:
    """The weight of each run of words, times its rarity, and the bias."""

    weights: Mapping[str, tuple[float, float]]
    bias: float

    def score(self, found: Mapping[str, int]) -> float:
        """Give the log-odds that there is an instance, by counted runs."""
        total = square = 0.0
        known = self.weights
        for run, count in found.items():
            pair = known.get(run)
            if pair is None:
                continue
            much = (1.0 + math.log(count)) * pair[1]
            total += much * pair[0]
            square += much * much
        return self.bias + (total / math.sqrt(square) if square else 0.0)


def runs(reading: Reading) -> Counter[str]:
    """Count the runs of one to three words, content words by their class."""
    told = [
        f"_{letter}" if letter in _CONTENT else word
        for word, letter in zip(reading.words, reading.shape, strict=True)
    ]
    found = Counter(told)
    found.update(map(" ".join, pairwise(told)))
    found.update(map(" ".join, zip(told, told[1:], told[2:], strict=False)))
    return found


@cache
def ngrams() -> Ngrams:
    """Load the weights, once."""
    raw = json.loads(
        resources.files("bot.ear").joinpath("ngrams.json").read_text(encoding="utf-8")
    )
    return Ngrams({run: (w, r) for run, (w, r) in raw["runs"].items()}, raw["bias"])
