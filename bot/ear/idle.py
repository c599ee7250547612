"""Hear what somebody wants while nothing is open, by the encoder's reading."""

from collections.abc import Mapping

from bot.ear.encoder import read_message
from bot.hearing import Idle


def hear_idle(text: str) -> Mapping[Idle, float]:
    """Give each want its share of all, the likeliest first."""
    shares = read_message(text).idle
    names = sorted(shares, key=lambda one: shares[one], reverse=True)
    return {Idle(name): shares[name] for name in names}
