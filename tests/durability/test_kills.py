"""A short version of kills.py, which does this hundreds of times."""

from pathlib import Path

import pytest

from tests.durability.kills import run, victim

FEW = 5
"""People who talk: what is proved is what a kill does, and not what a crowd does."""

RUNS = (("polling", 7, 11, False), ("webhook", 7, 11, False), ("polling", 5, 12, True))


async def test_nothing_is_lost_and_nothing_done_twice_when_killed(
    tmp_path: Path, subtests: pytest.Subtests
) -> None:
    """Accepted is stored, handled is once, order is kept, and every message arrives.

    The same while Telegram fails: errors, pauses, half answers, broken connections.
    """
    async with victim() as killed:
        for way, kills, seed, faults in RUNS:
            with subtests.test(way=way, faults=faults):
                folder = tmp_path / f"{way}-{seed}"
                folder.mkdir()
                result = await run(
                    killed, way, kills, seed, folder, faults=faults, crowd=FEW
                )
                assert result.faults == []
                assert result.kills.total() == kills
