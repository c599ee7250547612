"""What a disk and a clock can do: a clear message, no harm, and on again."""

import sqlite3
from contextlib import closing

import pytest

from bot.storage.sqlite import Change, Unusable
from bot.storage.sqlite.schema import MIGRATIONS
from tests.storage.conftest import (
    PRIYA,
    WORDS,
    Folder,
    candidate,
    commanded,
    said,
    session,
)


async def test_the_disk_is_full(folder: Folder) -> None:
    """Nothing is half written; when there is room, all goes on."""
    async with folder.store() as store:
        await store.accept([said(1)])
        await _limit(store, 1)
        full = False
        for number in range(2, 200):
            try:
                await store.accept([said(number, WORDS * 50)])
            except Unusable as error:
                full = "full" in str(error)
                break
        assert full
        kept = [a.update_id for a in await store.claim()]
        change = Change(PRIYA, 1, candidate(), (session(words=WORDS * 500),))
        with pytest.raises(Unusable, match="full"):
            await store.apply(change)
        assert [a.update_id for a in await store.claim()] == kept
        await _limit(store, 1 << 30)
        assert await store.apply(change) == ()
        assert [a.update_id for a in await store.claim()] == kept[1:]


async def _limit(store: object, pages: int) -> None:
    db = store._db  # type: ignore[attr-defined]
    await db._writer.run(
        lambda: db._writer._conn.execute(f"PRAGMA max_page_count = {pages}").fetchone()
    )


async def test_the_database_is_locked(folder: Folder) -> None:
    """Another program holds it for longer than anyone waits; then it lets go."""
    async with folder.store() as store:
        db = store._sqlite
        await db._writer.run(lambda: db._writer._conn.execute("PRAGMA busy_timeout=50"))
        other = sqlite3.connect(folder.database, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unusable, match="locked"):
            await store.accept([said(1)])
        other.execute("ROLLBACK")
        other.close()
        assert await store.accept([said(1)]) == {1}


async def test_the_file_is_damaged(folder: Folder) -> None:
    """Said in one line at the start, and not touched."""
    async with folder.store() as store:
        await store.apply(Change(PRIYA, candidate=candidate()))
    damaged = b"\xaa" * 8192
    folder.database.write_bytes(damaged)
    with pytest.raises(Unusable, match="not a database") as raised:
        async with folder.store():
            pass
    assert len(str(raised.value).splitlines()) == 1
    assert folder.database.read_bytes() == damaged


async def test_the_clock_jumps(folder: Folder) -> None:
    """Back or forward: the order of arrival stays, nothing is forgotten too soon."""
    async with folder.store() as store:
        start = folder.now
        for number, jump in ((1, 0), (2, -86400), (3, 30 * 86400), (4, -5)):
            folder.now = start + jump
            await store.accept([commanded(number, "help")])
        await store.prune()
        assert (await store.health()).inbox_age >= 0
    async with folder.store() as store:
        assert [a.update_id for a in await store.claim()] == [1, 2, 3, 4]


async def test_numbers_that_begin_anew(folder: Folder) -> None:
    """After a silent week Telegram counts anew; the order is that of arrival."""
    async with folder.store() as store:
        for number in (900, 901, 5, 6):
            await store.accept([said(number)])
        assert [a.update_id for a in await store.claim()] == [900, 901, 5, 6]
        await store.apply(Change(PRIYA, 5, forget=True))
        # What came before the wish to be forgotten is forgotten, whatever its number.
        assert [a.update_id for a in await store.claim()] == [6]


async def test_a_database_of_the_first_release(folder: Folder) -> None:
    """It is brought up to date, with all that waited in its order."""
    async with folder.store() as store:
        await store.accept([said(7), said(3)])
        rows = folder.rows(
            "SELECT update_id, received_at, address, payload"
            " FROM inbox ORDER BY arrival"
        )
    folder.database.unlink()
    with closing(sqlite3.connect(folder.database)) as db, db:
        db.executescript(f"{MIGRATIONS[0]} PRAGMA user_version = 1;")
        for late, row in enumerate(rows):
            db.execute(
                "INSERT INTO inbox (update_id, received_at, address, payload)"
                " VALUES (?, ?, ?, ?)",
                (row[0], row[1] + late, *row[2:]),
            )
    db.close()
    async with folder.store() as store:
        assert [a.update_id for a in await store.claim()] == [7, 3]
