"""Tell what is said of something that was just shown from what goes by it: a letter.

What nobody knows how to take is said to whatever stands above it.
"""

import re
from typing import Final

from bot.core.letter_shown import letter_shown
from bot.core.state import State
from bot.hearing import Aside, AsideKind

_K = AsideKind

BY: Final = frozenset(
    (
        *(_K.THANKS, _K.GREETING, _K.PRESENCE, _K.STOP, _K.COMMAND, _K.DISTRESS),
        *(_K.MACHINE, _K.PRIVACY, _K.WRONG_CHAT, _K.NERVES, _K.COMPLAINT, _K.IGNORE),
    )
)
"""What is met as it is with nothing open, though a letter was shown last."""

_WAITS: Final = re.compile(
    r"\b(?:wait|moment|sec(?:ond)?|minutes?|hang on|hold on|brb|later|let me (?:think"
    r"|see)"
    r"|thinking|back soon)\b|^\W*(?:h+m+|u+m+|ok(?:ay)?|er+)\W*$",
    re.IGNORECASE,
)


def goes_by(state: State, text: str, aside: Aside) -> bool:
    """Whether an aside is met by itself, and not what was shown last is meant."""
    if not letter_shown(state):
        return True
    if aside.kind is _K.WAIT:
        return _WAITS.search(text) is not None
    return aside.kind in BY
