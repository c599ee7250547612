"""Tell whether an answer is to the point of a question, by its known questions.

Each answer is known by questions that it meets (bot/ear/known_questions.py). How likely
it is to the point is told by a logistic regression over 1,095 pairs of a stranger's
question and an answer near to it, of which readers said whether it answers: .85 of the
area under the curve on questions left out. Of 380 questions the best answer has a
chance of .5 or more in 33: 18 of these were to the point and 11 near it; of .25 or more
in 104: 45 and 33.
"""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.asking import Asked
from bot.ear.asking_rules import OTHER, ruled
from bot.ear.encoder import read_message
from bot.ear.known_questions import Alike, alike, telling
from bot.employer.answered import LATER_TOPICS, family
from bot.employer.aspects import Statement
from bot.employer.facts import Employer
from bot.employer.fit import fits, tail

SURELY: Final = 0.35
"""Chance from which an answer is given whatever else is heard in a question."""
CERTAINLY: Final = 0.65
"""The same of what sounds like a question of terms, or asks for a number, a time, a
person, a reason or the worst."""
HARDLY: Final = 0.1
"""Chance below which what the topic of a question suggests is not said."""
_BASE: Final = -3.95
_MEANING: Final = 4.57
_COVERED: Final = 4.12
_SHARE: Final = 0.23
_LITTLE: Final = 0.001


@dataclass(frozen=True, slots=True)
class Match:
    """What an employer can say, and the chance that it is to the point, 0 to 1."""

    said: Statement
    chance: float


def best_match(
    question: str, employer: Employer, said: Collection[str] = ()
) -> Match | None:
    """Give what is likeliest to the point and was not said, or None."""
    left = [one for one in _all(employer) if one.text not in said]
    return max(_matches(question, left), key=lambda one: one.chance, default=None)


def chance_of(question: str, fact: str, employer: Employer) -> float | None:
    """Say how likely a fact is to the point; None where no question of it is known."""
    these = [one for one in _all(employer) if one.text == fact]
    return max((one.chance for one in _matches(question, these)), default=None)


def _all(employer: Employer) -> tuple[Statement, ...]:
    known = (Statement(one.topic, one.say, one.say, own=2) for one in employer.answers)
    return (*employer.says, *known)


def _matches(question: str, several: Iterable[Statement]) -> list[Match]:
    these = list(several)
    near = alike(question, [one.raw for one in these])
    shares = read_message(question).topics
    return [
        Match(one, _chance(how, shares.get(one.topic, 0.0)))
        for one, how in zip(these, near, strict=True)
        if how is not None
    ]


def _chance(how: Alike, share: float) -> float:
    points = _BASE + _MEANING * how.meaning + _COVERED * how.covered
    return 1.0 / (1.0 + math.exp(-points - _SHARE * math.log(share + _LITTLE)))


def matched_by_questions(
    every: Sequence[Asked], text: str, employer: Employer, before: Collection[str]
) -> dict[Asked, Statement]:
    """Give what surely answers each question, by the questions it is known to meet.

    What tells a topic by how a question is put knows better than what comes near it,
    and of terms only what is surer still is told before an offer.
    """
    found: dict[Asked, Statement] = {}
    for one in every:
        known = ruled(text[one.start : one.end], text)
        if known is not None and known != OTHER:
            continue
        said = {*before, *(other.text for other in found.values())}
        asked = _put(one, every, text)
        match = best_match(asked, employer, said)
        if match is None or (_plain(one) and match.said.topic != one.fine):
            continue
        later = family(one) in LATER_TOPICS
        words = _TELLING_LATER if later else _TELLING
        told = match.said
        least = CERTAINLY if later or tail(asked) else SURELY
        if match.chance < least or len(telling(asked)) < words:
            continue
        if fits(asked, told.topic, told.text, employer.told):
            found[one] = told
    return found


_TELLING: Final = 3
"""Telling words that a question needs to be met by what comes near it."""
_TELLING_LATER: Final = 5
"""The same of what sounds like a question of terms."""
_FEW_TELLING: Final = 4
"""Telling words up to which a plain question names nothing in particular."""
_PLAIN_POINTS: Final = 1.9


def _plain(one: Asked) -> bool:
    """Whether the topic of a question is plain by its form, or beyond doubt."""
    return one.points >= _PLAIN_POINTS


def _put(one: Asked, every: Sequence[Asked], text: str) -> str:
    """Give a question as it was put, a lone one with all that stands around it."""
    return text if len(every) == 1 else text[one.start : one.end]


def is_doubtful(
    one: Asked, every: Sequence[Asked], text: str, fact: str, employer: Employer
) -> bool:
    """Whether the fact on the topic of a question is hardly to its point.

    What tells the topic by how a question is put knows better.
    """
    asked = _put(one, every, text)
    if _plain(one) and len(telling(asked)) <= _FEW_TELLING:
        return False
    if ruled(text[one.start : one.end], text) == one.fine:
        return False
    chance = chance_of(asked, fact, employer)
    return chance is not None and chance < HARDLY
