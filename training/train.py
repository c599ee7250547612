"""Learn the ear's weights from our own labelled answers.

    python training/train.py          # prints the cross-validation, writes the weights
    python training/train.py --check  # fails if the weights in the repo would change

Pure Python, and dice that always fall the same way, so that the same data give the same
weights. Three models are fitted, each in a module of its own, and blended. How an
answer without an instance is told is learned apart, in training/telling.py.
"""

import argparse
import json
import math
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import forest
import linear
import ngrams
import parts
import telling
from data import HERE, TARGETS, Example, common, load, rows, sources

from bot.ear.forest import Forest, Node, grown
from bot.ear.lexicon import WORDS
from bot.ear.ngrams import Ngrams
from bot.ear.words import read

ROOM: Final = HERE.parent / "bot" / "ear"
# How much each model says beside the others, each scaled to a spread of one.
SHARES: Final = (1.0, 0.5, 0.3)
FOLDS: Final = 7
WRONG: Final = 0.02  # the share of concrete answers of any genre that may be flagged
FALSE_CLEAR: Final = 0.06  # the share of vague answers that may be called clear
ENOUGH: Final = 20  # genres with fewer concrete answers are taken together
REST: Final = "the rest"
TOGETHER: Final = 0.03  # the share of those that may be flagged


@dataclass(frozen=True, slots=True)
class Models:
    """The three models, unblended."""

    linear: linear.Linear
    forest: Forest
    trees: list[list[Node]]
    ngrams: Ngrams

    def scores(self, example: Example) -> tuple[float, float, float]:
        """Give the log-odds by each."""
        return (
            self.linear.score(example.clauses, example.whole),
            self.forest.score(example.counted),
            self.ngrams.score(example.runs),
        )


def fit(examples: Sequence[Example]) -> Models:
    """Fit all three."""
    targets = [e.target for e in examples]
    weights = [e.weight for e in examples]
    names, trees = forest.grow([e.counted for e in examples], targets, weights)
    return Models(
        linear.fit(
            [e.clauses for e in examples],
            [e.whole for e in examples],
            targets,
            weights,
        ),
        Forest(names, [grown(tree) for tree in trees]),
        trees,
        ngrams.fit([e.runs for e in examples], targets, weights),
    )


def held_out(examples: Sequence[Example]) -> list[tuple[float, float, float]]:
    """Score each answer by models that know neither its genre nor its source."""
    genres = sorted({e.genre for e in examples})
    fold = {genre: at % FOLDS for at, genre in enumerate(genres)}
    scores: list[tuple[float, float, float]] = [(0.0, 0.0, 0.0)] * len(examples)
    for number in range(FOLDS):
        asked = [at for at, e in enumerate(examples) if fold[e.genre] == number]
        known = {examples[at].source for at in asked}
        models = fit(
            [e for e in examples if fold[e.genre] != number and e.source not in known]
        )
        for at in asked:
            scores[at] = models.scores(examples[at])
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return scores


def blend(
    scores: Sequence[tuple[float, float, float]], examples: Sequence[Example]
) -> tuple[tuple[float, float, float], float]:
    """Scale the models to one another, and their sum to log-odds."""
    spread = [statistics.pstdev(column) for column in zip(*scores, strict=True)]
    per = [share / one for share, one in zip(SHARES, spread, strict=True)]
    sums = [sum(w * s for w, s in zip(per, row, strict=True)) for row in scores]
    slope, offset = 1.0, 0.0
    pairs = [(z, e.target, e.weight) for z, e in zip(sums, examples, strict=True)]
    for _ in range(50):  # Newton's method, for two numbers
        a = b = aa = ab = bb = 1e-9
        for z, target, weight in pairs:
            p = linear.squash(slope * z + offset)
            a += weight * (p - target) * z
            b += weight * (p - target)
            aa += weight * p * (1 - p) * z * z
            ab += weight * p * (1 - p) * z
            bb += weight * p * (1 - p)
        slope -= (bb * a - ab * b) / (aa * bb - ab * ab)
        offset -= (aa * b - ab * a) / (aa * bb - ab * ab)
    first, second, third = (round(slope * one, 4) for one in per)
    return (first, second, third), round(offset, 3)


def thresholds(
    scores: Sequence[float], examples: Sequence[Example]
) -> tuple[float, float]:
    """Choose below which score an answer is missing, and from which it is clear.

    No genre may have more than `WRONG` of its concrete answers below the first, where
    one answer is always allowed: a threshold should not hang on a single label.
    """
    fair = [(e, s) for e, s in zip(examples, scores, strict=True) if e.fair]
    counts = Counter(e.genre for e, _ in fair if e.label == "concrete")
    by_genre: dict[str, list[float]] = defaultdict(list)
    for e, s in fair:
        if e.label == "concrete":
            name = e.genre if counts[e.genre] >= ENOUGH else REST
            by_genre[name].append(s)
    ends = {}
    for genre, values in sorted(by_genre.items()):
        share = TOGETHER if genre == REST else WRONG
        lowest = sorted(values)[: 1 + max(1, int(share * len(values)))]
        ends[genre] = lowest[-1]
        some = " ".join(f"{value:.3f}" for value in lowest)
        print(f"  {genre:12}{len(values):4} concrete, the lowest {some}")
    vague = [s for e, s in fair if e.label == "vague"]
    return min(ends.values()), quantile(vague, 1.0 - FALSE_CLEAR)


