"""What of a sentence to the employer asks, tells, puts right or is asked once more."""

import re
from typing import Final

from bot.expressions import Expression, one_of
from bot.hearing import AsideKind

Wanted = tuple[AsideKind, str]
"""A kind of aside, and what it is about."""

FIRM: Final = (
    r"(?:compan(?:y|ies)|firm|school|hospital|bank|office|employer|laborator(?:y|ies)"
    r"|labs?|shop|insurer|hotel|warehouse|ward|museum|library|clinic|charity|nursery"
    r"|bakery|kitchen|organi[sz]ation|care home|council|factory|garage|pharmacy|surgery"
    r"|restaurant|university|station|airport|farm|agency|salon|depot|hospice|college"
    r"|supermarket|caf[eé]|theatre|studio|prison|brewery|dairy|start-?up|ministry)"
)
"""What may be played, and what it may be said to be."""
LED: Final = (
    r"^\W*(?:(?:and|n|or|so|ok(?:ay)?|but|oh|no|sorry|wait|hi|hey|right|well|hang on)"
    r"\W+)*"
)
"""What leads up to what is said to the coach: "ok so", "sorry, but"."""
PAY: Final = Expression(
    r"\b(?:pay(?! for)|salary|salaries|wages?|money|bonus|compensation)\b",
    re.IGNORECASE,
)
ASKING: Final = Expression(r"\b(?:ask\w*|questions?|raise)\b", re.IGNORECASE)
TELLING: Final = Expression(
    r"\b(?:tell|told|say|said|mention\w*|use|interview|story|example)\b", re.IGNORECASE
)
HEDGE: Final = Expression(
    r"[,;]? *\b(?:sorry |only )?if (?:that|it|this|i)(?:['’]?s| is|['’]m| am| may"
    r"| can)? ?(?:not )?(?:too |a bit |very )?(?:\w+)?(?: (?:ask|to ask|omg|that))*\W*$"
    r"|\bif i may\b",
    re.IGNORECASE,
)
"""How a question is softened, which asks nothing of the coach."""
INQUIRES: Final = one_of(
    r"\b(?:wonder(?:ed|ing)?|curious|like to (?:know|hear|ask)|love (?:to|it if)|keen"
    r" to"
    r"|interested|i (?:would|want|wish)(?: to)? know|tell me|give me|talk me|walk me"
    r"|warn me|do tell|picture|lovely to)\b",
    r"^\W*(?:(?:and|so|but|ok|or)\W+)*(?:are|is|do|does|did|can|could|would|wud|will"
    r"|have|has|was|were|how|who|what|wat|when|where|why|which|wich|hows|whats|say"
    r"|suppose|must|if)\b",
    r"\b(?:is|are|do|does|can|would|will|has|have|r) (?:it|that|they|you|u|there|i|we"
    r"|any|anyone|the)\b(?!['’])",
    r"[,;] (?:is|are|do|does|did|can|could|would|will|how|who|what|wat|when|where|why"
    r"|which|has|have)\b|\bor (?:is|are|do|does|not|just|did)\b",
)
"""What asks something, also without a question mark."""

ECHO: Final = Expression(r"^\W*(?P<echo>[^.!?\n]{2,30}?)\s*\?+\s*(?=\w)")
"""A word of the employer's that is asked back: "Firm? It is a hospital"."""
STATES: Final = Expression(
    r"\b(?:it|this|that|there|we|ours|here|he|she|they|i)(?:['’]s|['’]re|['’]m| is"
    r"| are| am| have| has| was| were)\b(?! (?:it|that|this)\b)",
    re.IGNORECASE,
)
DENIES: Final = one_of(
    rf"\b(?:it|this|that|there|we|ours)(?:['’]s|['’]re| is| are)(?: \w+)? (?:no|not"
    rf"|an?)\b.{{0,12}}\b{FIRM}\b|\bnot an? {FIRM}\b|\bno {FIRM} (?:here|there)\b",
    rf"\b(?:is|are|was)(?:n['’]?t| not) (?:really )?(?:an? |the )(?:\w+ )?{FIRM}\b",
    r"\b(?:there (?:is|are)|there['’]s|we (?:have|['’]ve)) no \w+ (?:here|there|in)\b",
)
OF_THE_TALK: Final = Expression(
    r"\b(?:questions?|ask(?:ed|ing)?|answer(?:ed|s)?|stor(?:y|ies)|told|english|sorry"
    r"|nervous|interview)\b",
    re.IGNORECASE,
)
"""What is no fact of the work, however it is put."""
PAST: Final = Expression(
    r"\b(?:i|we|he|she|they|it|which|who|and)(?: \w+ly)? (?:\w+ed|was|were|had|did|went"
    r"|took|put|rang|told|got|made|found|came|gave|saw|wrote|kept|left|ran|sat|built"
    r"|brought|thought|taught|held|read|set|sent|paid|led|began)\b",
    re.IGNORECASE,
)
"""What tells something: with some words more it may be a story."""

_ASKED_IT: Final = (
    r"\bi (?:did ask|asked|ask|was asking|meant|mean|wanted to know|want to know)\b"
    r"(?: o)?,?(?: you)?(?: already| before| just)? "
)
RESTATED: Final = (
    Expression(
        _ASKED_IT + r"(?P<what>(?:about|if|whether|for|how|what|when|where|who|why"
        r"|which)\b[^.!?\n]*)",
        re.IGNORECASE,
    ),
    Expression(
        r"^\W*(?P<what>about (?:the|your|my) [\w' ]+?) i (?:did ask|asked)",
        re.IGNORECASE,
    ),
    Expression(
        r"\bit (?:was|is) (?P<what>[\w' ]+?) i (?:wanted|asked|meant|mean|want)\b",
        re.IGNORECASE,
    ),
    Expression(
        r"\b(?:did(?:n['’]?t| not)|never) (?:answer|told me|tell me|say)\b(?: me)?"
        r" (?P<what>(?:about|if|whether|how|what|when|where|who|why|which)\b[^.!?\n]*)",
        re.IGNORECASE,
    ),
)
"""What is asked once more within a protest."""
ENOUGH_SAID: Final = one_of(
    r",? (?:and|but) (?:you|nobody)\b",
    r", (?:(?:a )?few|some|two|three|\d+) (?:minutes|messages)\b",
    r",? (?:not|and not)\b",
)
"""Where that ends."""
WHETHER: Final = Expression(r"(?:if|whether)\b", re.IGNORECASE)
