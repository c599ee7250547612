"""Dates the way people tell them: today, tomorrow, on Friday, on 4 December."""

from datetime import date, datetime, timedelta

from bot.wording.speaker import Speaker


def moment_in_words(speaker: Speaker, at: datetime, today: date | None) -> str:
    """Tell a wall time as seen from `today`, or with its date in full."""
    day = date_in_words(speaker, at.date(), today)
    return speaker.plain("date.at", day=day, at=f"{at:%H:%M}")


def date_in_words(speaker: Speaker, day: date, today: date | None) -> str:
    """Tell a date as seen from `today`, or in full."""
    weekday = speaker.plain(f"weekday.{day.weekday()}")
    if today is not None and day == today:
        return speaker.plain("date.today")
    if today is not None and day == today + timedelta(days=1):
        return speaker.plain("date.tomorrow")
    if today is not None and today < day < today + timedelta(days=7):
        return speaker.plain("date.weekday", weekday=weekday)
    month = speaker.plain(f"month.{day.month}")
    return speaker.plain("date.full", weekday=weekday, day=str(day.day), month=month)


def ago_in_words(speaker: Speaker, day: date, today: date) -> str:
    """Tell how long ago a date was."""
    if day >= today:
        return speaker.plain("home.today")
    if day == today - timedelta(days=1):
        return speaker.plain("home.yesterday")
    return speaker.plain("home.ago", days=str((today - day).days))
