"""Dates and hours the way people tell them where the candidate is.

Today, tomorrow, on Friday, on 4 December at 14:30; in the United States on December 4
at 2:30 PM. Which it is, the CLDR says by the country of their zone.
"""

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final, Literal

from babel import Locale, UnknownLocaleError
from babel.dates import (
    format_skeleton,
    format_time,
    get_day_names,
    get_time_format,
)

from bot.content.variants import country_of
from bot.wording.speaker import Speaker

_TWELVE: Final = "h:mm a"
_OTHER_SPACES: Final = dict.fromkeys(map(ord, "\u202f\u00a0"), " ")


@cache
def of_region(language: Locale, zone: str) -> Locale:
    """Give the language as it is written in the country of a zone.

    It stays as it is where the country counts the hours of a day as it does.
    """
    country = country_of(zone)
    try:
        there = Locale(language.language, territory=country) if country else language
    except UnknownLocaleError:
        return language
    pattern = str(get_time_format("short", locale=there).pattern)
    return there if "a" in pattern else language


def _locale(speaker: Speaker) -> Locale:
    return of_region(speaker.content.locale, speaker.zone)


def clock(speaker: Speaker, at: time | datetime) -> str:
    """Tell an hour: as they last wrote one, else as it is usual where they are."""
    locale = _locale(speaker)
    twelve = speaker.twelve
    if twelve is None:
        twelve = locale != speaker.content.locale
    if not twelve:
        return f"{at:%H:%M}"
    wall = time.fromisoformat(f"{at:%H:%M}")
    told = format_time(wall, _TWELVE, locale=locale)
    # A dot behind "p.m." would be two at the end of a sentence.
    return told.translate(_OTHER_SPACES).replace(".", "")


def moment_in_words(speaker: Speaker, at: datetime, today: date | None) -> str:
    """Tell a wall time as seen from `today`, or with its date in full."""
    day = date_in_words(speaker, at.date(), today)
    return speaker.plain("date.at", day=day, at=clock(speaker, at))


def date_in_words(speaker: Speaker, day: date, today: date | None) -> str:
    """Tell a date as seen from `today`, or in full."""
    if today is not None and day == today:
        return speaker.plain("date.today")
    if today is not None and day == today + timedelta(days=1):
        return speaker.plain("date.tomorrow")
    if today is not None and today < day < today + timedelta(days=7):
        return speaker.plain("date.weekday", weekday=weekday(speaker, day.weekday()))
    return shown(speaker, day, "MMMMEEEEd")


def shown(speaker: Speaker, day: date, skeleton: str) -> str:
    """Write the fields of a date that a skeleton of the CLDR names."""
    locale = _locale(speaker)
    told = str(format_skeleton(skeleton, day, locale=locale))
    name = weekday(speaker, day.weekday())
    if "EEEE" in skeleton and name not in told:
        # No such pattern there, so that a shorter one was taken.
        told = f"{name}, {format_skeleton('MMMMd', day, locale=locale)}"
    return told


def weekday(
    speaker: Speaker, day: int, width: Literal["wide", "narrow"] = "wide"
) -> str:
    """Name a day of the week, of which Monday is 0; or give its letter."""
    names = get_day_names(width, "stand-alone", speaker.content.locale)
    return str(names[day])


def ago_in_words(speaker: Speaker, day: date, today: date) -> str:
    """Tell how long ago a date was."""
    if day >= today:
        return speaker.plain("home.today")
    if day == today - timedelta(days=1):
        return speaker.plain("home.yesterday")
    return speaker.plain("home.ago", days=str((today - day).days))
