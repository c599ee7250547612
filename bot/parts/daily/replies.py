"""What is said about daily practice, as values: imperatives without wording."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.core.buttons import Verb
from bot.core.dates import Fault
from bot.core.reply import Closing, Reply, Say, Tap, phrase
from bot.core.schedule import Daily, Word
from bot.core.session import Reason


class Lead(StrEnum):
    """How a prompt begins."""

    FIRST = "first"
    MORNING = "morning"
    MIDDAY = "midday"
    EVENING = "evening"
    LATE = "late"
    AGAIN = "again"
    BEFORE = "before"
    EVE = "eve"
    ON_THE_DAY = "on_the_day"


class Switch(StrEnum):
    """What can be switched on and off."""

    SILENT = "silent"
    STREAK = "streak"
    RECAP = "recap"


@dataclass(frozen=True, slots=True)
class OfferDaily(Reply, tag="offer-daily"):
    """Show how the daily question is set, and offer what can be changed."""

    daily: Daily | None
    interview_on: date | None
    now: datetime


@dataclass(frozen=True, slots=True)
class ConfirmDaily(Reply, tag="confirm-daily"):
    """Say when the next question comes; `ask` whether the clock is theirs."""

    daily: Daily
    now: datetime
    ask: bool


@dataclass(frozen=True, slots=True)
class OfferPauses(Reply, tag="offer-pauses"):
    """Ask for how long to pause."""


@dataclass(frozen=True, slots=True)
class SayDailyPaused(Reply, tag="say-daily-paused"):
    """Say that no question comes until a date."""

    until: date


@dataclass(frozen=True, slots=True)
class SaySnoozed(Reply, tag="say-snoozed"):
    """Say when today's question comes instead; None where there is none."""

    at: datetime | None


@dataclass(frozen=True, slots=True)
class ConfirmRest(Reply, tag="confirm-rest"):
    """Say that a date is free, and when the next question comes."""

    day: date
    daily: Daily
    now: datetime


@dataclass(frozen=True, slots=True)
class ConfirmInterview(Reply, tag="confirm-interview"):
    """Say that the interview's date is kept, `days` from now."""

    day: date
    days: int


@dataclass(frozen=True, slots=True)
class ConfirmSwitch(Reply, tag="confirm-switch"):
    """Say what was switched on or off."""

    switch: Switch
    on: bool


@dataclass(frozen=True, slots=True)
class AskWhichDate(Reply, tag="ask-which-date"):
    """Ask which of two dates was meant; `order` is pause, rest or until."""

    order: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class RefuseDate(Reply, tag="refuse-date"):
    """Say kindly what is wrong with a date."""

    fault: Fault
    said: str


@dataclass(frozen=True, slots=True)
class AskCity(Reply, tag="ask-city"):
    """Ask for the city, where an abbreviation was said; offer some of `zones`.

    `at` and `days` are what a button sets with it.
    """

    said: str
    zones: tuple[str, ...]
    at: time | None = None
    days: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Prompt(Reply, tag="prompt"):
    """Put the daily question; `before` if an earlier one may still be answered.

    `left` counts the days to the interview, `focus` names what today is for.
    """

    question_id: str
    lead: Lead
    reason: Reason | None
    before: bool
    left: int | None = None
    focus: str = ""


@dataclass(frozen=True, slots=True)
class ExplainChoice(Reply, tag="explain-choice"):
    """Say why this question was chosen."""

    question_id: str
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class CloseDaily(Closing, tag="close-daily"):
    """Close the daily question with a word; `streak` 0 unless it is wanted."""

    answered: bool
    clear: bool
    days: int
    streak: int
    again: bool


@dataclass(frozen=True, slots=True)
class Recap(Reply, tag="recap"):
    """Look back on a week: practice days, answers, and how many were clear."""

    days: int
    answers: int
    clear: int


DailyReply = (
    OfferDaily
    | ConfirmDaily
    | OfferPauses
    | SayDailyPaused
    | SaySnoozed
    | ConfirmRest
    | ConfirmInterview
    | ConfirmSwitch
    | AskWhichDate
    | RefuseDate
    | AskCity
    | Prompt
    | ExplainChoice
    | CloseDaily
    | Recap
)
"""What may be said about daily practice."""

ASK_PLACE = phrase("daily.place.ask")
"""Ask where the candidate is."""

DAILY_STOPPED = phrase("daily.stopped")
"""Say that the daily question is off."""

OFFER_PAUSE = phrase("daily.ask_pause").with_row(
    Tap("pause_long", Verb.DAILY, Word.STOP), Tap("keep_daily", Verb.DAILY, Word.ON)
)
"""Ask, once, whether to pause."""

PAUSED_ITSELF = phrase("daily.paused_itself").with_row(
    Tap("start_daily", Verb.DAILY, Word.ON)
)
"""Say that the questions pause from here on."""

WISH_WELL = phrase("daily.wish_well")
"""Say a good word after the interview, and that the questions end."""


def place_unknown(said: str) -> Say:
    """Say that no such place is known."""
    return phrase("daily.place.unknown", said=said[:60])


def explain_daily(said: str) -> Say:
    """Say how /daily is called, after words that made no sense."""
    return phrase("daily.explain", said=said[:60])
