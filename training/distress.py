"""Learn and measure how distress is heard.

    python training/distress.py           # figures, the model held out by fifths
    python training/distress.py --learn   # learn anew, write bot/ear/distress.json
    python training/distress.py --rows    # figures, with the ids heard wrongly

The messages are training/distress.jsonl, by source: `voices` were written for many
persons and labelled twice, blind; `seeds` were written for a theme, a style and a
person each; `desk` were written beside the patterns. None of the first two saw the
patterns. distress_hints.jsonl holds messages that only hint, distress_work.jsonl talk
of danger at work. The answers of the other files here and the bank's examples are
learnt as ordinary, whole and a run of their sentences: an answer comes in several
messages. README.md has the figures of messages that nobody looked at.
"""

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.content import load
from bot.ear.distress import heard, signs_of
from bot.ear.distress_model import Weights
from bot.ear.sections import written
from bot.model import Distress

HERE: Final = Path(__file__).resolve().parent
MESSAGES: Final = (
    *(HERE / "distress.jsonl", HERE / "distress_hints.jsonl"),
    HERE / "distress_work.jsonl",
)
UNSEEN: Final = tuple(sorted(HERE.glob("eval_distress*.jsonl")))
WEIGHTS: Final = HERE.parent / "bot" / "ear" / "distress.json"
RARE: Final = 3  # signs in fewer messages are left out
EPOCHS: Final = 15
PACE: Final = 0.1
DECAY: Final = 0.05
FOLDS: Final = 5
# How much a message counts: risk is rare, and what only sounds alike is telling.
WORTH: Final = {"risk": 4.0, "past": 3.0, "none": 2.0, "ordinary": 1.0}
# Shares of held-out messages, without those of the desk: of ordinary answers that may
# be taken for risk, of what is neither that may be taken for past harm, of risk that
# may be doubted.
WRONG_RISK: Final = 0.0005
WRONG_PAST: Final = 0.0005
DOUBTED: Final = 0.2
SMALLEST: Final = 0.03


@dataclass(frozen=True, slots=True)
class Row:
    """A message, with what it is and what it is made of."""

    source: str
    number: str
    kind: str
    plain: bool
    text: str
    signs: tuple[str, ...]


