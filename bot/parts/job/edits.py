"""How a candidate mends the list of what a job asks for, in words.

Each line is one change: `- 3`, `+ clean driving licence`, `3 = night shifts`, or the
same in plain English. A line that is none of these is given back as it is.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.expressions import Expression


@dataclass(frozen=True, slots=True)
class Mends:
    """What a candidate wants of the list; `right` if it is right as it then is.

    `cut` names words that are to be left out of one of them.
    """

    removed: tuple[int, ...] = ()
    added: tuple[str, ...] = ()
    rewritten: tuple[tuple[int, str], ...] = ()
    cut: tuple[tuple[int, str], ...] = ()
    unread: tuple[str, ...] = ()
    right: bool = False

    @property
    def any(self) -> bool:
        """Whether there is anything to change."""
        return bool(self.removed or self.added or self.rewritten or self.cut)


_ONE: Final = r"(?:(?:no\.?|number|nr\.?)\s*)?#?\d{1,2}"
_JOIN: Final = r"\s*(?:,?\s*and\b|,|&|\+|;|-|–|\bto\b|\s)\s*"
_NUMBERS: Final = rf"(?P<numbers>{_ONE}(?:{_JOIN}{_ONE})*)"

_MINUS: Final = Expression(rf"[-–—\u2212]\s*{_NUMBERS}\.?", re.IGNORECASE)
_REMOVE: Final = Expression(
    r"(?:(?:please|can you|could you)\s+)?"
    r"(?:remove|drop|delete|strike|cut|leave out|take (?:off|out|away)|without)\s+"
    rf"{_NUMBERS}(?:\s+(?:off|out|please|from the list))*[.!]?",
    re.IGNORECASE,
)
_TAKE: Final = Expression(
    rf"(?:please\s+)?(?:take|leave)?\s*{_NUMBERS}\s+(?:off|out|can go|should go)"
    r"(?:\s+please)?[.!]?",
    re.IGNORECASE,
)
_ADD: Final = Expression(
    r"(?:\+\s*|(?:please\s+)?(?:also\s+)?add(?:\s*:\s*|\s+)|(?:also|plus)\s*:\s*)"
    r"(?P<words>.*\w.*)",
    re.IGNORECASE,
)
_REWRITE: Final = Expression(
    r"(?:change\s+)?(?:no\.?\s*|number\s+|#)?(?P<number>\d{1,2})"
    r"(?:\s*(?:=|:|->|→)\s*|[.)]\s+|\s+(?:to|is|should be|should read)\s+)"
    r"(?P<words>.*\w.*)",
    re.IGNORECASE,
)
_AT: Final = rf"(?:(?:line|point|item) )?(?P<number>{_ONE})"
_CUT: Final = (
    Expression(
        rf"(?:but |and |in )?{_AT}\s+(?:still )?(?:ends|finishes|begins|starts|has"
        rf"|contains"
        r"|says|got|comes)(?: with| in| there)?(?: an?| the)? (?:the word(?:s)? )?"
        r"[\"“'‘.…]*(?P<words>[^,;:.\"”’]+?)[\"”'’]?"
        r"(?:\s*[,;:.–-]\s*.*?)?(?:\b(?:fix|remove|delete|cut|drop|take|out|off|wrong|button"
        r"|not part|belong\w*|clean)\b.*)$",
        re.IGNORECASE,
    ),
    Expression(
        r"(?:please |can you |could you )*(?:remove|delete|cut|drop|take(?: out)?"
        r"|strike|fix)"
        r"\s+(?:the (?:words? )?)?[\"“'‘]?(?P<words>[^\d\"”]+?)[\"”'’]?\s+(?:out of"
        r"|from|in|off"
        rf"|at the end of|of) {_AT}(?: please)?[.!]?",
        re.IGNORECASE,
    ),
    Expression(
        rf"{_AT},? (?:is )?without (?:the (?:words?"
        rf" )?)?[\"“'‘]?(?P<words>[^\"”]+?)[\"”'’]?",
        re.IGNORECASE,
    ),
)
"""Words that are to go out of one: "6 ends with see more, that is a button, fix it"."""

_BEHIND: Final = Expression(
    r"(?P<said>.*\w(?:[.!?,;…]+|\s(?:lol|anyway|haha|so|ok)))\s+(?P<change>(?:[-–—\u2212+]\s*(?=\S)"
    r"|(?:please )?(?:remove|drop|delete|add|take (?:off|out))\s).*)",
    re.IGNORECASE,
)
"""A change behind something else that is said: "anyway. - 13"."""

_SAID_OF: Final = Expression(
    r"^\W*(?:no\.?|number|#)?\s*\d{1,2} is (?:(?:just|only|not|really|clearly|also|the"
    r" same|from"
    r"|wrong|twice|nonsense|rubbish|double)\b|(?:an?|the|their|some) .*\b(?:button"
    r"|link|perk"
    r"|ad|advert|joke|benefit|duplicate|typo|title|heading|mistake|error)\b)",
    re.IGNORECASE,
)
"""What is said of one and gives it no other words: "6 is a linkedin button"."""

_RIGHT: Final = Expression(
    r"(?:(?:yes|yep|ok|okay|good|fine|right|perfect|correct|done|ready)[\s,.!]*)*"
    r"(?:(?:that'?s|that’s|that is|it'?s|it’s|it is|looks?|all)\s+)?"
    r"(?:yes|yep|ok|okay|good|fine|right|perfect|correct|done|ready|it)"
    r"(?:,?\s+(?:like that|as it is|now|thanks|thank you))*[\s.!]*",
    re.IGNORECASE,
)
_RANGE: Final = Expression(r"(\d{1,2})\s*(?:-|–|\bto\b)\s*#?(\d{1,2})", re.IGNORECASE)
_BULLET: Final = Expression(r"^\s*(?:[•*·▪◦-]|\d{1,2}[.)])\s+")


def mends(text: str) -> Mends:
    """Read what a candidate wrote under the list."""
    removed: list[int] = []
    added: list[str] = []
    rewritten: list[tuple[int, str]] = []
    cut: list[tuple[int, str]] = []
    unread: list[str] = []
    right = False
    for line in map(str.strip, text.splitlines()):
        if not line:
            continue
        if not _change(line) and (behind := _BEHIND.fullmatch(line)) is not None:
            change = behind["change"].strip()
            line = change if _change(change) else line
        if (found := _first(line, *_CUT)) is not None:
            cut.append((_numbers(found["number"])[0], found["words"].strip()))
        elif taken := _first(line, _MINUS, _REMOVE, _TAKE):
            removed += _numbers(taken["numbers"])
        elif taken := _ADD.fullmatch(line):
            added.append(taken["words"].strip())
        elif (taken := _REWRITE.fullmatch(line)) and not _SAID_OF.search(line):
            rewritten.append((int(taken["number"]), taken["words"].strip()))
        elif _RIGHT.fullmatch(line):
            right = True
        else:
            unread.append(line)
    return Mends(
        tuple(removed),
        tuple(added),
        tuple(rewritten),
        tuple(cut),
        tuple(unread),
        right,
    )


def _change(line: str) -> bool:
    changes = (_MINUS, _REMOVE, _TAKE, _ADD, _REWRITE, *_CUT)
    return _first(line, *changes) is not None


def _first(line: str, *patterns: Expression) -> re.Match[str] | None:
    return next((m for p in patterns if (m := p.fullmatch(line))), None)


def _numbers(words: str) -> list[int]:
    """Give the numbers named, `3-5` and `3 to 5` with all between."""
    found = [
        n
        for first, last in _RANGE.findall(words)
        for n in range(int(first), int(last) + 1)
    ]
    return list(dict.fromkeys((*map(int, re.findall(r"\d+", words)), *found)))


def lines(text: str) -> tuple[str, ...]:
    """Give what stands on each line, without the marks of a list."""
    bare = (
        _BULLET.sub("", line).strip().lstrip("+").strip() for line in text.split("\n")
    )
    return tuple(dict.fromkeys(line for line in bare if re.search(r"\w", line)))
