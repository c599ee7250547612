"""Fit a branch of the encoder: last layers of its own, and a head, for one thing.

    python training/branches.py BASE risk             # write bot/ear/risk.npz
    python training/branches.py BASE everyday         # write bot/ear/everyday.npz
    python training/branches.py BASE task             # write bot/ear/task.npz
    python training/branches.py BASE risk --further   # go on from the one there is

BASE is the folder that `encoder.py` begins with, whose tokenizer is needed here. The
first layers are those of bot/ear/encoder.npz and stay as they are; what follows begins
with the encoder's own last layers. `risk` learns from what people type who are in
danger, tell of harm that lies behind, or only sound like it, and from ordinary talk.
`everyday` learns which phrase replies to a short message of every day, and what other
rooms reply to. `task` learns what is said of an assignment, and what is wanted by it.
Needs torch and transformers, and some ten minutes on two cores with bfloat16, half an
hour with `--float32` on those that have none; run it after the encoder was fitted anew.
What was written since is learnt with `--further`, in a tenth of the time: all messages
of distress and a part of the ordinary talk, once.
"""

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import encoder as whole
import numpy as np
import torch
from rows import ANSWERS, lines
from transformers import AutoTokenizer

from bot.content import load
from bot.ear.encoder import digest
from bot.hearing import CARD, OUTLINE, OfTask

HERE: Final = Path(__file__).resolve().parent.parent / "bot" / "ear"
FIRST: Final = 2
"""Layers that are common with the encoder."""
SIZE: Final = 32
PACE, HEAD_PACE = 1e-4, 1e-3
FURTHER: Final = 0.7
"""Of that pace, where a branch that was fitted learns more, in one round."""
SOME: Final = 8
"""One of so many rows of ordinary talk is read again then."""
SMOOTHING: Final = 0.02
TALK: Final = (
    *("asides/talk.jsonl", "asides/tips.jsonl", "asides/idle.jsonl"),
    *("questions/round.jsonl", "questions/asked.jsonl"),
)
"""Ordinary talk beside the messages of distress."""
SHORTEST: Final = 4
"""Words of a sentence that is read alone, too."""
HINTED: Final = 2.0
"""How much a message counts that only hints, or sounds like one that does."""
ORDINARY: Final = "distress_ordinary.jsonl"
"""What people type in practice, of which each sentence is read alone, too."""
DISTRESS: Final = (
    ("distress.jsonl", 1.0),
    ("distress_hints.jsonl", HINTED),
    ("distress_work.jsonl", 3.0),
    (ORDINARY, 3.0),
)


@dataclass(frozen=True, slots=True)
class Task:
    """What a branch tells: its labels, how much it reads, and in how many rounds."""

    labels: tuple[str, ...]
    text: int
    beside: int
    rounds: int


EVERYDAY: Final = "asides/everyday.jsonl"
"""Short messages, each with the phrase that replies to it, or none."""
OWN_ROOMS: Final = (
    *("machine", "privacy", "language", "program", "nerves", "smalltalk", "abuse"),
    *("instruction", "remark", "unheard", "ready"),
)
"""What talk may want that everyday messages want, too: it teaches nothing of them."""
OWN_WANTS: Final = (
    *("advice", "chat", "machine", "privacy", "lasting", "how_it_works", "bye"),
    *("result", "other", "unheard", "word", "reminders"),
)
"""The same of wants with nothing open."""
SHORT: Final = 24
"""Words of a message of talk that is learnt beside everyday ones."""
TWICE: Final = 2
ASKED: Final = 700
"""Questions to an employer that are learnt as none."""


AT_TASK: Final = "asides/task.jsonl"
"""Messages about an assignment, each with what is wanted of it, or a value."""
BESIDE_TASK: Final = {"card": CARD, "outline": OUTLINE}


def _replies() -> tuple[str, ...]:
    named = {one["reply"] for one in lines(EVERYDAY)} - {"none"}
    return ("none", *sorted(named))


