"""Measure the ear on answers it has never learnt from.

    python training/evaluate.py          # figures
    python training/evaluate.py --rows   # with every answer it got wrong

Minimal pairs, the confusion of the three outcomes, and precision and recall of parts
and ownership. How the answers are labelled stands in training/answers/RULES.md.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from bot.ear import judge
from bot.model import Expects, Outcome, Part, Telling

ANSWERS: Final = Path(__file__).resolve().parent / "answers"


def rows(name: str) -> list[dict[str, Any]]:
    """Read a file of labelled answers."""
    text = (ANSWERS / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def ratio(part: int, total: int) -> str:
    """Show a share, or a dash where there is nothing to share."""
    return f"{part / total:.2f}" if total else "   -"


def pairs(show: bool) -> None:
    """Say how often the answer with an instance is heard as the more concrete one."""
    given = rows("eval_pairs.jsonl")
    right: dict[str, list[bool]] = defaultdict(list)
    outcomes: Counter[tuple[Outcome, Outcome]] = Counter()
    for row in given:
        high = judge(row["with"], row["question"], Expects.INSTANCE)
        low = judge(row["without"], row["question"], Expects.INSTANCE)
        good = high.concreteness > low.concreteness
        for key in ("all", f"trap {row['trap']}", f"form {row['form']}"):
            right[key].append(good)
        outcomes[high.outcome, low.outcome] += 1
        if show and not good:
            print(f"[{row['id']}] {high.concreteness:.2f} {row['with']}")
            print(f"       {low.concreteness:.2f} {row['without']}\n")
    print(f"minimal pairs: {sum(right['all'])} of {len(given)} right")
    for key, values in sorted(right.items()):
        print(f"  {key:26}{sum(values):4} of {len(values)}")
    print("  with an instance: " + _tally(Counter(a for a, _ in outcomes.elements())))
    print("  without:          " + _tally(Counter(b for _, b in outcomes.elements())))


def _tally(counts: Counter[Outcome]) -> str:
    return ", ".join(f"{outcome} {counts[outcome]}" for outcome in Outcome)


def told(show: bool) -> None:
    """Print the confusion of outcomes, and how well parts and ownership are heard."""
    given = rows("eval_parts.jsonl")
    heard = [judge(row["answer"], row["question"], Expects.INSTANCE) for row in given]
    confusion = Counter(
        (row["outcome"], judgement.outcome.value)
        for row, judgement in zip(given, heard, strict=True)
    )
    print(f"\noutcomes of {len(given)} answers, labelled down, heard across")
    print("  " + "".join(f"{outcome:>9}" for outcome in ("", *Outcome)))
    for label in Outcome:
        counts = "".join(f"{confusion[label.value, o.value]:9}" for o in Outcome)
        print(f"  {label:>9}{counts}")
    print("parts           precision  recall  span found")
    for part in Part:
        both = said = meant = overlap = 0
        for row, judgement in zip(given, heard, strict=True):
            wanted, cue = row["parts"][part.value], judgement.parts[part]
            said += cue is not None
            meant += wanted is not None
            if wanted is not None and cue is not None:
                both += 1
                start = row["answer"].find(wanted)
                overlap += cue.start < start + len(wanted) and start < cue.end
            elif show and (wanted is None) != (cue is None):
                place = row["answer"][cue.start : cue.end] if cue else None
                print(f"[{row['id']}] {part}: labelled {wanted!r}, heard {place!r}")
        print(
            f"  {part:14}{ratio(both, said):>9}{ratio(both, meant):>9}"
            f"{ratio(overlap, both):>9}"
        )
    owned = [
        (row["ownership"], judgement.ownership.value)
        for row, judgement in zip(given, heard, strict=True)
        if row["outcome"] != "missing" and row["kind"] != "hypothetical"
    ]
    print(f"ownership: {ratio(sum(a == b for a, b in owned), len(owned))} agree")
    for owner in ("clear", "mixed", "unclear"):
        both = sum(a == b == owner for a, b in owned)
        said, meant = (
            sum(b == owner for _, b in owned),
            sum(a == owner for a, _ in owned),
        )
        print(f"  {owner:14}{ratio(both, said):>9}{ratio(both, meant):>9}")
    kinds(given, show)
    agreement(given)


def kinds(given: Sequence[dict[str, Any]], show: bool) -> None:
    """Say how often it is heard how an answer without a clear story is told."""
    empty = [row for row in given if row["kind"] != "story"]
    fair = [row for row in empty if row["expects"] == "instance"]
    for name, chosen in (("all", empty), ("where a flag is fair", fair)):
        pairs = [
            (
                row["kind"],
                judge(row["answer"], row["question"], Expects(row["expects"])).kind,
            )
            for row in chosen
        ]
        right = sum(label == heard for label, heard in pairs)
        print(f"kind, not stories, {name}: {right} of {len(pairs)}")
        if name == "all":
            for kind in Telling:
                both = sum(label == heard == kind for label, heard in pairs)
                said = sum(heard is kind for _, heard in pairs)
                meant = sum(label == kind for label, _ in pairs)
                print(f"  {kind:17}{ratio(both, said):>6}{ratio(both, meant):>9}")
        if show and name == "all":
            for row, (label, heard) in zip(chosen, pairs, strict=True):
                if label != heard:
                    print(f"[{row['id']}] {label}, heard {heard}: {row['answer']}")


def agreement(given: Sequence[dict[str, Any]]) -> None:
    """Say how far a second labelling, made without sight of the first, agrees."""
    second = {row["id"]: row for row in rows("eval_parts_second.jsonl")}
    again = [
        (row, second[row["id"]])
        for row in given
        if row["id"] in second and "rule" not in row
    ]
    print(f"second labelling of {len(again)} answers, share that agrees")
    for name, one, other in (
        ("outcome", [a["outcome"] for a, _ in again], [b["outcome"] for _, b in again]),
        ("kind", [a["kind"] for a, _ in again], [b["kind"] for _, b in again]),
        (
            "ownership",
            [a["ownership"] for a, _ in again],
            [b["ownership"] for _, b in again],
        ),
        *(
            (
                part.value,
                [a["parts"][part.value] is not None for a, _ in again],
                [bool(b["parts"][part.value]) for _, b in again],
            )
            for part in Part
        ),
    ):
        same = sum(a == b for a, b in zip(one, other, strict=True))
        print(f"  {name:14}{ratio(same, len(again)):>9}")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description="Measure the ear on unseen answers.")
    parser.add_argument("--rows", action="store_true", help="print what it got wrong")
    show = parser.parse_args().rows
    pairs(show)
    told(show)


if __name__ == "__main__":
    main()
