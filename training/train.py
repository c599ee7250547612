"""Learn the ear's weights from our own labelled answers.

    python training/train.py          # prints the cross-validation, writes the weights
    python training/train.py --check  # fails if the weights in the repo would change

Pure Python and no dice, so that the same data give the same weights. The model is that
of bot/ear/weights.py: a linear score makes each clause an event to some degree;
the strongest events, their mean and features of the whole answer make the answer
concrete to some degree. All of it is fitted together, by gradient descent. How an
answer without an instance is told is learned apart, in training/telling.py.
"""

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import telling
from descent import Descent

from bot.ear.clauses import clauses
from bot.ear.cues import listener
from bot.ear.evidence import direction, features, whole
from bot.ear.lexicon import WORDS
from bot.ear.words import read

HERE: Final = Path(__file__).resolve().parent
ROOM: Final = HERE.parent / "bot" / "ear"
# Two coaches could differ on a mixed answer: it pulls to the middle.
TARGETS: Final = {"concrete": 1.0, "mixed": 0.5, "vague": 0.0}
# Ordinary answers are rarer here than traps, and commoner in life.
EMPHASIS: Final = {"coaching": 2.0}
BEST: Final = 4  # how many of the strongest events count one by one
RARE: Final = 20  # features in fewer clauses or answers are left out
DECAY: Final = 2.0  # pull towards zero, in answers
ROUNDS: Final = 250
FOLDS: Final = 5
WRONG: Final = 0.035  # the share of answers called missing that may hold an instance
FALSE_CLEAR: Final = 0.045  # the share of vague answers that may be called clear


@dataclass(frozen=True, slots=True)
class Example:
    """An answer as its features, with what it should come to."""

    source: str
    collection: str
    label: str
    fair: bool
    clauses: tuple[tuple[str, ...], ...]
    whole: tuple[str, ...]

    @property
    def target(self) -> float:
        """How concrete the answer is."""
        return TARGETS[self.label]


@dataclass(slots=True)
class Model:
    """The parameters, by name of the feature."""

    features: dict[str, float]
    whole: dict[str, float]
    base: float
    best: list[float]
    mean: float
    bias: float

    def events(self, example: Example) -> list[float]:
        """Score each clause."""
        worth = self.features
        return [
            squash(self.base + sum(worth.get(name, 0.0) for name in clause))
            for clause in example.clauses
        ]

    def score(self, example: Example) -> float:
        """Score the answer."""
        events = self.events(example)
        total = self.bias + self.mean * sum(events) / len(events)
        strongest = sorted(events, reverse=True)[:BEST]
        total += sum(w * e for w, e in zip(self.best, strongest, strict=False))
        return squash(total + sum(self.whole.get(name, 0.0) for name in example.whole))


