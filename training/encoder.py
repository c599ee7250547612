"""Fit the encoder that reads messages beside the question they were said to.

    python training/encoder.py BASE               # fit, write bot/ear/encoder.npz
    python training/encoder.py BASE --begin FILE  # go on from a file, after new rows

BASE is a folder with all-MiniLM-L6-v2 (Apache-2.0): `tokenizer.json`, `config.json` and
`model.safetensors`. Needs torch, transformers and NumPy, which the program itself does
not (but for NumPy). Four of the six layers are kept and fitted to several things at
once. Of a message: whether it answers, is said to the interviewer, or both; which
intent it has; and which of its pieces are said to the interviewer. Of an answer: which
stretch carries it; whether it says how it ended; and whether it already gives what a
follow-up asks for. Of a question to an employer: which fact answers it. Run `heads.py`
afterwards: it fits those of intents and of having nothing to tell. Some half an hour
on two cores; the same seed gives the same weights only on the same machine.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

import numpy as np
import torch
from rows import (
    Row,
    carrying_rows,
    fact_rows,
    mixtures,
    pieces_of_answers,
    rows,
    stock_rows,
    told_rows,
    topic_rows,
    want_rows,
)
from transformers import AutoModel, AutoTokenizer

from bot.hearing import Idle, Tip

HERE: Final = Path(__file__).resolve().parent
FILE: Final = HERE.parent / "bot" / "ear" / "encoder.npz"
LAYERS: Final = (0, 1, 3, 5)
ROUNDS: Final = 4
TASKS: Final = {
    "talk": 32,
    "key": 16,
    "ask": 24,
    "topic": 32,
    "idle": 32,
    "tips": 32,
    "fact": 24,
}
"""Messages, carrying lines, follow-ups, topics, wants, tips, and questions with the
fact that answers each, with rows of a step."""
PACE: Final = 1.2e-4
HEAD_PACE: Final = 1e-3
SMOOTHING: Final = 0.05
AIMED: Final = 96
"""Numbers of a vector by which a question finds the fact that answers it."""
SHARPNESS: Final = 16.0
"""By what the nearness of a question and a fact is raised before the loss."""
NOT_ASKED: Final = 0.5
"""How much it counts that a fact finds its questions, beside the way round."""
FINE: Final = 0.5
"""How surely a stretch carries an answer that does it nearly as well as another."""
TEXT, ASKED = 200, 40
GIVEN: Final = "gou"
"""A follow-up is given already, open, or does not fit."""
HEADS: Final = (
    *("side", "intent", "piece", "key", "given", "topic"),
    *("idle", "tips", "aim"),
)
"""What is told of the vectors; `heads.py` adds one."""
WANTS: Final = {"idle": [*Idle], "tips": [*Tip]}
"""What is wanted with nothing open, and what a tip is asked for."""
SIDES: Final = ("answer", "aside", "mixed")
KEPT_WORDS: Final = 16000
"""Pieces of the base vocabulary, the commonest first, that are kept."""
REHEARSES: Final = ("ask",)
"""Tasks of which a run that goes on from a file sees only a share."""
REHEARSED: Final = 0.25
"""That share."""
TIMES: Final = 2
"""How often a round sees what is wanted: few rows tell many wants apart."""
STOCK: Final = 2000
"""Stock wishes that are drawn."""
PIECES: Final = 1500
"""Sentences cut out of answers."""
MIXED: Final = 1400
"""Messages that are put together from an answer and an aside."""


class Encoder(torch.nn.Module):
    """The base with fewer layers, and a head for each thing that is told."""

    def __init__(self, base: str, intents: list[str], topics: list[str]) -> None:
        super().__init__()
        self.base = AutoModel.from_pretrained(base, hidden_act="gelu_pytorch_tanh")
        layers = self.base.encoder.layer
        self.base.encoder.layer = torch.nn.ModuleList([layers[n] for n in LAYERS])
        self.side = torch.nn.Linear(384, len(SIDES))
        self.intent = torch.nn.Linear(384, len(intents))
        self.piece = torch.nn.Linear(384, 1)
        self.key = torch.nn.Linear(384, 1)
        self.given = torch.nn.Linear(384, len(GIVEN))
        self.topic = torch.nn.Linear(384, len(topics))
        self.idle = torch.nn.Linear(384, len(WANTS["idle"]))
        self.tips = torch.nn.Linear(384, len(WANTS["tips"]))
        self.aim = torch.nn.Linear(384, AIMED)

    def forward(self, x: dict[str, torch.Tensor]) -> tuple[torch.Tensor, ...]:
        """Give points for the sides, the intents, and each piece."""
        out = self.base(**x).last_hidden_state
        mask = x["attention_mask"][..., None]
        whole = (out * mask).sum(1) / mask.sum(1)
        return (
            self.side(whole),
            self.intent(whole),
            self.piece(out)[..., 0],
            self.key(out)[..., 0],
            self.given(whole),
            self.topic(whole),
            self.idle(whole),
            self.tips(whole),
        )

    def aims(self, x: dict[str, torch.Tensor]) -> torch.Tensor:
        """Give the vectors by which questions and facts find each other."""
        out = self.base(**x).last_hidden_state
        mask = x["attention_mask"][..., None]
        whole = (out * mask).sum(1) / mask.sum(1)
        return torch.nn.functional.normalize(self.aim(whole).float(), dim=1)


class Batches:
    """Rows as tensors."""

    def __init__(self, base: str, intents: list[str], topics: list[str]) -> None:
        self.topics = topics
        self.tokens = AutoTokenizer.from_pretrained(base)
        self.intents = {name: at for at, name in enumerate(intents)}

    def alone(self, texts: list[str]) -> dict[str, torch.Tensor]:
        """Give texts as they go in with nothing beside them."""
        cut = [
            self.tokens(one, add_special_tokens=False)["input_ids"][:TEXT]
            for one in texts
        ]
        longest = max(len(one) for one in cut) + 3
        ids = torch.zeros(len(texts), longest, dtype=torch.long)
        kinds, mask = torch.zeros_like(ids), torch.zeros_like(ids)
        for at, one in enumerate(cut):
            whole = [101, *one, 102, 102]
            ids[at, : len(whole)] = torch.tensor(whole)
            kinds[at, len(one) + 2] = 1
            mask[at, : len(whole)] = 1
        return {"input_ids": ids, "token_type_ids": kinds, "attention_mask": mask}

    def of(self, some: list[Row]) -> tuple[dict[str, torch.Tensor], ...]:
        """Give what goes in, and what should come out."""
        encoded = []
        for row in some:
            text = self.tokens(
                row.text, add_special_tokens=False, return_offsets_mapping=True
            )
            asked = self.tokens(row.asked, add_special_tokens=False)
            encoded.append(
                (
                    text["input_ids"][:TEXT],
                    asked["input_ids"][:ASKED],
                    text["offset_mapping"][:TEXT],
                )
            )
        longest = max(len(a) + len(b) + 3 for a, b, _ in encoded)
        ids = torch.zeros(len(some), longest, dtype=torch.long)
        kinds, mask = torch.zeros_like(ids), torch.zeros_like(ids)
        told = torch.full((len(some), longest), -1.0)
        for at, (row, (a, b, places)) in enumerate(zip(some, encoded, strict=True)):
            one = [101, *a, 102, *b, 102]
            ids[at, : len(one)] = torch.tensor(one)
            kinds[at, len(a) + 2 : len(one)] = 1
            mask[at, : len(one)] = 1
            if row.told is None:
                continue
            start, end = row.told
            for n, (left, right) in enumerate(places):
                told[at, n + 1] = float(left < end and right > start)
                if any(left < stop and right > first for first, stop in row.fine):
                    told[at, n + 1] = max(float(told[at, n + 1]), FINE)
        if some[0].task != "talk":
            among = {
                "ask": GIVEN,
                "topic": self.topics,
                **WANTS,
            }.get(some[0].task)
            given = {"input_ids": ids, "token_type_ids": kinds, "attention_mask": mask}
            if among is None:
                return given, {"told": told}
            label = torch.tensor([among.index(r.label) for r in some])
            return given, {"label": label, "told": told}
        side = torch.tensor([SIDES.index(r.side) for r in some])
        intent = torch.tensor([self.intents.get(r.intent, -1) for r in some])
        given = {"input_ids": ids, "token_type_ids": kinds, "attention_mask": mask}
        counts = torch.tensor([r.counts for r in some])
        return given, {"side": side, "intent": intent, "told": told, "counts": counts}


def fit(
    base: str,
    learnt: list[Row],
    intents: list[str],
    topics: list[str],
    seed: int,
    rounds: int,
    begin: Path | None = None,
) -> Encoder:
    """Fit a model to rows."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    model, batches = Encoder(base, intents, topics), Batches(base, intents, topics)
    if begin is not None:
        go_on_from(model, base, begin)
    heads = [value for name in HEADS for value in getattr(model, name).parameters()]
    optimiser = torch.optim.AdamW(
        [
            {
                "params": model.base.parameters(),
                "lr": PACE / (1 if begin is None else 2),
            },
            {"params": heads, "lr": HEAD_PACE},
        ],
        weight_decay=0.01,
    )
    cross = torch.nn.functional.cross_entropy
    marks = torch.nn.functional.binary_cross_entropy_with_logits

    def missed(one: list[Row]) -> torch.Tensor:
        """Give the loss of questions that look for their facts, and of facts."""
        others = [row.label for row in one if row.label]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            asked = model.aims(batches.alone([row.text for row in one]))
            facts = model.aims(batches.alone([row.asked for row in one]))
            off = model.aims(batches.alone(others)) if others else asked[:0]
        near = SHARPNESS * asked @ facts.T
        same = torch.tensor([[a.asked == b.asked for b in one] for a in one])
        same &= ~torch.eye(len(one), dtype=torch.bool)
        near = near.masked_fill(same, -1e4)
        right = torch.arange(len(one))
        back = torch.cat([near.T, SHARPNESS * facts @ off.T], dim=1)
        return cross(near, right) + NOT_ASKED * cross(back, right)

    def lost(one: list[Row]) -> torch.Tensor:
        if one[0].task == "fact":
            return missed(one)
        given, wanted = batches.of(one)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = [x.float() for x in model(given)]
        side, intent, piece, key, ask, topic, idle, tips = out
        known = wanted["told"] >= 0
        labelled = {
            "ask": ask,
            "topic": topic,
            "idle": idle,
            "tips": tips,
        }
        if (sums := labelled.get(one[0].task)) is not None:
            return cross(sums, wanted["label"], label_smoothing=SMOOTHING)
        if one[0].task == "key":
            return 2 * marks(key[known], wanted["told"][known])
        loss = cross(side, wanted["side"], label_smoothing=SMOOTHING)
        if (wanted["intent"] >= 0).any():
            each = cross(
                intent,
                wanted["intent"],
                ignore_index=-1,
                label_smoothing=SMOOTHING,
                reduction="none",
            )
            loss = loss + (each * wanted["counts"]).mean()
        return loss + 0.5 * marks(piece[known], wanted["told"][known])

    sized = [
        ([r for r in learnt if r.task == task], size) for task, size in TASKS.items()
    ]
    total = rounds * sum(len(task) // size + 5 for task, size in sized)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min(1, (n + 1) / 80) * max(0.02, 1 - n / total)
    )
    begun = time.time()
    for turn in range(rounds):
        some: list[list[Row]] = []
        for task, size in sized:
            dice.shuffle(task)
            for n in range(0, len(task), size * 20):
                near = sorted(task[n : n + size * 20], key=_beside)
                some += [near[m : m + size] for m in range(0, len(near), size)]
        dice.shuffle(some)
        model.train()
        sums = {name: [0.0, 0] for name in TASKS}
        for n, one in enumerate(some):
            loss = lost(one)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            pace.step()
            sums[one[0].task][0] += loss.item()
            sums[one[0].task][1] += 1
            if n % 100 == 0:
                print(
                    n,
                    len(some),
                    round(time.time() - begun),
                    file=sys.stderr,
                    flush=True,
                )
        means = {k: round(a / max(b, 1), 3) for k, (a, b) in sums.items()}
        print(f"round {turn + 1}: {means}", file=sys.stderr, flush=True)
    return model.eval()


