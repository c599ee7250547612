"""What is heard in an answer, by an employer, and by who is upset: frozen values."""

from dataclasses import dataclass
from enum import StrEnum


class DetailKind(StrEnum):
    """What a detail of an answer tells; the values stand in the export."""

    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    DEED = "deed"
    OUTCOME = "outcome"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Misread:
    """What somebody says who was met as if in danger, and was not.

    They say that they are `fine`, ask whether what they said is `lost`, or `why` it was
    said to them, or only say what they spoke `about`. What they were told is `named`,
    where they ask of the danger or the number itself. Or they only want to go `on`.
    """

    fine: bool = False
    lost: bool = False
    why: bool = False
    about: bool = False
    named: bool = False
    on: bool = False


class Remark(StrEnum):
    """What is said to an invented employer and asks nothing."""

    TRADE = "trade"
    """Which trade or place it is."""
    PROTEST = "protest"
    """That something else was asked, or nothing was answered."""
    THINKS = "thinks"
    """That they are thinking, or have more to ask."""
    CHAT = "chat"
    """Thanks, a joke, a word on what was said."""
    STORY = "story"
    """Something of their own, where a question was due."""
    BEFORE = "before"
    """A story that was told before and fits here, too."""
    WHO = "who"
    """Whom they are speaking to."""
    DONE = "done"
    """That they have asked enough."""
    LEAVES = "leaves"
    """That they want to end it, or take leave."""


class Beat(StrEnum):
    """What somebody who is upset waits for, or is put off by."""

    LISTENED = "listened"
    NAMED = "named"
    STEP = "step"
    PROMISE = "promise"
    DISMISSED = "dismissed"
    TOO_MUCH = "too_much"
    """A promise that nobody can keep."""
    EXCUSED = "excused"
    """Why it came about, on one's own behalf."""
    INSULTED = "insulted"


@dataclass(frozen=True, slots=True)
class HeardBeat:
    """One thing that was heard in what was said to somebody upset, with its words."""

    beat: Beat
    start: int
    end: int
