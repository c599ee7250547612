"""Find the line that is named beside "take that out", and whether any is named."""

import re

from bot.core.events import Said
from bot.core.session import Session
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import alike
from bot.parts.asides.taking_out import (
    A_LINE,
    LIKELY,
    OF_THE_WISH,
    apart_from,
    ask_which,
    without_line,
)


def line_beside(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Take out the line that is named before "take that out"; None where none is."""
    words = apart_from(_LAST.split(said.text.strip(" .!"))[-1])
    if len(words.split()) > BESIDE or not names(words):
        return None
    found = alike(session, words, OF_THE_WISH)
    if len(found) == 1:
        return without_line(state, session, found[0], said.at, context)
    return ask_which(state, session, found) if len(found) == LIKELY else None


BESIDE = 20
"""Words of a sentence that names a line, and wants it out."""
_LAST = Expression(
    r"[.!?]\s+(?!(?:drop|take|cut|leave|delete|remove|out|that|it)\b)", re.I
)
"""Where the sentence begins that names a line which is to go."""


def names(words: str) -> bool:
    """Whether words name anything that could have been said."""
    return bool(stems(words) - OF_THE_WISH)


def of_a_line(words: str) -> bool:
    """Whether words call something a line, and no answer."""
    return A_LINE.search(words) is not None
