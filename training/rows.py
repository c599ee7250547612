"""Read what the encoder is fitted to, from the files of this folder."""

import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import stock

HERE: Final = Path(__file__).resolve().parent
STOCK: Final = 2
"""Stock wishes that begin alike."""
COARSE: Final = ("clarify", "ignore", "other")
"""Labels that name no intent."""
OLDER: Final = 0.2
"""How much an intent counts that is older than the sittings, or a stock wish."""
ANSWERS: Final = (
    "answers/desk.jsonl",
    "answers/trades.jsonl",
    "answers/voices.jsonl",
    "coaching.jsonl",
    "tellings.jsonl",
)


@dataclass(frozen=True)
class Row:
    """A message; `told` is what of it is said to the interviewer, None if unknown.

    `counts` is how much the intent of it counts.
    """

    text: str
    asked: str
    side: str
    intent: str
    told: tuple[int, int] | None
    source: str
    task: str = "talk"
    label: str = ""
    counts: float = 1.0
    fine: tuple[tuple[int, int], ...] = ()
    """Stretches that carry an answer nearly as well as what is `told`."""


def told_rows() -> list[Row]:
    """Read answers with the stretch that carries them, and follow-ups to them."""
    out: list[Row] = []
    for one in (*lines("answers/told.jsonl"), *lines("lines/follow_ups.jsonl")):
        text, source = one["answer"], one["source"]
        if "key" in one:
            start = text.index(one["key"]) if one["key"] else 0
            key = (start, start + len(one["key"]))
            out.append(Row(text, one["question"], "", "", key, source, "key"))
        out += [
            Row(text, ask["text"], "", "", None, source, "ask", ask["given"])
            for ask in one["asks"]
        ]
    return out


def carrying_rows() -> list[Row]:
    """Read answers with the line that carries each, and those that nearly do."""
    out = []
    for one in lines("lines/carrying.jsonl"):
        text = one["answer"]
        spans = [
            (start, start + len(line))
            for line in (one["best"], *one["fine"])
            if (start := text.find(line)) >= 0 and line
        ]
        best = spans.pop(0) if one["best"] else (0, 0)
        asked, source = one["question"], one["source"]
        out.append(
            Row(text, asked, "", "", best, source, "key", fine=tuple(spans)),
        )
    return out


def rows() -> list[Row]:
    """Read everything that is learnt from."""
    out: list[Row] = []
    named = dict(
        line.split("\t")
        for line in (HERE / "asides" / "intents.tsv").read_text("utf-8").splitlines()
    )
    for name in ("messages", "messages_seeded"):
        for one in lines(f"asides/{name}.jsonl"):
            intent = named.get(one["id"], one["kind"])
            if intent == "answer":
                continue
            intent = "" if intent in COARSE else intent
            whole = not one["mixed"]
            span = (0, len(one["text"])) if whole else None
            side = "aside" if whole else "mixed"
            out.append(
                Row(
                    *(one["text"], one["question"], side, intent, span, one["id"]),
                    counts=OLDER,
                )
            )
    for name in ("sound_alikes", "sound_alikes_seeded"):
        out += [
            Row(one["text"], one["question"], "answer", "", (0, 0), one["id"])
            for one in lines(f"asides/{name}.jsonl")
        ]
    for one in lines("asides/talk.jsonl"):
        span = (0, 0)
        if one["side"] != "answer":
            start = one["text"].index(one["aside"])
            span = (start, start + len(one["aside"]))
        out.append(
            Row(
                one["text"],
                one["asked"],
                one["side"],
                "" if one.get("intent") in COARSE else one.get("intent", ""),
                span,
                one["source"],
            )
        )
    for name in ANSWERS:
        for one in lines(name):
            text, asked = one.get("answer") or one.get("text"), one.get("question", "")
            if not text:
                continue
            out.append(Row(text[:260], asked, "answer", "", (0, 0), name + text[:30]))
    return out


