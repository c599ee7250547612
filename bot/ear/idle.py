"""Hear what somebody wants, by the encoder's reading: with nothing open, or else."""

from collections.abc import Mapping

from bot.ear.encoder import read_message
from bot.hearing import Idle


def hear_intents(text: str, asked: str) -> Mapping[str, float]:
    """Give each intent its share, of words that were said to a question."""
    return read_message(text, asked).intents


def hear_of_employer(text: str) -> float:
    """Give the share that words ask an employer something, with nothing open.

    Of eight questions that go on asking the employer all have .5 or more, of eight to
    the coach one, which names such a question.
    """
    reading = read_message(text)
    return max(reading.intents["employer"], *reading.topics.values())


def hear_idle(text: str) -> Mapping[Idle, float]:
    """Give each want its share of all, the likeliest first."""
    shares = read_message(text).idle
    names = sorted(shares, key=lambda one: shares[one], reverse=True)
    return {Idle(name): shares[name] for name in names}
