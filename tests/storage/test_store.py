"""The store on a real disk: what it keeps, what it refuses, what it forgets."""

import asyncio
import shutil
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model import Mode
from bot.storage.ages import KEEP_DONE
from bot.storage.sqlite import Change, NewerDatabase, Unusable, WrongKey
from bot.storage.sqlite.schema import MIGRATIONS
from tests.storage.conftest import (
    NOON,
    PRIYA,
    TOM,
    WORDS,
    Folder,
    candidate,
    commanded,
    said,
    session,
    utterance,
)

UNWRITABLE = utterance("\ud800")
"""Half a character, which no file can hold: a write with it fails half-way."""


def change(
    number: int | None = None, address: str = PRIYA, words: str = WORDS
) -> Change:
    """What follows from a message: a session with it, and a reply that quotes it."""
    return Change(
        address,
        number,
        candidate(),
        (session(f"s-{address}", words),),
        (utterance(words), utterance("And then?")),
    )


# Opening


async def test_from_nothing(folder: Folder) -> None:
    """An empty folder becomes a store of this release."""
    async with folder.store() as store:
        assert await store.remembered(PRIYA) == (None, None, None)
        assert await store.claim() == ()
        assert await store.unsent() == ()
    assert folder.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]


async def test_every_migration(folder: Folder) -> None:
    """A database of any older release becomes one of this one, with what it holds."""
    async with folder.store() as store:
        await store.apply(change())
    wanted = folder.rows("SELECT sql FROM sqlite_master ORDER BY name")
    for version in range(len(MIGRATIONS)):
        older = Folder(folder.path.parent / f"version-{version}")
        older.database.parent.mkdir(parents=True)
        db = sqlite3.connect(older.database)
        for number in range(version):
            db.executescript(MIGRATIONS[number])
        db.execute(f"PRAGMA user_version = {version}")
        db.close()
        async with older.store() as store:
            await store.apply(change())
        assert older.rows("SELECT sql FROM sqlite_master ORDER BY name") == wanted


