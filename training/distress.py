"""Learn and measure how distress is heard.

    python training/distress.py            # figures, with the model held out by fifths
    python training/distress.py --learn    # learn anew, write bot/ear/distress.json
    python training/distress.py --rows     # figures, and the ids that are heard wrongly

The messages are training/distress.jsonl. Those of the source `voices` were written for
many persons without sight of the patterns and labelled twice, blind; those of the
source `desk` were written beside the patterns. All of them tuned the patterns, so expect
less on the messages of others; README.md has figures of a third that nobody looked at.
Ordinary answers from the other files here are learnt as such.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.content import load
from bot.ear.distress import hear_distress, heard_in, signs_of

HERE: Final = Path(__file__).resolve().parent
MESSAGES: Final = HERE / "distress.jsonl"
WEIGHTS: Final = HERE.parent / "bot" / "ear" / "distress.json"
RARE: Final = 3  # signs in fewer messages are left out
EPOCHS: Final = 20
PACE: Final = 0.1
DECAY: Final = 0.02
FOLDS: Final = 5
# How much a message counts: risk is rare, and what only sounds alike is telling.
WORTH: Final = {"risk": 6.0, "past": 3.0, "none": 3.0, "trap": 3.0, "ordinary": 1.0}
# Held-out ordinary answers above the score from which the model speaks.
WRONG: Final = 0.0008
PLAIN: Final = ("none", "ordinary")
SMALLEST: Final = 0.03


@dataclass(frozen=True, slots=True)
class Row:
    """A message as its signs, with what it is."""

    kind: str
    signs: tuple[str, ...]


@dataclass(slots=True)
class Model:
    """Weights as they are learnt."""

    values: dict[str, float]
    bias: float = 0.0

    def score(self, signs: Iterable[str]) -> float:
        """Give the log odds of risk."""
        return self.bias + sum(self.values.get(sign, 0.0) for sign in signs)


def messages(path: Path = MESSAGES) -> list[dict[str, Any]]:
    """Read labelled messages."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def ordinary() -> Iterator[str]:
    """Give the answers of the other files, and the bank's examples."""
    for path in sorted([*HERE.glob("*.jsonl"), *HERE.glob("answers/*.jsonl")]):
        if path != MESSAGES:
            for row in messages(path):
                for key in ("answer", "text", "concrete", "vague", "unsaid"):
                    if isinstance(row.get(key), str):
                        yield row[key]
    for question in load().bank:
        yield from (question.weak.text, question.strong.text, question.text)


def rows() -> list[Row]:
    """Write all messages as signs; what is too long for the model is left out."""
    told = [
        (
            "trap"
            if row["source"] == "desk" and row["kind"] == "none"
            else row["kind"],
            row["text"],
        )
        for row in messages()
    ]
    told += [("ordinary", text) for text in dict.fromkeys(ordinary())]
    read = [(kind, signs_of(text)) for kind, text in told]
    return [Row(kind, tuple(found)) for kind, found in read if found is not None]


def learn(given: Sequence[Row]) -> Model:
    """Fit a linear model by stochastic descent, in an order that is always the same."""
    counts = Counter(sign for row in given for sign in row.signs)
    model = Model({sign: 0.0 for sign, count in counts.items() if count >= RARE})
    values = model.values
    paces = dict.fromkeys(values, 1.0)
    bias_pace = 1.0
    stride = next(n for n in range(7919, 8000) if math.gcd(n, len(given)) == 1)
    for epoch in range(EPOCHS):
        for at in range(len(given)):
            row = given[(at * stride + epoch) % len(given)]
            known = [sign for sign in row.signs if sign in values]
            score = model.bias + sum([values[sign] for sign in known])
            odds = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
            error = WORTH[row.kind] * (odds - (row.kind == "risk"))
            bias_pace += error * error
            model.bias -= PACE * error / math.sqrt(bias_pace)
            for sign in known:
                slope = error + DECAY * values[sign]
                paces[sign] += slope * slope
                values[sign] -= PACE * slope / math.sqrt(paces[sign])
    return model


def held_out(given: Sequence[Row]) -> list[float]:
    """Score each message by a model that has not seen it."""
    scores = [0.0] * len(given)
    for fold in range(FOLDS):
        model = learn([row for at, row in enumerate(given) if at % FOLDS != fold])
        for at in range(fold, len(given), FOLDS):
            scores[at] = model.score(given[at].signs)
    return scores


def sure(given: Sequence[Row], scores: Sequence[float]) -> float:
    """Find the score that only a very small share of ordinary answers reaches.

    Messages of the desk do not count: they are traps, and rarer in life.
    """
    plain = sorted(
        score for row, score in zip(given, scores, strict=True) if row.kind in PLAIN
    )
    return plain[-1 - int(WRONG * len(plain))] + 0.01


def write(model: Model, threshold: float) -> None:
    """Write the weights that matter."""
    kept = {s: round(v, 2) for s, v in model.values.items() if abs(v) >= SMALLEST}
    told = {
        "bias": round(model.bias, 2),
        "sure": round(threshold, 2),
        "signs": dict(sorted(kept.items())),
    }
    WEIGHTS.write_text(json.dumps(told, ensure_ascii=False, indent=0) + "\n", "utf-8")


def figures(given: Sequence[dict[str, Any]], show: bool) -> None:
    """Count how messages are heard, by what they are."""
    heard = [hear_distress(row["text"]) for row in given]
    counts: Counter[tuple[str, str]] = Counter()
    for row, what in zip(given, heard, strict=True):
        kind = row["kind"]
        if kind == "risk":
            kind += ", plain" if row["plain"] else ", veiled"
        counts[kind, what.value if what else "none"] += 1
        if show and (what.value if what else "none") != row["kind"]:
            names = ", ".join(sorted({name for name, _ in heard_in(row["text"])}))
            print(f"  {row['id']}: {row['kind']}, heard {what} ({names})")
    print("                 as risk  as past  as none")
    for kind in ("risk, plain", "risk, veiled", "past", "none"):
        line = "".join(f"{counts[kind, to]:9}" for to in ("risk", "past", "none"))
        print(f"  {kind:13}{line}")


def main() -> None:
    """Print the figures, or learn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learn", action="store_true")
    parser.add_argument("--rows", action="store_true")
    given = parser.parse_args()
    if given.learn:
        all_rows = rows()
        threshold = sure(all_rows, held_out(all_rows))
        write(learn(all_rows), threshold)
        return
    for source in ("voices", "desk"):
        print(source)
        figures([row for row in messages() if row["source"] == source], given.rows)
    wrong = [text for text in dict.fromkeys(ordinary()) if hear_distress(text)]
    print(f"ordinary answers: {len(wrong)} alarms")


if __name__ == "__main__":
    main()
