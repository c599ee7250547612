"""Whether words under a thank-you letter tell of the talk, and may stand in it."""

import re

from bot.core.dossier import Person
from bot.core.letter_patterns import TELLS
from bot.core.state import Context
from bot.hearing import Bearing, Scene

_OF_THE_TALK = re.compile(
    r"\W*(?:(?:and|also|oh|so|then)\W+)*(?:you|we|i|she|he|they|how|when|that|what"
    r"|our|your"
    r"|my|the|it was|thanks?|thank you)\b",
    re.IGNORECASE,
)
"""How something begins that a letter may hold."""
_TOLD = re.compile(
    r"\W*(?:(?:and|also|oh|so|then)\W+)*(?:(?:the way|how|when) you\b|your (?!letter"
    r"|note"
    r"|draft|wording|text|version|bot|program)\w+ (?:about|on|of|for|to|at|from|in)\b"
    r"|i (?:liked|loved|enjoyed|remember|noticed) (?:it )?(?:that|how|the way|when)"
    r" you\b"
    r"|(?:told|asked|showed|gave|let|walked|found|offered|made|rang) (?:me|us)\b)",
    re.IGNORECASE,
)
"""How what was told or done begins that a letter surely may hold."""


_CORRECTS = re.compile(
    r"\W*(?:(?:no|but|sorry|and)\W+)*(?:she|he|they|it|that|this|\w+)(?:'s| is| was|"
    r" are"
    r"| were)?(?: ?n't| not)\b"
    r"|\W*(?:it|that|this|she|he|they)(?:'s| is| was| were) [\w' ]{2,40}?,? (?:and "
    r"|but )?not"
    r"\b",
    re.IGNORECASE,
)
"""What says that something is not so, and tells nothing."""


def tells(text: str, person: Person, context: Context) -> bool:
    """Whether words under a letter tell of the talk, and are not about the letter."""
    if context.beside_form("thanks.moment", text) is not None:
        return False
    if TELLS.match(text) or _TOLD.match(text):
        return True
    if _CORRECTS.match(text):
        return False
    words = {word.casefold() for word in person.name.split() if len(word) > 1}
    first = text.split()[0].casefold().strip(".,")
    if not _OF_THE_TALK.match(text) and first not in words:
        return False
    asked = "What did only the two of you talk about?"
    return context.bearing(text, asked, Scene.QUESTION) is Bearing.ANSWER
