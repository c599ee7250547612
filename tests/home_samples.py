"""Where a candidate may stand, from nothing at all to everything at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.core.replies import Reply
from bot.parts.home.decide import REACHED, Aftermath, NextStep, Standing
from bot.parts.home.replies import ShowHome

TODAY = date(2026, 11, 24)
FULL = Standing(
    TODAY,
    "nursing",
    left=2,
    company="St Bridget's, ward 4",
    people=("Ms Okoro", "Mr Lee", "Ana"),
    day=TODAY + timedelta(days=3),
    at=datetime(2026, 11, 27, 14, tzinfo=UTC),
    days=3,
    demands=11,
    proven=4,
    stories=5,
    gaps=("conflict", "feedback", "ethics"),
    waiting=2,
    asked_them=True,
    daily=datetime(2026, 11, 25, 8, 30, tzinfo=UTC),
    has_daily=True,
    practised=TODAY - timedelta(days=1),
    rehearsed=TODAY,
    known=REACHED,
)


def standings() -> Iterator[Standing]:
    yield Standing(TODAY)
    yield FULL
    for days in (0, 1, 30):
        yield replace(FULL, days=days, day=TODAY + timedelta(days=days), at=None)
    for ago in (0, 1, 9):
        yield replace(
            FULL,
            days=-ago,
            day=TODAY - timedelta(days=ago),
            over=True,
            after=Aftermath(noted=ago > 1, thanks=ago, reflected=ago > 1),
            practised=TODAY - timedelta(days=ago),
        )
    nobody = Aftermath(noted=True, thanks=None, reflected=False)
    yield replace(FULL, over=True, after=nobody)
    yield replace(FULL, proven=None, gaps=(), asked_them=False, left=None)


def shows(_: str | None) -> Iterator[Reply]:
    for step in NextStep:
        yield ShowHome(FULL, step)
    for standing in standings():
        yield ShowHome(standing, NextStep.AGAIN)
