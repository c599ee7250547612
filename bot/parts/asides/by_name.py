"""Say what a member of a panel answers to what is no question about the place.

A greeting is given back, a tease is met, what they do there is told in plain words.
"""

import re
from typing import Final

from bot.core.panel import Panel
from bot.core.panel_called import called_in, named_in
from bot.core.scene import asked_now
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Bearing, Scene
from bot.parts.asides.replies import SayOfTheRoom

LONGEST: Final = 32
_SURE: Final = 0.4
_BORED: Final = Expression(
    r"\b(?:bor(?:ed|ing)|(?<!keeps you )(?<!keep you )awake|hear me|asleep|sleep\w*"
    r"|yawn\w*|watch|tired|listening)\b",
    re.IGNORECASE,
)
_THEIR_JOB: Final = Expression(
    r"\bwhat(?:'s| is| does| do| exactly)*\b.{0,24}\b(?:job|role|do here"
    r"|operations mean|means? operations|do you do)\b|\bare you (?:the |my )?boss\b"
    r"|\bthe boss of\b|\bwhat (?:does|is) operations\b",
    re.IGNORECASE,
)
_GREETS: Final = Expression(
    r"\b(?:good (?:morning|afternoon|evening)|hello|hi|hey|nice to|pleased to"
    r"|good to (?:see|meet))\b",
    re.IGNORECASE,
)
_OR: Final = Expression(
    r"\bor\b (?:could it be |can it be |is it |must it be |may it be )?(?:also )?"
    r"(?:about |a |the )?(?P<last>[^?,.]{3,30})\?",
    re.IGNORECASE,
)
_ROLES: Final = (
    ("operations", Expression(r"\b(?:operations?|ops|coo)\b", re.I)),
    ("people", Expression(r"\b(?:hr|human resources|people|talent|personnel)\b", re.I)),
    ("money", Expression(r"\b(?:financ\w*|cfo|account\w*|controller)\b", re.I)),
    ("medical", Expression(r"\b(?:medical|clinical|nurs\w+)\b", re.I)),
)
_NERVOUS: Final = Expression(
    r"\bi(?:'m| am|m)(?: \w+){0,3} (?:nervous|shak\w+|scared|afraid|anxious|tense)\b"
    r"|\bmy (?:very )?first panel\b|\bmy (?:hands|knees|voice)\b[^.?!]*\bshak\w+",
    re.IGNORECASE,
)
_SPOKE_UP: Final = Expression(
    r"\b(?:you|so you) (?:do |finally |can |also )*(?:speak|talk)(?: up| at last| after"
    r" all| too)?\W*(?:(?:ha)+|lol)?\W*$",
    re.IGNORECASE,
)
"""What teases somebody who said little until now."""
_OF_THE_PLACE: Final = Expression(
    r"\b(?:what|which|how (?:many|much|old|big|long|often)|where|when)\b[^?.!]*"
    r"\b(?:you|your|yours|here)\b[^.!]*(?:\?|$)",
    re.IGNORECASE,
)
"""What asks for something of their place, however lightly."""
_IS_THERE: Final = Expression(
    r"(?:^|[,:]\s*)(?:and |so |but )?(?:is|are|was|were|do|does|did|has|have|will"
    r"|would)"
    r" (?:the|there|your|any\w*|people|they|that|this|it)\b[^.!]*\?",
    re.IGNORECASE,
)
_MAY: Final = Expression(
    r"\b(?:can|could|may|might|should|shall|must|do|does|did|is|am|would|will)(?:n't)?"
    r" (?:i|it|this|that|we)\b(?! (?:usual|normal|true|common|often|always|happen))"
    r"|\b(?:ok|okay|fine|allowed|all right|alright|enough|mind) (?:if|to|that|for)\b"
    r"|\bi (?:would|'d) (?:rather|like|prefer)\b|\blet me\b|\bi'?ll\b",
    re.IGNORECASE,
)
"""What asks leave for something of one's own."""
_VAGUE: Final = 0.25
_TEASES: Final = ("remark", "complaint", "nerves", "abuse")
_FINE: Final = ("allowed", "must", "either", "method", "names")


def answered(
    state: State, panel: Panel, text: str, by: int | None, context: Context
) -> SayOfTheRoom | None:
    """Give a member's line to what is said to them; None for what asks the place."""
    question = asked_now(state, context)
    shares = context.intends(text, question)
    top = max(shares, key=lambda one: shares[one], default="")
    speaking = max(panel.speaking, 0)
    who = speaking if by is None else by
    text = text.replace("’", "'")
    if _THEIR_JOB.search(text):
        role = panel.members[who].role or panel.members[who].name
        for key, pattern in _ROLES:
            if pattern.search(role) or (key == "operations" and pattern.search(text)):
                return SayOfTheRoom(f"job_{key}", who, who)
        return None
    if by is not None and _BORED.search(text):
        return SayOfTheRoom("awake", who, who)
    if by is not None and _NERVOUS.search(text):
        return SayOfTheRoom("settle", who, who)
    if by is not None and _SPOKE_UP.search(text):
        return SayOfTheRoom("teased", who, who)
    greets = _GREETS.search(text) is not None or top == "greeting"
    fine = sum(shares.get(one, 0.0) for one in _FINE) >= _SURE
    if fine and by is not None and _MAY.search(text):
        return SayOfTheRoom("greets_fine" if greets else "fine_by_me", who, who)
    if shares.get("length", 0.0) >= _SURE and by is not None:
        return SayOfTheRoom("short_first", who, who)
    if greets and by is not None:
        return SayOfTheRoom("greets", who, who)
    place = (_OF_THE_PLACE.search(text) or _IS_THERE.search(text)) is not None
    if not place and sum(shares.get(one, 0.0) for one in _TEASES) >= _SURE:
        return SayOfTheRoom("teased", who, who)
    several = len(_SENTENCES.split(text)) > 1
    if by is None and several and max(shares.values(), default=1.0) < _VAGUE:
        # No question about the place is as vague as a joke.
        return SayOfTheRoom("teased", who, who)
    if by is not None and top == "progress" and shares[top] >= _SURE / 2:
        return SayOfTheRoom("go_on", who, who)
    return None


def to_a_member(
    state: State, panel: Panel, text: str, context: Context
) -> SayOfTheRoom | None:
    """Meet what is said to a member by name and asks nothing of the place."""
    if len(text.split()) > LONGEST:
        return None
    by = called_in(panel, text)
    about = named_in(panel, text) if _THEIR_JOB.search(text) else None
    if by is None and about is None:
        return None
    if by is not None and _OR.search(text):
        return None  # which of two is meant is told by what both are
    question = asked_now(state, context)
    words = _CALLED.sub("", text) if by is not None else text

    def asks(one: str) -> bool:
        heard = context.bearing(one, question, Scene.QUESTION)
        return heard is not Bearing.ANSWER

    pieces = [one for one in _SENTENCES.split(words) if one.strip()]
    beside = all(len(one.split()) <= _FEW or asks(one) for one in pieces)
    if not asks(words) and not (beside and any(map(asks, pieces))):
        return None
    return answered(state, panel, text, about if by is None else by, context)


_CALLED: Final = Expression(
    r"^\W*(?:(?:dr|mr|mrs|ms|prof)\.? )?[A-Z][\w'’-]+\s*[,:]\s*"
)
_SENTENCES: Final = Expression(r"(?<=[.!?])\s+")
_FEW: Final = 4
