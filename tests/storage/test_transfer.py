"""A bot is moved from one engine to the other and back, whole or not at all."""

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.dossier import Deed, Did, Dossier, Unsaid
from bot.core.schedule import Daily, Slot
from bot.needs import Fetch
from bot.ports import Change, Store, Unusable
from bot.storage.master import Master
from bot.storage.postgres.end import PostgresEnd
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.ring_server import Server
from bot.storage.postgres.store import Store as PostgresStore
from bot.storage.sqlite import Store as SqliteStore
from bot.storage.sqlite.end import SqliteEnd
from bot.storage.transfer import TABLES, move, taken
from tests.postgres import shared
from tests.storage.conftest import (
    KEY,
    NOON,
    PRIYA,
    TOM,
    WORDS,
    candidate,
    commanded,
    said,
    session,
    utterance,
)


def sqlite(folder: Path) -> SqliteStore:
    return SqliteStore(folder / "s.sqlite", folder / "keys" / "k.sqlite", KEY)


def sqlite_end(folder: Path) -> SqliteEnd:
    def prepare() -> None:
        asyncio.run(_once(sqlite(folder)))

    return SqliteEnd(folder / "s.sqlite", folder / "keys" / "k.sqlite", prepare)


def postgres(url: str) -> PostgresStore:
    return PostgresStore(url, Ring(Server(url)), KEY, beside=True)


def postgres_end(url: str) -> PostgresEnd:
    def prepare() -> None:
        asyncio.run(_once(postgres(url)))

    return PostgresEnd(url, Ring(Server(url)), Master(KEY), prepare)


async def _once(store: SqliteStore | PostgresStore) -> None:
    async with store:
        pass


async def fill(store: Store) -> None:
    """Let everything be there that a store can hold."""
    daily = Daily(NOON.time(), "UTC", next=Slot(NOON, "2025-06-01"))
    dossier = Dossier(unsaid=(Unsaid(1, NOON, "the ward"),))
    sessions = (session("a"), session("b", waiting_since=NOON + timedelta(0, 0.1)))
    lines = (utterance(WORDS), utterance("And then?"))
    first = Change(PRIYA, None, candidate(), sessions, lines)
    await store.apply(replace(first, dossier=dossier, counted=("daily.asked",)))
    await store.apply(Change(PRIYA, deed=Deed(NOON, "7", Did.REPLIED)))
    await store.greet("telegram:-9", [utterance("only in private")], None)
    await store.accept([said(1), commanded(2, "stop"), said(3), said(4, address=TOM)])
    await store.park(1, (Fetch("F"),))
    await store.meet(1, Fetch("F"), b"bytes")
    await store.park(3, (Fetch("G"),))
    await store.set_aside(9, None, b"{", "it cannot be read")
    await store.pause(TOM, 60)
    await store.in_thread(PRIYA, 77)
    await store.apply(Change(TOM, candidate=candidate(daily=daily)))
    await store.hand_out("telegram")
    await store.apply(Change("telegram:10", candidate=candidate()))
    await store.apply(Change("telegram:10", forget=True, utterances=lines))


async def read(store: Store) -> list[object]:
    """Read everything as the program reads it."""
    found: list[object] = [await store.claim(), await store.unsent()]
    found += [await store.claimed("telegram", 9), await store.tally()]
    found += [await store.dead(), await store.threads(), [*await store.paused()]]
    for address in (PRIYA, TOM, "telegram:10"):
        async with store.turn(address) as turn:
            found += [await turn.remembered(), await turn.sessions()]
    found.append(await store.accept([said(1)]))
    return found


def test_all_arrives_and_comes_back(tmp_path: Path) -> None:
    """From SQLite to PostgreSQL to SQLite, the same in every table and every value."""
    url, home = shared().database(), tmp_path / "home"

    async def begin() -> list[object]:
        async with sqlite(tmp_path) as store:
            await fill(store)
            return await read(store)

    before = asyncio.run(begin())
    counts = move(sqlite_end(tmp_path), postgres_end(url))
    assert all(counts[table] for table in (*TABLES, "key"))

    async def there() -> list[object]:
        async with postgres(url) as store:
            found = await read(store)
            async with store.take() as first, store.take() as other:
                # What waits for a need lets /stop go on, and nobody else waits.
                assert first is not None
                assert other is not None
                numbers = (first.arrival.update_id, other.arrival.update_id)
            assert numbers == (1, 4)
            return found

    assert asyncio.run(there()) == before
    assert move(postgres_end(url), sqlite_end(home)) == counts

    async def back() -> list[object]:
        async with sqlite(home) as store:
            return await read(store)

    assert asyncio.run(back()) == before


def test_every_table_is_moved(tmp_path: Path) -> None:
    """Each column of each table of SQLite has its place on PostgreSQL, too."""
    asyncio.run(_once(sqlite(tmp_path)))
    db = sqlite3.connect(tmp_path / "s.sqlite")
    names = {
        name
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith("sqlite_")
    }
    assert names == {*TABLES, "erasing"}
    for table, columns in TABLES.items():
        found = {row[1] for row in db.execute(f"PRAGMA table_info({table})")}
        assert found == set(columns), table
    db.close()


def test_a_place_that_is_used_or_full_is_left_alone(tmp_path: Path) -> None:
    url = shared().database()

    async def running(refused: Callable[[], object]) -> None:
        async with postgres(url) as store:
            await fill(store)
            with pytest.raises(Unusable, match="another"):
                await asyncio.to_thread(refused)

    asyncio.run(running(lambda: move(sqlite_end(tmp_path), postgres_end(url))))
    with pytest.raises(Unusable, match="not empty"):
        move(sqlite_end(tmp_path), postgres_end(url))


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    """A row that the target refuses: the target stays empty, the source whole."""
    url = shared().database()

    async def begin() -> None:
        async with sqlite(tmp_path) as store:
            await fill(store)

    asyncio.run(begin())
    db = sqlite3.connect(tmp_path / "s.sqlite", isolation_level=None)
    db.execute("INSERT INTO tally (name, count) VALUES ('odd', 1e30)")
    db.close()
    with pytest.raises(Unusable):
        move(sqlite_end(tmp_path), postgres_end(url))
    target = postgres_end(url)
    with target.alone():
        assert not any(taken(target).counts.values())
