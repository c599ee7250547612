"""Say how long an outline lasts when it is read out, and what fills its time."""

from typing import Final

from bot.assignments import kinds
from bot.core.reply import Reply, phrase
from bot.core.timing import EASY
from bot.model import Item
from bot.parts.task.assignment import Assignment

_MINUTE: Final = 60
_FULL: Final = 0.8
"""Share of the time to speak from which it is filled."""


def told_length(current: Assignment) -> Reply | None:
    """Tell it by the words there are; None where there are none."""
    words = sum(len(one.split()) for item in Item for one in current.of(item))
    if not words or current.kind is None:
        return None
    kind = kinds()[current.kind]
    minutes = current.minutes or kind.minutes
    spoken = sum(one.share for one in kind.slices if one.spoken) or 1.0
    seconds = round(words / (sum(EASY) / 2) * _MINUTE)
    if minutes and seconds > minutes * spoken * _MINUTE * _FULL:
        return phrase("task.length_full", minutes=str(minutes))
    if seconds < _MINUTE + _MINUTE / 2:
        count = str(max(10, round(seconds, -1)))
        if not minutes:
            return phrase("task.length_seconds_alone", count=count)
        return phrase("task.length_seconds", count=count, minutes=str(minutes))
    count = str(round(seconds / _MINUTE))
    if not minutes:
        return phrase("task.length_minutes_alone", count=count)
    return phrase("task.length_minutes", count=count, minutes=str(minutes))
