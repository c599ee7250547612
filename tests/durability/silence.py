"""Let a replica fall silent while people talk, and see what the others make of it.

python -m tests.durability.silence

Of two replicas on one PostgreSQL database one holds every role. It is killed, or frozen
for a minute and woken, or its connections to the server are held up for twenty seconds;
the time is taken until the other one polls and sends. What must be true at the end is
as in `kills`, and a woken replica sends nothing that was not under way.
"""

import argparse
import asyncio
import os
import random
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from bot.config import Settings
from bot.storage.postgres.connecting import connect
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server as KeyServer
from bot.storage.postgres.store import Store
from tests.durability.audit import findings
from tests.durability.kills import heard, settled, talk, victim
from tests.durability.replicas import PAUSE, TRIGGERS, counted, waiting
from tests.fake_bot_api import FakeBotApi
from tests.postgres import Server, absence, server

CASES = {"killed": 0.0, "frozen": 60.0, "cut off": 20.0}
"""Seconds for which it lasts."""

PEOPLE = 6


class Cable:
    """Passes bytes on to a server, or holds them up."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.whole = asyncio.Event()
        self.whole.set()

    async def connected(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        behind = await asyncio.open_connection("127.0.0.1", self._port)
        await asyncio.gather(
            self._copy(reader, behind[1]), self._copy(behind[0], writer)
        )

    async def _copy(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        try:
            while data := await reader.read(65_536):
                await self.whole.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            await self.whole.wait()
            writer.close()

    @asynccontextmanager
    async def laid(self) -> AsyncIterator[int]:
        """Give the port at which it begins."""
        async with await asyncio.start_server(
            self.connected, "127.0.0.1", 0
        ) as listening:
            yield int(listening.sockets[0].getsockname()[1])


async def silence(database: Server, case: str, folder: Path) -> str:
    """Let one replica fall silent, and give a line of the table."""
    chance = random.Random(1)
    settings = Settings(_env_file=None, data_dir=folder)
    master = settings.master_key()
    url = database.url(database.name())
    async with Store(url, Ring(KeyServer(url)), master, beside=True):
        pass
    with connect(url) as db:
        db.execute(TRIGGERS.encode())
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(FakeBotApi())
        first = telegram.updates.next_id() + 1
        cable = Cable(database.port)
        port = await stack.enter_async_context(cable.laid())
        found = urlsplit(url)
        cabled = f"postgresql://{found.username}@127.0.0.1:{port}{found.path}"
        victims, pids = [], []
        for place in (cabled, url):
            one = await stack.enter_async_context(victim())
            where = f"{telegram.url} {telegram.token} {folder}"
            assert await one.tell(f"serve {where} - {place}") == "ready"
            victims.append(one)
            pids.append(int(await one.tell("start")))
            await asyncio.sleep(3)
        enough = asyncio.Event()
        people = [telegram.person(100 + n, f"P{n}") for n in range(PEOPLE)]
        talking = [asyncio.create_task(talk(p, chance, enough, PAUSE)) for p in people]
        await asyncio.sleep(5)
        loop = asyncio.get_running_loop()
        began, sent = loop.time(), len(telegram.calls("sendMessage"))
        match case:
            case "killed":
                os.kill(pids[0], signal.SIGKILL)
            case "frozen":
                os.kill(pids[0], signal.SIGSTOP)
            case _:
                cable.whole.clear()
        sent = len(telegram.calls("sendMessage"))
        last = loop.time()
        longest = 0.0
        while loop.time() < began + max(CASES[case], 25):
            await asyncio.sleep(0.05)
            now = len(telegram.calls("sendMessage"))
            if now != sent:
                longest = max(longest, loop.time() - last)
                sent, last = now, loop.time()
        if case == "frozen":
            os.kill(pids[0], signal.SIGCONT)
        cable.whole.set()
        await asyncio.sleep(10)
        enough.set()
        await asyncio.gather(*talking)
        await settled(telegram, lambda: waiting(url), 120)
        for number, one in enumerate(victims):
            if number or case != "killed":
                await one.tell("stop")
        accepted = set(range(first, telegram.updates.next_id()))
        accepted -= telegram.updates.expired
        counts = await asyncio.to_thread(counted, url, Ring(KeyServer(url)), master)
        told = findings(counts, accepted, lambda address: heard(telegram, address))
        faults = told.faults(in_flight=told.repeated)
        return (
            f"{case:<10}{longest:>14.1f}{told.accepted:>10}{told.handled_once:>14}"
            f"{told.queued:>10}{told.lost:>8}{told.repeated:>10}  {'; '.join(faults)}"
        )


def main() -> int:
    """Read the command line, let replicas fall silent, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    if (why := absence()) is not None:
        print(why)
        return 2
    print(
        f"{'case':<10}{'s without send':>14}{'accepted':>10}{'handled once':>14}"
        f"{'queued':>10}{'lost':>8}{'repeated':>10}"
    )
    with server(port=True, disk=True) as database:
        for case in CASES:
            with tempfile.TemporaryDirectory() as name:
                print(asyncio.run(silence(database, case, Path(name))), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
