"""Say something else on a topic that was spoken of: no fact is told twice in a sitting.

A second question on a topic, or one that only goes on ("and why is that still so?"), is
met with the detail that is nearest to it among those that were not said yet.
"""

import re
from collections.abc import Collection
from typing import Final

from bot.employer.details import find
from bot.employer.facts import Employer
from bot.employer.fit import fits
from bot.employer.point import thing

GOES_ON: Final = 0.62
"""Nearness from which a detail is an answer to what only goes on."""
_LED: Final = re.compile(
    r"\W*(?:and|but|so|or|then|ok|okay|right|since when|how come|why)\b", re.IGNORECASE
)
_BRIEF: Final = 9
"""Words up to which a question may need the one before it."""


def further(
    question: str,
    topic: str,
    employer: Employer,
    said: Collection[str],
    least: float = -1.0,
) -> str:
    """Give the nearest detail of a topic that fits and was not said, or nothing."""
    left = [
        one for one in employer.details if one.topic == topic and one.text not in said
    ]
    for found in find(question, left):
        if found.near < least:
            break
        if fits(question, topic, found.said.text, employer.told):
            return found.said.text
    return ""


def goes_on(question: str) -> bool:
    """Whether a question names nothing itself, and goes on from the one before it."""
    led = len(question.split()) <= _BRIEF and _LED.match(question) is not None
    return led and not thing(question)
