"""Backup, restore and a new key, as an operator types them."""

from pathlib import Path

from bot.cli import UNUSABLE
from bot.config import Settings
from bot.storage.sqlite import Store
from tests.program import Ended, copied
from tests.storage.conftest import WORDS, said

TALK = "/practice behavioural 1\nIn June I rang the physio about Mr Kowalczyk.\n\n"


async def ran(*typed: str, data: Path, said: str = "", key: str = "") -> Ended:
    """Run a command, with a key of the operator's own if one is given."""
    return await copied(*typed, data=data, typed=said, ENCRYPTION_KEY=key)


async def test_a_copy_comes_back(tmp_path: Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy.sqlite"
    talked = await ran("try", data=data, said=TALK)
    assert talked.status == 0
    done = await ran("backup", str(copy), data=data)
    assert (done.status, done.err) == (0, "")
    assert b"Kowalczyk" not in copy.read_bytes()
    keys = tmp_path / "keys.sqlite"
    done = await ran("backup", str(copy), "--keyring", str(keys), data=data)
    assert (done.status, done.err) == (0, "")
    assert str(keys) in done.out
    done = await ran("restore", str(copy), data=data)
    assert done.status == 0
    assert "restored 1 candidates" in done.out
    await ran("try", data=data, said="/practice technical 1\n")
    done = await ran("restore", str(copy), data=data)
    assert done.status == UNUSABLE
    assert "--yes" in done.err
    done = await ran("restore", "--yes", str(copy), data=data)
    assert (done.status, done.err) == (0, "")
    done = await ran("backup", str(data / "second-round.sqlite"), data=data)
    assert done.status == UNUSABLE
    assert len(done.err.splitlines()) == 1
    done = await ran("restore", str(tmp_path / "none"), data=data)
    assert done.status == UNUSABLE
    assert len(done.err.splitlines()) == 1


async def test_a_new_master_key(tmp_path: Path) -> None:
    """In its file at once; or printed, to be put where the old one stands."""
    data = tmp_path / "data"
    await ran("try", data=data, said=TALK)
    old = (data / "keys" / "master.key").read_text().strip()
    done = await ran("rotate-key", data=data)
    assert done.status == 0
    assert (data / "keys" / "master.key").read_text().strip() != old
    assert (await ran("try", data=data, said="/export\n")).status == 0
    refused = await ran("try", data=data, key=old)
    assert refused.status == UNUSABLE

    now = (data / "keys" / "master.key").read_text().strip()
    done = await ran("rotate-key", data=data, key=now)
    new = done.out.splitlines()[-1]
    for key, status in ((now, 0), (new, 0), (now, UNUSABLE)):
        ended = await ran("try", data=data, key=key)
        assert ended.status == status


async def test_what_failed_for_good(tmp_path: Path) -> None:
    """Listed without a word of it, tried again or dropped; a wrong number is told."""
    data = tmp_path / "data"
    assert (await ran("failed", "list", data=data)).out == "nothing failed for good\n"
    settings = Settings(_env_file=None, data_dir=data)

    def store() -> Store:
        return Store(settings.database, settings.keyring, settings.master_key())

    async with store() as kept:
        await kept.accept([said(number) for number in (1, 2)])
        for number in (1, 2):
            await kept.failed(number, 1, "ValueError in x, line 1")
    listed = await ran("failed", "list", data=data)
    assert [line.split("\t")[0] for line in listed.out.splitlines()] == ["1", "2"]
    assert "ValueError in x, line 1" in listed.out
    assert WORDS not in listed.out
    assert (await ran("failed", "retry", "3", data=data)).status == UNUSABLE
    assert (await ran("failed", "drop", data=data)).status == UNUSABLE
    assert "1 will be tried again" in (await ran("failed", "retry", "1", data=data)).out
    assert (await ran("failed", "drop", "all", data=data)).out == "dropped 1\n"
    async with store() as kept:
        assert await kept.again() == (said(1),)
