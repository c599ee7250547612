"""Measure how far two labellers of the evaluation answers agree.

Run from anywhere, without arguments; `--rows` also lists every disagreement. The
second labeller saw the answers and the rules, never the first labels. Ownership is
compared where both labellers heard a real occasion, because elsewhere RULES.md does
not judge it. Parts are compared twice: over all answers, and where both heard a real
occasion, which is the harder half.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ANSWERS = Path(__file__).parent / "answers"
PARTS = ("situation", "task", "action", "result", "number")

Row = dict[str, Any]
Pair = tuple[Row, Row]


def rows(name: str) -> dict[str, Row]:
    """Read a file of labelled answers by id, in its own order."""
    lines = (ANSWERS / name).read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa: agreement beyond what the two label frequencies would give."""
    total = len(pairs)
    first = Counter(a for a, _ in pairs)
    second = Counter(b for _, b in pairs)
    chance = sum(first[label] * second[label] for label in first) / total**2
    observed = sum(a == b for a, b in pairs) / total
    return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


def heard(row: Row) -> bool:
    """Whether the labeller heard an occasion that really happened."""
    return bool(row["outcome"] != "missing" and row["kind"] != "hypothetical")


def line(name: str, pairs: list[tuple[str, str]]) -> str:
    """Say name, count, raw agreement and kappa in one line of a table."""
    raw = sum(a == b for a, b in pairs) / len(pairs)
    return f"{name:<12}{len(pairs):>5}{raw:>8.3f}{kappa(pairs):>8.3f}"


def confusions(pairs: Iterable[tuple[str, str]]) -> str:
    """Count the unlike pairs, first labeller on the left, most frequent first."""
    unlike = Counter((a, b) for a, b in pairs if a != b)
    return ", ".join(f"{a} > {b} {n}" for (a, b), n in unlike.most_common())


def part_line(part: str, both: list[Pair]) -> str:
    """As `line`, with the second labeller's precision and recall against the first."""
    values = [(bool(a["parts"][part]), bool(b["parts"][part])) for a, b in both]
    hits = sum(a and b for a, b in values)
    precision = hits / sum(b for _, b in values)
    recall = hits / sum(a for a, _ in values)
    table = line(part, [(str(a), str(b)) for a, b in values])
    return f"{table}{precision:>11.3f}{recall:>8.3f}"


def differing(both: list[Pair], value: Callable[[Row], str]) -> Iterable[str]:
    """List the answers which the two labelled differently, with both labels."""
    for a, b in both:
        if value(a) != value(b):
            yield f"  {a['id']} {value(a)} > {value(b)}: {a['answer'][:90]!r}"


def label_of(name: str) -> Callable[[Row], str]:
    """Give the reader of one label."""
    return lambda row: str(row[name])


def part_of(part: str) -> Callable[[Row], str]:
    """Give the reader of one part: whether it was heard."""
    return lambda row: f"{part} {bool(row['parts'][part])}"


def main(show_rows: bool) -> None:
    """Print the agreement of both sets."""
    first = rows("eval_parts.jsonl")
    both = [(first[i], row) for i, row in rows("eval_parts_second.jsonl").items()]
    told = [(a, b) for a, b in both if heard(a) and heard(b)]
    all_first = rows("trades.jsonl") | rows("desk.jsonl")
    # Rows that a later rule moved were labelled a second time before it.
    both = [(a, b) for a, b in both if "rule" not in a]
    labels = [
        (all_first[i], row)
        for i, row in rows("second_labels.jsonl").items()
        if "rule" not in all_first[i]
    ]
    voices = rows("voices.jsonl")
    new = [(voices[i], row) for i, row in rows("second_voices.jsonl").items()]

    print(f"{'':<12}{'rows':>5}{'raw':>8}{'kappa':>8}{'precision':>11}{'recall':>8}")
    sections = [
        ("label", labels),
        ("outcome", both),
        ("kind", both),
        ("kind", new),
    ]
    for name, pairs in [*sections, ("ownership", told)]:
        values = [(a[name], b[name]) for a, b in pairs]
        print(line(name, values))
        print(f"    first > second: {confusions(values) or 'none'}")
    for title, pairs in [("all answers", both), ("both heard an occasion", told)]:
        print(f"parts, {title}")
        for part in PARTS:
            print(part_line(part, pairs))
    if show_rows:
        for name, pairs in [*sections, ("ownership", told)]:
            print(name, *differing(pairs, label_of(name)), sep="\n")
        for part in PARTS:
            print(part, *differing(told, part_of(part)), sep="\n")


if __name__ == "__main__":
    main("--rows" in sys.argv[1:])
