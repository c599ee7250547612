"""Learn which competencies a requirement is tied to, from our own labelled lines.

    python training/tying.py          # cross-validates, writes the weights
    python training/tying.py --check  # fails if the weights in the repo would change

The lines are the requirements of the labelled postings, those of
training/postings/ties.txt and the hits of content/en/skills.toml. A softmax, made to
put its weight on whichever of the fair ones it likes best, and a little on each of
them. It needs numpy; there is no chance in it. In the figures nobody is learned from to
read what they wrote.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from postings import FOLDER, training_writers

from bot.ear.skills import vocabulary, words_of
from bot.ear.ties import FILE, features

WEIGHTS: Final = Path(__file__).resolve().parent.parent / "bot" / "ear" / FILE
DECAY: Final = 0.5
ROUNDS: Final = 40
PACE: Final = 0.5
RARE: Final = 2
LIKED: Final = 0.8
"""How much of the weight goes where the model likes it best."""

BESIDE: Final = 0.5
"""What a line that is in no posting counts."""

LEAST: Final = 0.12  # keeps the file at half a megabyte

Row = tuple[Sequence[str], frozenset[str]]
"""A line's features, and the competencies that are a fair tie."""


def row(words: str, fair: Sequence[str] | frozenset[str]) -> Row:
    """Make a row of a line."""
    cut = words_of(words)
    known = vocabulary()
    return features(words, cut, known.heard(cut), known), frozenset(fair)


def written() -> list[Row]:
    """Give the lines written for this, and the hits of the skills."""
    rows: list[Row] = []
    fair: tuple[str, ...] = ()
    for line in (FOLDER / "ties.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            fair = tuple(line.strip("[]").split()[:2])
        elif line and not line.startswith("#"):
            rows.append(row(line, fair))
    for skill in vocabulary().skills:
        rows.extend(row(hit, skill.competencies[:2]) for hit in skill.hits)
    return rows


def learn(rows: Sequence[Row], beside: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Fit the choice: what each feature is worth for each competency."""
    given = [one for one in (*rows, *beside) if one[1]]
    counts = Counter(name for names, _ in given for name in names)
    kept = sorted(name for name, count in counts.items() if count >= RARE)
    place = {name: n for n, name in enumerate(kept)}
    competencies = sorted({name for _, fair in given for name in fair})
    flat, lengths = [], []
    for names, _ in given:
        known = [place[name] for name in names if name in place]
        flat.extend(known)
        lengths.append(len(known))
    at = np.array(flat)
    row_of = np.repeat(np.arange(len(given)), lengths)
    firsts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    order = np.argsort(at, kind="stable")
    starts = np.searchsorted(at[order], np.arange(len(kept)))
    fair = np.array([[c in own for c in competencies] for _, own in given], dtype=float)
    each = fair / fair.sum(1, keepdims=True)
    weight = np.array([1.0 if n < len(rows) else BESIDE for n in range(len(given))])
    worth: np.ndarray[Any, Any] = np.zeros((len(kept), len(competencies)))
    scale = np.full_like(worth, 1e-8)
    for _ in range(ROUNDS):
        sums = np.add.reduceat(worth[at], firsts, axis=0)
        chance = np.exp(sums - sums.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        liked = chance * fair
        liked /= np.maximum(liked.sum(1, keepdims=True), 1e-12)
        error = (chance - LIKED * liked - (1 - LIKED) * each) * weight[:, None]
        slope = np.add.reduceat(error[row_of[order]], starts, axis=0) + DECAY * worth
        scale += slope * slope
        worth -= PACE * slope / np.sqrt(scale)
    made: dict[str, dict[str, float]] = {}
    for name, n in place.items():
        told = zip(competencies, worth[n].tolist(), strict=True)
        if own := {c: round(value, 2) for c, value in told if abs(value) >= LEAST}:
            made[name] = own
    return made


def first(model: dict[str, dict[str, float]], names: Sequence[str]) -> str:
    """Give the competency that a model ties a line to first."""
    sums: Counter[str] = Counter()
    for name in names:
        sums.update(model.get(name, {}))
    return max(sums, key=lambda c: sums[c])


def main() -> int:
    """Validate, then write the weights or compare them."""
    parser = argparse.ArgumentParser(description="Learn the ties of requirements.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    writers = {
        writer: [
            row(label.words, label.competencies)
            for posting in given
            for label in posting.labels
            if label.competencies
        ]
        for writer, given in training_writers().items()
    }
    beside = written()
    made = learn([one for rows in writers.values() for one in rows], beside)
    text = (
        json.dumps(
            made, indent=0, separators=(",", ":"), sort_keys=True, ensure_ascii=False
        )
        + "\n"
    )
    if options.check:
        return 0 if WEIGHTS.read_text("utf-8") == text else 1
    WEIGHTS.write_text(text, "utf-8")
    fair = total = 0
    for writer, own in writers.items():
        rest = [r for other, rows in writers.items() if other != writer for r in rows]
        model = learn(rest, beside)
        right = sum(first(model, names) in labels for names, labels in own)
        print(
            f"{writer}: {len(own)} requirements, first tie fair {right / len(own):.3f}"
        )
        fair, total = fair + right, total + len(own)
    print(f"{total} requirements; the first tie is fair: {fair / total:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
