"""What speech costs the ear: own answers, read by a synthesizer, heard, and judged.

    python -m tests.benchmarks.speech [ANSWERS]

Three voices at two speeds, in turn. Printed: word error rate, verdicts that change,
time and memory. Synthetic speech and a tiny model only: people and larger models do
better or worse, and nothing here says by how much.
"""

import asyncio
import json
import math
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.ear import judge
from bot.model import Expects, Outcome
from bot.voice.transcriber import Transcriber
from tests.voice import speech

ROWS = Path(__file__).parents[2] / "training" / "answers" / "eval_parts.jsonl"
VOICES = ("en-us", "en-gb", "en-gb-scotland")
SPEEDS = (140, 180)
LONGEST = 130
"""Words of an answer that is taken: the whole would take hours."""


def interval(hits: int, of: int) -> tuple[float, float]:
    """Give the 95 % interval of a share, by Wilson's score."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    spread = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    spread /= 1 + z * z / of
    return max(0.0, middle - spread), min(1.0, middle + spread)


def rows(most: int) -> Sequence[dict[str, Any]]:
    """Give answers of moderate length, spread over the file."""
    lines = ROWS.read_text("utf-8").splitlines()
    read = [json.loads(line) for line in lines if line.strip()]
    fit = [r for r in read if 15 <= len(r["answer"].split()) <= LONGEST]
    step = max(1, len(fit) // most)
    return fit[::step][:most]


def verdict(row: dict[str, Any], answer: str) -> Outcome:
    """Judge an answer as the bot does."""
    return judge(answer, row.get("question", ""), Expects.INSTANCE).outcome


async def measure(most: int) -> None:
    """Let answers be read, heard and judged, and print what came of it."""
    wrong: Counter[str] = Counter()
    said: Counter[str] = Counter()
    changes: Counter[tuple[str, str]] = Counter()
    lasted = took = 0.0
    taken = rows(most)
    async with Transcriber(speech.model()) as transcriber:
        for number, row in enumerate(taken):
            voice = VOICES[number % 3]
            sound = speech.say(row["answer"], voice, SPEEDS[number // 3 % 2])
            began = time.perf_counter()
            heard = await transcriber.transcribe(sound, 0)
            took += time.perf_counter() - began
            lasted += heard.delivery.seconds
            wrong[voice] += speech.errors(row["answer"], heard.text)
            said[voice] += len(speech.words(row["answer"]))
            before = verdict(row, row["answer"])
            changes[before, verdict(row, heard.text)] += 1
        memory = _peak(transcriber)
    print(f"{len(taken)} answers, {lasted:.0f} s of sound")
    for voice in VOICES:
        print(f"word error rate, {voice}: {wrong[voice] / max(1, said[voice]):.3f}")
    print(f"word error rate: {wrong.total() / max(1, said.total()):.3f}")
    clear = sum(n for (before, _), n in changes.items() if before is Outcome.CLEAR)
    for (first, second), count in sorted(changes.items()):
        print(f"{first} -> {second}: {count}")
    lost = changes[Outcome.CLEAR, Outcome.MISSING]
    low, high = interval(lost, clear)
    print(f"clear -> missing: {lost} of {clear} ({low:.3f} to {high:.3f})")
    same = sum(n for (before, after), n in changes.items() if before == after)
    low, high = interval(same, len(taken))
    print(f"same verdict: {same} of {len(taken)} ({low:.3f} to {high:.3f})")
    print(f"real-time factor {took / lasted:.2f}; {memory} MB at most")


def _peak(transcriber: Transcriber) -> int:
    status = Path(f"/proc/{transcriber.process_id}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return round(int(line.split()[1]) / 1024)


if __name__ == "__main__":
    if (why := speech.absence()) is not None:
        sys.exit(why)
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
