"""Let the daily question of a hundred thousand come due in one minute, and kill.

python -m tests.durability.daily [--candidates N] [--usual]

Two replicas share a PostgreSQL database. The one that holds every role is killed while
prompts are handed out, and started again; the other, which holds them then, is killed
while they are sent, and stays away. Each candidate must have been asked exactly once,
and no more may be shown again than was under way at a kill. Somebody asks for /help all
the while, and it is taken how long they wait. With `--usual` messages go as fast as
Telegram allows, else as fast as they can.
"""

import argparse
import asyncio
import os
import signal
import statistics
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

from bot.config import Settings
from bot.duties.tick import A_SECOND
from bot.storage.postgres.connecting import connect
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server as KeyServer
from bot.storage.postgres.store import Store
from tests.durability.crowd import settle_in
from tests.durability.kills import Victim, victim
from tests.durability.replicas import TRIGGERS
from tests.fake_bot_api import FakeBotApi
from tests.fake_bot_api.chats import Chat
from tests.postgres import Server, absence, server

FIRST = 10_000_000
"""The number of the first candidate; whoever asks for help has another."""

REPLICAS = 2


@dataclass
class Counts:
    """What came of it."""

    candidates: int
    in_flight: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    queued: Counter[str] = field(default_factory=Counter)
    shown: Counter[int] = field(default_factory=Counter)
    tally: dict[str, int] = field(default_factory=dict)
    planned: int = 0
    latest: float = 0.0
    pause: float = 0.0

    @property
    def repeated(self) -> int:
        """How many were shown again."""
        return sum(times - 1 for times in self.shown.values())

    def faults(self) -> list[str]:
        """Name what must not be."""
        return [
            what
            for what, wrong in (
                ("somebody was not asked", len(self.queued) < self.candidates),
                ("somebody was asked twice", max(self.queued.values()) > 1),
                ("somebody was shown nothing", len(self.shown) < self.candidates),
                ("more repeats than sends in flight", self.repeated > self.in_flight),
                ("no next day is planned", self.planned < self.candidates),
            )
            if wrong
        ]

    def table(self) -> str:
        """Give the figures."""
        waits = sorted(self.waits)
        rows: Sequence[tuple[str, object]] = [
            ("candidates due in one minute", f"{self.candidates:,}"),
            *((f"  s until {what}", f"{s:.0f}") for what, s in self.seconds.items()),
            *((f"  counted as {name}", f"{n:,}") for name, n in self.tally.items()),
            ("asked", f"{len(self.queued):,}"),
            ("  asked twice", sum(n > 1 for n in self.queued.values())),
            ("shown", f"{len(self.shown):,}"),
            ("  longest pause, s", f"{self.pause:.1f}"),
            ("  shown again", self.repeated),
            ("  in flight at a kill", self.in_flight),
            ("planned for the next day", f"{self.planned:,}"),
            ("/help meanwhile", len(waits)),
            *(
                (
                    ("  ms until the answer, median", round(statistics.median(waits))),
                    ("  p95", round(waits[len(waits) * 95 // 100])),
                    ("  at most", round(waits[-1])),
                )
                if waits
                else ()
            ),
        ]
        return "\n".join(f"{name:<34}{value!s:>12}" for name, value in rows)


class Watching:
    """What the database says, over one connection."""

    def __init__(self, url: str, counts: Counts) -> None:
        self._db = connect(url)
        self._counts = counts
        self._begun = asyncio.get_running_loop().time()

    def asked(self, select: str) -> int:
        """Ask for a number."""
        row = self._db.execute(select.encode()).fetchone()
        assert row is not None
        return int(row[0])

    async def until(self, what: str, enough: Callable[[], bool]) -> None:
        """Wait for something, and note when it was."""
        while not await asyncio.to_thread(enough):
            await asyncio.sleep(0.2)
        now = asyncio.get_running_loop().time()
        self._counts.seconds[what] = now - self._begun

    @property
    def handed_out(self) -> int:
        """How many have been, ever."""
        return self.asked("SELECT count(*) FROM schedule WHERE prompted <> ''")

    @property
    def left(self) -> int:
        """How many wait for anything."""
        return self.asked(
            "SELECT (SELECT count(*) FROM prompt) + (SELECT count(*) FROM outbox)"
            " + (SELECT count(*) FROM inbox WHERE state = 'todo')"
        )


async def run(
    database: Server, candidates: int, folder: Path, *, usual: bool = False
) -> Counts:
    """Let so many be asked, and kill whoever asks them, twice."""
    counts = Counts(candidates)
    master = Settings(_env_file=None, data_dir=folder).master_key()
    url = database.url(database.name())
    due = datetime.now(UTC) + timedelta(seconds=90 + candidates / 400)
    due = due.replace(second=0, microsecond=0)
    async with Store(url, Ring(KeyServer(url)), master, beside=True) as store:
        await settle_in(store, range(FIRST, FIRST + candidates), due)
    with connect(url) as db:
        db.execute(TRIGGERS.encode())
        db.execute("VACUUM ANALYZE")
    print(f"{candidates:,} candidates are there", flush=True)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(FakeBotApi(keep=50))
        for number in range(FIRST, FIRST + candidates):
            chat = telegram.person(number, "P").private
            chat.known = chat.started = True

        loop = asyncio.get_running_loop()

        def shown(chat: Chat) -> None:
            if chat.id >= FIRST:
                counts.shown[chat.id] += 1
                now = loop.time()
                counts.pause = max(counts.pause, now - (counts.latest or now))
                counts.latest = now

        telegram.on_sent = shown
        victims: list[Victim] = []
        pids = []
        for number in range(REPLICAS):
            one = await stack.enter_async_context(victim())
            (folder / str(number)).mkdir()
            (folder / str(number) / "keys").symlink_to(folder / "keys")
            where = f"{telegram.url} {telegram.token} {folder / str(number)} - {url}"
            assert await one.tell(f"serve {where}{' usual' * usual}") == "ready"
            victims.append(one)
            pids.append(int(await one.tell("start")))
            await asyncio.sleep(3)  # the first holds every role
        enough = asyncio.Event()
        asking = asyncio.create_task(_ask(telegram, enough, counts.waits))
        await asyncio.sleep((due - datetime.now(UTC)).total_seconds())
        watching = Watching(url, counts)

        async def kill(number: int) -> None:
            os.kill(pids[number], signal.SIGKILL)
            counts.in_flight += int(await victims[number].tell("bury"))

        half, third = candidates // 2, candidates // 3
        await watching.until("half are handed out", lambda: watching.handed_out >= half)
        await kill(0)
        pids[0] = int(await victims[0].tell("start"))
        await watching.until(
            "all are handed out", lambda: watching.handed_out >= candidates
        )
        await watching.until("a third are shown", lambda: len(counts.shown) >= third)
        await kill(1)
        await watching.until("nothing waits any more", lambda: watching.left == 0)
        enough.set()
        await asking
        assert (await victims[0].tell("stop")) == "exit 0,0"
        _count(url, counts)
        return counts


async def _ask(telegram: FakeBotApi, enough: asyncio.Event, waits: list[float]) -> None:
    """Ask for help again and again, and take the time until it comes."""
    loop = asyncio.get_running_loop()
    person = telegram.person(7, "Priya")
    while not enough.is_set():
        person.private.unread.clear()
        begun = loop.time()
        await person.says("/help")
        await person.hears(timeout=120)
        waits.append((loop.time() - begun) * 1000)
        await asyncio.sleep(2)


def _count(url: str, counts: Counts) -> None:
    with psycopg.connect(url) as db:
        counts.queued.update(
            address
            for (address,) in db.execute(
                "SELECT address FROM audit_queued WHERE address <> 'telegram:7'"
            )
        )
        counts.tally = dict(
            db.execute("SELECT name, count FROM tally ORDER BY name").fetchall()
        )
        row = db.execute(
            "SELECT count(*) FROM schedule WHERE waiting = 1"
            " AND next_due > extract(epoch FROM now())"
        ).fetchone()
        assert row is not None
        counts.planned = row[0]


def main() -> int:
    """Read the command line, ask and kill, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", type=int, default=100_000)
    parser.add_argument("--usual", action="store_true", help="as Telegram allows")
    given = parser.parse_args()
    if (why := absence()) is not None:
        print(why)
        return 2
    print(f"load {os.getloadavg()[0]:.1f}", flush=True)
    with (
        server(port=True, disk=True) as database,
        tempfile.TemporaryDirectory() as name,
    ):
        counts = asyncio.run(
            run(database, given.candidates, Path(name), usual=given.usual)
        )
    print(counts.table())
    print(f"load {os.getloadavg()[0]:.1f}")
    grace = Settings(_env_file=None).daily_grace_hours
    hours = given.candidates / A_SECOND / 3600
    most = round(A_SECOND * grace * 3600)
    print(
        f"At Telegram's pace {given.candidates:,} take {hours:.1f} h, at"
        f" {A_SECOND} a second; within DAILY_GRACE_HOURS={grace:g}"
        f" go {most:,}"
    )
    faults = counts.faults()
    print(
        "\n".join(faults)
        or "each was asked once, and no more repeated than was on its way"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
