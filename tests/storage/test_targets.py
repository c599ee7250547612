"""No command destroys what it was not meant for; nobody else reads what it makes."""

import os
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from bot.config import ConfigError, Settings
from bot.doors.telegram.receive import Intake
from bot.ports import Damaged, KeysMissing, Losing
from bot.steps import unwatched
from bot.storage.sqlite import Change, Store, Unusable
from bot.storage.sqlite.lease import sole_use
from bot.storage.sqlite.upkeep import Upkeep
from tests.storage.conftest import (
    KEY,
    PRIYA,
    TOM,
    Folder,
    candidate,
    said,
    session,
    utterance,
)
from tests.unprivileged import unprivileged

WRITABLE = 0o200


def change(address: str) -> Change:
    return Change(
        address,
        candidate=candidate(track="nursing"),
        sessions=(session(address),),
        utterances=(utterance("Good."),),
    )


def upkeep(folder: Folder) -> Upkeep:
    key_file = folder.path / "keys" / "master.key"
    if not key_file.exists():
        key_file.write_text(KEY.hex())
    return Upkeep(folder.database, folder.keyring, lambda: KEY, key_file)


def everything(folder: Folder) -> dict[str, bytes]:
    """Every file that is not SQLite's own index of a journal."""
    files = (p for p in folder.path.rglob("*") if p.is_file())
    return {p.name: p.read_bytes() for p in files if not p.name.endswith("-shm")}


async def test_no_copy_takes_the_place_of_what_the_bot_lives_on(
    folder: Folder, tmp_path: Path
) -> None:
    """By its name, another way to it, a link or a second name of the same file."""
    (tmp_path / "notes.txt").write_text("do not lose me")
    other = sqlite3.connect(tmp_path / "other.sqlite")
    other.execute("CREATE TABLE mine (words)")
    other.commit()
    other.close()
    async with folder.store() as store:
        await store.apply(change(PRIYA))
        with sole_use(folder.database):
            pass
        command = upkeep(folder)
        (tmp_path / "way").symlink_to(folder.path)
        ours = [p for p in folder.path.rglob("*") if p.is_file()]
        assert len(ours) == 8, ours
        targets = [tmp_path / "notes.txt", tmp_path / "other.sqlite", tmp_path]
        for number, file in enumerate(ours):
            link, second = tmp_path / f"link{number}", tmp_path / f"second{number}"
            link.symlink_to(file)
            os.link(file, second)
            way = tmp_path / "way" / file.relative_to(folder.path)
            targets += [file, link, second, way]
        before = everything(folder)
        done = []
        for target in targets:
            try:
                command.back_up(target)
            except Unusable as error:
                if str(target) not in str(error):
                    done.append(target)
            else:
                done.append(target)
        assert done == []
        assert everything(folder) == before
        assert (tmp_path / "notes.txt").read_text() == "do not lose me"
        # Neither while the bot is stopped, when the journals are not there.
    absent = folder.database.with_name("second-round.sqlite-wal")
    assert not absent.exists()
    with pytest.raises(Unusable):
        command.back_up(absent)
    # An older copy is what may be replaced, through a link, too.
    copy, link = tmp_path / "copy.sqlite", tmp_path / "newest"
    link.symlink_to(copy)
    for _ in range(2):
        command.back_up(link)
    assert link.is_symlink()
    assert [p.name for p in tmp_path.glob(".*")] == []
    for source in (folder.database, folder.keyring, tmp_path / "other.sqlite"):
        with pytest.raises(Unusable):
            command.restore(source, sure=True)


