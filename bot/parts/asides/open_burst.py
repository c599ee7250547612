"""What has come of an answer by now: whether it goes on, whether it holds anything.

It stands apart from `bursts`, which replies, so that replies may ask about it, too.
"""

from bot.core.scene import open_turn
from bot.core.session import Turn
from bot.core.state import Context, State
from bot.model import Expects, Outcome


def running(state: State) -> bool:
    """Whether part of an answer has come and waits for more."""
    turn = open_turn(state)
    return turn is not None and turn.attempt.unheard and bool(turn.attempt.latest)


def holds_something(turn: Turn, text: str, context: Context) -> bool:
    """Whether the ear hears something in words, or a way of answering with nothing."""
    hearing = context.ear(turn.question, text)
    judgement = hearing.judgement
    told = judgement.outcome is not Outcome.MISSING
    reflects = turn.question.expects is Expects.REFLECTION
    return bool(hearing.holds or judgement.oddity) or (told and not reflects)
