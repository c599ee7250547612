"""A short version of kills.py, which does this hundreds of times."""

from pathlib import Path

import pytest

from tests.durability.kills import run

FEW = 5
"""People who talk: what is proved is what a kill does, and not what a crowd does."""


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_nothing_is_lost_and_nothing_done_twice_when_killed(
    way: str, tmp_path: Path
) -> None:
    """Accepted is stored, handled is once, order is kept, and every message arrives."""
    result = await run(way, 7, 11, tmp_path, crowd=FEW)
    assert result.faults == []
    assert result.kills.total() == 7


async def test_the_same_while_telegram_fails(tmp_path: Path) -> None:
    """Errors, pauses, half answers and broken connections on top of the kills."""
    result = await run("polling", 5, 12, tmp_path, faults=True, crowd=FEW)
    assert result.faults == []
