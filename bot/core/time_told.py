"""Read a day or an hour that is told where something else is asked for.

"Ok found: Thursday the tenth, at quarter to three in the afternoon, Dublin time", "it
was for the hour! It is 14:45, not 14:30". Clause by clause: what is said not to be, or
was written before, is left out, and so is what only leads to a time.
"""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dates import take_date
from bot.core.hours import take_hour
from bot.core.lasting import lasts
from bot.core.mending_time import MOST, only_of_time, plainly
from bot.core.phrasing import plain
from bot.expressions import Expression

_PIECES: Final = Expression(r"[,;!?:]+(?=\s|$)|\.(?=\s|$)|\bbut\b|\band\b|\s[-–]\s")
_LEADS: Final = Expression(
    r"\b(?:found(?: it)?|find|begins?|start(?:s|ing)?(?: time)?|(?:the|my|an?)?\s*"
    r"(?:e-?mail|mail|letter|invite|invitation) (?:says|said|has)|i see(?: now)?"
    r"|i (?:just )?(?:checked|looked)|should|must|correct(?:ed)?|wrong|false"
    r"|about|told you|oops|to be exact|exactly|it for|in fact)\b",
    re.IGNORECASE,
)
"""What leads to a time, or goes with it, and says no more."""
_BEFORE: Final = Expression(
    r"\b(?:i|we|you|u)(?:'ve| have|'d| had)?(?: \w+)? (?:put|wrote|typed|said|say"
    r"|entered|gave|noted|got|have|told)\b|\b(?:did|do|have) (?:you|u) (?:put|writ\w+"
    r"|note|get|got|have|say)\b|\bit (?:was|used to be)\b(?!\s+(?:for|about))"
    r"|\bthey (?:said|wrote|told)\b(?=.*\b(?:but|first)\b)",
    re.IGNORECASE,
)
"""What stood there before, where another time is told beside it."""
_NOT: Final = Expression(
    r"\b(?:not|isn't|wasn't|no longer|instead of|rather than)\s+(?:on |at |the )*",
    re.IGNORECASE,
)
_ENDS: Final = Expression(
    r"\b(?:until|till|untill|between|ends?|over at|finish\w*|arrive|be there|there at"
    r"|from \S+ to|latest)\b",
    re.IGNORECASE,
)
"""What makes of an hour something else than when it begins."""
_ASKS_FOR_IT: Final = Expression(
    r"\b(?:can|could|will|would|may) (?:i|you|u|we)\b.*\b(?:change|correct|fix|make|put"
    r"|move|set|mend|edit)\b",
    re.IGNORECASE,
)
_OF_IT: Final = Expression(
    r"\b(?:time|hour|date|day|interview|clock|starts?|begins?|o'?clock)\b",
    re.IGNORECASE,
)
"""What says that it is about when the interview is."""
_CLOCK_OF: Final = Expression(r"\W*(?:in )?[A-ZÀ-Ž][\w' -]+ time\W*")


_BACK_TO_IT: Final = Expression(
    r"\b(?:go|back|change|correct|fix|edit|mend)\b.*\b(?:time|hour|date|day|it|that)\b",
    re.IGNORECASE,
)
"""What asks to come back to it, where it is told in the same message."""


@dataclass(frozen=True, slots=True)
class ToldTime:
    """The words for when it is, and what else was said; both may be empty."""

    words: str = ""
    rest: str = ""


NOTHING: Final = ToldTime()


def time_told(text: str, today: date, *, surely: bool = True) -> ToldTime:
    """Read when it is; nothing where that is not surely told.

    Unless `surely`, it has to be said that a time is meant.
    """
    words = plainly(text)
    if len(words.split()) > MOST or (not surely and _OF_IT.search(words) is None):
        return NOTHING
    told: list[str] = []
    rest: list[str] = []
    for sentence in sentences(words):
        wishes = _ASKS_FOR_IT.search(sentence) is not None
        if asks(sentence) and not wishes and _BEFORE.search(sentence) is None:
            rest += [] if _BACK_TO_IT.search(sentence) else [sentence]
            continue
        for piece in filter(None, map(str.strip, _PIECES.split(sentence))):
            timed = _told(piece, today)
            if timed is None:
                if not (wishes or _only_leads(piece)):
                    rest.append(piece)
            elif timed:
                told.append(timed)
    hours = {hour for piece in told if (hour := hour_in(piece)) is not None}
    if not told or len(hours) > 1:
        return NOTHING
    zones = [piece for piece in rest if _CLOCK_OF.fullmatch(piece)]
    left = [piece for piece in rest if piece not in zones]
    return ToldTime(", ".join((" ".join(told), *zones)), ", ".join(left))


def _told(piece: str, today: date) -> str | None:
    """Give the time that a piece tells; empty where it tells a wrong one."""
    if not _timed(piece, today):
        return None
    wrong = _NOT.search(piece)
    if wrong is not None:
        before, behind = piece[: wrong.start()], piece[wrong.end() :]
        right = re.search(r"\b(?:it'?s|it is|make it)\b(.*)$", behind, re.IGNORECASE)
        if not _timed(before, today):
            before = right[1] if right is not None else ""
            if not _timed(before, today):
                return ""
        piece = before
    if _ENDS.search(piece):
        return None
    bare = " ".join(_LEADS.sub(" ", piece).split())
    if only_of_time(bare, today):
        return "" if _BEFORE.search(piece) else bare
    return "" if _BEFORE.search(piece) else None


def _timed(piece: str, today: date) -> bool:
    said = plain(piece)
    dated, _ = take_date(said, today)
    return hour_in(piece) is not None or (dated is not None and dated.day is not None)


def hour_in(piece: str) -> time | None:
    """Give the hour that is said."""
    hour, _ = take_hour(plain(piece), afternoon=True)
    return hour.at if hour is not None else None


def _only_leads(piece: str) -> bool:
    """Whether a piece only leads to a time: "sorry", "about the time", "one minute"."""
    if lasts(piece) is not None:
        return False  # "one hour"
    left = re.sub(r"[^\w\s']", " ", _LEADS.sub(" ", piece)).casefold().split()
    return all(word in _TALK for word in left)


_TALK: Final = frozenset(
    """ok okay sorry wait no oh ah hey well right so yes now then hang hold on one
    minute moment sec second please thing more for the time hour date day it was is i
    gave you my mistake before that this of had a an got me can still ups u just
    email mail letter invite invitation checked looked see""".split()
)

_UNSURE: Final = Expression(
    r"\b(?:maybe|perhaps|or|not sure|unsure|i think|probably|could be|possibly)\b", re.I
)


def unsure_hour(text: str) -> bool:
    """Whether two hours are told, and it is not known which of them counts."""
    words = plainly(text)
    if _UNSURE.search(words) is None:
        return False
    found: set[time] = set()
    for piece in re.split(r"[,;.!?]+(?=\s|$)|\bbut\b|\bor\b|\band\b", words):
        if (hour := hour_in(piece) or _bare(piece)) is not None:
            found.add(hour)
    return len(found) > 1


def _bare(piece: str) -> time | None:
    """Read a number alone as an hour: "nine or half nine"."""
    said = re.sub(
        r"\b(?:maybe|i think|perhaps|she said|he said|they said)\b", " ", piece
    )
    hour, rest = take_hour(plain(said), bare=True, afternoon=True)
    if hour is None or any(c.isalpha() for c in rest):
        return None
    return hour.at
