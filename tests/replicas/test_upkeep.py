"""Keys that are erased, a master key that is changed, a database that is restored."""

import asyncio
import os
import subprocess
from pathlib import Path

import pytest

from bot.ports import Change, Unusable, WrongKey
from bot.storage.postgres import lanes
from bot.storage.postgres.connecting import connect
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server
from bot.storage.postgres.store import Store
from bot.storage.postgres.upkeep import Upkeep
from tests.postgres import binaries, server, shared
from tests.replicas.conftest import SHORT, store
from tests.storage.conftest import KEY, PRIYA, TOM, WORDS, candidate, said, session

pytestmark = pytest.mark.real_time

NEW = bytes(range(32, 64))


def upkeep(url: str, key: bytes = KEY, file: Path | None = None) -> Upkeep:
    return Upkeep(url, Ring(Server(url)), lambda: key, file)


@pytest.mark.thorough
async def test_an_erased_key_is_not_where_it_was() -> None:
    """No table of the keyring's server holds it; SECURITY.md says what its log does."""
    with server() as own:
        url, keyring = own.database(), own.url(own.name())
        ring = Ring(Server(keyring))
        async with Store(url, ring, KEY, beside=True) as one:
            for number in range(5):
                await one.apply(Change(f"telegram:{number}", candidate=candidate()))
            await one.apply(Change(PRIYA, None, candidate(), (session(),)))
            (key,) = [key for key in one._ring.all() if key.address == PRIYA]
            with connect(url) as db:
                db.execute("CHECKPOINT")
            assert key.wrapped in raw(own.folder / "data" / "base")
            await one.apply(Change(PRIYA, forget=True))
            assert key.wrapped not in raw(own.folder / "data" / "base")


def raw(folder: Path) -> bytes:
    return b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())


async def test_lanes_of_nobody_go_some_at_a_time_with_their_keys(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nobody else's, wherever they stand in between."""
    for name in ("PRUNED", "ERASED"):
        monkeypatch.setattr(lanes, name, 2)
    async with store(url) as one:
        for number in range(1, 6):
            address = f"telegram:{number}"
            await one.accept([said(number, address=address)])
            await one.apply(Change(address, number))
        await one.apply(Change("telegram:21", None, candidate(), (session(),)))
        await one.accept([said(9, address="telegram:31")])
        await one.prune()
        left = ["telegram:21", "telegram:31"]
        assert [key.address for key in one._ring.all()] == left
        with connect(url) as db:
            rows = db.execute("SELECT address FROM lane ORDER BY address").fetchall()
            assert [address for (address,) in rows] == left
            assert db.execute("SELECT count(*) FROM erasing").fetchone() == (0,)


async def test_a_key_that_is_missing_is_told(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of however many candidates."""
    monkeypatch.setattr(lanes.of_candidates, "__defaults__", (2,))
    async with store(url) as one:
        for number in range(5):
            await one.apply(Change(f"telegram:{number}", candidate=candidate()))
        await one.examine()
        assert (await one.health()).keys_missing == 0
        gone = [key for key in one._ring.all() if key.address != "telegram:2"]
        one._ring.remove(gone[1:])
        await one.examine()
        health = await one.health()
        assert (health.keys_missing, health.well) == (3, False)


async def test_the_master_key_is_changed_while_replicas_run(
    url: str, tmp_path: Path
) -> None:
    """All go on, with old candidates and new ones; the old key opens nothing then."""
    file = tmp_path / "master.key"
    async with (
        store(url) as first,
        Store(
            url, Ring(Server(url)), KEY, None, lambda: NEW, beside=True, times=SHORT
        ) as second,
    ):
        await first.apply(Change(PRIYA, None, candidate(), (session(),)))
        assert await asyncio.to_thread(upkeep(url).rotate_key, NEW) == 1
        for number, one in enumerate((first, second)):
            async with one.turn(PRIYA) as turn:
                assert (await turn.remembered())[1] == session()
            await one.apply(Change(f"telegram:{number}", candidate=candidate()))
        assert await asyncio.to_thread(upkeep(url, NEW, file).rotate_key, KEY) == 3
        await second.accept([said(1)])
    async with store(url) as one:
        assert await one.claim() == (said(1),)
    with pytest.raises(WrongKey):
        async with Store(url, Ring(Server(url)), NEW, beside=True):
            pass
    with pytest.raises(WrongKey):
        upkeep(url, NEW).rotate_key(NEW)


async def test_a_restored_database_brings_nobody_back(url: str, tmp_path: Path) -> None:
    """With the server's own tools; who deleted everything since stays deleted."""
    keyring = shared().url(shared().name())

    def apart(place: str) -> Store:
        return Store(place, Ring(Server(keyring)), KEY, beside=True, times=SHORT)

    with pytest.raises(Unusable, match="pg_dump"):
        upkeep(url).back_up(tmp_path / "copy")
    with pytest.raises(Unusable, match="pg_restore"):
        upkeep(url).restore(tmp_path / "copy")
    async with apart(url) as one:
        for address in (PRIYA, TOM, "telegram:9"):
            await one.apply(Change(address, None, candidate(), (session(address),)))
        await one.accept([said(1), said(2, address=TOM)])
        tool("pg_dump", "-Fc", "-f", str(tmp_path / "copy"), url)
        await one.apply(Change(PRIYA, forget=True))
        await one.apply(Change(PRIYA, None, candidate(), (session("again"),)))
        await one.apply(Change("telegram:9", forget=True))
        checking = Upkeep(url, Ring(Server(keyring)), lambda: KEY)
        with pytest.raises(Unusable, match="another"):
            await asyncio.to_thread(checking.check_restored)
    restored = shared().url(shared().name())
    tool("pg_restore", "--no-owner", "-d", restored, str(tmp_path / "copy"))
    assert Upkeep(restored, Ring(Server(keyring)), lambda: KEY).check_restored() == 1
    async with apart(restored) as one:
        async with one.turn(TOM) as turn:
            assert (await turn.remembered())[1] == session(TOM)
        for address in (PRIYA, "telegram:9"):
            async with one.turn(address) as turn:
                assert await turn.remembered() == (None, None, None)
        assert await one.claim() == (said(2, address=TOM),)
        await one.apply(Change(PRIYA, None, candidate(), (session("anew", WORDS),)))
        async with one.turn(PRIYA) as turn:
            assert (await turn.remembered())[1] == session("anew", WORDS)


def tool(name: str, *arguments: str) -> None:
    where = binaries()
    assert where is not None
    subprocess.run([str(where / name), *arguments], check=True, env={**os.environ})
