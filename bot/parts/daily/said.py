"""Read in running words when the daily question is to come: "half six, not Sundays"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.hours import take_hour
from bot.core.phrasing import MARK, plain
from bot.core.weekdays import take_weekdays
from bot.core.zones import a_place, place_in
from bot.expressions import Expression
from bot.parts.daily.words import Set, wanted

_CUT: Final = Expression(
    r"[,;–—]+\s*|\s+-\s+|\s+but\s+|\s+and\s+(?=on\b)"
    r"|\s+so\s+(?=(?:maybe|perhaps|please|make|at|around|about|better|let'?s|i'?d|it)\b"
    r"|\d)",
    re.IGNORECASE,
)
_WRONG: Final = Expression(
    r"\byou(?:'ve| have)? (?:got|put|set|wrote|said|have|made)\b"
    r"|\bi (?:wrote|put|typed|said|tapped|pressed) (?!.*\b(?:mean|meant)\b)(?=.*\d)"
    r"|\bat \d{1,2} (?:i (?:have|am|work|sleep)|you (?:wake|ring|disturb))\b"
    r"|^\W*if (?!possible|it'?s (?:possible|ok)|you can)(?!.*\bthen\b)"
    r"|\bbed ?time\b|\bi (?:just |only |always )?(?:go (?:to )?(?:sleep|bed)|sleep|work"
    r"|start|finish)\b|\bmy shift (?:is|starts|ends|begins)\b|\binterview\b"
    r"|\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? (?:to|till|until|-) \d{1,2}(?:[:.]\d\d)?"
    r" ?(?:[ap]m)?\b",
    re.IGNORECASE,
)
"""What names an hour that is not wanted."""
_MEANT: Final = Expression(
    r".*\b(?:i (?:mean|meant)|it'?s|it should be|make it|no|sorry|wait|rather|let us"
    r" say"
    r"|let's say|say)\b[\s,:]+(?=.*(?:\d|half|quarter|noon|midnight|one|two|three"
    r"|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve))",
    re.IGNORECASE,
)
_NONE_OF: Final = Expression(
    r"\b(?:sacred|free|off|nothing|never|not|no|without|holy|closed|rest)\b",
    re.IGNORECASE,
)
_LATE: Final = Expression(
    r"\bafter (?:i'?ve had |i have had |i had )?(?:(?:me|my|the|our) )?(?:tea|dinner"
    r"|supper"
    r"|work|school|service|shift|office)\b|\bevenings?\b|\b(?:after|when|once) (?:the"
    r" |my )?(?:kids"
    r"|children)"
    r" are in bed\b|\btonight\b",
    re.IGNORECASE,
)
_SHORT: Final = 4
"""Words of a piece in which a number alone may be an hour."""


def said(
    text: str, today: date, cities: Mapping[str, str], now: time | None = None
) -> Set | None:
    """Read an hour, days or a place; None where nothing of it is said.

    An hour that may be of either half of the day is of the same as `now`, or as what
    stands beside it says.
    """
    if _NOT_EVERY.search(text):
        return None
    if _ANY_HOUR.fullmatch(text.strip()):
        return Set(at=_USUAL)
    text = _fitting(_LUNCH.sub("at 12:30", text))
    found, fixed, denied = Set(), False, False
    wants = _WANTS.search(text) is not None or any(
        _hour(piece)[0] is not None for piece in _pieces(text)
    )
    for piece in _pieces(text):
        hour, sure = _hour(piece)
        days = _days(piece) if wants else ()
        zone = _zone(piece, today, cities)
        if hour is not None and (found.at is None or not fixed):
            found, fixed = replace(found, at=hour), sure
        denies = bool(days) and _SAYS_NOT.search(piece) is not None
        if denies and found.days:
            # "Weekdays only, not Sundays" takes nothing in that was left out before.
            days = tuple(day for day in found.days if day in days)
        if days and not denied:
            found, denied = replace(found, days=days), denies
        if zone is not None:
            found = replace(found, zone=zone)
    if found.zone is None and found != Set():
        found = replace(found, zone=place_in(text, cities))
    if found == Set():
        return None
    return replace(found, at=_of_day(found.at, text, now, sure=fixed))


_FITS: Final = Expression(
    r"\b(?:is|are|would be|will be|it'?s|'s) (?:also |all |very |quite |more )?(?:good"
    r"|fine|ok|okay|best|better|perfect|great|possible)\b|\b(?:works|suits)\b"
    r"|\bi(?:'m| am|'ll be) free\b|\b(?:message|write|ask|text|ping|send)(?: to)? me\b",
    re.IGNORECASE,
)
"""What says that an hour suits, and not only what happens then."""


def _fitting(text: str) -> str:
    """Give what names an hour that suits, where other hours are named beside it."""
    told = [s for s in re.split(r"(?<=[.;!?])\s+|\n+", text) if s.strip()]
    timed = [s for s in told if any(_hour(p)[0] is not None for p in _pieces(s))]
    fits = [s for s in timed if _FITS.search(s)]
    if not fits or len(timed) == len(fits):
        return text
    return " ".join(s for s in told if s not in timed or s == fits[-1])


_NOT_EVERY: Final = Expression(
    r"\bevery (?:second|other|third|2nd|3rd|two|three) days?\b", re.IGNORECASE
)
_ANY_HOUR: Final = Expression(
    r"\W*(?:(?:i (?:do ?n[o']?t|dont) mind|whenever|any ?time|(?:you|u) (?:choose"
    r"|decide|pick)|(?:it )?does ?n[o']?t"
    r" matter|all the same(?: to me)?)(?: (?:you like|is fine|is ok|works|suits"
    r" you))?)\W*",
    re.IGNORECASE,
)
_USUAL: Final = time.min.replace(hour=8, minute=30)
_LUNCH: Final = Expression(
    r"\b(?:at |around |over )?lunch ?(?:time|break)\b", re.IGNORECASE
)
_WANTS: Final = Expression(
    r"\b(?:only|just|from|please|pls|set|put|make|prefer|would like|want|weekdays|not"
    r" on"
    r"|never on)\b",
    re.IGNORECASE,
)
"""What days have beside them that are wished for."""


def _pieces(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        if asks(sentence) and not (
            _LEADS.search(sentence) or _SAYS_NOT.search(sentence)
        ):
            continue
        if _MEANT.match(sentence) and not _NONE_OF.search(sentence[:4]):
            sentence = _MEANT.sub("", sentence, count=1)
        for piece in _CUT.split(sentence):
            if piece.strip() and not _WRONG.search(piece):
                yield piece.strip()


_LEADS: Final = Expression(
    r"^\W*(?:can|could|will|would) (?:you|it) (?!do\b)|,? (?:can|could|will) you\?\W*$",
    re.I,
)
"""What asks for an hour, and nothing about it."""


def _hour(piece: str) -> tuple[time | None, bool]:
    """Read an hour, and whether it is sure which half of the day it is of."""
    words = plain(piece)
    few = len(words.split()) <= _SHORT
    hour, rest = take_hour(words, bare=few or _DAYS_BESIDE.search(words) is not None)
    if hour is None or _DENIED.search(rest.partition(MARK)[0]):
        return None, False
    at = hour.at
    late = _EVENING.search(words) is not None
    if late and _SMALL_HOURS < at.hour < _NOON:
        return at.replace(hour=at.hour + _NOON), True
    return at, _HALF.search(words) is not None or at.hour > _NOON


_DENIED: Final = Expression(
    r"(?:\b(?:not|never)|n't|\binstead of|\brather than)(?: (?:at|for|it|the))*\W*$",
    re.IGNORECASE,
)
"""What stands before an hour that is not wanted: "not four in the morning"."""
_DAYS_BESIDE: Final = Expression(r"\bdays?\b|\bday\b", re.IGNORECASE)
_HALF: Final = Expression(
    r"\b[ap]\.? ?m\b|\b(?:morning|afternoon|evening|night|noon|midday)\b|\b0\d", re.I
)
_EVENING: Final = Expression(r"\b(?:evening|afternoon|night)s?\b", re.IGNORECASE)
_NOON: Final = 12
_MIDNIGHT: Final = Expression(r"\bmidnight\b|\b0?0[:.]\d\d\b", re.IGNORECASE)
_SMALL_HOURS: Final = 4


def _of_day(at: time | None, text: str, now: time | None, *, sure: bool) -> time | None:
    if at is None or sure or at.hour >= _NOON or _MIDNIGHT.search(text):
        return at
    late = _LATE.search(text) is not None
    # Nobody is asked at three at night who does not say so.
    late = late or at.hour <= _SMALL_HOURS
    near = now is not None and now.hour >= _NOON and _BLAMED.search(text) is not None
    return at.replace(hour=at.hour + _NOON) if late or near else at


_BLAMED: Final = Expression(
    r"\byou(?:'ve| have)? (?:got|put|set|wrote)\b|\bi said\b|\bi meant?\b",
    re.IGNORECASE,
)


def _days(piece: str) -> tuple[int, ...]:
    piece = _THE_DAY.sub("", _NOT_ON.sub("not ", piece))
    days, _ = take_weekdays(plain(piece))
    if not days:
        return ()
    told, _ = take_weekdays(f"not {plain(piece)}")
    return (
        told or () if _NONE_OF.search(piece) and not _SAYS_NOT.search(piece) else days
    )


_NOT_ON: Final = Expression(
    r"\b(?:not|never|without|except)(?: (?:on|at|for|the|a|an|any))+ (?=\w)",
    re.IGNORECASE,
)
_THE_DAY: Final = Expression(
    r"\b(?:the|on) (?=(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)"
    r"(?:day)?s?\b)",
    re.IGNORECASE,
)
_SAYS_NOT: Final = Expression(
    r"\b(?:not|no|never|without|except|but) (?:on |at |for |an? |the )*(?:mon|tue|wed"
    r"|thu|fri"
    r"|sat|sun|week)",
    re.IGNORECASE,
)


def _zone(piece: str, today: date, cities: Mapping[str, str]) -> str | None:
    """Read a place that stands with an hour, or alone."""
    read = wanted(piece, today, cities)
    if isinstance(read, Set) and read.zone is not None:
        return read.zone
    words = re.sub(r"\b(?:time|in|here|local)\b", " ", piece, flags=re.IGNORECASE)
    return a_place(" ".join(words.split()).strip(" ."), cities)
