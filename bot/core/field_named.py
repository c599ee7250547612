"""Which thing of an interview a wish to go back in a form names."""

import re
from typing import Final

from bot.expressions import Expression

_I: Final = re.IGNORECASE
_FIELDS: Final = (
    (
        "company",
        r"compan(?:y|ies)|firm|employer|organi[sz]ation|who (?:it is|it's) with",
    ),
    (
        "people",
        r"people|persons?|names?|whom?|interviewers?|panel|everyone|everybody",
    ),
    ("minutes", r"long|length|duration|minutes|lasts"),
    ("when", r"when|dates?|days?|times?|hours?"),
    ("where", r"where|place|video|in person|location|address|remote"),
    ("casual", r"wear|clothes|clothing|dress(?: code)?|outfit"),
    ("task", r"bring|prepare|task|preparation"),
)
_NAMED: Final = tuple((f, Expression(rf"\b(?:{w})\b", _I)) for f, w in _FIELDS)
_OF_AN_ANSWER: Final = Expression(
    r"\b(?:answer|story|example|interview question|last (?:practice )?question)\b", _I
)
_MOST: Final = 8
"""Words of what names a field."""


def field_named(words: str) -> str:
    """Give the field that words name first; empty where they name none."""
    if len(words.split()) > _MOST or _OF_AN_ANSWER.search(words):
        return ""
    found = ((m.start(), f) for f, one in _NAMED if (m := one.search(words)))
    return min(found, default=(0, ""))[1]
