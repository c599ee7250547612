"""What is refused at start, and what a role needs no right to do."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.ports import Change, KeysMissing, NewerDatabase, Unusable, WrongKey
from bot.storage.postgres.connecting import connect
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_file import File
from bot.storage.postgres.ring_server import Server
from bot.storage.postgres.schema import MIGRATIONS, Migration, migrate
from bot.storage.postgres.store import Store
from tests import postgres
from tests.postgres import shared
from tests.replicas.conftest import SHORT, store
from tests.replicas.pooler import pooler
from tests.storage.conftest import KEY, PRIYA, candidate, said, session

pytestmark = pytest.mark.real_time


@pytest.fixture(scope="module")
def other() -> Iterator[postgres.Server]:
    """Another server, which keeps its log."""
    if (why := postgres.absence()) is not None:
        pytest.skip(why)
    with postgres.server({"archive_mode": "on"}, port=True) as running:
        yield running


async def refused(one: Store, why: str) -> None:
    with pytest.raises(Unusable, match=why):
        async with one:
            pass


def apart(url: str, keyring: str) -> Store:
    return Store(url, Ring(Server(keyring)), KEY, times=SHORT)


async def test_keys_on_the_server_of_the_data_are_refused(
    url: str, other: postgres.Server
) -> None:
    """And on one that keeps its log: each is said in one line."""
    await refused(apart(url, url), "same server as DATABASE_URL")
    keyring = other.url(other.name())
    await refused(apart(url, keyring), "archive_mode = on")
    other.ask("ALTER SYSTEM SET archive_mode = off")
    async with store(url):
        pass


async def test_keys_may_be_on_another_server_or_in_a_file(
    url: str, other: postgres.Server, tmp_path: Path
) -> None:
    async with Store(url, Ring(File(tmp_path / "keys" / "k.sqlite")), KEY) as one:
        await one.apply(Change(PRIYA, None, candidate(), (session(),)))
        async with one.turn(PRIYA) as turn:
            assert (await turn.remembered())[1] == session()
    there = shared()
    away = apart(other.database(), there.url(there.name()))
    async with away as one:
        await one.apply(Change(PRIYA, None, candidate(), (session(),)))
        assert [key.address for key in one._ring.all()] == [PRIYA]


async def test_a_proxy_that_pools_transactions_is_refused(
    other: postgres.Server, tmp_path: Path
) -> None:
    ring = Ring(File(tmp_path / "k.sqlite"))
    async with pooler(other.database()) as through:
        await refused(Store(through, ring, KEY), "pools transactions")


async def test_the_wrong_master_key_is_refused(url: str) -> None:
    async with store(url):
        pass
    with pytest.raises(WrongKey):
        async with Store(url, Ring(Server(url)), bytes(32), beside=True):
            pass


async def test_an_empty_keyring_beside_candidates_is_refused(
    url: str, tmp_path: Path
) -> None:
    """Or a wrong KEYRING_URL would make everybody unreadable from then on."""
    async with store(url) as one:
        await one.apply(Change(PRIYA, None, candidate(), (session(),)))
    with pytest.raises(KeysMissing, match="KEYRING_URL"):
        async with Store(url, Ring(File(tmp_path / "empty.sqlite")), KEY):
            pass
    async with store(url) as one, one.turn(PRIYA) as turn:
        assert (await turn.remembered())[1] == session()


async def test_a_server_that_is_away_is_said_in_one_line(tmp_path: Path) -> None:
    ring = Ring(File(tmp_path / "k.sqlite"))
    nowhere = "postgresql://owner:a-password@127.0.0.1:9/nothing"
    with pytest.raises(Unusable) as caught:
        async with Store(nowhere, ring, KEY):
            pass
    assert "\n" not in str(caught.value)
    assert "a-password" not in str(caught.value)


async def test_a_role_that_owns_only_its_schema_is_enough() -> None:
    server = shared()
    database = server.name()
    for statement in (
        "CREATE ROLE least LOGIN",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "CREATE SCHEMA least AUTHORIZATION least",
    ):
        server.ask(statement, database=database)
    async with store(server.url(database, "least")) as one:
        await one.apply(Change(PRIYA, None, candidate(), (session(),)))
        await one.apply(Change(PRIYA, forget=True))
        await one.prune()
        await one.health()
        async with one.hold("poll"):
            await one.sure("poll")


async def test_a_newer_release_says_how_old_a_writer_may_be(url: str) -> None:
    """A rolling upgrade: the old release goes on until the new one ends that."""
    ours = len(MIGRATIONS)
    kind = Migration("ALTER TABLE tally ADD COLUMN note text", oldest=ours)
    strict = Migration("ALTER TABLE tally DROP COLUMN note", oldest=ours + 2)
    async with store(url) as running:
        with connect(url) as db:
            migrate(db, (*MIGRATIONS, kind))
        await running.apply(Change(PRIYA, None, candidate(), counted=("daily.asked",)))
        await running.accept([said(1)])
        async with store(url) as started:
            assert await started.tally() == {"daily.asked": 1}
            # What one release has accepted is handled by the other, and once.
            async with started.take() as taken:
                assert taken is not None
                assert taken.arrival == said(1)
                await started.apply(Change(PRIYA, 1, candidate()))
            assert await started.accept([said(1), said(2)]) == {2}
            async with running.take() as taken:
                assert taken is not None
                assert taken.arrival == said(2)
        assert not running.outdated.is_set()
        with connect(url) as db:
            migrate(db, (*MIGRATIONS, kind, strict))
        async with asyncio.timeout(5):
            await running.outdated.wait()
        with pytest.raises(NewerDatabase, match="newer"):
            running.refuse_outdated()
    with pytest.raises(NewerDatabase, match="newer"):
        async with store(url):
            pass


def test_the_first_of_several_brings_the_database_to_this_release() -> None:
    """The others, which come at the same time, find it done."""
    server = shared()
    url = server.url(server.name())

    async def begin() -> None:
        stores = [store(url) for _ in range(3)]
        await asyncio.gather(*(one.__aenter__() for one in stores))
        await asyncio.gather(*(one.__aexit__(None, None, None) for one in stores))

    asyncio.run(begin())
