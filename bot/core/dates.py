"""Dates in words: 4 December, 12/4, next week on Thursday, in ten days, yesterday.

Where a date can be read in two ways, both are given, and nobody guesses. Days are read
as seen from `today`; a date without a year is the next one.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.phrasing import NUMBERS, number, without
from bot.core.schedule import DAY
from bot.expressions import Expression

FARTHEST = 300 * DAY
"""Who names no year means no day so far off: it has just gone by."""

AHEAD = 366 * DAY
WEEK = 7 * DAY


class Fault(StrEnum):
    """What was wrong with a date, a time or a place."""

    NONSENSE = "nonsense"
    VAGUE = "vague"
    PAST = "past"
    GONE_BY = "gone_by"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, the dates that may be meant, or what is wrong; `said` in their words.

    `today_too` is set where today is that weekday, and may be meant as well.
    """

    day: date | None = None
    choices: tuple[date, ...] = ()
    fault: Fault | None = None
    said: str = ""
    today_too: bool = False


_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TENS = "twenty|thirty"
_FIRST = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
    *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_ORDINALS = {
    **{word: n for n, word in enumerate(_FIRST, 1)},
    **{f"twenty {word}": 20 + n for n, word in enumerate(_FIRST[:9], 1)},
    "twentieth": 20,
    "thirtieth": 30,
    "thirty first": 31,
}

MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = "(?:mon|tues?|wed(?:s|nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_WORDED = "|".join(sorted(_ORDINALS, key=len, reverse=True)).replace(" ", "[ -]")
_D = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_WORDED})"
_TH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_WORDED})"
_Y = (
    r"(?:,? (?P<y>(?:19|20)\d\d|(?:'\d\d|2[5-9]|3[0-5])"
    r"(?![:.h]\d| ?[ap]\.?m| ?o'?clock| ?h\b)))?"
)
_N = rf"\d{{1,3}}|an?|a couple of|{'|'.join(NUMBERS)}"
_LED = rf"(?:(?:on )?(?P<wd>{WEEKDAY})\.?,? )?(?:(?:on )?the )?"
_ON = rf"(?:on )?(?P<wd>{WEEKDAY})"
_COUNTED = (
    r"(?!,? (?:one|ones|person|people|man|woman|lady|gentleman|guy|bloke|chap|fella|lad"
    r"|name|surname|line|entry|interview|interviewer|question|round|time|half|part"
    r"|thing"
    r"|(?:is|was) (?:called|named))\b)"
)
"""What follows a number that counts, and names no day: "the second one"."""
_IN = rf"in (?P<n>{_N}) (?P<unit>day|week|month)s?(?: time|'s? time)?"
_HENCE = rf"(?P<n>{_N}) (?P<unit>day|week|month)s? from (?:now|today)"
_AFTER_NEXT = "(?:the )?week after next"

_Reader = Callable[[re.Match[str], date], Dated | None]


def take_date(words: str, today: date) -> tuple[Dated | None, str]:
    """Read the first date in plain words; give the words without it."""
    for pattern, reader in _READERS:
        for found in pattern.finditer(words):
            dated = reader(found, today)
            if dated is not None:
                return dated, without(words, found)
    return None, words


def a_date(words: str, today: date) -> Dated | None:
    """Read a date where nothing else is said."""
    dated, rest = take_date(words, today)
    return None if any(c.isalnum() for c in rest) else dated


def a_weekday(word: str) -> int | None:
    """Read a weekday, counted from Monday."""
    word = word.casefold().strip(" .")
    if not re.fullmatch(f"{WEEKDAY}|{WEEKDAY}s", word):
        return None
    return _DAYS.index(word[:3])


def coming(weekday: int, today: date) -> date:
    """Give the next date of a weekday, after today."""
    return today + ((weekday - today.weekday() - 1) % 7 + 1) * DAY


def month_from(words: str, today: date) -> date | None:
    """Give the first of a month that is named, the next time it comes."""
    if not re.fullmatch(MONTH, words, re.I):
        return None
    month = _month(words)
    return date(today.year + (month <= today.month), month, 1)


