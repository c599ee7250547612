"""Cut the words of a posting where one demand ends and the next begins.

"Visit customers, prepare quotations and agree prices" are three deeds; "to wash, dress
and eat" is one.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from bot.ear import posting_cues as cues
from bot.ear import posting_cuts as cuts
from bot.ear.posting_verbs import FIELDS, STARTS, VERBS

LONGEST: Final = 110
"""Characters of a demand in a list; a longer one is cut at a clause or a word."""

_DEED_AND: Final = re.compile(
    r",? (?:and|&)(?: then| also)? (?=([a-z-]+) )|; (?:and )?(?=([a-z-]+) )"
    r"|, (?:then )?(?=([a-z-]+) )"
)

_NOUNISH: Final = frozenset(
    """partner cash process market support order stock book report plan design test
    record
    cover work store guard hand face question answer care service sales show contract
    document label machine model pack file deal check trial scale patch ship price host
    access object balance staff win schedule budget""".split()
)

_SAME: Final = re.compile(r"[\w-]+ (?:it|them|these|this|those)\b(?=\W*$|[.,;])", re.I)
# "write them up afterwards", "make sure that they are followed": of what was named
_BACK: Final = re.compile(r"(?:[\w-]+ ){1,3}(?:it|them|they)\b", re.I)
_AFTER: Final = frozenset(
    "a an the our their your to with on for new all up any".split()
)

_DEED: Final = 2
"""Words of a deed that is a demand of its own beside another."""

_FIRST: Final = 3
"""The same of the first: to "collect rent and handle delinquencies" is one thing."""

_ROW: Final = 4
"""Pieces of work from which a list of them is cut at each comma."""

_DEEDS: Final = 9
"""Words of both; fewer are one thing: "track the damage and bring it down"."""


def begins_with_deed(text: str) -> bool:
    """Whether a line begins with a deed: "keep", "keeping", "keeps"."""
    word = text.split(maxsplit=1)[0].lower().strip(",")
    if word in STARTS or is_doing(word):
        return True
    # "Keeps the bench clean", of whoever is wanted
    return word.endswith("s") and (
        word[:-1] in VERBS or word.removesuffix("es") in VERBS
    )


def is_doing(word: str) -> bool:
    """Whether a word in lower case is a deed in -ing."""
    if word in ("being", "doing", "using", "going"):
        return True
    return word.endswith("ing") and len(word) > 5 and word not in FIELDS


def deeds(text: str) -> Iterator[str]:
    """Cut "supervise subcontractors on site and check their bills for us"."""
    if not text or text.split()[0].lower() not in STARTS:
        yield text
        return
    start = 0
    for join in _DEED_AND.finditer(text):
        left, rest = text[start : join.start()], text[join.end() :]
        verb = join[1] or join[2] or join[3]
        deed = verb in VERBS
        if verb in _NOUNISH:  # "our ledger and partner banks"
            deed = rest.split()[1:2] != [] and rest.split()[1].lower() in _AFTER
        if _SAME.match(rest) or _BACK.match(rest):  # "find cellars and value them"
            continue
        a, b = len(left.split()), len(rest.split())
        if deed and a >= _FIRST and b >= _DEED and a + b >= _DEEDS:
            yield left
            start = join.end()
    yield text[start:]


def listed(text: str) -> Iterator[str]:
    """Cut "invoices, statements and queries", where each is a piece of work."""
    parts = re.split(r"\s*,\s+(?:and\s+)?", text)
    if len(parts) >= _ROW and all(len(part.split()) > 1 for part in parts):
        yield from parts
        return
    start = 0
    for join in re.finditer(r",\s+(?:and\s+)?|\s+and\s+(?=\w+ing\b)", text):
        left, rest = text[start : join.start()], text[join.end() :]
        if rest and (is_doing(rest.split()[0]) or not is_doing(left.split()[0])):
            yield left
            start = join.end()
    yield text[start:]


def unled(text: str) -> str:
    """Leave out the words that only lead to a demand."""
    for _ in range(4):
        lead = cuts.LEAD.match(text)
        if lead is None or lead.end() >= len(text):
            break
        text = text[lead.end() :]
    return text


def stripped(text: str) -> str:
    """Leave out what calls the demand needed or welcome, and what follows it."""
    called = cues.CALLED.search(text)
    if called and called.start() > 2:
        text = text[: called.start()]
    return cuts.TAIL.sub("", text.strip()).strip(" .,;:!–=-")


def verbs(text: str, *, either: bool = False) -> Iterator[str]:
    """Cut "visit customers, prepare quotations and agree prices" at the deeds."""
    words = text.split()
    if not words:
        return
    first = words[0].lower()
    if first in STARTS:
        kind = STARTS
    elif is_doing(first):
        kind = None
    else:
        yield from joined(text, cuts.JOINS_OR if either else cuts.JOINS)
        return

    def opens(left: str, rest: str) -> bool:
        following = rest.lower().split(maxsplit=3)
        while len(following) > 2 and following[0] in cuts.ADVERBS:
            following = following[1:]
        if len(following) < 2:
            return False
        if following[1] in ("and", "or") and left.split()[-1].lower() in VERBS:
            return False  # "to wash, dress and eat"
        word = following[0]
        if word in _NOUNISH and following[1] not in _AFTER:
            return False  # "report on adoption, win rate and pipeline"
        if _SAME.match(rest):
            return False
        if kind is not None and len(left.split()) > 2 and is_doing(word):
            return True  # "run the shift, giving out medicines"
        if word in ("able", "willing", "must", "shall", "should", "will", "can", "be"):
            return True
        return is_doing(word) if kind is None else word in kind

    yield from _cut(text, cuts.JOINS_OR if either else cuts.JOINS, opens)


def joined(text: str, joins: re.Pattern[str]) -> Iterator[str]:
    """Cut "two years of sales and a full licence", where both sides are demands."""

    def opens(left: str, rest: str) -> bool:
        head = rest[:60].split(",")[0]
        if _parallel(left, rest) and len(head.split()) > 1:
            return True  # "excellent Dutch and excellent English"
        if len(head.split()) < 2 or not cuts.OPENS.match(rest):
            return joins is not cuts.AND and len(head.split()) > 1 and _is_deed(rest)
        return bool(cuts.HEADS.search(head)) or joins is not cuts.AND

    def _is_deed(rest: str) -> bool:
        return rest.split(maxsplit=1)[0].lower() in VERBS

    if joins is cuts.AND and not cuts.HEADS.search(text):
        yield text
        return
    yield from _cut(text, joins, opens, heads=joins is cuts.AND)


def _parallel(left: str, rest: str) -> bool:
    """Whether both sides begin with one word: "excellent Dutch and excellent Irish"."""
    return left.split(" ", 1)[0].lower() == rest.split(" ", 1)[0].lower()


def _cut(
    text: str,
    joins: re.Pattern[str],
    opens: Callable[[str, str], bool],
    *,
    heads: bool = False,
) -> Iterator[str]:
    """Cut where the left is something by itself and the right opens a demand."""
    start = 0
    for join in joins.finditer(text):
        left, rest = text[start : join.start()], text[join.end() :]
        if len(left.split()) < 2 or len(left.rsplit(",", 1)[-1].split()) < 2:
            continue  # "to wash, dress and eat"
        if not opens(left, rest):
            continue
        if heads and not (cuts.HEADS.search(left) or _parallel(left, rest)):
            continue
        if left.count("(") != left.count(")"):
            continue
        yield left
        start = join.end()
    yield text[start:]


def shortened(text: str) -> str:
    """Cut at a clause, or else at a word, so that it can be shown in a list."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    head = text[: LONGEST - 1]
    for mark in ("; ", ", ", " – ", " ("):
        at = head.rfind(mark)
        if at > LONGEST // 2:
            return head[:at] + "…"
    at = head.rfind(" ")
    return (head[:at] if at > LONGEST // 2 else head).rstrip(" ,;:–-") + "…"


def unbraced(text: str) -> str:
    """Mend a bracket whose other half was cut off."""
    if text.count("(") > text.count(")"):
        text = text + ")" if text.rfind("(") > 3 else text
    return text
