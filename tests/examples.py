"""How much of the same is tried: a share in the suite, all of it in the thorough run.

Examples of a property, and what is sampled, are the same in every run of the suite. So
a fault that the share shows is shown each time; `.ci/run` tries the rest, too.
"""

import random
from collections.abc import Iterable
from typing import TypeVar

import hypothesis
import pytest

ALL = 100
"""Examples of a property, where it does not say how many."""

FEW = 20
"""Of a hundred examples those that the suite tries."""

AT_LEAST = 4
"""Examples below which none are left out."""

Case = TypeVar("Case")

sampled = pytest.mark.sampled
"""The mark of a test that tries only `some` of its cases."""


def examples(count: int) -> int:
    """Say how many of so many examples this run tries."""
    share = count * hypothesis.settings().max_examples // ALL
    return max(share, min(count, AT_LEAST))


def some(cases: Iterable[Case]) -> list[Case]:
    """Draw the cases that this run tries, in their order."""
    every = list(cases)
    drawn = random.Random(0).sample(range(len(every)), examples(len(every)))
    return [every[at] for at in sorted(drawn)]
