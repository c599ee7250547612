"""Hear what somebody wants while nothing is open, by the encoder's reading."""

from bot.ear.encoder import read_message
from bot.hearing import Idle


def hear_idle(text: str) -> tuple[Idle, float]:
    """Give what is likeliest wanted, and its share of all wants, 0 to 1."""
    shares = read_message(text).idle
    name = max(shares, key=lambda one: shares[one])
    return Idle(name), shares[name]
