"""What is said around forms, whatever part they belong to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeaveForm:
    """Say that what was asked for can wait; `part` asked for it."""

    part: str = ""


@dataclass(frozen=True, slots=True)
class OfferToReturn:
    """Say that a question from before waits, and offer to go on with it."""


FormReply = LeaveForm | OfferToReturn
