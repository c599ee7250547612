"""Fit the linear model of bot/ear/weights.py; training/train.py runs it.

A linear score makes each clause an event to some degree; the strongest events, their
mean and features of the whole answer make the answer concrete to some degree. All of it
is fitted together, by gradient descent.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from descent import Descent

from bot.ear.evidence import direction
from bot.ear.structure import way

BEST: Final = 4  # how many of the strongest events count one by one
RARE: Final = 15  # features in fewer clauses or answers are left out
DECAY: Final = 2.0  # pull towards zero, in answers
ROUNDS: Final = 250


@dataclass(slots=True)
class Linear:
    """The parameters, by name of the feature."""

    features: dict[str, float]
    whole: dict[str, float]
    base: float
    best: list[float]
    mean: float
    bias: float

    def events(self, clauses: Sequence[Sequence[str]]) -> list[float]:
        """Say how much of an event each clause is."""
        worth = self.features
        return [
            squash(self.base + sum([worth.get(name, 0.0) for name in clause]))
            for clause in clauses
        ]

    def score(self, clauses: Sequence[Sequence[str]], whole: Sequence[str]) -> float:
        """Give the log-odds of an instance."""
        events = self.events(clauses)
        total = self.bias + (self.mean * sum(events) / len(events) if events else 0.0)
        strongest = sorted(events, reverse=True)[:BEST]
        total += sum(w * e for w, e in zip(self.best, strongest, strict=False))
        return total + sum([self.whole.get(name, 0.0) for name in whole])


def squash(value: float) -> float:
    """Map a sum to 0..1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))


def common(names: Iterable[Iterable[str]]) -> dict[str, int]:
    """Number the features that are not rare."""
    counts = Counter(name for group in names for name in set(group))
    kept = sorted(name for name, count in counts.items() if count >= RARE)
    return {name: at for at, name in enumerate(kept)}


def _way(name: str) -> int:
    built = way(name)
    return direction(name) if built is None else built


def fit(
    clauses: Sequence[Sequence[Sequence[str]]],
    wholes: Sequence[Sequence[str]],
    targets: Sequence[float],
    weights: Sequence[float],
) -> Linear:
    """Fit all parameters together."""
    of_clause = common(names for answer in clauses for names in answer)
    of_whole = common(wholes)
    # One list of parameters: clause features, whole features, base, best, mean, bias.
    whole_at = len(of_clause)
    base_at = whole_at + len(of_whole)
    best_at = base_at + 1
    mean_at = best_at + BEST
    bias_at = mean_at + 1
    values = [0.0] * (bias_at + 1)
    values[base_at : bias_at + 1] = [-1.0, 1.5, 1.0, 0.7, 0.4, 1.0, -1.5]
    rows = [
        (
            [[of_clause[n] for n in clause if n in of_clause] for clause in answer],
            [whole_at + of_whole[n] for n in whole if n in of_whole],
            target,
            weight,
        )
        for answer, whole, target, weight in zip(
            clauses, wholes, targets, weights, strict=True
        )
        if answer
    ]
    ways = [_way(name) for name in (*of_clause, *of_whole)]
    ways += [0] + [1] * (BEST + 1)
    total = sum(row[3] for row in rows)
    descent = Descent(len(values))
    for _ in range(ROUNDS):
        slopes = [DECAY / total * value for value in values[:base_at]]
        slopes += [0.0] * (bias_at + 1 - base_at)
        for at, start in ((best_at, 1.5), (mean_at, 1.0)):
            slopes[at] += 0.001 * (values[at] - start)
        for clause_rows, whole_row, target, weight in rows:
            base = values[base_at]
            events = [
                squash(base + sum([values[at] for at in row])) for row in clause_rows
            ]
            count = len(events)
            order = sorted(range(count), key=lambda n: -events[n])
            score = values[bias_at] + values[mean_at] * sum(events) / count
            for rank, place in enumerate(order[:BEST]):
                score += values[best_at + rank] * events[place]
            score += sum([values[at] for at in whole_row])
            error = weight * (squash(score) - target) / total
            slopes[bias_at] += error
            slopes[mean_at] += error * sum(events) / count
            for at in whole_row:
                slopes[at] += error
            pull = [error * values[mean_at] / count] * count
            for rank, place in enumerate(order[:BEST]):
                slopes[best_at + rank] += error * events[place]
                pull[place] += error * values[best_at + rank]
            for place, row in enumerate(clause_rows):
                slope = pull[place] * events[place] * (1.0 - events[place])
                slopes[base_at] += slope
                for at in row:
                    slopes[at] += slope
        descent.step(values, slopes)
        for at, direction_of in enumerate(ways):
            if values[at] * direction_of < 0.0:
                values[at] = 0.0
    return Linear(
        _kept({name: values[at] for name, at in of_clause.items()}),
        _kept({name: values[whole_at + at] for name, at in of_whole.items()}),
        round(values[base_at], 3),
        [round(value, 3) for value in values[best_at:mean_at]],
        round(values[mean_at], 3),
        round(values[bias_at], 3),
    )


def _kept(worth: dict[str, float]) -> dict[str, float]:
    """Leave out what weighs nothing."""
    return {
        name: round(value, 3) for name, value in worth.items() if abs(value) >= 0.01
    }