def months_later(day: date, months: int) -> date:
    """Give the same day of a later month, or the last one it has."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError


def _month(words: str) -> int:
    return _MONTHS.index(words[:3].casefold()) + 1


def _day(words: str) -> int:
    words = words.casefold().replace("-", " ")
    return _ORDINALS.get(words) or int(re.sub(r"\D", "", words))


def _year(found: re.Match[str]) -> int | None:
    words = found.groupdict().get("y")
    if words is None:
        return None
    year = int(words.strip("'"))
    return year + 2000 if year < 100 else year


def _dated(day: int, month: int, year: int | None, today: date) -> date | None:
    """Give the date in that year, or else the next time that it comes."""
    try:
        if year is not None:
            return date(year, month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _fault(day: date | None, today: date, *, no_year: bool) -> Fault | None:
    if day is None:
        return Fault.NONSENSE
    if day < today:
        return Fault.PAST
    if no_year and day - today > FARTHEST:
        return Fault.GONE_BY
    return Fault.FAR if day - today > AHEAD else None


def _settled(
    found: re.Match[str], readings: Iterable[date | None], today: date, *, no_year: bool
) -> Dated:
    """Give the reading that can be; both where both can, asked about by weekday too."""
    said, tried = found[0].strip(), tuple(dict.fromkeys(readings))
    days = sorted(
        day
        for day in tried
        if day is not None and _fault(day, today, no_year=no_year) is None
    )
    if not days:
        first = next((day for day in tried if day is not None), None)
        return Dated(fault=_fault(first, today, no_year=no_year), said=said)
    named = found.groupdict().get("wd")
    weekday = a_weekday(named) if named else None
    if weekday is not None:
        days = [day for day in days if day.weekday() == weekday] or sorted(
            {*days, _nearest(days[0], weekday, today)}
        )
    if len(days) == 1:
        return Dated(days[0], said=said)
    return Dated(choices=tuple(days), said=said)


def _nearest(day: date, weekday: int, today: date) -> date:
    near = (day + n * DAY for n in (-1, 1, -2, 2, -3, 3, 4, 5, 6, 7))
    return next(d for d in near if d.weekday() == weekday and d >= today)


def _in_full(found: re.Match[str], today: date) -> Dated:
    year = _year(found)
    month = int(found["m"]) if found["m"].isdecimal() else _month(found["m"])
    day = _dated(_day(found["d"]), month, year, today)
    return _settled(found, (day,), today, no_year=year is None)


def _in_two_ways(found: re.Match[str], today: date) -> Dated | None:
    """Read 4/12, which is a day in December to some and in April to others."""
    year = _year(found)
    one, two = int(found["a"]), int(found["b"])
    readings = (_dated(one, two, year, today), _dated(two, one, year, today))
    return _settled(found, readings, today, no_year=year is None)


def _dotted(found: re.Match[str], today: date) -> Dated | None:
    """Read 12.4 in both ways; 10.30 is a time, and so is 12.24."""
    one, two = int(found["a"]), int(found["b"])
    if _dated(one, two, None, today) is None:
        return None
    readings = (_dated(one, two, None, today), _dated(two, one, None, today))
    return _settled(found, readings, today, no_year=True)


def _in_this_month(found: re.Match[str], today: date) -> Dated:
    """Read "the 4th": the next one."""
    for later in range(13):
        first = months_later(today.replace(day=1), later)
        day = _dated(_day(found["d"]), first.month, first.year, today)
        if day is not None and day >= today:
            break
    else:
        return Dated(fault=Fault.NONSENSE, said=found[0].strip())
    return _settled(found, (day,), today, no_year=True)


def _given(day: date, found: re.Match[str], today: date) -> Dated:
    return _settled(found, (day,), today, no_year=False)


def _later(found: re.Match[str], today: date) -> Dated:
    return _given(_after(found, today), found, today)


def _after(found: re.Match[str], today: date) -> date:
    count, unit = number(found["n"]), found["unit"].casefold()
    if unit == "month":
        return months_later(today, count)
    return today + count * (WEEK if unit == "week" else DAY)


def _of_weeks(found: re.Match[str], today: date) -> Dated:
    """Read "Monday in two weeks": of that week, or so long after the coming one."""
    weekday, weeks = a_weekday(found["wd"]) or 0, number(found["n"])
    monday = today - today.weekday() * DAY
    days = {
        monday + weeks * WEEK + weekday * DAY,
        coming(weekday, today) + weeks * WEEK,
    }
    if max(days) - today > AHEAD:
        return Dated(fault=Fault.FAR, said=found[0].strip())
    kept = tuple(sorted(days))
    return Dated(kept[0]) if len(kept) == 1 else Dated(choices=kept, said=found[0])


def _fortnight_on(found: re.Match[str], today: date) -> Dated | None:
    """Read "Friday fortnight": two weeks after the coming one."""
    read = _week_on(found, today)
    if read is None or read.day is None:
        return read
    return Dated(read.day + WEEK)


def _in_week(weeks: int) -> _Reader:
    def read(found: re.Match[str], today: date) -> Dated:
        monday = today - today.weekday() * DAY
        weekday = a_weekday(found["wd"]) or 0
        return _given(monday + weeks * WEEK + weekday * DAY, found, today)

    return read


def _next(found: re.Match[str], today: date) -> Dated:
    """Read "next Friday", which may be of this week to some."""
    day = coming(a_weekday(found["wd"]) or 0, today)
    if day.weekday() > today.weekday():
        return Dated(choices=(day, day + WEEK), said=found[0].strip())
    return Dated(day)


def _coming(found: re.Match[str], today: date) -> Dated:
    weekday = a_weekday(found["wd"]) or 0
    too = weekday == today.weekday() and "coming" not in found[0].casefold()
    return Dated(coming(weekday, today), today_too=too)


def _week_on(found: re.Match[str], today: date) -> Dated:
    return Dated(coming(a_weekday(found["wd"]) or 0, today) + WEEK)


def _weeks_on(found: re.Match[str], today: date) -> Dated:
    weeks = number(found["n"]) * WEEK
    return _given(coming(a_weekday(found["wd"]) or 0, today) + weeks, found, today)


def _plus(days: int) -> _Reader:
    return lambda _found, today: Dated(today + days * DAY)


def _wrong(fault: Fault) -> _Reader:
    return lambda found, _today: Dated(fault=fault, said=found[0].strip())


def _reader(pattern: str, reader: _Reader) -> tuple[Expression, _Reader]:
    return Expression(rf"(?<![\w.:/+-])(?:{pattern})(?![\w:/])", re.I), reader


_READERS = (
    _reader(r"(?P<y>\d{4})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)", _in_full),
    _reader(rf"{_LED}(?P<d>{_D})\.? (?:of )?(?P<m>{MONTH})\b\.?{_Y}", _in_full),
    _reader(rf"{_LED}(?P<m>{MONTH})\.?,? (?:the )?(?P<d>{_D})\b{_Y}", _in_full),
    _reader(
        rf"{_LED}(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?:/(?P<y>\d{{4}}|\d\d))?",
        _in_two_ways,
    ),
    _reader(
        rf"{_LED}(?P<a>\d{{1,2}})-(?P<b>\d{{1,2}})-(?P<y>\d{{4}}|\d\d)", _in_two_ways
    ),
    _reader(
        rf"{_LED}(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<y>\d{{4}}|\d\d)?", _in_full
    ),
    _reader(rf"(?P<wd>{WEEKDAY})\.?,? (?:the )?(?P<d>{_TH})", _in_this_month),
    _reader(rf"(?:on )?the (?P<d>{_TH}){_COUNTED}", _in_this_month),
    _reader(f"{WEEKDAY} last week|last {WEEKDAY}", _wrong(Fault.PAST)),
    _reader(
        rf"(?:{_N}) (?:day|week|month|year)s? ago|yesterday|last (?:week|month|year)"
        "|the day before yesterday",
        _wrong(Fault.PAST),
    ),
    _reader(rf"{_AFTER_NEXT},? {_ON}", _in_week(2)),
    _reader(rf"{_ON},? (?:of |in )?{_AFTER_NEXT}", _in_week(2)),
    _reader(rf"(?:in )?next week,? {_ON}", _in_week(1)),
    _reader(rf"{_ON},? (?:of |in )?next week", _in_week(1)),
    _reader(rf"in (?P<n>{_N}) weeks?,? {_ON}", _of_weeks),
    _reader(rf"{_ON},? in (?P<n>{_N}) weeks?", _of_weeks),
    _reader(rf"{_ON},? (?P<n>{_N}) weeks? from now", _of_weeks),
    _reader(
        rf"a week (?:from|on|after) (?:the coming |this )?(?P<wd>{WEEKDAY})", _week_on
    ),
    _reader(
        rf"(?P<n>{_N}) weeks? (?:from|after) (?:this )?(?P<wd>{WEEKDAY})", _weeks_on
    ),
    _reader(rf"(?:on )?(?P<wd>{WEEKDAY}) week", _week_on),
    _reader(rf"(?:on )?(?P<wd>{WEEKDAY}) fortnight", _fortnight_on),
    _reader("(?:a week (?:from )?tomorrow|tomorrow week)", _plus(8)),
    _reader("(?:a week (?:from )?today|today week)", _plus(7)),
    _reader("(?:the )?day after (?:tomorrow|tmrw|tomorow)", _plus(2)),
    _reader("tomorrow|tmrw|tomorow|tommorow|tommorrow|tmr", _plus(1)),
    _reader("today|tonight|this(?= (?:morning|afternoon|evening)\\b)", _plus(0)),
    _reader("in a fortnight|a fortnight from (?:now|today)", _plus(14)),
    _reader(_IN, _later),
    _reader(_HENCE, _later),
    _reader(
        "(?:at |by )?(?:the )?end of (?:the |this |next )?(?:week|month)"
        "|(?:some ?time |early |late |later )*(?:in )?(?:next|this) (?:week|month|year)"
        f"|{_AFTER_NEXT}|in (?:early |late |mid )?{MONTH}"
        "|(?:this |next |at the |on the )weekend",
        _wrong(Fault.VAGUE),
    ),
    _reader(rf"(?:on )?next (?P<wd>{WEEKDAY})", _next),
    _reader(rf"(?:on |this |coming |the coming )*(?P<wd>{WEEKDAY})\b\.?", _coming),
    _reader(r"(?P<a>\d{1,2})\.(?P<b>\d{1,2})(?!\.?\d)", _dotted),
    _reader(r"(?P<a>\d{1,2})-(?P<b>\d{1,2})(?!-?\d)", _in_two_ways),
)
"""What a date may look like, the surest first."""
