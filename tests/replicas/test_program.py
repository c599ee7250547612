"""The program itself on PostgreSQL, as an operator runs it."""

import signal
from pathlib import Path

import pytest

from tests.fake_bot_api import FakeBotApi
from tests.postgres import shared
from tests.program import begun, copied

pytestmark = [pytest.mark.real_time, pytest.mark.thorough]


async def test_it_runs_moves_and_changes_its_key(tmp_path: Path) -> None:
    """A talk at the terminal goes on over Telegram's door, and comes back."""
    server = shared()
    url = server.url(server.name())
    data = tmp_path / "data"
    sqlite = f"sqlite:///{data}/second-round.sqlite"
    there = {"DATABASE_URL": url, "KEYRING_URL": url, "KEYRING_SAME_SERVER": "true"}

    begins = await copied("try", data=data, typed="/practice behavioural 1\n")
    assert "Good" in begins.out
    moved = await copied("move", sqlite, url, data=data, **there)
    assert moved.status == 0, moved.err
    assert "counts and digests are the same" in moved.out
    again = await copied("move", sqlite, url, data=data, **there)
    assert (again.status, again.out) == (2, "")
    assert "not empty" in again.err
    async with FakeBotApi() as telegram:
        settings = {
            **there,
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
        }
        async with begun("run", data=data, cwd=tmp_path, **settings) as running:
            priya = telegram.person(7, "Priya")
            await priya.says("/help")
            assert (await priya.hears(timeout=60)).rendered
            busy = await copied("move", url, sqlite, data=data, **there)
            assert "another" in busy.err
            rotated = await copied("rotate-key", data=data, **there)
            assert "keys are wrapped" in rotated.out, rotated.err
            await priya.says("/privacy")
            assert (await priya.hears(timeout=60)).rendered
            running.send_signal(signal.SIGTERM)
            assert await running.wait() == 0
    for command, said in (("backup", "pg_dump"), ("restore", "pg_restore")):
        if command == "restore":
            (tmp_path / "copy").touch()
        refused = await copied(command, str(tmp_path / "copy"), data=data, **there)
        assert refused.status == 2
        assert said in refused.err
    checked = await copied("restore", data=data, **there)
    assert "2 candidates can be read" in checked.out, checked.err
    goes_on = await copied("try", data=data, typed="/hint\n/stop\n", **there)
    assert "stop here" in goes_on.out, goes_on.err
