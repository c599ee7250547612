"""Let many people talk for long while one thing after another goes wrong.

python -m tests.durability.soak --minutes 30 --people 200

The bot runs as a process of its own with the whole ear, half of the time over polling
and half over a webhook; with `--door` only over one. Telegram fails now and then
(errors, pauses, half answers, broken connections), and `mishaps` go on in turn. At the
end every update must have been handled once, in order, and every message must have
arrived. Memory is printed each five minutes, with the pace at which people talk, what
waits, and the longest time for which the bot's event loop was held up; what is left of
it at the end of a door is compared with what there was after a third of its time, when
every part of the program has been used.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.config import Settings
from bot.content import load
from bot.storage.sqlite import Store
from tests.durability.audit import Findings, counted, findings, watch
from tests.durability.kills import (
    Victim,
    free_port,
    heard,
    settled,
    spoil,
    victim,
    waiting,
)
from tests.durability.mishaps import Scene, rotate
from tests.fake_bot_api import FakeBotApi, Person

PACE = 4.0
"""Things that all people together do in a second, while little waits.

An answer that nobody gave before takes some tens of milliseconds of a core.
"""

PATIENCE = 150
"""Updates that wait, above which people say nothing more for now, as most would."""

FAULTS = (0.5, 5.0)
"""Seconds between two requests that Telegram spoils."""

EVERY = 3.0
"""Seconds between two looks at memory and health."""

AFTER_CLOCK = 30.0
"""Seconds for which ages are not looked at after the clock was put right."""

MARK = 300.0
"""Seconds from one printed line to the next."""

SETTLING = 3
"""A third of the time passes before memory is compared: each mishap has been."""

GROWTH = 1.15
"""By how much memory may grow after that and still be flat: fragments, no leak."""

SENDERS = 5
"""People who send files."""

COMMANDS = (
    "/practice behavioural 3",
    "/practice technical 2",
    "/practice second-round 3",
    "/hint",
    "/skip",
    "/done",
    "/stop",
    "/progress",
    "/stories",
    "/home",
    "/export",
    "/interview",
    "/daily",
    "/panel",
    "/questions",
)

ASIDES = (
    "what do you mean by that?",
    "sorry, give me a minute",
    "can it be from my first job",
    "im quite nervous today",
    "could you ask me something else",
    "next tuesday at 2pm with Joan",
)


KINDS = ("inbox", "needs", "outbox")
"""What may wait: updates, those of them that wait for a file, messages."""


@dataclass
class Door:
    """How the bot was over one door; `memory` holds MB, one for each look."""

    name: str
    memory: list[float] = field(default_factory=list)
    held: float = 0.0
    held_at: str = ""
    oldest: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))
    most: int = 0
    unwell: dict[str, set[str]] = field(default_factory=dict)

    @property
    def ages(self) -> str:
        """For how long the oldest of each kind has waited."""
        return ", ".join(f"{kind} {age:.0f} s" for kind, age in self.oldest.items())

    @property
    def early(self) -> float:
        """The most memory in the look after a third of the time, and the two beside."""
        at = len(self.memory) // SETTLING
        return max(self.memory[max(0, at - 1) : at + 2])

    @property
    def late(self) -> float:
        """The least memory in the last tenth: what did not go away again."""
        return min(self.memory[-max(1, len(self.memory) // 10) :])

    @property
    def grown(self) -> bool:
        return self.late > self.early * GROWTH


@dataclass
class Soaked:
    """What came of it."""

    found: Findings
    in_flight: int
    doors: Sequence[Door]
    times: dict[str, int]
    unreadable: int

    @property
    def faults(self) -> list[str]:
        grown = [
            f"{d.name}: memory grew to {d.late:.0f} MB" for d in self.doors if d.grown
        ]
        return [*self.found.faults(self.in_flight), *grown]


def resident(pid: int) -> float:
    """Give the resident memory of a process in MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


