"""Hear everyday messages, which people write at any moment and a line replies to.

"is it free", "what should i wear", "they cancelled it": a branch of the encoder names
the phrase that replies to such a message, or none. It is fitted by
`training/branches.py` to the messages of asides/everyday.jsonl, and to what other rooms
reply to.
"""

from typing import Final

from bot.ear.branches import EVERYDAY, labels, shares

NONE: Final = "none"
LONGEST: Final = 18
"""Words of a message that is read so."""


def hear_everyday(text: str) -> tuple[str, float]:
    """Name the phrase that replies to a message, with its share, 0 to 1.

    Empty where the message is too long, or most likely wants something else.
    """
    if not 0 < len(text.split()) <= LONGEST:
        return "", 0.0
    (read,) = shares(EVERYDAY, [(" ".join(text.split()), "")])
    key = max(read, key=lambda one: read[one])
    return ("", 0.0) if key == NONE else (key, read[key])


def everyday_replies() -> tuple[str, ...]:
    """List the phrases that reply to everyday messages."""
    return tuple(one for one in labels(EVERYDAY) if one != NONE)
