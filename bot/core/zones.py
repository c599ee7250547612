"""Where somebody is, in words: a city, a zone's name, an offset, what a clock shows.

An abbreviation is no place. EST is the winter half of a clock that moves, IST is used
in three countries: the city is asked for.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import available_timezones

from bot.core.hours import an_hour
from bot.core.phrasing import plain
from bot.expressions import Expression

_EASTERN = ("America/New_York", "America/Toronto", "America/Panama")
_CENTRAL = ("America/Chicago", "America/Mexico_City", "Asia/Shanghai")
_MOUNTAIN = ("America/Denver", "America/Phoenix")
_PACIFIC = ("America/Los_Angeles", "America/Vancouver")
_MIDDLE_EUROPE = ("Europe/Berlin", "Europe/Paris", "Africa/Algiers")
_EAST_EUROPE = ("Europe/Athens", "Europe/Helsinki", "Africa/Cairo")

ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("et", "est", "edt"), _EASTERN),
    **dict.fromkeys(("ct", "cst", "cdt"), _CENTRAL),
    **dict.fromkeys(("mt", "mst", "mdt"), _MOUNTAIN),
    **dict.fromkeys(("pt", "pst", "pdt"), _PACIFIC),
    **dict.fromkeys(("cet", "cest", "met", "mest", "mez", "mesz"), _MIDDLE_EUROPE),
    **dict.fromkeys(("eet", "eest"), _EAST_EUROPE),
    "wet": ("Europe/Lisbon", "Africa/Casablanca"),
    **dict.fromkeys(("aest", "aedt"), ("Australia/Sydney", "Australia/Brisbane")),
    **dict.fromkeys(("acst", "acdt"), ("Australia/Adelaide", "Australia/Darwin")),
    **dict.fromkeys(("nzst", "nzdt"), ("Pacific/Auckland",)),
    **dict.fromkeys(("akst", "akdt"), ("America/Anchorage",)),
    **dict.fromkeys(("hst", "hdt"), ("Pacific/Honolulu",)),
    **dict.fromkeys(("nst", "ndt"), ("America/St_Johns",)),
    **dict.fromkeys(("ast", "adt"), ("America/Halifax", "Asia/Riyadh")),
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "idt": ("Asia/Jerusalem",),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "msk": ("Europe/Moscow",),
    "msd": ("Europe/Moscow",),
    "trt": ("Europe/Istanbul",),
    "wat": ("Africa/Lagos", "Africa/Algiers"),
    "cat": ("Africa/Harare", "Africa/Maputo"),
    "eat": ("Africa/Nairobi", "Africa/Addis_Ababa"),
    "sast": ("Africa/Johannesburg",),
    "gst": ("Asia/Dubai", "Asia/Muscat"),
    "pkt": ("Asia/Karachi",),
    "npt": ("Asia/Kathmandu",),
    "ict": ("Asia/Bangkok", "Asia/Ho_Chi_Minh"),
    "wib": ("Asia/Jakarta",),
    "sgt": ("Asia/Singapore",),
    "myt": ("Asia/Kuala_Lumpur",),
    "hkt": ("Asia/Hong_Kong",),
    "pht": ("Asia/Manila",),
    "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",),
    "awst": ("Australia/Perth",),
    "brt": ("America/Sao_Paulo", "America/Fortaleza"),
    "art": ("America/Argentina/Buenos_Aires",),
    "clt": ("America/Santiago",),
    "cot": ("America/Bogota",),
}
"""What a clock is called for short, and cities where it may be."""

LONGEST = 80
"""Letters of a place that are read."""

_NO_PLACE = frozenset(
    """factory localtime posixrules east west north south general continental universal
    center troll wake act lhi nsw est mst hst cet met eet wet""".split()
)
_OFFSET = Expression(
    r"(?:(?P<utc>utc|gmt) ?)?(?P<sign>[+-]) ?(?P<h>\d{1,2})(?::?(?P<m>\d\d))?", re.I
)
_IN_A_LINE = Expression(
    r"(?:\b(?:utc|gmt) ?[+-] ?|(?<=[\d\s(])\+ ?|(?:^|(?<=[\s(]))-)"
    r"\d{1,2}(?::?\d\d)?(?![\w:])",
    re.I,
)
_ZULU = Expression(r"(?<=\d)z\b", re.I)
_LEAD = Expression(
    r"^(?:(?:i'?m|i am|we are|we're|i live|living|based|currently|here|near|close to"
    r"|at|from|in|it's|its|my zone is|time ?zone|zone)\b[ :,]*)+",
    re.I,
)
_TAIL = Expression(r"[ ,]*\b(?:local )?(?:time|clock)(?: ?zone)?$", re.I)


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, str]:
    """Every zone by its name and by its last word, in small letters."""
    names = sorted(
        n for n in available_timezones() if not re.match(r"[A-Z]{3}\d[A-Z]{3}$", n)
    )
    places = {_folded(n.rpartition("/")[2]): n for n in reversed(names) if "/" in n}
    known = {**places, **{_folded(name): name for name in names}}
    return {name: zone for name, zone in known.items() if name not in _NO_PLACE}


def _folded(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return re.sub(r"[\s_.'’-]+", " ", bare).strip()


def an_offset(words: str) -> str | None:
    """Read a distance from UTC: +2, UTC-03:30; None for none that a clock has."""
    found = _OFFSET.fullmatch(words.strip(" ()"))
    if found is None:
        return None
    hours, minutes = int(found["h"]), int(found["m"] or 0)
    if hours > 14 or minutes > 59:
        return None
    return f"UTC{found['sign']}{hours:02}:{minutes:02}"


def take_offset(words: str) -> tuple[str | None, str]:
    """Read a distance from UTC in a line; give the words without it."""
    words = _ZULU.sub(" utc", words)
    found = _IN_A_LINE.search(words)
    zone = an_offset(found[0]) if found is not None else None
    if found is None or zone is None:
        return None, words
    return zone, f"{words[: found.start()]} {words[found.end() :]}"


def a_place(words: str, cities: Mapping[str, str]) -> str | None:
    """Give the zone of a city, a zone's name or an offset; None for no such place."""
    words = plain(words[:LONGEST]).strip(" .,;!?()")
    if (offset := an_offset(words)) is not None:
        return offset
    for said in (words, _TAIL.sub("", _LEAD.sub("", words.split(" in ")[-1]))):
        folded = _folded(said.strip(" .,;!?()"))
        if folded in ("utc", "gmt", "z", "zulu"):
            return "UTC"
        if folded in ABBREVIATIONS:
            return None
        if (zone := cities.get(folded) or _zones().get(folded)) is not None:
            return zone
        if (zone := _within(said, cities)) is not None:
            return zone
    return None


