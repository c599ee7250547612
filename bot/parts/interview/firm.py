"""Read which company is named where something else is asked for, and which is denied.

Only what is led to as one is: "it's with Rockpool Science Centre in Bray", "did you
write the name of the place, Rockpool?"; "move it" and "it is the company" name none.
"""

import re
from typing import Final

from bot.core.asked_under import sentences
from bot.core.company_told import PRONOUNS
from bot.core.naming_lines import FIRM
from bot.core.naming_words import COMMON, TITLE
from bot.expressions import Expression
from bot.parts.interview.company_name import company_of

_BIG: Final = r"[A-ZÀ-Ž0-9][\w&'’.-]*"
_NAME: Final = (
    rf"(?P<name>{_BIG}(?: (?:(?:of|and|the|&|for|de|von|van) )?{_BIG}| & {_BIG}"
    r"|(?= (?:nursery|bakery|school|hospital|clinic|hotel|care|homes?|foods?|timber"
    r"|garage|logistics|centre|center|museum|works|farm|dairy))"
    r" [a-z]+)*)"
)
_WORD: Final = (
    r"(?i:company|firm|employer|place|organi[sz]ation|business|school|hospital|house)"
)
_BEHIND: Final = Expression(
    r"\s*(?:(?:in|near|outside) [A-ZÀ-Ž][\w' -]*)?(?:[,.;:!?)(–-].*)?(?:\s+(?:if|btw|by"
    r" the way|please|and|but|sorry|you|do|i|it|they|which|that|who|not)\b.*)?\s*",
    re.DOTALL | re.IGNORECASE,
)
_AT: Final = Expression(
    rf"(?:\b(?i:it'?s|it is|its|interview(?:'s| is)|this is|mine is|meeting is))"
    rf" (?P<with>(?i:with|at|for)) (?:the )?{_NAME}"
)
_OF_COMPANY: Final = (
    Expression(
        rf"\b{_WORD}(?i:(?:'s)? name)?(?i:'s| is| was|:)? (?i:called |named )?{_NAME}"
    ),
    Expression(
        rf"\b(?i:it|they|(?:an?|the) (?:[\w-]+ )?{_WORD}|(?:an?|the) [a-z]+)(?i:'s|'re"
        rf"| is| are)? (?i:called|named) {_NAME}"
    ),
    Expression(
        rf"\b(?i:write|wrote|written|note|noted|put|have|got|know|saved?)\b[^.!?]*?"
        rf"\b{_WORD}\W+{_NAME}"
    ),
    Expression(
        rf"(?:^|[,.;:!?]\s*){_NAME},? (?i:it'?s|it is|that'?s|that is|is|they are)"
        rf" (?i:only )?(?i:the|my) {_WORD}"
    ),
)
_NOT_PEOPLE: Final = Expression(
    r"\b(?:man|woman|lady|gentleman|guy|bloke|person)\b", re.I
)
_KNOWN: Final = Expression(r"\byou know (?:it|them)\b|\bheard of (?:it|them)\b", re.I)
_ALONE: Final = Expression(
    rf"\W*(?:(?i:it'?s|its|it is)(?i: with| at| for)? )?{_NAME}"
    r"(?: (?:in|near) [A-ZÀ-Ž][\w' -]*)?\W*"
)
_SPOKEN_OF: Final = Expression(r"\b(?:company|firm|employer|organi[sz]ation)\b", re.I)


def firm_named(text: str, *, free: bool) -> tuple[str, str]:
    """Give the company that is named, and the rest of the message; empty for none.

    With `free` no company is known, and who stands behind "it is with" may be one.
    """
    text = " ".join(text.replace("’", "'").split())
    told = sentences(text)
    for number, sentence in enumerate(told):
        name = _named(sentence, free=free)
        if not name and number and _SPOKEN_OF.search(told[number - 1]):
            alone = _ALONE.fullmatch(sentence)
            name = _a_name(alone["name"]) if alone is not None else ""
        if name:
            asked = _asked_behind(sentence, name)
            rest = [*told[:number], asked, *told[number + 1 :]]
            return name, " ".join(filter(None, rest))
    return "", text


def _named(sentence: str, *, free: bool) -> str:
    for pattern in _OF_COMPANY:
        found = pattern.search(sentence)
        if found is None or _NOT_PEOPLE.search(found[0]):
            continue
        if _behind(sentence, found) and (name := _a_name(found["name"])):
            return name
    found = _AT.search(sentence)
    if found is None or not _behind(sentence, found):
        return ""
    firm = FIRM.search(found["name"]) is not None or "&" in found["name"]
    placed = re.match(r" (?:in|near) [A-ZÀ-Ž]", sentence[found.end() :]) is not None
    led = found["with"].casefold() != "with"
    surely = firm or placed or led or _KNOWN.search(sentence) is not None
    return _a_name(found["name"]) if surely or free else ""


def _behind(sentence: str, found: re.Match[str]) -> bool:
    return _BEHIND.fullmatch(sentence[found.end() :]) is not None


def _asked_behind(sentence: str, name: str) -> str:
    """Give what is asked behind a name: "…, do you know them?"."""
    _, _, tail = sentence.partition(name)
    piece = tail.rpartition(",")[2].strip()
    return piece if sentence.endswith("?") and len(piece.split()) > 1 else ""


def _a_name(words: str) -> str:
    words = words.strip(" .,'")
    first = words.split()[0].strip(".").casefold() if words else ""
    if not first or first in (TITLE | COMMON | _NO_NAMES):
        return ""
    if not any(char.isalpha() for char in words):
        return ""
    return company_of(words)


_NO_NAMES: Final = PRONOUNS | frozenset("i no yes not what how".split())


def denied(text: str, company: str) -> bool:
    """Whether it is said that it is not with the company that stands there."""
    name = re.escape(company.strip())
    if not name:
        return False
    flags = re.ASCII if company.isupper() else re.IGNORECASE
    said = re.compile(
        rf"\b(?i:not|isn'?t|n't|never|no longer)\s+(?i:with |at |in |for "
        rf"|the )*{name}(?!\w)",
        flags,
    )
    return said.search(text.replace("’", "'")) is not None
