"""Confirm what somebody offers: a reading, something imagined, whether it is enough.

It is put to the interviewer as a question for a yes or a no, and gets one, first word.
"""

import re
from typing import Final

from bot.core.reply import Say
from bot.core.session import Turn
from bot.core.state import Context
from bot.core.yes_or_no import yes_or_no
from bot.expressions import Expression
from bot.hearing import ALIKE, AsideKind, Wanted
from bot.parts.asides.clarifying import either, imagined, may, must
from bot.parts.asides.lines import ASKED, Heard, say
from bot.parts.asides.simpler import asked_about

_K = AsideKind

_READ: Final = (_K.REPHRASE, _K.MEANING)
_OTHERWISE: Final = ("why", "employer", "say_it", "names", "label")
"""What is asked for that no reading of the question answers."""

_IMAGINES: Final = Expression(
    r"\b(?:guess\w*|imagin\w*|invent\w*|make (?:it|that|this|something|one|sth)? ?up"
    r"|made up|pretend\w*|hypothe\w*|speculat\w*|assum\w*|fantas\w*|fiction|never"
    r" happened|not happen(?:ed)?|didn'?t happen|would be (?:a lie|lying))\b",
    re.IGNORECASE,
)
_RIGHT: Final = Expression(
    r"\b(?:is|are) there (?:\w+ ){0,2}(?:right|correct|wrong|best|perfect) (?:answer"
    r"|way|one)"
    r"|\bwhat(?:'?s| is) the (?:right|correct|best) answer\b",
    re.IGNORECASE,
)
"""What asks whether only one answer is right."""
_CHECKS: Final = Expression(
    r"\b(?:is|was|are|would|will|does|do|can|could|may|must|shall|should)\b[^.!?\n]*"
    r"\b(?:too (?!much|long|late)\w+|enough|ok(?:ay)?|fine|allowed|al ?right|counts?"
    r"|qualif\w+|problem|matter|(?:it|that|this) be\b|be (?:it|that|this)|stupid|silly"
    r"|wrong to)\b|\b(?:would|will|does) [^.!?\n]{2,50} (?:do|work|count)\s*\?",
    re.IGNORECASE,
)
"""What asks whether something will do."""


def confirmed(turn: Turn, heard: Heard, context: Context) -> Say | None:
    """Confirm or deny what is offered; None where nothing of the sort is."""
    kind, about, words = heard.kind, heard.aside.about, heard.words
    unsure = about == ASKED or about.startswith(ALIKE)
    asks = kind is _K.CLARIFY and about not in _OTHERWISE
    fresh = kind is _K.PROGRESS and not turn.attempt.messages
    asks = asks or fresh or kind in _READ or (unsure and kind is _K.METHOD)
    wanted = context.wanted("suggested", words) if asks else Wanted()
    if _RIGHT.search(words) and kind not in (_K.MISHEARD, _K.COMPLAINT):
        return say("no_right_answer")
    if _imagines(turn, heard):
        return say("suggested_imagine" if wanted.sort == "that" else "invent_else")
    if about == "not_true" or (kind is _K.MEANING and asked_about(heard, context)):
        return None
    if wanted.sort == "that":
        return say("suggested")
    if wanted.sort == "say":
        return say("suggested_say", thing=wanted.thing)
    if wanted.sort:
        return say("suggested_is", thing=wanted.thing)
    if asks and (thing := context.wanted("no_need", words)).sort == "enough":
        return must(turn, thing)
    if (fresh or unsure) and _CHECKS.search(words):
        return may(turn, context.wanted("clarify", words))
    return None


def between(turn: Turn, heard: Heard, context: Context) -> Say | None:
    """Say which of the readings is meant that somebody names who does not understand.

    A word that something explains is explained.
    """
    if asked_about(heard, context) is not None or yes_or_no(heard.words):
        return None
    wanted = context.wanted("meant", heard.words)
    return either(turn, wanted, heard, context) if wanted.sides else None


def _imagines(turn: Turn, heard: Heard) -> bool:
    """Whether what the question asks for can only be imagined, and that is asked."""
    if heard.kind not in (_K.CLARIFY, _K.METHOD, _K.PROGRESS, _K.REMARK, _K.NERVES):
        return False
    if heard.aside.about in ("names", "employer", "again"):
        return False
    return imagined(turn, heard.question) and bool(_IMAGINES.search(heard.words))
