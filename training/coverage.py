"""Measure how often the bot wrongly calls a point unmentioned.

    python training/coverage.py          # figures
    python training/coverage.py --rows   # with every point that was wrongly named

`eval_coverage.jsonl` says of every point of a technical question whether the answer
touches it. What can be said in other words is labelled as touched. The half called
`dev` may be looked at to mend phrases; `test` is only ever counted.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from bot.content import load
from bot.core.summary import MAX_MENTIONED
from bot.ear import judge, untouched
from bot.ear.coverage import touched
from bot.model import Outcome, Question

CASES: Final = Path(__file__).resolve().parent / "answers" / "eval_coverage.jsonl"

Row = dict[str, Any]


def named(answer: str, question: Question) -> tuple[str, ...]:
    """Give what a candidate would read after this answer, were nothing added to it."""
    judgement = judge(answer, question.text, question.expects)
    if judgement.outcome is Outcome.MISSING or judgement.oddity is not None:
        return ()
    return untouched(answer, question.good)[:MAX_MENTIONED]


def share(part: int, total: int) -> str:
    """Show a count with its share."""
    return f"{part} of {total} ({part / total:.0%})" if total else "0 of 0"


def measure(
    rows: Sequence[Row], questions: Mapping[str, Question], show: bool
) -> tuple[str, ...]:
    """Count what was heard and named in these answers."""
    missed = told = noticed = untold = answers = wrong = points = incomplete = 0
    for row in rows:
        question = questions[row["question_id"]]
        truth: Sequence[bool] = row["touched"]
        for really, heard in zip(
            truth, touched(row["answer"], question.good), strict=True
        ):
            told += really
            missed += really and not heard
            untold += not really
            noticed += not really and not heard
        by_name = dict(zip((p.point for p in question.good), truth, strict=True))
        names = named(row["answer"], question)
        mistaken = [name for name in names if by_name[name]]
        answers += bool(names)
        incomplete += not all(truth)
        points += len(names)
        wrong += len(mistaken)
        if show:
            for name in mistaken:
                print(f"[{row['id']}] {name}: {row['answer']}\n")
    return (
        f"touched points heard as untouched  {share(missed, told)}",
        f"untouched points noticed           {share(noticed, untold)}",
        f"named, but had been touched        {share(wrong, points)}",
        f"answers in which a point is named  {share(answers, incomplete)}",
    )


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description="Measure technical coverage.")
    parser.add_argument("--rows", action="store_true", help="list what went wrong")
    show = parser.parse_args().rows
    rows = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    questions = load().questions
    for split in ("dev", "test"):
        chosen = [row for row in rows if row["split"] == split]
        # What went wrong in `test` stays unseen, or it would be tuned to.
        figures = measure(chosen, questions, show and split == "dev")
        print(f"{split}, {len(chosen)} answers", *figures, sep="\n  ")


if __name__ == "__main__":
    main()
