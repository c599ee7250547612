"""Kill the bot hundreds of times while people talk to it, and count what that cost.

python -m tests.durability.kills --kills 150

The bot runs as a process of its own against the fake Bot API, and is killed so often
while it polls, and then so often behind a webhook. Each life ends with SIGKILL, at a
failpoint or at a random instant. At the end every update must have been handled once,
in order, and every message must have arrived; repeats may not exceed the sends that
kills cut off. With `--aloud` people answer with voice messages; each must be shown, and
count once.
"""

import argparse
import asyncio
import random
import socket
import sqlite3
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.config import Settings
from bot.steps import Step
from bot.storage.sqlite import Store
from tests.durability.aloud import Heard, agree, speak
from tests.durability.aloud import heard as all_heard
from tests.durability.audit import Findings, counted, findings, watch
from tests.fake_bot_api import ChatMessage, FakeBotApi, Person

PEOPLE = 12
FEW = 5
"""People who talk where it is their messages that count, and not how many they are."""

LIFE = 0.6
CLOCK = 8.0
"""How much faster the server's clock runs, for the pauses between its attempts."""


@dataclass
class Result:
    """What a run of kills over one way of receiving came to."""

    way: str
    found: Findings
    kills: Counter[str] = field(default_factory=Counter)
    in_flight: int = 0
    clean_stop: bool = False
    restarts: int = 0
    heard: Heard | None = None
    hearing: int = 0

    @property
    def faults(self) -> list[str]:
        wrong = self.found.faults(self.in_flight)
        if self.heard is not None:
            wrong += self.heard.faults()
        return wrong if self.clean_stop else [*wrong, "SIGTERM left sends in flight"]


class Victim:
    """The process that is killed."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def tell(self, command: str) -> str:
        """Give a command and wait for the answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{command}\n".encode())
        return await self.answer()

    async def answer(self) -> str:
        assert self._process.stdout is not None
        return (await self._process.stdout.readline()).decode().strip()


async def talk(
    person: Person,
    chance: random.Random,
    enough: asyncio.Event,
    pause: tuple[float, float] = (0.01, 0.15),
) -> None:
    """Say and press all sorts of things, without ever waiting for an answer."""
    number = 0
    await person.says("/practice behavioural 3")
    while not enough.is_set():
        await asyncio.sleep(chance.uniform(*pause))
        number += 1
        buttons = [
            label
            for message in person.private.messages.values()
            if not message.deleted
            for row in message.buttons
            for label in row
        ]
        match chance.randrange(12):
            case 0:
                await person.says("/practice behavioural 3")
            case 1:
                await person.says(chance.choice(["/hint", "/skip", "/done", "/stop"]))
            case 2 | 3 if buttons:
                await person.presses(chance.choice(buttons[-6:]))
            case _:
                await person.says(
                    f"Last May, on day {number}, Ruth wanted to cancel. I showed her"
                    f" the {number} bookings and we opened on time."
                )


def heard(server: FakeBotApi, address: str) -> Mapping[str, int]:
    """Count what arrived in a chat, also what another text took the place of."""
    chat = server.chats[int(address.removeprefix("telegram:"))]
    return Counter(
        text
        for message in chat.history
        if isinstance(message, ChatMessage) and message.by_bot
        for text in message.texts
    )


async def spoil(
    server: FakeBotApi,
    chance: random.Random,
    pause: tuple[float, float] = (0.05, 0.3),
) -> None:
    """Let all sorts of things go wrong on the way to Telegram and back."""
    while True:
        await asyncio.sleep(chance.uniform(*pause))
        times = chance.randrange(1, 4)
        method = chance.choice(["sendMessage", "sendMessage", "getUpdates"])
        match chance.randrange(6):
            case 0:
                server.fail(method, chance.choice([500, 502]), times=times)
            case 1:
                server.fail("sendMessage", 502, times=times, applied=True)
            case 2:
                server.fail(method, 429, retry_after=1)
            case 3:
                server.reset("sendMessage", times=times, applied=True)
            case 4:
                server.reset(method, times=times)
            case _:
                server.malformed("sendMessage", times=times)


