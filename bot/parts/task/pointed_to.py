"""Find what somebody says they have said in a scene: the words, and what they gave.

It is found by what is quoted, by a time, or by the words that both have; where nothing
surely fits, nothing is found.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.expressions import Expression
from bot.hearing import Beat
from bot.parts.task.assignment import Scene
from bot.parts.task.scene import MOST_QUOTED, waited_for

_QUOTED: Final = Expression(r"[\"“”]([^\"“”]{3,})[\"“”]|(?:^|\s)'([^']{3,})'(?=\W|$)")
_TIME: Final = Expression(
    r"\b(?:\d{1,2}|an?|one|two|three|five|ten|fifteen|twenty|thirty|half)"
    r" (?:an )?(?:minutes?|mins?|hours?|days?|weeks?)\b"
    r"|\b(?:by|at|before|after) (?:\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six"
    r"|noon)\b|\b(?:tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_OF: Final = (
    (
        Beat.LISTENED,
        Expression(
            r"\b(?:sorry|apolog\w+|listen\w*|understand|understood|heard (?:him"
            r"|her|them))\b",
            re.IGNORECASE,
        ),
    ),
    (
        Beat.NAMED,
        Expression(
            r"\b(?:problem|trouble|what (?:went|was) wrong|our (?:fault|mistake))"
            r"\b",
            re.IGNORECASE,
        ),
    ),
)
"""What is said to have been given, by the words of who says so."""
_CLAUSES: Final = Expression(r"(?<=[.!?;])\s+|\n+")
_FEW: Final = frozenset(
    """i you he she it we they the a an and or but not no was were is are be been that
    this to of for on at in my your his her their me him them said say told tell did
    have has had already just twice did do does so with what when how there here
    very too well never mind problem trouble it's that's waiting wasn't""".split()
)
_SHARED: Final = 2
"""Words that a clause and a protest must have in common."""


def pointed_to(scene: Scene, text: str) -> tuple[int, str, str] | None:
    """Give the turn, the words and the beat that a protest points to."""
    for place, clause in _clauses(scene):
        for quoted in _quotes(text):
            if quoted in _plain(clause):
                return _as_beat(scene, place, clause, text)
    times = {_plain(one[0]) for one in _TIME.finditer(text)}
    for place, clause in _clauses(scene):
        held = {_plain(one[0]) for one in _TIME.finditer(clause)}
        if times & held and Beat.PROMISE not in scene.given:
            return place, clause, Beat.PROMISE.value
    named = next((beat for beat, words in _OF if words.search(text)), None)
    if named is None:
        return None
    wanted = _words(text.replace("’", "'"))
    best = max(
        _clauses(scene),
        key=lambda one: len(wanted & _words(one[1])),
        default=(0, ""),
    )
    if len(wanted & _words(best[1])) < _SHARED:
        return None
    return best[0], best[1], named.value


def _as_beat(
    scene: Scene, place: int, clause: str, text: str
) -> tuple[int, str, str] | None:
    named = next((beat.value for beat, words in _OF if words.search(text)), "")
    if not named and _TIME.search(clause) and Beat.PROMISE not in scene.given:
        named = Beat.PROMISE.value
    waited = waited_for(scene)
    named = named or (waited[0] if waited else "")
    return (place, clause, named) if named else None


def with_beat(scene: Scene, place: int, beat: str, words: str) -> Scene:
    """Count what a turn gave, by these words."""
    beats = list(scene.beats)
    while len(beats) <= place:
        beats.append(())
    if beat not in beats[place]:
        beats[place] = (*beats[place], beat)
    quotes = {**(scene.quotes or {}), beat: words}
    return replace(scene, beats=tuple(beats), quotes=quotes)


def _clauses(scene: Scene) -> Iterator[tuple[int, str]]:
    for place, said in enumerate(scene.said):
        for clause in _CLAUSES.split(said):
            words = " ".join(clause.split()).strip(" .,;")
            if words and len(words.split()) <= MOST_QUOTED:
                yield place, words


def _quotes(text: str) -> Iterator[str]:
    for found in _QUOTED.finditer(text.replace("’", "'")):
        yield _plain(found[1] or found[2])


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[a-z0-9']+", words.replace("’", "'").casefold()))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z']{2,}", text.casefold())) - _FEW
