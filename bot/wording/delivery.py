"""How something was spoken, in words: one kind line, and never a score.

A pause is no sign of anything, and models leave out fillers, so neither is counted
against anybody.
"""

from collections.abc import Sequence

from bot.core.timing import EASY, merged, pace
from bot.model import Delivery
from bot.wording.rehearsal import span
from bot.wording.speaker import Speaker

WORTH_TELLING = 20
"""Words from which on it is told how they were spoken."""

QUICK = 175
"""Words a minute from which on it is said what is easier to follow."""

LATE = 5.0
"""Seconds until the first word from which on they are told."""

MANY = 2
"""Long pauses from which on they are told."""

TREND = 3
"""Spoken answers from which on the first and the last are compared."""

APART = 15
"""Words a minute between first and last from which on they differ."""


def tell_delivery(speaker: Speaker, delivery: Delivery) -> None:
    """Tell how one message was spoken."""
    if delivery.words < WORTH_TELLING:
        return
    words = pace(delivery)
    key = "voice.pace_quick" if words >= QUICK else "voice.pace"
    time = span(speaker, delivery.speaking)
    speaker.tell(key, time=time, pace=str(words), aim=aim())
    if words >= QUICK:
        return
    if delivery.began >= LATE:
        speaker.tell("voice.began", time=span(speaker, delivery.began))
    elif delivery.pauses >= MANY:
        speaker.tell("voice.pauses", count=str(delivery.pauses))


def summed_up(speaker: Speaker, answers: Sequence[Delivery]) -> None:
    """Tell how the answers of a session were spoken, and from the third on, the trend.

    Nothing where hardly anything was spoken.
    """
    worth = [answer for answer in answers if answer.words >= WORTH_TELLING]
    if not worth:
        return
    whole = merged(worth)
    assert whole is not None
    speaker.tell(
        "voice.summary",
        answers=speaker.count("answer", len(worth)),
        time=span(speaker, whole.speaking),
        pace=str(pace(whole)),
        aim=aim(),
    )
    first, last = pace(worth[0]), pace(worth[-1])
    if len(worth) >= TREND and abs(first - last) >= APART:
        speaker.tell("voice.trend", before=str(first), after=str(last))


def aim() -> str:
    """Give the paces that are easy to follow."""
    return f"{EASY[0]} to {EASY[1]}"