def _beside(row: Row) -> tuple[str, int]:
    """Say what rows of a step have in common: their length, or whose facts they are."""
    return (row.source if row.task == "fact" else "", len(row.text))


def go_on_from(model: Encoder, base: str, path: Path) -> None:
    """Begin with the weights of a file that was written before."""
    with np.load(path) as kept:
        head = json.loads(bytes(kept["head"]).decode())
        arrays = {}
        for name in head["names"]:
            values = kept[name].astype(np.float32)
            if f"{name}.scale" in kept:
                values = values * kept[f"{name}.scale"][:, None]
            arrays[name] = torch.tensor(values)
    numbers = AutoTokenizer.from_pretrained(base).get_vocab()
    with torch.no_grad():
        under = model.base.embeddings
        at = [numbers[word] for word in head["vocabulary"]]
        under.word_embeddings.weight[at] = arrays["word"]
        count = len(arrays["place"])
        under.position_embeddings.weight[:count] = arrays["place"]
        under.token_type_embeddings.weight.copy_(arrays["kind"])
        under.LayerNorm.weight.copy_(arrays["begin.norm.weight"])
        under.LayerNorm.bias.copy_(arrays["begin.norm.bias"])
        for n, layer in enumerate(model.base.encoder.layer):
            own = layer.attention.self
            for end in ("weight", "bias"):
                parts = arrays[f"{n}.qkv.{end}"].chunk(3)
                for one, part in zip(
                    (own.query, own.key, own.value), parts, strict=False
                ):
                    getattr(one, end).copy_(part)
                for one, name in (
                    (layer.attention.output.dense, "out"),
                    (layer.attention.output.LayerNorm, "norm"),
                    (layer.intermediate.dense, "up"),
                    (layer.output.dense, "down"),
                    (layer.output.LayerNorm, "last"),
                ):
                    getattr(one, end).copy_(arrays[f"{n}.{name}.{end}"])
        for name in HEADS:
            if f"{name}.weight" in arrays and (
                arrays[f"{name}.weight"].shape == getattr(model, name).weight.shape
            ):
                for end in ("weight", "bias"):
                    getattr(getattr(model, name), end).copy_(arrays[f"{name}.{end}"])


