"""Read by which clock the interview is: "it is Valencia hour, not UTC".

Beside the place there are only words in which a clock is spoken of.
"""

import re
from collections.abc import Mapping
from datetime import time
from typing import Final

from bot.core.dossier import Interview
from bot.core.hours import an_hour
from bot.core.schedule import hour_at
from bot.core.zones import a_place, city_of, country_of

OF_CLOCK: Final = frozenset("time hour clock watch timezone zone utc gmt".split())
_IN_CLOCK: Final = OF_CLOCK | frozenset(
    """it it's its is was 's are am be the a my our your own local here there in at of
    for on to from by o o'clock oclock clock not no n't isn't but and so i i'm im you
    put set wrote write took said say told mean meant wrong right instead only this that
    that's thats please want need must should have has sorry wait live living sit based
    person name nobody english""".split()
)
_SPAN: Final = 3


def clock_right(
    interview: Interview, clause: str, cities: Mapping[str, str]
) -> tuple[str, str, time | None] | None:
    """Read by which clock it is: its zone, what it was called, the hour if one is said.

    Beside the place there are only words in which a clock is spoken of; of two places,
    the one that is not said not to be.
    """
    words = re.findall(r"[^\W_][\w'.:+-]*", clause)
    low = [word.casefold() for word in words]
    places: list[tuple[str, str]] = []
    left: list[str] = []
    n = 0
    while n < len(words):
        size, zone = _place_at(words, n, cities)
        if not size:
            left.append(low[n])
            n += 1
            continue
        said = " ".join(words[n : n + size])
        denied = any(w in _DENIES for w in low[max(0, n - 2) : n])
        if zone and not denied:
            places.append((zone, said))
        n += size
    denies = any(w in _DENIES for w in low)
    spoken_of = bool(OF_CLOCK & set(low)) or (denies and len(left) < len(low) - 1)
    if not spoken_of or len({zone for zone, _ in places}) != 1:
        return None
    hour = None
    others = [w for w in left if w not in _IN_CLOCK]
    if others:
        hour = an_hour(" ".join(("at", *others)), afternoon=True)
        at = interview.at
        now = hour_at(at, interview.zone) if at is not None else None
        if hour is None or now is None:
            return None
    zone, said = places[0]
    return zone, _called(zone, said), hour


_DENIES: Final = frozenset("not no put wrote write set took isn't n't nor".split())


def _place_at(words: list[str], n: int, cities: Mapping[str, str]) -> tuple[int, str]:
    """Give how many words a place takes from here, and its zone."""
    for size in range(min(_SPAN, len(words) - n), 0, -1):
        said = " ".join(words[n : n + size])
        if size == 1 and said.casefold() in (_IN_CLOCK - {"utc", "gmt", "english"}):
            break
        if words[n + size - 1].casefold() in OF_CLOCK - {"utc", "gmt"}:
            continue
        zone = country_of(said) or a_place(said, cities)
        if zone is not None:
            return size, zone if zone != "UTC" else ""
    return 0, ""


def _called(zone: str, said: str) -> str:
    """Give what a place is called; by its capital where only a country is named."""
    return city_of(zone) if country_of(said) else said
