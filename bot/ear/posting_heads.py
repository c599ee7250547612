"""Let the encoder weigh the lines of a posting beside the words that stand in them.

Two heads on the encoder's layers, fitted by training/posting_heads.py: whether a line
asks for something, and which competencies a requirement is tied to. They are halved and
added to what the words say, which know more of postings than the encoder does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

import numpy as np

from bot.ear.encoder import means_of
from bot.ear.transformer import Floats

FILE: Final = "posting_heads.npz"
SHARE: Final = 0.5
"""What a head counts beside the words."""

LONGEST: Final = 400
"""Characters of a line that are read."""


@dataclass(frozen=True, slots=True)
class _Heads:
    """Weights of both heads, and the competencies in their order."""

    asks: Floats
    asks_bias: float
    ties: Floats
    ties_bias: Floats
    competencies: tuple[str, ...]


@cache
def _heads() -> _Heads:
    with (resources.files("bot.ear") / FILE).open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        return _Heads(
            kept["asks"],
            float(kept["asks_bias"]),
            kept["ties"],
            kept["ties_bias"],
            tuple(str(name) for name in kept["competencies"]),
        )


def asking(texts: Sequence[str]) -> list[float]:
    """Give what speaks for each line asking for something, as a part of a logit."""
    if not texts:
        return []
    known = _heads()
    sums = _read(texts) @ known.asks + known.asks_bias
    return [SHARE * float(one) for one in sums]


def tying(texts: Sequence[str]) -> list[dict[str, float]]:
    """Give what speaks for each competency of each requirement, as parts of logits."""
    if not texts:
        return []
    known = _heads()
    sums = _read(texts) @ known.ties + known.ties_bias
    return [
        {
            name: SHARE * float(one)
            for name, one in zip(known.competencies, row, strict=True)
        }
        for row in sums
    ]


def _read(texts: Sequence[str]) -> Floats:
    return means_of([text[:LONGEST] for text in texts])
