"""Hear which kind of workplace somebody speaks of, and which one they wish for.

The kinds stand in `content/en/workplaces.toml`. "Are you a shop? It should be a hotel"
names two: what is denied or only compared with ("you sound like a shop") is not meant.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.expressions import Expression


@dataclass(frozen=True, slots=True)
class Workplace:
    """A kind of workplace: its id, and how it is named in a sentence."""

    id: str
    called: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A workplace in some words: where it stands, and whether it is denied there."""

    place: Workplace
    start: int
    end: int
    denied: bool
    sign: bool


@cache
def _kinds() -> Mapping[str, tuple[Workplace, bool]]:
    """Give the words of every kind; a sign of one is told from its name."""
    text = resources.files("content.en").joinpath("workplaces.toml").read_text("utf-8")
    kinds: dict[str, tuple[Workplace, bool]] = {}
    for row in tomllib.loads(text)["place"]:
        place = Workplace(row["id"], row["called"])
        kinds |= dict.fromkeys(row["words"], (place, False))
        kinds |= dict.fromkeys(row.get("signs", ()), (place, True))
    return kinds


def workplaces() -> Mapping[str, Workplace]:
    """Give every kind by its id."""
    return {place.id: place for place, _ in _kinds().values()}


@cache
def _words() -> re.Pattern[str]:
    longest = sorted(_kinds(), key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE
    )


_DENIED: Final = Expression(
    r"(?:\b(?:not|no|never|isn'?t|aren'?t|wasn'?t|than|instead of|rather than|like"
    r"|stop being|as if i (?:work|worked|am|was) (?:in|at|for)|as if (?:it|this|you)"
    r" (?:is|was|were|are)|(?:are|r) (?:you|u)|(?:is|was) (?:it|this|that)|still"
    r"|you(?:'?re| are)(?: now)?|(?:speak|talk|answer|sound|speaking|talking|answering"
    r"|playing|acting|play|act)(?:s|ing)? (?:as|for|like))"
    r"|^\W*(?:which|what))(?: (?:a|an|the|in|at|some|my|just|really|now|being|if|from"
    r"|big|small|secondary|english|local|another|kind of|sort of)){0,4}\W*$",
    re.IGNORECASE,
)
"""What stands before a place that is not the one that is meant."""
_ELSEWHERE: Final = Expression(
    r"\bmy (?:old|last|former|previous|first)(?: \w+)? *$", re.IGNORECASE
)


def spoken(text: str) -> Iterator[Spoken]:
    """List the workplaces that a text names, in its order."""
    plain = text.replace("’", "'")
    for found in _words().finditer(plain):
        place, sign = _kinds()[found[0].lower()]
        before = re.split(r"[.!?;\n]", plain[: found.start()])[-1]
        denied = _DENIED.search(before) or _ELSEWHERE.search(before)
        yield Spoken(place, found.start(), found.end(), denied is not None, sign)


def workplace_in(text: str) -> Workplace | None:
    """Tell which workplace a name, a title or a posting is about; None where none is.

    The one that is named most often counts, of several the first.
    """
    named = [one for one in spoken(text) if not one.denied]
    names = [one for one in named if not one.sign] or named
    if not names:
        return None
    often = Counter(one.place.id for one in names)
    most = max(often.values())
    return next(one.place for one in names if often[one.place.id] == most)


_SAYS: Final = Expression(
    r"\b(?:please (?:be|play|become)|(?:can|could|may|will|would|shall) (?:you|we|u)"
    r"(?: please| maybe| just| now)? (?:be|play|become|pretend|change|switch|make"
    r"|take|do|try)|should be|supposed to be|meant to be|(?:change|switch|make) (?:it"
    r"|this"
    r"|you|that|the employer)? ?(?:to|into)?|let'?s (?:say|make|take|be)|pretend"
    r"|imagine|i'?d (?:like|want|need)|i (?:want|need|would like)(?: you)? (?:to be)?"
    r"|be an?|i said|i told you|i mean|i meant|it(?:'?s| is| was)|this is|that'?s"
    r"|that is|we(?:'?re| are)|mine is|i(?:'?m| am) (?:going|applying|interviewing)"
    r"|i (?:apply|applied)|i (?:will |would |'ll )?(?:work|be working)|my (?:job|post"
    r"|interview|role)|a \w+ (?:has|have|is)|not an?|no an?)\b",
    re.IGNORECASE,
)
"""How somebody says which place it is, or is to be."""
_CLAIMS: Final = Expression(
    r"\b(?:you|u|ye)\b(?:'?re| are| r)?.{0,24}\b(?:sound\w*|talk\w*|speak\w*|answer\w*"
    r"|play\w*|act\w*|describ\w*)\b.{0,20}\b(?:like|as|for)\b|\b(?:are|r) (?:you|u)"
    r" (?:now |really |still )?(?:an?|the|in an?)\b",
    re.IGNORECASE,
)
"""How somebody says which place the employer sounds like."""
_MOST: Final = 24
"""Words up to which what names a place says which one it is."""


def wished(text: str) -> Workplace | None:
    """Tell which workplace the employer is to be; None where it is to be none.

    "Please be a hotel", "it's a hospital, not a school", "you sound like a bakery. Can
    we change it to a building site?"
    """
    if len(text.split()) > _MOST:
        return None
    plain = text.replace("’", "'")
    for one in spoken(plain):
        if one.denied or one.sign:
            continue
        before = re.split(r"[.!?;\n]", plain[: one.start])[-1]
        if _SAYS.search(before) and not _QUESTION.match(before):
            return one.place
    return None


_QUESTION: Final = Expression(
    r"\W*(?:(?:and|so|but|or|ok|well)\W+)*(?:who|what|how|why|which|when|where|is there"
    r"|do|does|did|are there|if|whether)\b",
    re.IGNORECASE,
)


def unwished(text: str) -> Workplace | None:
    """Tell which workplace the employer sounds like and is not to be."""
    if len(text.split()) > _MOST:
        return None
    plain = text.replace("’", "'")
    if not (_CLAIMS.search(plain) or _NOT.search(plain)):
        return None
    named = (one for one in spoken(plain) if one.denied and not one.sign)
    return next((one.place for one in named), None)


_NOT: Final = Expression(r"\b(?:it|this|that|we|i)\b.{0,12}\b(?:not|n't) an?\b", re.I)
