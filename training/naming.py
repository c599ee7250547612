"""Learn what names the job and the firm in a posting, from our own labelled postings.

    python training/naming.py          # cross-validates, writes the weights
    python training/naming.py --check  # fails if the weights in the repo would change

A choice among all runs of words of a posting that may be a name, and none: a softmax
over the features of bot/ear/naming.py, pulled towards zero. It needs numpy; there is no
chance in it. Whoever wrote a posting is never learned from to read it in the figures.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from postings import Labelled, training_writers, words

from bot.ear.name_features import Features
from bot.ear.name_spans import spans
from bot.ear.naming import FILE, KINDS, LEAST, NONE, features, may_be
from bot.ear.posting_markup import bare_lines

WEIGHTS: Final = Path(__file__).resolve().parent.parent / "bot" / "ear" / FILE
DECAY: Final = 0.8
ROUNDS: Final = 150
PACE: Final = 0.3
RARE: Final = 2
SMALL: Final = 0.04

Numbers = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Choice:
    """The runs of words of a posting, which of them are right, and their features."""

    label: str | None
    texts: list[str]
    features: list[list[str]]
    right: list[bool]


@dataclass(frozen=True, slots=True)
class Model:
    """What each feature is worth, and what none is."""

    worth: dict[str, float]
    none: float


def choices(posting: Labelled) -> dict[str, Choice]:
    """Give the choice of a title and that of a company."""
    found = Features(bare_lines(posting.text))
    runs = [span for row in found.rows for span in spans(row)]
    made = {}
    for kind in KINDS:
        label = getattr(posting, kind)
        kept = [span for span in runs if may_be(kind, span)]
        right = [label is not None and words(s.text) == words(label) for s in kept]
        made[kind] = Choice(
            label, [s.text for s in kept], [features(found, s) for s in kept], right
        )
    return made


class _Table:
    """The features of many choices, as numbers."""

    def __init__(self, rows: Sequence[Choice], places: dict[str, int]) -> None:
        flat: list[int] = []
        lengths: list[int] = []
        self.bounds = [0]
        for row in rows:
            for names in row.features:
                known = [places[name] for name in names if name in places]
                flat.extend(known)
                lengths.append(len(known))
            self.bounds.append(len(lengths))
        self.flat = np.array(flat, dtype=np.int64)
        self.lengths = np.array(lengths, dtype=np.int64)
        self.ends = np.cumsum(self.lengths)
        self.right = np.array([y for row in rows for y in row.right], dtype=bool)

    def chances(self, worth: Numbers, none: float) -> tuple[Numbers, Numbers]:
        """Say how likely each run is the name, and how likely none is."""
        sums = np.concatenate([[0.0], np.cumsum(worth[self.flat])])
        scores = sums[self.ends] - sums[self.ends - self.lengths]
        chance = np.empty_like(scores)
        left = np.empty(len(self.bounds) - 1)
        for n, (a, b) in enumerate(zip(self.bounds, self.bounds[1:], strict=False)):
            top = max(scores[a:b].max(initial=none), none)
            raised = np.exp(scores[a:b] - top)
            total = raised.sum() + np.exp(none - top)
            chance[a:b] = raised / total
            left[n] = np.exp(none - top) / total
        return chance, left


def learn(rows: Sequence[Choice]) -> Model:
    """Fit the choice."""
    counts = Counter(
        name
        for row in rows
        for name in {one for names in row.features for one in names}
    )
    kept = sorted(name for name, count in counts.items() if count >= RARE)
    table = _Table(rows, {name: n for n, name in enumerate(kept)})
    worth, none = np.zeros(len(kept)), 0.0
    scale, scale_none = np.full(len(kept), 1e-8), 1e-8
    for _ in range(ROUNDS):
        chance, left = table.chances(worth, none)
        error, missed = chance.copy(), 0.0
        for n, (a, b) in enumerate(zip(table.bounds, table.bounds[1:], strict=False)):
            right = table.right[a:b]
            if right.any():
                own = np.where(right, chance[a:b], 0.0)
                error[a:b] -= own / max(own.sum(), 1e-12)
                missed += left[n]
            else:
                missed += left[n] - 1
        slope = DECAY * worth + np.bincount(
            table.flat, np.repeat(error, table.lengths), len(kept)
        )
        slope_none = missed + 0.1 * none
        scale += slope * slope
        scale_none += slope_none * slope_none
        worth -= PACE * slope / np.sqrt(scale)
        none -= PACE * slope_none / float(np.sqrt(scale_none))
    told = zip(kept, worth.tolist(), strict=True)
    return Model({name: v for name, v in told if abs(v) >= SMALL}, none)


def read(model: Model, rows: Sequence[Choice]) -> list[tuple[float, str | None]]:
    """Give the likeliest name of each posting, and how likely it is."""
    names = sorted(model.worth)
    table = _Table(rows, {name: n for n, name in enumerate(names)})
    worth = np.array([model.worth[name] for name in names])
    chance, _ = table.chances(worth, model.none)
    made: list[tuple[float, str | None]] = []
    for n, row in enumerate(rows):
        sums: Counter[frozenset[str]] = Counter()
        texts: dict[frozenset[str], str] = {}
        start = table.bounds[n]
        for at, text in enumerate(row.texts):
            sums[words(text)] += chance[start + at]
            texts.setdefault(words(text), text)
        best = max(sums, key=lambda name: sums[name], default=None)
        made.append((sums[best], texts[best]) if best is not None else (0.0, None))
    return made


def same_core(one: str, other: str) -> bool:
    """Whether two names are one but for what stands beside it in one of them."""
    a, b = words(one), words(other)
    return a <= b or b <= a


def report(
    who: str,
    rows: Sequence[Choice],
    told: Sequence[tuple[float, str | None]],
    least: float,
) -> None:
    """Print how often what is said is right."""
    said = right = core = 0
    for row, (chance, text) in zip(rows, told, strict=True):
        if text is None or chance < least:
            continue
        said += 1
        if row.label is not None:
            right += words(text) == words(row.label)
            core += same_core(text, row.label)
    meant = sum(row.label is not None for row in rows)
    print(
        f"{who:10} from {least}: {said} said, {right} right, {core} but for what"
        f" stands beside it; {meant} labelled"
    )


def main() -> int:
    """Validate, then write the weights or compare them."""
    parser = argparse.ArgumentParser(description="Learn what names job and firm.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    by_writer = {
        writer: [choices(posting) for posting in given]
        for writer, given in training_writers().items()
    }
    made: dict[str, list[float]] = {}
    for n, kind in enumerate(KINDS):
        model = learn([one[kind] for given in by_writer.values() for one in given])
        for name, value in (*model.worth.items(), (NONE, model.none)):
            made.setdefault(name, [0.0, 0.0])[n] = round(value, 2)
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(made[name])}"
        for name in sorted(made)
    ]
    text = "{" + ",\n".join(lines) + "}\n"
    if options.check:
        return 0 if WEIGHTS.read_text("utf-8") == text else 1
    for kind in KINDS:
        print(kind)
        rows: list[Choice] = []
        told: list[tuple[float, str | None]] = []
        for writer, given in by_writer.items():
            others = [g for other, g in by_writer.items() if other != writer]
            model = learn([one[kind] for rest in others for one in rest])
            own = [one[kind] for one in given]
            answers = read(model, own)
            report(writer, own, answers, LEAST[kind])
            rows.extend(own)
            told.extend(answers)
        for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            report("all", rows, told, least)
    WEIGHTS.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
