"""Updates a second, beside the usual ways of running a Telegram bot in Python.

python -m tests.benchmarks.throughput [--only NAME …] [--quick]

One run, one fake server process for all, every bot in a process of its own on the same
machine. Figures differ by a fifth from run to run; those of one run can be compared.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.config import Settings
from bot.storage.sqlite import Store
from tests.benchmarks.population import populate

PEERS = ("ptb", "ptb-concurrent", "aiogram", "telebot")
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Load:
    """One line of the table: which bot, under what."""

    bot: str
    title: str
    wish: dict[str, Any]
    stored: int = 0


def loads(scale: float) -> list[Load]:
    """Everything that is measured, in order."""
    closed = {"way": "closed", "updates": int(4000 * scale), "people": 40}
    steady = {"way": "steady", "updates": int(1500 * scale), "rate": 200}
    far = {"way": "closed", "people": 200, "latency": 0.06}
    talk = {"way": "talk", "updates": int(4000 * scale), "people": 40}
    crowd = {"way": "talk", "updates": int(20000 * scale), "people": 10_000}
    one_row = (*PEERS, "ours")
    return [
        *(Load(bot, "as fast as they answer", closed) for bot in one_row),
        Load("whole", "a practice, as fast as it answers", talk),
        *(Load(bot, "200 updates/s", steady) for bot in one_row),
        Load("whole", "200 updates/s", steady),
        Load("ptb", "60 ms round trip", {**far, "updates": 100}),
        Load("ours", "60 ms round trip", {**far, "updates": int(3000 * scale)}),
        Load("whole", "100 candidates stored", talk, stored=100),
        Load("whole", "100,000 candidates stored", talk, stored=int(100_000 * scale)),
        Load("whole", "a practice with 10,000 candidates", crowd),
    ]


class Telegram:
    """The one server process."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def ask(self, wish: object) -> None:
        """Ask for a load, or let it go on."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(wish).encode() + b"\n")
        await self._process.stdin.drain()

    async def told(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(await self._process.stdout.readline())


async def measure(telegram: Telegram, load: Load) -> dict[str, Any]:
    """Run one bot under one load."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        if load.stored:
            settings = Settings(_env_file=None, data_dir=path)
            key = settings.master_key()
            async with Store(settings.database, settings.keyring, key) as store:
                await populate(store, load.stored)
        await telegram.ask(load.wish)
        where = await telegram.told()
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.benchmarks.contenders"),
            *(load.bot, where["url"], where["token"], folder),
        )
        try:
            measured: dict[str, Any] = await telegram.told()
            measured["cpu_us"] = round(
                _cpu_seconds(bot.pid) / measured["updates"] * 1e6
            )
            measured["rss_mb"] = _resident(bot.pid)
        finally:
            bot.kill()
            await bot.wait()
            await telegram.ask("next")
    return measured


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024, 1)


async def run(only: list[str], scale: float) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.benchmarks.telegram"), stdin=PIPE, stdout=PIPE
    )
    telegram = Telegram(process)
    print(
        f"{'bot':<15}{'under':<36}{'updates/s':>10}{'answered':>10}{'p50 ms':>8}"
        f"{'p99 ms':>8}{'CPU µs':>8}{'RSS MB':>8}"
    )
    try:
        for load in loads(scale):
            if only and not any(word in f"{load.bot}/{load.title}" for word in only):
                continue
            found = await measure(telegram, load)
            answered = found.get("answered", found["updates"])
            print(
                f"{load.bot:<15}{load.title:<36}{found['per_second']:>10}"
                f"{answered / found['updates']:>10.1%}"
                f"{found.get('p50_ms', ''):>8}{found.get('p99_ms', ''):>8}"
                f"{found['cpu_us']:>8}{found['rss_mb']:>8}",
                flush=True,
            )
    finally:
        process.kill()
        await process.wait()


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", default=[], help="bot/title part")
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    options = parser.parse_args()
    asyncio.run(run(options.only, 0.1 if options.quick else 1.0))


if __name__ == "__main__":
    main()
