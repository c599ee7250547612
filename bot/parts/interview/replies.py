"""What is said about the interview and its day, as values."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.core.dates import Fault
from bot.core.dossier import Interview, Person
from bot.core.reply import Asking, Reply
from bot.parts.interview.countdown import Planned


@dataclass(frozen=True, slots=True)
class AskAbout(Asking, tag="ask-about"):
    """Ask for one thing about the interview; `more` if others are asked after it.

    It is short where it is asked `again`.
    """

    what: str
    more: bool = False
    first: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class AskWhichDay(Asking, tag="ask-which-day"):
    """Ask which of two days was meant, anew if `again`."""

    days: tuple[date, ...]
    today: date
    again: bool = False


@dataclass(frozen=True, slots=True)
class SayOfDays(Reply, tag="say-of-days"):
    """Say what helps to tell two days apart: what is `today`, what a `week` is.

    Where the day is left open till `later`, both are named as they may be asked about.
    """

    what: Literal["today", "week", "later"]
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class AskWhichCity(Asking, tag="ask-which-city"):
    """Ask for the city whose clock was meant by an abbreviation."""

    said: str
    zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SayDayFault(Reply, tag="say-day-fault"):
    """Say kindly what was wrong with a date or a place; `what` was asked for."""

    fault: Fault
    said: str
    what: str = "when"


@dataclass(frozen=True, slots=True)
class SayClock(Reply, tag="say-clock"):
    """Say what hour it is at the place, and in `utc` where that is another."""

    what: Literal["there", "utc"]
    at: time
    place: str
    utc: time | None = None


@dataclass(frozen=True, slots=True)
class ConfirmWhen(Reply, tag="confirm-when"):
    """Say when it is and by which clock; `ask` if that clock was only supposed.

    `zone` is where the candidate is, `own` if they said so; `replaced` names the
    interview before this one, `unplaced` a place whose clock is not known. `other` is
    which day the same words may mean as well: "today", or that of next "week".
    """

    interview: Interview
    now: datetime
    zone: str
    ask: bool
    own: bool = False
    replaced: str | None = None
    unplaced: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class NoteAbout(Reply, tag="note-about"):
    """Say that one thing was noted."""

    what: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class SayTaken(Reply, tag="say-taken"):
    """Say in one line what was understood beside the time; `values` as they are noted.

    `people` is set where somebody was named.
    """

    interview: Interview
    company: str
    values: tuple[str, ...] = ()
    people: bool = False


@dataclass(frozen=True, slots=True)
class TellOfIt(Reply, tag="tell-of-it"):
    """Tell what is known of the interview, by what was asked; None is not known yet.

    `eve` is when the checklist comes, `daily` the hour of the daily question.
    """

    interview: Interview | None
    topics: tuple[str, ...]
    now: datetime
    zone: str
    eve: datetime | None = None
    daily: time | None = None


@dataclass(frozen=True, slots=True)
class ShowPeople(Reply, tag="show-people"):
    """List whom the candidate meets; `full` if no more fit.

    With `drops` each can be taken off.
    """

    people: tuple[Person, ...]
    full: bool = False
    drops: bool = True


@dataclass(frozen=True, slots=True)
class ShowInterview(Reply, tag="show-interview"):
    """Show what is set, the plan until then, and what can be changed.

    `offer` is the hour at which a daily question is offered, None where there is one;
    `paused` if there was one before. `told` if its time was just said. Without
    `changes` nothing is offered to change, since something else is asked now.
    """

    interview: Interview
    now: datetime
    zone: str
    plan: tuple[Planned, ...] = ()
    offer: time | None = None
    paused: bool = False
    told: bool = False
    changes: bool = True


@dataclass(frozen=True, slots=True)
class ShowBehind(Reply, tag="show-behind"):
    """Say that the interview is over, and offer to set up the next one."""

    interview: Interview


@dataclass(frozen=True, slots=True)
class ShowChecklist(Reply, tag="show-checklist"):
    """Show what is ready for the day; `items` in order, each ticked or not.

    `unsaid` quotes what is still to be said. `lead` says that it comes by itself.
    """

    interview: Interview
    items: tuple[str, ...]
    examples: tuple[str, ...]
    unsaid: tuple[str, ...]
    now: datetime
    zone: str
    lead: bool = False


@dataclass(frozen=True, slots=True)
class SayInterviewOff(Reply, tag="say-interview-off"):
    """Say that it is taken out of the calendar; None where there was none."""

    interview: Interview | None


@dataclass(frozen=True, slots=True)
class WishWellAfter(Reply, tag="wish-well-after"):
    """Say a good word the day after; `daily` if the daily question ends with it."""

    daily: bool


DayReply = (
    AskAbout
    | AskWhichDay
    | SayOfDays
    | AskWhichCity
    | SayClock
    | SayDayFault
    | ConfirmWhen
    | NoteAbout
    | SayTaken
    | TellOfIt
    | ShowPeople
    | ShowInterview
    | ShowBehind
    | ShowChecklist
    | SayInterviewOff
    | WishWellAfter
)
"""What may be said about the interview and its day."""
