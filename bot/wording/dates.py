"""Dates the way people tell them: today, tomorrow, on Friday, on 4 December."""

from datetime import date, datetime, timedelta
from typing import Literal

from babel.dates import format_skeleton, get_day_names

from bot.wording.speaker import Speaker


def moment_in_words(speaker: Speaker, at: datetime, today: date | None) -> str:
    """Tell a wall time as seen from `today`, or with its date in full."""
    day = date_in_words(speaker, at.date(), today)
    return speaker.plain("date.at", day=day, at=f"{at:%H:%M}")


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
    return format_skeleton(skeleton, day, locale=speaker.content.locale)


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
