"""What a candidate was asked to bring or do, as the document this part keeps.

It is plain JSON in the dossier, with a version of its own. All words in it are the
candidate's; pieces of them are cut out and never changed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from bot.core.dossier import Dossier, with_own
from bot.core.state import State
from bot.expressions import Expression
from bot.model import Item, TaskKind
from bot.parts.task.leads import bare, led_to

PART: Final = "task"
VERSION: Final = 1
MAX_KEPT: Final = 3
"""Assignments kept at a time: a second interview rarely has more parts."""

MAX_SAID: Final = 1000
"""Letters kept of how it was asked for."""

MAX_ITEM: Final = 400
"""Letters kept of one item of an outline, and of one turn in a scene."""

MAX_STEPS: Final = 6
MAX_PLAYED: Final = 12
"""Scenes remembered, so that another one comes next."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A role-play: what was said by both, and the beats that were heard, turn by turn.

    `beats` names what each turn gave; `quotes` holds the words of the first time.
    `ended` is `settled`, `leaves` or `left`, and empty while it goes on. `at` is when
    it ended.
    """

    id: str
    lines: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    beats: tuple[tuple[str, ...], ...] = ()
    quotes: Mapping[str, str] | None = None
    ended: str = ""
    at: datetime | None = None

    @property
    def given(self) -> frozenset[str]:
        """All beats that were heard by now."""
        return frozenset(beat for turn in self.beats for beat in turn)


@dataclass(frozen=True, slots=True)
class Assignment:
    """One thing to bring or do; `minutes` is 0 where nobody knows, None where unasked.

    `asked` names the items of the outline that were asked for, filled or not. `played`
    holds the ids of scenes, `scene` the one that was played last. `defended` counts how
    often it was defended.
    """

    number: int
    at: datetime
    said: str = ""
    kind: TaskKind | None = None
    minutes: int | None = None
    person: str = ""
    point: str = ""
    steps: tuple[str, ...] = ()
    figure: str = ""
    left: str = ""
    asked: tuple[Item, ...] = ()
    played: tuple[str, ...] = ()
    scene: Scene | None = None
    defended: int = 0

    def of(self, item: Item) -> tuple[str, ...]:
        """Give what was said to an item of the outline."""
        if item is Item.STEPS:
            return self.steps
        word = {Item.POINT: self.point, Item.NUMBER: self.figure}.get(item, self.left)
        return (word,) if word else ()

    def with_item(self, item: Item, words: str) -> "Assignment":
        """Take words for an item."""
        asked = tuple(dict.fromkeys((*self.asked, item)))
        kept = replace(self, asked=asked)
        if item is Item.STEPS:
            return replace(kept, steps=steps_of(words))
        one = led_to(item, " ".join(words.split()))[:MAX_ITEM].strip()
        if item is Item.POINT:
            return replace(kept, point=one)
        if item is Item.NUMBER:
            return replace(kept, figure=one)
        return replace(kept, left=one)

    @property
    def outlined(self) -> bool:
        """Whether there is anything of an outline."""
        return any(self.of(item) for item in Item)


@dataclass(frozen=True, slots=True)
class Kept:
    """All assignments, and the number of the one that is meant now."""

    all: tuple[Assignment, ...] = ()
    current: int = 0
    numbered: int = 0

    @property
    def now(self) -> Assignment | None:
        """The one that is meant now."""
        return next((a for a in self.all if a.number == self.current), None)


def kept(dossier: Dossier) -> Kept:
    """Read the document."""
    own = dossier.own.get(PART, {})
    return Kept(
        tuple(_read(one) for one in own.get("assignments", ())),
        own.get("current", 0),
        own.get("numbered", 0),
    )


def keep(state: State, of: Kept) -> State:
    """Write the document."""
    plain = {
        "version": VERSION,
        "assignments": [_plain(one) for one in of.all],
        "current": of.current,
        "numbered": of.numbered,
    }
    return replace(state, dossier=with_own(state.dossier, PART, plain))


def changed(state: State, assignment: Assignment) -> State:
    """Put an assignment in a new state."""
    of = kept(state.dossier)
    same = (assignment if a.number == assignment.number else a for a in of.all)
    return keep(state, replace(of, all=tuple(same)))


def _plain(a: Assignment) -> dict[str, Any]:
    scene = a.scene
    return {
        "number": a.number,
        "at": a.at.isoformat(),
        "said": a.said,
        "kind": a.kind.value if a.kind is not None else None,
        "minutes": a.minutes,
        "person": a.person,
        "point": a.point,
        "steps": list(a.steps),
        "figure": a.figure,
        "left": a.left,
        "asked": [item.value for item in a.asked],
        "played": list(a.played),
        "defended": a.defended,
        "scene": None
        if scene is None
        else {
            "id": scene.id,
            "lines": list(scene.lines),
            "said": list(scene.said),
            "beats": [list(turn) for turn in scene.beats],
            "quotes": dict(scene.quotes or {}),
            "ended": scene.ended,
            "at": scene.at.isoformat() if scene.at is not None else None,
        },
    }


def _read(one: Mapping[str, Any]) -> Assignment:
    kind, scene = one.get("kind"), one.get("scene")
    return Assignment(
        one["number"],
        datetime.fromisoformat(one["at"]),
        one.get("said", ""),
        TaskKind(str(kind)) if kind in {*TaskKind} else None,
        one.get("minutes"),
        one.get("person", ""),
        one.get("point", ""),
        tuple(one.get("steps", ())),
        one.get("figure", ""),
        one.get("left", ""),
        tuple(Item(item) for item in one.get("asked", ()) if item in {*Item}),
        tuple(one.get("played", ())),
        None
        if scene is None
        else Scene(
            scene["id"],
            tuple(scene.get("lines", ())),
            tuple(scene.get("said", ())),
            tuple(tuple(turn) for turn in scene.get("beats", ())),
            dict(scene.get("quotes", {})),
            scene.get("ended", ""),
            datetime.fromisoformat(scene["at"]) if scene.get("at") else None,
        ),
        one.get("defended", 0),
    )


# Pieces of what was said

_BULLET: Final = Expression(
    r"^\s*(?:(?:[-–•*·]+|\(?\d{1,2}[.)]|[a-c][.)])\s*)?"
    r"(?:(?:step |nr\.? |no\.? )?\d ?[-–:=] ?)?",
    re.IGNORECASE,
)
"""What only counts the lines; "day 30:" says when, and stays."""

_STROKES: Final = Expression(r"\s+/+\s*|\s*/+\s+")
_MARKED: Final = Expression(r"(?:^|\s)\(?\d[.)]\s+|(?:^|(?<!\d)\s)[-–•*]\s+")
_THEN: Final = Expression(
    r"(?:^|[,.;]?\s+)(?:and\s+)?(?:then|after that|afterwards)\b[,:]?\s+"
    r"|(?:^|[,.;]\s+)(?:and\s+)?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next"
    r"|last(?:ly)?|finally|at the end)\b"
    r"(?:[,:]\s+|\s+(?=(?:i|we|i'd|i'll|i’d|i’ll|you|let)\b))",
    re.IGNORECASE,
)
_SENTENCES: Final = Expression(r"(?<=[.!?])\s+")
_ENDS: Final = " \t,.;:–-/"
_MANY: Final = 3
BRIEF: Final = 2
"""Words up to which commas part a list of single words."""

_LEANS: Final = Expression(
    r"(?:who|which|that|because|so|but|and|or|if|as|since|whose|where|when|while"
    r"|with)\b",
    re.IGNORECASE,
)


_BARE_NUMBER: Final = Expression(r"^\s*(\d)\s+(?=[^\W\d_])")
_BARE_NUMBERS: Final = Expression(r"(?:^|\s)([1-6])\s+(?=[^\W\d_])")


def _unnumbered(text: str) -> str:
    """Leave out bare numbers of a list: 1, 2 and so on, in this order."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1:
        marks = [_BARE_NUMBER.match(line) for line in lines]
        if [m[1] if m else "" for m in marks] == [
            str(n + 1) for n in range(len(lines))
        ]:
            return "\n".join(_BARE_NUMBER.sub("", line) for line in lines)
        return text
    places = list(_BARE_NUMBERS.finditer(text))
    counted = [m[1] for m in places] == [str(n + 1) for n in range(len(places))]
    if len(places) >= _MANY - 1 and counted and not text[: places[0].start()].strip():
        ends = [*(m.start() for m in places[1:]), len(text)]
        pieces = (text[m.end() : end] for m, end in zip(places, ends, strict=True))
        return "\n".join(pieces)
    return text


