"""What speech costs: the ear on what was misheard, and everybody's time.

    python -m tests.benchmarks.speech [--answers N] [--only ear | latency]

Own answers are read by a synthesizer in three voices at two speeds, in turn, sent as
Telegram sends them, heard and judged. Printed: word error rate, verdicts that change,
time and memory. Then the whole program runs against the fake Bot API: how long it takes
from a voice message to its words, for one candidate and for eight at once, and how long
others wait for a reply to what they typed meanwhile. Synthetic speech and a tiny model
only: people and larger models do better or worse, and nothing here says by how much.
"""

import argparse
import asyncio
import json
import math
import os
import random
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.ear import judge
from bot.model import Expects, Outcome
from bot.voice.transcriber import Transcriber
from tests.fake_bot_api import FakeBotApi, Person
from tests.program import environment
from tests.voice import speech

ROWS = Path(__file__).parents[2] / "training" / "answers" / "eval_parts.jsonl"
VOICES = ("en-us", "en-gb", "en-gb-scotland")
SPEEDS = (140, 180)
LONGEST = 130
"""Words of an answer that is taken: the whole would take hours."""

SPEAKERS, TYPISTS = 8, 8
ROUNDS_OF_ONE, ROUNDS_OF_ALL = 6, 2
ALONE = 30.0
"""Seconds in which nobody speaks, to compare with."""

PAUSE = (0.3, 1.2)
"""Seconds between a reply and what is typed next."""

PATIENCE = 300.0

ANSWER = (
    "In May my colleague Ruth wanted to cancel the open day because two people were"
    " ill. I showed her the sixty bookings and asked for half of the rooms. We opened"
    " on time, and forty people came."
)


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


@dataclass(frozen=True, slots=True)
class Misheard:
    """What became of one answer."""

    voice: str
    wrong: int
    words: int
    before: Outcome
    after: Outcome


def error_rate(found: Sequence[Misheard]) -> str:
    """Give the share of wrong words, with its interval over the answers, resampled."""

    def rate(some: Sequence[Misheard]) -> float:
        return sum(one.wrong for one in some) / max(1, sum(one.words for one in some))

    dice = random.Random(7)
    rates = [rate(dice.choices(found, k=len(found))) for _ in range(1000)]
    cuts = statistics.quantiles(rates, n=40)
    return f"{rate(found):.3f} ({cuts[0]:.3f} to {cuts[-1]:.3f})"


def shared(name: str, hits: int, of: int) -> str:
    """Give a count with the interval of its share."""
    low, high = interval(hits, of)
    return f"{name}: {hits} of {of} ({low:.3f} to {high:.3f})"


def tell(name: str, found: Sequence[Misheard]) -> None:
    """Print how some answers were heard."""
    clear = [one for one in found if one.before is Outcome.CLEAR]
    same = sum(one.before == one.after for one in found)
    print(f"{name}: word error rate {error_rate(found)}")
    print("  " + shared("same verdict", same, len(found)))
    for to in (Outcome.MISSING, Outcome.THIN):
        lost = sum(one.after is to for one in clear)
        print("  " + shared(f"clear -> {to}", lost, len(clear)))


async def listen(most: int) -> None:
    """Let answers be read, heard and judged, and print what came of it."""
    found: list[Misheard] = []
    lasted = took = 0.0
    async with Transcriber(speech.model()) as transcriber:
        for number, row in enumerate(rows(most)):
            voice = VOICES[number % 3]
            speed = SPEEDS[number // 3 % 2]
            sound = speech.opus(speech.say(row["answer"], voice, speed))
            began = time.perf_counter()
            heard = await transcriber.transcribe(sound, 0)
            took += time.perf_counter() - began
            lasted += heard.delivery.seconds
            found.append(
                Misheard(
                    voice,
                    speech.errors(row["answer"], heard.text),
                    len(speech.words(row["answer"])),
                    verdict(row, row["answer"]),
                    verdict(row, heard.text),
                )
            )
        memory = transcriber.megabytes
    print(f"{len(found)} answers, {lasted:.0f} s of sound")
    tell("all", found)
    for voice in VOICES:
        tell(voice, [one for one in found if one.voice == voice])
    changes = Counter((str(one.before), str(one.after)) for one in found)
    for (first, second), count in sorted(changes.items()):
        print(f"{first} -> {second}: {count}")
    print(f"real-time factor {took / lasted:.2f}; {memory} MB at most")


# Time


async def wait(seconds: int) -> None:
    """Measure how long candidates wait, with the whole program."""
    sound = speech.opus(speech.say(ANSWER))
    with tempfile.TemporaryDirectory() as folder:
        async with FakeBotApi() as server:
            program = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                stderr=DEVNULL,
                env=environment(
                    Path(folder),
                    TELEGRAM_BOT_TOKEN=server.token,
                    TELEGRAM_API_URL=server.url,
                    VOICE_MODEL=str(speech.model()),
                ),
            )
            try:
                await _measured(server, sound, seconds)
            finally:
                program.terminate()
                await program.wait()


