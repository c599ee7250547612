"""How much a tick costs over a million candidates, beside the library's run_daily.

    python -m tests.benchmarks.tick [candidates] [due]

Prints a table: an idle tick, the claim of all that is due with the longest transaction
and the memory it takes, and the same number of jobs in the library's job queue.
"""

import asyncio
import resource
import sqlite3
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.storage import prompts
from bot.storage.sqlite import Store
from bot.storage.sqlite.driver import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC).timestamp()


def filled(path: Path, keyring: Path, candidates: int, due: int) -> None:
    """Fill a new database with that many schedules; `due` of them are due at noon."""

    async def create() -> None:
        async with Store(path, keyring, bytes(32)):
            pass

    asyncio.run(create())
    db = sqlite3.connect(path)
    with db:
        db.executemany(
            "INSERT INTO candidate (address, document) VALUES (?, x'00')",
            ((f"telegram:{n}",) for n in range(candidates)),
        )
        db.executemany(
            "INSERT INTO schedule (address, kind, next_due, label)"
            " VALUES (?, 'daily', ?, ?)",
            (
                (
                    f"telegram:{n * 7919 % candidates}",
                    NOON if n < due else NOON + 60 + n % 86_400,
                    "2026-11-24",
                )
                for n in range(candidates)
            ),
        )
    db.close()


def resident() -> float:
    """Megabytes in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


async def ticked(path: Path, keyring: Path) -> None:
    """Time ticks before anything is due, and then the claim."""
    database = Database(path, keyring)
    await database.open(lambda _: None)
    rounds = 5000
    begun = time.perf_counter()
    await database.read(
        lambda db: [prompts.any_due(db, "telegram", NOON - 60) for _ in range(rounds)]
    )
    alone = (time.perf_counter() - begun) / rounds * 1e6
    waits = []
    for _ in range(rounds):
        begun = time.perf_counter()
        await database.read(lambda db: prompts.any_due(db, "telegram", NOON - 60))
        waits.append((time.perf_counter() - begun) * 1e6)
    waits.sort()
    print(f"idle tick, the statement          {alone:10.1f} µs")
    print(f"idle tick, there and back, median {waits[rounds // 2]:10.1f} µs")
    print(f"idle tick, there and back, p99    {waits[rounds * 99 // 100]:10.1f} µs")
    before, most, claimed, longest = resident(), 0.0, 0, 0.0
    begun = time.perf_counter()
    while True:
        turn = time.perf_counter()
        found = await database.write(lambda db: prompts.claim(db, "telegram", NOON))
        longest = max(longest, time.perf_counter() - turn)
        most = max(most, resident())
        if not found:
            break
        claimed += found
    spent = time.perf_counter() - begun
    print(f"claimed                           {claimed:10,}")
    print(f"claimed in                        {spent:10.2f} s")
    print(f"longest transaction               {longest * 1e3:10.1f} ms")
    print(f"memory before, at most            {before:6.1f}, {most:.1f} MB")
    again = await database.write(lambda db: prompts.claim(db, "telegram", NOON))
    print(f"claimed by a second tick          {again:10,}")
    await database.close()


def library(jobs: int) -> None:
    """Do the same with a job a person in the library's queue, where it is installed."""
    try:
        from telegram.ext import JobQueue

        queue: JobQueue[Any] = JobQueue()
    except (ImportError, RuntimeError):
        print("run_daily: the library's job queue is not installed (APScheduler)")
        return
    before, begun = resident(), time.perf_counter()

    async def nothing(_: object) -> None:
        pass

    async def fill() -> None:
        hour = datetime(2026, 11, 24, 12, tzinfo=UTC).timetz()
        queue.scheduler.start(paused=True)
        for number in range(jobs):
            queue.run_daily(nothing, hour, chat_id=number)
        queue.scheduler.shutdown(wait=False)

    asyncio.run(fill())
    print(f"run_daily, {jobs:,} jobs added in {time.perf_counter() - begun:.2f} s,")
    print(f"  {resident() - before:.0f} MB more; kept in memory only")


def main() -> None:
    """Run it all once."""
    given = [int(a) for a in sys.argv[1:]]
    candidates, due = (given + [1_000_000, 75_000][len(given) :])[:2]
    with tempfile.TemporaryDirectory() as folder:
        path, keyring = Path(folder, "b.sqlite"), Path(folder, "k.sqlite")
        begun = time.perf_counter()
        filled(path, keyring, candidates, due)
        size = path.stat().st_size / 1e6
        print(f"{candidates:,} candidates, {due:,} due; {size:.0f} MB on disk,")
        print(f"  filled in {time.perf_counter() - begun:.1f} s")
        asyncio.run(ticked(path, keyring))
    library(min(candidates, 20_000))


if __name__ == "__main__":
    main()
