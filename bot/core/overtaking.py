"""What is dealt with though an earlier update still waits for something."""

from bot.core.buttons import Verb, parse
from bot.core.incoming import Both, Commanded, Happening, Pressed

OVERTAKING = frozenset({"delete", "help", "privacy", "skip", "stop"})
"""Commands that do not wait until an earlier update has what it needs."""

OVERTAKING_BUTTONS = frozenset({Verb.DELETE, Verb.KEEP, Verb.SKIP})


def overtakes(happening: Happening) -> bool:
    """Whether this goes on though an earlier update waits."""
    if isinstance(happening, Both):
        return overtakes(happening.second)
    if isinstance(happening, Commanded):
        return happening.name in OVERTAKING
    press = parse(happening.data) if isinstance(happening, Pressed) else None
    return press is not None and press.verb in OVERTAKING_BUTTONS
