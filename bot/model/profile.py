"""Who the candidate is: their field, how far they have come, how to speak to them."""

from dataclasses import dataclass
from enum import StrEnum

GENERAL = "general"
"""The track of who has not chosen one, and of questions that any trade can meet."""

STARTER = "starter"
"""The id of the track of those who begin, whatever the trade."""


class Tone(StrEnum):
    """How the bot speaks; a candidate's setting."""

    GENTLE = "gentle"
    DIRECT = "direct"


class Experience(StrEnum):
    """How far a candidate has come; `NONE` has had no paid job yet."""

    NONE = "none"
    EARLY = "early"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"


class Serves(StrEnum):
    """Whom a candidate works for, as they are called in the trade."""

    CUSTOMERS = "customers"
    PATIENTS = "patients"
    PUPILS = "pupils"
    GUESTS = "guests"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a candidate's working life; None where it is not known.

    `changer` comes from another trade, `leads` says whether they lead people. `unfit`
    holds ids of questions of which they said that these do not hold for them, the
    newest last.
    """

    level: Experience | None = None
    changer: bool | None = None
    leads: bool | None = None
    serves: Serves | None = None
    unfit: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A candidate's field; `serves` and `level` hold for most who work in it.

    `asked` is what its questions are called: "nursing and care".
    """

    id: str
    name: str
    asked: str
    about: str
    serves: Serves | None = None
    level: Experience | None = None
