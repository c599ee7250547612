"""Say what a flag risks: how many of the least concrete answers are concrete.

    python training/risk.py FILE...  # JSON lines: question, answer, label or outcome

Prints risk at each coverage, with an interval from resampling whole sources, and AUC
and flags by genre. It must be run on answers that were not learnt from.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from train import area

from bot.ear import judge
from bot.model import Expects

COVERAGES: Final = (0.1, 0.25, 0.5)
DRAWS: Final = 500
LABELS: Final = {"clear": "concrete", "thin": "mixed", "missing": "vague"}

Row = dict[str, Any]


def heard(paths: Sequence[str]) -> list[Row]:
    """Judge every answer as one that was asked for an instance."""
    rows = []
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            judgement = judge(row["answer"], row["question"], Expects.INSTANCE)
            score, flagged = judgement.concreteness, judgement.flagged
            label = row.get("label") or LABELS[row["outcome"]]
            more = {"label": label, "score": score, "flagged": flagged}
            rows.append({**row, **more})
    return rows


def risk(rows: Sequence[Row], coverage: float) -> float:
    """Give the share of concrete answers among the least concrete ones."""
    ranked = sorted(rows, key=lambda row: row["score"])
    least = ranked[: max(1, int(coverage * len(ranked)))]
    return sum(row["label"] == "concrete" for row in least) / len(least)


def interval(
    rows: Sequence[Row], figure: Callable[[Sequence[Row]], float]
) -> tuple[float, float]:
    """Give the middle 95 % of a figure over resampled sources."""
    by_source = defaultdict(list)
    for row in rows:
        by_source[row.get("source") or row["id"]].append(row)
    dice = random.Random(7)
    names = sorted(by_source)
    drawn = sorted(
        figure(
            [
                row
                for name in dice.choices(names, k=len(names))
                for row in by_source[name]
            ]
        )
        for _ in range(DRAWS)
    )
    return drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS) - 1]


def ranked(rows: Sequence[Row]) -> float:
    """Give the area under the ROC curve, concrete above vague."""
    return area(
        [row["score"] for row in rows if row["label"] == "concrete"],
        [row["score"] for row in rows if row["label"] == "vague"],
    )


def main(paths: Sequence[str]) -> None:
    """Print all figures."""
    rows = heard(paths)
    low, high = interval(rows, ranked)
    print(f"{len(rows)} answers, AUC {ranked(rows):.3f} [{low:.3f}, {high:.3f}]")
    for coverage in COVERAGES:
        low, high = interval(rows, lambda some, c=coverage: risk(some, c))  # type: ignore[misc]
        print(f"  of the least concrete {coverage:.0%}, ", end="")
        print(f"{risk(rows, coverage):.3f} are concrete [{low:.3f}, {high:.3f}]")
    genres = sorted({row.get("genre") or row.get("voice") or "all" for row in rows})
    for genre in genres:
        some = [r for r in rows if (r.get("genre") or r.get("voice") or "all") == genre]
        print(f"  {genre:12}{len(some):4}  AUC {ranked(some):.3f}", end="")
        for label in ("vague", "mixed", "concrete"):
            part = [row["flagged"] for row in some if row["label"] == label]
            print(f"  {label} {sum(part)} of {len(part)}", end="")
        print()


if __name__ == "__main__":
    main(sys.argv[1:])
