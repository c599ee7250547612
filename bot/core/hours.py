"""Times of day in words: 8:30, half past eight, 9 in the evening, noon, 20h, 0830."""

import re
from dataclasses import dataclass
from datetime import time

from bot.core.phrasing import MARK, NUMBERS, plain, without
from bot.expressions import Expression


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day; `until` is when it ends, where that was said with it."""

    at: time
    until: time | None = None


_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NAMED = "|".join((*_HOURS, "ten", "eleven", "twelve"))
_H = rf"(?:\d{{1,2}}|{_NAMED})"
_TENS = "ten|fifteen|twenty|thirty|forty|fifty"
_MINUTES = rf"(?:(?:twenty|thirty|forty|fifty)[ -]five|{_TENS})"
_HALF = r"(?P<half>[ap])\.? ?m\b\.?"
_CLOCK = r"(?:o ?'? ?clock\b)"
_UNIT = r"(?:h|hrs?|hours|uhr)\b"
_BEFORE = r"(?<![\w.:/+'-])"
_AFTER = r"(?![\w:%]|[.,/]\d| ?[ap]\.? ?m\b)"
_ALONE = r"(?!-\d)"

_PARTS = Expression(
    rf"{_BEFORE}(?<!from )(?:(?:a |an )?(?P<part>half|quarter|five|{_MINUTES}"
    rf"|\d{{1,2}})(?: minutes?| mins?)? (?P<way>past|to) |(?P<on>half) )"
    rf"(?P<h>{_H})(?: ?{_CLOCK})?(?: ?{_HALF})?{_AFTER}",
    re.I,
)
_NOON = Expression(r"\b(?:12 ?|twelve )?(?P<noon>noon|midday|midnight)\b", re.I)
_FULL = rf"(?P<h>\d{{1,2}})(?:[:.]| ?h ?)(?P<m>\d\d)(?::\d\d)?(?: ?{_UNIT})?"
_CLOCKS = Expression(rf"{_BEFORE}{_FULL}(?: ?{_HALF})?{_AFTER}", re.I)
_LOOSE = Expression(
    rf"{_BEFORE}(?P<h>\d{{1,2}})[ ,;](?P<m>[0-5]\d)(?: ?{_HALF})?{_AFTER}", re.I
)
_COMPACT = Expression(
    rf"{_BEFORE}(?P<h>\d{{1,2}})(?P<m>\d\d)(?: ?{_UNIT})?(?: ?{_HALF})?"
    rf"{_AFTER}{_ALONE}",
    re.I,
)
_HALVES = Expression(
    rf"{_BEFORE}(?P<h>{_H})(?: ?{_CLOCK})? ?(?:{_HALF}){_AFTER}"
    rf"|{_BEFORE}(?P<h2>{_H}) ?{_CLOCK}{_AFTER}",
    re.I,
)
_SAID = Expression(rf"{_BEFORE}(?P<h>{_NAMED}) (?P<m>{_MINUTES})(?: ?{_HALF})?\b", re.I)
_UNITS = Expression(
    rf"{_BEFORE}(?<!for )(?<!about )(?P<h>\d{{1,2}}) ?(?:h|uhr)\b{_AFTER}", re.I
)
_LED = Expression(
    rf"\b(?:at|@|from|around|by) ?(?:about |around )?(?P<h>{_H})(?:ish)?\b"
    rf"{_AFTER}{_ALONE}",
    re.I,
)
_BARE = Expression(rf"{_BEFORE}(?P<h>{_H})(?:ish)?\b{_AFTER}{_ALONE}", re.I)
_SPAN = Expression(
    rf"(?:(?<=\0)|(?<=\0 )|\b(?:at|from) ){_BEFORE}(?P<h>\d{{1,2}})"
    rf" ?(?:-|to|till|until) ?(?P<h2>\d{{1,2}})(?:[:.](?P<m2>\d\d))?"
    rf"(?: ?{_HALF})?{_AFTER}",
    re.I,
)
_TO = Expression(
    rf" ?(?:-|to|until|till) ?(?P<h>{_H})(?:[:.h](?P<m>\d\d))?(?: ?{_HALF})?{_AFTER}",
    re.I,
)
_PART_OF_DAY = Expression(
    r"\b(?:in (?:the )?|of the |this |at |(?P<every>every |each )|(?<=tomorrow )"
    r"|(?<=day )|(?<=\0 )"
    r"|(?<=\0))(?P<part>morning|afternoon|evening|night)s?\b",
    re.I,
)


_BETWEEN = Expression(
    r"\bbetween (?P<from>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?) and \d{1,2}(?:[:.]\d\d)?",
    re.I,
)
"""An hour that is not fixed: the earlier one counts."""
_EARLY = Expression(
    r"\bbefore (?:(?:my|the|our|a) )?(?:shift|work|school|breakfast|service|opening)\b"
    r"|\bearly (?:shift|morning)\b|\bat dawn\b",
    re.I,
)
"""What an hour that comes before noon has beside it."""


def take_hour(
    words: str, *, bare: bool = False, afternoon: bool = False
) -> tuple[Hour | None, str]:
    """Read the time of day in plain words; give the words without it.

    `bare` takes a number alone for an hour. With `afternoon`, from 1 to 6 is after noon
    unless it is said otherwise, as interviews are.
    """
    afternoon = afternoon and not _EARLY.search(words)
    words = _BETWEEN.sub(r"at \g<from>", words)
    part = _PART_OF_DAY.search(words)
    if part is not None:
        words = without(words, part, "every day" if part["every"] else " ")
        words = " ".join(words.split()) if MARK not in words else words
    of_day = part["part"].casefold() if part is not None else ""
    for pattern in _patterns(bare=bare or part is not None):
        for found in pattern.finditer(words):
            at = _read(found, of_day, afternoon)
            if at is None:
                continue
            until, end = _until(found, words, at, afternoon)
            before, after = words[: found.start()].rstrip(), words[end:].lstrip()
            rest = f"{before} {MARK} {after}"
            return Hour(at, until), rest
    return None, words


def _patterns(*, bare: bool) -> tuple[Expression, ...]:
    first = (_SPAN, _PARTS, _NOON, _CLOCKS, _HALVES, _SAID, _UNITS)
    led = Expression(rf"(?:(?<=at )|(?<=@)|(?<=\0)|(?<=\0 )){_COMPACT.pattern}", re.I)
    return (*first, _COMPACT, _LOOSE, _BARE) if bare else (*first, led, _LED)


def _read(found: re.Match[str], of_day: str, afternoon: bool) -> time | None:
    said = found.groupdict()
    if noon := said.get("noon"):
        return _clock(0) if noon.casefold() == "midnight" else _clock(12)
    shown = said.get("h") or said["h2"] or ""
    hour, minute = _hour(shown), _minute(said.get("m"))
    if (part := said.get("part")) is not None:
        way = (said["way"] or "").casefold()
        minute = _minute(part)
        if way == "to" and part.isdecimal() and minute < hour:
            return None  # 10 to 11 may be from ten to eleven
        if way == "to":
            hour, minute = (hour - 1) % 24, 60 - minute
    elif said.get("on"):
        minute = 30
    if said.get("h2") and said.get("h") and _hour(said["h2"] or "") <= hour:
        return None
    if hour == 24 and minute == 0:
        return _clock(0)
    half = (said.get("half") or "").casefold()
    late = _late(hour, half, of_day)
    if late is None or minute > 59:
        return None
    if afternoon and not half and not of_day and 1 <= late <= 6:
        late += 0 if shown.startswith("0") else 12
    return _clock(late, minute) if late < 24 else None


def _late(hour: int, half: str, of_day: str) -> int | None:
    """Give the hour of 24; None where what is said about it cannot be."""
    if half == "a" or of_day == "morning":
        return hour % 12 if half and hour == 12 else hour if hour <= 12 else None
    if half == "p" or of_day == "afternoon":
        return hour + 12 if 1 <= hour < 12 else hour if hour else None
    if of_day == "evening" or (of_day == "night" and hour > 5):
        return (hour + 12) % 24 if 1 <= hour <= 12 else hour
    return hour


def _clock(hour: int, minute: int = 0) -> time:
    return time.fromisoformat(f"{hour:02}:{minute:02}")


def _hour(word: str) -> int:
    return NUMBERS.get(word.casefold()) or int(word)


def _minute(word: str | None) -> int:
    if word is None:
        return 0
    word = word.casefold().replace("-", " ")
    if word in ("half", "quarter"):
        return 30 if word == "half" else 15
    if word.isdecimal():
        return int(word)
    tens, _, ones = word.partition(" ")
    named = {"thirty": 30, "forty": 40, "fifty": 50}
    return (named.get(tens) or NUMBERS[tens]) + (NUMBERS[ones] if ones else 0)


def _until(
    found: re.Match[str], words: str, at: time, afternoon: bool
) -> tuple[time | None, int]:
    if found.groupdict().get("h2") and found.groupdict().get("h"):
        minute = min(59, _minute(found.groupdict().get("m2")))
        return _clock(_hour(found["h2"]) % 24, minute), found.end()
    after = _TO.match(words, found.end())
    if after is None:
        return None, found.end()
    until = _read(after, "", afternoon)
    if until is None or until <= at:
        return None, found.end()
    return until, after.end()


def an_hour(words: str, *, afternoon: bool = False) -> time | None:
    """Read a time of day where nothing else is said."""
    words = re.sub(r"^(?:at|around|about|from) ", "", plain(words).strip(" .!,"))
    found, rest = take_hour(words, bare=True, afternoon=afternoon)
    said_more = any(c.isalnum() for c in rest)
    return found.at if found is not None and not said_more else None
