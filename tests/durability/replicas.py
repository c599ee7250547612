"""Kill replicas and restart their server while people talk, and count what that cost.

python -m tests.durability.replicas --kills 200 --restarts 20

Three replicas share one PostgreSQL database, half of the time over polling and half
over a webhook behind a proxy that picks any of them. Each life of a replica ends with
SIGKILL, at a failpoint or at a random instant; now and then the server is restarted, in
an orderly way or as if it had crashed. What must be true is as in `kills`.
"""

import argparse
import asyncio
import random
import signal
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

import psycopg

from bot.config import Settings
from bot.steps import Step
from bot.storage.postgres.connecting import connect
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server as KeyServer
from bot.storage.postgres.store import Store
from tests.durability.audit import Counted, findings, text_of
from tests.durability.kills import (
    WAITING,
    Result,
    Victim,
    free_port,
    heard,
    settled,
    spoil,
    table,
    talk,
    victim,
)
from tests.durability.victim import AWAY
from tests.fake_bot_api import FakeBotApi
from tests.postgres import Server, absence, server

REPLICAS = 3
PEOPLE = 12
CLOCK = 3.0
"""How much faster the server's clock runs: presses must not expire meanwhile."""

PAUSE = (0.05, 0.5)
"""Seconds between two messages of one person: what waits while the server is away is
handled afterwards, and a backlog that only grows would prove nothing."""

LIFE = 4.0
"""Seconds that a replica lives at most; the others take over what it held."""

TRIGGERS = """
CREATE TABLE audit_handled (
    place bigint GENERATED ALWAYS AS IDENTITY, update_id bigint, arrival bigint,
    address text
);
CREATE FUNCTION audit_handled() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO audit_handled (update_id, arrival, address)
    VALUES (NEW.update_id, NEW.arrival, OLD.address);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_handled AFTER UPDATE OF state ON inbox FOR EACH ROW
WHEN (NEW.state = 'done' AND OLD.state = 'todo') EXECUTE FUNCTION audit_handled();
CREATE TABLE audit_queued (address text, payload bytea);
CREATE FUNCTION audit_queued() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO audit_queued VALUES (NEW.address, NEW.payload);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_queued AFTER INSERT ON outbox FOR EACH ROW
EXECUTE FUNCTION audit_queued();
"""
"""Written in the same transactions as what they count, so they cannot disagree."""


def counted(url: str, ring: Ring, master: bytes) -> Counted:
    """Ask the database what it has counted."""
    ring.open()
    wrapped = {(key.address, key.generation): key.wrapped for key in ring.all()}
    ring.close()
    with connect(url) as db:
        rows = db.execute("SELECT update_id, state FROM inbox").fetchall()
        states: dict[int, str] = dict(rows)
        handled = db.execute(
            "SELECT update_id, arrival, address FROM audit_handled ORDER BY place"
        ).fetchall()
        queued = db.execute(
            "SELECT address, generation, payload FROM audit_queued"
            " JOIN lane USING (address)"
        ).fetchall()
        (unsent,) = db.execute("SELECT count(*) FROM outbox").fetchone() or (0,)
    texts = [(a, text_of(master, a, wrapped[a, g], p)) for a, g, p in queued]
    return Counted(states, handled, texts, unsent)


def waiting(url: str) -> int:
    """Count what waits; more than nothing while the server is away."""
    try:
        with connect(url) as db:
            row = db.execute(WAITING.encode()).fetchone()
    except psycopg.OperationalError:
        return 1
    assert row is not None
    return int(row[0])


