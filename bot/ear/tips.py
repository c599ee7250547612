"""Hear what a tip for the real interview is asked for, by the encoder's reading."""

from bot.ear.encoder import read_message
from bot.hearing import Tip


def hear_tip(text: str) -> tuple[Tip, float]:
    """Give what a tip is likeliest asked for, and its share of all, 0 to 1.

    The words are read alone: whatever is open, the tip is the same.
    """
    shares = read_message(text).tips
    name = max(shares, key=lambda one: shares[one])
    return Tip(name), shares[name]
