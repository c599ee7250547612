"""What is put into a story and said to the interviewer, as values."""

from dataclasses import dataclass
from enum import StrEnum


class Interjected(StrEnum):
    """What is said to the interviewer in the middle of a story."""

    SORRY = "sorry"
    """They are sorry for how they spoke to the interviewer."""
    LENGTH = "too_long"
    """They wonder whether they go on too long."""
    JUDGED = "judged"
    """They wonder whether what they said is an answer."""
    ASKED = "asked"
    """They ask something."""
    REMARK = "remark"
    """They speak of the telling, or of what is going on around them."""


@dataclass(frozen=True, slots=True)
class Interjection:
    """Where such words stand in a message, and what they are.

    Words that are not `plain` are one only where they are all of a message.
    """

    start: int
    end: int
    about: Interjected
    plain: bool = True
