"""Backup, restore and a new key, as an operator types them."""

from pathlib import Path

from bot.cli import UNUSABLE
from tests.program import Ended, copied

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
