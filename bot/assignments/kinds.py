"""Load `content/en/assignments.toml`: what each kind of assignment is about.

A kind says who usually looks for what, what to ask the company before, what its outline
is made of, how its time is split, and what goes at half of it. A field says which kinds
are usual in it, and what each needs there. Nothing here may import a heavy library.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from bot.model import Item, TaskKind

FILE: Final = "assignments.toml"
ASKED_BEFORE: Final = 5
"""Questions to ask the company before: audience, length, room, format, what is good."""

LEAST_LOOKED: Final = 3
QUESTIONS: Final = (0.25, 0.4)
"""The share of the time that is kept for questions."""

LONGEST: Final = 170
"""Letters of one line that is read on a phone."""

LEAST_USUAL: Final = 3
"""Kinds that a field says more about."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the time: what it is for, its share, and whether one speaks in it."""

    what: str
    share: float
    spoken: bool = True
    questions: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of assignment; `minutes` is its usual length, 0 where no clock runs.

    `called` names it in a sentence: "a talk". `timed` is, of `before`, how long
    it is. `prompts` ask for what the outline is made of, `labels` head what was said to
    them.
    """

    id: TaskKind
    called: str
    by: str
    looked: tuple[str, ...]
    before: tuple[str, ...]
    unjudged: str
    prompts: Mapping[Item, str]
    labels: Mapping[Item, str]
    half: str
    minutes: int = 0
    slices: tuple[Slice, ...] = ()
    timed: str = ""

    def still_to_ask(self, minutes: int | None) -> tuple[str, ...]:
        """Give what to ask before, without how long it is where that was told."""
        return tuple(one for one in self.before if not minutes or one != self.timed)


@dataclass(frozen=True, slots=True)
class FieldNeeds:
    """What a field asks for: by kind for the `usual` ones, and in `any` for the rest.

    `person` is who is met in a role-play there.
    """

    track: str
    person: str
    any: str
    usual: Mapping[TaskKind, str]

    def needs(self, kind: TaskKind) -> str:
        """Say what a kind needs in this field."""
        return self.usual.get(kind, self.any)


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((files("content.en") / FILE).read_text("utf-8"))


@cache
def kinds() -> Mapping[TaskKind, Kind]:
    """Load every kind, once."""
    return {kind.id: kind for kind in map(_kind, _data()["kind"])}


def _kind(row: Mapping[str, Any]) -> Kind:
    slices = tuple(
        Slice(
            one["what"],
            one["share"],
            one.get("spoken", True) and not one.get("questions", False),
            one.get("questions", False),
        )
        for one in row.get("slices", ())
    )
    return Kind(
        TaskKind(row["id"]),
        row["called"],
        row["by"],
        tuple(row["looked"]),
        tuple(row["before"]),
        row["unjudged"],
        {Item(item): words for item, words in row["prompts"].items()},
        {Item(item): words for item, words in row["labels"].items()},
        row["half"],
        row.get("minutes", 0),
        slices,
        row.get("timed", ""),
    )


@cache
def field_needs() -> Mapping[str, FieldNeeds]:
    """Load what every field needs, by its track, once."""
    return {
        row["track"]: FieldNeeds(
            row["track"],
            row["person"],
            row["any"],
            {TaskKind(kind): words for kind, words in row["needs"].items()},
        )
        for row in _data()["field"]
    }


def prove_kinds(tracks: Collection[str], people: Collection[str]) -> Iterator[str]:
    """Name what is missing or too long; `people` are those that can be met."""
    where = f"content/en/{FILE}"
    for kind_id in TaskKind:
        if kind_id not in kinds():
            yield f"{where}: there is no kind {kind_id}"
    for kind in kinds().values():
        for fault in _faults(kind):
            yield f"{where}, {kind.id}: {fault}"
    for track in sorted({*tracks} - field_needs().keys()):
        yield f"{where}: nothing is said of the field {track}"
    for field in field_needs().values():
        if field.track not in tracks:
            yield f"{where}: no track is called {field.track!r}"
        if field.person not in people:
            yield f"{where}, {field.track}: nobody is called {field.person!r}"
        if len(field.usual) < LEAST_USUAL:
            yield f"{where}, {field.track}: says too little of what is usual"
        for line in (field.any, *field.usual.values()):
            if len(line) > LONGEST:
                yield f"{where}, {field.track}: is too long: {line!r}"


def _faults(kind: Kind) -> Iterator[str]:
    if len(kind.looked) < LEAST_LOOKED:
        yield f"names fewer than {LEAST_LOOKED} things that are looked for"
    if len(kind.before) != ASKED_BEFORE:
        yield f"has {len(kind.before)} questions to ask before, not {ASKED_BEFORE}"
    if kind.timed and kind.timed not in kind.before:
        yield "asks for its length with words that are not asked before"
    if kind.prompts.keys() != {*Item} or kind.labels.keys() != {*Item}:
        yield "does not ask for each item of an outline"
    for prompt in kind.prompts.values():
        if prompt.count("?") > 1:
            yield f"asks two things at once: {prompt!r}"
    for line in (*kind.looked, *kind.before, kind.by, kind.half, kind.unjudged):
        if len(line) > LONGEST:
            yield f"is too long: {line!r}"
    if bool(kind.minutes) is not bool(kind.slices):
        yield "splits its time if and only if it has a length"
    if kind.slices:
        if abs(sum(one.share for one in kind.slices) - 1) > 0.001:
            yield "its shares are not the whole time"
        asked = sum(one.share for one in kind.slices if one.questions)
        least, most = QUESTIONS
        if not least <= asked <= most:
            yield f"keeps {asked:.0%} for questions"
