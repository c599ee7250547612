"""Measure how well the ear tells whether something unsaid came up in an answer.

    python training/raising.py          # figures
    python training/raising.py --rows   # with what it got wrong in the tuning half

Half of the items, with all their answers, were kept for testing. Of an item's four
answers two tell it, one of them in other words; two share its topic, its place or its
people and tell another story. Besides, each item is held against the answers to all
other items, none of which should be taken for it.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from bot.ear import raised

FILE: Final = Path(__file__).resolve().parent / "answers" / "eval_raising.jsonl"
CASES: Final = ("retold", "paraphrase", "near", "far")


def rows(split: str) -> list[dict[str, Any]]:
    """Read one half of the labelled answers."""
    given = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    return [row for row in given if row["split"] == split]


def share(part: int, total: int) -> str:
    """Show a share, or a dash where there is nothing to share."""
    return f"{part / total:.2f}" if total else "-"


def measure(split: str, *, show: bool) -> None:
    """Print the figures of one half."""
    given = rows(split)
    heard = [raised(row["item"], row["said"]) for row in given]
    pairs = list(zip(given, heard, strict=True))
    both = sum(row["raised"] and came for row, came in pairs)
    meant = sum(row["raised"] for row in given)
    print(
        f"{split}: {len(given)} answers, precision {share(both, sum(heard))}"
        f" ({both} of {sum(heard)}), recall {share(both, meant)} ({both} of {meant})"
    )
    for case in CASES:
        of = [came for row, came in pairs if row["case"] == case]
        print(f"  {case:12}{sum(of):4} of {len(of):3} heard as raised")
    print(f"  {_elsewhere(given)}")
    if show:
        for row, came in pairs:
            if row["raised"] is not came:
                print(f"[{row['id']} {row['case']}] {row['item']} / {row['said']}")


def _elsewhere(given: Sequence[dict[str, Any]]) -> str:
    """Hold each item against the answers that belong to other items."""
    items = dict.fromkeys(row["item"] for row in given)
    others = [(i, row["said"]) for row in given for i in items if i != row["item"]]
    begun = perf_counter()
    wrong = sum(raised(item, said) for item, said in others)
    each = (perf_counter() - begun) / len(others)
    return f"other items'{wrong:4} of {len(others)}, {each * 1e6:.0f} µs each"


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description="Measure what came up.")
    parser.add_argument("--rows", action="store_true", help="print what it got wrong")
    measure("tune", show=parser.parse_args().rows)
    measure("test", show=False)


if __name__ == "__main__":
    main()
