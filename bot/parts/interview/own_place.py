"""Read where somebody is, where they put a clock right: "utc? im in leeds"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.asked_under import sentences
from bot.core.hours import take_hour
from bot.core.phrasing import plain
from bot.core.zones import a_place, city_of, take_country
from bot.expressions import Expression
from bot.wording.text import capital

_CLOCK: Final = Expression(
    r"\b(?:utc|gmt|time ?zones?|zone|clock|(?:eastern|central|mountain|pacific|local"
    r"|summer|winter|our|my|\w+) time)\b",
    re.IGNORECASE,
)
_OWN: Final = Expression(
    r"\b(?:i(?:'?m| am)?|we(?:'?re| are)?|im|it'?s|its)\s+(?:actually |really |here"
    r" |based |living |only )*(?P<lives>live |living |based )?(?P<in>in|on|near|at)\s+"
    r"(?P<place>[^\W\d][\w' -]*?)(?P<time> time)?(?=\s*(?:[,.;!?)]|$|\band\b|\bso\b"
    r"|\bnot\b|\bor near\b))"
    r"|\bi (?:live|work|stay) (?:in|near) (?P<home>[^\W\d][\w' -]*?)(?=\s*(?:[,.;!?)]"
    r"|$|\band\b|\bso\b|\bnot\b|\bor near\b))"
    r"|\b(?:my |the )?(?:own )?(?:time ?)?zone (?:is|should be)(?: also)? (?P<zone>"
    r"[^\W\d][\w' -]*?)(?= time\b|\s*(?:[,.;!?)]|$|\band\b|\bnot\b))"
    r"|\b(?P<named>[^\W\d][\w'-]*) time\b",
    re.IGNORECASE,
)
_LIVES: Final = Expression(r"\bi (?:live|work) (?:in|near)\b", re.IGNORECASE)
_MOST: Final = 4
LONGEST: Final = 40
"""Words of a message that says where somebody is."""


@dataclass(frozen=True, slots=True)
class Own:
    """Where somebody is: the zone, what they call it, and what else they said."""

    zone: str
    place: str
    rest: str


def own_place(text: str, cities: Mapping[str, str], *, surely: bool) -> Own | None:
    """Read where somebody is; unless `surely`, a clock has to be spoken of.

    `surely` is set where the interview is spoken of anyway.
    """
    text = " ".join(text.replace("’", "'").split())
    if len(text.split()) > LONGEST:
        return None
    if not (_CLOCK.search(text) or (surely and _LIVES.search(text))):
        return None
    pieces, place, zone = sentences(text), "", None
    left: list[str] = []
    for piece in pieces:
        country, bare = take_country(piece)
        if country is not None and zone is None:
            place, zone = city_of(country), country
            if len(re.findall(r"\w+", bare)) > 2:
                left.append(bare.strip(" ,"))
            continue
        timed = any(map(str.isdecimal, piece)) or take_hour(plain(piece))[0]
        found = None if timed else next(_places(piece, cities), None)
        if found is not None and zone is None:
            place, zone = found
            continue
        if _CLOCK.search(piece) and not piece.endswith("?"):
            continue
        if len(piece.split()) <= _FEW and _ONLY_CLOCK.fullmatch(piece):
            continue
        left.append(piece)
    if zone is None:
        return None
    return Own(zone, place, " ".join(left))


_FEW: Final = 6
_ONLY_CLOCK: Final = Expression(
    r"\W*(?:(?:no|wait|eh|why|what|and|sorry|fix|change|put|it|that|right|please|so"
    r"|utc|gmt|then|hang|on|which|wrong|is|it'?s)\W*)+",
    re.IGNORECASE,
)


def _places(piece: str, cities: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for found in _OWN.finditer(piece):
        named = found["place"] or found["home"] or found["zone"] or found["named"]
        words = named.split()[:_MOST]
        for size in range(len(words), 0, -1):
            said = " ".join(words[:size])
            zone = a_place(said, cities)
            if zone is not None and zone != "UTC":
                yield (capital(said) if said.islower() else said), zone
                break
