"""Copy, restore and rotate a database that is in use."""

import sqlite3
from pathlib import Path

import pytest

from bot.ports import Losing
from bot.storage.sqlite import Change, NewerDatabase, Unusable, WrongKey
from bot.storage.sqlite.upkeep import back_up, restore, rotate_key
from tests.storage.conftest import (
    KEY,
    PRIYA,
    TOM,
    WORDS,
    Folder,
    candidate,
    said,
    session,
    utterance,
)

NEW_KEY = bytes(range(32, 64))
KEY_TEXT = "master.key"


def change(address: str, words: str = WORDS) -> Change:
    return Change(
        address,
        candidate=candidate(track="nursing"),
        sessions=(session(address, words),),
        utterances=(utterance(words),),
    )


async def test_a_backup_of_a_running_database(folder: Folder, tmp_path: Path) -> None:
    """It holds all that was committed; no key and no word of a candidate is in it."""
    target = tmp_path / "backup.sqlite"
    async with folder.store() as store:
        await store.apply(change(PRIYA))
        back_up(folder.database, target)
        await store.apply(change(TOM))
        assert target.stat().st_mode & 0o777 == 0o600
        assert WORDS.encode() not in target.read_bytes()
        with pytest.raises(Losing, match="1 candidates came after"):
            restore(folder.database, folder.keyring, target, KEY)
        assert (await store.remembered(TOM))[1] == session(TOM)
        restored = restore(folder.database, folder.keyring, target, KEY, sure=True)
        assert restored == 1
        assert (await store.remembered(PRIYA))[1] == session(PRIYA)
        assert await store.remembered(TOM) == (None, None, None)
        await store.apply(change(TOM))  # it goes on as before
        assert (await store.remembered(TOM))[1] == session(TOM)
    (before,) = folder.path.glob("second-round.sqlite.before-restore-*")
    with sqlite3.connect(before) as db:
        assert db.execute("SELECT count(*) FROM candidate").fetchone() == (2,)
    db.close()


async def test_deleting_makes_an_old_backup_unreadable(
    folder: Folder, tmp_path: Path
) -> None:
    """With the keys of today nobody can open what was backed up yesterday."""
    target = tmp_path / "backup.sqlite"
    async with folder.store() as store:
        await store.apply(change(PRIYA))
        await store.apply(change(TOM))
        back_up(folder.database, target)
        await store.apply(Change(PRIYA, forget=True))
        # She comes back, and is given a new key.
        await store.apply(Change(PRIYA, candidate=candidate()))
    stolen = Folder(tmp_path / "stolen")
    stolen.database.parent.mkdir(parents=True)
    stolen.keyring.parent.mkdir(parents=True)
    stolen.database.write_bytes(target.read_bytes())
    stolen.keyring.write_bytes(folder.keyring.read_bytes())
    async with stolen.store() as thief:
        assert (await thief.remembered(TOM))[1] == session(TOM)
        with pytest.raises(WrongKey):
            await thief.remembered(PRIYA)
    # And restoring it does not bring her back.
    with pytest.raises(Losing, match="1 of the 2 candidates in the backup do not"):
        restore(folder.database, folder.keyring, target, KEY)
    assert restore(folder.database, folder.keyring, target, KEY, sure=True) == 1
    async with folder.store() as store:
        assert await store.remembered(PRIYA) == (None, None, None)
        assert (await store.remembered(TOM))[1] == session(TOM)


async def test_a_backup_that_cannot_be_restored(folder: Folder, tmp_path: Path) -> None:
    """The database stays as it is, and works."""
    target, newer = tmp_path / "backup.sqlite", tmp_path / "newer.sqlite"
    async with folder.store() as store:
        await store.apply(change(PRIYA))
        back_up(folder.database, target)
        newer.write_bytes(target.read_bytes())
        with sqlite3.connect(newer) as db:
            db.execute("PRAGMA user_version = 99")
        db.close()
        damaged = bytearray(target.read_bytes())
        damaged[4096:12000] = b"\xaa" * (12000 - 4096)
        (tmp_path / "damaged.sqlite").write_bytes(damaged)
        with pytest.raises(NewerDatabase):
            restore(folder.database, folder.keyring, newer, KEY)
        with pytest.raises(Unusable):
            restore(folder.database, folder.keyring, tmp_path / "damaged.sqlite", KEY)
        with pytest.raises(Unusable):
            restore(folder.database, folder.keyring, tmp_path / "missing", KEY)
        with pytest.raises(WrongKey):
            restore(folder.database, folder.keyring, target, NEW_KEY)
        assert (await store.remembered(PRIYA))[1] == session(PRIYA)
    assert not list(folder.path.glob(".restore*"))


async def test_backing_up_what_is_not_there(folder: Folder, tmp_path: Path) -> None:
    """An older backup is left alone."""
    target = tmp_path / "backup.sqlite"
    target.write_bytes(b"older")
    with pytest.raises(Unusable):
        back_up(folder.database, target)
    assert target.read_bytes() == b"older"
    assert not folder.database.exists()


async def test_the_key_is_changed_under_a_running_program(folder: Folder) -> None:
    """Both with a key file and without; old and new candidates notice nothing."""
    async with folder.store() as store:
        await store.apply(change(PRIYA))
        await store.apply(change(TOM))
    async with folder.store() as store:
        assert (await store.remembered(PRIYA))[1] == session(PRIYA)
        assert rotate_key(folder.database, folder.keyring, KEY, NEW_KEY, None) == 2
        assert (await store.remembered(TOM))[1] == session(TOM)
        await store.apply(change("telegram:9"))
        await store.accept([said(1, address="telegram:10")])
    # A start with the old key still finds its way; one with the new key ends that.
    for key in (KEY, NEW_KEY):
        async with folder.store(key) as store:
            for address in (PRIYA, TOM, "telegram:9"):
                assert (await store.remembered(address))[1] == session(address)
    with pytest.raises(WrongKey):
        async with folder.store(KEY):
            pass


async def test_the_old_key_opens_nothing_once_the_file_is_changed(
    folder: Folder,
) -> None:
    """A running program reads the file again; the old key is worth nothing any more."""
    path = folder.path / KEY_TEXT
    async with folder.store() as store:
        await store.apply(change(PRIYA))
    reading = folder.store()
    reading._data_keys._master._reread = lambda: NEW_KEY
    async with reading as store:
        rotate_key(folder.database, folder.keyring, KEY, NEW_KEY, path)
        assert path.stat().st_mode & 0o777 == 0o600
        assert (await store.remembered(PRIYA))[1] == session(PRIYA)
    with pytest.raises(WrongKey):
        async with folder.store(KEY):
            pass
    assert NEW_KEY not in folder.raw().replace(path.read_bytes(), b"")


async def test_a_wrong_key_changes_nothing(folder: Folder) -> None:
    async with folder.store() as store:
        await store.apply(change(PRIYA))
        with pytest.raises(WrongKey):
            rotate_key(folder.database, folder.keyring, NEW_KEY, KEY, None)
        assert (await store.remembered(PRIYA))[1] == session(PRIYA)
