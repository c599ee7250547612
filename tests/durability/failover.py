"""Let the server die while people talk, and a standby take its place.

python -m tests.durability.failover

Two replicas share a PostgreSQL database, whose server has a standby that streams from
it; the keys are on a server of their own. All processes of the server are killed at
once, and after some seconds, which whoever watches over a cluster needs, the standby is
promoted. Replicas find it by a list of hosts, or behind an address that leads elsewhere
from then on. A standby that is asynchronous may not have what was committed last; a
synchronous one must have all of it.
"""

import argparse
import asyncio
import os
import random
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.config import Settings
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server as KeyServer
from bot.storage.postgres.store import Store
from tests.durability.audit import Findings, findings
from tests.durability.kills import heard, settled, talk, victim
from tests.durability.replicas import PAUSE, TRIGGERS, counted, waiting
from tests.fake_bot_api import FakeBotApi
from tests.postgres import Server, absence, server, standby

PEOPLE = 12
REPLICAS = 2

BEFORE, NOTICED, AFTER = 8.0, 3.0, 12.0
"""Seconds of talk before the server dies, until the standby is promoted, and after."""

BEHIND = 2.0
"""Seconds of which a standby that is behind knows nothing."""


@dataclass(frozen=True)
class Case:
    """What kind of standby there is, and how it is found."""

    name: str
    synchronous: bool = False
    behind: bool = False
    moving: bool = False
    """Its address is that of the server before it: a name, a proxy, a virtual one."""


CASES = (
    Case("asynchronous"),
    Case("asynchronous, 2 s behind", behind=True),
    Case("synchronous", synchronous=True),
    Case("synchronous, one address", synchronous=True, moving=True),
)


@dataclass(frozen=True)
class Outcome:
    """What a case came to."""

    case: Case
    found: Findings
    silent: float

    @property
    def lost(self) -> int:
        """Updates that Telegram holds for delivered and nobody knows of."""
        return self.found.accepted - self.found.stored

    def faults(self) -> list[str]:
        """Name what must not be."""
        found = self.found
        wrong = {
            "handled twice": found.handled_more,
            "stored and not handled": found.stored - found.handled_once,
            "set aside": found.dead,
            "out of order": found.out_of_order,
            "never delivered": found.lost,
            "left unsent": found.unsent,
        }
        if self.case.synchronous:
            wrong["lost"] = self.lost
        return [f"{self.case.name}: {n} {what}" for what, n in wrong.items() if n]


