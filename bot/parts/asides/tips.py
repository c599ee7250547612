"""Give a tip for the real interview to who asks what is wise to say or do there."""

import re
from typing import Final

from bot.core.reply import Say, phrase
from bot.core.state import Context
from bot.hearing import ALIKE, TOLD, AsideKind, Idle, Tip
from bot.parts.asides.lines import ASKED, UNKNOWN, Heard

ADVISING: Final = 0.35
"""Share of wants that are for advice, from which `ASKING` is enough."""
ASKING: Final = 0.3
"""Share of a tip that is given where somebody surely asks for one."""
LIKELY: Final = 0.5
"""The same where they ask something of no known kind."""
SURELY: Final = 0.6
"""The same where something else is heard, or nothing that asks."""

WEIGHTY: Final = (
    *(Tip.INVENT, Tip.BROKE_RULE, Tip.RECORD, Tip.REJECTED, Tip.TEARS, Tip.HEAVY),
)
"""Tips that would hurt whoever asked for another."""

TO_ASK: Final = 0.35
"""Share of a tip that is given where they speak of asking the employer."""
_TO_ASK: Final = re.compile(r"\bto ask\b|\bask(?:ing)? (?:about|for|them|if)\b", re.I)

TERMS: Final = re.compile(
    r"\b(?:pay|salary|money|wages?|holidays?|vacation|leave days|hours|benefits|bonus"
    r"|remote|overtime|pension|days off)\b",
    re.IGNORECASE,
)
"""What is agreed on with an offer."""

_OF_ANSWER: Final = re.compile(
    r"\b(?:say|mention|tell(?: them)?|admit|leave|keep|use|bring) (?:it|this"
    r"|that)\b(?! i\b)"
    r"(?! (?:my|the|they|he|she|we)\b)|\bit\W*$",
    re.IGNORECASE,
)
"""What asks about the answer that was just told, whatever that is about."""

_K = AsideKind


def tip(text: str, context: Context, least: float) -> Say | None:
    """Give the tip that is asked for; None where its share is less than `least`.

    Less is enough where it is likely that some advice is wanted.
    """
    asked, share = context.tip(text)
    if asked not in TOLD or share < min(least, ASKING):
        return None
    if asked in WEIGHTY and share < SURELY:
        return None
    if share < least and least == SURELY:
        return None
    if share < least:
        wants = context.idle(text)
        if sum(wants.get(one, 0.0) for one in (Idle.SAY_IT, Idle.ADVICE)) < ADVISING:
            return None
    return phrase(f"tip.{asked}")


def of_nerves(heard: Heard, context: Context) -> Say | None:
    """Give the tip for nerves where both readings name them; None where one does."""
    asked, share = context.tip(heard.words)
    nerves = heard.aside.known and asked is Tip.NERVES and share >= ASKING
    return phrase(f"tip.{asked}") if nerves else None


def tip_beside(heard: Heard, context: Context) -> Say | None:
    """Give a tip to an aside at an open question; None for what has another reply."""
    least = _least(heard.kind, heard.aside.about)
    if least is not None and _OF_ANSWER.search(heard.words):
        least = SURELY
    if least == SURELY and _TO_ASK.search(heard.words):
        least = TO_ASK
    return tip(heard.words, context, least) if least is not None else None


def _least(kind: AsideKind, about: str) -> float | None:
    match kind, about:
        case _K.CLARIFY, "say_it":
            return ASKING
        case _K.CLARIFY, _ if about == ASKED:
            return LIKELY
        case _K.CLARIFY, "" | "no_need" | "need_to" | "meant":
            return SURELY
        case _, _ if about == f"{ALIKE}worry":
            return LIKELY
        case _K.REMARK, _ if about == UNKNOWN:
            return SURELY
        case _K.TOO_PERSONAL | _K.NERVES, "":
            return SURELY
    return None