def quantile(values: Sequence[float], share: float) -> float:
    """Give the value below which the share lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def area(high: Sequence[float], low: Sequence[float]) -> float:
    """Give the area under the ROC curve."""
    wins = sum((a > b) + 0.5 * (a == b) for a in high for b in low)
    return wins / (len(high) * len(low)) if high and low else math.nan


def letters() -> str:
    """List the pairs of letters that occur in two English words or more."""
    words = set(WORDS)
    for _, row in rows(sources()):
        words.update(read(row["answer"]).words)
    pairs = Counter(
        pair
        for word in words
        if word.isascii() and word.isalpha()
        for pair in {f"^{word}$"[at : at + 2] for at in range(len(word) + 1)}
    )
    return " ".join(sorted(pair for pair, count in pairs.items() if count > 1))


def show(
    scores: Sequence[float], examples: Sequence[Example], missing: float, clear: float
) -> None:
    """Print how well the held-out answers are told apart, genre by genre."""
    fair = [(e, s) for e, s in zip(examples, scores, strict=True) if e.fair]
    print(f"{len(examples)} answers of {len({e.source for e in examples})} sources;")
    print("held out by genre and source, where a flag is fair:")
    print("  genre         n   AUC  vague flagged  concrete flagged")
    for genre in ["", *sorted({e.genre for e, _ in fair})]:
        some = [(e, s) for e, s in fair if genre in ("", e.genre)]
        high = [s for e, s in some if e.label == "concrete"]
        low = [s for e, s in some if e.label == "vague"]
        name = genre or "all"
        print(f"  {name:11}{len(some):4} {area(high, low):6.3f}", end="")
        for part in (low, high):
            flagged = sum(s < missing for s in part)
            print(f"{flagged:8} of {len(part):4}", end="")
        print()
    for label in TARGETS:
        values = [s for e, s in fair if e.label == label]
        lower = sum(v < missing for v in values) / len(values)
        upper = sum(v >= clear for v in values) / len(values)
        thin = 1.0 - lower - upper
        print(f"  {label:9}{len(values):5}", end="")
        print(f"  missing {lower:.3f}  thin {thin:.3f}  clear {upper:.3f}")


def learn() -> dict[str, str]:
    """Train; return the text of each file by its name."""
    usual = common(sources())
    examples = load(sources(), usual)
    raw = held_out(examples)
    shares, offset = blend(raw, examples)
    scores = [
        linear.squash(offset + sum(w * s for w, s in zip(shares, row, strict=True)))
        for row in raw
    ]
    missing, clear = thresholds(scores, examples)
    show(scores, examples, missing, clear)
    models = fit(examples)
    weights = {
        "features": models.linear.features,
        "whole": models.linear.whole,
        "base": models.linear.base,
        "best": models.linear.best,
        "mean": models.linear.mean,
        "bias": models.linear.bias,
        "blend": shares,
        "offset": offset,
        "common": usual,
        "missing": round(missing, 3),
        "clear": round(clear, 3),
    }
    trees = {"names": models.forest.names, "trees": models.trees}
    heard = {"bias": models.ngrams.bias, "runs": models.ngrams.weights}
    return {
        "weights.json": json.dumps(weights, indent=1) + "\n",
        "forest.json": _lines(trees),
        "ngrams.json": _lines(heard),
        "letters.json": json.dumps({"pairs": letters()}, indent=1) + "\n",
        "telling.json": telling.learn(sources()),
        "parts.json": parts.learn(models.linear, usual),
    }


def _lines(value: dict[str, object]) -> str:
    """Write compactly, a key a line."""
    parts = (
        f"{json.dumps(key)}: {json.dumps(one, separators=(',', ':'))}"
        for key, one in value.items()
    )
    return "{" + ",\n".join(parts) + "}\n"


def main() -> int:
    """Train, and write or compare."""
    parser = argparse.ArgumentParser(description="Learn the ear's weights.")
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    options = parser.parse_args()
    changed = []
    for name, text in learn().items():
        path: Path = ROOM / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(name)
            if not options.check:
                path.write_text(text, encoding="utf-8")
    print("changed: " + (", ".join(changed) or "nothing"))
    return int(bool(changed) and options.check)


if __name__ == "__main__":
    raise SystemExit(main())