TASKS: Final = {
    "risk": lambda: Task(("none", "risk", "past"), 160, 8, 3),
    "everyday": lambda: Task(_replies(), 48, 2, 4),
    "task": lambda: Task(tuple(sorted(OfTask)), 48, 30, 5),
}

Row = tuple[str, str, int, float]
"""A text, what stands beside it, the number of its label, and how much it counts."""


def risk_rows(some: int = 1) -> Iterator[Row]:
    """Give messages of distress, what only sounds alike, and ordinary talk.

    Of ordinary talk one of `some` is given.
    """
    labels = {name: at for at, name in enumerate(TASKS["risk"]().labels)}
    for file, counts in DISTRESS:
        for one in lines(file):
            yield one["text"], "", labels.get(one["kind"], 0), counts
            if file == ORDINARY and one["kind"] == "none":
                said = _END.split(one["text"])
                for part in said if len(said) > 1 else ():
                    if len(part.split()) >= SHORTEST:
                        yield part, "", 0, 1.0
    talk = (
        *(one["text"] for name in TALK for one in lines(name)),
        *(one.get("answer") or one["text"] for name in ANSWERS for one in lines(name)),
        *(one["answer"] for one in lines("answers/told.jsonl")),
        *(
            answer
            for question in load().bank
            for answer in (question.weak.text, question.strong.text)
        ),
    )
    dice = random.Random(1)
    for text in [*dict.fromkeys(talk)][::some]:
        yield text, "", 0, 1.0
        said = [one for one in _END.split(text) if len(one.split()) >= SHORTEST]
        if len(said) > 1:
            yield dice.choice(said), "", 0, 1.0


_END: Final = re.compile(r"(?<=[.!?])\s+|\n")


def everyday_rows(some: int = 1) -> Iterator[Row]:
    """Give everyday messages, tips that are asked for, and what wants something else.

    Of what wants something else one of `some` is given.
    """
    labels = {name: at for at, name in enumerate(_replies())}
    for _ in range(TWICE):
        for one in lines(EVERYDAY):
            yield one["text"], "", labels[one["reply"]], 2.0
    for one in lines("asides/tips.jsonl"):
        if (name := f"tip.{one['topic']}") in labels:
            yield one["text"], "", labels[name], 1.0
    others = [
        (one["text"], 1.0 if one.get("side") == "aside" else 0.5)
        for one in lines("asides/talk.jsonl")
        if one.get("intent") not in OWN_ROOMS and len(one["text"].split()) <= SHORT
    ]
    others += [
        (one["text"], 1.0)
        for one in lines("asides/idle.jsonl")
        if one["want"] not in OWN_WANTS
    ]
    others += [
        (one["text"], 0.5)
        for one in lines("asides/tips.jsonl")
        if one["topic"] == "none"
    ]
    asked = [one["text"] for one in lines("questions/asked.jsonl")]
    others += [(text, 0.5) for text in random.Random(2).sample(asked, ASKED)]
    for text, counts in others[::some]:
        yield text, "", 0, counts


def task_rows(some: int = 1) -> Iterator[Row]:
    """Give messages about an assignment, and what is none: values, and other wants.

    A message may be typed at several places; it is learnt for each.
    """
    labels = {str(name): at for at, name in enumerate(TASKS["task"]().labels)}
    for one in lines(AT_TASK):
        for place in one["at"].split("+"):
            asked = BESIDE_TASK.get(place) or one["asked"]
            yield one["text"], asked, labels[one["label"]], 2.0
    values = (
        one
        for one in lines("asides/talk.jsonl")
        if one.get("scene") == "form" and one["side"] == "answer"
    )
    for one in (*values,)[::some]:
        yield one["text"], one["asked"], labels["value"], 0.5
    others = [
        one["text"]
        for one in lines("asides/idle.jsonl")
        if one["want"] not in OWN_WANTS and len(one["text"].split()) <= SHORT
    ]
    for text in others[:: 2 * some]:
        yield text, CARD, labels["other"], 0.5


