"""Go down a slope, the same way every time."""

import math
from collections.abc import Sequence
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
