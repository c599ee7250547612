"""Hear who doubts that they have anything worth telling: "is there anything?"."""

import re
from typing import Final

from bot.expressions import Expression

LONGEST: Final = 40
"""Words of a message that only doubts."""

_HAVE: Final = Expression(
    r"\b(?:(?:do|have|did) i (?:even |really |actually )?(?:have |had |got |say )?"
    r"|i (?:even |really )?(?:have|have got|'ve got|got) |(?:is|was) there (?:even )?)"
    r"(?:anything|something|enough|any story|(?:even )?(?:one|a single)"
    r" (?:story|thing|answer|example))\b"
    r"|\bwhat (?:do|have) i (?:even |really )*(?:have|got)\b[^.?!]*\bto (?:tell|say"
    r"|show|offer)\b",
    re.IGNORECASE,
)
_TO_TELL: Final = Expression(
    r"\bto (?:tell|say|show|talk about|offer|go in)\b|\bworth\b|\bat all\b|\bcare\b"
    r"|\benough (?:stories|examples)\b|\binterest\w*\b",
    re.IGNORECASE,
)
_LITTLE: Final = Expression(
    r"\b(?:(?:these|those|mine|my|all|everything|stories|things|stuff"
    r"|answers|examples|said)\b[^.?!]{0,24}?\b(?:is|are|was|were|'s|so|too|just|only"
    r"|such|nothing|these|this)\b[^.?!]{0,12}?\b(?:small|little|tiny|boring|ordinary"
    r"|dull|nothing(?: special| much| big)?|not (?:much|special|enough|big)|everyday"
    r"|unimportant|worthless)\b|(?:wast(?:e|ing)|stupid|silly|pointless)\b[^.?!]{0,24}"
    r"\b(?:little|small|boring)?\s*(?:stories|things|examples|answers)\b)",
    re.IGNORECASE,
)
_OTHERS: Final = Expression(
    r"\b(?:others?|they|anyone|anybody|panel|care|interested|enough|worth|at all"
    r"|isn'?t it|right|honest(?:ly)?|millions?)\b|\?",
    re.IGNORECASE,
)
_ONE_OF_THEM: Final = Expression(
    r"\b(?:too|that|this) (?:long|short)\b|\b(?:was|is) (?:the|that|this) (?:one|answer"
    r"|story)\b",
    re.IGNORECASE,
)


def hear_worth(text: str) -> bool:
    """Whether somebody doubts all that they have to tell, and not one answer of it."""
    text = " ".join(text.replace("’", "'").split())
    if len(text.split()) > LONGEST or _ONE_OF_THEM.search(text):
        return False
    if (have := _HAVE.search(text)) and _TO_TELL.search(text, have.start()):
        return True
    return bool(_LITTLE.search(text) and _OTHERS.search(text))
