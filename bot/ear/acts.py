"""Hear what is done with something that was shown, sentence by sentence."""

from typing import Final

from bot.ear.act_patterns import ACTS
from bot.expressions import Expression
from bot.hearing import HeardAct, HeardActs

MOST: Final = 110
"""Words of a message that may do something with what was shown."""

_END: Final = Expression(
    r"(?<=[.!?;…])[\s\"”’')]+|(?<=[?!])(?=\w)|\n+"
    r"|,?\s+(?=(?:but|and),? (?:can|could|oh|by the way|also|btw|please|pls|what|why"
    r"|how"
    r"|now|be|make)\b)|\s+(?=(?:oh )?by the way\b)"
)
"""Where a sentence ends, or one that asks something else is joined to it."""


def hear_acts(text: str) -> HeardActs:
    """Give the acts that a message may hold, in the order of its sentences."""
    if len(text.split()) > MOST:
        return HeardActs()
    said = tuple(one.strip() for one in _END.split(text) if one and one.strip(" .!?,"))
    acts = tuple(
        HeardAct(act, one, at)
        for at, one in enumerate(said)
        for act, known in ACTS
        if known.search(one.replace("’", "'"))
    )
    return HeardActs(acts, said)
