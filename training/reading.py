"""Learn which lines of a posting ask for something, from our own labelled postings.

    python training/reading.py          # cross-validates, writes the weights
    python training/reading.py --check  # fails if the weights in the repo would change

Pure Python and no dice, so that the same data give the same weights: a logistic
regression over the features of bot/ear/asked.py, pulled towards zero. A line asks for
something if words that were labelled stand in it.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from descent import fit
from postings import Labelled, training_postings

from bot.ear.asked import FILE, features, list_of, pooled
from bot.ear.demands import Unit, demands, units
from bot.ear.headings import Section
from bot.ear.layout import bare_lines, lines
from bot.ear.skills import words_of

WEIGHTS: Final = Path(__file__).resolve().parent.parent / "bot" / "ear" / FILE
DECAY: Final = 1.0
ROUNDS: Final = 120
FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Example:
    """A unit as its features, with what was labelled in it."""

    posting: str
    text: str
    features: tuple[str, ...]
    asked: bool
    rules: bool
    block: int | None


def examples(posting: Labelled) -> list[Example]:
    """Cut a posting into units and say of each whether it asks for something."""
    found = [unit for line in lines(bare_lines(posting.text)) for unit in units(line)]
    counts = [sum(1 for _ in demands(unit)) for unit in found]
    labels = [_plain(label.words) for label in posting.labels]
    made: list[Example] = []
    before = Section.NONE
    for at, unit in enumerate(found):
        made.append(
            Example(
                posting.id,
                unit.text,
                tuple(dict.fromkeys(features(found, counts, at, before))),
                _inside(unit, labels),
                bool(counts[at]),
                list_of(unit),
            )
        )
        before = unit.line.section
    return made


def _plain(text: str) -> str:
    return " " + " ".join(w for w in words_of(text).raw if w[0].isalnum()) + " "


def _inside(unit: Unit, labels: Sequence[str]) -> bool:
    """Whether a label stands in a unit, or the unit in it."""
    own = _plain(unit.text)
    if not own.strip():
        return False
    return any(
        words in own or (own in words and 2 * len(own) > len(words)) for words in labels
    )


def learn(rows: Sequence[Example]) -> dict[str, float]:
    """Fit the model."""
    return fit([(row.features, row.asked) for row in rows], decay=DECAY, rounds=ROUNDS)


def validate(data: Sequence[Sequence[Example]]) -> None:
    """Print how postings are told that the model has not seen."""
    scored: list[tuple[float, Example]] = []
    for fold in range(FOLDS):
        seen = [r for n, rows in enumerate(data) if n % FOLDS != fold for r in rows]
        made = learn(seen)
        for rows in data[fold::FOLDS]:
            sums = [sum(made.get(name, 0.0) for name in row.features) for row in rows]
            told = pooled(sums, [row.block for row in rows])
            scored.extend(zip(told, rows, strict=True))
    total = sum(row.asked for _, row in scored)
    print(f"{len(data)} postings, {len(scored)} units, {total} ask for something")
    both = sum(row.asked and row.rules for _, row in scored)
    said = sum(row.rules for _, row in scored)
    print(f"rules alone: precision {both / said:.3f}, recall {both / total:.3f}")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        said = sum(s >= least for s, _ in scored)
        both = sum(s >= least and row.asked for s, row in scored)
        print(f"from {least}: precision {both / said:.3f}, recall {both / total:.3f}")


def main() -> int:
    """Validate, then write the weights or compare them."""
    parser = argparse.ArgumentParser(description="Learn the lines that ask.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    data = [examples(posting) for posting in training_postings()]
    made = learn([row for rows in data for row in rows])
    text = json.dumps(made, indent=0, sort_keys=True, ensure_ascii=False) + "\n"
    if options.check:
        return 0 if WEIGHTS.read_text("utf-8") == text else 1
    validate(data)
    WEIGHTS.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