def write(
    model: Encoder, base: str, intents: list[str], topics: list[str], path: Path
) -> None:
    """Write the weights as bytes, each row with a scale of its own."""
    cutter = AutoTokenizer.from_pretrained(base)
    tokens = cutter.get_vocab()
    used: set[int] = set()
    for row in (*rows(), *told_rows(), *carrying_rows(), *fact_rows()):
        for text in (row.text, row.asked):
            used |= {*cutter(text, add_special_tokens=False)["input_ids"]}
    words = sorted(tokens, key=lambda word: tokens[word])
    kept = [
        word
        for word in words
        if tokens[word] in used
        or word in ("[CLS]", "[SEP]", "[UNK]")
        or (tokens[word] < KEPT_WORDS and _latin(word))
        or (len(word.removeprefix("##")) == 1 and _latin(word))
    ]
    state = {name: p.detach().numpy() for name, p in model.state_dict().items()}
    arrays: dict[str, np.ndarray] = {}
    emb = "base.embeddings."
    arrays["word"] = state[f"{emb}word_embeddings.weight"][[tokens[w] for w in kept]]
    arrays["place"] = state[f"{emb}position_embeddings.weight"][: TEXT + ASKED + 3]
    arrays["kind"] = state[f"{emb}token_type_embeddings.weight"]
    arrays["begin.norm.weight"] = state[f"{emb}LayerNorm.weight"]
    arrays["begin.norm.bias"] = state[f"{emb}LayerNorm.bias"]
    for n in range(len(LAYERS)):
        at = f"base.encoder.layer.{n}."
        for end in ("weight", "bias"):
            arrays[f"{n}.qkv.{end}"] = np.concatenate(
                [
                    state[f"{at}attention.self.{x}.{end}"]
                    for x in ("query", "key", "value")
                ]
            )
            arrays[f"{n}.out.{end}"] = state[f"{at}attention.output.dense.{end}"]
            arrays[f"{n}.norm.{end}"] = state[f"{at}attention.output.LayerNorm.{end}"]
            arrays[f"{n}.up.{end}"] = state[f"{at}intermediate.dense.{end}"]
            arrays[f"{n}.down.{end}"] = state[f"{at}output.dense.{end}"]
            arrays[f"{n}.last.{end}"] = state[f"{at}output.LayerNorm.{end}"]
    for head in HEADS:
        for end in ("weight", "bias"):
            arrays[f"{head}.{end}"] = state[f"{head}.{end}"]
    packed: dict[str, np.ndarray] = {}
    for name, values in arrays.items():
        if values.ndim == 2 and values.shape[0] > 3:
            scale = np.maximum(np.abs(values).max(1), 1e-8) / 127
            packed[name] = np.round(values / scale[:, None]).astype(np.int8)
            packed[f"{name}.scale"] = scale.astype(np.float32)
        else:
            packed[name] = values.astype(np.float32)
    head_text = json.dumps(
        {
            "layers": len(LAYERS),
            "names": list(arrays),
            "intents": intents,
            "topics": topics,
            **WANTS,
            "vocabulary": kept,
        }
    )
    packed["head"] = np.frombuffer(head_text.encode(), dtype=np.uint8)
    np.savez_compressed(path, **packed)
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {len(kept)} pieces")


