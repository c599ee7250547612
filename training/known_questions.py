"""Write bot/ear/known_questions.npz: answers of employers, and what they answer.

    python training/known_questions.py          # fit the projection anew, and write
    python training/known_questions.py --keep   # keep the projection there is

The questions of an answer stand beside it in content/en/employers/answers/, those of
older facts in questions/facts.jsonl. A projection of the encoder's means is fitted so
that questions of one answer lie nearer to each other than to those of another (a
contrastive loss over steps of 128 answers of one topic, or of one place). Needs torch
to fit; a minute, and some three to read all questions.
"""

import argparse
import json
import random
from pathlib import Path
from typing import Final

import numpy as np
from rows import lines

from bot.ear.encoder import means_of
from bot.ear.known_questions import FILE, rarities
from bot.employer.aspects import neutral
from bot.employer.facts import employers

HERE: Final = Path(__file__).resolve().parent.parent / "bot" / "ear"
SIZE, ROUNDS, WIDE, SHARPNESS = 128, 12, 96, 16.0


def known() -> list[tuple[str, str, tuple[str, ...]]]:
    """Give each answer, unfilled, with its topic and its questions."""
    given = employers()
    told = {one["say"]: tuple(one["asks"]) for one in lines("questions/facts.jsonl")}
    found: dict[str, tuple[str, str, tuple[str, ...]]] = {}
    for place in given.all.values():
        for one in place.says:
            if asks := told.get(neutral(one.raw)):
                found[one.raw] = (one.raw, one.topic, asks)
        for answer in place.answers:
            found[answer.say] = (answer.say, answer.topic, answer.asks)
    return [found[raw] for raw in sorted(found)]


def fitted(
    rows: list[tuple[str, str, tuple[str, ...]]], means: dict[str, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Fit the projection: a weight of 384 by WIDE, and a bias."""
    import torch

    torch.manual_seed(1)
    dice = random.Random(1)
    whole = np.stack([*means.values()])
    middle, spread = whole.mean(0), float(whole.std())
    at = {text: n for n, text in enumerate(means)}
    x = torch.tensor((whole - middle) / spread)
    layer = torch.nn.Linear(384, WIDE, bias=False)
    torch.nn.init.orthogonal_(layer.weight)
    optimiser = torch.optim.AdamW(layer.parameters(), lr=1e-3, weight_decay=1e-2)
    cross, unit = torch.nn.functional.cross_entropy, torch.nn.functional.normalize
    several = [row for row in rows if len(row[2]) > 1]
    for turn in range(ROUNDS):
        key = 1 if turn % 2 else 0
        order = sorted(several, key=lambda row: (row[key][:24], dice.random()))
        steps = [order[n : n + SIZE] for n in range(0, len(order), SIZE)]
        dice.shuffle(steps)
        for some in steps:
            two = [dice.sample(row[2], 2) for row in some]
            one = unit(layer(x[[at[a] for a, _ in two]]), dim=1)
            other = unit(layer(x[[at[b] for _, b in two]]), dim=1)
            said = unit(layer(x[[at[row[0]] for row in some]]), dim=1)
            right = torch.arange(len(some))
            loss = cross(SHARPNESS * one @ other.T, right)
            loss = loss + cross(SHARPNESS * other @ one.T, right)
            loss = loss + 0.5 * cross(SHARPNESS * one @ said.T, right)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    weight = layer.weight.detach().numpy().T / spread
    return weight.astype(np.float32), (-middle @ weight).astype(np.float32)


def main() -> None:
    """Read all questions, fit, and write."""
    parser = argparse.ArgumentParser(description="Write what employers' answers meet.")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    rows = known()
    texts = [raw for raw, *_ in rows] + [ask for *_, asks in rows for ask in asks]
    unread = sorted(set(texts), key=len)
    means: dict[str, np.ndarray] = {}
    for n in range(0, len(unread), 32):
        some = unread[n : n + 32]
        means.update(zip(some, means_of(some), strict=True))
    if options.keep:
        with np.load(HERE / FILE, allow_pickle=False) as kept:
            weight, bias = kept["weight"], kept["bias"]
    else:
        weight, bias = fitted(rows, means)
    asks = texts[len(rows) :]
    vectors = np.stack([means[text] for text in asks]) @ weight + bias
    packed = np.round(vectors / np.abs(vectors).max(1, keepdims=True) * 127)
    about = {
        "answers": texts[: len(rows)],
        "asks": asks,
        "counted": rarities(asks),
    }
    np.savez_compressed(
        HERE / FILE,
        texts=np.frombuffer(json.dumps(about).encode(), dtype=np.uint8),
        rows=packed.astype(np.int8),
        first=np.cumsum([0, *(len(asked) for *_, asked in rows)]).astype(np.int32),
        weight=weight,
        bias=bias,
    )
    size = (HERE / FILE).stat().st_size / 1e6
    print(f"{FILE}: {len(rows)} answers, {len(asks)} questions, {size:.1f} MB")


if __name__ == "__main__":
    main()
