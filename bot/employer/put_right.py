"""An employer as the candidate knows it: what was put right is never said otherwise."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.ear.asking import questions
from bot.ear.round_signs import FIRM
from bot.employer.facts import Employer, Employers

_PLACE: Final = re.compile(
    rf"(?<!not a )(?<!not an )(?<!no )\b(?P<place>{FIRM})\b", re.IGNORECASE
)
_SENTENCE: Final = re.compile(r"(?<=[.?!]) +")
_LONGEST: Final = 14
"""Words that are said back."""


def put_right(
    employer: Employer, rights: Iterable[tuple[str, str]], given: Employers
) -> Employer:
    """Take over what the candidate knows better.

    Each of `rights` is the question that was answered, and how they say it is.
    """
    for asked, words in rights:
        employer = _with(employer, asked, words, given)
    return employer


def _with(employer: Employer, asked: str, words: str, given: Employers) -> Employer:
    facts = dict(employer.facts)
    about = questions(asked, expected=True, every=True) if asked else ()
    topics = [one.fine for one in about if one.fine in facts]
    wrong = " ".join(facts[topic] for topic in topics)
    own = words.strip(" .!")
    brief = len(own.split()) <= _LONGEST
    for topic in topics:
        facts[topic] = given.honest.theirs.format(words=own) if brief else ""
    place = _PLACE.search(words)
    if place is not None:
        facts = _called(facts, employer.words.get("place", ""), place["place"].lower())
    disputed = _figures(employer, wrong)
    kept = {
        topic: said if topic in topics else _without(said, disputed)
        for topic, said in facts.items()
    }
    return replace(
        employer,
        facts={topic: said for topic, said in kept.items() if said},
        aspects=tuple(
            one
            for one in employer.aspects
            if one.topic not in topics and _without(one.text, disputed) == one.text
        ),
    )


def _called(facts: Mapping[str, str], place: str, theirs: str) -> dict[str, str]:
    """Call the place what it is."""
    if not place or place == theirs:
        return dict(facts)
    named = re.compile(rf"\b{re.escape(place)}\b", re.IGNORECASE)
    return {topic: named.sub(theirs, said) for topic, said in facts.items()}


def _figures(employer: Employer, wrong: str) -> Sequence[str]:
    """Give the numbers of people that were wrong, so that they are not said again."""
    counts = (employer.words.get("team", ""), employer.words.get("staff", ""))
    return [one for one in counts if one and one.casefold() in wrong.casefold()]


def _without(said: str, disputed: Sequence[str]) -> str:
    """Leave out the sentences that would say it once more."""
    if not disputed:
        return said
    kept = (
        sentence
        for sentence in _SENTENCE.split(said)
        if not any(re.search(rf"\b{re.escape(d)}\b", sentence, re.I) for d in disputed)
    )
    return " ".join(kept)