async def test_a_copy_of_the_keys_holds_the_newest(
    folder: Folder, tmp_path: Path
) -> None:
    """Of a running bot the file alone does not: what is new is in its journal."""
    data, keys = tmp_path / "copy.sqlite", tmp_path / "apart" / "keys.sqlite"
    keys.parent.mkdir()
    refused = []
    async with folder.store() as store:
        command = upkeep(folder)
        for address in (PRIYA, TOM):
            await store.apply(change(address))
            command.back_up(data, keys)
        before = everything(folder)
        targets = [*folder.path.rglob("*"), data, tmp_path, tmp_path / "missing" / "k"]
        for target in targets:
            with pytest.raises(Unusable):
                command.back_up(tmp_path / "second.sqlite", target)
            refused.append(target)
        with pytest.raises(Unusable, match="where the data goes"):
            command.back_up(tmp_path / "both.sqlite", tmp_path / "both.sqlite")
        with pytest.raises(Unusable):
            command.back_up(keys)  # nor the data into the place of the keys
        assert everything(folder) == before
    assert len(refused) > 8
    assert not (tmp_path / "second.sqlite").exists()
    assert not (tmp_path / "both.sqlite").exists()
    assert keys.stat().st_mode & 0o077 == 0
    new = Folder(tmp_path / "elsewhere")
    new.keyring.parent.mkdir(parents=True)
    shutil.copy(keys, new.keyring)
    assert upkeep(new).restore(data) == 2
    async with new.store() as store:
        assert (await store.remembered(TOM))[1] == session(TOM)


async def test_a_restore_without_the_keys_is_refused(folder: Folder) -> None:
    """Also with a keyring that opens nothing; twice, each time with all kept."""
    copy = folder.path.parent / "copy.sqlite"
    async with folder.store() as store:
        for address in (PRIYA, TOM):
            await store.apply(change(address))
    command = upkeep(folder)
    command.back_up(copy)
    away = folder.path.parent / "keyring"
    folder.keyring.rename(away)
    before = everything(folder)
    for _ in range(2):
        with pytest.raises(KeysMissing, match="put its copy back"):
            command.restore(copy)
    assert everything(folder) == before
    # A program of before has made a new, empty keyring.
    empty = Store(folder.path / "new", folder.keyring, KEY)
    async with empty:
        pass
    with pytest.raises(Losing, match="2 of the 2 candidates in the backup do not"):
        command.restore(copy)
    shutil.copy(away, folder.keyring)
    for _ in range(3):
        assert command.restore(copy) == 2
    kept = list(folder.path.glob("*.before-restore-*"))
    assert len(kept) == 3
    async with folder.store() as store:
        await store.apply(change("telegram:9"))
        await store.apply(change(PRIYA))
    with pytest.raises(Losing) as losing:
        command.restore(copy)
    assert [line.split()[0] for line in losing.value.lost] == ["1"] * 3
    assert command.restore(copy, sure=True) == 2


async def test_keys_that_are_lost_are_noticed_at_the_start(folder: Folder) -> None:
    async with folder.store() as store:
        for address in (PRIYA, TOM):
            await store.apply(change(address))
    away = folder.path.parent / "keyring"
    folder.keyring.rename(away)
    before = everything(folder)
    for _ in range(2):
        with pytest.raises(KeysMissing, match="put the keyring's copy back"):
            async with folder.store():
                pass
    assert everything(folder) == before
    async with Store(folder.path.parent / "new", folder.keyring, KEY):
        pass  # a keyring that is empty is no keyring, either
    with pytest.raises(KeysMissing, match="holds no key"):
        async with folder.store():
            pass
    # One that is older than the database opens the most of it; it is said.
    shutil.copy(away, folder.keyring)
    db = sqlite3.connect(folder.keyring)
    db.execute("DELETE FROM data_key WHERE address = ?", (TOM,))
    db.commit()
    db.close()
    async with folder.store() as store:
        await store.examine()
        health = await store.health()
    assert (health.keys_missing, health.damaged, health.well) == (1, False, False)


def test_a_master_key_that_is_lost_is_not_made_anew(tmp_path: Path) -> None:
    for name in ("second-round.sqlite", "keys/keyring.sqlite"):
        folder = tmp_path / name.replace("/", "-")
        settings = Settings(_env_file=None, data_dir=folder)
        file = folder / name
        file.parent.mkdir(parents=True)
        file.write_bytes(b"SQLite format 3\0")
        with pytest.raises(ConfigError, match="put the key back"):
            settings.master_key()
        assert not (folder / "keys" / "master.key").exists()
        file.write_bytes(b"")
        assert settings.master_key() == settings.master_key()


