"""What each feature is worth: learned by training/train.py, kept in weights.json."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model of clauses, and how clauses make an answer.

    `features` weigh clauses and `whole` the answer; `best` weighs the strongest clauses
    in order, `mean` all of them together. `blend` weighs the sum of these, the forest
    and the runs of words, after `offset`. `common` are the stems that many tellers use.
    Below `missing` an answer holds no instance; from `clear` on it holds one.
    """

    features: Mapping[str, float]
    whole: Mapping[str, float]
    base: float
    best: tuple[float, ...]
    mean: float
    bias: float
    blend: tuple[float, float, float]
    offset: float
    common: frozenset[str]
    missing: float
    clear: float

    def event(self, features: Sequence[str]) -> float:
        """Say how much a clause tells of an event, 0..1."""
        worth = self.features
        return squash(self.base + sum([worth.get(name, 0.0) for name in features]))

    def linear(self, events: Sequence[float], whole: Sequence[str]) -> float:
        """Give the log-odds of an instance by the linear model."""
        strongest = sorted(events, reverse=True)[: len(self.best)]
        total = self.bias + self.mean * (sum(events) / len(events) if events else 0.0)
        total += sum(w * e for w, e in zip(self.best, strongest, strict=False))
        return total + sum([self.whole.get(name, 0.0) for name in whole])

    def concreteness(self, linear: float, forest: float, ngrams: float) -> float:
        """Say how much an answer holds of an instance, 0..1, by all three together."""
        first, second, third = self.blend
        return squash(self.offset + first * linear + second * forest + third * ngrams)


def squash(value: float) -> float:
    """Map log-odds to 0..1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))


@cache
def weights() -> Weights:
    """Load the weights, once."""
    raw = json.loads(
        resources.files("bot.ear").joinpath("weights.json").read_text(encoding="utf-8")
    )
    return Weights(
        raw["features"],
        raw["whole"],
        raw["base"],
        tuple(raw["best"]),
        raw["mean"],
        raw["bias"],
        tuple(raw["blend"]),
        raw["offset"],
        frozenset(raw["common"]),
        raw["missing"],
        raw["clear"],
    )