ROWS: Final = {
    "risk": risk_rows,
    "everyday": everyday_rows,
    "task": task_rows,
}


class Branch(torch.nn.Module):
    """The encoder's layers, of which the first are left as they are, and a head."""

    def __init__(self, base: str, labels: int) -> None:
        super().__init__()
        about = json.loads(bytes(np.load(whole.FILE)["head"]).decode())
        model = whole.Encoder(base, about["intents"], about["topics"])
        whole.go_on_from(model, base, whole.FILE)
        self.base = model.base
        self.layers = model.base.encoder.layer
        self.head = torch.nn.Linear(384, labels)

    def own(self) -> list[torch.nn.Parameter]:
        """Give the weights of the last layers."""
        return [p for layer in self.layers[FIRST:] for p in layer.parameters()]

    def forward(self, x: dict[str, torch.Tensor]) -> torch.Tensor:
        """Give points for the labels."""
        mask = x["attention_mask"]
        hidden = (1.0 - mask[:, None, None, :].float()) * -1e4
        with torch.no_grad():
            at = self.base.embeddings(
                input_ids=x["input_ids"], token_type_ids=x["token_type_ids"]
            )
            for layer in self.layers[:FIRST]:
                at = _first(layer(at, attention_mask=hidden))
        for layer in self.layers[FIRST:]:
            at = _first(layer(at, attention_mask=hidden))
        counted = mask[..., None]
        points: torch.Tensor = self.head((at * counted).sum(1) / counted.sum(1))
        return points


def go_on(model: Branch, path: Path) -> None:
    """Begin with a branch as it was written."""
    with np.load(path, allow_pickle=False) as kept:
        given = {
            name: kept[name] * kept[f"{name}.scale"][:, None]
            if f"{name}.scale" in kept
            else kept[name]
            for name in json.loads(bytes(kept["head"]).decode())["names"]
        }
    state = model.layers.state_dict()
    for n in range(FIRST, len(model.layers)):
        for end in ("weight", "bias"):
            parts = np.split(given[f"{n}.qkv.{end}"], len(_ATTENTION))
            for name, values in zip(_ATTENTION, parts, strict=True):
                state[f"{n}.attention.self.{name}.{end}"] = torch.tensor(values)
            for name, where in _PARTS:
                state[f"{n}.{where}.{end}"] = torch.tensor(given[f"{n}.{name}.{end}"])
    model.layers.load_state_dict(state)
    model.head.load_state_dict(
        {end: torch.tensor(given[f"head.{end}"]) for end in ("weight", "bias")}
    )


def _first(out: torch.Tensor | tuple[torch.Tensor, ...]) -> torch.Tensor:
    return out[0] if isinstance(out, tuple) else out


def batch(
    tokens: AutoTokenizer, some: list[Row], task: Task
) -> dict[str, torch.Tensor]:
    """Give rows as they go in."""
    cut = [
        (
            tokens(text, add_special_tokens=False)["input_ids"][: task.text],
            tokens(other, add_special_tokens=False)["input_ids"][: task.beside],
        )
        for text, other, *_ in some
    ]
    longest = max(len(a) + len(b) + 3 for a, b in cut)
    ids = torch.zeros(len(some), longest, dtype=torch.long)
    kinds, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for at, (a, b) in enumerate(cut):
        one = [101, *a, 102, *b, 102]
        ids[at, : len(one)] = torch.tensor(one)
        kinds[at, len(a) + 2 : len(one)] = 1
        mask[at, : len(one)] = 1
    return {"input_ids": ids, "token_type_ids": kinds, "attention_mask": mask}


