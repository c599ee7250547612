"""A standby takes over from a server that died (`tests.durability.failover`)."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.ports import Change, Unusable, WrongKey
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server as KeyServer
from bot.storage.postgres.store import Store
from bot.storage.postgres.upkeep import Upkeep
from tests.durability.failover import hosts
from tests.postgres import Server, absence, server, shared, standby
from tests.replicas.conftest import SHORT
from tests.storage.conftest import KEY, PRIYA, TOM, candidate, said, session

pytestmark = [pytest.mark.real_time, pytest.mark.thorough]


@contextmanager
def pair() -> Iterator[tuple[Server, Server, str, str]]:
    """Run a server and its standby; give the URLs of a database and of its keys."""
    if (why := absence()) is not None:
        pytest.skip(why)
    keys = shared()
    with server(port=True) as primary, standby(primary) as second:
        database = primary.name()
        yield primary, second, hosts((primary, second), database), keys.url(keys.name())


def store(url: str, keyring: str) -> Store:
    return Store(url, Ring(KeyServer(keyring)), KEY, times=SHORT)


async def test_a_synchronous_standby_has_all_that_was_committed() -> None:
    """Also where the end of a commit was lost: a number is taken once."""
    with pair() as (primary, second, url, keyring):
        primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.ask("SELECT pg_reload_conf()")
        async with store(url, keyring) as one:
            await one.apply(Change(PRIYA, None, candidate(), (session(),)))
            await one.accept([said(1), said(2)])
            await asyncio.to_thread(primary.kill)
            with pytest.raises(Unusable):
                await one.accept([said(3)])
            await asyncio.to_thread(second.promote)
            assert await one.accept([said(1), said(2), said(3)]) == {3}
            async with one.take() as taken:
                assert taken is not None
                assert taken.arrival == said(1)
            async with one.turn(PRIYA) as turn:
                assert (await turn.remembered())[1] == session()
            async with asyncio.timeout(10), one.hold("poll"):
                await one.sure("poll")


async def test_what_an_asynchronous_standby_never_saw_is_gone_and_the_rest_is_not() -> (
    None
):
    """Whoever was forgotten in those moments is never read again, and dropped."""
    with pair() as (primary, second, url, keyring):
        async with store(url, keyring) as one:
            for address in (PRIYA, TOM):
                await one.apply(Change(address, None, candidate(), (session(address),)))
            await one.accept([said(1)])
            for _ in range(200):
                if primary.ask(
                    "SELECT 1 FROM pg_stat_replication"
                    " WHERE replay_lsn = pg_current_wal_lsn()"
                ):
                    break
                await asyncio.sleep(0.02)
            await asyncio.to_thread(second.stop)
            await one.accept([said(2)])
            await one.apply(Change(TOM, forget=True))
            await asyncio.to_thread(primary.kill)
            await asyncio.to_thread(second.start)
            await asyncio.to_thread(second.promote)
            assert await one.accept([said(1), said(2)]) == {2}
            await one.examine()
            assert (await one.health()).keys_missing == 1
            with pytest.raises(WrongKey):
                async with one.turn(TOM) as turn:
                    await turn.remembered()
        upkeep = Upkeep(url, Ring(KeyServer(keyring)), lambda: KEY)
        assert await asyncio.to_thread(upkeep.check_restored) == 1
        async with store(url, keyring) as one:
            async with one.turn(TOM) as turn:
                assert await turn.remembered() == (None, None, None)
            async with one.turn(PRIYA) as turn:
                assert (await turn.remembered())[1] == session(PRIYA)
            await one.examine()
            assert (await one.health()).keys_missing == 0
