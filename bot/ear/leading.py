"""Say whether a question leads to a requirement, and which requirements matter most.

A question leads to a requirement only where whoever reads both would agree. For all
others the requirement itself is asked for: "They ask for ... When did you last need
that?"
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from bot.ear.posting import content, shown_by
from bot.ear.skills import vocabulary, words_of
from bot.model import Expects, Kind, Question, Requirement

MOST_SHOWN: Final = 12
"""Requirements that are shown at once; the rest stay a tap away."""

_CRAFT: Final = "craft"
_OF_ITS_OWN: Final = 1
"""Words besides those of the conduct that a general requirement may have."""


def leads_to(question: Question, requirement: Requirement) -> bool:
    """Say whether an answer to a question would show what a requirement asks for.

    A question of conduct leads to a requirement that asks for this conduct and for
    nothing besides: "team player", but not "lead the night team of a care home". One of
    the trade leads to a requirement that its own words touch.
    """
    if question.kind is Kind.TECHNICAL:
        return _heard(question.text)(requirement)
    if question.expects is not Expects.INSTANCE:
        return False
    first = requirement.competencies[:1]
    return first == (question.competency,) and is_general(requirement)


@lru_cache(maxsize=512)
def _heard(text: str) -> Callable[[Requirement], bool]:
    return shown_by(text)


@lru_cache(maxsize=512)
def is_general(requirement: Requirement) -> bool:
    """Whether a requirement asks for some conduct and names no work it is needed in."""
    if requirement.competencies[:1] in ((), (_CRAFT,)):
        return False
    known = vocabulary()
    cut = words_of(requirement.words)
    heard = [known.by_id[name] for name in known.heard(cut)]
    if any(_CRAFT in skill.competencies for skill in heard):
        return False
    general = {
        stem
        for skill in heard
        for phrase in (*skill.phrases, *skill.asked)
        for stem in words_of(phrase.replace("/", " ").replace("*", "")).stems
    }
    return len(content(cut) - general) <= (_OF_ITS_OWN if heard else 0)


def foremost(
    requirements: Sequence[Requirement], most: int = MOST_SHOWN
) -> tuple[Requirement, ...]:
    """Give the requirements that matter most, in the order in which they stand.

    What must be comes before what is welcome, what a story can show before what none
    can, and of these each competency once before any twice.
    """
    seen: dict[str, int] = {}
    ranks: list[tuple[bool, bool, int, int]] = []
    for place, one in enumerate(requirements):
        first = one.competencies[0] if one.competencies else ""
        times = seen.get(first, 0)
        seen[first] = times + 1
        ranks.append((not one.must, not first, times, place))
    kept = sorted(range(len(requirements)), key=lambda n: ranks[n])[:most]
    return tuple(requirements[n] for n in sorted(kept))
