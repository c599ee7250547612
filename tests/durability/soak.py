"""Let many people talk for long while Telegram fails, and watch memory and losses.

python -m tests.durability.soak --minutes 30 --people 200

The bot runs as a process of its own, over polling or, with --webhook, over a webhook.
At the end every update must have been handled once, in order, and every message must
have arrived; the memory at the end is printed beside that after a fifth of the time,
when every part of the program has been used.
"""

import argparse
import asyncio
import random
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from bot.config import Settings
from bot.storage.sqlite import Store
from tests.durability.audit import Findings, counted, findings, watch
from tests.durability.kills import (
    free_port,
    heard,
    settled,
    spoil,
    talk,
    victim,
    waiting,
)
from tests.fake_bot_api import FakeBotApi

PAUSE = (2.0, 14.0)
"""Seconds between two things that one person does."""

FAULTS = (0.5, 5.0)
"""Seconds between two things that go wrong."""

EVERY = 5.0
"""Seconds between two looks at the memory."""

SETTLING = 5
"""A fifth of the time passes before memory is compared."""

GROWTH = 1.15
"""By how much memory may grow after that and still be flat: fragments, no leak."""


@dataclass
class Soaked:
    """What came of it; `memory` holds MB of resident memory, one for each look."""

    found: Findings
    in_flight: int
    memory: list[float] = field(default_factory=list)

    @property
    def early(self) -> float:
        """The most memory in the look after a fifth of the time, and the two beside."""
        at = len(self.memory) // SETTLING
        return max(self.memory[max(0, at - 1) : at + 2])

    @property
    def late(self) -> float:
        """The least memory in the last tenth: what did not go away again."""
        return min(self.memory[-max(1, len(self.memory) // 10) :])

    @property
    def faults(self) -> list[str]:
        wrong = self.found.faults(self.in_flight)
        grown = self.late > self.early * GROWTH
        return [*wrong, f"memory grew to {self.late:.0f} MB"] if grown else wrong


def resident(pid: int) -> float:
    """Give the resident memory of a process in MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


async def soak(
    folder: Path, people: int, seconds: float, seed: int, *, webhook: bool
) -> Soaked:
    """Let so many people talk for so long."""
    chance = random.Random(seed)
    settings = Settings(_env_file=None, data_dir=folder)
    async with Store(settings.database, settings.keyring, settings.master_key()):
        pass
    watch(settings.database)
    async with victim() as bot, FakeBotApi() as server:
        first = server.updates.next_id() + 1
        port = str(free_port()) if webhook else "-"
        where = " ".join((server.url, server.token, str(folder), port, "-"))
        assert await bot.tell(f"serve {where}") == "ready"
        pid = int(await bot.tell("start"))
        enough = asyncio.Event()
        talking = [
            asyncio.create_task(
                talk(server.person(100 + n, f"P{n}"), random.Random(n), enough, PAUSE)
            )
            for n in range(people)
        ]
        spoiling = asyncio.create_task(spoil(server, chance, FAULTS))
        memory = []
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            await asyncio.sleep(EVERY)
            memory.append(resident(pid))
        enough.set()
        await asyncio.gather(*talking)
        spoiling.cancel()
        server.faults.clear()
        await settled(server, lambda: waiting(settings.database), seconds=300)
        _, left = (await bot.tell("stop")).split(",")
        # Telegram itself forgets a press that nobody took for two and a half minutes.
        accepted = set(range(first, server.updates.next_id())) - server.updates.expired
        counts = counted(settings.database, settings.keyring, settings.master_key())
        found = findings(counts, accepted, lambda address: heard(server, address))
        # A send that Telegram spoilt after it had arrived is made again.
        return Soaked(found, int(left) + found.repeated, memory)


def main() -> int:
    """Read the command line, let people talk, print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--webhook", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        seconds = options.minutes * 60
        soaked = asyncio.run(
            soak(
                Path(name),
                options.people,
                seconds,
                options.seed,
                webhook=options.webhook,
            )
        )
    found = soaked.found
    print(f"{options.people} people, {options.minutes:g} minutes")
    print(f"updates accepted     {found.accepted}")
    print(f"  handled once       {found.handled_once}")
    print(f"  out of order       {found.out_of_order}")
    print(f"messages queued      {found.queued}")
    print(f"  never delivered    {found.lost}")
    print(f"  delivered again    {found.repeated}")
    print(f"memory, MB           {soaked.early:.0f} early, {soaked.late:.0f} late")
    print("\n".join(soaked.faults) or "nothing lost, order kept, memory flat")
    return 1 if soaked.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
