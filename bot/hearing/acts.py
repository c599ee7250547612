"""What is done by what is said of something that was shown: frozen values."""

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """A dialogue act at something that was shown: a line, a question, a name."""

    DISOWN = "disown"
    """A line is not theirs."""
    WHOSE = "whose"
    """They ask whose a line is."""
    OFF = "off"
    """A line is to be shown no more."""
    CHOOSE = "choose"
    """Which line is to be shown."""
    NO_ANSWER = "no_answer"
    """What they said was no answer to what was asked."""
    UNANSWERED = "unanswered"
    """They have not answered what was asked, or were not let."""
    AGAIN = "again"
    """A question is wanted again."""
    ADD = "add"
    """Something is to be added to an answer."""
    SHORTEN = "shorten"
    """What is to be left out, or whether something is too long aloud."""
    NAMED = "named"
    """What the name of a kind of question means, or why it comes again."""
    DAYS = "days"
    """How the days of practice are counted."""
    BEGIN = "begin"
    """A question is wanted now, about what is named or any."""
    HARDER = "harder"
    """They want to be spoken to more directly."""
    OVER = "over"
    """Whether it is over already."""
    LINES = "lines"
    """The lines that were shown are wanted by themselves."""


@dataclass(frozen=True, slots=True)
class HeardAct:
    """An act in one sentence of a message: `words`, the sentence, has what it names.

    `at` numbers the sentence among all of the message.
    """

    act: Act
    words: str
    at: int


@dataclass(frozen=True, slots=True)
class HeardActs:
    """All acts of a message, and its sentences, as `said`."""

    acts: tuple[HeardAct, ...] = ()
    said: tuple[str, ...] = ()

    def of(self, *acts: Act) -> tuple[HeardAct, ...]:
        """Give those of some kinds."""
        return tuple(one for one in self.acts if one.act in acts)

    @property
    def rest(self) -> tuple[str, ...]:
        """The sentences that hold no act."""
        taken = {one.at for one in self.acts}
        return tuple(s for n, s in enumerate(self.said) if n not in taken)
