"""A few weeks of the simulated year; `python -m tests.simulation.year` does it all."""

import pytest

from tests.simulation.year import simulate


@pytest.mark.thorough
async def test_three_weeks_with_outages_and_kills() -> None:
    """Nothing doubled, nothing skipped, whatever was broken off."""
    report = await simulate(people=12, days=21, seed=7)
    print(report)
    assert report.doubled == 0
    assert report.skipped == 0
    assert report.tally["daily.sent"] > 100
    assert sum(n for name, n in report.happened.items() if "killed" in name) > 0
