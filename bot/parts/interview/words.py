"""What may be written after /interview: whom, when, where, how long, in any order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from bot.core.dossier import MAX_PEOPLE
from bot.core.schedule import DAY
from bot.core.times import a_date, a_place, a_time, a_weekday

LONGEST_NAME = 60
FARTHEST = 300 * DAY
"""Who names no year means no day so far off: it has just gone by."""

MIN_MINUTES, MAX_MINUTES = 10, 600


class Fault(StrEnum):
    """What was wrong with a date."""

    NONSENSE = "nonsense"
    PAST = "past"
    GONE_BY = "gone_by"
    FAR = "far"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Told:
    """What was understood; None or empty for what was not said.

    `choices` holds both days that numbers may mean. `said` is what `fault` is about.
    """

    company: str = ""
    people: str = ""
    day: date | None = None
    at: time | None = None
    zone: str | None = None
    place: str = ""
    minutes: int | None = None
    remote: bool | None = None
    casual: bool | None = None
    choices: tuple[date, ...] = ()
    fault: Fault | None = None
    said: str = ""

    @property
    def when(self) -> bool:
        """Whether anything about its time was said."""
        named = (self.day, self.at, self.zone, self.fault)
        return any(n is not None for n in named) or bool(self.choices)


_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_LED = rf"(?:(?:on )?(?:{_WEEKDAY}),? )?(?:(?:on )?the )?"
_DATES = tuple(
    re.compile(rf"(?<![\w.:/-]){pattern}(?![\w:/-])", re.I)
    for pattern in (
        r"(?P<plain>\d{4}-\d\d?-\d\d?)",
        rf"{_LED}(?P<plain>\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?(?:{_MONTH})\b\.?"
        r"(?:,? \d{4})?)",
        rf"{_LED}(?P<plain>(?:{_MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?)",
        rf"{_LED}(?P<slash>\d{{1,2}}/\d{{1,2}}(?:/\d{{2}}(?:\d{{2}})?)?)",
        r"(?P<near>(?:the )?day after tomorrow|tomorrow|today|tonight"
        r"|in (?:\d{1,3}|an?|two|three) (?:day|week)s?|next week)",
        rf"{_LED}(?P<plain>\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}})?)",
        rf"(?:on |next |this |coming )*(?P<weekday>{_WEEKDAY})",
        rf"{_LED}(?P<dotted>\d{{1,2}}\.\d{{1,2}})",
    )
)
_NAMED = re.compile(rf"\b(?:{_MONTH})\b", re.I)

_HOUR = r"(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)"
_TIMES = re.compile(
    rf"(?<![\w.:/])(?:(?:at|from|@) ?)?(?P<at>{_HOUR}|noon|midday)"
    rf"(?: ?(?:-|–|to|until|till) ?(?P<to>{_HOUR}))?(?![\w:])",
    re.I,
)
_BARE = re.compile(r"\b(?:at|@) ?(?P<at>\d{1,2})(?: ?o['’]clock)?(?![\w:.])", re.I)
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven"),
    *("eight", "nine", "ten", "eleven", "twelve"),
)
_NUMBER = "|".join(_NUMBERS)
_SPOKEN = re.compile(
    r"\b(?:(?P<part>half|quarter|half an hour) (?P<way>past|to) )?"
    rf"(?P<hour>{_NUMBER}|\d{{1,2}})(?P<clock> ?o['’]?clock)?(?![\w:.]| ?[ap]m)",
    re.I,
)
_LENGTHS = re.compile(
    r"(?:\bfor )?(?:about )?(?P<words>half an hour|an hour and a half|an hour)\b"
    r"|(?:\bfor )?(?:about )?\b(?P<number>\d{1,3}(?:[.,]\d)?) ?"
    r"(?P<unit>minutes?|mins?|m|hours?|hrs?|h)\b",
    re.I,
)
_LENGTH = {"half an hour": 30, "an hour": 60, "an hour and a half": 90}

_REMOTE = re.compile(
    r"\b(?:by |over |via |on |a )?(?:video(?: ?call)?|zoom|teams|google meet|skype"
    r"|webex|remote(?:ly)?|online)\b",
    re.I,
)
_ON_SITE = re.compile(
    r"\b(?:on[ -]?site|in person|at their office|in the office|face to face)\b", re.I
)
_CASUAL = re.compile(r"\b(?:they (?:are|dress) )?(?P<no>not )?casual(?:ly)?\b", re.I)
_LATER = re.compile(
    r"(?:i )?(?:do ?n[o'’]?t know|no idea|not (?:sure|yet)|dunno|unsure|later|open|tba"
    r"|tbc)\b.*",
    re.I | re.S,
)


def in_figures(words: str) -> str:
    """Write spoken hours as a clock shows them: half past ten, nine o'clock."""

    def figures(match: re.Match[str]) -> str:
        spoken = match["hour"].casefold()
        led = re.search(r"\b(?:at|from)\s*$", words[: match.start()], re.I)
        if not (match["part"] or match["clock"] or (led and spoken in _NUMBERS)):
            return match[0]
        hour = int(spoken) if spoken.isdecimal() else _NUMBERS.index(spoken) + 1
        hour = hour + 12 if 1 <= hour <= 6 else hour
        minute = {"half": 30, "quarter": 15}.get((match["part"] or "").casefold(), 0)
        if (match["way"] or "").casefold() == "to":
            hour, minute = hour - 1, 60 - minute
        return f"{hour:02}:{minute:02}" if hour < 24 else match[0]

    return _SPOKEN.sub(figures, words)


