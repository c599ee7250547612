"""Count how often an answer is praised, by its label, and how often praise is missing.

    python tests/benchmarks/praise.py [FILE ...]

Each labelled answer of training/answers is heard as the first answer to its question.
It is praised where the reply says that a day was seen or quotes it as a line to keep.
These answers also train the ear: the figures say what a change does, and not how a
stranger's answers fare.
"""

import json
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.core.answers import hear
from bot.core.events import Heard
from bot.core.replies import Acknowledge, Flag, Praise, Probe
from bot.core.reply import Reply
from bot.core.session import Attempt, Message, Planned, Session, Turn
from bot.ear import judge
from bot.model import Expects, Kind, Mode

ANSWERS: Final = Path(__file__).parents[2] / "training" / "answers"
FILES: Final = ("desk.jsonl", "trades.jsonl", "voices.jsonl")
LABELS: Final = ("vague", "mixed", "concrete")
WHEN: Final = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)


def replies(answer: str, question: str) -> tuple[Reply, ...]:
    """Give what is said to a first answer."""
    asked = Planned("some.q1", Kind.BEHAVIOURAL, Expects.INSTANCE)
    attempt = Attempt(messages=(Message("m1", WHEN, answer),))
    turn = Turn(asked, WHEN, attempts=(attempt,))
    session = Session("5e55104", Mode.BEHAVIOURAL, "general", WHEN, (), (turn,), 0)
    judgement = judge(answer, question, Expects.INSTANCE)
    return hear(session, turn, Heard(WHEN, judgement, judgement)).replies


def praised(given: tuple[Reply, ...]) -> bool:
    """Whether a reply says that a day was seen, or quotes a line as worth keeping."""
    for reply in given:
        match reply:
            case Praise():
                return True
            case Flag() if reply.thin and reply.quote:
                return True
            case Probe() | Acknowledge() if reply.quote:
                return True
            case _:
                continue
    return False


def main(names: list[str]) -> int:
    """Print the shares for each file and label; with -v, the rows that are wrong."""
    verbose = "-v" in names
    files = [Path(n) for n in names if n != "-v"] or [ANSWERS / name for name in FILES]
    print(f"{'file':16}" + "".join(f"{label:>20}" for label in LABELS))
    for path in files:
        counts: Counter[tuple[str, bool]] = Counter()
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("expects", "instance") != "instance":
                continue
            is_praised = praised(replies(row["answer"], row.get("question", "")))
            counts[row["label"], is_praised] += 1
            if verbose and is_praised is not (row["label"] == "concrete"):
                print(f"{row['label']}: {row['answer']!r}")
        cells = []
        for label in LABELS:
            yes, no = counts[label, True], counts[label, False]
            share = 100 * yes / max(1, yes + no)
            cells.append(f"{yes:5} of {yes + no:3} {share:4.1f} %")
        print(f"{path.name:16}" + "".join(f"{cell:>20}" for cell in cells))
    print("answers that are praised, of those with a label")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
