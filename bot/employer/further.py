"""Say something else on a topic that was spoken of: no fact is told twice in a sitting.

A second question on a topic, or one that only goes on ("and why is that still so?"), is
met with the aspect that is nearest to it among those that were not said yet.
"""

import math
import re
from collections.abc import Collection
from typing import Final

from bot.ear.asking import Asked
from bot.ear.encoder import read_message
from bot.employer.answered import brief
from bot.employer.aspects import Statement, find
from bot.employer.facts import Employer
from bot.employer.fit import fits
from bot.employer.point import VARIED, beside, thing

OWN: Final = 0.15
"""What is added to the nearness of what its field says, twice that for its own."""
GOES_ON: Final = 0.62
"""Nearness from which an aspect is an answer to what only goes on."""
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
    """Give the nearest aspect of a topic that fits and was not said, or nothing."""
    left = [
        one for one in employer.aspects if one.topic == topic and one.text not in said
    ]
    found = find(question, left)
    for one in sorted(found, key=lambda one: -one.near - OWN * one.said.own):
        if one.near + OWN * one.said.own < least:
            break
        if fits(question, topic, one.said.text, employer.told):
            return one.said.text
    return ""


def not_again(
    one: Asked, text: str, fact: str, employer: Employer, said: Collection[str]
) -> str:
    """Give a fact; where it was said, another of its topic, or its beginning."""
    if not fact or fact not in said:
        return fact
    asked = text[one.start : one.end]
    return further(asked, one.fine, employer, said) or AS_I_SAID.format(brief(fact))


AS_I_SAID: Final = "As I said: {}"


def nearest(
    question: str, heard: Asked, employer: Employer, said: Collection[str]
) -> Statement | None:
    """Find what answers a question whose topic is not sure, or nothing.

    What is nearest and likeliest of its topic is weighed by what readers thought of 379
    such answers to strangers' questions: of those it lets through 25 were to the point,
    13 near and 2 beside it. On its topics in SCATTERED more were beside.
    """
    shares = read_message(question).topics
    left = [one for one in employer.says if one.text not in said]
    best = max(
        find(question, left),
        key=lambda one: (
            _SHARP * one.near
            + _OF_ITS_OWN * one.said.own
            + math.log(shares.get(one.said.topic, 0.0) + _LITTLE)
        ),
        default=None,
    )
    if best is None or best.said.topic in SCATTERED:
        return None
    pointed = best.said.topic not in VARIED
    if pointed and beside(question, best.said.topic, best.said.text):
        return None
    share = shares.get(best.said.topic, 0.0)
    points = heard.points if heard.fine == best.said.topic else 0.0
    weighed = _BASE + _NEAR * best.near + _SHARE * math.log(share + 0.001)
    return best.said if weighed + _HEARD * points >= _ENOUGH else None


SCATTERED: Final = frozenset(
    """problems.workload problems.tools problems.scope problems.day problems.workflow
    problems.incidents problems.legacy team.overload""".split()
)
"""Topics in which questions end that ask for many different things."""
_SHARP: Final = 16.0
_OF_ITS_OWN: Final = 0.8
_LITTLE: Final = 1e-4
_BASE: Final = -5.55
_NEAR: Final = 5.31
_SHARE: Final = 0.12
_HEARD: Final = 0.91
"""Weights of a logistic regression over the graded answers."""
_ENOUGH: Final = math.log(0.35 / 0.65)
"""The sum of one that is to the point in more than a third of the cases, and near in
another third."""


def goes_on(question: str) -> bool:
    """Whether a question names nothing itself, and goes on from the one before it."""
    led = len(question.split()) <= _BRIEF and _LED.match(question) is not None
    return led and not thing(question)
