"""What home says of the practice there was."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.reply import Reply
from bot.core.schedule import local
from bot.core.state import Context, State, zone_of
from bot.wording.dates import ago_in_words
from bot.wording.speaker import Speaker


@dataclass(frozen=True, slots=True)
class PractisedLine(Reply, tag="practised-line"):
    """Say when was practised last."""

    day: date
    today: date


def says(state: State, at: datetime, context: Context) -> tuple[Reply, ...]:
    """Tell of the last practice day."""
    days = state.candidate.practised
    today = local(at, zone_of(state, context)).date()
    return (PractisedLine(days[-1], today),) if days else ()


def speak(speaker: Speaker, line: PractisedLine) -> None:
    """Say how long ago it was."""
    when = ago_in_words(speaker, line.day, line.today)
    speaker.tell("home.practised", when=when)
