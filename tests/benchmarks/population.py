"""Candidates with a session each, as many as a benchmark needs."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.core.candidate import Candidate
from bot.core.session import Attempt, Message, Planned, Session, Turn
from bot.model import Expects, Kind, Mode
from bot.storage.sqlite import Change, Store

BATCH = 2000
ANSWER = "Last May Ruth wanted to cancel. I showed her the bookings and we opened."


async def populate(store: Store, candidates: int) -> None:
    """Write so many, with numbers that the load does not use."""
    for first in range(0, candidates, BATCH):
        numbers = range(first, min(first + BATCH, candidates))
        await asyncio.gather(*(store.apply(_change(number)) for number in numbers))


def _change(number: int) -> Change:
    at = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    planned = Planned("conflict.last-time", Kind.BEHAVIOURAL, Expects.INSTANCE)
    turn = Turn(planned, at, (Attempt((Message("1", at, ANSWER),)),))
    session = Session(
        f"{number:x}", Mode.BEHAVIOURAL, "nursing", at, turns=(turn,), current=0
    )
    candidate = Candidate(at, "nursing", welcomed=True)
    return Change(f"telegram:{10_000_000 + number}", None, candidate, (session,))
