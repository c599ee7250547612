"""Find the company in whatever sentence tells it, and the place that is named with it.

A name is words written as one, or what stands behind "called", "with", "at"; of several
the one that is told most surely. A sentence is never a name.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.core.company_told import PRONOUNS
from bot.core.naming_lines import FIRM
from bot.core.naming_words import COMMON, TITLE


@dataclass(frozen=True, slots=True)
class CompanyIn:
    """A company in words: its name, its town, its street, how surely it is one.

    `sure` is 1 for a bare name, 2 behind "at" or "with", 3 where it is said to be the
    company, 4 where it is said to be called so.
    """

    name: str
    town: str = ""
    street: str = ""
    sure: int = 1


_CLAUSE: Final = re.compile(
    r"[.;:!?\n()]+(?=\s|$)|,\s*|\s+(?:but|so|because)\s+|\s[-–]\s"
)
_BIG: Final = r"(?-i:[A-ZÀ-Ž0-9])[\w&'’.-]*"
_LARGE: Final = rf"{_BIG}(?:(?: (?:of|and|the|&|for|de|von|van))? {_BIG}){{0,5}}"
_STOP: Final = (
    r"(?:in|near|on|at|out|off|by|they|it|its|it's|which|who|that|here|there|please|pls"
    r"|i|you|we|not|is|are|was|who's)"
)
_SMALL: Final = rf"(?:(?!{_STOP}\b)[\w&'’-]+ ?){{1,5}}"
_KIND: Final = (
    r"(?:company|firm|maker|employer|business|clinic|school|place|practice|shop"
    r"|hospital|nursery|interview|meeting|job|organi[sz]ation|home|office)"
)
_IS: Final = (
    r"(?:'s|s|'re|re| is| are| was| will be|:)?(?: (?:really|only|just|now))?"
    r"(?: (?:must|should|has to|needs to|ought to) (?:only )?(?:be|say|read))?"
)
_CALLED: Final = re.compile(
    rf"\b(?:called|named|by the name of|name is|names? must be)(?: only| just)? "
    rf"(?:\"|“)?(?P<name>{_LARGE}|{_SMALL})",
    re.IGNORECASE,
)
_COMPANY_IS: Final = re.compile(
    rf"\b{_KIND}(?: name)?(?: itself)?{_IS}"
    r"(?: (?:only|just|with|at|for|called|to|into))*(?<!hospital)(?<!school)"
    r"(?<!clinic)(?<!nursery)(?<!home)(?<!shop)(?<!practice)"
    rf" (?:the )?(?:\"|“)?(?P<name>{_LARGE})",
    re.IGNORECASE,
)
_LED: Final = re.compile(
    r"\b(?:with|at|for|to|about|from|it'?s|they'?re|i mean|it is)(?: the)?"
    r"(?: (?:people|folks?|lot|team|guys|lads) (?:at|from|of))?"
    rf" (?P<name>{_LARGE}|{_SMALL})",
    re.IGNORECASE,
)
_BARE: Final = re.compile(rf"\W*(?P<name>{_LARGE})\b")
_OTHER: Final = re.compile(
    r"\b(?:parent|agency|recruiters?|bigger|mother company|owned by|owners?|group"
    r"|used to|an? friend|not|isn'?t|my (?:boss|friend|sister|brother|wife|husband))\b",
    re.IGNORECASE,
)
"""What is said of somebody else than whom the interview is with."""
_TOWN: Final = re.compile(
    rf"\b(?:in|near|outside|from) (?P<town>{_BIG}(?: {_BIG})?|[a-z]+)\b"
)
_STREET: Final = re.compile(
    rf"^\W*(?P<street>(?:on|out|off|at|along|down) (?:the )?{_BIG}(?: {_BIG})*"
    r" (?i:road|street|lane|avenue|quay|square|park|rd|st|way|estate))\W*$"
)
_NO_NAME: Final = (
    COMMON
    | TITLE
    | PRONOUNS
    | frozenset("i i'm i'll no yes not sorry well ok a an the my our it's its".split())
)


def company_in(text: str) -> CompanyIn | None:
    """Find the company that a text tells; None where it surely tells none."""
    text = " ".join(text.replace("’", "'").split())
    clauses = [c for c in _CLAUSE.split(text) if c and c.strip()]
    best: CompanyIn | None = None
    town = street = ""
    for place, clause in enumerate(clauses):
        if (where := _STREET.match(clause)) is not None:
            street = where["street"]
            continue
        after = clauses[place + 1] if place + 1 < len(clauses) else ""
        found = _told(clause)
        other = _OTHER.search(clause) or _SAID_OF.match(after)
        if found is not None and (best is None or found.sure > best.sure):
            best = None if other and found.sure < _SUREST else found
        if (at := _TOWN.search(clause)) is not None and not town:
            town = at["town"]
    if best is None:
        return None
    return CompanyIn(best.name, town, street, best.sure)


_SAID_OF: Final = re.compile(
    r"\W*(?:that'?s|thats|which is|they'?re) (?:only )?(?:the|my) (?:parent|agency"
    r"|recruiter|group|owner)",
    re.IGNORECASE,
)
_SUREST: Final = 4


def _told(clause: str) -> CompanyIn | None:
    for sure, pattern in ((4, _CALLED), (3, _COMPANY_IS), (2, _LED), (1, _BARE)):
        found = pattern.match(clause) if sure == 1 else pattern.search(clause)
        if found is None:
            continue
        name = found["name"].strip(" .'\"”“").removesuffix(" I")
        words = name.split()
        if not words or words[0].strip(".").casefold() in _NO_NAME:
            continue
        small = name == name.lower()
        if small and sure < _SUREST and not (len(words) > 1 and FIRM.search(name)):
            continue
        if sure == 1 and _TAIL.fullmatch(clause[found.end() :]) is None:
            continue
        return CompanyIn(name, sure=sure)
    return None


_TAIL: Final = re.compile(
    r"\W*|\W*(?:in|near|on|at|out|i|please|btw|by the|it|they|ltd|co|which)\b.*", re.I
)
"""What may follow a bare name; a sentence that begins with a large letter is none."""