def fit(
    base: str,
    rows: list[Row],
    task: Task,
    begun: Path | None = None,
    *,
    halved: bool = True,
    seed: int = 1,
) -> Branch:
    """Fit a branch to rows; `begun` is the one to go on from, `halved` is bfloat16."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    model, tokens = Branch(base, len(task.labels)), AutoTokenizer.from_pretrained(base)
    if begun is not None:
        go_on(model, begun)
    pace = 1.0 if begun is None else FURTHER
    rounds = task.rounds if begun is None else 1
    optimiser = torch.optim.AdamW(
        [
            {"params": model.own(), "lr": PACE * pace},
            {"params": model.head.parameters(), "lr": HEAD_PACE * pace},
        ],
        weight_decay=0.01,
    )
    total = rounds * (len(rows) // SIZE + 1)
    slower = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min(1, (n + 1) / 60) * max(0.02, 1 - n / total)
    )
    start, done = time.time(), 0
    model.train()
    for _ in range(rounds):
        dice.shuffle(rows)
        steps = []
        for at in range(0, len(rows), SIZE * 20):
            near = sorted(
                rows[at : at + SIZE * 20], key=lambda row: len(row[0]) + len(row[1])
            )
            steps += [near[n : n + SIZE] for n in range(0, len(near), SIZE)]
        dice.shuffle(steps)
        for some in steps:
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=halved):
                points = model(batch(tokens, some, task)).float()
            each = torch.nn.functional.cross_entropy(
                points,
                torch.tensor([row[2] for row in some]),
                label_smoothing=SMOOTHING,
                reduction="none",
            )
            loss = (each * torch.tensor([row[3] for row in some])).mean()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.own(), 1.0)
            optimiser.step()
            slower.step()
            done += 1
            if done % 100 == 0:
                print(done, total, round(time.time() - start), file=sys.stderr)
    return model.eval()


def write(model: Branch, task: Task, path: Path) -> None:
    """Write layers and head as bytes, each row with a scale of its own."""
    arrays: dict[str, np.ndarray] = {}
    state = {
        name: value.detach().numpy()
        for name, value in model.layers.state_dict().items()
    }
    for n in range(FIRST, len(model.layers)):
        for end in ("weight", "bias"):
            arrays[f"{n}.qkv.{end}"] = np.concatenate(
                [state[f"{n}.attention.self.{x}.{end}"] for x in _ATTENTION]
            )
            for name, where in _PARTS:
                arrays[f"{n}.{name}.{end}"] = state[f"{n}.{where}.{end}"]
    for end in ("weight", "bias"):
        arrays[f"head.{end}"] = getattr(model.head, end).detach().numpy()
    packed: dict[str, np.ndarray] = {}
    for name, values in arrays.items():
        if values.ndim == 2 and name[0].isdigit():
            scale = np.maximum(np.abs(values).max(1), 1e-8) / 127
            packed[name] = np.round(values / scale[:, None]).astype(np.int8)
            packed[f"{name}.scale"] = scale.astype(np.float32)
        else:
            packed[name] = values.astype(np.float32)
    about = {
        "first": FIRST,
        "end": len(model.layers),
        "labels": task.labels,
        "text": task.text,
        "beside": task.beside,
        "common": digest(FIRST),
        "names": list(arrays),
    }
    packed["head"] = np.frombuffer(json.dumps(about).encode(), dtype=np.uint8)
    np.savez_compressed(path, **packed)
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


_ATTENTION: Final = ("query", "key", "value")
_PARTS: Final = (
    ("out", "attention.output.dense"),
    ("norm", "attention.output.LayerNorm"),
    ("up", "intermediate.dense"),
    ("down", "output.dense"),
    ("last", "output.LayerNorm"),
)


def main() -> None:
    """Fit a branch, and write it."""
    parser = argparse.ArgumentParser(description="Fit a branch of the encoder.")
    parser.add_argument("base")
    parser.add_argument("task", choices=tuple(TASKS))
    parser.add_argument("--further", action="store_true")
    parser.add_argument("--float32", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(2)
    task, path = TASKS[options.task](), HERE / f"{options.task}.npz"
    rows = [*ROWS[options.task](SOME if options.further else 1)]
    print(f"{len(rows)} rows", file=sys.stderr)
    begun = path if options.further else None
    write(fit(options.base, rows, task, begun, halved=not options.float32), task, path)


if __name__ == "__main__":
    main()
