"""Fit a multinomial logistic regression over named features; needs numpy.

The loss is that of the right classes taken together, with a pull towards zero, and it
is made small by L-BFGS (Liu and Nocedal 1989), stopped early. There is no chance in it.
"""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

Row = tuple[Sequence[str], frozenset[int]]
"""The features of an example, and the numbers of the classes any of which is right."""

_REMEMBERED: Final = 6  # steps that the slope's change is known of
_ENOUGH: Final = 1e-5  # so small a gain ends it


class _Rows:
    """Examples as a sparse matrix; a feature counts less where there are more."""

    def __init__(self, rows: Sequence[Row], number: dict[str, int], classes: int):
        column: list[int] = []
        line: list[int] = []
        value: list[float] = []
        for at, (names, _) in enumerate(rows):
            known = [number[name] for name in names if name in number]
            column += known
            line += [at] * len(known)
            value += [1.0 / math.sqrt(len(names) + 1)] * len(known)
        self.column, self.line = np.array(column), np.array(line)
        self.value = np.array(value)[:, None]
        self.by_line = np.r_[0, np.flatnonzero(np.diff(self.line)) + 1]
        self.order = np.argsort(self.column, kind="stable")
        sorted_columns = self.column[self.order]
        self.by_column = np.r_[0, np.flatnonzero(np.diff(sorted_columns)) + 1]
        self.columns = sorted_columns[self.by_column]
        self.lines = self.line[self.by_line]
        self.shape = (len(rows), len(number), classes)

    def times(self, worth: Any) -> Any:
        """Give the sums of every example for every class."""
        sums = np.zeros((self.shape[0], self.shape[2]))
        parts = worth[self.column] * self.value
        sums[self.lines] = np.add.reduceat(parts, self.by_line, axis=0)
        return sums

    def back(self, errors: Any) -> Any:
        """Give how the sums' errors fall on every feature."""
        slopes = np.zeros(self.shape[1:])
        parts = (errors[self.line] * self.value)[self.order]
        slopes[self.columns] = np.add.reduceat(parts, self.by_column, axis=0)
        return slopes


def fit(
    rows: Sequence[Row],
    classes: int,
    *,
    pull: float,
    rounds: int,
    seen: int = 2,
    scale: float = 1.0,
    kept: float = 0.2,
) -> tuple[list[float], dict[str, dict[int, float]]]:
    """Give the base of each class, and what each feature is worth for which class.

    A feature of fewer than `seen` examples is left out, and so is what is worth less
    than `kept`; `scale` multiplies every feature, so that `pull` weighs less.
    """
    counts = Counter(name for names, _ in rows for name in names)
    names = [name for name, count in counts.items() if count >= seen]
    number = {name: at for at, name in enumerate(names)}
    given = _Rows(rows, number, classes)
    given.value = given.value * scale
    right = np.zeros((len(rows), classes))
    for at, (_, those) in enumerate(rows):
        right[at, list(those)] = 1.0
    size = len(names) * classes

    def slope(x: Any) -> tuple[float, Any]:
        worth, base = x[:size].reshape(-1, classes), x[size:]
        sums = given.times(worth) + base
        powers = np.exp(sums - sums.max(1, keepdims=True))
        whole = powers.sum(1, keepdims=True)
        ours = powers * right
        taken = ours.sum(1, keepdims=True) + 1e-30
        loss = -np.log(taken / whole).sum() + pull / 2 * (worth * worth).sum()
        errors = powers / whole - ours / taken
        back = given.back(errors) + pull * worth
        return float(loss), np.r_[back.ravel(), errors.sum(0)]

    found = _descend(slope, np.zeros(size + classes), rounds)
    table = found[:size].reshape(-1, classes) * scale
    worth = {}
    for at in np.argsort(np.array(names)):
        spoken = {
            int(one): round(float(table[at, one]), 1)
            for one in np.flatnonzero(np.abs(table[at]) >= kept)
        }
        if spoken:
            worth[names[at]] = spoken
    return [round(float(one), 2) for one in found[size:]], worth


def _descend(slope: Any, x: Any, rounds: int) -> Any:
    loss, down = slope(x)
    steps: list[Any] = []
    changes: list[Any] = []
    for _ in range(rounds):
        way = down.copy()
        kept = []
        for step, change in zip(steps[::-1], changes[::-1], strict=True):
            share = (step @ way) / (step @ change)
            kept.append(share)
            way -= share * change
        if steps:
            way *= (steps[-1] @ changes[-1]) / (changes[-1] @ changes[-1])
        else:
            way /= np.linalg.norm(way)
        for step, change, share in zip(steps, changes, kept[::-1], strict=True):
            way += (share - (change @ way) / (step @ change)) * step
        length = 1.0
        while True:
            there = x - length * way
            less, after = slope(there)
            if less <= loss - 1e-4 * length * (down @ way) or length < 1e-6:
                break
            length /= 2
        if (there - x) @ (after - down) > 1e-12:
            steps, changes = [*steps, there - x], [*changes, after - down]
            steps, changes = steps[-_REMEMBERED:], changes[-_REMEMBERED:]
        done = abs(loss - less) < _ENOUGH * abs(loss)
        x, loss, down = there, less, after
        if done:
            break
    return x