async def converse(
    person: Person,
    scene: Scene,
    chance: random.Random,
    enough: asyncio.Event,
    answers: Sequence[str],
    pause: float,
) -> None:
    """Answer, ask, press and command, without ever waiting; `pause` is the mean."""
    number = 0
    await asyncio.sleep(chance.uniform(0, pause))
    await person.says(chance.choice(COMMANDS[:3]))
    while not enough.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(enough.wait(), chance.uniform(0.2, 1.8) * pause)
        if scene.waiting > PATIENCE:
            continue
        number += 1
        buttons = [
            label
            for message in list(person.private.messages.values())[-4:]
            if not message.deleted
            for row in message.buttons
            for label in row
        ]
        match chance.randrange(12):
            case 0:
                await person.says(chance.choice(COMMANDS))
            case 1:
                await person.says(chance.choice(ASIDES))
            case 2 | 3 if buttons:
                await person.presses(chance.choice(buttons))
            case _:
                day = f" That was on day {number} of {person.id}."
                await person.says(chance.choice(answers) + day)


async def watched(scene: Scene, door: Door, now: dict[str, str]) -> None:
    """Look at memory and health, until cancelled."""
    right = 0.0
    while True:
        await asyncio.sleep(EVERY)
        door.memory.append(resident(scene.pid))
        told = await health(scene)
        if (held := told.get("loop_held", 0)) > door.held:
            door.held, door.held_at = held, now["mishap"] or "rest"
        # Ages are by the machine's clock, also of what came while it was wrong.
        if "clock" in now["mishap"]:
            right = time.monotonic() + AFTER_CLOCK
        elif time.monotonic() > right:
            for kind in KINDS:
                age = told.get(f"{kind}_age", 0)
                door.oldest[kind] = max(door.oldest[kind], age)
        scene.waiting = told.get("inbox_waiting", scene.waiting)
        door.most = max(door.most, scene.waiting)
        for why in told.get("why", ()):
            door.unwell.setdefault(why.split("(")[0], set()).add(now["mishap"])


async def health(scene: Scene) -> dict[str, Any]:
    """Ask the bot how it is; empty where it does not say."""
    url = f"http://127.0.0.1:{scene.health}/health"
    with suppress(ClientError, TimeoutError, OSError):
        async with (
            ClientSession(timeout=ClientTimeout(total=5)) as session,
            session.get(url) as answer,
        ):
            told: dict[str, Any] = await answer.json()
            return told
    return {"why": ["health does not answer"]}


async def over(bot: Victim, scene: Scene, door: Door, seconds: float) -> None:
    """Let the bot run over one door."""
    server = scene.server
    where = (server.url, server.token, scene.folder, scene.webhook or "-", "-")
    told = f"serve {' '.join(map(str, where))} health={scene.health}"
    assert await bot.tell(told) == "ready"
    scene.pid = int(await bot.tell("start"))
    mishap = {"mishap": ""}
    beside = [
        asyncio.create_task(spoil(server, scene.chance, FAULTS)),
        asyncio.create_task(watched(scene, door, mishap)),
        asyncio.create_task(rotate(scene, begin=lambda n: mishap.update(mishap=n))),
    ]
    began = time.monotonic()
    while (left := began + seconds - time.monotonic()) > 0:
        before = server.updates.put_count
        span = min(MARK, left)
        await asyncio.wait(beside, timeout=span, return_when=asyncio.FIRST_COMPLETED)
        for task in beside:
            if task.done():
                task.result()
        print(
            f"{door.name:8} {(time.monotonic() - began) / 60:5.1f} min:"
            f" {door.memory[-1]:4.0f} MB,"
            f" {(server.updates.put_count - before) / span:5.1f} updates/s,"
            f" {waiting(database(scene)):4} wait now, oldest ever {door.ages},"
            f" loop held {door.held * 1000:.0f} ms at most",
            flush=True,
        )
    for task in beside:
        task.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    server.faults.clear()


def database(scene: Scene) -> Path:
    return Settings(_env_file=None, data_dir=scene.folder).database


