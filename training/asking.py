"""Measure how well the ear tells what a candidate's question is about.

    python training/asking.py          # figures
    python training/asking.py --rows   # with what it got wrong
    python training/asking.py --file F # figures for other questions, and no rows

The topics of content/en/asking.toml were tuned on both halves of eval_asking.jsonl and
on training/questions/tune.jsonl, questions of many trades by other writers; expect less
on the questions of others. modesty.toml was tuned on its half marked `tune` only.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from bot.ear.asking import about_work, questions, topics
from bot.ear.modesty import modest
from bot.model import Topic

QUESTIONS: Final = Path(__file__).resolve().parent / "questions" / "tune.jsonl"
UNLEARNED: Final = QUESTIONS.with_name("eval_asked.jsonl")
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
    heard = [topics(row["text"], expected=True) for row in given]
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


def trades(file: Path, show: bool) -> None:
    """Print how questions of many trades are told, by their families and as work."""
    lines = file.read_text(encoding="utf-8").splitlines()
    given = [json.loads(line) for line in lines if line.strip()]
    same = first = work = unheard = 0
    for row in given:
        heard = [_family(one.topic) for one in questions(row["text"], expected=True)]
        meant = row["topics"]
        right = heard[0] in meant if heard else not meant
        same += {*heard} == {*meant}
        first += right
        work += bool({*heard} - {"terms", "process"}) == row["about_work"]
        unheard += bool(meant) and not heard
        if show and not right:
            print(f"[{row['id']}] {','.join(meant)} / {','.join(heard)}: {row['text']}")
    total = len(given)
    print(f"{file.name}: {total} questions, all topics right {share(same, total)}")
    print(f"  topic answered first is one of them {share(first, total)}")
    print(f"  about the work or not {share(work, total)}, unheard {unheard}")


def fine(file: Path) -> None:
    """Print how often the topic and the family of a question are the ones asked for."""
    lines = file.read_text(encoding="utf-8").splitlines()
    given = [json.loads(line) for line in lines if line.strip()]
    told: list[tuple[float, bool, bool]] = []
    for row in given:
        heard = questions(row["text"], expected=True)
        name, points = (heard[0].fine, heard[0].points) if heard else ("", 0.0)
        (meant,) = row["topics"]
        same = name.split(".")[0] == meant.split(".")[0]
        told.append((points, name == meant, same))
    total = len(told)
    print(f"{file.name}: {total} questions")
    print(f"  topic right {share(sum(right for _, right, _ in told), total)}")
    print(f"  family right {share(sum(same for *_, same in told), total)}")
    for least in (0.8, 1.2, 1.6):
        sure = [right for points, right, _ in told if points >= least]
        print(f"  from {least} points {share(sum(sure), len(sure))} of {len(sure)}")


def _family(topic: Topic) -> str:
    """Give the family as it is labelled: an unknown question counts as one of work."""
    return {Topic.OTHER: "problems", Topic.DOUBTS: "process"}.get(topic, topic.value)


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
    parser.add_argument("--file", type=Path, help="other questions, only counted")
    options = parser.parse_args()
    show = options.rows
    if options.file is not None:
        trades(options.file, show=False)
        return
    trades(QUESTIONS, show)
    fine(UNLEARNED)
    for measure in (asking, modesty):
        measure("tune", show)
        measure("test", show=False)


if __name__ == "__main__":
    main()
