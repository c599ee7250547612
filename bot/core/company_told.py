"""Read which company an interview is with, whatever is asked."""

import re
from typing import Final

from bot.core.naming_lines import FIRM
from bot.core.naming_words import COMMON, TITLE
from bot.core.respelling import corrections, respelt, spells
from bot.expressions import Expression

_LEAD: Final = (
    r"\W*(?:(?:and|oh|ah|also|sorry|btw|by the way|no|but|so|well|yes|i said|i told you"
    r"|it does(?: answer it)?|that'?s right|good|great|ok(?:ay)?|right|fine|perfect"
    r"|thanks|thank you|cool|sure)\b\W*)*"
)
_OF_IT: Final = (
    r"(?:(?:(?:the|my) )?(?:name of (?:the )?)?(?:company|firm|employer"
    r"|organi[sz]ation)"
    r"(?:'?s)?(?: name)?(?: is| was|'s)?|they(?:'re| are|re) (?=called|named)"
    r"|it(?:'?s| is)(?: (?:with|at|for))?"
    r"(?: (?:an?|this|some) (?:[\w-]+ ){1,3}?(?=called|named|by the name))?)"
)
_TOLD: Final = Expression(
    rf"{_LEAD}(?P<of>{_OF_IT})\s*(?P<sure>called |named |by the name of )?"
    r"(?P<name>[^\W_][\w&'.-]*(?: [\w&'.-]+){0,5}?)"
    r"(?:,? (?:in|near|outside|based) [^\W\d][\w' -]*?)?"
    r"(?:,? (?:they|who|which|that|it|its|it's|not)\b.*"
    r"|,? (?:by the way|btw|sorry|please|thanks|actually))?\W*",
    re.IGNORECASE,
)
_CLAUSES: Final = Expression(
    r"(?:[.;!?]|,? and\b|,)\s+(?=(?:and )?(?:it'?s|it is|the|my|they'?re) )", re.I
)
_SENTENCES: Final = Expression(r"(?<=[.!?])\s+")
_FIRM_ALONE: Final = Expression(
    r"\b(?:ltd|limited|llc|plc|gmbh|inc|group|holdings|systems|solutions|software|foods"
    r"|logistics|motors|industries|associates|sons|brothers|bros|technologies|labs)$",
    re.I,
)
"""Ends of names in small letters that tell no kind of place: "its primary school"."""
_NEVER: Final = frozenset(
    """more most less pretty fairly huge big small large old new local private public
    family based near inside outside part owned run moving looking called
    named""".split()
)


PRONOUNS: Final = frozenset(
    """it its he she they we you ye yous youse this that there these those one
    who""".split()
)
"""What stands for a name, and is never one: "it is the company"."""


def company_told(text: str) -> str:
    """Give the company that a text names as one; empty where it surely names none.

    "The company is Brannigan Foods" names it, "the company is great" does not.
    """
    text = " ".join(text.replace("’", "'").split())
    pieces = (text, *_CLAUSES.split(text), *_SENTENCES.split(text))
    return next((name for p in pieces if (name := _named(p))), "")


def _named(piece: str) -> str:
    found = _TOLD.fullmatch(piece)
    if found is None:
        return ""
    name, sure = found["name"].strip(" ."), found["sure"] is not None
    words = name.split()
    if words[0].casefold() in (COMMON | _NEVER | PRONOUNS):
        return ""
    of_it = found["of"].casefold().startswith(("it", "they"))
    if any(w.islower() and w in COMMON for w in words[1:] if w not in ("and", "of")):
        return ""
    large = not of_it and all(w[:1].isupper() for w in (words[0], words[-1]))
    ends = FIRM if not of_it or words[0][:1].isupper() else _FIRM_ALONE
    firm = len(words) > 1 and ends.search(name) is not None
    return name if sure or large or firm else ""


_CALLED: Final = Expression(
    r"\b(?:(?:company|firm|house|place|employer|home|school|hospital|shop"
    r"|organi[sz]ation"
    r"|name)(?: name)?|it|they)(?:'s| is| are|'re| was)? (?:really |actually |rightly"
    r" )?"
    r"(?:called|named|spel(?:t|led)|written) (?P<name>[^.!?;,]+?)"
    r"(?=,? (?:and )?not\b|[.!?;,]|$)",
    re.IGNORECASE,
)
_IT_IS: Final = Expression(
    r"(?:^|[.!?;,]\s*)(?:(?:no|but|and|sorry)\W+)*(?:it(?:'s| is)(?: (?:at|with"
    r"|for))?|i(?:'m"
    r"| am) (?:going to|at)|my interview is (?:at|with)|i go to|i mean(?:t)?|i said)"
    r" (?P<name>(?-i:[A-ZÀ-Ž0-9'\"“‘])[^.!?;,]*?)(?=,? (?:and )?not\b|[.!?;,]|$)",
    re.IGNORECASE,
)
_WRONG: Final = Expression(r"\b(?:not|never|wrong|isn't|no)\b|\?", re.IGNORECASE)
_MARKS: Final = " .,'\"“”‘’"
_MOST_NAME: Final = 6


def company_mended(company: str, text: str) -> str:
    """Give the right name of a company that stands there wrongly; empty for none.

    "It is Rosewood" names it where the wrong name was spoken of before.
    """
    text = " ".join(text.replace("’", "'").split())
    words = set(re.findall(r"\w{3,}", company.casefold())) - COMMON
    for old, new in corrections(text):
        if words & set(re.findall(r"\w{3,}", old.casefold())) and (name := _short(new)):
            return name
    spoken_of = any(word in text.casefold() for word in words)
    if spoken_of and spells(text):
        return respelt(company, text)
    found = _CALLED.search(text)
    if found is not None and (spoken_of or _WRONG.search(text)):
        return _short(found["name"])
    if spoken_of and _WRONG.search(text):
        for found in _IT_IS.finditer(text):
            if name := _short(found["name"]):
                return name
    return ""


def _short(words: str) -> str:
    """Give a name without what leads to it; empty where words are none."""
    name = _CALLED_FIRST.sub("", words).strip(_MARKS)
    parts = name.split()
    if not 0 < len(parts) <= _MOST_NAME or parts[0].strip(".").casefold() in (
        COMMON | _NEVER | PRONOUNS | TITLE
    ):
        return ""
    if not any(char.isalpha() for char in name):
        return ""
    return name if any(p[:1].isupper() or p[:1].isdecimal() for p in parts) else ""


_CALLED_FIRST: Final = Expression(
    r"^.*?\b(?:called|named|spelled|spelt|interview is (?:at|with))\s+", re.I
)
