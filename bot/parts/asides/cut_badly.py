"""Meet the complaint that a line was cut badly, or has a mark too many in it.

The line is said back whole, where it isn't too long, and never quoted so again.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.scene import open_turn
from bot.core.session import Session
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.asides import requoting
from bot.parts.asides.lines import say
from bot.parts.asides.passages import around, placed, telling
from bot.parts.asides.said_back import fresh_of, quotes_of
from bot.wording.speaker import tidied

WORDS: Final = 45
"""Words of a line that is said back whole."""
SURELY: Final = 0.5
"""Share of finding something wrong, from which a complaint is one."""
_WRONG: Final = ("feedback_wrong", "misheard", "complaint", "unheard", "slip")

_BADLY: Final = Expression(
    r"\b(?:cut|chopp\w+|broke\w*|shorten\w*|truncat\w+|halved|split|clipp\w+"
    r"|quot\w+.* dropped)\b"
    r".{0,40}\b(?:my|the|that|it|off|short|quote|sentence|line|words?|half|middle)\b"
    r"|\bhalf (?:a|of (?:a|the|my|two)) (?:sentence|line|quote)s?\b"
    r"|\b(?:apostrophe|quot\w+ marks?|stray|brackets?)\b"
    r"|\b(?:comma|mark|dot)s? (?:\w+ )?(?:hanging|missing|in the middle|at the end"
    r"|too many)\b|\b(?:lonely|missing|extra|hanging) (?:['\"’”]|comma|mark)",
    re.IGNORECASE,
)
_OF_A_QUOTE: Final = Expression(
    r"\b(?:you|u|your?|bot)\b.{0,60}\b(?:cut|chopp\w+|shorten\w*|truncat\w+|halved"
    r"|split|dropped|clipp\w+|quot\w+|wrote|put)\b"
    r"|\b(?:the|my|that) (?:quote|quotation|line)\b",
    re.IGNORECASE,
)
"""What speaks of what the program did with their words."""
_WISHES: Final = Expression(r"\b(?:can|could|would|will|please) (?:you|u)\b|^\W*cut\b")
"""What wants something cut."""


def met(state: State, session: Session, said: Said, context: Context) -> State | None:
    """Say a badly cut line back whole; None for what complains of something else."""
    text = said.text.replace("’", "'")
    if not (_BADLY.search(text) and _OF_A_QUOTE.search(text)) or _WISHES.search(text):
        return None
    turn = open_turn(state)
    if state.dossier.form is not None or (turn is not None and turn.attempt.unheard):
        return None
    shares = context.intends(said.text, "")
    if sum(shares.get(one, 0.0) for one in _WRONG) < SURELY:
        return None
    quotes = quotes_of(session)
    named = [q for q in quotes if len(telling(q.words) & telling(text)) > 1]
    old = named[-1] if named else fresh_of(session, quotes)
    if old is None:
        return None
    wishes = context.revised(said.text)
    if any(requoting.has_it(old, None, wish, said.text) for wish in wishes):
        quote = tidied(old.words) or old.words
        return requoting.going_on(
            state, said, context, say("quote_changed", quote=quote)
        )
    gone = requoting.instead(state, session, old, None, said, context)
    here = placed(session, old.place, old.words)
    whole = tidied(around(here).text, WORDS) if here is not None else None
    if not whole or whole.endswith("…") or whole == tidied(old.words):
        return gone
    told = say("quote_cut", quote=whole)
    return requoting.going_on(replace(gone, replies=()), said, context, told)