async def soak(
    folder: Path,
    people: int,
    seconds: float,
    seed: int,
    doors: Sequence[str],
    pace: float,
) -> Soaked:
    """Let so many people talk for so long, for the same time over each door."""
    settings = Settings(_env_file=None, data_dir=folder)
    async with Store(settings.database, settings.keyring, settings.master_key()):
        pass
    watch(settings.database)
    answers = [
        example.text
        for question in load().questions.values()
        for example in (question.weak, question.strong)
    ]
    async with victim("whole") as bot, FakeBotApi() as server:
        first = server.updates.next_id() + 1
        crowd = [server.person(100 + n, f"P{n}") for n in range(people)]
        senders = [server.person(90 + n, f"S{n}") for n in range(SENDERS)]
        chance = random.Random(seed)
        scene = Scene(server, crowd, senders, folder, chance, free_port())
        enough = asyncio.Event()
        talking = [
            asyncio.create_task(
                converse(p, scene, random.Random(p.id), enough, answers, people / pace)
            )
            for p in crowd
        ]
        found = [Door(name) for name in doors]
        left = 0
        for door in found:
            scene.webhook = free_port() if door.name == "webhook" else None
            await over(bot, scene, door, seconds / len(found))
            if door is found[-1]:
                enough.set()
                await asyncio.gather(*talking)
                await settled(server, lambda: waiting(settings.database), seconds=600)
            end, cut_off = (await bot.tell("stop")).split(",")
            assert end == "exit 0"
            left += int(cut_off)
        # Telegram itself forgets a press that nobody took for two and a half minutes.
        accepted = set(range(first, server.updates.next_id())) - server.updates.expired
        accepted -= scene.unreadable
        counts = counted(settings.database, settings.keyring, settings.master_key())
        came = findings(counts, accepted, lambda address: heard(server, address))
        odd = sum(counts.states.get(number) == "dead" for number in scene.unreadable)
        came = replace(came, dead=came.dead - odd)
        # A send that Telegram spoilt after it had arrived is made again.
        return Soaked(came, left + came.repeated, found, scene.times, odd)


def main() -> int:
    """Read the command line, let people talk, print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pace", type=float, default=PACE, help="updates a second")
    parser.add_argument("--door", choices=("polling", "webhook"))
    options = parser.parse_args()
    doors = (options.door,) if options.door else ("polling", "webhook")
    print(
        f"{options.people} people, {options.minutes:g} minutes,"
        f" {options.pace:g} things said or pressed a second",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as name:
        soaked = asyncio.run(
            soak(
                Path(name),
                options.people,
                options.minutes * 60,
                options.seed,
                doors,
                options.pace,
            )
        )
    print(table(soaked))
    print("\n".join(soaked.faults) or "nothing lost, order kept, memory flat")
    return 1 if soaked.faults else 0


def table(soaked: Soaked) -> str:
    """Give the figures, one a line."""
    found = soaked.found
    rows: list[tuple[str, object]] = [
        ("updates sent", found.accepted),
        ("  lost", found.unhandled),
        ("  handled once", found.handled_once),
        ("  handled more than once", found.handled_more),
        ("  out of order", found.out_of_order),
        ("unreadable, set aside", soaked.unreadable),
        ("messages queued", found.queued),
        ("  never delivered", found.lost),
        ("  delivered again", found.repeated),
        *[(name, f"{times} times") for name, times in soaked.times.items()],
    ]
    for door in soaked.doors:
        rows += [
            (f"over {door.name}", ""),
            ("  memory, MB", f"{door.early:.0f} early, {door.late:.0f} late"),
            (
                "  longest hold of the loop",
                f"{door.held * 1000:.0f} ms, at {door.held_at}",
            ),
            ("  most updates waiting", door.most),
            ("  oldest waiting", door.ages),
            *[
                (
                    f"  health said: {why.strip()}",
                    f", at {', '.join(sorted(at - {''})) or 'rest'}",
                )
                for why, at in door.unwell.items()
            ],
        ]
    return "\n".join(f"{name:<30}{value}" for name, value in rows)


if __name__ == "__main__":
    raise SystemExit(main())
