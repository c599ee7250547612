"""Learn which lines of a posting ask for something, from our own labelled postings.

    python training/reading.py          # cross-validates, writes the weights
    python training/reading.py --check  # fails if the weights in the repo would change

Pure Python and no dice, so that the same data give the same weights: a logistic
regression over the features of bot/ear/asked.py, pulled towards zero. A line asks for
something if words that were labelled stand in it.

Each posting is learned from twice: as it is read, and with all its headings unheard.
The rules know the headings of the postings that they were made with, and fewer of those
of a stranger; what a line says by itself has to be enough. In the figures nobody is
learned from to read what they wrote.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from descent import fit
from postings import Labelled, training_writers

from bot.ear.asked import FILE, features, list_of, pooled
from bot.ear.demands import demands
from bot.ear.headings import Section
from bot.ear.layout import lines
from bot.ear.posting_markup import bare_lines
from bot.ear.posting_units import Unit, all_units
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


def examples(posting: Labelled, *, heard: bool = True) -> list[Example]:
    """Cut a posting into units and say of each whether it asks for something.

    Where headings are not `heard`, the units stand under none.
    """
    found = all_units(lines(bare_lines(posting.text)))
    if not heard:
        found = [
            replace(one, line=replace(one.line, section=Section.NONE, head=""))
            for one in found
        ]
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


@dataclass(frozen=True, slots=True)
class Written:
    """The postings of one writer, as they are read and with their headings unheard."""

    read: list[list[Example]]
    unheard: list[Example]


def written(given: Sequence[Labelled]) -> Written:
    """Cut the postings of one writer."""
    unheard = [one for posting in given for one in examples(posting, heard=False)]
    return Written([examples(posting) for posting in given], unheard)


def rows_of(writers: Iterable[Written]) -> list[Example]:
    """Give all that is learned from."""
    return [
        row
        for writer in writers
        for rows in (*writer.read, writer.unheard)
        for row in rows
    ]


def validate(writers: Sequence[Written]) -> None:
    """Print how postings are told of writers that the model has not seen."""
    scored: list[tuple[float, Example]] = []
    for fold in range(FOLDS):
        made = learn(rows_of(w for n, w in enumerate(writers) if n % FOLDS != fold))
        for writer in writers[fold::FOLDS]:
            for rows in writer.read:
                sums = [sum(made.get(n, 0.0) for n in row.features) for row in rows]
                told = pooled(sums, [row.block for row in rows])
                scored.extend(zip(told, rows, strict=True))
    total = sum(row.asked for _, row in scored)
    print(f"{len(writers)} writers, {len(scored)} units, {total} ask for something")
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
    writers = [written(given) for given in training_writers().values()]
    made = learn(rows_of(writers))
    text = json.dumps(made, indent=0, sort_keys=True, ensure_ascii=False) + "\n"
    if options.check:
        return 0 if WEIGHTS.read_text("utf-8") == text else 1
    WEIGHTS.write_text(text, "utf-8")
    validate(writers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
