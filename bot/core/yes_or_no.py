"""Tell a question for a yes or a no from one between two readings."""

import re
from typing import Final

from bot.expressions import Expression

_POLAR: Final = Expression(
    r"\b(?:yes or no|yea or nay|in or out|out or in|or not|or no|allowed or|right or"
    r" wrong|good or bad|wise or|true or false)\b"
    r"|\bor (?:is|would|isn'?t|wouldn'?t) (?:it|that|this)(?: be)? (?!about\b|the\b|a"
    r" question\b|for\b)(?:\w+)"
    r"|\bor (?:should|shall|must|may|can|do|had) i (?:better |rather |not |just"
    r" )*(?:not"
    r"|leave|keep|skip|say|hide|drop|shut|stay)\b"
    r"|\bor (?:rather|better|maybe|preferably)?\s*(?:not|keep (?:it |that |my"
    r" )?(?:quiet"
    r"|mouth|to myself|back|out)|leave (?:it|that|this|him|her|them|my)|say nothing"
    r"|stay quiet|shut up|hide it|skip (?:it|that)|(?:take|cut|cross) (?:it|that|this)"
    r" out|(?:cut|drop|delete) (?:it"
    r"|that|this)|nothing|too much|keep (?:quiet"
    r"|silent|shtum|mum)|keep schtum)\b",
    re.IGNORECASE,
)


def yes_or_no(text: str) -> bool:
    """Whether only a yes or a no is asked for: "in or out?", "or not?"."""
    return _POLAR.search(text.replace("’", "'")) is not None