async def test_what_cannot_be_written_ends_the_start(folder: Folder) -> None:
    """With one line; each file and each folder alone."""
    async with folder.store() as store:
        await store.apply(change(PRIYA))
    passed = []
    places = (folder.database, folder.keyring, folder.path, folder.keyring.parent)
    for place in places:
        mode = stat.S_IMODE(place.stat().st_mode)
        place.chmod(mode & 0o555)
        try:
            with unprivileged():
                async with folder.store():
                    passed.append(place)
        except Unusable as error:
            if str(folder.path) not in str(error) or "\n" in str(error):
                passed.append(place)
        finally:
            place.chmod(mode)
    assert passed == []
    async with folder.store() as store:
        assert (await store.remembered(PRIYA))[1] == session(PRIYA)


async def test_nobody_else_reads_it(folder: Folder, tmp_path: Path) -> None:
    """Whatever the umask, also where the folder and the files were there before."""
    before = os.umask(0)
    try:
        folder.keyring.parent.mkdir(parents=True, mode=0o777)
        for file in (folder.database, folder.keyring):
            file.touch(0o666)
        async with folder.store() as store:
            await store.apply(change(PRIYA))
            with sole_use(folder.database):
                pass
            key = Settings(_env_file=None, data_dir=folder.path)
            command = upkeep(folder)
            key.master_key()
            command.back_up(tmp_path / "deep.sqlite")
            command.back_up(folder.path / "copy.sqlite")
            command.restore(folder.path / "copy.sqlite")
            files = [p for p in folder.path.rglob("*") if p.is_file()]
        open_to_all = [
            (str(path), oct(path.stat().st_mode))
            for path in (*files, tmp_path / "deep.sqlite", folder.keyring.parent)
            if path.exists() and path.stat().st_mode & 0o077
        ]
        assert len(files) > 8
        assert open_to_all == []
    finally:
        os.umask(before)


def damage(file: Path, words: bytes) -> None:
    """Spoil the page on which these bytes are."""
    db = sqlite3.connect(file)
    db.execute("PRAGMA journal_mode = DELETE")
    (size,) = db.execute("PRAGMA page_size").fetchone()
    db.close()
    content = bytearray(file.read_bytes())
    place = content.rindex(words) // size * size
    assert place
    content[place : place + size] = b"\xaa" * size
    file.write_bytes(content)


async def test_a_damaged_page_concerns_whom_it_concerns(folder: Folder) -> None:
    """It is found beside the work, and does not stop what does not need it."""
    people = [f"telegram:{number}" for number in range(1000, 1200)]
    first, last = people[0], people[-1]
    async with folder.store() as store:
        for address in people:
            await store.apply(Change(address, candidate=candidate()))
        await store.apply(change(PRIYA))
        await store.accept([said(1, address=first), said(2, address=last)])
        await store.examine()
        assert not (await store.health()).damaged
    damage(folder.database, PRIYA.encode())
    damage(folder.keyring, first.encode())
    async with folder.store() as store:
        await store.examine()
        assert (await store.health()).damaged
        with pytest.raises(Damaged):
            await store.remembered(PRIYA)
        with pytest.raises(Damaged):
            await store.accept([said(3, address=first), said(4, address=last)])
        assert await store.accept([said(4, address=last)]) == {4}
        # What cannot be opened is set aside; the others are taken up.
        claimed = await store.claim()
        assert [a.update_id for a in claimed] == [2, 4]


async def test_whom_damage_concerns_does_not_stop_the_intake(folder: Folder) -> None:
    people = [f"telegram:{number}" for number in range(1000, 1200)]
    async with folder.store() as store:
        for address in people:
            await store.apply(Change(address, candidate=candidate()))
    damage(folder.keyring, people[0].encode())
    arrived: list[int] = []
    odd: list[int] = []
    async with folder.store() as store:
        intake = Intake(
            store,
            lambda: "bot",
            lambda arrival: arrived.append(arrival.update_id),
            lambda _: None,
            odd.append,
            unwatched,
        )
        chats = [{"id": int(p.split(":")[1]), "type": "private"} for p in people]
        updates = [
            {
                "update_id": number,
                "message": {"message_id": 1, "date": 9, "chat": c, "text": "hello"},
            }
            for number, c in enumerate((chats[0], chats[-1], chats[1], chats[-2]))
        ]
        await intake.keep(updates)
        health = await store.health()
    assert sorted(arrived + odd) == [0, 1, 2, 3]
    assert {1, 3} <= set(arrived)
    assert 0 in odd
    assert health.inbox_dead == len(odd)
