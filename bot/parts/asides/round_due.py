"""What is waited for where the candidate asks the employer, and its buttons."""

from typing import Final

from bot.core.buttons import Verb
from bot.core.exchange import OPENED
from bot.core.reply import Tap
from bot.core.session import Attempt, Turn

DUE: Final = ("asks", "more")
"""What is waited for, as `round.due_*` names it."""


def due(turn: Turn) -> str:
    """Say what is waited for: a question, or one more. No story is ever called for."""
    attempt = turn.attempt
    if attempt.unheard:
        return ""
    return "more" if attempt.more or opened(attempt) else "asks"


def opened(attempt: Attempt) -> bool:
    """Whether the employer has answered, so that a story may follow."""
    return bool(attempt.opened) or OPENED[0] in attempt.probes


def rows(_turn: Turn) -> tuple[Tap, ...]:
    """Give the buttons under what is waited for."""
    return (Tap(Verb.NEXT, Verb.NEXT, bound=True),)
