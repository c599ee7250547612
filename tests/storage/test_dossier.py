"""The dossier in the store: sealed, erased, due, and carried over from older files."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.deeds import VERSION
from bot.core.dossier import (
    Deed,
    Demand,
    Did,
    Dossier,
    Drill,
    Form,
    Interview,
    Job,
    Notes,
    Person,
    Reflection,
    Story,
    Take,
    Unsaid,
    Value,
)
from bot.core.schedule import DAILY, ROUND, Slot
from bot.core.session import Message
from bot.model import Outcome, Part, Requirement
from bot.storage.documents import dossier_to_bytes
from bot.storage.encryption import seal
from bot.storage.sqlite import Change
from bot.storage.sqlite.schema import MIGRATIONS
from tests.storage.conftest import KEY, NOON, PRIYA, TOM, WORDS, Folder, candidate

DOOR = "telegram"
EVE = Slot(NOON + timedelta(hours=6), "000001.1-eve")
TAKE = Take(NOON, WORDS, Outcome.CLEAR, 0.9, (Part.SITUATION, Part.ACTION), WORDS[:20])
EVERYTHING = Dossier(
    form=Form("unsaid.text", NOON, "", (Message("1", NOON, WORDS),), NOON),
    job=Job(NOON, WORDS, "Nurse", "St Ann's", (Demand(1, Requirement(WORDS)),), 1),
    stories=(Story(2, "Friday", (TAKE, TAKE), ("conflict",), "conflict.x", True),),
    drill=Drill(7, NOON, ("conflict", "ethics"), (2, 0), (2,)),
    unsaid=(Unsaid(3, NOON, WORDS, (NOON.date(),)),),
    interview=Interview(
        4,
        "St Ann's",
        (Person(5, "Ruth", "head of nursing", WORDS, WORDS, True),),
        NOON.date(),
        NOON,
        "Europe/Berlin",
        ticks=("names",),
        notes=Notes(NOON, WORDS, WORDS, WORDS),
    ),
    past=(Interview(1),),
    reflection=Reflection(NOON, "St Ann's", (Value(6, "rota", 3, WORDS, 1),), WORDS),
    numbered=6,
    next=EVE,
    last="000001.0-x",
)


def gathered(dossier: Dossier = EVERYTHING, address: str = PRIYA) -> Change:
    return Change(address, candidate=candidate(), dossier=dossier)


async def test_it_reads_back_as_it_was(folder: Folder) -> None:
    async with folder.store() as store:
        await store.apply(gathered())
        await store.apply(Change(TOM, candidate=candidate()))
        # What does not concern it leaves it alone.
        await store.apply(Change(PRIYA, candidate=candidate(welcomed=True)))
    async with folder.store() as store:
        assert (await store.remembered(PRIYA))[2] == EVERYTHING
        assert (await store.remembered(TOM))[2] is None
    assert WORDS.encode() not in folder.raw()
    assert b"head of nursing" not in folder.raw()


async def test_it_goes_with_the_candidate(folder: Folder) -> None:
    async with folder.store() as store:
        await store.apply(gathered())
        await store.hand_out(DOOR)
        ((sealed,),) = folder.rows("SELECT document FROM dossier")
        assert sealed[:64] in folder.raw()
        await store.apply(Change(PRIYA, forget=True))
        assert sealed[:64] not in folder.raw()
    for table in ("dossier", "deed", "schedule", "prompt"):
        assert folder.rows(f"SELECT * FROM {table}") == []


async def test_a_message_that_changes_nothing_else_leaves_the_dossier_as_it_is(
    folder: Folder,
) -> None:
    """What was done last stands apart, sealed; where it stood in the document of an
    older release, it counts until the next."""
    deed = Deed(NOON, "7", Did.REPLIED, asked=WORDS, version=VERSION)
    async with folder.store() as store:
        await store.apply(gathered())
        ((before,),) = folder.rows("SELECT document FROM dossier")
        await store.apply(Change(PRIYA, deed=deed))
        assert folder.rows("SELECT document FROM dossier") == [(before,)]
        assert (await store.remembered(PRIYA))[2] == replace(EVERYTHING, deed=deed)
        assert WORDS.encode() not in folder.raw()
        # As releases before wrote it.
        old = dossier_to_bytes(replace(EVERYTHING, deed=deed))
        keys = store._data_keys

        def write(db: sqlite3.Connection) -> None:
            sealed = keys.seal(db, PRIYA, old)
            db.execute("UPDATE dossier SET document = ?", (sealed,))
            db.execute("DELETE FROM deed")

        await store._sqlite.write(write)
        assert (await store.remembered(PRIYA))[2] == replace(EVERYTHING, deed=deed)
        newer = replace(deed, message_id="8")
        await store.apply(Change(PRIYA, deed=newer))
        assert (await store.remembered(PRIYA))[2] == replace(EVERYTHING, deed=newer)
        await store.apply(gathered())
        assert (await store.remembered(PRIYA))[2] == EVERYTHING
        assert folder.rows("SELECT * FROM deed") == []


async def test_a_form_waits_for_a_quiet_moment(folder: Folder) -> None:
    async with folder.store() as store:
        await store.apply(gathered())
        assert await store.waiting() == ((PRIYA, NOON),)
        await store.apply(gathered(replace(EVERYTHING, form=None)))
        assert await store.waiting() == ()


async def test_a_step_is_handed_out_beside_the_daily_question(folder: Folder) -> None:
    """Each kind of prompt has a row of its own; one does not wait for the other."""
    async with folder.store() as store:
        await store.apply(gathered())
        folder.now = EVE.at.timestamp()
        assert await store.hand_out(DOOR) == 1
        (step,) = await store.claimed(DOOR, 9)
        assert (step.kind, step.slot, step.spent) == (ROUND, EVE, False)
        assert step.due(EVE.at).kind == ROUND
        later = replace(EVERYTHING, next=None, last=EVE.label)
        done = replace(gathered(later), prompt=(ROUND, EVE.label))
        assert await store.apply(replace(done, prompt=(DAILY, EVE.label))) is None
        assert await store.apply(done) == ()
        assert await store.apply(done) is None
        assert await store.claimed(DOOR, 9) == ()
        assert not await store.any_due(DOOR)


async def test_a_step_that_cannot_be_decided_on_is_let_go(folder: Folder) -> None:
    async with folder.store() as store:
        await store.apply(gathered())
        folder.now = EVE.at.timestamp()
        await store.hand_out(DOOR)
        (step,) = await store.claimed(DOOR, 9)
        await store.give_up(step)
        folder.now += 10 * 86_400
        assert not await store.any_due(DOOR)
        assert await store.tally() == {"round.failed": 1}


async def test_daily_rows_of_an_older_release_are_carried_over(folder: Folder) -> None:
    folder.database.parent.mkdir(parents=True)
    db = sqlite3.connect(folder.database)
    for number in range(3):
        db.executescript(MIGRATIONS[number])
    db.executescript(
        "INSERT INTO candidate (address, document) VALUES ('telegram:7', x'00'),"
        " ('telegram:8', x'00');"
        "INSERT INTO daily VALUES ('telegram:7', 1000.0, '2025-06-01', '', 1),"
        " ('telegram:8', NULL, '', '2025-05-31', 0);"
        "INSERT INTO prompt VALUES ('telegram:8', '2025-05-31', 900.0, 0);"
        "PRAGMA user_version = 3"
    )
    db.close()
    folder.keyring.parent.mkdir()
    db = sqlite3.connect(folder.keyring)
    db.execute("CREATE TABLE data_key (address TEXT PRIMARY KEY, wrapped BLOB)")
    db.execute(
        "INSERT INTO data_key VALUES ('telegram:7', ?)", (seal(KEY, KEY, PRIYA),)
    )
    db.commit()
    db.close()
    async with folder.store() as store:
        assert await store.hand_out(DOOR) == 1
        claimed = await store.claimed(DOOR, 9)
    assert [(c.address, c.kind, c.slot.label) for c in claimed] == [
        (TOM, DAILY, "2025-05-31"),
        (PRIYA, DAILY, "2025-06-01"),
    ]
    assert claimed[1].slot.at == datetime.fromtimestamp(1000, UTC)
