"""Whether a reply is about what its message wants, by the encoder's reading.

What hears by the build of words may catch what was meant otherwise. Here stands what
the replies of such rooms serve; where hardly any of it is wanted, the room is passed
over and the next ones are heard.
"""

from collections.abc import Mapping
from typing import Final

from bot.core.reply import Reply, Say
from bot.core.scene import asked_now, open_turn
from bot.core.state import Context, State

_PROTEST: Final = frozenset(
    """feedback_wrong misheard complaint unheard already_said not_an_answer
    slip abuse""".split()
)
"""What is wanted by who finds that something was taken, said or counted wrongly."""
_LINE: Final = _PROTEST | frozenset(("add", "why", "back"))
_OTHER: Final = _PROTEST | frozenset("back add skip wrong_chat unfit hint".split())

SERVED: Final[Mapping[str, frozenset[str]]] = {
    "aside.quote_changed": _LINE,
    "aside.quote_gone": _LINE,
    "aside.quote_cut": _LINE,
    "aside.change": _OTHER,
}
"""What each reply serves, by its key or its kind."""

KEPT: Final = (
    *("named", "SayHeld", "SayFound", "aside.missing_there", "aside.back_there"),
    "aside.state_not_found",
)
"""Replies that say what is kept, or was heard, of what was told."""
_ELSE: Final = (
    *("stop", "say_it", "allowed", "language", "length", "method", "thanks", "back"),
)
"""What is wanted by who asks nothing of that."""
MOSTLY: Final = 0.5
"""Share of it from which they are not given."""
LEAST: Final = 0.3
"""Share of what a reply serves, of all intents, from which it is given."""


def served(
    state: State, replies: tuple[Reply, ...], text: str, context: Context
) -> bool:
    """Whether what is said first is about what the words want.

    They are read beside what is open and alone: one of both is enough.
    """
    first = replies[0] if replies else None
    name = first.key if isinstance(first, Say) else type(first).__name__
    serves = SERVED.get(name)
    if serves is None and name not in KEPT:
        return True
    asked = asked_now(state, context) if open_turn(state) is not None else ""
    read = (context.intends(text, asked), context.intends(text, ""))
    if serves is None:
        sums = (sum(shares.get(one, 0.0) for one in _ELSE) for shares in read)
        return min(sums) < MOSTLY
    return any(sum(shares.get(one, 0.0) for one in serves) >= LEAST for shares in read)