async def test_a_newer_database_is_left_alone(folder: Folder) -> None:
    async with folder.store() as store:
        await store.apply(change())
    folder.rows(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = folder.raw()
    with pytest.raises(NewerDatabase, match="run the newer program"):
        async with folder.store():
            raise AssertionError
    assert folder.raw() == before


async def test_the_wrong_master_key(folder: Folder) -> None:
    """The message names the setting, and no key."""
    async with folder.store() as store:
        await store.apply(change())
    before = folder.raw()
    with pytest.raises(WrongKey, match="ENCRYPTION_KEY"):
        async with folder.store(b"x" * 32):
            raise AssertionError
    assert folder.raw() == before
    async with folder.store() as store:
        assert (await store.remembered(PRIYA))[1] == session(f"s-{PRIYA}")


async def test_a_file_that_is_no_database(folder: Folder) -> None:
    folder.path.mkdir()
    folder.database.write_bytes(b"a letter to my aunt, in plain words" * 100)
    with pytest.raises(Unusable, match="not a database"):
        async with folder.store():
            raise AssertionError


async def test_a_folder_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    with pytest.raises(Unusable, match="data"):
        async with Folder(tmp_path / "data").store():
            raise AssertionError


# The inbox


async def test_only_what_is_new_is_told(folder: Folder) -> None:
    """A repeat is known whether it still waits or was done long ago."""
    async with folder.store() as store:
        assert await store.accept([said(1), said(2)]) == {1, 2}
        assert await store.accept([said(2), said(3)]) == {3}
        await store.apply(change(1))
        assert await store.accept([said(1)]) == set()
    async with folder.store() as store:
        assert await store.accept([said(1), said(3), said(4)]) == {4}


async def test_what_was_not_handled_is_told_after_a_restart(folder: Folder) -> None:
    arrivals = [said(5), commanded(6, "hint"), said(7, "third", TOM)]
    async with folder.store() as store:
        await store.accept(arrivals[:2])
        folder.now += 1
        await store.accept(arrivals[2:])
        await store.apply(change(5))
    async with folder.store() as store:
        assert await store.claim() == tuple(arrivals[1:])


async def test_order_survives_numbers_that_begin_anew(folder: Folder) -> None:
    """After a silent week Telegram numbers from somewhere else."""
    async with folder.store() as store:
        await store.accept([said(900)])
        folder.now += 8 * 86_400
        await store.accept([said(3)])
        assert [a.update_id for a in await store.claim()] == [900, 3]


async def test_what_fails_again_and_again_is_set_aside(folder: Folder) -> None:
    async with folder.store() as store:
        await store.accept([said(1), said(2)])
        assert [await store.failed(1, 3) for _ in range(3)] == [1, 2, 3]
        assert await store.claim() == (said(2),)
        assert await store.accept([said(1)]) == set()
        assert await store.apply(change(1)) is None
        assert await store.failed(1, 3) == 3


async def test_what_cannot_be_read_is_set_aside(folder: Folder) -> None:
    """One damaged row, or one of another release, stops nobody else."""
    async with folder.store() as store:
        await store.accept([said(1), said(2, address=TOM), said(3)])
        await store.apply(Change(PRIYA, utterances=(utterance("a"), utterance("b"))))
    folder.rows("UPDATE inbox SET payload = zeroblob(60) WHERE update_id = 1")
    folder.rows("UPDATE outbox SET payload = x'01' WHERE id = 1")
    folder.keys("DELETE FROM data_key WHERE address = ?", TOM)
    async with folder.store() as store:
        assert await store.claim() == (said(3),)
        assert [o.utterance for o in await store.unsent()] == [utterance("b")]
    assert folder.rows("SELECT state FROM inbox") == [("dead",), ("dead",), ("todo",)]
    assert folder.rows("SELECT state FROM outbox") == [("dead",), ("todo",)]


async def test_numbers_are_forgotten_when_nobody_repeats_them(folder: Folder) -> None:
    """Only those of what is done: what waits or failed is kept."""
    async with folder.store() as store:
        await store.accept([said(1), said(2), said(3)])
        outgoing = await store.apply(change(1)) or ()
        await store.sent(outgoing[0].id)
        await store.failed(2, 1)
        folder.now += KEEP_DONE - 1
        await store.accept([said(4)])
        young = await store.apply(change(4)) or ()
        await store.sent(young[0].id)
        await store.prune()
        assert len(folder.rows("SELECT 1 FROM inbox")) == 4
        folder.now += 2
        await store.prune()
        assert folder.rows("SELECT update_id FROM inbox") == [(2,), (3,), (4,)]
        left = folder.rows("SELECT id FROM outbox")
        assert left == [(outgoing[1].id,), (young[1].id,)]


# What follows from an update


async def test_all_that_follows_is_written_together(folder: Folder) -> None:
    async with folder.store() as store:
        await store.accept([said(1)])
        outgoing = await store.apply(change(1))
    assert outgoing is not None
    async with folder.store() as store:
        assert await store.remembered(PRIYA) == (
            candidate(),
            session(f"s-{PRIYA}"),
            None,
        )
        assert await store.claim() == ()
        assert await store.unsent() == outgoing
    assert [o.utterance for o in outgoing] == [utterance(WORDS), utterance("And then?")]
    assert outgoing[0].id < outgoing[1].id


async def test_an_update_has_its_effect_once(folder: Folder) -> None:
    async with folder.store() as store:
        await store.accept([said(1)])
        assert await store.apply(change(1)) is not None
        before = folder.rows("SELECT * FROM outbox"), await store.remembered(PRIYA)
        assert await store.apply(change(1, words="something else")) is None
        assert await store.apply(replace(change(1), forget=True)) is None
        after = folder.rows("SELECT * FROM outbox"), await store.remembered(PRIYA)
    assert after == before


async def test_an_update_nobody_accepted_has_none(folder: Folder) -> None:
    async with folder.store() as store:
        assert await store.apply(change(77)) is None
        assert await store.remembered(PRIYA) == (None, None, None)


async def test_a_write_that_fails_half_way_leaves_nothing(folder: Folder) -> None:
    async with folder.store() as store:
        await store.accept([said(1)])
        broken = replace(change(1), utterances=(utterance("first"), UNWRITABLE))
        with pytest.raises(ValueError, match="utf-8"):
            await store.apply(broken)
        assert await store.remembered(PRIYA) == (None, None, None)
        assert await store.unsent() == ()
        assert await store.claim() == (said(1),)
        assert await store.apply(change(1)) is not None


async def test_one_failure_in_a_commit_harms_no_neighbour(folder: Folder) -> None:
    """Writes that wait together share a commit, and fail alone."""
    addresses = [f"telegram:{number}" for number in range(20)]
    async with folder.store() as store:
        await store.accept([said(n, address=a) for n, a in enumerate(addresses)])
        changes = [change(n, a) for n, a in enumerate(addresses)]
        changes[7] = replace(changes[7], utterances=(UNWRITABLE,))
        results = await asyncio.gather(
            *map(store.apply, changes), return_exceptions=True
        )
        failures = [n for n, r in enumerate(results) if isinstance(r, BaseException)]
        assert failures == [7]
        assert await store.claim() == (said(7, address=addresses[7]),)
        assert len(await store.unsent()) == 2 * 19
        for address in addresses[:7] + addresses[8:]:
            assert (await store.remembered(address))[1] == session(f"s-{address}")


async def test_many_write_at_once(folder: Folder) -> None:
    async with folder.store() as store:

        async def one(number: int) -> None:
            address = f"telegram:{number % 50}"
            await store.accept([said(number, address=address)])
            outgoing = await store.apply(change(number, address, f"words {number}"))
            assert outgoing is not None
            for sent in outgoing:
                await store.sent(sent.id)

        await asyncio.gather(*map(one, range(300)))
        assert await store.claim() == ()
        assert await store.unsent() == ()
    assert folder.rows("SELECT count(*) FROM session") == [(50,)]
    assert folder.rows("SELECT count(*) FROM inbox WHERE state = 'done'") == [(300,)]
    assert folder.keys("SELECT count(*) FROM data_key") == [(50,)]


async def test_a_write_nobody_waits_for_happens_all_the_same(folder: Folder) -> None:
    async with folder.store() as store:
        applying = asyncio.ensure_future(store.apply(change()))
        neighbour = asyncio.ensure_future(store.apply(change(address=TOM)))
        while not folder.database.exists() or not applying.done():
            applying.cancel()
            await asyncio.sleep(0)
        assert await neighbour is not None


# Sessions


async def test_the_newest_session_is_remembered(folder: Folder) -> None:
    """The one that was begun last, whatever the clocks said when."""
    later = session("a", "later", started_at=NOON + timedelta(hours=1))
    async with folder.store() as store:
        await store.apply(Change(PRIYA, candidate=candidate(), sessions=(later,)))
        await store.apply(Change(PRIYA, sessions=(session("b"),)))
        assert await store.remembered(PRIYA) == (candidate(), session("b"), None)
        await store.apply(Change(PRIYA, sessions=(replace(later, mode=Mode.DAILY),)))
        assert (await store.remembered(PRIYA))[1] == session("b")
        assert [s.id for s in await store.sessions(PRIYA)] == ["a", "b"]
        assert await store.sessions(TOM) == ()


async def test_an_earlier_session_is_found_by_its_id(folder: Folder) -> None:
    """By its own candidate alone."""
    async with folder.store() as store:
        await store.apply(change())
        await store.apply(change(address=TOM, words="of somebody else"))
        assert await store.session(PRIYA, f"s-{PRIYA}") == session(f"s-{PRIYA}")
        assert await store.session(PRIYA, f"s-{TOM}") is None
        assert await store.session(PRIYA, "") is None


async def test_who_waits_for_a_quiet_moment(folder: Folder) -> None:
    """The longest wait first; nobody once the quiet has come."""
    long, short = NOON - timedelta(seconds=9), NOON - timedelta(seconds=1)
    async with folder.store() as store:
        for address, since in ((PRIYA, short), (TOM, long)):
            waiting = session(f"s-{address}", waiting_since=since)
            await store.apply(
                Change(address, candidate=candidate(), sessions=(waiting,))
            )
    async with folder.store() as store:
        assert await store.waiting() == ((TOM, long), (PRIYA, short))
        await store.apply(Change(TOM, sessions=(session(f"s-{TOM}"),)))
        assert await store.waiting() == ((PRIYA, short),)


async def test_a_candidate_who_left_and_returned(folder: Folder) -> None:
    async with folder.store() as store:
        await store.apply(change())
        await store.accept([said(1), said(2), said(3)])
        await store.deactivate(PRIYA, 1)
        assert await store.unsent() == ()
        await store.reactivate(PRIYA, 2)
        await store.deactivate(PRIYA)
        await store.apply(change(3))
        assert await store.claim() == ()


async def test_a_group_is_told_once(folder: Folder) -> None:
    line = [utterance("Only in private")]
    async with folder.store() as store:
        await store.accept([commanded(n, "start", "telegram:-9") for n in (1, 2)])
        assert len(await store.greet("telegram:-9", line, 1)) == 1
        assert await store.greet("telegram:-9", line, 2) == ()
        assert await store.claim() == ()


# The outbox


async def test_a_sent_text_is_erased(folder: Folder) -> None:
    async with folder.store() as store:
        first, second = await store.apply(change()) or ()
        await store.sent(first.id)
        await store.undeliverable(second.id)
        assert await store.unsent() == ()
        await store.accept([said(1)])
        third, fourth = await store.apply(change(1)) or ()
        await store.sent(third.id)
        assert await store.unsent() == (fourth,)
    kept = folder.rows("SELECT id, state, payload IS NULL FROM outbox")
    assert kept == [(second.id, "dead", 1), (fourth.id, "todo", 0)]


async def test_a_number_is_never_given_twice(folder: Folder) -> None:
    """Else a late confirmation would erase another message."""
    async with folder.store() as store:
        first, second = await store.apply(change()) or ()
        await store.sent(first.id)
        await store.sent(second.id)
    async with folder.store() as store:
        third, _ = await store.apply(change()) or ()
    assert third.id > second.id


# Privacy


async def test_no_file_holds_plain_words(folder: Folder) -> None:
    """Neither while it runs, with its journals, nor afterwards."""
    async with folder.store() as store:
        await store.accept([said(1), said(2)])
        await store.apply(change(1))
        running = folder.raw()
    assert WORDS.encode() not in running
    assert b"Kowalczyk" not in running
    assert b"Kowalczyk" not in folder.raw()


async def test_forgetting_leaves_nothing(folder: Folder) -> None:
    """No row, no key and no sealed byte, in no file, even before it is closed."""
    goodbye = utterance("All gone.")
    async with folder.store() as store:
        await store.accept([said(1), said(2), commanded(3, "delete"), said(4, "", TOM)])
        await store.apply(change(1))
        await store.apply(change(4, TOM))
        documents = folder.rows(
            "SELECT document FROM candidate WHERE address = ? UNION ALL"
            " SELECT document FROM session WHERE address = ? UNION ALL"
            " SELECT payload FROM outbox WHERE address = ? UNION ALL"
            " SELECT payload FROM inbox WHERE address = ?",
            *4 * (PRIYA,),
        )
        keys = folder.keys("SELECT wrapped FROM data_key WHERE address = ?", PRIYA)
        secrets = [row[0] for row in documents + keys]
        assert len(secrets) == 7
        assert all(secret in folder.raw() for secret in secrets)

        outgoing = await store.apply(
            Change(PRIYA, 3, utterances=(goodbye,), forget=True)
        )

        assert outgoing is not None
        left = folder.raw()
        assert not any(secret in left for secret in secrets)
        assert await store.remembered(PRIYA) == (None, None, None)
        assert await store.sessions(PRIYA) == ()
        assert [o.utterance for o in await store.unsent() if o.address == PRIYA] == [
            goodbye
        ]
        await store.sent(outgoing[0].id)
        assert (await store.remembered(TOM))[1] == session(f"s-{TOM}")
    for table in ("candidate", "session", "inbox", "outbox", "greeted"):
        assert not folder.rows(f"SELECT 1 FROM {table} WHERE address = ?", PRIYA)
    assert folder.keys("SELECT address FROM data_key") == [(TOM,)]
    assert PRIYA.encode() not in folder.raw()


async def test_forgetting_covers_a_backup(folder: Folder) -> None:
    """A copy of the database made before is noise, for the key is gone."""
    async with folder.store() as store:
        await store.apply(change())
        await store.apply(change(address=TOM))
    backup = folder.path.parent / "backup.sqlite"
    shutil.copy(folder.database, backup)
    async with folder.store() as store:
        await store.apply(Change(PRIYA, forget=True))
    shutil.copy(backup, folder.database)
    async with folder.store() as store:
        with pytest.raises(WrongKey):
            await store.remembered(PRIYA)


async def test_what_comes_after_the_wish_is_a_new_beginning(folder: Folder) -> None:
    """A message that was accepted before the deletion was handled is not lost."""
    async with folder.store() as store:
        await store.accept([said(1), commanded(2, "delete"), said(3, "hello")])
        await store.apply(Change(PRIYA, 2, forget=True))
        assert await store.apply(change(1)) is None
        assert await store.apply(change(3, words="hello")) is not None
    async with folder.store() as store:
        assert (await store.remembered(PRIYA))[1] == session(f"s-{PRIYA}", "hello")


async def test_arriving_while_a_key_is_erased(folder: Folder) -> None:
    """Whatever comes in between is sealed with a key that is on disk."""
    async with folder.store() as store:
        for number in range(0, 24, 2):
            await store.apply(change())
            forgetting = asyncio.ensure_future(store.apply(Change(PRIYA, forget=True)))
            for _ in range(number // 2):
                await asyncio.sleep(0)
            try:
                await store.accept([said(number)])
            except WrongKey:  # then it is not confirmed, and comes again
                await store.accept([said(number)])
            await forgetting
            await store.accept([said(number + 1)])
            await store.apply(change(number + 1))
    async with folder.store() as store:
        assert (await store.remembered(PRIYA))[1] == session(f"s-{PRIYA}")


async def test_a_document_is_bound_to_its_candidate(folder: Folder) -> None:
    """Whoever can write to the database cannot show one candidate another's words."""
    async with folder.store() as store:
        await store.apply(change())
        await store.apply(change(address=TOM))
    folder.rows(
        "UPDATE session SET document = (SELECT document FROM session WHERE address = ?)"
        " WHERE address = ?",
        PRIYA,
        TOM,
    )
    async with folder.store() as store:
        with pytest.raises(WrongKey):
            await store.remembered(TOM)
