"""Learn which competencies a requirement is tied to, from our own labelled lines.

    python training/tying.py          # cross-validates, writes the weights
    python training/tying.py --check  # fails if the weights in the repo would change

The lines are the requirements of the labelled postings, those of
training/postings/ties.txt and the hits of content/en/skills.toml. Pure Python and
no dice.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from descent import fit
from postings import FOLDER, training_postings

from bot.ear.skills import vocabulary, words_of
from bot.ear.ties import FILE, features

WEIGHTS: Final = Path(__file__).resolve().parent.parent / "bot" / "ear" / FILE
DECAY: Final = 1.5
ROUNDS: Final = 60
FOLDS: Final = 5
LEAST: Final = 0.22  # keeps the file at a third of a megabyte

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


def learn(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Fit a model of each competency: what each feature is worth for it."""
    made: dict[str, dict[str, float]] = {}
    for name in sorted({name for _, fair in rows for name in fair}):
        data = [(names, name in fair) for names, fair in rows]
        for feature, worth in fit(
            data, decay=DECAY, rounds=ROUNDS, rare=2, least=LEAST
        ).items():
            made.setdefault(feature, {})[name] = worth
    return made


def main() -> int:
    """Validate, then write the weights or compare them."""
    parser = argparse.ArgumentParser(description="Learn the ties of requirements.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    postings = [
        [row(one.words, one.competencies) for one in posting.labels if one.competencies]
        for posting in training_postings()
    ]
    beside = written()
    made = learn([*(one for rows in postings for one in rows), *beside])
    text = (
        json.dumps(
            made, indent=0, separators=(",", ":"), sort_keys=True, ensure_ascii=False
        )
        + "\n"
    )
    if options.check:
        return 0 if WEIGHTS.read_text("utf-8") == text else 1
    fair = total = 0
    for fold in range(FOLDS):
        seen = [r for n, rows in enumerate(postings) if n % FOLDS != fold for r in rows]
        model = learn([*seen, *beside])
        for n, rows in enumerate(postings):
            if n % FOLDS == fold:
                total += len(rows)
                for names, labels in rows:
                    sums: dict[str, float] = {}
                    for name in names:
                        for c, worth in model.get(name, {}).items():
                            sums[c] = sums.get(c, 0.0) + worth
                    fair += max(sums, key=lambda c: sums[c]) in labels
    print(f"{total} requirements; the first tie is fair: {fair / total:.3f}")
    WEIGHTS.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
