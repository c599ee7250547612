"""Time the ear beside a keyword counter, in one run.

    python tests/benchmarks/ear.py

Every figure is taken in a fresh process, the best of several rounds, so that it says
what the code costs and not what the machine was doing besides.
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

ANSWERS: Final = Path(__file__).parents[2] / "training" / "answers"
STAR: Final = re.compile(
    r"\b(?:situation|task|action|result|achieved|led|managed|improved|for example|when|"
    r"because|decided|team|project|problem|solved|\d+%?)\b",
    re.IGNORECASE,
)
# Milliseconds, seconds, megabytes.
LIMITS: Final = {"150 words": 2.0, "4096 characters": 10.0, "import": 0.3, "RSS": 60.0}
START: Final = """
import time; start = time.perf_counter()
{body}
took = time.perf_counter() - start
import re
peak = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
print(took, int(peak[1]) / 1024)
"""


def texts(words: int) -> list[str]:
    """Give real answers, strung together until they have enough words."""
    lines = (ANSWERS / "desk.jsonl").read_text(encoding="utf-8").splitlines()
    given = " ".join(json.loads(line)["answer"] for line in lines).split()
    return [
        " ".join(given[at : at + words])
        for at in range(0, min(len(given) - words, 60 * words), words)
    ]


def milliseconds(count: Callable[[str], object], answers: list[str]) -> float:
    """Time one answer, the best of seven rounds."""
    from bot.ear.words import read

    best = float("inf")
    for _ in range(7):
        read.cache_clear()
        start = time.perf_counter()
        for answer in answers:
            count(answer)
        best = min(best, time.perf_counter() - start)
    return 1000 * best / len(answers)


def started(body: str) -> tuple[float, float]:
    """Run in a fresh process; give the seconds it took and the peak megabytes."""
    runs = []
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", START.format(body=body)],
            capture_output=True,
            text=True,
            check=True,
        )
        took, peak = map(float, done.stdout.split())
        runs.append((took, peak))
    return min(runs)


def main() -> int:
    """Print the table; fail where a limit is broken."""
    from bot.ear import judge

    def keywords(answer: str) -> float:
        return len(STAR.findall(answer)) / (1 + len(answer.split()))

    def ear(answer: str) -> object:
        return judge(answer, "Tell me about a time you changed your mind.")

    long = [text[:4096] for text in texts(900)]
    rows = []
    for name, count, body in (
        ("keyword counter", keywords, "import re, json"),
        (
            "the ear",
            ear,
            "from bot.judging import judge; judge('I rang her on Friday')",
        ),
    ):
        took, peak = started(body)
        rows.append(
            {
                "name": name,
                "30 words": milliseconds(count, texts(30)),
                "150 words": milliseconds(count, texts(150)),
                "4096 characters": milliseconds(count, long),
                "40960 characters": milliseconds(count, ["".join(long)[:40960]]),
                "import": took,
                "RSS": peak,
            }
        )
    print(f"{'':18}" + "".join(f"{key:>18}" for key in rows[0] if key != "name"))
    for row in rows:
        cells = (f"{v:18.3f}" for v in row.values() if isinstance(v, float))
        print(f"{row['name']:18}" + "".join(cells))
    print(
        f"{'limit':18}"
        + "".join(f"{LIMITS.get(k, '')!s:>18}" for k in rows[0] if k != "name")
    )
    print("milliseconds an answer; seconds until the first verdict; megabytes at most")
    broken = [k for k, limit in LIMITS.items() if float(str(rows[1][k])) > limit]
    print("over the limit: " + (", ".join(broken) or "nothing"))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
