"""What is asked of what the program did, kept or knows, as values."""

from dataclasses import dataclass
from enum import StrEnum


class OfState(StrEnum):
    """What the program is asked to give an account of."""

    LAST = "last"
    """How far they had got, or what they said last."""
    TOLD = "told"
    """What there is of what they said."""
    HELD = "held"
    """Whether something they name is there."""
    OUT = "out"
    """What was taken out, and what stays."""
    CLOSED = "closed"
    """That they were cut short."""
    AGAIN = "again"
    """Why something is asked that was answered."""
    JUDGED = "judged"
    """How an answer they name was heard."""
    MEANT = "meant"
    """What words of the program's own mean."""
    FIELD = "field"
    """Which field they are asked from."""
    SAVED = "saved"
    """All that is kept of the interview, or a value they name."""
    CHOICE = "choice"
    """Which of two things the program did, in words that name neither."""
    DAYS = "days"
    """How long it is until the interview."""


@dataclass(frozen=True, slots=True)
class StateAsked:
    """One thing that is asked, in its own words.

    It is `plain` where the words can ask nothing else; what is not counts only where
    it names something that is there. `quoted` is what they quote.
    """

    about: OfState
    words: str
    plain: bool = False
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeardState:
    """All that a message asks of the state, and the rest of its words.

    `to_us` is the share of its being said to the program, `elsewhere` that of its
    wanting something that the state says nothing of; `answers` of the rest's answering
    what is open.
    """

    asked: tuple[StateAsked, ...] = ()
    rest: str = ""
    to_us: float = 0.0
    elsewhere: float = 0.0
    answers: float = 0.0
