"""Score the encoder on messages and answers that it never learnt from.

    python training/talk.py              # the evaluation files of this folder
    python training/talk.py -v           # the same, and what is misheard
    python training/talk.py --talk FILE  # another file of messages

Of messages: how many of each side are heard, as what, and whether kind and intent are
right. Of answers: whether the quoted line overlaps with the one a reader chose, and
which follow-ups are taken for given.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from bot.ear import judge
from bot.ear.given import asks_anew
from bot.ear.intents import KINDS, Intent
from bot.ear.spoken_to import hear_spoken_to

HERE: Final = Path(__file__).resolve().parent
TALK: Final = HERE / "asides" / "eval_talk.jsonl"
TOLD: Final = HERE / "answers" / "eval_told.jsonl"
OVERLAP: Final = 0.5
"""Share of two lines in common, counted in letters, from which they are the same."""


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def score_talk(path: Path, *, verbose: bool) -> None:
    """Print how messages are heard, for each scene."""
    heard: Counter[tuple[str, str, str]] = Counter()
    named: Counter[str] = Counter()
    for row in rows(path):
        found = hear_spoken_to(row["text"], row["asked"])
        got = "answer" if found is None else "mixed" if found.rest else "aside"
        heard[row["scene"], row["side"], got] += 1
        wrong = (row["side"] == "answer") != (got == "answer")
        intent = row.get("intent", "")
        if intent and intent != "other" and found is not None:
            wanted = Intent(intent)
            sure = "surely" if found.known >= 0.45 else "unsurely"
            named[sure] += 1
            named[f"{sure}, intent right"] += found.intent is wanted
            named[f"{sure}, kind right"] += KINDS[found.intent][0] is KINDS[wanted][0]
            wrong = wrong or found.intent is not wanted
        if verbose and wrong:
            heard_as = found and (str(found.intent), round(found.sure, 2))
            print(row["side"], intent, "->", heard_as, "|", row["text"])
    for key, count in sorted(heard.items()):
        print(*key, count)
    for name, count in sorted(named.items()):
        print(name, count)


def score_told(path: Path) -> None:
    """Print how answers are read."""
    lines, asks = Counter[str](), Counter[str]()
    for row in rows(path):
        text, question = row["answer"], row["question"]
        if row["key"]:
            start = text.index(row["key"])
            best = judge(text, question).praised
            lines["lines"] += 1
            if best is not None:
                lines["quoted"] += 1
                share = _overlap(
                    (start, start + len(row["key"])), (best.start, best.end)
                )
                lines["the line"] += share >= OVERLAP
                lines["a part of it"] += 0 < share < OVERLAP
        for ask in row["asks"]:
            closed = not asks_anew(text, ask["text"])
            asks[f"{'open' if ask['given'] == 'o' else 'closed'}, heard {closed=}"] += 1
    for counts in (lines, asks):
        for name, count in sorted(counts.items()):
            print(name, count)


def _overlap(one: Sequence[int], other: Sequence[int]) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, 2 * common) / (one[1] - one[0] + other[1] - other[0])


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--talk", type=Path, default=TALK)
    arguments = parser.parse_args()
    score_talk(arguments.talk, verbose=arguments.v)
    if arguments.talk == TALK:
        score_told(TOLD)


if __name__ == "__main__":
    main()
