"""What home says of the daily question, and advises."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice
from bot.core.reply import Reply
from bot.core.schedule import local
from bot.core.state import Context, State, zone_of
from bot.wording.dates import moment_in_words
from bot.wording.speaker import Speaker


@dataclass(frozen=True, slots=True)
class DailyLine(Reply, tag="daily-line"):
    """Say when the next daily question comes, on the candidate's clock."""

    at: datetime
    today: date


def says(state: State, at: datetime, context: Context) -> tuple[Reply, ...]:
    """Tell when the next one comes; not of one that is due already."""
    daily, zone = state.candidate.daily, zone_of(state, context)
    slot = daily.next if daily is not None and daily.on else None
    if slot is None or slot.at <= at:
        return ()
    return (DailyLine(local(slot.at, zone), local(at, zone).date()),)


def advises(state: State, _: datetime, _context: Context) -> tuple[Advice, ...]:
    """Set one."""
    daily = state.candidate.daily
    on = daily is not None and daily.on
    return () if on else (Advice(16, "daily", Press(Verb.HOME, "daily")),)


def speak(speaker: Speaker, line: DailyLine) -> None:
    """Say when it comes."""
    coming = moment_in_words(speaker, line.at, line.today)
    speaker.tell("home.daily", next=coming)
