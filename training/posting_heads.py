"""Fit the encoder's heads for postings, from our own labelled postings.

    python training/posting_heads.py          # fits, writes bot/ear/posting_heads.npz
    python training/posting_heads.py --folds  # prints what they add, by writer

One says whether a line asks for something, one which competencies a requirement is tied
to: logistic regressions over the mean of a line's pieces, fitted with Adam; there is no
chance in it. They stand beside training/reading.py and training/tying.py, and are to be
fitted anew when the encoder's layers are. It takes three minutes.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import reading
import tying
from numpy.typing import NDArray
from postings import FOLDER, training_writers

from bot.ear.asked import pooled
from bot.ear.encoder import means_of
from bot.ear.posting_heads import FILE, LONGEST, SHARE
from bot.ear.skills import vocabulary

PATH: Final = Path(__file__).resolve().parent.parent / "bot" / "ear" / FILE
STEPS: Final = 200
TIE_STEPS: Final = 150
PACE: Final = 0.02
ASK_PULL: Final = 3e-3
TIE_PULL: Final = 1e-3
"""By how much the square of a weight counts."""

FOLDS: Final = 4
BATCH: Final = 64

Numbers = NDArray[np.float64]
Tied = tuple[str, frozenset[str]]


class Means:
    """The mean vector of each text, read once."""

    def __init__(self, texts: set[str]) -> None:
        given = sorted({text[:LONGEST] for text in texts}, key=len)
        self._place = {text: at for at, text in enumerate(given)}
        read = [means_of(given[at : at + BATCH]) for at in range(0, len(given), BATCH)]
        self._rows = np.concatenate(read).astype(float)
        self.middle = self._rows.mean(0)
        self.spread = self._rows.std(0) + 1e-6

    def of(self, texts: Sequence[str]) -> Numbers:
        """Give a row for each text, each column with a mean of nought."""
        at = [self._place[text[:LONGEST]] for text in texts]
        rows: Numbers = (self._rows[at] - self.middle) / self.spread
        return rows


def descend(
    shape: tuple[int, int],
    rows: Numbers,
    error: Callable[[Numbers], Numbers],
    pull: float,
    steps: int,
) -> tuple[Numbers, Numbers]:
    """Fit weights and bias by Adam; `error` tells how wrong the sums are."""
    weight, bias = np.zeros(shape), np.zeros(shape[1])
    moments = [np.zeros_like(one) for one in (weight, bias, weight, bias)]
    for step in range(1, steps + 1):
        wrong = error(rows @ weight + bias)
        slopes = (rows.T @ wrong + 2 * pull * weight, wrong.sum(0))
        for at, (values, slope) in enumerate(zip((weight, bias), slopes, strict=True)):
            first, second = moments[at], moments[at + 2]
            first += 0.1 * (slope - first)
            second += 0.001 * (slope * slope - second)
            scale = np.sqrt(second / (1 - 0.999**step)) + 1e-8
            values -= PACE * first / (1 - 0.9**step) / scale
    return weight, bias


def fit_asks(means: Means, given: Sequence[reading.Example]) -> tuple[Numbers, Numbers]:
    """Fit what tells a line that asks for something."""
    rows = means.of([one.text for one in given])
    asked = np.array([[one.asked] for one in given], dtype=float)

    def error(sums: Numbers) -> Numbers:
        chance = 1 / (1 + np.exp(-np.clip(sums, -30, 30)))
        wrong: Numbers = (chance - asked) / len(asked)
        return wrong

    return descend((rows.shape[1], 1), rows, error, ASK_PULL, STEPS)


def fit_ties(
    means: Means, own: Sequence[Tied], beside: Sequence[Tied], names: Sequence[str]
) -> tuple[Numbers, Numbers]:
    """Fit the choice among the competencies, as training/tying.py does by words."""
    given = [*own, *beside]
    rows = means.of([text for text, _ in given])
    fair = np.array([[name in told for name in names] for _, told in given], float)
    each = fair / fair.sum(1, keepdims=True)
    weight = np.array([1.0] * len(own) + [tying.BESIDE] * len(beside))
    weight = (weight / weight.sum())[:, None]

    def error(sums: Numbers) -> Numbers:
        chance = np.exp(sums - sums.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        liked = chance * fair
        liked /= np.maximum(liked.sum(1, keepdims=True), 1e-12)
        wrong: Numbers = (
            chance - tying.LIKED * liked - (1 - tying.LIKED) * each
        ) * weight
        return wrong

    return descend((rows.shape[1], len(names)), rows, error, TIE_PULL, TIE_STEPS)


def beside() -> list[Tied]:
    """Give the lines written for the ties, and the hits of the skills."""
    rows: list[Tied] = []
    fair: tuple[str, ...] = ()
    for line in (FOLDER / "ties.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            fair = tuple(line.strip("[]").split()[:2])
        elif line and not line.startswith("#"):
            rows.append((line, frozenset(fair)))
    for skill in vocabulary().skills:
        rows.extend((hit, frozenset(skill.competencies[:2])) for hit in skill.hits)
    return [one for one in rows if one[1]]


def validate_asks(means: Means, cut: Sequence[reading.Written]) -> None:
    """Print how lines are told of writers that nothing has learned from."""
    scored: list[tuple[float, float, bool]] = []
    for fold in range(FOLDS):
        rest = [one for n, one in enumerate(cut) if n % FOLDS != fold]
        words = reading.learn(reading.rows_of(rest))
        weight, bias = fit_asks(
            means, [row for one in rest for rows in one.read for row in rows]
        )
        for one in cut[fold::FOLDS]:
            for rows in one.read:
                sums = [sum(words.get(n, 0.0) for n in row.features) for row in rows]
                told = (means.of([row.text for row in rows]) @ weight + bias)[:, 0]
                both = [a + SHARE * b for a, b in zip(sums, told, strict=True)]
                blocks = [row.block for row in rows]
                scored.extend(
                    zip(
                        pooled(sums, blocks),
                        pooled(both, blocks),
                        [row.asked for row in rows],
                        strict=True,
                    )
                )
    total = sum(asked for _, _, asked in scored)
    for n, who in enumerate(("words", "with the head")):
        said = sum(row[n] >= 0.5 for row in scored)
        right = sum(row[n] >= 0.5 and row[2] for row in scored)
        print(f"{who}: precision {right / said:.3f}, recall {right / total:.3f}")


def validate_ties(
    means: Means, writers: dict[str, list[Tied]], names: Sequence[str]
) -> None:
    """Print how often the first tie is fair, by words and with the head."""
    others = beside()
    known = {
        text: tying.row(text, fair)
        for text, fair in (*others, *(r for rows in writers.values() for r in rows))
    }
    right, total = [0, 0], 0
    for writer, own in writers.items():
        rest = [r for who, rows in writers.items() if who != writer for r in rows]
        model = tying.learn(
            [(known[text][0], fair) for text, fair in rest],
            [(known[text][0], fair) for text, fair in others],
        )
        weight, bias = fit_ties(means, rest, others, names)
        told = means.of([text for text, _ in own]) @ weight + bias
        for (text, fair), row in zip(own, told, strict=True):
            sums = np.zeros(len(names))
            for name in known[text][0]:
                for competency, worth in model.get(name, {}).items():
                    sums[names.index(competency)] += worth
            right[0] += names[int(sums.argmax())] in fair
            right[1] += names[int((sums + SHARE * row).argmax())] in fair
        total += len(own)
    print(f"first tie fair: words {right[0] / total:.3f}, with the head", end=" ")
    print(f"{right[1] / total:.3f}, of {total}")


def main() -> int:
    """Fit and write, or cross-validate."""
    parser = argparse.ArgumentParser(description="Fit the heads for postings.")
    parser.add_argument("--folds", action="store_true", help="cross-validate only")
    options = parser.parse_args()
    given = training_writers()
    cut = [reading.written(postings) for postings in given.values()]
    ties = {
        writer: [
            (label.words, label.competencies)
            for posting in postings
            for label in posting.labels
            if label.competencies
        ]
        for writer, postings in given.items()
    }
    others = beside()
    lines = [row for one in cut for rows in one.read for row in rows]
    own = [row for rows in ties.values() for row in rows]
    asks = Means({row.text for row in lines})
    tied = Means({text for text, _ in (*own, *others)})
    names = sorted({name for _, fair in (*own, *others) for name in fair})
    if options.folds:
        validate_asks(asks, cut)
        validate_ties(tied, ties, names)
        return 0
    asks_weight, asks_bias = fit_asks(asks, lines)
    ties_weight, ties_bias = fit_ties(tied, own, others, names)
    # As it is read later, a line has no mean of nought: the weights take that in.
    asks_weight /= asks.spread[:, None]
    ties_weight /= tied.spread[:, None]
    np.savez_compressed(
        PATH,
        asks=asks_weight[:, 0].astype(np.float32),
        asks_bias=np.float32(asks_bias[0] - asks.middle @ asks_weight[:, 0]),
        ties=ties_weight.astype(np.float32),
        ties_bias=(ties_bias - tied.middle @ ties_weight).astype(np.float32),
        competencies=np.array(names),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