async def _measured(server: FakeBotApi, sound: bytes, seconds: int) -> None:
    speakers = [server.person(100 + n, f"S{n}") for n in range(SPEAKERS)]
    typists = [server.person(500 + n, f"T{n}") for n in range(TYPISTS)]
    await asyncio.gather(*(_agreed(person, sound, seconds) for person in speakers))
    print(f"a voice message of {seconds} s, load {_load()}")
    usual = await _meanwhile(typists, asyncio.sleep(ALONE))
    _tell("replies to others, nobody speaks", usual)
    one = [await _latency(speakers[0], sound, seconds) for _ in range(ROUNDS_OF_ONE)]
    _tell("transcript, 1 at once", one)
    some: list[float] = []

    async def all_speak() -> None:
        for _ in range(ROUNDS_OF_ALL):
            together = (_latency(person, sound, seconds) for person in speakers)
            some.extend(await asyncio.gather(*together))

    others = await _meanwhile(typists, all_speak())
    _tell(f"transcript, {SPEAKERS} at once", some)
    _tell("replies to others meanwhile", others)
    print(f"load {_load()}")


async def _agreed(person: Person, sound: bytes, seconds: int) -> None:
    await person.says("/practice behavioural 3")
    await person.sends_voice(seconds, sound)
    await person.sees("Would you like that?", timeout=PATIENCE)
    await person.presses("Yes, listen here")
    await person.sees("I heard", timeout=PATIENCE)


async def _latency(person: Person, sound: bytes, seconds: int) -> float:
    """Begin anew, send a voice message, and give the seconds until it is shown."""
    await person.says("/practice behavioural 3")
    await person.hears_all(quiet=0.3, timeout=PATIENCE)
    began = _now()
    await person.sends_voice(seconds, sound)
    while "I heard" not in (await person.hears(PATIENCE)).rendered:
        pass
    return _now() - began


async def _meanwhile(typists: Sequence[Person], work: Any) -> list[float]:
    """Let people type until some work is done, and give how long each reply took."""
    enough, dice = asyncio.Event(), random.Random(7)
    typing = [asyncio.create_task(_typed(p, enough, dice)) for p in typists]
    await work
    enough.set()
    return [taken for some in await asyncio.gather(*typing) for taken in some]


async def _typed(
    person: Person, enough: asyncio.Event, dice: random.Random
) -> list[float]:
    """Ask for a question, answer it, and so on; give how long each reply took."""
    taken = []
    while not enough.is_set():
        for lines in (("/practice behavioural 3",), (ANSWER, "/done")):
            await asyncio.sleep(dice.uniform(*PAUSE))
            began = _now()
            for line in lines:
                await person.says(line)
            await person.hears(PATIENCE)
            taken.append(_now() - began)
    return taken


def _tell(name: str, taken: Sequence[float]) -> None:
    cuts = statistics.quantiles(taken, n=100, method="inclusive")
    print(
        f"{name}: {len(taken)} measured, p50 {cuts[49]:.3f} s, p99 {cuts[98]:.3f} s,"
        f" longest {max(taken):.3f} s",
        flush=True,
    )


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _now() -> float:
    return asyncio.get_running_loop().time()


def main() -> None:
    """Read the command line and measure."""
    if (why := speech.absence()) is not None:
        sys.exit(why)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=60)
    parser.add_argument("--only", choices=("ear", "latency"))
    options = parser.parse_args()
    if options.only != "latency":
        asyncio.run(listen(options.answers))
    if options.only != "ear":
        seconds = round(len(speech.frames_of(speech.say(ANSWER))[0]) / 2 / 22_050)
        asyncio.run(wait(seconds))


if __name__ == "__main__":
    main()
