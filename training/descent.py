"""Go down a slope, the same way every time."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

PACE: Final = 0.05


class Descent:
    """Adam, over a list of numbers; `pace` is the length of a step."""

    def __init__(self, size: int, pace: float = PACE) -> None:
        self.pace = pace
        self.first = [0.0] * size
        self.second = [0.0] * size
        self.round = 0

    def step(self, values: list[float], slopes: Sequence[float]) -> None:
        """Move every value a little down its slope."""
        self.round += 1
        late_first = 1.0 - 0.9**self.round
        late_second = 1.0 - 0.999**self.round
        for at, slope in enumerate(slopes):
            self.first[at] = 0.9 * self.first[at] + 0.1 * slope
            self.second[at] = 0.999 * self.second[at] + 0.001 * slope * slope
            pace = math.sqrt(self.second[at] / late_second) + 1e-8
            values[at] -= self.pace * (self.first[at] / late_first) / pace


def fit(
    rows: Sequence[tuple[Sequence[str], bool]],
    *,
    decay: float,
    rounds: int,
    rare: int = 3,
    least: float = 0.03,
) -> dict[str, float]:
    """Fit a logistic regression, pulled towards zero; give what each feature is worth.

    Features in fewer than `rare` rows are left out, and those worth less than `least`.
    """
    counts = Counter(name for names, _ in rows for name in names)
    kept = sorted(name for name, count in counts.items() if count >= rare)
    place = {name: n for n, name in enumerate(kept)}
    data = [([place[name] for name in names if name in place], y) for names, y in rows]
    values = [0.0] * len(kept)
    scale = [1e-8] * len(kept)
    for _ in range(rounds):
        slopes = [decay * value for value in values]
        for active, y in data:
            error = squash(sum(values[n] for n in active)) - y
            for n in active:
                slopes[n] += error
        for n, slope in enumerate(slopes):
            scale[n] += slope * slope
            values[n] -= 0.5 * slope / math.sqrt(scale[n])
    return {
        name: round(values[n], 2) for name, n in place.items() if abs(values[n]) > least
    }


def score(worth: Mapping[str, float], names: Sequence[str]) -> float:
    """Say how likely a model that was fitted calls it so, 0..1."""
    return squash(sum(worth.get(name, 0.0) for name in names))


def squash(value: float) -> float:
    """Bring a sum to 0..1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
