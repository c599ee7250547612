"""Learn how an answer without a clear occasion is told; training/train.py runs it.

A softmax over the signs of bot/ear/telling.py, fitted by gradient descent with a
pull towards zero. A rare telling counts for more than its number, by the square root.
Lists are told by their shape and are not learned.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from descent import Descent

from bot.ear.clauses import clauses
from bot.ear.cues import listener
from bot.ear.telling import LEARNED, Tellings, chosen, signs
from bot.ear.words import read
from bot.model import Telling

# Short answers written for this alone, and not known to the other model.
OWN: Final = Path(__file__).resolve().parent / "tellings.jsonl"
RARE: Final = 8  # signs in fewer answers are left out
DECAY: Final = 5.0  # pull towards zero, in answers
ROUNDS: Final = 200
FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as its signs, with how it is told."""

    source: str
    kind: int
    signs: dict[str, float]


def load(paths: Iterable[Path]) -> list[Told]:
    """Read the answers that should hold an instance, do not, and are no lists."""
    answers = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            kind = Telling(row["kind"])
            if row["label"] == "concrete" or kind not in LEARNED:
                continue
            if row["expects"] != "instance":
                continue
            reading = read(row["answer"])
            cut = clauses(reading, listener().hear(reading))
            answers.append(
                Told(
                    row["source"],
                    LEARNED.index(kind),
                    dict(sorted(signs(cut, reading).items())),
                )
            )
    return answers


def fit(answers: Sequence[Told]) -> Tellings:
    """Fit what each sign speaks for."""
    counts = Counter(name for told in answers for name in told.signs)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    number = {name: at for at, name in enumerate(names)}
    kinds = Counter(told.kind for told in answers)
    even = len(answers) / len(LEARNED)
    rows = [
        (
            [(number[n], much) for n, much in told.signs.items() if n in number],
            told.kind,
            math.sqrt(even / kinds[told.kind]),
        )
        for told in answers
    ]
    total = sum(weight for _, _, weight in rows)
    # For each telling its signs, then where it begins.
    width = len(names) + 1
    values = [0.0] * (width * len(LEARNED))
    descent = Descent(len(values))
    for _ in range(ROUNDS):
        slopes = [DECAY / total * value for value in values]
        for kind in range(len(LEARNED)):
            slopes[kind * width + width - 1] = 0.0
        for row, truth, weight in rows:
            sums = []
            for kind in range(len(LEARNED)):
                at = kind * width
                sums.append(
                    values[at + width - 1] + sum([values[at + n] * m for n, m in row])
                )
            top = max(sums)
            raised = [math.exp(one - top) for one in sums]
            whole = sum(raised)
            for kind, one in enumerate(raised):
                error = weight * (one / whole - (kind == truth)) / total
                at = kind * width
                slopes[at + width - 1] += error
                for n, much in row:
                    slopes[at + n] += error * much
        descent.step(values, slopes)
    tables = [
        [round(value, 2) for value in values[kind * width : (kind + 1) * width]]
        for kind in range(len(LEARNED))
    ]
    columns = list(zip(*tables, strict=True))
    return Tellings(dict(zip(names, columns[:-1], strict=True)), columns[-1])


def held_out(answers: Sequence[Told]) -> list[Telling]:
    """Name each answer by a model that has never seen its source."""
    names = sorted({told.source for told in answers})
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    heard = [Telling.OTHER] * len(answers)
    for number in range(FOLDS):
        model = fit([told for told in answers if fold[told.source] != number])
        for at, told in enumerate(answers):
            if fold[told.source] == number:
                heard[at] = chosen(model.shares(told.signs))
    return heard


def learn(paths: Iterable[Path]) -> str:
    """Train; print the cross-validation and return the text of the file."""
    answers = load([*paths, OWN])
    heard = held_out(answers)
    pairs = [(LEARNED[t.kind], h) for t, h in zip(answers, heard, strict=True)]
    right = sum(truth is kind for truth, kind in pairs) / len(pairs)
    print(f"held out, how {len(pairs)} answers are told: {right:.3f} right")
    for kind in LEARNED:
        both = sum(pair == (kind, kind) for pair in pairs)
        named = sum(h is kind for _, h in pairs)
        meant = sum(truth is kind for truth, _ in pairs)
        print(f"  {kind:17}precision {both / named:.2f}  recall {both / meant:.2f}")
    model = fit(answers)
    lines = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(worth)}"
        for name, worth in model.signs.items()
    )
    base = json.dumps(model.base)
    return f'{{\n "base": {base},\n "signs": {{\n{lines}\n }}\n}}\n'
