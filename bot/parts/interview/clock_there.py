"""The hour that is told beside a day, by the clock of the place that it belongs to."""

import re
from typing import Final

from bot.core.events import Said
from bot.core.hours import take_hour
from bot.core.phrasing import plain
from bot.core.state import Context
from bot.core.zones import a_place
from bot.expressions import Expression

_THEY: Final = Expression(
    r"\b(?:they|the office|the company|the team|hq)(?:'?re| are| is| sit| all)*"
    r"(?: based| sitting| located)? in (?P<place>(?:[^\W\d_]+ ?){1,2})",
    re.IGNORECASE,
)
_I_AM: Final = Expression(
    r"\b(?:i'?m|i am|me) in (?P<place>(?:[^\W\d_]+ ?){1,2})", re.IGNORECASE
)
_THEIRS: Final = Expression(
    r"\b(?:their|theirs|there)\b(?: own)?(?: time| clock)?|\bfor them\b", re.IGNORECASE
)
_MINE: Final = Expression(r"\bfor (?:me|us)\b|\b(?:my|our) (?:own )?time\b", re.I)
_NAMED: Final = Expression(
    r"\b(?P<place>[^\W\d_]{3,})(?: time| clock)\b|\bin (?P<in>(?-i:[A-Z])[^\W\d_]+)",
    re.IGNORECASE,
)
_NO_HOUR: Final = Expression(
    r"\b(?:come|came|get|be|finish\w*|work\w*|sleep)\b[^,.]*\b(?:home|back|work)\b"
    r"|\b(?:shift|ends?|train|bus|kids|school|until|till|people|years?|week|kw)\b",
    re.IGNORECASE,
)
_BARE: Final = Expression(r"(?<![\d:.])(?<!at )\b(\d{1,2})\b(?![\d:.])", re.IGNORECASE)


def clock_told(said: Said, clauses: tuple[str, ...], context: Context) -> str:
    """Give the hour with its place, "10:00 in Dubai"; empty where none is told."""
    told = [c for c in clauses if not _NO_HOUR.search(c)]
    mine = next((c for c in told if _MINE.search(c)), "")
    theirs = next((c for c in told if _THEIRS.search(c)), "")
    there, here = _place(_THEY, said.text, context), _place(_I_AM, said.text, context)
    if theirs and there:
        return _at(theirs, there)
    if mine and here:
        return _at(mine, here)
    for clause in told:
        if named := _place(_NAMED, clause, context):
            return _at(clause, named)
    for clause in told:
        if hour := _at(clause, ""):
            return hour
    return ""


def _place(pattern: Expression, text: str, context: Context) -> str:
    for found in pattern.finditer(text):
        name = next((one for one in found.groups() if one), "").strip()
        for words in (name, name.split()[0]):
            if a_place(words, context.places.cities) is not None:
                return words.title() if words.islower() else words
    return ""


def _at(clause: str, place: str) -> str:
    hour, _ = take_hour(plain(_BARE.sub(r"at \1", clause)), afternoon=True)
    if hour is None:
        return ""
    return f"{hour.at:%H:%M} in {place}" if place else f"{hour.at:%H:%M}"
