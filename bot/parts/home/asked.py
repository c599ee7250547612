"""Answer what is asked of where one stands, right under it."""

import re
from typing import Final

from bot.core.asked_under import HOME, asked_under
from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import phrase
from bot.core.shown import idle
from bot.core.state import Context, State, field_asked, reply_with, was_offered
from bot.expressions import Expression
from bot.parts.home.decide import show

LONGEST: Final = 20
"""Words of a message that asks it."""
_MOST: Final = 2
_BEGIN: Final = Expression(
    r"\bwhere (?:do i|to|should i) (?:begin|start)\b|\bhow do i (?:begin|start)\b",
    re.IGNORECASE,
)
_MINUTES: Final = Expression(
    r"\bi(?:'ve| have)? (?:only |just )?(?:have |got )?(?:only |just |about )?"
    r"(?:\d{1,2}|ten|fifteen|twenty|thirty|half an hour|an hour)(?: ?min(?:ute)?s?)?\b"
    r"(?!.*\b(?:interview|years?|months?|people)\b)",
    re.IGNORECASE,
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer it; None where home was not shown last, or something else is meant."""
    if not isinstance(move, Said) or not move.own or not was_offered(state, Verb.HOME):
        return None
    if not idle(state) or field_asked(state) or len(move.text.split()) > LONGEST:
        return None
    topics = asked_under(HOME, move.text)
    if topics:
        return reply_with(state, *(phrase(f"home.asked.{t}") for t in topics[:_MOST]))
    if _BEGIN.search(move.text):
        return show(state, "", move.at, context)
    if _MINUTES.search(move.text):
        return reply_with(state, phrase("home.asked.lasts"))
    return None
