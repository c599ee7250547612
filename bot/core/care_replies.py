"""What is said to a candidate in distress, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply


@dataclass(frozen=True, slots=True)
class OfferHelp(Reply, tag="offer-help"):
    """Leave the practice, and say where help is; `again` where it was said before."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class StayAtRest(Reply, tag="stay-at-rest"):
    """Say that practice rests and nothing is kept, and how to take it up again."""


@dataclass(frozen=True, slots=True)
class MeetGrief(Reply, tag="meet-grief"):
    """Say a kind word to past harm or grief.

    Where it was told as an answer or in a form, ask whether it is to be used; `field`
    is the form's. `again` where that was asked before, `over` where nothing is open
    that could use it. `unsure` where it may be a hint at present risk: then they are
    asked how they are, and help is a tap away.
    """

    field: str = ""
    again: bool = False
    over: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class KeepAsTold(Reply, tag="keep-as-told"):
    """Say that what was confided stays an answer, and is not remarked on."""


@dataclass(frozen=True, slots=True)
class LeaveOut(Reply, tag="leave-out"):
    """Say that what was confided is gone; `field` is the form that waits for words.

    `answered` where the question was answered before, so that the session goes on.
    """

    field: str = ""
    answered: bool = False


CareReply = OfferHelp | StayAtRest | MeetGrief | KeepAsTold | LeaveOut