def stock_rows(base: list[Row], dice: random.Random) -> list[Row]:
    """Draw stock wishes from phrases with choices, each to some question."""
    asked = [row.asked for row in base if row.asked]
    wishes = [*stock.drawn(), *stock.proofs()]
    kinds = {row.intent for row in base}
    seen: Counter[str] = Counter()
    out = []
    for kind, text in wishes:
        seen[text[:14]] += 1
        if seen[text[:14]] > STOCK or (kind and kind not in kinds | set(COARSE)):
            continue
        side = "aside" if kind else "answer"
        span = (0, len(text)) if kind else (0, 0)
        intent = "" if kind in COARSE else kind
        out.append(
            Row(text, dice.choice(asked), side, intent, span, "stock", counts=OLDER)
        )
    return out


def topic_rows() -> list[Row]:
    """Read questions to the employer with the topic of each."""
    out = [
        (one["text"], one["topics"][0], one["id"])
        for name in ("questions/asked.jsonl", "questions/round.jsonl")
        for one in lines(name)
        if len(one.get("topics", ())) == 1
    ]
    for path in sorted((HERE / "questions").glob("desk_*.txt")):
        topic = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                topic = line[1:].strip()
            elif line.strip() and topic:
                out.append((line.strip(), topic, "desk"))
    return [
        Row(text, "", "", "", None, source, "topic", topic)
        for text, topic, source in out
    ]


def fact_rows() -> list[Row]:
    """Read questions to an employer beside the fact that answers each.

    `label` is a question that sounds near, and that the fact does not answer; `source`
    is whose fact it is.
    """
    return [
        Row(
            *(question, one["say"], "", "", None, one["at"], "fact"),
            label=one["not"][at % len(one["not"])] if one["not"] else "",
        )
        for one in lines("questions/facts.jsonl")
        for at, question in enumerate(one["asks"])
    ]


def want_rows() -> list[Row]:
    """Read what is wanted while nothing is open, and what a tip is asked for."""
    named = (
        ("idle", "asides/idle.jsonl", "want"),
        ("tips", "asides/tips.jsonl", "topic"),
    )
    return [
        Row(one["text"], "", "", "", None, one["source"], task, one[key])
        for task, name, key in named
        for one in lines(name)
    ]


def lines(name: str) -> list[dict[str, Any]]:
    """Read a file of JSON lines."""
    text = (HERE / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def pieces_of_answers(base: list[Row], dice: random.Random) -> list[Row]:
    """Cut one or two sentences out of longer answers: they answer as well."""
    out = []
    for row in base:
        if row.side != "answer" or len(row.text) < 120:
            continue
        cut = [s.strip() for s in row.text.replace("!", ".").split(".") if s.strip()]
        at = dice.randrange(len(cut))
        piece = ". ".join(cut[at : at + dice.choice((1, 1, 2))])
        if len(piece) > 4:
            out.append(Row(piece, row.asked, "answer", "", (0, 0), row.source))
    return out


def mixtures(base: list[Row], dice: random.Random, count: int) -> list[Row]:
    """Put an aside before or behind an answer to the same question, or to any."""
    asides = [
        r for r in base if r.side == "aside" and r.asked and len(r.text.split()) < 22
    ]
    answers = [r for r in base if r.side == "answer" and 4 < len(r.text.split()) < 45]
    by_question: dict[str, list[Row]] = {}
    for row in answers:
        by_question.setdefault(row.asked, []).append(row)
    out = []
    for _ in range(count):
        aside = dice.choice(asides)
        answer = dice.choice(by_question.get(aside.asked) or answers)
        asked = answer.asked or aside.asked
        join = dice.choice((". ", " ", ", ", "\n", " - ", "... "))
        first, last = aside.text.strip(), answer.text.strip()
        if dice.random() < 0.5:
            span = (0, len(first))
        else:
            first, last = last, first
            span = (len(first) + len(join), len(first) + len(join) + len(last))
        out.append(
            Row(
                *(first + join + last, asked, "mixed", aside.intent, span),
                aside.source,
                counts=aside.counts,
            )
        )
    return out
