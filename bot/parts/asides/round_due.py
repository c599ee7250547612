"""What is waited for where the candidate asks the employer, and its buttons."""

from typing import Final

from bot.core.buttons import Verb
from bot.core.exchange import OPENED
from bot.core.reply import Tap
from bot.core.session import Attempt, Turn

DUE: Final = ("asks", "bridge", "more")
"""What is waited for, as `round.due_*` names it."""


def due(turn: Turn) -> str:
    """Say what is waited for: a question, one more, or a story of their own."""
    attempt = turn.attempt
    if attempt.unheard:
        return ""
    if attempt.more:
        return "more"
    return "bridge" if opened(attempt) else "asks"


def opened(attempt: Attempt) -> bool:
    """Whether the employer has answered, so that a story may follow."""
    return bool(attempt.opened) or OPENED[0] in attempt.probes


def rows(turn: Turn) -> tuple[Tap, ...]:
    """Give the buttons under what is waited for."""
    none = Tap(Verb.NONE, Verb.NONE, bound=True)
    onward = Tap(Verb.NEXT, Verb.NEXT, bound=True)
    return (none, onward) if due(turn) == "bridge" else (onward,)