def unknown_yet(words: str) -> bool:
    """Whether someone says that they do not know yet."""
    return _LATER.fullmatch(words.strip(" .!")) is not None


def a_length(words: str) -> int | None:
    """Read how long it lasts, in minutes; a bare number may mean either unit."""
    found = _LENGTHS.search(words)
    if found is None:
        bare = re.fullmatch(r"\s*(\d{1,3})\s*", words)
        number = int(bare[1]) if bare else 0
        minutes = number * 60 if number <= 8 else number
    elif found["words"]:
        minutes = _LENGTH[found["words"].casefold()]
    else:
        number_of = float(found["number"].replace(",", "."))
        minutes = round(number_of * (60 if found["unit"][0] in "hH" else 1))
    return minutes if MIN_MINUTES <= minutes <= MAX_MINUTES else None


def read_line(words: str, today: date, cities: Mapping[str, str]) -> Told:
    """Read what was written after /interview; nothing in it is refused as a whole."""
    rest = in_figures(" ".join(words.split()))
    found = Told()
    people = re.search(r"(?:^|[\s,;])with (.+)$", rest, re.I)
    if people is not None and _about_time(people[1]) is None:
        found, rest = _set(found, people=people[1]), rest[: people.start()]
    for pattern, values in (
        (_REMOTE, {"remote": True}),
        (_ON_SITE, {"remote": False}),
    ):
        if (match := pattern.search(rest)) is not None:
            found, rest = _set(found, **values), _without(rest, match)
    if (match := _CASUAL.search(rest)) is not None:
        found, rest = _set(found, casual=match["no"] is None), _without(rest, match)
    found, rest = _timed(found, rest, today)
    if (match := _LENGTHS.search(rest)) is not None:
        minutes = found.minutes or a_length(match[0])
        found, rest = _set(found, minutes=minutes), _without(rest, match)
    return _placed(found, rest, cities)


def _about_time(words: str) -> re.Match[str] | None:
    return next((m for p in _DATES if (m := p.search(words))), _TIMES.search(words))


_ODD = re.compile(r"(?<![\w+-])\d+[:/.]\d\S*")

_MARK = "\0"
"""Stands where the time was: what follows it may say whose clock that is."""


def _timed(found: Told, rest: str, today: date) -> tuple[Told, str]:
    for pattern in _DATES:
        match = pattern.search(rest)
        if match is None:
            continue
        dated = _dated(match, today)
        if dated is None:
            continue
        found = _set(found, **dated)
        rest = _without(rest, match, _MARK)
        break
    match = _TIMES.search(rest) or (_BARE.search(rest) if found.day else None)
    if match is not None and (at := an_hour(match["at"])) is not None:
        found = _set(found, at=at)
        last = match.groupdict().get("to")
        if last and (until := an_hour(last)) is not None and until > at:
            minutes = (until.hour - at.hour) * 60 + until.minute - at.minute
            found = _set(found, minutes=min(MAX_MINUTES, max(MIN_MINUTES, minutes)))
        rest = _without(rest, match, _MARK)
    if found.fault is None and (odd := _ODD.search(rest)) is not None:
        found = _set(found, fault=Fault.NONSENSE, said=odd[0])
        rest = rest.replace(odd[0], " ")
    return found, rest


