"""Lanes: order for each, fairness for all, and an orderly end."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator

import pytest

from bot.doors.telegram.lanes import Lanes, Later

Work = tuple[str, int]
PATIENCE = 5.0


class Bench:
    """Lanes whose worker notes what it does and can be held up, or told to fail.

    Work is a lane's name and a number. Work that is in `held` waits for `release`.
    """

    def __init__(self, running: int) -> None:
        self.lanes: Lanes[Work] = Lanes(self._work, running)
        self.done: list[Work] = []
        self.begun: list[Work] = []
        self.later: dict[Work, list[float]] = {}
        self.broken: set[Work] = set()
        self.held: set[Work] = set()
        self.release = asyncio.Event()
        self.most = 0
        self._busy: list[str] = []
        self._stirred = asyncio.Event()

    def put(self, lane: str, *numbers: int) -> None:
        for number in numbers:
            self.lanes.put(lane, (lane, number))

    async def until_done(self, *works: Work) -> None:
        await self._until(lambda: all(work in self.done for work in works))

    async def until_begun(self, work: Work) -> None:
        await self._until(lambda: work in self.begun)

    async def _until(self, holds: object) -> None:
        assert callable(holds)
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self._stirred.clear()
                await self._stirred.wait()

    async def _work(self, work: Work) -> None:
        lane = work[0]
        assert lane not in self._busy, "two pieces of one lane at once"
        self._busy.append(lane)
        self.most = max(self.most, len(self._busy))
        self.begun.append(work)
        self._stirred.set()
        try:
            await asyncio.sleep(0)
            if work in self.held:
                await self.release.wait()
            if delays := self.later.get(work):
                raise Later(delays.pop(0))
            if work in self.broken:
                raise ValueError(f"words of a candidate {work}")
        finally:
            self._busy.remove(lane)
        self.done.append(work)
        self._stirred.set()


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """Three at a time."""
    bench = Bench(3)
    yield bench
    bench.release.set()
    await bench.lanes.stop(0)


async def test_each_lane_keeps_its_order(bench: Bench) -> None:
    """Whatever the others do, and never two of one lane at once."""
    names = "abcdefg"
    bench.later = {("c", 3): [0, 0, 0.01], ("e", 0): [0.01]}
    for number in range(20):
        for name in names:
            bench.put(name, number)
    bench.lanes.start()
    await bench.until_done(*((name, 19) for name in names))
    order = defaultdict(list)
    for name, number in bench.done:
        order[name].append(number)
    assert order == {name: list(range(20)) for name in names}
    assert bench.most == 3
    assert len(bench.lanes) == 0


async def test_a_flood_delays_only_itself(bench: Bench) -> None:
    """Whoever comes after a hundred messages of another waits for three of them."""
    bench = Bench(1)
    bench.put("flood", *range(100))
    bench.lanes.start()
    await bench.until_done(("flood", 10))
    before = len(bench.done)
    bench.put("a", 1)
    bench.put("b", 1)
    await bench.until_done(("a", 1), ("b", 1))
    assert len(bench.done) - before <= 5
    assert bench.lanes.waiting("flood") > 80
    await bench.lanes.stop(1)


async def test_later_parks_its_own_lane_only(bench: Bench) -> None:
    """Even where one at a time may work: who waits holds nobody up."""
    bench = Bench(1)
    bench.later[("slow", 1)] = [0.05]
    bench.put("slow", 1, 2)
    bench.put("quick", *range(5))
    bench.lanes.start()
    await bench.until_done(("slow", 2))
    assert bench.done == [*(("quick", n) for n in range(5)), ("slow", 1), ("slow", 2)]
    await bench.lanes.stop(1)


async def test_a_failure_passes_by(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    """The lane goes on, and the log does not say what the work was."""
    bench.broken.add(("a", 1))
    bench.put("a", 1, 2)
    bench.lanes.start()
    await bench.until_done(("a", 2))
    assert "failed for good" in caplog.text
    assert "words" not in caplog.text


async def test_work_of_a_new_lane_wakes_them(bench: Bench) -> None:
    bench.lanes.start()
    await asyncio.sleep(0)
    for number in range(3):
        bench.put("a", number)
        await bench.until_done(("a", number))


async def test_stopping_finishes_what_is_under_way(bench: Bench) -> None:
    """And leaves the rest, which stands in the store."""
    bench.held.add(("a", 1))
    bench.put("a", 1, 2)
    bench.lanes.start()
    await bench.until_begun(("a", 1))
    stopping = asyncio.ensure_future(bench.lanes.stop(PATIENCE))
    await asyncio.sleep(0.02)
    bench.put("b", 1)
    assert not stopping.done()
    bench.release.set()
    await stopping
    assert bench.done == [("a", 1)]
    assert bench.lanes.waiting("a") == 1
    assert len(bench.lanes) == 2


async def test_stopping_waits_no_longer_than_the_grace(bench: Bench) -> None:
    bench.held.add(("a", 1))
    bench.put("a", 1)
    bench.lanes.start()
    await bench.until_begun(("a", 1))
    await bench.lanes.stop(0.01)
    assert bench.done == []
    assert bench.lanes.waiting("a") == 1


async def test_stopping_wakes_nobody_who_is_parked(bench: Bench) -> None:
    bench.later[("a", 1)] = [0.02]
    bench.put("a", 1)
    bench.lanes.start()
    await bench.until_begun(("a", 1))
    await bench.lanes.stop(PATIENCE)
    await asyncio.sleep(0.04)
    assert bench.begun == [("a", 1)]
    assert len(bench.lanes) == 1


async def test_stopping_when_nothing_is_to_do(bench: Bench) -> None:
    await bench.lanes.stop(PATIENCE)
    bench = Bench(2)
    bench.lanes.start()
    async with asyncio.timeout(1):
        await bench.lanes.stop(PATIENCE)


async def test_dropping_spares_what_is_under_way(bench: Bench) -> None:
    bench.held.add(("a", 1))
    bench.put("a", 1, 2, 3)
    bench.put("b", 1)
    bench.lanes.start()
    await bench.until_begun(("a", 1))
    bench.lanes.drop("a")
    bench.lanes.drop("nobody")
    bench.put("a", 4)
    bench.release.set()
    await bench.until_done(("a", 4), ("b", 1))
    assert ("a", 2) not in bench.done
    assert ("a", 3) not in bench.done
    assert len(bench.lanes) == 0
