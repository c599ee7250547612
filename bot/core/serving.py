"""Whether a reply is about what its message wants, by the encoder's reading.

What hears by the build of words may catch what was meant otherwise. A part names in its
record what its replies serve; where hardly any of it is wanted, it is passed over and
the next ones are heard.
"""

from typing import Final

from bot.core.reply import Reply, named
from bot.core.scene import asked_now, open_turn
from bot.core.state import Context, State

Serves = frozenset[str] | None
"""What is served of all intents, or None: anything but what asks nothing of it."""

PROTEST: Final = frozenset(
    """feedback_wrong misheard complaint unheard already_said not_an_answer
    slip abuse""".split()
)
"""What is wanted by who finds that something was taken, said or counted wrongly."""
_ELSE: Final = (
    *("stop", "say_it", "allowed", "language", "length", "method", "thanks", "back"),
)
"""What is wanted by who asks nothing of what is kept, or was heard."""
MOSTLY: Final = 0.5
"""Share of it from which a reply is not given."""
LEAST: Final = 0.3
"""Share of what a reply serves, of all intents, from which it is given."""


def served(
    state: State, replies: tuple[Reply, ...], text: str, context: Context
) -> bool:
    """Whether what is said first is about what the words want.

    They are read beside what is open and alone: one of both is enough.
    """
    name = named(replies[0]) if replies else ""
    known = context.parts.serves
    if name not in known:
        return True
    serves = known[name]
    asked = asked_now(state, context) if open_turn(state) is not None else ""
    read = (context.intends(text, asked), context.intends(text, ""))
    if serves is None:
        sums = (sum(shares.get(one, 0.0) for one in _ELSE) for shares in read)
        return min(sums) < MOSTLY
    return any(sum(shares.get(one, 0.0) for one in serves) >= LEAST for shares in read)
