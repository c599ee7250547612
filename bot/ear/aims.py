"""How near a question is to what may answer it, by vectors kept in `aims.npz`.

The encoder is fitted to bring a question and its answer together; `training/aims.py`
reads all texts that an employer can say, and writes their vectors.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.ear.encoder import aims_of

FILE: Final = "aims.npz"


def has_aim(text: str) -> bool:
    """Whether a text has a vector; one that was changed since has none."""
    return text in _aims()


def nearness_of(question: str, texts: Sequence[str]) -> list[float | None]:
    """Say how near each text is to a question, -1 to 1; None where it has no vector."""
    aims = _aims()
    rows = [aims.get(text) for text in texts]
    if not any(row is not None for row in rows):
        return [None] * len(texts)
    aim = _aim(question)
    return [None if row is None else float(row @ aim) for row in rows]


@lru_cache(256)
def _aim(question: str) -> NDArray[np.float32]:
    """Read a question once: all that was asked before is answered again each time."""
    aim: NDArray[np.float32] = aims_of([question])[0]
    return aim


@cache
def _aims() -> Mapping[str, NDArray[np.float32]]:
    with (resources.files("bot.ear") / FILE).open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        texts = bytes(kept["texts"]).decode().split("\n")
        rows = kept["rows"].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return dict(zip(texts, rows, strict=True))
