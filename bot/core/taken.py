"""What was taken out of answers, as values, so that it can be put back."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.turn import Attempt, KeptAside, Message

MAX_TAKEN = 8
"""Takings that are remembered: the latest."""


@dataclass(frozen=True, slots=True)
class Was:
    """How a turn stood before something was taken out of it.

    `left` is what its messages said after that: the id, the words, and whether they
    counted.
    """

    place: int
    attempts: tuple[Attempt, ...]
    left: tuple[tuple[str, str, bool], ...]
    skipped: bool = False
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """Something that was taken out, or put elsewhere, with what brings it back.

    `number` is never given twice in a session. `words` are what went, `was` the turns
    that it went from, `quoted` what was quoted then, and `apart` what was kept of it
    as said to the interviewer. Where all of an answer went,
    and its question was open again, `said` is to be said to turn number `place`.
    """

    number: int
    at: datetime
    words: str
    was: tuple[Was, ...] = ()
    said: tuple[Message, ...] = ()
    place: int = -1
    quoted: tuple[str, ...] = ()
    apart: tuple[KeptAside, ...] = ()
