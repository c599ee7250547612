"""The alarm that notices a quiet moment: it ends when it is told to."""

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.core.events import Quieted
from bot.duties.quiet import AGAIN, LONGEST_NAP, TRIES, QuietAlarm
from bot.ports import PAGE, Change
from bot.storage.sqlite import Store
from tests.storage.conftest import NOON, PRIYA, candidate, session


async def test_it_ends_though_it_is_woken_at_the_same_moment(tmp_path: Path) -> None:
    """A message that comes with SIGTERM must not keep the program for ever."""
    async with Store(tmp_path / "s.sqlite", tmp_path / "k.sqlite", bytes(32)) as store:
        alarm = QuietAlarm(store, timedelta(seconds=8), lambda _address, _event: True)
        for _ in range(20):
            watching = asyncio.create_task(alarm.run())
            await asyncio.sleep(0.01)
            alarm.wake()
            # One step of the loop: the waking is under way when the end comes.
            await asyncio.sleep(0)
            watching.cancel()
            done, _pending = await asyncio.wait({watching}, timeout=2)
            assert done
            assert watching.cancelled()


async def test_each_moment_is_announced_once(tmp_path: Path) -> None:
    """And again where nobody took it, or where nothing followed from it."""
    announced: list[tuple[str, Quieted]] = []
    taken = False

    def announce(address: str, event: Quieted) -> bool:
        announced.append((address, event))
        return taken

    at = NOON + timedelta(seconds=9)
    async with Store(tmp_path / "s.sqlite", tmp_path / "k.sqlite", bytes(32)) as store:
        alarm = QuietAlarm(store, timedelta(seconds=8), announce, lambda: at)
        waits = session(waiting_since=NOON)
        await store.apply(Change(PRIYA, candidate=candidate(), sessions=(waits,)))
        assert await alarm.announce_due() == AGAIN
        taken = True
        assert await alarm.announce_due() == LONGEST_NAP
        assert await alarm.announce_due() == LONGEST_NAP
        assert announced == [(PRIYA, Quieted(at, NOON))] * 2
        at = NOON + timedelta(seconds=5)
        later = session(waiting_since=NOON + timedelta(seconds=1))
        await store.apply(Change(PRIYA, sessions=(later,)))
        assert await alarm.announce_due() == 4.0


async def test_a_moment_that_always_fails_is_set_aside(tmp_path: Path) -> None:
    """Health tells of it, and the next message waits for a moment of its own."""
    async with Store(tmp_path / "s.sqlite", tmp_path / "k.sqlite", bytes(32)) as store:
        alarm = QuietAlarm(store, timedelta(seconds=8), lambda _address, _event: True)
        since = NOON + timedelta(microseconds=123_457)
        waits = session(waiting_since=since)
        await store.apply(Change(PRIYA, candidate=candidate(), sessions=(waits,)))
        for failures in range(TRIES):
            assert len(await store.waiting()) == 1, failures
            await alarm.failed(PRIYA, Quieted(NOON, since))
        assert await store.waiting() == ()
        assert (await store.health()).quiet_failed == 1
        await store.apply(Change(PRIYA, sessions=(waits,)))
        assert len(await store.waiting()) == 1


def clock_of(at: list[datetime]) -> Clock:
    return lambda: at[0]


async def test_waiting_is_by_one_clock(tmp_path: Path) -> None:
    """A clock that is set while somebody waits makes no pause longer or shorter."""
    loop = asyncio.get_running_loop()
    for jump in (90, -90, 3_600, -3_600, 0):
        announced: list[float] = []

        def announce(
            _address: str, _event: Quieted, to: list[float] = announced
        ) -> bool:
            to.append(loop.time())
            return True

        clock = [NOON]
        path = tmp_path / str(jump)
        async with Store(path / "s.sqlite", path / "k.sqlite", bytes(32)) as store:
            alarm = QuietAlarm(store, timedelta(seconds=8), announce, clock_of(clock))
            waits = session(waiting_since=NOON)
            await store.apply(Change(PRIYA, candidate=candidate(), sessions=(waits,)))
            began = loop.time()
            watching = asyncio.create_task(alarm.run())
            await asyncio.sleep(2)
            clock[0] += timedelta(seconds=jump)
            alarm.wake()
            await asyncio.sleep(12)
            watching.cancel()
        assert [round(t - began) for t in announced] == [8], jump


async def test_the_unreadable_do_not_silence_the_others(tmp_path: Path) -> None:
    """However many wait for longer, and cannot be decided on."""
    asked: Counter[str] = Counter()
    at = NOON + timedelta(seconds=60)
    path = tmp_path / "s.sqlite"
    async with Store(path, tmp_path / "k.sqlite", bytes(32)) as store:
        for number in range(PAGE + 2):
            address = f"telegram:{number}"
            waits = session(
                address, waiting_since=NOON + timedelta(seconds=number / 99)
            )
            change = Change(address, candidate=candidate(), sessions=(waits,))
            await store.apply(change)

        def announce(address: str, _event: Quieted) -> bool:
            asked[address] += 1
            return True

        alarm = QuietAlarm(store, timedelta(seconds=8), announce, lambda: at)
        for _ in range(2):
            await alarm.announce_due()
    assert asked == Counter({f"telegram:{n}": 1 for n in range(PAGE + 2)})
