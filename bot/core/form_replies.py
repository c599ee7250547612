"""What is said around forms, whatever part they belong to."""

from dataclasses import dataclass

from bot.core.reply import Reply


@dataclass(frozen=True, slots=True)
class LeaveForm(Reply, tag="leave-form"):
    """Say that what was asked for can wait; `waits` where /after will ask for it."""

    waits: bool = False


@dataclass(frozen=True, slots=True)
class OfferToReturn(Reply, tag="offer-to-return"):
    """Say that a question from before waits, and offer to go on with it."""


FormReply = LeaveForm | OfferToReturn
