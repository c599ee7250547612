"""Branches of the encoder: own last layers for what its common ones tell badly.

A branch shares the encoder's first layers, and has its own last ones and a head, fitted
to one thing by `training/branches.py`. So what is learnt for one thing moves no other.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

import numpy as np

from bot.ear.encoder import Own, digest, means_by
from bot.ear.transformer import Floats, softmax, unpacked

RISK: Final = "risk"
"""Whether a message speaks of danger to the writer, or of harm that lies behind."""
EVERYDAY: Final = "everyday"
"""Which line replies to a short message of every day."""
TASK: Final = "task"
"""What is said of an assignment, and what is wanted by it."""
BRANCHES: Final = (RISK, EVERYDAY, TASK)


@dataclass(frozen=True, slots=True)
class _Branch:
    own: Own
    labels: tuple[str, ...]
    limits: tuple[int, int]
    common: str
    weight: Floats
    bias: Floats


def shares(name: str, pairs: Sequence[tuple[str, str]]) -> list[dict[str, float]]:
    """Read texts, each beside another one or nothing; give each label its share.

    The same pair is read once.
    """
    kept = [_kept(name, *pair) for pair in pairs]
    unread = {pair: at for pair, at in zip(pairs, kept, strict=True) if not at}
    if unread:
        branch = _branch(name)
        means = means_by(branch.own, tuple(unread), branch.limits)
        rows = softmax(means @ branch.weight.T + branch.bias)
        for at, row in zip(unread.values(), rows, strict=True):
            given = (float(one) for one in row)
            at.append(dict(zip(branch.labels, given, strict=True)))
    return [at[0] for at in kept]


def labels(name: str) -> tuple[str, ...]:
    """List what a branch tells apart."""
    return _branch(name).labels


@lru_cache(maxsize=512)
def _kept(name: str, text: str, other: str) -> list[dict[str, float]]:  # noqa: ARG001
    """Give where shares are kept; empty until they are told."""
    return []


def prove_branches() -> list[str]:
    """Whether each branch was fitted on the encoder's layers as they are."""
    return [
        f"bot/ear/{name}.npz stands on other layers; run training/branches.py {name}"
        for name in BRANCHES
        if _branch(name).common != digest(_branch(name).own.first)
    ]


@cache
def _branch(name: str) -> _Branch:
    with (resources.files("bot.ear") / f"{name}.npz").open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        head = json.loads(bytes(kept["head"]).decode())
        weights = unpacked(kept, head["names"])
    return _Branch(
        Own(head["first"], head["end"], weights),
        tuple(head["labels"]),
        (head["text"], head["beside"]),
        head["common"],
        weights["head.weight"],
        weights["head.bias"],
    )
