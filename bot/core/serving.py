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
_KEPT: Final = _PROTEST | frozenset(
    "add back progress names privacy repeat presence remaining program machine".split()
)
_OTHER: Final = _PROTEST | frozenset("back add skip wrong_chat unfit hint".split())

SERVED: Final[Mapping[str, frozenset[str]]] = {
    "aside.quote_changed": _LINE,
    "aside.quote_gone": _LINE,
    "aside.quote_cut": _LINE,
    "aside.missing_there": _KEPT,
    "aside.back_there": _KEPT,
    "aside.change": _OTHER,
    "named": _KEPT - {"program", "machine"},
    "SayHeld": _KEPT - {"program", "machine"},
}
"""What each reply serves, by its key or its kind."""

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
    if serves is None:
        return True
    asked = asked_now(state, context) if open_turn(state) is not None else ""
    return any(
        sum(shares.get(one, 0.0) for one in serves) >= LEAST
        for shares in (context.intends(text, asked), context.intends(text, ""))
    )
