"""The alarm that notices a quiet moment: it ends when it is told to."""

import asyncio
from datetime import timedelta
from pathlib import Path

from bot.quiet import QuietAlarm
from bot.storage.sqlite import Store


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