def messages(path: Path) -> list[dict[str, Any]]:
    """Read labelled messages."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def ordinary() -> Iterator[tuple[str, str]]:
    """Give the other files' answers and the bank's examples, with their source."""
    for path in sorted([*HERE.glob("*.jsonl"), *HERE.glob("*/*.jsonl")]):
        if path not in (*MESSAGES, *UNSEEN):
            for row in messages(path):
                for key in ("answer", "text", "concrete", "vague", "unsaid"):
                    if isinstance(row.get(key), str):
                        yield path.name, row[key]
    for question in load().bank:
        for text in (question.weak.text, question.strong.text):
            yield question.id, text


def run_of(text: str, dice: random.Random) -> str:
    """Cut a run of one to four sentences out of a text; empty where there is none."""
    cut = [piece for piece in _END.split(text) if piece.strip()]
    if len(cut) < 2:
        return ""
    at = dice.randrange(len(cut))
    return " ".join(cut[at : at + dice.choice((1, 2, 2, 3, 4))])


_END: Final = re.compile(r"(?<=[.!?])\s+|\n+")


def rows() -> list[Row]:
    """Read all that there is to learn from, each text once."""
    told = [
        Row(
            r.get("source", path.stem),
            r.get("id", f"{path.stem}-{at}"),
            *(r["kind"], r.get("plain", True), r["text"], ()),
        )
        for path in MESSAGES
        for at, r in enumerate(messages(path))
    ]
    known, dice = {row.text for row in told}, random.Random(1)
    for source, text in ordinary():
        for part in (text, run_of(text, dice)):
            if part and part not in known:
                known.add(part)
                told.append(Row("ordinary", source, "ordinary", True, part, ()))
    return [
        Row(r.source, r.number, r.kind, r.plain, r.text, tuple(sorted(signs)))
        for r in told
        if (signs := signs_of(r.text)) is not None
    ]


def fit(given: Sequence[Row], kind: str) -> tuple[dict[str, float], float]:
    """Fit a linear model of one kind by descent, always in the same order."""
    counts = Counter(sign for row in given for sign in row.signs)
    values = {sign: 0.0 for sign, count in counts.items() if count >= RARE}
    known = [[sign for sign in row.signs if sign in values] for row in given]
    paces = dict.fromkeys(values, 1.0)
    bias, bias_pace = 0.0, 1.0
    total = len(given)
    stride = next(n for n in range(7919, 8900) if math.gcd(n, total) == 1)
    for epoch in range(EPOCHS):
        for turn in range(total):
            at = (turn * stride + epoch) % total
            score = bias + sum([values[sign] for sign in known[at]])
            odds = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
            error = WORTH[given[at].kind] * (odds - (given[at].kind == kind))
            bias_pace += error * error
            bias -= PACE * error / math.sqrt(bias_pace)
            if abs(error) < 0.001:
                continue
            for sign in known[at]:
                slope = error + DECAY * values[sign]
                paces[sign] += slope * slope
                values[sign] -= PACE * slope / math.sqrt(paces[sign])
    return values, bias


def learn(given: Sequence[Row]) -> Weights:
    """Fit both models; nothing is sure yet."""
    risk, risk_bias = fit(given, "risk")
    past, past_bias = fit(given, "past")
    worth = {
        sign: (round(value, 2), round(past[sign], 2))
        for sign, value in sorted(risk.items())
        if max(abs(value), abs(past[sign])) >= SMALLEST
    }
    never = math.inf
    bias = (round(risk_bias, 2), round(past_bias, 2))
    return Weights(worth, bias, never, never, -never)


def held_out(given: Sequence[Row]) -> list[tuple[float, float]]:
    """Score each message by models that have not seen it."""
    scores = [(0.0, 0.0)] * len(given)
    for fold in range(FOLDS):
        model = learn([row for at, row in enumerate(given) if at % FOLDS != fold])
        for at in range(fold, len(given), FOLDS):
            scores[at] = model.scores(given[at].signs)
    return scores


def sure(
    model: Weights, given: Sequence[Row], scores: Sequence[tuple[float, float]]
) -> Weights:
    """Find from which scores on a model is to be believed."""

    def above(which: int, share: float, kinds: tuple[str, ...]) -> float:
        found = sorted(
            score[which]
            for row, score in zip(given, scores, strict=True)
            if row.kind in kinds and row.source != "desk"
        )
        return round(found[-1 - int(share * len(found))] + 0.01, 2)

    return Weights(
        model.signs,
        model.bias,
        above(0, WRONG_RISK, ("ordinary",)),
        above(1, WRONG_PAST, ("ordinary", "none")),
        above(0, 1 - DOUBTED, ("risk",)),
    )


def write(model: Weights) -> None:
    """Write the weights down."""
    told = {
        "bias": model.bias,
        "risk": model.risk,
        "past": model.past,
        "doubt": model.doubt,
    }
    WEIGHTS.write_text(written(told, {"signs": model.signs}), "utf-8")


def figures(given: Sequence[Row], said: Sequence[Distress | None], show: bool) -> None:
    """Count how messages are heard, by what they are."""
    counts: Counter[tuple[str, str]] = Counter()
    for row, what in zip(given, said, strict=True):
        as_what = what.value if what else "none"
        kind = row.kind
        if kind == "risk":
            kind += ", plain" if row.plain else ", veiled"
        counts[kind, as_what] += 1
        if show and as_what != row.kind.replace("ordinary", "none"):
            print(f"  {row.number}: {row.kind}, heard as {as_what}")
    print("                  as risk  as past  as none")
    for kind in ("risk, plain", "risk, veiled", "past", "none", "ordinary"):
        each = [counts[kind, to] for to in ("risk", "past", "none")]
        if any(each):
            print(f"  {kind:14}" + "".join(f"{count:9}" for count in each))


def main() -> None:
    """Print the figures, or learn."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--learn", action="store_true")
    parser.add_argument("--rows", action="store_true")
    asked = parser.parse_args()
    given = rows()
    scores = held_out(given)
    model = sure(learn(given), given, scores)
    if asked.learn:
        write(model)
        return
    for source in sorted({row.source for row in given}):
        print(source)
        some = [at for at, row in enumerate(given) if row.source == source]
        figures(
            [given[at] for at in some],
            [heard(given[at].text, model, scores[at]) for at in some],
            asked.rows,
        )


if __name__ == "__main__":
    main()
