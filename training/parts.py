"""Learn where the situation stands; training/train.py runs it.

A logistic regression over the signs of a clause (bot/ear/parts.py) on the answers whose
parts are labelled by training/answers/RULES.md. A clause counts where half of it, or of
the labelled stretch, lies in the other. The threshold is the one with which most
answers are right about having the part, out of fold.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from data import rows, sources
from descent import Descent
from linear import Linear

from bot.ear.clauses import clauses
from bot.ear.concreteness import evidence
from bot.ear.cues import listener
from bot.ear.parts import LEARNED, signs
from bot.ear.words import read
from bot.model import Part

RARE: Final = 6  # signs in fewer clauses are left out
DECAY: Final = 2.0  # pull towards zero, in clauses
ROUNDS: Final = 150
FOLDS: Final = 6


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as the signs of its clauses, and which of them carry each part."""

    clauses: tuple[tuple[str, ...], ...]
    carries: dict[Part, tuple[bool, ...]]
    has: dict[Part, bool]


def load(model: Linear, usual: Iterable[str]) -> list[Told]:
    """Read the answers whose parts are labelled, where an occasion is told."""
    told = []
    known = frozenset(usual)
    for _, row in rows(sources()):
        if "parts" not in row or row["label"] == "vague":
            continue
        text = row["answer"]
        reading = read(text)
        cut = clauses(reading, listener().hear(reading))
        if not cut:
            continue
        found = evidence(cut, reading, read(row["question"]), known)
        events = model.events(found.of_clauses)
        carries, has = {}, {}
        for part in LEARNED:
            words = row["parts"][part.value]
            start = text.find(words) if words else -1
            has[part] = start >= 0
            carries[part] = tuple(
                start >= 0
                and _shared(
                    reading.starts[clause.first],
                    reading.ends[clause.last - 1],
                    start,
                    start + len(words),
                )
                for clause in cut
            )
        told.append(Told(tuple(map(tuple, signs(cut, events, reading))), carries, has))
    return told


def _shared(first: int, last: int, start: int, end: int) -> bool:
    both = min(last, end) - max(first, start)
    return both > 0 and 2 * both >= min(last - first, end - start)


def fit(told: Sequence[Told], part: Part) -> tuple[dict[str, float], float]:
    """Fit what each sign speaks for, and the bias."""
    seen = Counter(name for one in told for clause in one.clauses for name in clause)
    names = sorted(name for name, count in seen.items() if count >= RARE)
    number = {name: at for at, name in enumerate(names)}
    data = [
        ([number[name] for name in clause if name in number], carries)
        for one in told
        for clause, carries in zip(one.clauses, one.carries[part], strict=True)
    ]
    values = [0.0] * (len(names) + 1)
    descent = Descent(len(values))
    for _ in range(ROUNDS):
        slopes = [DECAY / len(data) * value for value in values]
        slopes[-1] = 0.0
        for row, carries in data:
            score = values[-1] + sum([values[at] for at in row])
            error = (1.0 / (1.0 + math.exp(-score)) - carries) / len(data)
            slopes[-1] += error
            for at in row:
                slopes[at] += error
        descent.step(values, slopes)
    worth = {n: round(values[at], 2) for n, at in number.items()}
    return {n: v for n, v in worth.items() if v}, round(values[-1], 2)


def _strongest(one: Told, worth: dict[str, float], bias: float) -> float:
    return max(
        bias + sum(worth.get(name, 0.0) for name in clause) for clause in one.clauses
    )


def learn(model: Linear, usual: Iterable[str]) -> str:
    """Train; print how often the held-out answers are right, return the file's text."""
    told = load(model, usual)
    learned = {}
    for part in LEARNED:
        held: list[tuple[float, bool]] = []
        for fold in range(FOLDS):
            known = [one for at, one in enumerate(told) if at % FOLDS != fold]
            worth, bias = fit(known, part)
            held.extend(
                (_strongest(one, worth, bias), one.has[part])
                for at, one in enumerate(told)
                if at % FOLDS == fold
            )
        least = max(
            (score for score, _ in held),
            key=lambda t: (sum((s >= t) == has for s, has in held), -t),
        )
        right = sum((s >= least) == has for s, has in held) / len(held)
        both = sum(s >= least and has for s, has in held)
        print(f"  {part:10} of {len(held)}, held out: {right:.2f} right, ", end="")
        print(
            f"precision {both / max(1, sum(s >= least for s, _ in held)):.2f}, ", end=""
        )
        print(f"recall {both / max(1, sum(has for _, has in held)):.2f}")
        worth, bias = fit(told, part)
        learned[part.value] = {"signs": worth, "base": bias, "least": round(least, 2)}
    return json.dumps(learned, separators=(",", ":")) + "\n"