def _dated(match: re.Match[str], today: date) -> dict[str, object] | None:
    """Give what a date says; None where it is none after all, as in 10.30."""
    said = match[0].strip()
    kind, words = next((k, w) for k, w in match.groupdict().items() if w)
    words = words.casefold().replace(",", "")
    match kind:
        case "near" if words == "next week":
            return {"fault": Fault.NONSENSE, "said": said}
        case "near":
            return {"day": _near(words, today)}
        case "weekday":
            weekday = a_weekday(words)
            return None if weekday is None else {"day": a_date(words, today)}
        case "slash":
            return _slashed(words, said, today)
    day = a_date(words, today)
    if day is None:
        return None if kind == "dotted" else {"fault": Fault.NONSENSE, "said": said}
    if (fault := _fault(day, today, re.search(r"\d{4}", words) is None)) is not None:
        return {"fault": fault, "said": said}
    return {"day": day}


def _near(words: str, today: date) -> date:
    if "after" in words:
        return today + 2 * DAY
    if words == "tomorrow":
        return today + DAY
    if words in ("today", "tonight"):
        return today
    *_, number, unit = words.split()
    count = {"a": 1, "an": 1, "two": 2, "three": 3}.get(number) or int(number)
    return today + count * (7 if unit.startswith("week") else 1) * DAY


def _slashed(words: str, said: str, today: date) -> dict[str, object]:
    """Read 4/12, which is a day in December to some and in April to others."""
    one, two, *years = (int(n) for n in words.split("/"))
    year = f" {years[0] + 2000 if years[0] < 100 else years[0]}" if years else ""
    days = []
    for day, month in ((one, two), (two, one)):
        found = a_date(f"{day}.{month}.{year.strip()}", today)
        if found is not None and _fault(found, today, not years) is None:
            days.append(found)
    days = sorted(set(days))
    if not days:
        read = (a_date(f"{a}.{b}.{year.strip()}", today) for a, b in ((one, two),))
        faults = [_fault(d, today, not years) for d in read if d is not None]
        return {"fault": faults[0] if faults else Fault.NONSENSE, "said": said}
    return {"day": days[0]} if len(days) == 1 else {"choices": tuple(days)}


def _fault(day: date, today: date, no_year: bool) -> Fault | None:
    if day < today:
        return Fault.PAST
    if no_year and day - today > FARTHEST:
        return Fault.GONE_BY
    return Fault.FAR if day - today > 366 * DAY else None


def an_hour(words: str) -> time | None:
    """Read a time of day; a bare 3 is in the afternoon, as interviews are."""
    words = in_figures(words).casefold().strip(" .").removeprefix("at ")
    words = str(_NUMBERS.index(words) + 1) if words in _NUMBERS else words
    if words in ("noon", "midday"):
        return time.fromisoformat("12:00")
    at = a_time(words)
    if at is not None and words.isdecimal() and 1 <= at.hour <= 6:
        return at.replace(hour=at.hour + 12)
    return at


def _placed(found: Told, rest: str, cities: Mapping[str, str]) -> Told:
    before, mark, behind = rest.partition(_MARK)
    behind = behind.replace(_MARK, " ")
    company = _name(before)
    after, _, tail = behind.strip(" ,;").partition(",")
    zone, place, left = _zone_at(after, cities)
    if zone is not None:
        found = _set(found, zone=zone, place=place)
        company = company or _name(f"{left} {tail}")
    elif mark and re.match(r"in\b", after.strip(), re.I):
        found = _set(found, fault=Fault.PLACE, said=_name(after)[:LONGEST_NAME])
    else:
        company = company or _name(behind)
    return _set(found, company=company[:LONGEST_NAME])


