"""Fit the weights of bot/ear/ngrams.py; training/train.py runs it.

Logistic regression on runs of words, by log count and rarity, each answer scaled to
length one.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from descent import Descent

from bot.ear.ngrams import Ngrams

RARE: Final = 6  # runs in fewer answers are left out
DECAY: Final = 0.33  # pull towards zero, in answers
ROUNDS: Final = 120


def fit(
    found: Sequence[Mapping[str, int]],
    targets: Sequence[float],
    weights: Sequence[float],
) -> Ngrams:
    """Fit on answers as counted runs; a target of .5 pulls to the middle."""
    seen = Counter(run for one in found for run in one)
    names = sorted(run for run, count in seen.items() if count >= RARE)
    number = {run: at for at, run in enumerate(names)}
    total = len(found)
    rarity = [1.0 + math.log((1 + total) / (1 + seen[run])) for run in names]
    rows = []
    for one in found:
        row = [
            (number[run], (1.0 + math.log(count)) * rarity[number[run]])
            for run, count in one.items()
            if run in number
        ]
        size = math.sqrt(sum(v * v for _, v in row)) or 1.0
        rows.append(([at for at, _ in row], [v / size for _, v in row]))
    weight = sum(weights)
    values = [0.0] * (len(names) + 1)
    descent = Descent(len(values), 0.1)
    for _ in range(ROUNDS):
        slopes = [DECAY / weight * value for value in values]
        slopes[-1] = 0.0
        bias = values[-1]
        for (places, much), target, w in zip(rows, targets, weights, strict=True):
            score = bias + sum(
                [values[at] * v for at, v in zip(places, much, strict=True)]
            )
            error = w * (1.0 / (1.0 + math.exp(-score)) - target) / weight
            slopes[-1] += error
            for at, v in zip(places, much, strict=True):
                slopes[at] += error * v
        descent.step(values, slopes)
    kept = {
        run: (round(values[at], 2), round(rarity[at], 2))
        for at, run in enumerate(names)
    }
    return Ngrams(kept, round(values[-1], 3))
