"""Tell who will see what was asked for, as it was said: "to the CPO and two leads"."""

import re
from typing import Final

from bot.assignments import kinds
from bot.expressions import Expression
from bot.parts.task.assignment import Assignment

LONGEST: Final = 12
"""Words that name an audience."""
_PEOPLE: Final = Expression(
    r"\b(?:managers?|heads?|leads?|leaders?|directors?|c[etfpmi]os?|chief\w*|hr|panel"
    r"|recruiters?|team|board|owners?|founders?|principal|matron|sister|doctors?|boss"
    r"|engineers?|partners?|supervisors?|colleagues|staff|interviewers?|committee"
    r"|president|chair\w*|governors?|designers?|developers?|department|people there)\b",
    re.IGNORECASE,
)
_TO: Final = Expression(
    r"\b(?:to|for|in front of|before|with|show) (?P<who>(?:the|a|an|their|our|my|two"
    r"|three|four|five|\d|some|his|her|hr)\b[^.,;:()?!]{1,80})",
    re.IGNORECASE,
)
_ENDS: Final = Expression(
    r"\s+(?:how|what|why|who|which|when|where|about|on|in|at|for|with|as|during|so|if"
    r"|because|after|before|next|this|tomorrow|they|i|we)\b.*$",
    re.IGNORECASE | re.S,
)
"""What follows the people, and names none."""


def audience(said: str) -> str:
    """Give who will see it, in the candidate's words; empty where nobody was named."""
    for found in reversed(list(_TO.finditer(said))):
        who = _ENDS.sub("", found["who"]).strip()
        if _PEOPLE.search(who) and len(who.split()) <= LONGEST:
            return who
    return ""


def seen_by(assignment: Assignment) -> str:
    """Give who will see it: as it was said, else who mostly does."""
    assert assignment.kind is not None
    return audience(assignment.said) or kinds()[assignment.kind].by.rstrip(".")
