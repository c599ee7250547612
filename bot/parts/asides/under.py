"""Tell what is said of something that was just shown from what goes by it: a letter.

What nobody knows how to take is said to whatever stands above it.
"""

import re
from typing import Final

from bot.core.events import Said
from bot.core.letter_shown import letter_shown
from bot.core.session import KeptAside
from bot.core.shown import (
    asked_of_card,
    asked_of_daily,
    called_off,
    card_shown,
    daily_shown,
)
from bot.core.state import Context, State
from bot.hearing import Aside, AsideKind
from bot.parts.asides.keeping import kept

_K = AsideKind


def answered(state: State, said: Said, context: Context) -> State | None:
    """Let a part answer what is asked of what it showed; None where nothing is."""
    asked = asked_of_card(state, said.text) or asked_of_daily(state, said.text)
    if not asked and not called_off(state, said.text) and not daily_shown(state):
        return None
    after = context.parts.proceed(state, said, context)
    if not asked and after.candidate.daily == state.candidate.daily:
        return after if called_off(state, said.text) else None
    if not asked:
        return after
    return kept(after, KeptAside(said.message_id, said.at, said.text, _K.CLARIFY))


BY: Final = frozenset(
    (
        *(_K.THANKS, _K.GREETING, _K.PRESENCE, _K.STOP, _K.COMMAND, _K.DISTRESS),
        *(_K.MACHINE, _K.PRIVACY, _K.WRONG_CHAT, _K.NERVES, _K.COMPLAINT, _K.IGNORE),
    )
)
"""What is met as it is with nothing open, though a letter or the card was shown."""

_WAITS: Final = re.compile(
    r"\b(?:wait|moment|sec(?:ond)?|minutes?|hang on|hold on|brb|later|let me (?:think"
    r"|see)"
    r"|thinking|back soon)\b|^\W*(?:h+m+|u+m+|ok(?:ay)?|er+)\W*$",
    re.IGNORECASE,
)


def goes_by(state: State, text: str, aside: Aside) -> bool:
    """Whether an aside is met by itself, and not what was shown last is meant."""
    if not (letter_shown(state) or card_shown(state)):
        return True
    if aside.kind is _K.WAIT:
        return _WAITS.search(text) is not None
    return aside.kind in BY
