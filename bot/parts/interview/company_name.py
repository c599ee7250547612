"""Write the name of a company out of the words that tell it, and tell it from a person.

"It's a housing association" and the sentences beside a name are left out.
"""

import re

from bot.core.asked_under import asks, sentences
from bot.core.company_told import PRONOUNS, company_told
from bot.core.naming_lines import A_PLACE, CALLED_A_PLACE, FIRM, LEADS
from bot.core.roles import written
from bot.expressions import Expression

LONGEST_NAME = 60
_PERSON = Expression(r"\b(?:mrs?|ms|miss|dr|prof|sir|dame)\b\.?", re.I)


def company_of(words: str) -> str:
    """Write a company as a name; "the council" stays as it is.

    What is said of it behind a comma, "it's a housing association", is left out.
    """
    words = _head(_BUT.sub("", _naming(" ".join(words.split()))).strip(" .,!"))
    words = company_told(words) or words
    plain = re.match(r"(?:the|an?|my|our)\b", words, re.I)
    return (words if plain else written(words))[:LONGEST_NAME]


def _naming(words: str) -> str:
    """Leave out the sentences beside a name: "That's all. The Coastal Museum."."""
    told = [s for s in sentences(words) if not asks(s) and not SAYS.match(s)]
    if told and told[0][:1].isupper():
        # "Tesco. my sister works there": what goes on in small letters is no name.
        told = [told[0], *(s for s in told[1:] if not s[:1].islower())]
    return " ".join(told) if told else words


SAYS = Expression(
    r"\W*(?:it|its|it's|that|that's|this|i|i'm|we|they|they're|you|there|there's|yes|no"
    r"|sorry|ok|okay|well|thanks|thank you|please)\b(?-i:(?!\W*[A-Z]{2}))",
    re.I,
)
"""How a sentence begins that is no name."""
_BUT = Expression(
    r",? but (?:it|they|that|this|we|i|in|really|actually|officially)\b.*$", re.I
)


_NAMED = Expression(
    r"^(?:no\W+|sorry\W+|well\W+)*(?P<name>\S.{0,58}?) (?:is|are) (?:only )?the"
    r" (?:company|firm|employer|place|organi[sz]ation|business)\b(?:\W+not .*)?\W*$",
    re.I,
)
"""How a company is told from a person: "Castle Homes is the company not a person"."""


def _head(words: str) -> str:
    named = _NAMED.match(words)
    if named is not None and named["name"].casefold() not in PRONOUNS:
        return named["name"]
    head, mark, tail = words.partition(",")
    said = mark and CALLED_A_PLACE.fullmatch(tail)
    firm = mark and FIRM.search(head) and A_PLACE.fullmatch(tail.strip())
    return head.strip() if said or firm else words


def is_company(words: str) -> bool:
    """Whether a name is one of a company or a place of work, and of nobody."""
    words = words.strip(" .,!")
    if (head := _head(words)) != words:
        return not _PERSON.match(head)
    several = re.search(r"[,;(\n]|\band\b", re.sub(r"\band (?:co|sons)\b", "", words))
    person = _PERSON.match(words) or LEADS.search(words)
    return not several and not person and bool(FIRM.search(words))
