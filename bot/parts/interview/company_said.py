"""Read the company out of a longer sentence: "Carrow Foods, its the grocery one"."""

import re
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.company_told import company_told
from bot.core.naming_words import COMMON
from bot.core.roles import is_role
from bot.expressions import Expression
from bot.parts.interview.company_name import company_of, is_company

MOST: Final = 6
"""Words of a company's name."""

_TOLD: Final = Expression(
    r"^\W*(?:(?:no|but|well|so|and|sorry|as|like|yes|ok|okay|oh)\W+)*(?:i (?:already"
    r" )?(?:told you|said|wrote|typed)|it'?s (?:called|with|at|for)|they'?re called|it"
    r" is (?:called|with|at|for)|the (?:company|firm|employer|school|place|name)(?:'?s"
    r"| is)(?: called)?|i'?m going (?:to|for)|it'?s|it is|its|that'?s|with|at)\s+"
    r"(?:(?:before|already|it'?s|its|that|the name is)\W+)*(?P<name>.+)$",
    re.IGNORECASE,
)
_NOT_IT: Final = Expression(
    r"\b(?:is|was|'s) (?:the|my|only the) (?:job|role|position|title|post)\b|\bthe job"
    r"\b|\b(?:job|role) (?:i'?m|im|i am)\b|\bi live\b|\btime zone\b|\bthat'?s the"
    r" (?:job|role)\b|^\W*(?:no|yes|sorry|wait|ok|okay|well)\W*$",
    re.IGNORECASE,
)
"""What is said beside the company, and is none."""
_OF_IT: Final = Expression(
    r"^\W*(?:it'?s|its|it is|it has|it was|they'?re|they are|they do|they have|they"
    r" make|which|that|we'?ve|we have|i'?m|i am|well|just|near|off|on the|by the|in"
    r" the|next to|not|you know|the (?:big|small|old|new|one))\b",
    re.IGNORECASE,
)
"""How a clause begins that says more of a company that was named."""


def asking_part(sentence: str) -> str:
    """Give what asks in a sentence: "Ostrava Glass, is it bad if I say it?"."""
    _, comma, tail = sentence.partition(", ")
    return tail if comma and asks(tail) else sentence


def company_said(text: str) -> str:
    """Give the company that a message names beside other things; empty for none."""
    text = " ".join(text.replace("’", "'").split())
    told = [
        (s[: -len(asking_part(s))] if s.endswith("?") else s).strip(" .!,")
        for s in sentences(text)
    ]
    for sentence in reversed(told):
        named = _TOLD.match(sentence)
        if named is not None and (name := _name(named["name"])):
            return name
    for sentence in told:
        if _NOT_IT.search(sentence) or asks(sentence):
            continue
        if name := company_told(sentence):
            return name
        if name := _name(sentence):
            return name
    return ""


_BEHIND: Final = Expression(
    r"[\s,]*\b(?:already|before|twice|earlier|just now|please|i'?m going (?:to|for)|as"
    r" i said|i said|ffs|lol"
    r"|now|like i said)\W*$",
    re.IGNORECASE,
)


def _name(words: str) -> str:
    """Give the name with which words begin; empty where they begin with none."""
    head, comma, tail = words.partition(",")
    head = _BEHIND.sub("", head).strip(" .!")
    parts = head.split()
    if not 0 < len(parts) <= MOST or _OF_IT.match(head) or _NOT_IT.search(words):
        return ""
    first = parts[0].casefold()
    if first in ("in", "near", "at"):
        return ""  # a town
    if first in COMMON and not parts[0][:1].isupper():
        return ""
    large = all(p[:1].isupper() or p in ("of", "and", "the", "&") for p in parts)
    if not (large or is_company(head) or (comma and _OF_IT.match(tail))):
        return ""
    if is_role(head) and not is_company(head):
        return ""
    return company_of(head)