def _zone_at(words: str, cities: Mapping[str, str]) -> tuple[str | None, str, str]:
    """Find a place at the beginning of what follows a time."""
    parts = re.sub(r"^\W*(?:in\b)?\W*(?=[A-Za-z])", "", words.strip()).split()
    for length in range(min(4, len(parts)), 0, -1):
        name = " ".join(parts[:length]).strip("()., ")
        zone = a_place(name, cities) if name else None
        if zone is not None:
            left = [p for p in parts[length:] if p.strip("()").casefold() != "time"]
            named = re.match(r"(?!utc|gmt)[^\W\d]", name, re.I)
            return zone, name[:40] if named else zone, " ".join(left)
    return None, "", words


def _name(words: str) -> str:
    """Take away what only leads to a name."""
    words = " ".join(words.replace(_MARK, " ").split()).strip(" ,;.-–")
    words = re.sub(
        r"^(?:(?:at|for|from|with|is|it'?s|on|in|and|by|my|the interview)\b[ ,]*)+",
        "",
        words,
        flags=re.I,
    )
    return re.sub(r"[ ,]*\b(?:at|on|in|for|by|and|from)$", "", words, flags=re.I)


def _without(rest: str, match: re.Match[str], mark: str = " ") -> str:
    return f"{rest[: match.start()]} {mark} {rest[match.end() :]}"


def _set(found: Told, **values: object) -> Told:
    known = {name: getattr(found, name) for name in Told.__slots__}
    return Told(**{**known, **values})


# People

_ROLE = re.compile(
    r"\b(?:head|lead|leader|manager|director|chief|c[etfo]o|vp|president|owner|founder"
    r"|partner|nurse|matron|sister|doctor|consultant|surgeon|engineer|developer"
    r"|architect|designer|analyst|scientist|teacher|principal|dean|professor|hr|human"
    r"|recruiter|recruitment|talent|coordinator|co-ordinator|secretary|assistant|admin"
    r"|administrator|reception|receptionist|officer|supervisor|foreman|driver|chef|cook"
    r"|colleague|boss|team|staff|senior|junior|deputy|people|sales|account|product"
    r"|finance|operations|marketing|the)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as they were named."""

    name: str
    role: str = ""


def people(words: str) -> tuple[Named, ...]:
    """Read names with roles: "Ruth Adeyemi, head of nursing; Tom (HR)"."""
    words = re.sub(r"^\s*(?:i (?:will )?(?:meet|see)|with)\s+", "", words, flags=re.I)
    found: list[Named] = []
    for line in re.split(r"[;\n]", words):
        found += _on_a_line(line)
    unique = {n.name.casefold(): n for n in reversed(found)}
    kept = [n for n in found if unique.get(n.name.casefold()) is n]
    return tuple(kept[: MAX_PEOPLE + 1])


def _on_a_line(line: str) -> list[Named]:
    found: list[Named] = []
    pieces = re.split(r",(?![^(]*\))|\s[-–]\s|\s+and\s+(?=[A-Z])", line)
    for piece in pieces:
        bracket = re.fullmatch(r"\s*(.*?)\s*\((.*)\)\s*", piece) or re.fullmatch(
            r"\s*(.*?)\s+from\s+(.*)", piece, re.I
        )
        name, role = bracket.groups() if bracket else (piece, "")
        if (told_so := re.fullmatch(r"\s*(.*?) is (.*)", piece, re.I)) is not None:
            name, role = told_so.groups()
            if _ROLE.search(name) and not _ROLE.search(role):
                name, role = role, name.removeprefix("the ")
        name = " ".join(name.split()).strip(" .:;,-–")
        name = re.sub(r"^(?:and|also|maybe|with) ", "", name, flags=re.I)
        if not name:
            continue
        before = found[-1] if found else Named("")
        if before.name.casefold().startswith("the ") and not before.role:
            # The owner, Teresa
            found[-1] = Named(name[:LONGEST_NAME], before.name[4:])
        elif found and not before.role and not bracket and _ROLE.search(name):
            found[-1] = Named(found[-1].name, name[:LONGEST_NAME])
        else:
            found.append(Named(name[:LONGEST_NAME], role.strip()[:LONGEST_NAME]))
    return found
