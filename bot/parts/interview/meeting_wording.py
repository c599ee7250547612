"""When an interview is, and with whom: the words that several messages need."""

from datetime import date, datetime

from bot.core.dossier import Interview, Person
from bot.core.schedule import local
from bot.wording.dates import clock, date_in_words
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital


def _clock(speaker: Speaker, interview: Interview, at: datetime) -> str:
    """Tell the hour with whose clock it is: 10:30 in Berlin."""
    shown = clock(speaker, local(at, interview.zone))
    place = interview.place or interview.zone.rpartition("/")[2].replace("_", " ")
    place = capital(place)
    if place.startswith("UTC"):
        return f"{shown} {place}"
    return speaker.plain("day.clock", at=shown, place=place)


def moment_of(speaker: Speaker, interview: Interview, today: date | None = None) -> str:
    """Tell when it is, as seen from `today`, with the clock it hangs on."""
    if interview.at is None:
        day = interview.day
        return date_in_words(speaker, day, today) if day is not None else ""
    shown = local(interview.at, interview.zone)
    return speaker.plain(
        "day.moment",
        day=date_in_words(speaker, shown.date(), today),
        at=_clock(speaker, interview, interview.at),
    )


def person_of(speaker: Speaker, person: Person) -> str:
    """Name somebody with what they do."""
    name = tidied(person.name) or person.name
    role = tidied(person.role)
    if role is None or role.casefold() in name.casefold():
        return name
    return speaker.plain("day.person", name=name, role=role)
