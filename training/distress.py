"""Measure how distress is heard.

    python training/distress.py          # figures
    python training/distress.py --rows   # with the ids that are heard wrongly
    python training/distress.py --file FILE

The messages are training/distress.jsonl. Those of the source `voices` were written for
many persons without sight of the patterns and labelled twice, blind; those of the
source `desk` were written beside the patterns. The patterns were tuned on all of them,
so expect less on the messages of others; README.md has the figures of a third that
nobody looked at.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from bot.content import load
from bot.ear.distress import hear_distress, heard_in

HERE: Final = Path(__file__).resolve().parent
MESSAGES: Final = HERE / "distress.jsonl"


def messages(path: Path) -> list[dict[str, Any]]:
    """Read labelled messages."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def ordinary() -> Iterator[tuple[str, str]]:
    """Give the other files' answers and the bank's examples, with their source."""
    for path in sorted([*HERE.glob("*.jsonl"), *HERE.glob("answers/*.jsonl")]):
        if path != MESSAGES:
            for row in messages(path):
                for key in ("answer", "text", "concrete", "vague", "unsaid"):
                    if isinstance(row.get(key), str):
                        yield path.name, row[key]
    for question in load().bank:
        yield question.id, question.weak.text
        yield question.id, question.strong.text


def figures(given: Sequence[dict[str, Any]], show: bool) -> None:
    """Count how messages are heard, by what they are."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in given:
        heard = hear_distress(row["text"])
        as_what = heard.value if heard else "none"
        kind = row["kind"]
        if kind == "risk":
            kind += ", plain" if row["plain"] else ", veiled"
        counts[kind, as_what] += 1
        if show and as_what != row["kind"]:
            names = ", ".join(sorted({name for name, _ in heard_in(row["text"])}))
            print(f"  {row['id']}: {row['kind']}, heard as {as_what} ({names})")
    print("                  as risk  as past  as none")
    for kind in ("risk, plain", "risk, veiled", "past", "none"):
        line = "".join(f"{counts[kind, to]:9}" for to in ("risk", "past", "none"))
        print(f"  {kind:14}{line}")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", action="store_true")
    parser.add_argument("--file", type=Path, default=MESSAGES)
    asked = parser.parse_args()
    given = messages(asked.file)
    for source in sorted({row["source"] for row in given}):
        print(source)
        figures([row for row in given if row["source"] == source], asked.rows)
    told = dict.fromkeys(ordinary())
    wrong = [source for source, text in told if hear_distress(text)]
    print(f"{len(told)} ordinary answers: {len(wrong)} alarms {' '.join(wrong)}")


if __name__ == "__main__":
    main()
