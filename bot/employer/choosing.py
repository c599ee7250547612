"""Choose the employer that suits what somebody does, and the place they spoke of.

A place that they wish for in the round counts before the company of their interview,
that before their work, their posting and their stories. What only a story names chooses
between the places there are; a place that was named as theirs and is not among them
leads to an employer that could be anywhere.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.trades import track_of
from bot.ear.workplaces import spoken, unwished, wished, workplace_in
from bot.employer.facts import Employer, Employers, Field
from bot.employer.put_right import put_right
from bot.model import GENERAL

NEUTRAL: Final = "general.anywhere"
"""The employer whose answers suit any trade."""
Rights = Iterable[tuple[str, str]]
"""What a candidate put right: the question that was answered, and their words."""

_TRADE: Final = re.compile(
    r"\b(?:change|switch|turn|move|make)\b.{0,24}?\b(?:to|into|it|this)\s+(?:an? |the"
    r" )?"
    r"(?P<trade>[a-z][a-z ]{2,30}?)(?: please| instead| now)?\W*$",
    re.IGNORECASE,
)
_SURE: Final = 3
"""How many of what may name the place are names and titles; the rest only hints."""
_TWICE: Final = 2
"""How often stories name a place that is taken for theirs."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the employer is to be: a kind of place, none like that, or of a track."""

    place: str = ""
    unlike: str = ""
    track: str = ""


def wish_in(words: str) -> Wish:
    """Tell what the employer is to be; an empty wish where it may stay as it is."""
    place, unlike = wished(words), unwished(words)
    track = ""
    if place is None:
        for sentence in re.split(r"(?<=[.!?])\s+", words):
            found = _TRADE.search(sentence)
            track = (track_of(found["trade"]) or "") if found is not None else track
    return Wish(place.id if place else "", unlike.id if unlike else "", track)


def choose(
    known: Employers,
    track: str,
    work: str,
    seed: int,
    first: str,
    told: Sequence[str] = (),
    rights: Rights = (),
) -> Employer:
    """Choose who answers; `told` may name the place, the surest first.

    `first` is what was asked first. What was put right is never said otherwise.
    """
    rights = tuple(rights)
    wishes = [wish for _, words in rights if (wish := wish_in(words)) != Wish()]
    last = next((wish for wish in reversed(wishes)), Wish())
    place = next((one.place for one in reversed(wishes) if one.place), "")
    wanted = next((one.track for one in reversed(wishes) if one.track), "")
    field = known.field(wanted) if wanted else known.field_of(track, work)
    field = known.hinted(field, first)
    place = place or _told(known, field, work, told, last.unlike)
    drawn = known.draw(field, seed, (work, first), work, place, last.unlike)
    unknown = not work and not place and not last.unlike
    if unknown and field == known.field(GENERAL):
        drawn = known.all[NEUTRAL]  # whose trade nobody knows is asked of none
    left = ((asked, words) for asked, words in rights if wish_in(words) == Wish())
    return put_right(drawn, left, known)


def _told(
    known: Employers, field: Field, work: str, told: Sequence[str], unlike: str
) -> str:
    """Tell the place by what was told of it, or nothing."""
    sure = (*told[: _SURE - 1], work, *told[_SURE - 1 : _SURE])
    for text in sure:
        named = workplace_in(text) if text else None
        if named is not None and named.id != unlike:
            return named.id
    for text in told[_SURE:]:
        named = workplace_in(text) if text else None
        often = named and sum(one.place == named for one in spoken(text)) >= _TWICE
        if named is None or named.id == unlike or not (often or _is_brief(text)):
            continue
        if known.has(field, named.id):
            return named.id
    return ""


def _is_brief(text: str) -> bool:
    return len(text.split()) <= _BRIEF


_BRIEF: Final = 30
"""Words up to which what is told is a list of roles, and no story."""
