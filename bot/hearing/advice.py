"""What advice is asked for: whether to say something, how, which of two, how it was."""

from dataclasses import dataclass
from enum import StrEnum


class Advice(StrEnum):
    """What somebody wants who asks for advice or an honest word."""

    SAY = "say_it"
    """Whether it is wise to say something, or what to say when it is asked."""
    PUT = "put"
    """How what was spoken of just now would be put."""
    WHOLE = "whole"
    """What a short reply meant: "yes what?"."""
    CHOOSE = "choose"
    """Which of their own they should take."""
    JUDGED = "verdict"
    """How an answer was, and what it lacks."""
    BESIDE = "beside"
    """They excuse something small: a cold, their typing, how they talk."""


@dataclass(frozen=True, slots=True)
class HeardAdvice:
    """What advice is wanted, and of what: `about` names it, or is empty.

    With `fears`, harm is feared, and a kind answer denies it.
    """

    want: Advice
    about: str = ""
    fears: bool = False
