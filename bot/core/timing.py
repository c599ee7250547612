"""How long an answer took, without pauses, nights and interruptions.

Time is counted from a question, a follow-up or the end of a pause to the last message.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.session import Attempt, Session
from bot.model import Delivery

INTERRUPTION = 600.0
"""Seconds of silence after which somebody was called away: nobody thinks so long."""

TYPED = 36
"""Words a minute on a telephone: how long a message is taken to have been typed that
came after an interruption."""

EASY = (130, 150)
"""Words a minute that are easy to follow."""

SPOKEN = EASY[0]
"""Words a minute aloud, unhurried: what answers are compared by, since nobody types as
fast as they speak."""


def seconds_taken(session: Session, at: datetime, text: str) -> tuple[float, float]:
    """Give the seconds that a message took, and those of an interruption before it."""
    gap = _since(session, at)
    if gap <= INTERRUPTION:
        return gap, 0.0
    typed = min(gap, len(text.split()) / TYPED * 60)
    return typed, gap - typed


def counted(before: Session, after: Session, at: datetime) -> Session:
    """Begin to count anew where something was asked, or a pause began or ended."""
    if after.asks == before.asks and after.paused == before.paused:
        return after
    gap = _since(before, at)
    away = gap if before.paused or gap > INTERRUPTION else 0.0
    return replace(after, counted_from=at, away=after.away + away)


def minutes(session: Session) -> int:
    """How long a session took, from the first question to the end."""
    ended = session.ended_at or session.started_at
    passed = (ended - session.started_at).total_seconds() - session.away
    return max(0, round(passed / 60))


def words(attempt: Attempt) -> int:
    """How many words an answer has that count."""
    return len(attempt.text.split())


def aloud(count: int) -> int:
    """How many seconds so many words take when they are spoken."""
    return round(count / SPOKEN * 60)


def lasting(attempt: Attempt) -> int:
    """How many seconds an answer took aloud; what of it was typed, as it would take.

    0 where all of it was typed.
    """
    if delivered(attempt) is None:
        return 0
    counting = [message for message in attempt.messages if message.counts]
    spoken = sum(m.delivery.speaking for m in counting if m.delivery is not None)
    typed = sum(len(m.text.split()) for m in counting if m.delivery is None)
    return round(spoken + aloud(typed))


def delivered(attempt: Attempt) -> Delivery | None:
    """How an answer was spoken, as far as it was; None for one that was typed."""
    return merged(
        [m.delivery for m in attempt.messages if m.counts and m.delivery is not None]
    )


def merged(told: Sequence[Delivery]) -> Delivery | None:
    """Put several messages together; what came first began."""
    if not told:
        return None
    return Delivery(
        sum(one.seconds for one in told),
        sum(one.speaking for one in told),
        told[0].began,
        sum(one.pauses for one in told),
        sum(one.words for one in told),
    )


def pace(told: Delivery) -> int:
    """How many words a minute were spoken, to the nearest five."""
    if told.speaking <= 0:
        return 0
    return 5 * round(told.words / told.speaking * 12)


def _since(session: Session, at: datetime) -> float:
    if session.counted_from is None:
        return 0.0
    return max(0.0, (at - session.counted_from).total_seconds())
