"""What home says of the field, and advises."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice
from bot.core.reply import Reply
from bot.core.state import Context, State
from bot.model import GENERAL
from bot.wording.speaker import Speaker


@dataclass(frozen=True, slots=True)
class FieldLine(Reply, tag="field-line"):
    """Say which field was chosen."""

    track: str | None


def says(state: State, _: datetime, _context: Context) -> tuple[Reply, ...]:
    """Tell the field."""
    return (FieldLine(state.candidate.track),)


def advises(state: State, _: datetime, _context: Context) -> tuple[Advice, ...]:
    """Choose one."""
    if state.candidate.track is not None:
        return ()
    return (Advice(7, "field", Press(Verb.FIELDS)),)


def speak(speaker: Speaker, line: FieldLine) -> None:
    """Say the field's name."""
    track = speaker.content.tracks.get(line.track or "")
    name = track.name if track is not None else speaker.plain("settings.no_track")
    if line.track == GENERAL:
        name = speaker.plain("settings.any_track")
    speaker.tell("home.field", track=name)
