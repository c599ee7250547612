"""What may be written after /daily, and where a candidate may say they are."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import available_timezones

from bot.core.schedule import DAY, EVERY_DAY, WEEKDAYS


class Word(StrEnum):
    """A word that stands alone, on a button or after /daily."""

    STOP = "stop"
    ON = "on"
    SNOOZE = "snooze"
    WHY = "why"
    BEFORE = "before"
    YES = "yes"
    NO = "no"
    ZONE = "zone"
    PAUSE = "pause"
    SILENT = "silent"
    LOUD = "loud"
    STREAK = "streak"
    RECAP = "recap"


_SAME: Mapping[str, Word] = {
    **{word.value: word for word in Word},
    "off": Word.STOP,
    "resume": Word.ON,
    "start": Word.ON,
    "later": Word.SNOOZE,
    "quiet": Word.SILENT,
}


@dataclass(frozen=True, slots=True)
class Set:
    """A new hour, place or set of days; None for what was not said."""

    at: time | None = None
    zone: str | None = None
    days: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Until:
    """A pause that ends on a date, or with None, a wish for one of some length."""

    day: date


@dataclass(frozen=True, slots=True)
class Rest:
    """A single date without a question."""

    day: date


@dataclass(frozen=True, slots=True)
class Interview:
    """The interview's date; None to forget it."""

    day: date | None


@dataclass(frozen=True, slots=True)
class Unknown:
    """Words that made no sense; `place` if all but a place did."""

    said: str
    place: bool = False


Wanted = Word | Set | Until | Rest | Interview | Unknown
"""What /daily was asked for."""

_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?\s?(am|pm|a\.m\.|p\.m\.)?", re.I)
_OFFSET = re.compile(r"(?:utc|gmt)?\s?([+\-\u2212])\s?(\d{1,2})(?::?(\d\d))?", re.I)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_LONGEST_PAUSE = 366


def wanted(argument: str, today: date, cities: Mapping[str, str]) -> Wanted:
    """Read what was written after /daily; it is not empty."""
    words = argument.casefold().replace(",", " ").split()
    first, rest = words[0], " ".join(words[1:])
    if not rest and first in _SAME:
        return _SAME[first]
    match first:
        case "pause":
            day = a_date(rest.removeprefix("until "), today)
            if day is None and (days := re.fullmatch(r"(\d{1,3})( days?)?", rest)):
                day = today + min(int(days[1]), _LONGEST_PAUSE) * DAY
            return Until(day) if day and day > today else Unknown(argument)
        case "rest" | "skip" | "quiet":
            day = today if rest == "today" else a_date(rest, today)
            day = today + DAY if rest == "tomorrow" else day
            return Rest(day) if day and day >= today else Unknown(argument)
        case "until" | "interview":
            if rest in ("off", "none"):
                return Interview(None)
            day = a_date(rest, today)
            return Interview(day) if day and day >= today else Unknown(argument)
        case "zone" | "in":
            words = words[1:]
    return _setting(argument, words, cities)


def _setting(argument: str, words: list[str], cities: Mapping[str, str]) -> Wanted:
    at: time | None = None
    days: set[int] = set()
    other: list[str] = []
    place = 0
    while place < len(words):
        word = words[place]
        two = f"{word}{words[place + 1]}" if place + 1 < len(words) else ""
        place += 1
        if at is None and two.endswith(("am", "pm")) and (found := a_time(two)):
            at = found
            place += 1
        elif at is None and (found := a_time(word)) is not None:
            at = found
        elif (named := _weekdays(word)) is not None:
            days |= set(named)
        elif two in ("everyday", "alldays"):
            days |= set(EVERY_DAY)
            place += 1
        elif word not in ("at", "in", "on", "every", "and", "days"):
            other.append(word)
    zone = None
    if other:
        zone = a_place(" ".join(other), cities)
        if zone is None:
            return Unknown(" ".join(other), place=at is not None or bool(days))
    chosen = tuple(sorted(days)) or None
    if at is None and zone is None and chosen is None:
        return Unknown(argument)
    return Set(at, zone, chosen)


