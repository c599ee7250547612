"""What is said to asides beyond a phrase, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.model import Part

MOST_EARLIER = 3
"""Questions that are offered to go back to: as many as there are buttons in a row."""


@dataclass(frozen=True, slots=True)
class SayLeft(Reply):
    """Say how many questions come after this one, and about how long they take."""

    questions: int
    minutes: int


@dataclass(frozen=True, slots=True)
class OfferEarlier(Reply):
    """Ask which earlier question is meant: turns with the ids of their questions."""

    turns: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SayProgress(Reply):
    """Say what was heard in the last answer, and the part that would carry it."""

    quote: str
    part: Part | None


AsideReply = SayLeft | OfferEarlier | SayProgress
