"""Hear what somebody was asked to bring or do, and how long it lasts.

The phrases stand in `content/en/assignment-words.toml`. A kind's `phrases` name it,
its `hints` only fit it; what `beats` another is the narrower thing, since a plan or a
case is presented, too.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from bot.ear.phrasing import Index, phrase, words_of
from bot.expressions import Expression
from bot.hearing import HeardAssignment
from bot.model import TaskKind

FILE: Final = "assignment-words.toml"
NAMED, HINTED = 3, 1
"""What a phrase and a hint count."""

LONGEST: Final = 4000
"""Letters that are heard of it: an invitation may have been pasted whole."""

MOST_MINUTES: Final = 480

_NUMBERS: Final = {
    **{
        word: number
        for number, word in enumerate(
            """one two three four five six seven eight nine ten eleven twelve thirteen
            fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split(),
            1,
        )
    },
    "thirty": 30,
    "forty": 40,
    "forty five": 45,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
}
_COUNT: Final = r"(\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_MINUTES: Final = Expression(
    rf"\b{_COUNT}(?: ?(?:-|–|to|or) ?\d{{1,3}})? ?-?(?:minutes?|mins?|min\.|m)\b", re.I
)
_TICK: Final = Expression(r"\b(\d{1,3}) ?[’'](?!\w)")
_HOURS: Final = Expression(rf"\b{_COUNT} ?-?(?:hours?|hrs?|h)\b", re.I)
_SPANS: Final = (
    (Expression(r"\b(?:an hour and a half|one and a half hours)\b", re.I), 90),
    (Expression(r"\bthree quarters of an hour\b", re.I), 45),
    (Expression(r"\bquarter of an hour\b", re.I), 15),
    (Expression(r"\bhalf (?:an|a)?[ -]?hour\b", re.I), 30),
    (Expression(r"\bcouple of hours\b", re.I), 120),
    (Expression(r"\ban hour(?:'s|’s)?\b", re.I), 60),
)


_NOTICE: Final = Expression(
    rf"\b(?:an|half an|{_COUNT}) ?-?(?:hours?|minutes?|mins?|hrs?)"
    r" (?:before|earlier|in advance|ahead|beforehand)\b",
    re.I,
)
"""How long before it something is sent: no length of it."""


@dataclass(frozen=True, slots=True)
class _Kind:
    id: TaskKind
    beats: frozenset[str]
    hits: tuple[str, ...]
    misses: tuple[str, ...]


def hear_assignment(text: str) -> HeardAssignment:
    """Hear the kind of an assignment, its minutes, and who is to be met in it."""
    text = text[:LONGEST]
    kinds, index, _ = _loaded()
    words = words_of(text.replace("-", " "))
    named: dict[str, float] = {}
    person = ""
    seen: set[tuple[str, int]] = set()
    for found, places in index.found(words):
        what, _, weight = found.name.partition(" ")
        if what == "person":
            person = person or weight
        elif (what, places[0]) not in seen:
            seen.add((what, places[0]))
            named[what] = named.get(what, 0) + float(weight)
    sure = {k for k, count in named.items() if count >= NAMED}
    beaten = {b for kind in kinds if kind.id in sure for b in kind.beats}
    left = {k: count for k, count in named.items() if k not in beaten}
    order = sorted(left, key=lambda k: (-left[k], list(TaskKind).index(TaskKind(k))))
    first = left[order[0]] if order else 0
    second = left[order[1]] if len(order) > 1 else 0
    certain = first >= NAMED and first - second >= HINTED
    # Two things that fit one kind and no other name it, too.
    certain = certain or (first >= 2 * HINTED and not second)
    return HeardAssignment(
        tuple(TaskKind(k) for k in order), certain, minutes_in(text), person
    )


def minutes_in(text: str) -> int | None:
    """Read how many minutes something lasts; None where it is not said."""
    text = _NOTICE.sub(" ", text)
    for pattern, count in _SPANS:
        if pattern.search(text):
            return count
    for pattern, unit in ((_MINUTES, 1), (_TICK, 1), (_HOURS, 60)):
        if found := pattern.search(text):
            count = _number(found[1]) * unit
            return count if 0 < count <= MOST_MINUTES else None
    return None


def bare_minutes(text: str) -> int | None:
    """Read the answer to how many minutes: also a number alone."""
    alone = re.fullmatch(rf"\W*(?:about |maybe |ca\.? )?{_COUNT}\W*", text, re.I)
    count = _number(alone[1]) if alone else None
    return count if count and count <= MOST_MINUTES else minutes_in(text)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word.casefold()]


@cache
def _loaded() -> tuple[tuple[_Kind, ...], Index, Mapping[str, Any]]:
    data = tomllib.loads((files("content.en") / FILE).read_text("utf-8"))
    groups = data.get("groups", {})
    kinds, phrases = [], []
    for row in data["kind"]:
        for key, weight in (("phrases", NAMED), ("hints", HINTED)):
            name = f"{row['id']} {weight}"
            phrases += [phrase(name, one, groups) for one in row.get(key, ())]
        beats = frozenset(row.get("beats", ()))
        kind = _Kind(
            TaskKind(row["id"]), beats, tuple(row["hits"]), tuple(row["misses"])
        )
        kinds.append(kind)
    for who, words in data["person"].items():
        phrases += [phrase(f"person {who}", one, groups) for one in words]
    return tuple(kinds), Index(phrases), data


def prove_assignments() -> Iterator[str]:
    """Try every kind on its hits and misses; name what is heard otherwise."""
    kinds, _, data = _loaded()
    where = f"content/en/{FILE}"
    for missing in sorted({*TaskKind} - {kind.id for kind in kinds}):
        yield f"{where}: there is no kind {missing}"
    for kind in kinds:
        for hit in kind.hits:
            heard = hear_assignment(hit)
            if not heard.sure or heard.kinds[0] is not kind.id:
                yield f"{where}, {kind.id}: not heard in {hit!r}"
        for miss in kind.misses:
            heard = hear_assignment(miss)
            if heard.sure and heard.kinds[0] is kind.id:
                yield f"{where}, {kind.id}: heard in {miss!r}"
    for line in data["silence"]["lines"]:
        if (heard := hear_assignment(line)).sure:
            yield f"{where}: {heard.kinds[0]} is heard in {line!r}"
