"""What may be written after /interview: whom, when, where, how long, in any order."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.core.company_told import PRONOUNS
from bot.core.dates import Fault, take_date
from bot.core.hours import take_hour
from bot.core.lengths import LENGTH, minutes_of
from bot.core.naming_lines import CALLED_A_PLACE
from bot.core.phrasing import MARK, plain, without
from bot.core.roles import written
from bot.core.schedule import local
from bot.core.zones import a_place, possible, take_country, take_offset
from bot.expressions import Expression
from bot.parts.interview.company_name import SAYS, company_of, is_company

_US = PRONOUNS | {"me", "us", "them", "him", "her"}
LONGEST_LINE = 1000
MIN_MINUTES, MAX_MINUTES = 10, 600


@dataclass(frozen=True, slots=True)
class Told:
    """What was understood; None or empty for what was not said.

    `led` is set where words lead to the company as one: "it's at St James". `choices`
    holds the days that may be meant, `zones` those of an abbreviation. `said` is what
    `fault` or `zones` is about; `today_too` is as in `Dated`. A `place` without `zone`
    is one whose clock is not known.
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
    zones: tuple[str, ...] = ()
    fault: Fault | None = None
    said: str = ""
    led: bool = False
    today_too: bool = False

    @property
    def when(self) -> bool:
        """Whether anything about its time was said."""
        named = (self.day, self.at, self.zone, self.fault)
        return any(n is not None for n in named) or bool(self.choices or self.zones)


_REMOTE = Expression(
    r"\b(?:by |over |via |on |a )?(?:video(?: ?call)?|zoom|teams|google meet|skype"
    r"|webex|remote(?:ly)?|online)\b",
    re.I,
)
_ON_SITE = Expression(
    r"\b(?:on[ -]?site|in person|at their office|in the office|face to face)\b", re.I
)
_CASUAL = Expression(r"\b(?:they (?:are|dress) )?(?P<no>not )?casual(?:ly)?\b", re.I)
_LATER = Expression(
    r"(?:(?:lol|haha|ha|hm+|um+|er+m?|oh|well|sorry|honestly)\b\W*)*(?:i )?"
    r"(?:do ?n[o'’]?t know|no idea|no clue|not a clue|who knows|beats me"
    r"|haven'?t a clue"
    r"|not (?:sure|yet)|dunno|unsure|later|open|tba|tbc)\b.*",
    re.I | re.S,
)


_OPEN = Expression(
    r"\b(?:as (?:long|lang) as|until (?:they|we|it|i)(?:'re| are| is|'s|'m| am)?"
    r" (?:done"
    r"|finished|through|happy)|(?:it )?depends|open[- ]ended?|no (?:fixed )?(?:end"
    r"|limit))\b",
    re.I,
)


_WROTE = Expression(
    r"\b(?:i|we) (?:wrote|typed|put|said|entered|have put|had"
    r" put)\b[^.;!?]*?(?=[.;!?,]|\b(?:and"
    r"|but) (?:it|i|now|mean)\b|$)",
    re.I,
)
_USED_TO = Expression(
    r"\bit (?:was|used to be)(?: (?:supposed|meant|going|planned))?(?: to be)?(?: on|"
    r" at)?"
    r" [^.;!?]*?(?:,|\bbut\b|\band\b)(?=.*\b(?:now|moved|changed)\b)",
    re.I,
)
_NOW = Expression(
    r"\b(?:now|it'?s|it is|i mean|i meant|mean|should be|moved|changed)\b.*\d", re.I
)


def meant_now(words: str) -> str:
    """Leave out what was written before, where what it is now stands beside it."""
    left = _USED_TO.sub(" ", _WROTE.sub(" ", words))
    if left == words or _NOW.search(left) is None:
        return words
    return " ".join(left.split())


def unknown_yet(words: str) -> bool:
    """Whether someone says that they do not know yet."""
    return _LATER.fullmatch(words.strip(" .!")) is not None


def open_ended(words: str) -> bool:
    """Whether nobody knows how long it lasts."""
    return _OPEN.search(words) is not None


def a_length(words: str) -> int | None:
    """Read how long it lasts, in minutes; a bare number may mean either unit."""
    found = _said_now(words)
    if found is None:
        bare = re.fullmatch(r"\s*(\d{1,3})\s*", words)
        number = int(bare[1]) if bare else 0
        minutes = number * 60 if number <= 8 else number
    else:
        minutes = minutes_of(found)
    return minutes if MIN_MINUTES <= minutes <= MAX_MINUTES else None


_DENIED = Expression(r"\b(?:not|no|isn't|instead of|rather than)\W*$", re.I)


def _said_now(words: str) -> re.Match[str] | None:
    """Find the length that is said; one of which is said "not" only where none is."""
    found = list(LENGTH.finditer(words.replace("’", "'")))
    meant = [m for m in found if not _DENIED.search(words[: m.start()])]
    return next(iter(meant), None)


