"""Go on with an answer that a pause closed in the middle, as if it had not been closed.

Whoever types slowly sends the rest of a story when the next question stands there
already. It is only taken for the rest where it surely is: it goes on in its first word,
and could not have been typed since something else was asked.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.session import Session, Stage
from bot.core.timing import TYPED
from bot.core.undoing import undone
from bot.expressions import Expression
from bot.model import Expects

SOON: Final = timedelta(seconds=15)
"""For so long after a pause closed an answer its rest may come."""

_FEWEST: Final = 4
_GOES_ON: Final = Expression(
    r"\W*(?:and (?:then|after|so|when|in the end|he|she|they|we|it|the|my|that|because"
    r"|i(?= \w+ed\b| (?:went|told|said|took|gave|rang|made|got|put|sat|saw|found|left"
    r"|had|did|was)\b))"
    r"|then (?:i|he|she|they|we|it|the|my)|after that|afterwards|so (?:then|i|he|she"
    r"|they|we) \w+|because|which|until|so that|in the end|at the end|finally"
    r"|that'?s (?:when|why|how) (?:i|we|he|she|they))\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on with what was told before."""
_STORIES: Final = (Expects.INSTANCE, Expects.REASONING, Expects.REFLECTION)


def goes_on(session: Session, text: str, at: datetime) -> bool:
    """Whether words are the rest of an answer that a pause closed."""
    closed, before = session.quieted_at, session.before
    if (
        closed is None
        or closed != session.counted_from
        or before is None
        or session.over
        or session.paused
    ):
        return False
    turn = session.turn
    if turn is None or turn.attempt.unheard or turn.stage is Stage.DONE:
        return False
    if before.turn.question.expects not in _STORIES:
        return False
    words, passed = len(text.split()), at - closed
    if not timedelta(0) <= passed <= SOON or words < _FEWEST or "?" in text:
        return False
    typed = timedelta(seconds=words / TYPED * 60)
    return passed < typed and _GOES_ON.match(text) is not None


def continued(session: Session) -> Session | None:
    """Open the answer again that was closed; None where more has happened since.

    The buttons that stand there stay of use: they end this answer now.
    """
    before = session.before
    back = undone(session)
    if back is None or before is None:
        return None
    told, turn = session.turns[before.place].attempt, back.turns[before.place]
    attempt = replace(
        turn.attempt,
        messages=told.messages,
        took=told.took,
        addressed=told.addressed,
    )
    place, turns = before.place, back.turns
    return replace(
        back,
        turns=(*turns[:place], turn.going(attempt), *turns[place + 1 :]),
        before=before,
        asks=session.asks,
        quieted_at=None,
    )