class Balancer:
    """Passes each connection on to some replica that accepts it."""

    def __init__(self, port: int, backends: Sequence[int], chance: random.Random):
        self._port = port
        self._backends = backends
        self._chance = chance

    async def _connected(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        for port in self._chance.sample(self._backends, len(self._backends)):
            with suppress(OSError):
                behind = await asyncio.open_connection("127.0.0.1", port)
                await asyncio.gather(_copy(reader, behind[1]), _copy(behind[0], writer))
                return
        writer.close()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Listen."""
        listening = await asyncio.start_server(self._connected, "127.0.0.1", self._port)
        async with listening:
            yield


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


class Lives:
    """The lives and deaths of one replica, until there were enough of all."""

    def __init__(self, killed: Victim, chance: random.Random, result: Result) -> None:
        self._killed = killed
        self._chance = chance
        self._result = result

    async def until(self, kills: int) -> None:
        """Live and die again and again."""
        result = self._result
        while result.kills.total() < kills:
            step = self._chance.choice((*Step, "-", "-", "-"))
            life = LIFE if step != "-" else self._chance.uniform(0.05, LIFE)
            nth = self._chance.randrange(1, 40)
            told = await self._killed.tell(f"run {step} {nth} {life:.3f}")
            how, cut_off = told.split(",")
            if how == f"exit {AWAY}":
                await asyncio.sleep(0.2)
                continue
            assert how in {"itself", "outside"}, how
            result.kills[str(step) if how == "itself" else "random instant"] += 1
            result.in_flight += int(cut_off)


async def disturb(
    database: Server, chance: random.Random, restarts: int, result: Result
) -> None:
    """Restart the server so many times."""
    for _ in range(restarts):
        await asyncio.sleep(chance.uniform(3, 8))
        how = chance.choice((signal.SIGINT, signal.SIGQUIT))
        await asyncio.to_thread(database.restart, how)
        result.restarts += 1


async def run(
    database: Server,
    way: str,
    kills: int,
    restarts: int,
    seed: int,
    folder: Path,
    *,
    faults: bool = False,
    crowd: int = PEOPLE,
    replicas: int = REPLICAS,
) -> Result:
    """Kill replicas so many times over one way of receiving, before such a crowd."""
    chance = random.Random(seed)
    settings = Settings(_env_file=None, data_dir=folder)
    master = settings.master_key()
    url = database.url(database.name())
    async with Store(url, Ring(KeyServer(url)), master, beside=True):
        pass
    with connect(url) as db:
        db.execute(TRIGGERS.encode())
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(FakeBotApi(speed=CLOCK))
        first = telegram.updates.next_id() + 1
        ports = ["-"] * replicas
        if way == "webhook":
            front, own = free_port(), [free_port() for _ in range(replicas)]
            ports = [f"{front}/{port}" for port in own]
            balancer = Balancer(front, own, chance)
            await stack.enter_async_context(balancer.running())
        victims = []
        for number, port in enumerate(ports):
            killed = await stack.enter_async_context(victim())
            (folder / str(number)).mkdir()
            (folder / str(number) / "keys").symlink_to(folder / "keys")
            where = f"{telegram.url} {telegram.token} {folder / str(number)}"
            assert await killed.tell(f"serve {where} {port} {url}") == "ready"
            victims.append(killed)
        result = Result(way, findings(Counted({}, (), (), 0), set(), lambda _: {}))
        enough = asyncio.Event()
        people = [telegram.person(100 + n, f"P{n}") for n in range(crowd)]
        talking = [asyncio.create_task(talk(p, chance, enough, PAUSE)) for p in people]
        spoiling = asyncio.create_task(spoil(telegram, chance)) if faults else None
        await asyncio.gather(
            disturb(database, chance, restarts, result),
            *(Lives(killed, chance, result).until(kills) for killed in victims),
        )
        enough.set()
        await asyncio.gather(*talking)
        if spoiling is not None:
            spoiling.cancel()
            telegram.faults.clear()
        for killed in victims:
            await killed.tell("start")
        await settled(telegram, lambda: waiting(url), 180)
        ends = [(await killed.tell("stop")).split(",") for killed in victims]
        result.in_flight += sum(int(left) for _, left in ends) if faults else 0
        accepted = set(range(first, telegram.updates.next_id()))
        # A press lives 150 seconds, also while nobody can take it.
        accepted -= telegram.updates.expired
        counts = await asyncio.to_thread(counted, url, Ring(KeyServer(url)), master)
        result.found = findings(counts, accepted, lambda a: heard(telegram, a))
        result.clean_stop = all(
            end == "exit 0" and (left == "0" or faults) for end, left in ends
        )
        return result


async def both(kills: int, restarts: int, seed: int, faults: bool) -> list[Result]:
    """Kill half of the times over polling and half over a webhook."""
    results = []
    with server(disk=True) as database:
        for number, way in enumerate(("polling", "webhook")):
            with tempfile.TemporaryDirectory() as name:
                work = run(
                    database,
                    way,
                    kills // 2,
                    restarts // 2,
                    seed + number,
                    Path(name),
                    faults=faults,
                )
                results.append(await work)
    return results


def main() -> int:
    """Read the command line, kill, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--restarts", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    parser.add_argument("--faults", action="store_true", help="spoil requests, too")
    given = parser.parse_args()
    if (why := absence()) is not None:
        print(why)
        return 2
    print(f"seed {given.seed}", flush=True)
    results = asyncio.run(both(given.kills, given.restarts, given.seed, given.faults))
    print(table(results))
    faults = [f"{r.way}: {fault}" for r in results for fault in r.faults]
    print("\n".join(faults) or "nothing lost, nothing done twice, order kept")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