_WITH = Expression(
    r"(?:^|[\s,;])(?:with|(?:(?:i am|i'?m|i will be|i'?ll be|and"
    r"|we are)\s+)?(?:meeting|seeing)"
    r"|i (?:will |'ll )?(?:meet|see)|(?:the )?(?:panel|interviewers?|people)(?: is| are"
    r"| will be|:))\s+(.+)$",
    re.I,
)
# "Its at st james thursday at 2pm": a place of work, up to the day or a mark.
_AT = Expression(
    r"(?:^\W*(?:(?:so|ok|well|yes|and)\s+)*(?:it'?s|it is|the interview is|interview is"
    r"|mine is|i have (?:it|one|mine))\s+(?:at|for|with)|(?:^|[\s,])at)\s+"
    r"(?P<name>(?!\d|noon\b|midday\b|midnight\b|half\b|quarter\b|the\s+(?:\d|office\b"
    r"|end\b|start\b|beginning\b|moment\b|latest\b)|their\b|his\b|her\b|my\b|home\b"
    r"|about\b"
    r"|around\b|least\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b"
    r"|nine\b|ten\b"
    r"|eleven\b|twelve\b)[^\d,;.@]+?)"
    r"(?=\s+(?:on|this|next|at|from|in|mon|tue|wed|thu|fri|sat|sun)\w*\b"
    r"|\s+(?:tomorrow|today)|\s+\d|\s*[,;.]|\s*$)",
    re.I,
)


_NO_COMPANY = Expression(
    r"(?:once|first|all|last|night|dawn|work|school|lunch|(?:a|an) (?:time|push)"
    r"|this|that|these|those|it|him|them|me|you|us)\b|(?:the|a) (?:dentist|doctor|vet"
    r"|hairdresser|bus|bank|same|time|top|bottom|back|front|weekend|minute|gym)\w*\b",
    re.I,
)
"""What stands behind "at" and is no place to work at: "at once", "at the dentist"."""


def seen_there(read: Callable[[date], Told], at: datetime, zone: str) -> Told:
    """Read words by the day in a zone; by that of the place they name, if it differs.

    "The day after tomorrow, Columbus time" counts from the day in Columbus.
    """
    today = local(at, zone).date()
    told = read(today)
    there = day_there(told, at, today)
    return told if there == today else read(there)


def day_there(told: Told, at: datetime, today: date) -> date:
    """Give the day it is at the place that was told; `today` where none was."""
    return local(at, told.zone).date() if told.zone is not None else today


def read_line(words: str, today: date, cities: Mapping[str, str]) -> Told:
    """Read what was written after /interview; nothing in it is refused as a whole."""
    rest = plain(words[:LONGEST_LINE])
    found = Told()
    people = _WITH.search(rest)
    named_one = people is not None and people[1].strip(" .!,").casefold() not in _US
    if people is not None and named_one and not _about_time(people[1], today):
        named, rest = people[1].strip(), rest[: people.start()]
        kind = "company" if is_company(named) else "people"
        found = _set(found, **{kind: company_of(named) if kind != "people" else named})
    if not found.company and (at := _AT.search(rest)) is not None:
        name = at["name"].strip()
        is_place = a_place(name, cities) is not None or possible(name)
        if not is_place and _NO_COMPANY.match(name) is None:
            found = _set(found, company=company_of(name), led=True)
            rest = without(rest, at, " ")
    for pattern, values in (
        (_REMOTE, {"remote": True}),
        (_ON_SITE, {"remote": False}),
    ):
        if (match := pattern.search(rest)) is not None:
            found, rest = _set(found, **values), without(rest, match, " ")
    if (match := _CASUAL.search(rest)) is not None:
        found = _set(found, casual=match["no"] is None)
        rest = without(rest, match, " ")
    found, rest = _timed(found, rest, today)
    if (match := _said_now(rest)) is not None:
        minutes = found.minutes or a_length(match[0])
        found, rest = _set(found, minutes=minutes), without(rest, match, " ")
    if found.fault is None and (odd := _ODD.search(rest)) is not None:
        found = _set(found, fault=Fault.NONSENSE, said=odd[0])
        rest = rest.replace(odd[0], " ")
    return _placed(found, rest, cities)


def _about_time(words: str, today: date) -> bool:
    return take_date(words, today)[0] is not None or take_hour(words)[0] is not None


_ODD = Expression(r"(?<![\w+-])\d+[:/.]\d\S*")


def _timed(found: Told, rest: str, today: date) -> tuple[Told, str]:
    zone, rest = take_offset(rest)
    if zone is not None:
        found = _set(found, zone=zone, place=zone)
    country, rest = take_country(rest) if zone is None else (None, rest)
    if country is not None:
        found = _set(found, zone=country)
    dated, rest = take_date(rest, today)
    if dated is not None:
        said = dated.said if dated.fault is not None else ""
        found = _set(
            found,
            day=dated.day,
            choices=dated.choices,
            fault=dated.fault,
            said=said,
            today_too=dated.today_too,
        )
    hour, rest = take_hour(_of_two_clocks(rest), afternoon=True)
    if hour is not None:
        found = _set(found, at=hour.at)
        if hour.until is not None:
            minutes = (hour.until.hour - hour.at.hour) * 60
            minutes += hour.until.minute - hour.at.minute
            found = _set(found, minutes=min(MAX_MINUTES, max(MIN_MINUTES, minutes)))
    return found, rest