@asynccontextmanager
async def victim(*words: str) -> AsyncIterator[Victim]:
    """Start the process that is killed, for as many runs as there are."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.durability.victim", *words, stdin=PIPE, stdout=PIPE
    )
    assert process.stdin is not None
    try:
        yield Victim(process)
    finally:
        process.stdin.close()
        await process.wait()


async def run(
    victim: Victim,
    way: str,
    kills: int,
    seed: int,
    folder: Path,
    *,
    faults: bool = False,
    crowd: int = PEOPLE,
    aloud: bool = False,
) -> Result:
    """Kill the bot so many times over one way of receiving, before such a crowd."""
    chance = random.Random(seed)
    settings = Settings(_env_file=None, data_dir=folder)
    async with Store(settings.database, settings.keyring, settings.master_key()):
        pass
    watch(settings.database)
    async with FakeBotApi(speed=CLOCK) as server:
        first = server.updates.next_id() + 1
        port = str(free_port()) if way == "webhook" else "-"
        where = " ".join((server.url, server.token, str(folder), port, "-"))
        assert await victim.tell(f"serve {where}") == "ready"
        enough = asyncio.Event()
        people = [server.person(100 + n, f"P{n}") for n in range(crowd)]
        if aloud:
            await victim.tell("start")
            await asyncio.gather(*(agree(person) for person in people))
            await victim.tell("stop")
        doing = speak if aloud else talk
        talking = [asyncio.create_task(doing(p, chance, enough)) for p in people]
        spoiling = asyncio.create_task(spoil(server, chance)) if faults else None
        deaths: Counter[str] = Counter()
        in_flight = hearing = 0
        for _ in range(kills):
            step = chance.choice((*Step, "-", "-", "-"))
            life = LIFE if step != "-" else chance.uniform(0.01, LIFE)
            nth = chance.randrange(1, 6)
            told = await victim.tell(f"run {step} {nth} {life:.3f}")
            how, cut_off = told.split(",")
            deaths[str(step) if how == "itself" else "random instant"] += 1
            in_flight += int(cut_off)
            hearing += int(await victim.tell("heard")) > 0
        enough.set()
        said = await asyncio.gather(*talking)
        if spoiling is not None:
            spoiling.cancel()
            server.faults.clear()
        await victim.tell("start")
        # On a busy machine what nobody waited for takes long.
        await settled(server, lambda: waiting(settings.database), 300)
        end, left = (await victim.tell("stop")).split(",")
        in_flight += int(left) if faults else 0  # those that were spoilt
        accepted = set(range(first, server.updates.next_id())) - server.updates.expired
        counts = counted(settings.database, settings.keyring, settings.master_key())
        found = findings(counts, accepted, lambda address: heard(server, address))
        clean = end == "exit 0" and (left == "0" or faults)
        result = Result(way, found, deaths, in_flight, clean, hearing=hearing)
        if aloud:
            times = {p.id: n or 0 for p, n in zip(people, said, strict=True)}
            async with Store(
                settings.database, settings.keyring, settings.master_key()
            ) as store:
                result.heard = await all_heard(server, store, times)
        return result


WAITING = (
    "SELECT (SELECT count(*) FROM inbox WHERE state IN ('todo', 'waiting'))"
    " + (SELECT count(*) FROM outbox WHERE state = 'todo')"
    " + (SELECT count(*) FROM session WHERE waiting_since IS NOT NULL)"
)


def waiting(database: Path) -> int:
    """Count what waits in a database."""
    db = sqlite3.connect(database, timeout=10)
    try:
        (count,) = db.execute(WAITING).fetchone()
    finally:
        db.close()
    return int(count)


async def settled(
    server: FakeBotApi, waiting: Callable[[], int], seconds: int = 60
) -> None:
    """Wait until nothing waits anywhere: on the server, in the inbox, in the outbox."""
    quiet = 0
    for _ in range(seconds * 10):
        await asyncio.sleep(0.1)
        busy = bool(server.updates.pending) or await asyncio.to_thread(waiting) > 0
        quiet = 0 if busy else quiet + 1
        if quiet == 8:
            return
    raise TimeoutError("the bot does not come to rest")


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def table(results: list[Result]) -> str:
    """Give the figures, one way of receiving a column."""
    steps = sorted({step for result in results for step in result.kills})
    rows: list[tuple[str, Sequence[object]]] = [
        ("", [result.way for result in results]),
        ("SIGKILLs", [result.kills.total() for result in results]),
        *[(f"  at {s}", [r.kills[s] for r in results]) for s in steps],
        *(
            [("restarts of the server", [r.restarts for r in results])]
            if any(r.restarts for r in results)
            else []
        ),
        *(
            [("  while a sound was heard", [r.hearing for r in results])]
            if any(r.heard for r in results)
            else []
        ),
        ("updates accepted", [r.found.accepted for r in results]),
        ("  stored", [r.found.stored for r in results]),
        ("  handled exactly once", [r.found.handled_once for r in results]),
        ("  handled more than once", [r.found.handled_more for r in results]),
        ("  out of order", [r.found.out_of_order for r in results]),
        ("messages queued", [r.found.queued for r in results]),
        ("  never delivered", [r.found.lost for r in results]),
        ("  delivered again", [r.found.repeated for r in results]),
        ("  in flight at a kill", [r.in_flight for r in results]),
    ]
    told = [r.heard for r in results if r.heard is not None]
    if told:
        rows += [
            ("voice messages", [h.said for h in told]),
            ("  shown in words", [h.shown for h in told]),
            ("  part of an answer", [h.kept for h in told]),
            ("  part of two", [h.twice for h in told]),
        ]
    return "\n".join(
        f"{name:<27}" + "".join(f"{value!s:>10}" for value in values)
        for name, values in rows
    )


async def both(kills: int, seed: int, faults: bool, aloud: bool) -> list[Result]:
    """Kill so many times over polling, and as many over a webhook."""
    results = []
    async with victim() as killed:
        for number, way in enumerate(("polling", "webhook")):
            with tempfile.TemporaryDirectory() as name:
                results.append(
                    await run(
                        killed,
                        way,
                        kills,
                        seed + number,
                        Path(name),
                        faults=faults,
                        crowd=FEW if aloud else PEOPLE,
                        aloud=aloud,
                    )
                )
    return results


def main() -> int:
    """Read the command line, kill, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=150, help="at each door")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    parser.add_argument("--faults", action="store_true", help="spoil requests, too")
    parser.add_argument("--aloud", action="store_true", help="answer with voice")
    options = parser.parse_args()
    print(f"seed {options.seed}")
    results = asyncio.run(
        both(options.kills, options.seed, options.faults, options.aloud)
    )
    print(table(results))
    faults = [f"{r.way}: {fault}" for r in results for fault in r.faults]
    print("\n".join(faults) or "nothing lost, nothing done twice, order kept")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
