"""Replicas on PostgreSQL beside one program on SQLite.

python -m tests.benchmarks.replicas [--scale X]

All that is compared runs in one run, on one machine, with one fake Telegram; every
commit waits for the disk. Clients and servers share the machine's cores.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.content import load
from bot.core.events import Said
from bot.core.incoming import Commanded, Happening
from bot.loop import Loop, dice
from bot.ports import Arrival
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server as KeyServer
from bot.storage.postgres.store import Store
from bot.storage.sqlite import Store as SqliteStore
from tests.benchmarks.telegram import CONVERSATION
from tests.benchmarks.throughput import TICKS, Telegram
from tests.postgres import Server, server

ON_DISK = {"fsync": "on", "full_page_writes": "on", "max_wal_size": "1GB"}


async def measured(
    database: Server, telegram: Telegram, wish: dict[str, Any], databases: list[str]
) -> dict[str, Any]:
    """Run one program for each of the databases, `-` for SQLite, under one load."""
    load, served = os.getloadavg()[0], _served(database)
    with tempfile.TemporaryDirectory() as folder:
        await telegram.ask(wish)
        where = await telegram.told()
        bots = [
            await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.benchmarks.contenders"),
                *("whole" if url == "-" else "replica", where["url"]),
                *(where["token"], folder, *([] if url == "-" else [url])),
            )
            for url in databases
        ]
        try:
            found: dict[str, Any] = await telegram.told()
            cpu = sum(_cpu_seconds(bot.pid) for bot in bots)
            served = _served(database) - served
            found["cpu_us"] = round(cpu / found["updates"] * 1e6)
            found["served_us"] = round(served / found["updates"] * 1e6)
            found["load"] = load
            found["connections"] = database.ask(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = %s",
                databases[0].rpartition("/")[2],
            )[0][0]
        finally:
            for bot in bots:
                bot.kill()
                await bot.wait()
            await telegram.ask("next")
    return found


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


async def throughput(database: Server, scale: float) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.benchmarks.telegram"), stdin=PIPE, stdout=PIPE
    )
    telegram = Telegram(process)
    talk = {"way": "talk", "updates": int(2000 * scale), "people": 60}
    steady = {"way": "steady", "updates": int(500 * scale), "rate": 15}
    print(
        f"{'store':<24}{'under':<24}{'updates/s':>10}{'p50 ms':>8}{'p99 ms':>9}", end=""
    )
    print(f"{'CPU µs':>8}{'of server':>10}{'connections':>12}{'load':>7}")
    try:
        for title, wish in (("a practice", talk), ("15 updates/s", steady)):
            for name, count in (
                ("SQLite", 0),
                ("1 replica", 1),
                *((f"{n} replicas", n) for n in (2, 3)),
                ("SQLite again", 0),
            ):
                urls = [database.url(database.name())] * count or ["-"]
                if count:
                    await _made(urls[0])
                found = await measured(database, telegram, wish, urls)
                print(
                    f"{name:<24}{title:<24}{found['per_second']:>10}"
                    f"{found.get('p50_ms', ''):>8}{found.get('p99_ms', ''):>9}"
                    f"{found['cpu_us']:>8}{found['served_us']:>10}"
                    f"{found['connections']:>12}{found['load']:>7.1f}",
                    flush=True,
                )
    finally:
        process.kill()
        await process.wait()


async def _made(url: str) -> None:
    async with Store(url, Ring(KeyServer(url)), bytes(32), beside=True):
        pass


async def cost(database: Server, updates: int) -> None:
    """Count the processor's time for an update: kept, taken, decided, written.

    Without Telegram, and without the start of a program.
    """
    content = load()
    print(f"\n{'store':<24}{'CPU µs an update':>18}{'of the server':>16}{'ms':>8}")
    for name in ("SQLite", "PostgreSQL", "SQLite", "PostgreSQL"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder)
            url = database.url(database.name())
            one: Any = SqliteStore(path / "s.sqlite", path / "k.sqlite", bytes(32))
            if name == "PostgreSQL":
                one = Store(url, Ring(KeyServer(url)), bytes(32), beside=True)
            async with one as store:
                loop = Loop(store, lambda: content, lambda _: None, lambda: None, dice)
                loop.prepare()
                lines = [line for turn in CONVERSATION for line in turn]
                for number in (*range(-len(lines), 0), *range(updates)):
                    if number == 0:
                        cpu, began = time.process_time(), time.perf_counter()
                        served = _served(database)
                    await _answered(store, loop, number, lines[number % len(lines)])
                cpu = (time.process_time() - cpu) / updates * 1e6
                served = (_served(database) - served) / updates * 1e6
                took = (time.perf_counter() - began) / updates * 1e3
        if name == "SQLite":
            served = 0.0
        print(f"{name:<24}{cpu:>18.0f}{served:>16.0f}{took:>8.2f}", flush=True)


async def _answered(store: Any, loop: Loop, number: int, line: str) -> None:
    at = datetime.now(UTC)
    name, _, argument = line[1:].partition(" ")
    told: Happening = Commanded(at, name, argument)
    if not line.startswith("/"):
        told = Said(at, str(number), line)
    address = f"telegram:{number % 40}"
    await store.accept([Arrival(number + 1000, address, told)])
    if store.sharing is None:
        await loop.handle(address, told, number + 1000)
    else:
        async with store.sharing.take() as taken:
            assert taken is not None
            await loop.handle(address, told, number + 1000)


def _served(database: Server) -> float:
    """Give the processor's time that all processes of the server have had."""
    ticks = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended; the first process knows what it took
        if path.parent.name == str(database.pid):
            ticks += sum(map(int, fields[11:15]))
        elif fields[1] == str(database.pid):
            ticks += sum(map(int, fields[11:13]))
    return ticks / TICKS


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="of all loads")
    given = parser.parse_args()
    with server(ON_DISK, disk=True) as database:
        asyncio.run(throughput(database, given.scale))
        asyncio.run(cost(database, int(3000 * given.scale)))


if __name__ == "__main__":
    main()