_OWN_CLOCK = Expression(
    r"\b(?:for (?:me|us)|(?:my|our) (?:own )?(?:time|clock|side|end)|here)\b", re.I
)
_CLOCK_THERE = Expression(
    r"\W*(?:in\s+(?!(?:the|an?|my|our|all|total|person|their)\b)[^\W\d_]{2,}"
    r"|(?!(?:my|our|own)\b)[^\W\d_]{2,}(?: \w+)? time\b)",
    re.I,
)


def _of_two_clocks(words: str) -> str:
    """Leave out the hour by their own clock where that of another place is said, too.

    "Half past two for me, ten o'clock in Munich": the place says which clock it is.
    """
    hour, rest = take_hour(words.replace(MARK, _OF_DAY), afternoon=True)
    mark = _NEW_MARK.search(rest)
    if hour is None or mark is None:
        return words
    there, tail = take_hour(rest[mark.end() :], bare=True, afternoon=True)
    mark_there = _NEW_MARK.search(tail)
    if there is None or mark_there is None:
        return words
    between, place = tail[: mark_there.start()], tail[mark_there.end() :]
    if not (_OWN_CLOCK.search(between) and _CLOCK_THERE.match(place)):
        return words
    left = f"{rest[: mark.start()]} at {there.at:%H:%M} {place}"
    return left.replace(_OF_DAY, MARK)


_OF_DAY = f"\x01{MARK}"
_NEW_MARK = Expression(rf"(?<!\x01){MARK}")
"""The mark of an hour, where that of a day stands as `_OF_DAY`."""


def _placed(found: Told, rest: str, cities: Mapping[str, str]) -> Told:
    """Find the place and the company in what is left, piece by piece."""
    names: list[str] = []
    before, mark, behind = rest.partition(MARK)
    pieces = [(piece, False) for piece in re.split(r"[,;]", before)]
    pieces += [(piece, True) for piece in re.split(rf"[,;()]|{MARK}|\bwith\b", behind)]
    for piece, after in pieces:
        led = re.match(r"\W*in\b", piece, re.I) is not None
        name = _name(piece)
        if SAYS.match(piece.strip()) and not is_company(name):
            continue
        if not name or CALLED_A_PLACE.fullmatch(piece.strip()):
            continue
        placed, left = None, name
        if mark or led:
            placed, left = _zone_at(found, name, cities, led=led, after=after)
        if placed is not None:
            found = placed
            name = left
        elif led and after and not found.place and not is_company(name):
            if not _NO_PLACE.match(name):
                found = _set(found, place=written(name)[:LONGEST_PLACE])
            continue
        if name:
            names.append(name)
    if found.zones and found.zone is not None:
        found = _set(found, zones=())
    company = found.company or next((n for n in names if is_company(n)), "")
    company = company or next(iter(names), "")
    return _set(found, company=company_of(company))


_BARE_PLACE = Expression(r"(?:[ ]+time)?[\s.,!]*$", re.I)
_IN_A_PLACE = Expression(
    r"^(?:but |so |and |only )*(?:(?:they|we)(?:'re| are)|i(?:'m| am)|it(?:'s| is)|here"
    r"|over here|there)?"
    r" ?(?:in|at)? ",
    re.I,
)
_NO_PLACE = Expression(r"(?:the|their|my|your|our|an?|person|this|that)\b", re.I)
LONGEST_PLACE = 40


def _zone_at(
    found: Told, name: str, cities: Mapping[str, str], *, led: bool, after: bool
) -> tuple[Told | None, str]:
    """Find a place at the beginning of a piece; a name that begins with one is none."""
    if found.zone is not None:
        return None, name
    parts = name.split()
    for length in range(min(4, len(parts)), 0, -1):
        words, left = " ".join(parts[:length]), " ".join(parts[length:])
        left = re.sub(r"^(?:local )?time\b ?", "", left, flags=re.I)
        if left and (is_company(name) or not (led or after)):
            continue
        zones = possible(words)
        if zones and after and not left:
            return _set(found, zones=zones, said=words), ""
        zone = a_place(words, cities)
        if zone is not None:
            named = re.match(r"(?!utc|gmt)[^\W\d]", words, re.I)
            bare = _IN_A_PLACE.sub("", _BARE_PLACE.sub("", words))
            place = bare[:LONGEST_PLACE] if named else zone
            return _set(found, zone=zone, place=place), _name(left)
    return None, name


def _name(words: str) -> str:
    """Take away what only leads to a name."""
    words = " ".join(words.replace(MARK, " ").split()).strip(" ,;.-–()!?")
    words = re.sub(
        r"^(?:(?:at|for|from|with|is|it'?s|on|in|and|but|by|my|the interview|interview"
        r"|an?"
        r"|i have|i've got|here|over here)\b[ ,]*)+",
        "",
        words,
        flags=re.I,
    )
    return re.sub(r"[ ,]*\b(?:at|on|in|for|by|and|from|is)$", "", words, flags=re.I)


def _set(found: Told, **values: object) -> Told:
    return replace(found, **values)  # type: ignore[arg-type]