class Address:
    """An address that leads to one server, and later to another."""

    def __init__(self, port: int) -> None:
        self.leads_to = port
        self._writers: set[asyncio.StreamWriter] = set()

    @asynccontextmanager
    async def open(self) -> AsyncIterator[int]:
        """Give its port."""
        listening = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        async with listening:
            yield int(listening.sockets[0].getsockname()[1])
            for writer in self._writers:
                writer.close()

    async def _connected(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._writers.add(writer)
        with suppress(OSError):
            behind = await asyncio.open_connection("127.0.0.1", self.leads_to)
            await asyncio.gather(_copy(reader, behind[1]), _copy(behind[0], writer))
        writer.close()
        self._writers.discard(writer)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


def hosts(servers: Sequence[Server], database: str) -> str:
    """Give the URL that leads to whichever of the servers may be written to."""
    where = ",".join(f"127.0.0.1:{one.port}" for one in servers)
    url = servers[0].url(database)
    user = url.removeprefix("postgresql://").partition("@")[0]
    return f"postgresql://{user}@{where}/{database}?target_session_attrs=read-write"


async def fail_over(case: Case, folder: Path, seed: int) -> Outcome:
    """Talk, let the server die, promote the standby, and count."""
    chance = random.Random(seed)
    master = Settings(_env_file=None, data_dir=folder).master_key()
    async with AsyncExitStack() as stack:
        keys = stack.enter_context(server(port=True))
        keyring = keys.url(keys.name())
        primary = stack.enter_context(server(port=True))
        database = primary.name()
        second = stack.enter_context(standby(primary))
        if case.synchronous:
            primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
            primary.ask("SELECT pg_reload_conf()")
        url, address = hosts((primary, second), database), None
        if case.moving:
            address = Address(primary.port)
            port = await stack.enter_async_context(address.open())
            url = f"{primary.url(database).rpartition(':')[0]}:{port}/{database}"
        async with Store(url, Ring(KeyServer(keyring)), master):
            pass
        primary.ask(TRIGGERS, database=database)
        telegram = await stack.enter_async_context(FakeBotApi())
        first = telegram.updates.next_id() + 1
        victims = []
        for number in range(REPLICAS):
            one = await stack.enter_async_context(victim())
            (folder / str(number)).mkdir()
            (folder / str(number) / "keys").symlink_to(folder / "keys")
            where = f"{telegram.url} {telegram.token} {folder / str(number)}"
            assert await one.tell(f"serve {where} - {url} {keyring}") == "ready"
            await one.tell("start")
            victims.append(one)
        enough = asyncio.Event()
        people = [telegram.person(100 + n, f"P{n}") for n in range(PEOPLE)]
        talking = [asyncio.create_task(talk(p, chance, enough, PAUSE)) for p in people]
        await asyncio.sleep(BEFORE)
        if case.behind:
            await asyncio.to_thread(second.stop)
            await asyncio.sleep(BEHIND)
        await asyncio.to_thread(primary.kill)
        await asyncio.sleep(NOTICED)
        if case.behind:
            await asyncio.to_thread(second.start)
        await asyncio.to_thread(second.promote)
        if address is not None:
            address.leads_to = second.port
        loop = asyncio.get_running_loop()
        promoted, sent = loop.time(), len(telegram.calls("sendMessage"))
        while len(telegram.calls("sendMessage")) == sent:
            await asyncio.sleep(0.05)
        silent = loop.time() - promoted
        await asyncio.sleep(AFTER)
        enough.set()
        await asyncio.gather(*talking)
        await settled(telegram, lambda: waiting(url), 120)
        for one in victims:
            assert (await one.tell("stop")).startswith("exit 0")
        accepted = set(range(first, telegram.updates.next_id()))
        accepted -= telegram.updates.expired
        counts = await asyncio.to_thread(counted, url, Ring(KeyServer(keyring)), master)
        found = findings(counts, accepted, lambda a: heard(telegram, a))
        return Outcome(case, found, silent)


def table(outcomes: Sequence[Outcome]) -> str:
    """Give the figures, a case a line."""
    heads = ("accepted", "lost", "handled once", "twice", "queued", "never", "again")
    lines = [f"{'standby':<28}{'s silent':>9}" + "".join(f"{h:>13}" for h in heads)]
    for outcome in outcomes:
        found = outcome.found
        figures = (
            found.accepted,
            outcome.lost,
            found.handled_once,
            found.handled_more,
            found.queued,
            found.lost,
            found.repeated,
        )
        lines.append(
            f"{outcome.case.name:<28}{outcome.silent:>9.1f}"
            + "".join(f"{figure:>13}" for figure in figures)
        )
    return "\n".join(lines)


def main() -> int:
    """Read the command line, let servers die, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    parser.add_argument("--only", help="cases whose names begin so")
    given = parser.parse_args()
    if (why := absence()) is not None:
        print(why)
        return 2
    print(f"seed {given.seed}, load {os.getloadavg()[0]:.1f}", flush=True)
    outcomes = []
    for case in (c for c in CASES if c.name.startswith(given.only or "")):
        with tempfile.TemporaryDirectory() as name:
            outcomes.append(asyncio.run(fail_over(case, Path(name), given.seed)))
            print(table(outcomes[-1:]), flush=True)
    print(table(outcomes))
    faults = [fault for outcome in outcomes for fault in outcome.faults()]
    print("\n".join(faults) or "what was stored was handled once and in order")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
