"""A short version of kills.py, which does this hundreds of times."""

from pathlib import Path

import pytest

from tests.durability.kills import FEW, run, victim

RUNS = (
    ("polling", 7, 11, ""),
    ("webhook", 7, 11, ""),
    ("polling", 5, 12, "faults"),
    ("polling", 5, 13, "aloud"),
)


@pytest.mark.real_time
@pytest.mark.thorough
async def test_nothing_is_lost_and_nothing_done_twice_when_killed(
    tmp_path: Path, subtests: pytest.Subtests
) -> None:
    """Accepted is stored, handled is once, order is kept, and every message arrives.

    The same while Telegram fails: errors, pauses, half answers, broken connections; and
    while people answer aloud: each voice message is heard, shown, and counts once.
    """
    async with victim() as killed:
        for way, kills, seed, besides in RUNS:
            with subtests.test(way=way, besides=besides):
                folder = tmp_path / f"{way}-{seed}"
                folder.mkdir()
                result = await run(
                    killed,
                    way,
                    kills,
                    seed,
                    folder,
                    faults=besides == "faults",
                    aloud=besides == "aloud",
                    crowd=FEW,
                )
                assert result.faults == []
                assert result.kills.total() == kills