_IN: Final = Expression(
    r"(?:\b(?:in|at|city|near|from|here)|\d(?:\s?[ap]\.?m\.?)?)\W+$", re.IGNORECASE
)
"""What stands before a place in running words, whatever its letters."""


def place_in(text: str, cities: Mapping[str, str]) -> str | None:
    """Give the zone of a city that is named in running words; None for none.

    Names that are other words, too, count with a capital, or behind an hour or "in".
    """
    words = list(re.finditer(r"[^\W\d_][\w'-]*", text))
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            first, last = words[at], words[at + size - 1]
            name = text[first.start() : last.end()]
            capital = all(w[0][0].isupper() for w in words[at : at + size])
            if not (capital and at) and not _IN.search(text[: first.start()]):
                continue
            folded = _folded(name)
            if folded in ABBREVIATIONS or len(folded) < _SHORTEST:
                continue
            if (zone := cities.get(folded) or _zones().get(folded)) is not None:
                return zone
    return None


_SHORTEST: Final = 4
"""Letters of the shortest city that is read in running words."""


def _within(words: str, cities: Mapping[str, str]) -> str | None:
    """Give the zone of a city that is said with its country or a short name."""
    parts = re.sub(r"[,()]", " ", words).split()
    for at in range(1, len(parts)):
        sides = [_folded(" ".join(side)) for side in (parts[:at], parts[at:])]
        zones = [cities.get(side) or _zones().get(side) for side in sides]
        short = [side in ABBREVIATIONS for side in sides]
        for zone, other, unclear in zip(zones, zones[::-1], short[::-1], strict=True):
            if zone is not None and (unclear or zone == other):
                return zone
    return None


