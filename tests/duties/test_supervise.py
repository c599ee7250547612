"""Duties go on: one that dies is begun again, and meanwhile health says so."""

import asyncio
from pathlib import Path

import pytest

from bot.duties.supervise import AT_FIRST, Duty, Supervisor
from bot.health import Health
from bot.storage.sqlite import Store
from tests.hurry import hurried

WELL = Health(0, 0, 0, 0, 0, 0, 0)


class Frail:
    """Work that dies so many times, and then lives."""

    def __init__(self, deaths: int) -> None:
        self.left = deaths
        self.begun = 0
        self.alive = asyncio.Event()

    async def work(self) -> None:
        self.begun += 1
        if self.left:
            self.left -= 1
            raise RuntimeError("what a candidate said")
        self.alive.set()
        await asyncio.Event().wait()


@hurried
async def test_what_dies_is_begun_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Store(tmp_path / "s", tmp_path / "k", bytes(32)) as store:
        supervisor, frail = Supervisor(store), Frail(3)
        keeping = asyncio.create_task(supervisor.keep(Duty("poll", frail.work, "poll")))
        await asyncio.sleep(AT_FIRST / 2)
        down = [supervisor.down]
        await frail.alive.wait()
        await asyncio.sleep(2 * AT_FIRST)
        down.append(supervisor.down)
        assert down == [("poll",), ()]
        assert frail.begun == 4
        keeping.cancel()
        await asyncio.wait({keeping})
    assert "a duty died: poll" in caplog.text
    assert "what a candidate said" not in caplog.text


@hurried
async def test_one_holds_a_role_at_a_time_and_the_next_takes_over(
    tmp_path: Path,
) -> None:
    async with Store(tmp_path / "s", tmp_path / "k", bytes(32)) as store:
        supervisor = Supervisor(store)
        first, second = Frail(0), Frail(0)
        one, other = (
            asyncio.create_task(supervisor.keep(Duty("tick", frail.work, "tick")))
            for frail in (first, second)
        )
        await first.alive.wait()
        await asyncio.sleep(1)
        assert second.begun == 0
        one.cancel()
        await second.alive.wait()
        other.cancel()
        await asyncio.wait({one, other})


@hurried
async def test_what_has_an_end_is_not_begun_again(tmp_path: Path) -> None:
    async with Store(tmp_path / "s", tmp_path / "k", bytes(32)) as store:
        supervisor = Supervisor(store)
        done = []

        async def once() -> None:
            done.append(1)

        await supervisor.keep(Duty("describe", once, ends=True))
        keeping = asyncio.create_task(supervisor.keep(Duty("quiet", once)))
        await asyncio.sleep(4 * AT_FIRST)
        assert len(done) > 2
        assert supervisor.down == ("quiet",)
        keeping.cancel()
        await asyncio.wait({keeping})


def test_a_duty_that_is_down_is_not_well() -> None:
    assert WELL.well
    assert not Health(0, 0, 0, 0, 0, 0, 0, down=("poll",)).well
