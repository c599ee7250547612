"""Fit heads of the encoder anew, on its layers as they are.

    python training/heads.py           # writes them into bot/ear/encoder.npz
    python training/heads.py --folds   # prints how they do on who was not learnt from

`side` tells answers from what is said to the interviewer, `intent` what is wanted by
that, `idle` the same while nothing is open, `tips` what a tip for the real interview is
asked for, `none` that an answer says there is nothing to tell, `round` whether an
employer is asked something, `topic` about what. They are logistic regressions over the
mean of a message's pieces, fitted by gradient descent with Adam (Kingma and Ba 2015);
there is no chance in it. It needs numpy and takes some ten minutes; the layers have to
be fitted before.
"""

import argparse
import io
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import rows
from rows import lines

from bot.content import load
from bot.ear.asking_file import hits
from bot.ear.encoder import FILE, ROUND, mean_of
from bot.ear.intents import Intent
from bot.hearing import Idle, Tip

PATH: Final = Path(__file__).resolve().parent.parent / "bot" / "ear" / FILE
STEPS: Final = 600
TURNED: Final = np.array([0.0, 0.27, 0.135])
"""What is added to the sums of the sides: to miss an aside is worse than to doubt."""
SHARPER: Final = 1.15
"""By what the sums of the sides are raised, so that as many asides are sure."""
STOCK: Final = 3000
"""Stock wishes that are drawn."""
MIXED: Final = 1400
"""Messages that are put together from an answer and an aside."""
PACE: Final = 0.02
PULL: Final = {
    "side": 1e-3,
    "intent": 3e-3,
    "idle": 1e-3,
    "tips": 3e-4,
    "none": 3e-3,
    "topic": 1e-3,
    "round": 1e-3,
}
"""By how much the square of a weight counts."""
SMOOTHING: Final = 0.05
"""Share of a label that is spread over all others."""
OTHERS: Final = 2
"""Messages of asides/talk.jsonl, for each of the other rows."""
GENERAL: Final = (
    *("answers/desk.jsonl", "answers/trades.jsonl", "coaching.jsonl"),
    "tellings.jsonl",
)
"""Answers of which the vague ones say something, though they tell no occasion."""
REFUSED: Final = ("other",)
"""Ways of telling of who may have none to tell."""
NEARLY: Final = ("unfit", "skip", "too_personal", "other")
"""Intents of who may have nothing to tell."""

TALK: Final = 0.5
"""How much a row counts that asks for something else than a tip."""
OLDER: Final = 0.4
"""How much a row counts that is older than the sittings, or a stock wish."""

HELD: Final = {"doors": 4.0}
"""How much a row counts that is expected at a door, by its source."""
PLAYED: Final = 3.0
"""How much a row counts that was written for the round with an employer."""
ELSEWHERE: Final = 0.25
"""How much a row counts that is said to the interviewer at a question."""
OWN: Final = (
    *("answers/told.jsonl", "answers/voices.jsonl"),
    *("answers/trades.jsonl", "answers/desk.jsonl"),
)
"""Answers that may be told to an employer, whole or by their beginning."""
REMARKS: Final = ("remark", "thanks", "smalltalk", "returned")
"""Intents of what asks for nothing."""

SIDES: Final = ["answer", "aside", "mixed"]

Row = tuple[str, str, str, str, float]
"""A text, what was open, a label, who wrote it, and how much it counts."""


def intents() -> list[Row]:
    """Read what is said to the interviewer, with what is wanted by it."""
    known, dice = {*Intent}, random.Random(1)
    whole = [
        (
            *(one["aside"], one["asked"], one["intent"], one["source"]),
            HELD.get(one["source"], 1.0),
        )
        for one in lines("asides/talk.jsonl")
        if one["side"] != "answer" and one.get("intent") in known
    ]
    base = rows.rows()
    older = (
        (one.text, one.asked, one.intent, one.source, OLDER)
        for one in (*base, *rows.stock_rows(base, dice))
        if one.side == "aside" and one.intent in known
    )
    said = {row[:2] for row in whole}
    return [*whole, *(row for row in dict.fromkeys(older) if row[:2] not in said)]