def a_time(word: str) -> time | None:
    """Read a time of day: 8:30, 08.30, 8h30, 8, 8am, 8:30pm."""
    if (found := _TIME.fullmatch(word.strip())) is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3][0] in "pP" else 0)
    if hour > 23 or minute > 59:
        return None
    return time.fromisoformat(f"{hour:02}:{minute:02}")


def _weekdays(word: str) -> tuple[int, ...] | None:
    if word in ("weekdays", "workdays", "weekday"):
        return WEEKDAYS
    if word in ("daily", "everyday"):
        return EVERY_DAY
    if word in ("weekends", "weekend"):
        return (5, 6)
    first, dash, last = word.partition("-")
    if (start := a_weekday(first)) is None:
        return None
    if not dash:
        return (start,)
    if (end := a_weekday(last)) is None:
        return None
    return tuple((start + n) % 7 for n in range((end - start) % 7 + 1))


def a_weekday(word: str) -> int | None:
    """Read a weekday, counted from Monday."""
    if word[:3] not in _DAYS or not re.fullmatch(
        r"(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:days?|s)?", word
    ):
        return None
    return _DAYS.index(word[:3])


def a_date(words: str, today: date) -> date | None:
    """Read a date: 2026-12-04, 4.12., 4 December, Dec 4, Friday."""
    numbers = [int(n) for n in re.findall(r"\d+", words)]
    named = next((w for w in words.split() if w[:3] in _MONTHS), None)
    try:
        if re.fullmatch(r"\d{4}-\d\d?-\d\d?", words):
            return date(*numbers)
        if re.fullmatch(r"\d{1,2}[./]\d{1,2}[./]?(\d{4})?", words):
            return _coming(today, numbers[1], numbers[0], *numbers[2:])
        if named is not None and 1 <= len(numbers) <= 2:
            month = _MONTHS.index(named[:3]) + 1
            return _coming(today, month, *numbers)
    except ValueError:
        return None
    if (weekday := a_weekday(words)) is not None:
        return today + ((weekday - today.weekday() - 1) % 7 + 1) * DAY
    return None


def _coming(today: date, month: int, day: int, year: int | None = None) -> date:
    """Give the date in that year, or else the next time that it comes."""
    if year is not None:
        return date(year, month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


# Where


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, str]:
    """Every zone by its name and by its last word, in small letters."""
    names = sorted(available_timezones() - {"Factory", "localtime", "posixrules"})
    places = {_folded(n.rpartition("/")[2]): n for n in reversed(names) if "/" in n}
    return {**places, **{_folded(name): name for name in names}}


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[\s_.'’-]+", " ", plain).strip()


def a_place(words: str, cities: Mapping[str, str]) -> str | None:
    """Give the zone of a city, a zone's name or an offset; None for no such place."""
    words = words.strip()
    if (found := _OFFSET.fullmatch(words)) is not None:
        hours, minutes = int(found[2]), int(found[3] or 0)
        if hours > 14 or minutes > 59:
            return None
        sign = "+" if found[1] == "+" else "-"
        return f"UTC{sign}{hours:02}:{minutes:02}"
    folded = _folded(words)
    if folded in ("utc", "gmt", "z"):
        return "UTC"
    first = folded.split(" in ")[-1].removeprefix("in ")
    return cities.get(first) or _zones().get(first)


def a_clock(words: str, now: datetime) -> str | None:
    """Give the offset at which a clock shows this time just now."""
    if ":" not in words or (shown := a_time(words)) is None:
        return None
    minutes = shown.hour * 60 + shown.minute - now.hour * 60 - now.minute
    quarter = round(((minutes + 720) % 1440 - 720) / 15) * 15
    sign = "-" if quarter < 0 else "+"
    offset = timedelta(minutes=abs(quarter))
    hours, rest = divmod(offset.seconds // 60, 60)
    return f"UTC{sign}{hours:02}:{rest:02}"
