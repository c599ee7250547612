"""Hear what a tip for the real interview is asked for, by the encoder's reading."""

from typing import Final

from bot.ear.encoder import read_message
from bot.ear.tip_frames import framed_tip
from bot.hearing import Tip

MOSTLY: Final = 0.6
"""Share of something else from which no other tip is looked for."""


def hear_tip(text: str) -> tuple[Tip, float]:
    """Give what a tip is likeliest asked for, and its share of all, 0 to 1.

    The words are read alone: whatever is open, the tip is the same. What is asked for
    of something else is left out of the shares, unless it is likely. Where the words
    are plain, it is the whole.
    """
    if (framed := framed_tip(text)) is not None:
        return framed, 1.0
    shares = dict(read_message(text).tips)
    other = shares.pop(Tip.OTHER)
    if other >= MOSTLY:
        return Tip.OTHER, other
    name = max(shares, key=lambda one: shares[one])
    return Tip(name), shares[name] / (1.0 - other)


def hear_day(text: str) -> tuple[float, Tip, float]:
    """Say how likely any tip is asked for, which one, and its share among all tips.

    Unlike `hear_tip` it names one though more speaks for none: whether advice is wanted
    is then told by more than this reading.
    """
    if (framed := framed_tip(text)) is not None:
        return 1.0, framed, 1.0
    shares = dict(read_message(text).tips)
    wanted = 1.0 - shares.pop(Tip.NONE)
    name = max(shares, key=lambda one: shares[one])
    return wanted, Tip(name), shares[name] / max(wanted, LEAST)


LEAST: Final = 0.05
"""Share below which no tip has a large part of what little there is."""
