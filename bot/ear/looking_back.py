"""Hear what is asked about a summary, when nothing is open any more."""

import re
from typing import Final

from bot.ear.expressions import Expression
from bot.hearing import LookingBack

LONGEST: Final = 40
"""Words of such a question."""


def _any(*patterns: str) -> Expression:
    return Expression("|".join(patterns), re.IGNORECASE)


_ONE: Final = r"(?:answers?|questions?|one|ones|story|stories|example|that|it|this)"
_FOUND: Final = (
    (
        LookingBack.BEST,
        _any(
            r"\bwhich (?:\w+ )?(?:one|answer|story|of (?:them|these|those))\b.{0,20}"
            r"\b(?:should|shall|can|do) i (?:\w+ )?(?:say|use|tell|take|give|bring)\b",
            r"\b(?:best|strongest|good) (?:one|answer|story)\b.{0,30}\?",
            r"\bwh(?:at|ich) (?:was|is|were) (?:\w+ )?(?:good|best|strong)",
        ),
    ),
    (
        LookingBack.KEPT,
        _any(
            r"\b(?:remember|still have|still know)\b.{0,30}\b(?:what|my|about)\b",
            r"\b(?:is|are|was|were|do you|did you|will)\b.{0,30}"
            r"\b(?:answers?|stuff|all (?:that|this)|everything|what i (?:said|wrote))\b"
            r".{0,20}\b(?:saved?|kept|keep|stored?|lost|gone|deleted)\b",
        ),
    ),
    (
        LookingBack.FEEDBACK,
        _any(
            r"\b(?:give|need|want|get|any|some|more|real)\b.{0,30}\b(?:feedback|advice"
            r"|tips?)\b",
            r"\bwhat (?:\w+ ){0,3}?(?:fix|improve|change|do better|work on|practise"
            r"|add|missing|miss|wrong|lack|lacking)\b",
            r"\bhow (?:\w+ ){0,3}?(?:fix|improve|better|do it better|make it)\b",
            r"\b(?:explain|what(?:['’]?s| is| does| do)|meaning of)\b.{0,20}"
            r"\b(?:another go|real occasion|stay with (?:them|me)|grow too"
            r"|(?:the |your |this )?summary)\b",
            r"\b(?:was|were|is|are) (?:my |all |the |that |it |other )+"
            r"(?:answers? |one )?(?:really |so |that )?"
            r"(?:rubbish|bad|terrible|awful|weak|wrong|crap|shit|useless)\b",
            r"\bwhy (?:only|just|not|is|was|did|do)\b.{0,40}\b(?:real|count|weak"
            r"|another go|answers?|occasion|\d)\b",
            r"\b(?:was|is|were)(?: not|n['’]?t|nt) (?:even |really )?real\b",
        ),
    ),
    (
        LookingBack.WHICH,
        _any(
            rf"\b(?:which|what) {_ONE}\b",
            r"\bwhich (?:was|is|were|are)\b",
            r"\bwhat do (?:you|u) mean\b",
            r"\bwhat (?:was|is) (?:the )?(?:answer|one)\b",
            r"\b(?:show|tell) me (?:again )?(?:which|that one|the question)\b",
        ),
    ),
    (
        LookingBack.SAID,
        _any(
            r"^\W*(?:(?:but|no|hey|well|wait)\W+)*i (?:did|do|already|just|have)? ?"
            r"(?:say|said|tell|told|wrote|mention(?:ed)?|explained|gave)\b",
            r"\bi (?:said|told|wrote|mentioned) (?:it|that|you|u|what|how|when|who)\b",
            r"^\W*(?:but )?it (?:was|is) in (?:my|the) (?:\w+ )?answer\b",
        ),
    ),
)


def hear_looking_back(text: str) -> LookingBack | None:
    """Tell what is asked about what was summed up; None is another matter."""
    if len(text.split()) > LONGEST:
        return None
    return next((kind for kind, found in _FOUND if found.search(text)), None)
