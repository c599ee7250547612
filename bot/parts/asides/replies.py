"""What is said to asides beyond a phrase, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.core.session import Lack
from bot.model import Part

MOST_EARLIER = 4
"""Questions that are offered to go back to."""


@dataclass(frozen=True, slots=True)
class SayLeft(Reply):
    """Say how many questions come after this one, and about how long they take."""

    questions: int
    minutes: int


@dataclass(frozen=True, slots=True)
class OfferEarlier(Reply):
    """Ask which earlier question is meant: turns with the ids of their questions.

    What was said last is `moved` there.
    """

    turns: tuple[tuple[int, str], ...]
    moved: bool = False


@dataclass(frozen=True, slots=True)
class SayProgress(Reply):
    """Say what was heard in the last answer, and the part that would carry it.

    `whole` says that nothing is missing; without it, nothing is known to be.
    """

    quote: str
    part: Part | None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class SayLookedBack(Reply):
    """Say which answer a summary spoke of, what it lacked, and how to mend that.

    `quote` is what was said in it, or empty. Where it lacks nothing, `best` says that
    it is the one to give on the day.
    """

    turn: int
    question_id: str
    quote: str
    lack: Lack | None = None
    best: bool = False


AsideReply = SayLeft | OfferEarlier | SayProgress | SayLookedBack
