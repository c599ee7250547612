"""A field of the profile that is typed where its buttons were just shown."""

import re

from bot.core.buttons import Press, Verb, parse
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.model import Experience, Serves
from bot.parts.profile.decide import (
    CHANGER,
    CHOICES,
    LEADS,
    NO,
    SERVES,
    YES,
    press,
)

LONGEST = 8
"""Words of what is typed for a field; more is said to something else."""

_NUMBERS = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
}
_YEARS = Expression(
    r"\W*(?:(?:about|around|over|almost|nearly|like|some|i have|i've|i've got|it's|its"
    r"|more than|roughly|now) )*(?P<years>\d{1,2}|[a-z]+)(?:[.,]\d+)?"
    r" ?\+?(?: and a half)? ?(?P<unit>y|yr|yrs|years?|months?|mths?)?"
    r"(?: (?:or so|now|of experience|experience|work(?:ing)?|as a .*|in .*))*\W*",
    re.IGNORECASE,
)
EARLY, MID = 3, 10
"""Years of work from which somebody is no beginner, and from which they are senior."""

_LEVELS = (
    (Experience.LEAD, r"\b(?:lead|manage|manager|supervisor|head of|run a team)\b"),
    (
        Experience.NONE,
        r"\b(?:student|graduate|no (?:paid )?job|never worked)\b",
    ),
)
_SERVES = (
    (Serves.CUSTOMERS, r"\b(?:customers?|clients?|users?)\b"),
    (Serves.PATIENTS, r"\b(?:patients?|residents?)\b"),
    (Serves.PUPILS, r"\b(?:pupils?|students?|children|kids|class)\b"),
    (Serves.GUESTS, r"\bguests?\b"),
    (Serves.NONE, r"\b(?:nobody|no one|none|colleagues)\b"),
)
_YES = Expression(r"\W*(?:yes|yeah|yep|yup|i do|i am|sure|true)\b", re.IGNORECASE)
_NO = Expression(r"\W*(?:no|nope|nah|not (?:yet|really|me)|i don'?t)\b", re.IGNORECASE)


def take(state: State, move: Move, context: Context) -> State | None:
    """Set the field whose buttons were shown last, where its value is typed."""
    if not isinstance(move, Said) or not move.own:
        return None
    field = _asked(state)
    if not field or len(move.text.split()) > LONGEST:
        return None
    value = _value(field, move.text)
    if value not in CHOICES[field]:
        return None
    chosen = Press(Verb.PROFILE, f"{field}:{value}")
    return press(state, chosen, move.at, context)


def _asked(state: State) -> str:
    """Name the field whose values stand on the newest buttons."""
    for _, data in state.candidate.offered:
        shown = parse(data)
        if shown is None or shown.verb != Verb.PROFILE:
            return ""
        field, _, value = shown.argument.partition(":")
        return field if field in CHOICES and value else ""
    return ""


def _value(field: str, text: str) -> str:
    if field in (LEADS, CHANGER):
        said_yes = _YES.match(text) is not None
        return YES if said_yes else NO if _NO.match(text) else ""
    if field == SERVES:
        return _first(_SERVES, text)
    return _level(text) or _first(_LEVELS, text)


def _first(known: tuple[tuple[str, str], ...], text: str) -> str:
    found = (one for one, words in known if re.search(words, text, re.IGNORECASE))
    return next(found, "")


def _level(text: str) -> str:
    """Give the level of so many years; empty where no time is named."""
    found = _YEARS.fullmatch(text)
    if found is None:
        return ""
    word, unit = found["years"].casefold(), (found["unit"] or "").casefold()
    years = int(word) if word.isdecimal() else _NUMBERS.get(word)
    if years is None:
        return ""
    if unit.startswith("m"):
        years = years // 12 or min(years, 1)
    if not years:
        return Experience.NONE
    if years < EARLY:
        return Experience.EARLY
    return Experience.MID if years < MID else Experience.SENIOR