def some_of(given: list[Row], count: int, dice: random.Random) -> list[Row]:
    """Draw so many rows at most."""
    return dice.sample(given, min(count, len(given)))


def _latin(word: str) -> bool:
    return word.removeprefix("##").isascii()


def main() -> None:
    """Fit, and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("base")
    parser.add_argument("--out", type=Path, default=FILE)
    parser.add_argument("--begin", type=Path)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    base = rows()
    dice = random.Random(1)
    intents = sorted({row.intent for row in base if row.intent})
    asked = topic_rows()
    topics = sorted({row.label for row in asked})
    learnt = [
        *base,
        *some_of(stock_rows(base, dice), STOCK, dice),
        *some_of(pieces_of_answers(base, dice), PIECES, dice),
        *mixtures(base, dice, MIXED),
        *told_rows(),
        *carrying_rows(),
        *asked,
        *want_rows() * TIMES,
        *fact_rows(),
    ]
    if arguments.begin:
        learnt = [
            row
            for row in learnt
            if row.task not in REHEARSES or dice.random() < REHEARSED
        ]
    print(Counter(row.task for row in learnt), file=sys.stderr)
    model = fit(
        arguments.base,
        learnt,
        intents,
        topics,
        1,
        arguments.rounds,
        arguments.begin,
    )
    write(model, arguments.base, intents, topics, arguments.out)


if __name__ == "__main__":
    main()