def squash(value: float) -> float:
    """Map a sum to 0..1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))


def sources() -> list[Path]:
    """List the files to learn from; those for evaluation are never among them."""
    given = sorted((HERE / "answers").glob("*.jsonl"))
    learnt = [p for p in given if not p.name.startswith(("eval_", "second_"))]
    return [*learnt, HERE / "coaching.jsonl", HERE / "pairs.jsonl"]


def load(paths: Iterable[Path]) -> list[Example]:
    """Read answers and find their features."""
    examples = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            reading = read(row["answer"])
            cut = clauses(reading, listener().hear(reading))
            examples.append(
                Example(
                    row["source"],
                    path.stem,
                    row["label"],
                    row["expects"] == "instance",
                    tuple(tuple(sorted(features(clause))) for clause in cut),
                    tuple(sorted(whole(cut, reading))),
                )
            )
    return examples


def common(names: Iterable[Iterable[str]]) -> dict[str, int]:
    """Number the features that are not rare."""
    counts = Counter(name for group in names for name in set(group))
    kept = sorted(name for name, count in counts.items() if count >= RARE)
    return {name: at for at, name in enumerate(kept)}


def fit(examples: Sequence[Example]) -> Model:
    """Fit all parameters together."""
    of_clause = common(clause for e in examples for clause in e.clauses)
    of_whole = common(e.whole for e in examples)
    # One list of parameters: clause features, whole features, base, best, mean, bias.
    whole_at = len(of_clause)
    base_at = whole_at + len(of_whole)
    best_at = base_at + 1
    mean_at = best_at + BEST
    bias_at = mean_at + 1
    values = [0.0] * (bias_at + 1)
    values[base_at : bias_at + 1] = [-1.0, 1.5, 1.0, 0.7, 0.4, 1.0, -1.5]
    rows = [
        (
            [[of_clause[n] for n in clause if n in of_clause] for clause in e.clauses],
            [whole_at + of_whole[n] for n in e.whole if n in of_whole],
            e.target,
            EMPHASIS.get(e.collection, 1.0),
        )
        for e in examples
    ]
    ways = [direction(name) for name in (*of_clause, *of_whole)]
    ways += [0] + [1] * (BEST + 1)
    total = sum(row[3] for row in rows)
    descent = Descent(len(values))
    for _ in range(ROUNDS):
        slopes = [DECAY / total * value for value in values[:base_at]]
        slopes += [0.0] * (bias_at + 1 - base_at)
        for at, start in ((best_at, 1.5), (mean_at, 1.0)):
            slopes[at] += 0.001 * (values[at] - start)
        for clause_rows, whole_row, target, weight in rows:
            base = values[base_at]
            events = [
                squash(base + sum([values[at] for at in row])) for row in clause_rows
            ]
            count = len(events)
            order = sorted(range(count), key=lambda n: -events[n])
            score = values[bias_at] + values[mean_at] * sum(events) / count
            for rank, place in enumerate(order[:BEST]):
                score += values[best_at + rank] * events[place]
            score += sum([values[at] for at in whole_row])
            error = weight * (squash(score) - target) / total
            slopes[bias_at] += error
            slopes[mean_at] += error * sum(events) / count
            for at in whole_row:
                slopes[at] += error
            pull = [error * values[mean_at] / count] * count
            for rank, place in enumerate(order[:BEST]):
                slopes[best_at + rank] += error * events[place]
                pull[place] += error * values[best_at + rank]
            for place, row in enumerate(clause_rows):
                slope = pull[place] * events[place] * (1.0 - events[place])
                slopes[base_at] += slope
                for at in row:
                    slopes[at] += slope
        descent.step(values, slopes)
        for at, way in enumerate(ways):
            if values[at] * way < 0.0:
                values[at] = 0.0
    return Model(
        _kept({name: values[at] for name, at in of_clause.items()}),
        _kept({name: values[whole_at + at] for name, at in of_whole.items()}),
        round(values[base_at], 3),
        [round(value, 3) for value in values[best_at:mean_at]],
        round(values[mean_at], 3),
        round(values[bias_at], 3),
    )


def _kept(worth: dict[str, float]) -> dict[str, float]:
    """Leave out what weighs nothing."""
    return {
        name: round(value, 3) for name, value in worth.items() if abs(value) >= 0.01
    }


def held_out(examples: Sequence[Example]) -> list[float]:
    """Score each answer by a model that has never seen its source."""
    names = sorted({e.source for e in examples})
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    scores = [0.0] * len(examples)
    for number in range(FOLDS):
        model = fit([e for e in examples if fold[e.source] != number])
        for at, example in enumerate(examples):
            if fold[example.source] == number:
                scores[at] = model.score(example)
    return scores


def quantile(values: Sequence[float], share: float) -> float:
    """Give the value below which the share lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def sure(scored: Sequence[tuple[float, float]]) -> float:
    """Give the highest score below which nearly all answers are vague.

    Each answer comes with how vague it is; a mixed one is half wrong to flag.
    """
    best = wrong = 0.0
    for count, (score, vague) in enumerate(sorted(scored), 1):
        wrong += 1.0 - vague
        if wrong <= WRONG * count:
            best = score
    return best


def area(high: Sequence[float], low: Sequence[float]) -> float:
    """Give the area under the ROC curve."""
    wins = sum((a > b) + 0.5 * (a == b) for a in high for b in low)
    return wins / (len(high) * len(low))


def letters() -> str:
    """List the pairs of letters that occur in two English words or more."""
    words = set(WORDS)
    for path in sources():
        for line in path.read_text(encoding="utf-8").splitlines():
            words.update(read(json.loads(line)["answer"]).words)
    pairs = Counter(
        pair
        for word in words
        if word.isascii() and word.isalpha()
        for pair in {f"^{word}$"[at : at + 2] for at in range(len(word) + 1)}
    )
    return " ".join(sorted(pair for pair, count in pairs.items() if count > 1))


def learn() -> dict[str, str]:
    """Train; return the text of each file by its name."""
    examples = load(sources())
    scores = held_out(examples)
    fair = [(e, s) for e, s in zip(examples, scores, strict=True) if e.fair]
    by_label = {label: [s for e, s in fair if e.label == label] for label in TARGETS}
    missing = sure([(s, 1.0 - e.target) for e, s in fair])
    clear = quantile(by_label["vague"], 1.0 - FALSE_CLEAR)
    sources_seen = len({e.source for e in examples})
    ranked = area(by_label["concrete"], by_label["vague"])
    print(f"{len(examples)} answers of {sources_seen} sources")
    print(f"held out, where a flag is fair: AUC {ranked:.4f}")
    for label, values in by_label.items():
        low = sum(v < missing for v in values) / len(values)
        high = sum(v >= clear for v in values) / len(values)
        thin = 1.0 - low - high
        print(f"  {label:9}{len(values):5}", end="")
        print(f"  missing {low:.3f}  thin {thin:.3f}  clear {high:.3f}")
    model = fit(examples)
    weights = {
        "features": model.features,
        "whole": model.whole,
        "base": model.base,
        "best": model.best,
        "mean": model.mean,
        "bias": model.bias,
        "missing": round(missing, 3),
        "clear": round(clear, 3),
    }
    return {
        "weights.json": json.dumps(weights, indent=1) + "\n",
        "letters.json": json.dumps({"pairs": letters()}, indent=1) + "\n",
        "telling.json": telling.learn(sources()),
    }


def main() -> int:
    """Train, and write or compare."""
    parser = argparse.ArgumentParser(description="Learn the ear's weights.")
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    options = parser.parse_args()
    changed = []
    for name, text in learn().items():
        path = ROOM / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(name)
            if not options.check:
                path.write_text(text, encoding="utf-8")
    print("changed: " + (", ".join(changed) or "nothing"))
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