def possible(words: str) -> tuple[str, ...]:
    """Give the zones that an abbreviation is used for; none where it is none."""
    folded = _folded(_TAIL.sub("", _LEAD.sub("", plain(words).strip(" .,;!?()"))))
    return ABBREVIATIONS.get(folded, ())


_OF_A_COUNTRY: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("uk", "u.k", "british", "english", "scottish", "welsh", "gb", "england"),
        "Europe/London",
    ),
    "irish": "Europe/Dublin",
    "german": "Europe/Berlin",
    "french": "Europe/Paris",
    "spanish": "Europe/Madrid",
    "italian": "Europe/Rome",
    "dutch": "Europe/Amsterdam",
    "belgian": "Europe/Brussels",
    "swiss": "Europe/Zurich",
    "austrian": "Europe/Vienna",
    "polish": "Europe/Warsaw",
    "portuguese": "Europe/Lisbon",
    "swedish": "Europe/Stockholm",
    "norwegian": "Europe/Oslo",
    "danish": "Europe/Copenhagen",
    "finnish": "Europe/Helsinki",
    "greek": "Europe/Athens",
    "turkish": "Europe/Istanbul",
    "czech": "Europe/Prague",
    "hungarian": "Europe/Budapest",
    "romanian": "Europe/Bucharest",
    "bulgarian": "Europe/Sofia",
    "croatian": "Europe/Zagreb",
    "serbian": "Europe/Belgrade",
    "ukrainian": "Europe/Kyiv",
    "indian": "Asia/Kolkata",
    "pakistani": "Asia/Karachi",
    "emirati": "Asia/Dubai",
    "saudi": "Asia/Riyadh",
    "israeli": "Asia/Jerusalem",
    "singaporean": "Asia/Singapore",
    "japanese": "Asia/Tokyo",
    "korean": "Asia/Seoul",
    "chinese": "Asia/Shanghai",
    "thai": "Asia/Bangkok",
    "vietnamese": "Asia/Ho_Chi_Minh",
    **dict.fromkeys(("filipino", "philippine"), "Asia/Manila"),
    "nigerian": "Africa/Lagos",
    "ghanaian": "Africa/Accra",
    "kenyan": "Africa/Nairobi",
    "egyptian": "Africa/Cairo",
    "moroccan": "Africa/Casablanca",
    "south african": "Africa/Johannesburg",
}
"""Countries with one clock, as their time is spoken of: "so English time"."""
_ITS_TIME: Final = Expression(
    r"(?:\b(?:so|and|but|which is|it'?s|its|it is|in|that is|meaning|by"
    r"|on)\s+)*\b(?P<of>"
    + "|".join(re.escape(one) for one in _OF_A_COUNTRY)
    + r")\.? (?:local )?(?:time|clock)\b",
    re.IGNORECASE,
)


def take_country(words: str) -> tuple[str | None, str]:
    """Read the time of a country in a line; give the words without it."""
    found = _ITS_TIME.search(words)
    if found is None:
        return None, words
    zone = _OF_A_COUNTRY[found["of"].casefold()]
    return zone, f"{words[: found.start()]} {words[found.end() :]}"


def country_of(word: str) -> str | None:
    """Give the zone of a country by how its people are called: "Danish"."""
    return _OF_A_COUNTRY.get(word.casefold().strip("."))


def city_of(zone: str) -> str:
    """Give the name of a zone's city: New York."""
    return zone.rpartition("/")[2].replace("_", " ")


def a_clock(words: str, now: datetime) -> str | None:
    """Give the offset at which a clock shows this time just now."""
    if ":" not in words or (shown := an_hour(words)) is None:
        return None
    minutes = shown.hour * 60 + shown.minute - now.hour * 60 - now.minute
    quarter = round(((minutes + 720) % 1440 - 720) / 15) * 15
    sign = "-" if quarter < 0 else "+"
    offset = timedelta(minutes=abs(quarter))
    hours, rest = divmod(offset.seconds // 60, 60)
    return f"UTC{sign}{hours:02}:{rest:02}"
