"""What may be written after /daily: an hour, days, a place, a pause, a date."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from bot.core.dates import (
    Dated,
    Fault,
    a_date,
    coming,
    month_from,
    months_later,
    take_date,
)
from bot.core.hours import take_hour
from bot.core.phrasing import MARK, NUMBERS, number, plain
from bot.core.schedule import DAY, Word
from bot.core.weekdays import take_weekdays
from bot.core.zones import a_place, possible, take_offset
from bot.expressions import Expression


@dataclass(frozen=True, slots=True)
class Set:
    """A new hour, place or set of days; None for what was not said.

    `zones` are those that `said`, an abbreviation, may be of. `unknown` is a place that
    nobody knows.
    """

    at: time | None = None
    zone: str | None = None
    days: tuple[int, ...] | None = None
    zones: tuple[str, ...] = ()
    said: str = ""
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Until:
    """A pause that ends on a date."""

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
class Which:
    """Dates that may be meant, and what is wanted of them: pause, rest or until."""

    order: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A date that cannot be, and why."""

    fault: Fault
    said: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Words that made no sense."""

    said: str


Wanted = Word | Set | Until | Rest | Interview | Which | Refused | Unknown
"""What /daily was asked for."""

_SAME: Mapping[str, Word] = {
    **{word.value: word for word in Word},
    "off": Word.STOP,
    "turn off": Word.STOP,
    "switch off": Word.STOP,
    "cancel": Word.STOP,
    "quit": Word.STOP,
    "end": Word.STOP,
    "resume": Word.ON,
    "start": Word.ON,
    "back on": Word.ON,
    "continue": Word.ON,
    "later": Word.SNOOZE,
    "quiet": Word.SILENT,
}
_POLITE = Expression(
    r"\b(?:please|pls|thanks|thank you|it|me|now|reminders?|prompts?"
    r"|(?:the |my |this )?(?:daily )?questions?)\b",
    re.I,
)
_PAUSE = Expression(r"(?:(?:take|have|need) a )?(?:pause|break|holiday)\b", re.I)
_REST = Expression(r"(?:rest|skip|quiet|not|no|none)\b(?: on\b| for\b)?", re.I)
_UNTIL = Expression(
    r"(?:(?:my |the )?interview(?:'s| is)?|until|till|til|it's|its)\b(?: on\b| at\b)?",
    re.I,
)
_END = Expression(r"(?:until|till|til|'til|up to|to|before)\b", re.I)
_SPAN = Expression(
    rf"(?P<n>\d{{1,3}}|an?|one|a couple of|{'|'.join(NUMBERS)})"
    r"(?: (?P<unit>day|week|month)s?)?",
    re.I,
)
_SOME = Expression(r"(?:a (?:few|bit|while|little)|some|several|a couple)\b.*|", re.I)
_LONGEST_PAUSE = 366
LONGEST = 120
"""Letters that are read; nobody writes more of an hour and a place."""
_NOT_SETTING = Expression(
    r"\b(?:every|each) (?:other|second|third|\d+|two|three|half|hour)\b|\bbetween\b"
    r"|\b(?:once|twice|thrice|(?:\d+|two|three) times)\b|\bor\b|\btonight\b|\btimes\b",
    re.I,
)
_FILLING = Expression(
    r"^(?:(?:at|in|on|every|each|and|from|the|my|local|around|about|zone|for|a|only|just"
    r"|then|set|to|ask|send|make|i|i'm|im|am|but|days?|clock|time|here|sharp|exactly"
    r"|o'clock|start|starting)\b[ ,.]*)+$|\0",
    re.I,
)
_LONE = Expression(r"^(?:sharp|exactly|about|around|here|at|on|and)\b|\bsharp\b", re.I)


def wanted(argument: str, today: date, cities: Mapping[str, str]) -> Wanted:
    """Read what was written after /daily."""
    words = _plain(argument)
    bare = " ".join(_POLITE.sub(" ", words).split()).strip(" ,;!?") or words
    if (word := _SAME.get(bare.casefold())) is not None:
        return word
    if (found := _PAUSE.match(bare)) is not None:
        return _pause(bare[found.end() :].strip(" ,"), argument, today)
    if (found := _UNTIL.match(bare)) is not None:
        return _until(bare[found.end() :].strip(" ,"), argument, today)
    if (found := _REST.match(bare)) is not None:
        rested = _rest(bare[found.end() :].strip(" ,"), argument, today)
        if rested is not None:
            return rested
    return _setting(argument, bare, today, cities)


def _plain(argument: str) -> str:
    """Take off what ends a sentence, but not the point of 4.12."""
    words = plain(argument[:LONGEST]).strip(" ,;!?")
    return words if re.search(r"\d\.\d\d?\.$", words) else words.strip(" .,;!?")


def _pause(rest: str, argument: str, today: date) -> Wanted:
    rest = re.sub(r"^for\b ?|^(?:the )?questions?\b ?", "", rest, flags=re.I)
    if _SOME.fullmatch(rest):
        return Word.PAUSE
    if rest.casefold() in ("today", "tomorrow"):
        return Rest(today + DAY * (rest.casefold() == "tomorrow"))
    if re.fullmatch(r"(?:this|(?:the )?rest of (?:the|this)) week", rest, re.I):
        return Until(coming(0, today))
    end = _END.match(rest)
    if end is None and (span := _SPAN.fullmatch(rest.replace("fortnight", "2 week"))):
        return _pause_for(span, argument, today)
    if end is None and re.fullmatch(r"(?:an? )?fortnight", rest, re.I):
        return Until(today + 14 * DAY)
    rest = rest[end.end() :].strip() if end is not None else rest
    beginning = {
        "next week": coming(0, today),
        "next month": months_later(today.replace(day=1), 1),
        "next year": date(today.year + 1, 1, 1),
        "the new year": date(today.year + 1, 1, 1),
    }.get(rest.casefold()) or month_from(rest, today)
    if beginning is not None:
        return Until(beginning)
    dated = a_date(rest, today)
    found = _of_date("pause", dated, argument)
    if isinstance(found, date):
        return Until(found) if found > today else Unknown(argument)
    return found


def _pause_for(span: re.Match[str], argument: str, today: date) -> Wanted:
    count, unit = number(span["n"]), (span["unit"] or "day").casefold()
    if not span["unit"] and not span["n"].isdecimal():
        return Unknown(argument)
    if count == 0:
        return Unknown(argument)
    if unit == "month":
        return Until(months_later(today, min(count, 12)))
    days = count * (7 if unit == "week" else 1)
    return Until(today + min(days, _LONGEST_PAUSE) * DAY)


def _rest(rest: str, argument: str, today: date) -> Wanted | None:
    dated = a_date(rest, today)
    if dated is None or dated.fault is Fault.VAGUE:
        return None
    found = _of_date("rest", dated, argument)
    return Rest(found) if isinstance(found, date) else found


def _until(rest: str, argument: str, today: date) -> Wanted:
    if rest.casefold() in ("off", "none", "cancelled", "canceled", "over"):
        return Interview(None)
    found = _of_date("until", a_date(rest, today), argument)
    return Interview(found) if isinstance(found, date) else found


def _of_date(order: str, dated: Dated | None, argument: str) -> date | Wanted:
    if dated is None:
        return Unknown(argument)
    if dated.fault is not None:
        return Refused(dated.fault, dated.said)
    if dated.choices:
        return Which(order, dated.choices)
    return dated.day or Unknown(argument)


def _setting(
    argument: str, words: str, today: date, cities: Mapping[str, str]
) -> Wanted:
    if _NOT_SETTING.search(words):
        return Unknown(argument)
    words = re.sub(r"\b(?:7|seven) days(?: a week)?\b", "every day", words, flags=re.I)
    zone, rest = take_offset(words)
    hour, rest = take_hour(rest, bare=True)
    days, rest = take_weekdays(rest.replace(MARK, " , "))
    at = hour.at if hour is not None else None
    rest = " ".join(rest.split()).strip(" ,.;!?()")
    if days == ():
        return Unknown(argument)
    place = "" if _FILLING.match(rest) else _without_filling(rest, cities)
    if take_date(place, today)[0] is not None:
        return Unknown(argument)  # an hour of a single day is nothing that repeats
    unclear = possible(place)
    if place and zone is None and not unclear:
        zone = a_place(place, cities)
        if zone is None and any(c.isdecimal() for c in place):
            utc = re.match(r"(?:utc|gmt)", place, re.I) and (at or days)
            return Set(at, None, days, unknown=place) if utc else Unknown(argument)
        if zone is None and not any(c.isalpha() for c in place):
            return Unknown(argument)
        if zone is None:
            if at is None and days is None:
                return Unknown(argument)
            return Set(at, None, days, unknown=place)
    if unclear and zone is None:
        return Set(at, None, days, unclear, place)
    if at is None and zone is None and days is None:
        return Unknown(argument)
    return Set(at, zone, days)


def _without_filling(words: str, cities: Mapping[str, str]) -> str:
    """Take small words off both ends, as long as no place is made of them."""
    words = re.sub(r"[ ,]+", " ", words) if "," not in words else words
    parts = [p for p in re.split(r"[ ,]+", words) if p]
    while parts and a_place(" ".join(parts), cities) is None:
        if _FILLING.match(parts[0]):
            parts = parts[1:]
        elif _FILLING.match(parts[-1]):
            parts = parts[:-1]
        else:
            break
    return " ".join(parts)
