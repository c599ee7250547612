"""What was wished to be forgotten is gone, wherever the program died meanwhile."""

import pytest

from bot.ports import Change, WrongKey
from bot.storage.sqlite import Store
from bot.storage.sqlite.upkeep import back_up, restore
from tests.storage.conftest import (
    KEY,
    PRIYA,
    Folder,
    candidate,
    commanded,
    said,
    session,
)

BEGUN = Change(PRIYA, 1, candidate(), (session(),))
FORGET = Change(PRIYA, 2, forget=True)


class Died(BaseException):
    """The program is no more."""


class Dying(Store):
    """A store whose program dies before a key is erased."""

    async def _erase_key(self, _: str) -> None:
        raise Died


async def died_before_the_key_went(folder: Folder) -> None:
    """Commit a wish to be forgotten, and die."""

    async with folder.store() as store:
        await store.accept([said(1), commanded(2, "delete"), said(3, "hello")])
        await store.apply(BEGUN)
        back_up(folder.database, folder.path / "old.backup")
    dying = Dying(folder.database, folder.keyring, KEY, lambda: folder.now)
    with pytest.raises(Died):
        async with dying as store:
            await store.apply(FORGET)


def restored(folder: Folder) -> int:
    backup = folder.path / "old.backup"
    return restore(folder.database, folder.keyring, backup, KEY, sure=True)


async def test_a_death_before_the_key_is_gone(folder: Folder) -> None:
    """The next start erases it; what came after the wish is kept with a new key."""
    await died_before_the_key_went(folder)
    (before,) = folder.keys("SELECT wrapped FROM data_key")
    assert folder.rows("SELECT address FROM erasing") == [(PRIYA,)]
    async with folder.store() as store:
        assert folder.rows("SELECT address FROM erasing") == []
        assert folder.keys("SELECT wrapped FROM data_key") != [before]
        assert await store.claim() == (said(3, "hello"),)
    assert before[0] not in folder.raw()
    assert restored(folder) == 0


async def test_a_restore_right_after_the_death_brings_nobody_back(
    folder: Folder,
) -> None:
    await died_before_the_key_went(folder)
    assert restored(folder) == 0


async def test_the_disk_fills_while_the_key_is_erased(folder: Folder) -> None:
    """It is erased before anything new of theirs is kept, and all stays readable."""
    async with folder.store() as store:
        await store.accept([said(1), commanded(2, "delete"), said(3, "hello")])
        await store.apply(BEGUN)
        (before,) = folder.keys("SELECT wrapped FROM data_key")
        # The last statement of it fails, when a new key is made already.
        folder.rows(
            "CREATE TRIGGER full BEFORE UPDATE OF payload ON inbox"
            " WHEN new.payload IS NOT NULL BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        assert await store.apply(FORGET) == ()
        assert await store.claim() == (said(3, "hello"),)
        assert folder.keys("SELECT wrapped FROM data_key") == [before]
        folder.rows("DROP TRIGGER full")
        await store.accept([said(4, "again")])
        assert folder.keys("SELECT wrapped FROM data_key") != [before]
    async with folder.store() as store:
        assert await store.claim() == (said(3, "hello"), said(4, "again"))
        assert (await store.health()).inbox_dead == 0
        try:
            await store.remembered(PRIYA)
        except WrongKey:
            pytest.fail("a key was remembered that was rolled back")