def steps_of(text: str) -> tuple[str, ...]:
    """Cut words into steps; each is a piece of them as it was said."""
    text = _unnumbered(bare(text))
    lines = [_BULLET.sub("", line) for line in text.splitlines() if line.strip()]
    pieces = _whole(lines) if len(lines) > 1 else _in_line(text.strip())
    return tuple(piece[:MAX_ITEM].strip() for piece in pieces[:MAX_STEPS])


def _in_line(line: str) -> list[str]:
    """Cut one line: at its numbers, else at semicolons, at "then", at its sentences.

    Commas part steps only where each piece can stand alone.
    """
    for cut in (_MARKED.split(line), line.split(";"), _STROKES.split(line)):
        if len(pieces := _whole(cut)) > 1:
            return pieces
    then = _whole(_THEN.split(line))
    if len(then) < _MANY:
        commas = _whole(piece for one in then for piece in one.split(","))
        sizes = [len(piece.split()) for piece in commas]
        alike = min(sizes, default=0) > 1 or max(sizes, default=0) <= BRIEF
        alone = alike and not any(_LEANS.match(piece) for piece in commas)
        if alone and len(commas) == _MANY - 1:
            last = commas[-1].split(" and ")
            if len(last) > 1 and all(len(piece.split()) > 1 for piece in last):
                commas = _whole([commas[0], *last])
        if _MANY <= len(commas) <= MAX_STEPS and alone:
            return commas
    if len(then) > 1:
        return then
    return _whole(_SENTENCES.split(line)) or _whole([line])


def _whole(pieces: Iterable[str]) -> list[str]:
    trimmed = (re.sub(r"(?:,|\s)\s*and\s*$", "", p.strip(_ENDS)) for p in pieces)
    return [piece for piece in (one.strip(_ENDS) for one in trimmed) if piece]


_NO_NUMBER: Final = Expression(
    r"\W*(?:(?:i|we|there) )?(?:(?:do not|don'?t|don’t) (?:really )?have|have no"
    r"|have none|haven'?t|is no|isn'?t|no|none|not yet)\b"
    r"(?: (?:a|any|one|such|number|figure|yet|really|real|for|that|it|numbers|got)\b)*"
    r"\W*",
    re.IGNORECASE,
)


def none_said(item: Item, words: str) -> bool:
    """Whether it is said that there is no number, or none yet."""
    return item is Item.NUMBER and _NO_NUMBER.fullmatch(words) is not None
