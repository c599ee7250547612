"""Choose the words of an answer that are worth quoting back.

A quotation is a line that carries the answer, as a person would pick it. Which one that
is, is learned from lines that people picked; what must never be quoted, is not. Where
no line is worth it, there is none: no quotation is better than a bad one.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.evidence import group
from bot.ear.line_signs import Answer, signs_of
from bot.ear.line_worth import line_worth
from bot.ear.lines import line_of
from bot.ear.preferring import Preference, telling
from bot.ear.quotable import Line, lines_of
from bot.ear.unquotable import (
    claimed,
    hidden,
    offsets,
    only_knows,
    remarked,
    said_in,
    told_to_forget,
)
from bot.ear.words import Reading
from bot.model import Cue, Outcome

_EMPTY_CUES: Final = frozenset(
    ("belief", "trait", "empty.deed", "empty.noun", "empty.phrase", "career", "advice",
     "habit", "more.like.this", "supposed", "manner", "everything", "hype", "abstract")
)  # fmt: skip
_HOLLOW: Final = 0.3  # an event at most this strong may be quoted as empty

_WORTHY: Final = frozenset(("belief", "habit", "trait", "steps", "supposed"))
_UNWORTHY: Final = frozenset(("none", "trouble", "more.like.this"))

Turned = Callable[[int, int], bool]


def best(
    heard: Answer,
    claims: Sequence[Cue] = (),
    apart: Collection[int] = (),
    turned: Turned | None = None,
    preference: Preference | None = None,
) -> Cue | None:
    """Quote the line that carries the answer; None where none is worth it.

    Where there is no occasion, what is quoted is what they say of their ways.

    No place of `claims` is quoted, nor what stands `apart`, which is said to the
    interviewer; `turned` says of a stretch, by offsets, whether it is, too. What an
    answer says of its own lines is its `preference`.
    """
    if heard.outcome is Outcome.MISSING:
        return _habit(heard, apart, turned, preference)
    lines = offered(heard, claims, apart, preference)
    model = line_worth()
    worths = [model.worth(signs) for signs in signs_of(lines, heard)]
    for worth, line in sorted(zip(worths, lines, strict=True), reverse=True):
        if worth < model.least and not _wanted(line, heard, preference):
            continue
        start, end = offsets(line, heard.reading)
        if turned is None or not turned(start, end):
            return Cue(start, end, "best")
    return None


def _habit(
    heard: Answer,
    apart: Collection[int],
    turned: Turned | None,
    preference: Preference | None,
) -> Cue | None:
    """Quote how the candidate goes about it; None where that is not to be quoted."""
    cut, reading = heard.cut, heard.reading
    order = [at for at in _habits(cut, reading) if at not in apart]
    found = _first(cut, order, reading, "best")
    if found is None or hidden(reading.text[found.start : found.end], preference):
        return None
    said_to_me = turned is not None and turned(found.start, found.end)
    return None if said_to_me else found


def offered(
    heard: Answer,
    claims: Sequence[Cue],
    apart: Collection[int],
    preference: Preference | None,
) -> list[Line]:
    """List the lines that may be quoted; where one is preferred, no others."""
    cut, reading = heard.cut, heard.reading
    lines = [
        line
        for line in lines_of(cut, reading)
        if not remarked(line, cut, apart)
        and not claimed(line, reading, claims)
        and not only_knows(line, cut, reading)
        and not hidden(said_in(line, reading), preference)
        and not any(
            told_to_forget(clause, reading, preference) for clause in _in(line, cut)
        )
    ]
    wanted = [line for line in lines if _wanted(line, heard, preference)]
    alone = [line for line in wanted if len(_in(line, cut)) == 1]
    return alone or wanted or lines


def _in(line: Line, cut: Sequence[Clause]) -> list[Clause]:
    return [
        clause for clause in cut if clause.first < line[1] and clause.last > line[0]
    ]


def _wanted(line: Line, heard: Answer, preference: Preference | None) -> bool:
    """Whether an answer says that what a clause of this line tells is the line."""
    if preference is None:
        return False
    return any(
        clause.subject in ("I", "we", "nobody")
        and not clause.denied
        and any(line[0] <= at < line[1] for at in clause.places)
        and group(clause) in ("past", "now")
        and not preference.wanted.isdisjoint(
            telling(said_in((clause.first, clause.last), heard.reading))
        )
        for clause in _in(line, heard.cut)
    )


def vaguest(
    cut: Sequence[Clause],
    events: Sequence[float],
    reading: Reading,
    outcome: Outcome,
    apart: Cue | None,
) -> Cue | None:
    """Quote the emptiest clause; in a good answer only one that is plainly empty.

    What is already quoted as `apart` is not quoted again.
    """
    start, end = (apart.start, apart.end) if apart else (0, 0)
    bar = 1 if outcome is not Outcome.CLEAR else 2
    order = sorted(
        (
            at
            for at, clause in enumerate(cut)
            if len(clause.cues & _EMPTY_CUES) >= bar
            and events[at] < _HOLLOW
            and clause.opener not in ("if", "when", "unless")
            and (
                reading.ends[clause.last - 1] <= start
                or reading.starts[clause.first] >= end
            )
        ),
        key=lambda at: (-len(cut[at].cues & _EMPTY_CUES), events[at], at),
    )
    return _first(cut, order, reading, "vaguest")


def _habits(cut: Sequence[Clause], reading: Reading) -> list[int]:
    """Order the clauses that say how the candidate goes about it, or what matters."""
    places = (
        at
        for at, clause in enumerate(cut)
        if (set(clause.deeds) - {"state"} or clause.cues & _WORTHY)
        and not clause.cues & _UNWORTHY
        and clause.opener not in ("if", "when", "unless")
        and clause.subject in ("I", "we", "nobody", "thing")
        and (clause.subject != "thing" or clause.cues & {"belief", "trait"})
        and "z" not in reading.shape[clause.first : clause.last]
    )
    return sorted(
        places,
        key=lambda at: (
            "everything" in cut[at].cues,
            not set(cut[at].deeds) - {"state"},
            "belief" in cut[at].cues,
            at,
        ),
    )


def _first(
    cut: Sequence[Clause], order: Sequence[int], reading: Reading, name: str
) -> Cue | None:
    lines = (line_of(reading, cut, at) for at in order)
    line = next((one for one in lines if one is not None), None)
    if line is None:
        return None
    return Cue(reading.starts[line[0]], reading.ends[line[1] - 1], name)
