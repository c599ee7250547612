"""Hear that somebody was not in danger, though they were met as if they were.

It is listened for only after they were met so, and after distress itself: whoever says
more that has to be met is met again.
"""

import re
from typing import Final

from bot.expressions import Expression
from bot.hearing import Misread

LONGEST: Final = 40
"""Words of such a message; more is an answer or a new trouble."""


def _any(*patterns: str) -> Expression:
    return Expression("|".join(patterns), re.IGNORECASE)


_AM: Final = r"(?:i['’]?m|i am|im|am|iam)"
_FINE: Final = _any(
    rf"\b{_AM} (?:\w+ ){{0,2}}(?:fine|ok|okay|alright|all right|good|safe|well)\b",
    rf"\b{_AM} (?:\w+ )?not (?:\w+ ){{0,2}}(?:in (?:any )?danger|suicidal|sad|ill|sick"
    r"|depressed|going to)\b",
    r"\b(?:no|not in(?: any)?|isn['’]?t any) danger\b",
    rf"\b{_AM} (?:only|just) (?:\w+ )?(?:nervous|tired|stressed|joking|kidding)\b",
    r"\b(?:only|just) (?:a joke|joking|kidding|nervous|an expression)\b",
    r"\b(?:nothing|nothing['’]?s|nothing is) wrong with me\b",
    r"\b(?:don['’]?t|do not|dont) want to (?:die|hurt)\b",
    r"\b(?:was|were) (?:only |just )?(?:talking|speaking|writing|telling) (?:you )?"
    r"(?:about|of)\b",
    r"\b(?:not|wasn['’]?t|was not|never) (?:talking |speaking )?(?:about )?"
    r"(?:me|myself)\b",
    r"\b(?:misunderst\w+|misread|got (?:me|it|that) wrong|wrong (?:end|idea))",
    r"\bnot what i mean(?:t)?\b",
)
_ABOUT: Final = _any(
    r"\bit (?:was|is) (?:only |just )?(?:about|the|a|my) (?:the |a |my )?\w+",
    r"\bi (?:only |just )?mean(?:t|ed)? (?:the|my|a|that|it|he|she)\b",
)
_LOST: Final = _any(
    r"\b(?:lose|lost|gone|deleted|erased|disappeared|keep|kept|save|saved|remember)\b"
    r".{0,40}\b(?:answer|message|it|that|text|story|what i|everything)\b",
    r"\b(?:answer|message|text|story|what i (?:wrote|said))\b.{0,30}"
    r"\b(?:lost|gone|deleted|erased|there|saved|kept|away|counted)\b",
    r"\bwhere (?:is|did|are|has)\b.{0,20}\b(?:answer|message|text|it go)\b",
    r"\b(?:again|everything|all of it)\b.{0,20}\b(?:from|write|type|tell)\b.*\?",
)
_WHY: Final = _any(
    r"\bwhy (?:did|do|are|would|was|is)\b.{0,40}\b(?:emergency|danger|help|number"
    r"|doctor|that|this|sorry|line|message|thing)\b",
    r"\bwhat (?:was|is|are)\b.{0,20}\b(?:that|this|emergency|danger|talking)\b"
    r".{0,20}(?:for|about|\?|$)",
    r"\bemergency (?:thing|message|number|text|stuff)\b",
)
_NAMED: Final = _any(
    r"\b(?:emergency|danger|crisis|help(?: ?line)?|hotline|(?:that|this) number)\b"
)
_IN_DOUBT: Final = _any(
    r"\b(?:leave me|whatever|doesn['’]?t matter|no one cares|anymore|any more"
    r"|nobody(?!(?:['’]?s| is| was)? (?:in (?:any )?(?:danger|trouble)|hurt|ill|dead))"
    r"|go away|i guess|want to be alone|always fine|not fine|not ok(?:ay)?)\b"
)


def hear_misread(text: str) -> Misread | None:
    """Tell what somebody says back to words for one in danger; None is none of it."""
    if len(text.split()) > LONGEST or _IN_DOUBT.search(text):
        return None
    fine, lost = _FINE.search(text), _LOST.search(text)
    why, about = _WHY.search(text), _ABOUT.search(text)
    if not (fine or lost or why or about):
        return None
    named = _NAMED.search(text)
    return Misread(*(one is not None for one in (fine, lost, why, about, named)))
