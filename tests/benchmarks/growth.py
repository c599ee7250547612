"""How long what is asked again and again takes, with ever more candidates.

python -m tests.benchmarks.growth [--stored N …]

On both engines, with a session, a prompt to come and a done update for each candidate;
of PostgreSQL also what only replicas ask. What changes nothing is the median of 30.
"""

import argparse
import asyncio
import logging
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server as KeyServer
from bot.storage.postgres.store import Store
from bot.storage.sqlite import Store as SqliteStore
from tests.benchmarks.replicas import ON_DISK
from tests.postgres import Server, server

POSTGRES = """
INSERT INTO lane (address) SELECT 'telegram:' || n FROM generate_series(1, {n}) AS n;
INSERT INTO data_key SELECT address, generation, decode(repeat('ab', 60), 'hex')
    FROM lane;
INSERT INTO candidate SELECT 'telegram:' || n, decode(repeat('ab', 300), 'hex')
    FROM generate_series(1, {n}) AS n;
INSERT INTO session SELECT 's' || n, 'telegram:' || n, 1, NULL,
    decode(repeat('ab', 800), 'hex') FROM generate_series(1, {n}) AS n;
INSERT INTO schedule (address, kind, next_due, label)
    SELECT 'telegram:' || n, 'daily', 2e9 + n, '2033-05-18'
    FROM generate_series(1, {n}) AS n;
INSERT INTO inbox (update_id, received_at, state)
    SELECT n, extract(epoch FROM now()), 'done' FROM generate_series(1, {n}) AS n;
"""

SQLITE = """
CREATE TEMP TABLE numbers AS WITH RECURSIVE up(n) AS
    (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < {n}) SELECT n FROM up;
INSERT INTO candidate (address, document)
    SELECT 'telegram:' || n, zeroblob(300) FROM numbers;
INSERT INTO session (id, address, number, document)
    SELECT 's' || n, 'telegram:' || n, 1, zeroblob(800) FROM numbers;
INSERT INTO schedule (address, kind, next_due, label)
    SELECT 'telegram:' || n, 'daily', 2e9 + n, '2033-05-18' FROM numbers;
INSERT INTO inbox (update_id, received_at, state)
    SELECT n, unixepoch(), 'done' FROM numbers;
"""

DUE = "UPDATE schedule SET next_due = 1 WHERE next_due BETWEEN {first} AND {last}"
"""Some thousand prompts come due: what a busy minute hands out in one transaction."""

AT_ONCE = 1000
TIMES = 30
HAND_OUTS = 5

Work = Callable[[], Awaitable[object]]


@asynccontextmanager
async def sqlite(count: int) -> AsyncIterator[tuple[SqliteStore, float, Any]]:
    """Give a store with so many candidates, its MB, and what runs a statement."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "s.sqlite")
        async with SqliteStore(path, Path(name, "k.sqlite"), bytes(32)) as store:

            def run(statement: str) -> None:
                with closing(sqlite3.connect(path, timeout=60)) as db:
                    db.executescript(f"BEGIN; {statement}; COMMIT")

            await asyncio.to_thread(run, SQLITE.format(n=count))
            size = sum(one.stat().st_size for one in Path(name).iterdir()) / 1e6
            yield store, size, run


@asynccontextmanager
async def postgres(
    database: Server, count: int
) -> AsyncIterator[tuple[Store, float, Any]]:
    """Give the same on a server."""
    url = database.url(database.name())
    name = url.rpartition("/")[2]
    async with Store(url, Ring(KeyServer(url)), bytes(32), beside=True) as store:

        def run(statement: str) -> Any:
            return database.ask(statement, database=name)

        await asyncio.to_thread(run, POSTGRES.format(n=count))
        await asyncio.to_thread(run, "VACUUM ANALYZE")
        ((size,),) = run("SELECT pg_database_size(current_database())")
        yield store, size / 1e6, run
    database.ask(f"DROP DATABASE {name}")


async def median(work: Work, times: int = TIMES) -> float:
    """Give the milliseconds that a piece of work takes."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        await work()
        took.append(time.perf_counter() - began)
    return statistics.median(took) * 1000


async def figures(store: Any, count: int, run: Any) -> dict[str, float]:
    """Time everything that is asked of a store."""

    async def take() -> None:
        async with store.take():
            pass

    shared = isinstance(store, Store)
    found = {
        "any due": await median(lambda: store.any_due("telegram")),
        "hand out": await median(lambda: store.hand_out("telegram")),
        "quiet": await median(store.waiting),
        "health": await median(store.health),
    }
    if shared:
        found["take"] = await median(take)
        found["unsent"] = await median(lambda: store.take_unsent(1, 200))
    took = []
    for number in range(min(HAND_OUTS, max(1, count // AT_ONCE))):
        first = 2e9 + number * AT_ONCE + 1
        run(DUE.format(first=first, last=first + AT_ONCE - 1))
        took.append(await median(lambda: store.hand_out("telegram"), 1))
    found["hand out 1,000"] = statistics.median(took)
    found["claimed"] = await median(lambda: store.claimed("telegram", 100))
    found["prune"] = await median(store.prune, 3)
    found["examine"] = await median(store.examine, 1)
    if shared:
        ring, numbers = store._ring, iter(range(1, 4))
        found["erase a key"] = await median(
            lambda: asyncio.to_thread(ring.erase, {f"telegram:{next(numbers)}": 2**62}),
            3,
        )
    return found


async def grow(database: Server, stored: list[int]) -> None:
    """Print a table for each engine."""
    for name in ("SQLite", "PostgreSQL"):
        heads = None
        for count in stored:
            opened = sqlite(count) if name == "SQLite" else postgres(database, count)
            async with opened as (store, size, run):
                found = await figures(store, count, run)
            if heads is None:
                heads = f"{name:<12}{'MB':>7}" + "".join(f"{h:>15}" for h in found)
                print(heads, flush=True)
            print(
                f"{count:<12,}{size:>7.0f}"
                + "".join(f"{ms:>15.2f}" for ms in found.values())
                + f"   load {os.getloadavg()[0]:.1f}",
                flush=True,
            )


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    sizes = [100, 10_000, 100_000, 1_000_000]
    parser.add_argument("--stored", type=int, nargs="*", default=sizes)
    given = parser.parse_args()
    logging.disable()  # of SQLite nobody has a key
    with server(ON_DISK, disk=True) as database:
        asyncio.run(grow(database, given.stored))


if __name__ == "__main__":
    main()
