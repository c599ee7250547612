"""Say which competencies a story would prove that shows what a requirement asks for.

A choice among the competencies by the words of the requirement and the skills heard in
it, learned from our own labelled requirements by training/tying.py.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Final

from bot.ear.lexicon import WORDS
from bot.ear.skills import Vocabulary, Words

FILE: Final = "ties.json"
MOST: Final = 3
"""Competencies given at most."""

LEAST: Final = 0.12
"""How likely the first one has to be; below, no story is sure to show it."""

_BESIDE: Final = 0.3
"""How likely each further one has to be, of the first."""

# Who has done a job for years shows the craft of it.
_TRADE: Final = re.compile(
    r"\b(?:experienced?|knowledge|years?|yrs?|background|familiar|proficien\w+|worked"
    r"|understanding|similar role|trained|exposure|designed|built)\b",
    re.I,
)


def features(
    words: str, cut: Words, heard: Mapping[str, int], known: Vocabulary
) -> list[str]:
    """Give what speaks for the competencies of a requirement."""
    stems = [stem for stem in cut.stems if stem.isalnum()]
    names = ["one", f"skills:{min(len(heard), 2)}"]
    names.extend(f"w:{stem}" for stem in stems)
    names.extend(f"b:{a} {b}" for a, b in pairwise(stems))
    names.extend(f"p:{stem[:4]}" for stem in stems if len(stem) > 5)
    names.extend(f"first:{stem}" for stem in stems[:1])
    names.extend(f"s:{name}" for name in heard)
    names.extend(_of_skills(heard, known))
    tokens = words.split()
    if not words.isupper():
        if any(token[:1].isupper() for token in tokens[1:]):
            names.append("capital")
        if any(token.isupper() and len(token) > 1 for token in tokens):
            names.append("acronym")
    if any(c.isdigit() for c in words):
        names.append("digit")
    if any(WORDS.get(raw) in ("x", "X") for raw in cut.raw):
        names.append("people")
    names.append(f"length:{min(len(tokens) // 3, 4)}")
    if _TRADE.search(words):
        names.append("trade")
    return [*dict.fromkeys(names)]


def _of_skills(heard: Mapping[str, int], known: Vocabulary) -> Iterator[str]:
    sums: dict[str, float] = {}
    for name, weight in heard.items():
        for place, competency in enumerate(known.by_id[name].competencies):
            sums[competency] = sums.get(competency, 0) + weight / (1 + place)
    for place, name in enumerate(sorted(sums, key=lambda c: -sums[c])[:4]):
        yield f"r{min(place, 1)}:{name}"
        yield f"any:{name}"


def ties(
    words: str,
    cut: Words,
    heard: Mapping[str, int],
    known: Vocabulary,
    leaning: Mapping[str, float],
) -> tuple[str, ...]:
    """Give the competencies that a requirement is tied to, the nearest first.

    `leaning` is what the encoder makes of it, added to what its words say.
    """
    worth = _weights()
    sums = dict(leaning)
    for name in features(words, cut, heard, known):
        for competency, weight in worth.get(name, {}).items():
            sums[competency] = sums.get(competency, 0.0) + weight
    top = max(sums.values(), default=0.0)
    raised = {name: math.exp(total - top) for name, total in sums.items()}
    whole = sum(raised.values())
    chances = {name: value / whole for name, value in raised.items()}
    ranked = sorted(chances, key=lambda name: (-chances[name], name))[:MOST]
    if not ranked or chances[ranked[0]] < LEAST:
        return ()
    first = chances[ranked[0]]
    return tuple(name for name in ranked if chances[name] >= _BESIDE * first)


@cache
def _weights() -> dict[str, dict[str, float]]:
    text = resources.files("bot.ear").joinpath(FILE).read_text("utf-8")
    given: dict[str, dict[str, float]] = json.loads(text)
    return given
