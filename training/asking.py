"""Measure how well the ear tells what a candidate's question is about.

    python training/asking.py          # figures
    python training/asking.py --rows   # with what it got wrong in the tuning half

The patterns of content/en/asking.toml were tuned on the half marked `tune`; the half
marked `test` was labelled before them and is only counted. One person wrote both halves
and the patterns, so expect less on the questions of others. So with modesty.toml.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from bot.ear.asking import about_work, topics
from bot.ear.modesty import modest
from bot.model import Topic

ANSWERS: Final = Path(__file__).resolve().parent / "answers"


def rows(name: str, split: str) -> list[dict[str, Any]]:
    """Read one half of a file of labelled sentences."""
    text = (ANSWERS / name).read_text(encoding="utf-8")
    given = [json.loads(line) for line in text.splitlines()]
    return [row for row in given if row["split"] == split]


def share(part: int, total: int) -> str:
    """Show a share, or a dash where there is nothing to share."""
    return f"{part / total:5.2f}" if total else "    -"


def precision_and_recall(
    name: str, given: Sequence[Any], meant: Callable[[Any], bool], said: Sequence[bool]
) -> str:
    """Write a line of figures for one label."""
    wanted = [meant(row) for row in given]
    both = sum(w and s for w, s in zip(wanted, said, strict=True))
    counts = f"{sum(wanted):6}{share(both, sum(said)):>11}{share(both, sum(wanted)):>8}"
    return f"  {name:12}{counts}"


def asking(split: str, show: bool) -> None:
    """Print how the topics of questions are told."""
    given = rows("eval_asking.jsonl", split)
    heard = [topics(row["text"]) for row in given]
    pairs = list(zip(given, heard, strict=True))
    same = sum({*row["kinds"]} == {*kinds} for row, kinds in pairs)
    first = sum(
        (kinds[0] in row["kinds"]) if kinds else not row["kinds"]
        for row, kinds in pairs
    )
    print(
        f"{split}: {len(given)} questions, all topics right {share(same, len(given))}"
    )
    print(f"  topic answered first is one of them {share(first, len(given))}")
    print("  topic         meant  precision  recall")
    for topic in Topic:
        said = [topic in kinds for kinds in heard]
        print(
            precision_and_recall(
                topic.value, given, lambda row, t=topic: t in row["kinds"], said
            )
        )
    silent = [not kinds for kinds in heard]
    print(precision_and_recall("none", given, lambda row: not row["kinds"], silent))
    work = [about_work(kinds) for kinds in heard]
    meant = [about_work(Topic(k) for k in row["kinds"]) for row in given]
    agree = sum(a == b for a, b in zip(work, meant, strict=True))
    print(f"  about the work or not: {share(agree, len(given))} right")
    if show:
        for row, kinds in pairs:
            if {*row["kinds"]} != {*kinds}:
                wanted, got = ",".join(row["kinds"]), ",".join(kinds)
                print(
                    f"[{row['id']}] {wanted or 'none'} / {got or 'none'}: {row['text']}"
                )


def modesty(split: str, show: bool) -> None:
    """Print how undersold deeds are told from plain ones."""
    given = rows("eval_modesty.jsonl", split)
    said = [modest(row["text"]) is not None for row in given]
    print(f"{split}: {len(given)} sentences")
    print("  modesty       meant  precision  recall")
    print(precision_and_recall("undersold", given, lambda row: row["modest"], said))
    if show:
        for row, heard in zip(given, said, strict=True):
            if row["modest"] is not heard:
                print(f"[{row['id']}] {row['modest']} / {heard}: {row['text']}")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description="Measure questions and modesty.")
    parser.add_argument("--rows", action="store_true", help="print what it got wrong")
    show = parser.parse_args().rows
    for measure in (asking, modesty):
        measure("tune", show)
        measure("test", show=False)


if __name__ == "__main__":
    main()