def sides() -> list[Row]:
    """Read answers, whole and in parts, and what is said to the interviewer."""
    base, dice = rows.rows(), random.Random(1)
    said = [
        *base,
        *rows.mixtures(base, dice, MIXED),
        *rows.pieces_of_answers(base, dice),
        *rows.pieces_of_answers(base, dice),
    ]
    answers = [*bank_answers(dice)]
    stock = rows.stock_rows(base, dice)
    said += dice.sample(stock, min(STOCK, len(stock)))
    return [
        *(
            (row.text, row.asked, row.side, row.source, HELD.get(row.source, 1.0))
            for row in said
        ),
        *answers,
    ]


def bank_answers(dice: random.Random) -> Iterator[Row]:
    """Give the answers of the bank, whole and a few sentences of each."""
    for question in load().bank:
        for answer in (question.weak.text, question.strong.text):
            cut = [one for one in _END.split(answer) if one.strip()]
            for part in (answer, cut[0], dice.choice(cut), " ".join(cut[:2])):
                yield part, question.text, "answer", f"bank_{question.id}", 1.0


_END: Final = re.compile(r"(?<=[.!?])\s+|\n")


def nones() -> list[Row]:
    """Read answers that say there is nothing to tell, and others."""
    said = [
        (
            one["text"],
            one["asked"],
            "none" if one["none"] else "told",
            one["person"],
            1.0,
        )
        for one in lines("answers/none.jsonl")
    ]
    said += [
        (one["answer"], one.get("question", ""), "told", one["source"], 1.0)
        for name in GENERAL
        for one in lines(name)
        if one["label"] == "vague" and one["kind"] not in REFUSED
    ]
    talk = [
        one for one in lines("asides/talk.jsonl") if one.get("intent") not in NEARLY
    ]
    step = max(1, len(talk) // (OTHERS * len(said)))
    told = [
        (one["text"], one["asked"], "told", one["source"], 1.0) for one in talk[::step]
    ]
    return [*said, *told]


def idles() -> list[Row]:
    """Read what is said while nothing is open, and what is wanted by it."""
    return [
        (one["text"], "", one["want"], one["source"], 1.0)
        for one in lines("asides/idle.jsonl")
    ]


def tips() -> list[Row]:
    """Read what a tip is asked for, and what asks for none."""
    asked = [
        (one["text"], "", one["topic"], one["source"], 1.0)
        for one in lines("asides/tips.jsonl")
    ]
    wished = ("say_it", "must", "allowed", "names", "nerves", "invented")
    talk = [
        (one["aside"], "", "none", one["source"], TALK)
        for one in lines("asides/talk.jsonl")
        if one["side"] != "answer" and one.get("intent") not in wished
    ][::3]
    idle = [
        (one["text"], "", "none", one["source"], TALK)
        for one in lines("asides/idle.jsonl")
        if one["want"] not in ("say_it", "advice", "other", "chat")
    ]
    return [*asked, *talk, *idle]


def topics() -> list[Row]:
    """Read questions to an employer, each with its topic."""
    examples = [
        (text, "", fine, "examples", 1.0) for fine, texts in hits() for text in texts
    ]
    return [
        *((r.text, r.asked, r.label, r.source, 1.0) for r in rows.topic_rows()),
        *examples,
        *(
            (one["text"], "", one["topics"][0], one["person"], PLAYED - 1.0)
            for one in lines("questions/round.jsonl")
            if len(one.get("topics", ())) == 1
        ),
    ]


def rounds() -> list[Row]:
    """Read what is said where one asks an employer, and what is said elsewhere."""
    played = [
        (one["text"], "", one["said"], one["person"], PLAYED)
        for one in lines("questions/round.jsonl")
    ]
    asked = [
        (one["text"], "", "asks", one["id"], 1.0)
        for one in lines("questions/asked.jsonl")
    ]
    told = [
        (part, "", "tells", one["source"], 1.0)
        for name in OWN
        for one in lines(name)
        for part in (one["answer"], " ".join(_END.split(one["answer"])[:2]))
    ]
    talk = [
        (one["text"], "", _said_to(one["intent"]), one["source"], ELSEWHERE)
        for one in lines("asides/talk.jsonl")
        if one["side"] == "aside" and one.get("intent")
    ]
    return [*played, *asked, *told, *talk]


def _said_to(intent: str) -> str:
    if intent == Intent.EMPLOYER:
        return "asks"
    return "remarks" if intent in REMARKS else "coach"


def fit(
    means: np.ndarray, labels: np.ndarray, counts: np.ndarray, count: int, pull: float
) -> tuple[np.ndarray, np.ndarray]:
    """Give the weights and the bias of a head."""
    weight, bias = np.zeros((count, means.shape[1])), np.zeros(count)
    wanted = np.full((len(labels), count), SMOOTHING / count)
    wanted[np.arange(len(labels)), labels] += 1 - SMOOTHING
    moments = [np.zeros_like(one) for one in (weight, bias, weight, bias)]
    for step in range(1, STEPS + 1):
        shares = softmax(means @ weight.T + bias)
        error = (shares - wanted) * (counts / counts.sum())[:, None]
        slopes = (error.T @ means + 2 * pull * weight, error.sum(0))
        for at, (values, slope) in enumerate(zip((weight, bias), slopes, strict=True)):
            first, second = moments[at], moments[at + 2]
            first += 0.1 * (slope - first)
            second += 0.001 * (slope * slope - second)
            scale = np.sqrt(second / (1 - 0.999**step)) + 1e-8
            values -= PACE * first / (1 - 0.9**step) / scale
    return weight, bias


def softmax(sums: np.ndarray) -> np.ndarray:
    """Turn sums into shares that add up to one."""
    raised = np.exp(sums - sums.max(1, keepdims=True))
    shares: np.ndarray = raised / raised.sum(1, keepdims=True)
    return shares


def folds(name: str, read: Sequence[Row], means: np.ndarray, names: list[str]) -> None:
    """Print how a head does on people whose words it was not fitted to."""
    labels = np.array([names.index(row[2]) for row in read])
    counts = np.array([row[4] for row in read])
    people = sorted({row[3] for row in read})
    fold = np.array([people.index(row[3]) % 5 for row in read])
    shares = np.zeros((len(read), len(names)))
    for number in range(5):
        weight, bias = fit(
            means[fold != number],
            labels[fold != number],
            counts[fold != number],
            len(names),
            PULL[name],
        )
        shares[fold == number] = softmax(means[fold == number] @ weight.T + bias)
    right = shares.argmax(1) == labels
    print(f"{name}: {right.mean():.3f} right of {len(read)}")
    for least in (0.45, 0.6, 0.75):
        sure = shares.max(1) >= least
        print(f"  share of {least}: {right[sure].sum()} right of {sure.sum()}")


def write(heads: dict[str, tuple[np.ndarray, np.ndarray]]) -> None:
    """Put heads into the file, and leave all else in it as it is."""
    kept = dict(np.load(PATH, allow_pickle=False))
    about = json.loads(bytes(kept["head"]).decode())
    for name, (weight, bias) in heads.items():
        kept.pop(f"{name}.weight.scale", None)
        kept[f"{name}.weight"] = weight.astype(np.float32)
        kept[f"{name}.bias"] = bias.astype(np.float32)
        for end in ("weight", "bias"):
            if f"{name}.{end}" not in about["names"]:
                about["names"].append(f"{name}.{end}")
    about["idle"], about["tips"] = [*Idle], [*Tip]
    kept["head"] = np.frombuffer(json.dumps(about).encode(), dtype=np.uint8)
    packed = io.BytesIO()
    np.savez_compressed(packed, **kept)
    PATH.write_bytes(packed.getvalue())


def main() -> None:
    """Fit and write, or cross-validate."""
    parser = argparse.ArgumentParser(description="Fit heads of the encoder.")
    parser.add_argument("--folds", action="store_true", help="cross-validate only")
    parser.add_argument("--only", metavar="HEAD", help="fit one head, keep the others")
    options = parser.parse_args()
    about = json.loads(bytes(np.load(PATH)["head"]).decode())
    heads = {}
    for name, given, names in (
        ("side", sides, SIDES),
        ("intent", intents, about["intents"]),
        ("idle", idles, [*Idle]),
        ("tips", tips, [*Tip]),
        ("none", nones, ["told", "none"]),
        ("topic", topics, about["topics"]),
        ("round", rounds, list(ROUND)),
    ):
        if options.only not in (None, name):
            continue
        read = given()
        means = np.stack([mean_of(text, asked) for text, asked, *_ in read])
        if options.folds:
            folds(name, read, means, names)
            continue
        labels = np.array([names.index(row[2]) for row in read])
        counts = np.array([row[4] for row in read])
        heads[name] = fit(means, labels, counts, len(names), PULL[name])
        if name == "side":
            heads[name][1][:] += TURNED
            for values in heads[name]:
                values *= SHARPER
    if heads:
        write(heads)


if __name__ == "__main__":
    main()
