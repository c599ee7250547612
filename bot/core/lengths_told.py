"""Tell the length of the interview from that of what is to be brought to it.

"An hour, and before that a small presentation, 10 minutes": a length belongs to what is
named beside it. What is surely of neither, as a journey, is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.core.asked_under import asks
from bot.core.lasting import LEAST, MOST
from bot.core.lengths import LENGTH, minutes_of
from bot.expressions import Expression


@dataclass(frozen=True, slots=True)
class LengthsTold:
    """How long the interview takes, and what they bring to it, in minutes.

    `interview` and `talk` are 0 where nothing says so; `wrong` is a length that is said
    not to be it. `named` is set where the interview itself is called by a name. `about`
    is what is to be brought, in their words, `rest` what else is said.
    """

    interview: int = 0
    talk: int = 0
    wrong: int = 0
    named: bool = False
    about: str = ""
    rest: str = ""


LONGEST: Final = 60
"""Words of a message that is read so."""

_TALK: Final = (
    r"(?:talk|presentation|presenting|present|pitch|speech|demo(?:nstration)?|lesson"
    r"|slides?|task|exercise|test|case(?: study)?|role ?-?play)"
)
_WHOLE: Final = (
    r"(?:interview|whole (?:thing|lot|of it|day)|everything|all of it|in all"
    r"|altogether|in total|total|the rest)"
)
_OF_TALK: Final = Expression(rf"\b{_TALK}s?\b", re.IGNORECASE)
_OF_WHOLE: Final = Expression(rf"\b{_WHOLE}\b", re.IGNORECASE)
_TALK_BEHIND: Final = Expression(
    rf"(?: |-)(?:long )?(?:(?:for|of) (?:the |my |an? )?)?(?:\w+ )?{_TALK}\b",
    re.IGNORECASE,
)
_WHOLE_BEHIND: Final = Expression(
    rf"(?: |-)(?:long )?(?:(?:for|of) (?:the |my |an? )?)?(?:\w+ )?{_WHOLE}\b",
    re.IGNORECASE,
)
_APART: Final = Expression(
    r"[.;:!?\n]+\s*|,\s*(?:and |but |then )*|\s+(?:and|but|(?<!is )(?<!'s )only|plus"
    r"|then|while|whereas"
    r"|before that|after that)\s+(?=(?:the|my|an?|i|it|its|it's|they|before|after|only"
    r"|then|there|this|that|\d)\b)|\s+[-–]\s+",
    re.IGNORECASE,
)
_NOT: Final = Expression(
    r"(?:\bnot(?: just| only)?|n't|\binstead of|\brather than|\b(?:it|card|paper|list"
    r"|form|you|u)(?: still)? (?:says?|shows?|wrote|write|put|have|got|said))"
    r"(?: (?:take|last|be|for|the|about))*\W*$",
    re.IGNORECASE,
)
_AWAY: Final = Expression(
    r"\b(?:bus|train|drive|driving|walk|travel|journey|trip|away|early|earlier|late"
    r"|later|break|lunch|rambl\w+|talked|spoke|waited|ago|notice|before (?:it|the"
    r" interview)|prepar\w+|shift|overlap|phone)\b",
    re.IGNORECASE,
)
"""What is said of other times."""
_IS: Final = Expression(
    r"\b(?:is|'s|will be|'ll be|takes?|lasts?|goes on|should be|should take|about"
    r"|around|only|just)\b|^\W*(?:it|its)\b|:",
    re.IGNORECASE,
)
_CARRIES: Final = 3


def _said(clause: str, found: re.Match[str]) -> bool:
    """Whether a clause says how long it is, and does not only name a length in it."""
    bare = len(clause[: found.start()].split()) + len(clause[found.end() :].split())
    return _IS.search(clause) is not None or bare <= _CARRIES


_PAST: Final = Expression(
    r"\b(?:was|were|took|lasted|last time|first interview|first (?:one|round))\b", re.I
)
_MORE_OF_IT: Final = Expression(r"\W*(?:on|about|for|in front of|with)\b", re.I)
"""What tells more of a talk: "on how I would cut the waiting"."""


def lengths_told(text: str, *, asked: bool = False) -> LengthsTold | None:
    """Read both lengths; None where none is told. `asked` where it is asked for now."""
    words = " ".join(text.replace("’", "'").split())
    if len(words.split()) > LONGEST or LENGTH.search(words) is None:
        return None
    interview = talk = wrong = 0
    named, loose, before = False, 0, ""
    rest, about = list[tuple[int, int]](), list[tuple[int, int]]()
    for start, end in _clauses(words):
        clause, used = words[start:end], False
        if len(clause.split()) > _LONG:
            rest.append((start, end))
            continue
        for found in LENGTH.finditer(clause):
            minutes = minutes_of(found)
            if _AWAY.search(clause) or not LEAST <= minutes <= MOST:
                continue
            if _NOT.search(clause[: found.start()]):
                wrong, used = minutes, True
                continue
            of = _subject(clause, found, before)
            if of == "talk":
                talk, used = minutes, True
            elif of == "whole" and not _PAST.search(clause) and _said(clause, found):
                interview, named, used = minutes, True, True
            elif not of and not _PAST.search(clause):
                loose, used = minutes, True
        if _OF_TALK.search(clause) or (about and _MORE_OF_IT.match(clause)):
            about.append((start, end))
        elif not used and not _BESIDE.fullmatch(clause):
            rest.append((start, end))
        before = clause if LENGTH.search(clause) is None else ""
    if not interview and (asked or wrong or talk):
        interview = loose
    if asked and _SUM.search(words) and not named:
        return None  # what follows it may belong to it
    if not interview and (not talk or len(list(LENGTH.finditer(words))) > 1):
        return None
    if not talk:
        rest, about = sorted((*rest, *about)), []
    told = " ".join(words[start:end] for start, end in about)
    return LengthsTold(interview, talk, wrong, named, told, _joined(words, rest))


_LONG: Final = 14
"""Words of a clause that tells more than a length."""
_SUM: Final = Expression(
    r"\+|\b(?:plus|then|after that|afterwards|followed by|more)\b", re.IGNORECASE
)


def _clauses(words: str) -> Iterator[tuple[int, int]]:
    """Cut where another thing is spoken of; a fraction or a time of day is not cut."""
    start = 0
    for mark in _APART.finditer(words):
        if (
            re.fullmatch(r"[.:]", mark[0])
            and words[mark.end() : mark.end() + 1].isdigit()
        ):
            continue
        # The length itself is never cut: "an hour and a half".
        if any(m.start() < mark.start() < m.end() for m in LENGTH.finditer(words)):
            continue
        if words[start : mark.start()].strip():
            yield start, mark.start()
        start = mark.end()
    if words[start:].strip():
        yield start, len(words)


_IS_FOR: Final = Expression(r"\W*(?:is|are|it's|that's|just|only)\b", re.IGNORECASE)


def _subject(clause: str, found: re.Match[str], before: str) -> str:
    """Say what a length is of: what stands behind it, before it, or before that."""
    behind, ahead = clause[found.end() :], clause[: found.start()]
    if (following := LENGTH.search(behind)) is not None:
        behind = behind[: following.start()]
    if _TALK_BEHIND.match(behind):
        return "talk"
    if _WHOLE_BEHIND.match(behind):
        return "whole"
    talk = max((m.start() for m in _OF_TALK.finditer(ahead)), default=-1)
    whole = max((m.start() for m in _OF_WHOLE.finditer(ahead)), default=-1)
    if talk >= 0 or whole >= 0:
        return "talk" if talk > whole else "whole"
    if _OF_WHOLE.search(behind):
        return "whole"
    if _IS_FOR.match(behind) and _OF_TALK.search(behind):
        return "talk"
    if ahead.strip(" ,"):
        return ""
    if _OF_TALK.search(before):
        return "talk"
    return "whole" if _OF_WHOLE.search(before) else ""


_JOINS: Final = Expression(
    r"\W*(?:(?:and|but|then|only|plus|while|whereas|before that|after that)\W+)*",
    re.IGNORECASE,
)


def _joined(words: str, rest: list[tuple[int, int]]) -> str:
    """Give what else is said, as it stands where it stands together."""
    pieces = list[tuple[int, int]]()
    for start, end in rest:
        near = pieces and _JOINS.fullmatch(words[pieces[-1][1] : start])
        if near:
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return ". ".join(words[start:end].strip(" ,;") for start, end in pieces)


_BESIDE: Final = Expression(
    r"\W*(?:(?:no+|nope|first|then|not|wrong|sorry|ok|okay|hi|hello|hey|please|now|so"
    r"|and|but|well"
    r"|also|actually|wait|by the way|btw|just|that|this|it|its|it's|is|thanks|thank"
    r"|you|can|could|would|will|write|note|put|change|correct|fix|remember|keep|down|i"
    r"|mean|said|told|have|again|times|listen|look|the|interview|card|paper|list|your"
    r"|on|to|a|in|says|still|for|me|wrong|right|one|sixty|thirty|ninety|forty|hour"
    r"|hours|minutes|long|length|time|they|he|she)\b\W*)*",
    re.IGNORECASE,
)


def only_asks(text: str) -> bool:
    """Whether words ask for the length and want nothing written down."""
    said = text.strip()
    wants = re.search(r"\b(?:write|note|put|change|correct|fix|set)\b", said, re.I)
    return said.endswith("?") and wants is None and asks(said)
