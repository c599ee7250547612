"""What is dealt with, or made ready, though an earlier update waits for something."""

from collections.abc import Collection

from bot.core.buttons import Verb, parse
from bot.core.incoming import Both, Commanded, Happening, Pressed, Spoken
from bot.needs import LARGEST, LONGEST, Need, Transcribe

OVERTAKING = frozenset({"delete", "help", "privacy", "skip", "stop"})
"""Commands that do not wait until an earlier update has what it needs."""

OVERTAKING_BUTTONS = frozenset({Verb.DELETE, Verb.KEEP, Verb.SKIP})


def overtakes(happening: Happening) -> bool:
    """Whether this goes on though an earlier update waits."""
    if isinstance(happening, Both):
        # A sound is heard in its turn, whatever stands beneath it.
        return not isinstance(happening.first, Spoken) and overtakes(happening.second)
    if isinstance(happening, Commanded):
        return happening.name in OVERTAKING
    press = parse(happening.data) if isinstance(happening, Pressed) else None
    return press is not None and press.verb in OVERTAKING_BUTTONS


def foreseen(needs: Collection[Need], then: Happening) -> tuple[Need, ...]:
    """Tell what a happening will need that comes right behind one with these needs.

    Whose sound is put into words has agreed to it, and takes it back by a message or a
    button of its own; with none of those in between, the next sound is needed, too.
    """
    agreed = any(isinstance(need, Transcribe) for need in needs)
    if not agreed or not isinstance(then, Spoken) or not then.own:
        return ()
    fits = then.seconds <= LONGEST and then.size <= LARGEST
    return (then.words,) if fits else ()
