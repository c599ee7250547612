"""The alarm that notices a quiet moment: it ends when it is told to."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import utc_now
from bot.core.candidate import Candidate
from bot.quiet import QuietAlarm
from bot.storage.sqlite import Change, Store
from tests.core.talk import Talk


async def test_it_ends_though_it_is_woken_at_the_same_moment(tmp_path: Path) -> None:
    """A message that comes with SIGTERM must not keep the program for ever."""
    async with Store(tmp_path / "s.sqlite", tmp_path / "k.sqlite", bytes(32)) as store:
        alarm = QuietAlarm(store, timedelta(seconds=8), lambda _address, _event: None)
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


async def test_each_quiet_moment_is_announced_once(tmp_path: Path) -> None:
    """To the one who is quiet, with the message it is quiet after."""
    announced: list[tuple[str, datetime]] = []
    async with Store(tmp_path / "s.sqlite", tmp_path / "k.sqlite", bytes(32)) as store:
        since = utc_now()
        session = replace(Talk().session, waiting_since=since)
        await store.apply(
            Change("telegram:7", candidate=Candidate(since), sessions=(session,))
        )
        alarm = QuietAlarm(
            store,
            timedelta(seconds=0.05),
            lambda address, event: announced.append((address, event.since)),
        )
        watching = asyncio.create_task(alarm.run())
        await asyncio.sleep(12)
        watching.cancel()
        await asyncio.wait({watching})
    assert announced == [("telegram:7", since)]
