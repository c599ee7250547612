"""Say which of the answers that are named is best: "the van or the list?"."""

import re

from bot.core.reply import Reply
from bot.core.session import Session
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import alike
from bot.parts.asides.record import answered, best_of

_COMPARES = re.compile(
    r"\b(?:which|what(?:['’]?s| is| was)?|would you|should i|shall i|is|was"
    r"|of (?:the|my|these) (?:two|three))\b.{0,60}\b(?:best|better|strong(?:er|est)?"
    r"|first|go with|prefer|take|tell|use|lead with|pick|choose)\b",
    re.IGNORECASE,
)
_OF_ALL = stems(
    """which what one ones best better strongest stronger stories story answers answer
    example examples tell told first would you should take use with lead pick choose
    prefer two three mine think the question"""
)
"""What is said of any answers that are compared."""


def compared(session: Session, text: str) -> tuple[Reply, ...]:
    """Name the best of the answers that are named; nothing where fewer than two are."""
    if _COMPARES.search(text) is None or " or " not in text.casefold():
        return ()
    places: list[int] = []
    for piece in re.split(r"[,:;–—]|\bor\b", text, flags=re.IGNORECASE):
        found = {line.place for line in alike(session, piece, _OF_ALL)}
        if len(found) == 1:
            places += found
    among = [place for place in answered(session) if place in places]
    return best_of(session, among) if len(among) > 1 else ()
