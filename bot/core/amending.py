"""Read a short word that corrects what was set for the interview: "no, it's smart"."""

import re
from dataclasses import dataclass
from typing import Final

from bot.core.lengths import LENGTH, minutes_of
from bot.expressions import Expression


@dataclass(frozen=True, slots=True)
class Amended:
    """What is to be set instead; None for what was not said."""

    casual: bool | None = None
    remote: bool | None = None
    minutes: int | None = None


_LEAD: Final = (
    r"(?:(?:no+|nope|nah|sorry|wait|actually|but|oh|well|hang on|i mean|that'?s wrong"
    r"|wrong"
    r"|i was (?:only |just )?asking(?: you| before| about it"
    r"| then)*(?:,? not (?:telling|saying)(?: you)?)?"
    r"|i did ?n'?t say that|not that|i said|you got (?:that|it) wrong)[\s,.:;!–-]+)+"
)
_SUBJECT: Final = (
    r"(?:(?:it|that|this|they|the dress(?: code)?|dress(?: code)?|people|everyone"
    r"|make it"
    r"|put(?: it)?)(?:'s|'re|re|s| is| are| dress(?:es)?| wear| will be| would be"
    r"|'ll be)?"
    r"\s+(?:there\s+)?)"
)
_VALUE: Final = (
    r"(?P<not>not\s+)?(?:all |very |quite |rather |more |really |to be )?"
    r"(?:(?P<smart>smart|formal|suits?(?: and ties?)?|business|elegant|dressed up)"
    r"|(?P<casual>casual|informal|relaxed|jeans)"
    r"|(?P<remote>(?:by |on |over )?(?:video(?: ?call)?|zoom|teams|phone)|online"
    r"|remote)"
    r"|(?P<site>on[ -]?site|in person|there|face to face|at their (?:place|office))"
    rf"|(?P<length>{LENGTH.pattern}))"
    r"(?: there| (?:only|please|sorry|thanks|i said|dress|clothes|outfit|then|actually"
    r"|in fact|instead|apparently|long|at"
    r" least))*"
)
_AMENDS: Final = Expression(
    rf"\W*(?P<lead>{_LEAD})?(?P<subject>{_SUBJECT})?{_VALUE}\W*", re.IGNORECASE
)


_NOT_THIS_LONG: Final = Expression(
    r"[\s,.;:–-]*(?:\b(?:it|that)(?:'s| is| was)?\s+)?(?:\b(?:not|instead of|rather"
    r" than)"
    rf"|\bisn't)\s+(?:{LENGTH.pattern}|\d{{1,3}}(?=\W*$))[\s,.;:–-]*(?:\bbut\b)?",
    re.IGNORECASE,
)
"""A length that was wrong, beside the right one: "90 minutes, not one hour"."""


_BARE: Final = Expression(rf"\W*(?:about |around |maybe |i think )*{_VALUE}\W*", re.I)


def bare(text: str) -> Amended | None:
    """Read a value that stands alone: "45 min", "smart"; None for anything else."""
    found = _BARE.fullmatch(" ".join(text.split()))
    return None if found is None else _amended(found)


def amends(text: str) -> Amended | None:
    """Read a correction; None where words only say something, or correct nothing."""
    words = " ".join(text.replace("’", "'").split())
    if _NOT_THIS_LONG.search(words) and LENGTH.search(_NOT_THIS_LONG.sub(" ", words)):
        words = " ".join(("no,", *_NOT_THIS_LONG.sub(" ", words).split()))
    found = _AMENDS.fullmatch(words)
    if found is None:
        return None
    if not (found["lead"] or found["subject"] or found["not"]):
        return None
    return _amended(found)


def _amended(found: re.Match[str]) -> Amended | None:
    said_not = bool(found["not"])
    if found["smart"] or found["casual"]:
        return Amended(casual=bool(found["casual"]) is not said_not)
    if found["remote"] or found["site"]:
        return Amended(remote=bool(found["remote"]) is not said_not)
    return None if said_not else Amended(minutes=minutes_of(found))
