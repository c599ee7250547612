"""What a part lets the other parts know: each hears what concerns its own document."""

from dataclasses import dataclass

from bot.core.candidate import Candidate
from bot.core.session import Session


class Notice:
    """Something that other parts may want to hear of."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Settled(Notice):
    """What follows was decided; candidate and newest session are those from before."""

    candidate: Candidate
    session: Session | None


@dataclass(frozen=True, slots=True)
class Rounded(Settled):
    """Every part has heard what was decided: its replies may be rounded off now."""


@dataclass(frozen=True, slots=True)
class DailyChanged(Notice):
    """The daily question was set, or where the candidate is; `before` as it was."""

    before: Candidate


@dataclass(frozen=True, slots=True)
class InterviewSet(Notice):
    """The interview was set up for the first time."""


@dataclass(frozen=True, slots=True)
class PostingRead(Notice):
    """The posting of a job was read; `company` is empty where it names none."""

    company: str


@dataclass(frozen=True, slots=True)
class TalkTold(Notice):
    """How many minutes there are for what they bring was told, and in which words."""

    minutes: int
    words: str


@dataclass(frozen=True, slots=True)
class StoryTold(Notice):
    """The candidate wants to keep what they told with no question open."""

    text: str


@dataclass(frozen=True, slots=True)
class PracticeWanted(Notice):
    """The candidate wants to practise what no story proves yet.

    `fresh` where the button they pressed is among those shown last.
    """

    fresh: bool
