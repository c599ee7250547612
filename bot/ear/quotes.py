"""Choose the words of an answer that are worth quoting back."""

from collections.abc import Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.words import Reading
from bot.model import Cue, Outcome

_EMPTY_CUES: Final = frozenset(
    ("belief", "trait", "empty.deed", "empty.noun", "empty.phrase", "career", "advice",
     "habit", "more.like.this", "supposed", "manner", "everything", "hype", "abstract")
)  # fmt: skip
_HOLLOW: Final = 0.3  # an event at most this strong may be quoted as empty
_WORTHY: Final = frozenset(("belief", "habit", "trait", "steps", "supposed"))
_UNWORTHY: Final = frozenset(("none", "trouble", "more.like.this"))

# The longest quotation that still fits inside a sentence, in words.
_LONGEST: Final = 12
_SHORT: Final = 6
_SHORTEST: Final = 4
_JOINTS: Final = frozenset("and but or so because that which who the a an if".split())
_FILLERS: Final = frozenset(
    """and but so because then well ok okay yes yeah yep um uh like basically actually
    honestly also plus""".split()
)
_LOOSE_ENDS: Final = frozenset(
    """and but or so because the a an to of in on at with for from by that which who
    when while as if my our his her their i we he she they it was were is are am
    be had have has did do not very really would could should can will about
    into than then just also""".split()
)


def best(
    cut: Sequence[Clause],
    events: Sequence[float],
    reading: Reading,
    outcome: Outcome,
) -> Cue | None:
    """Quote the strongest event; without one, a value or an intention."""
    places = range(len(cut))
    if outcome is not Outcome.MISSING:
        order = sorted(places, key=lambda at: (-events[at], at))
    else:
        order = sorted(
            (
                at
                for at in places
                if (set(cut[at].deeds) - {"state"} or cut[at].cues & _WORTHY)
                and not cut[at].cues & _UNWORTHY
                and cut[at].opener not in ("if", "when", "unless")
                and "z" not in reading.shape[cut[at].first : cut[at].last]
            ),
            key=lambda at: (
                "everything" in cut[at].cues,
                not set(cut[at].deeds) - {"state"},
                "belief" in cut[at].cues,
                at,
            ),
        )
    return _first_quote(cut, order, reading, "best")


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
    return _first_quote(cut, order, reading, "vaguest")


def _first_quote(
    cut: Sequence[Clause], order: Sequence[int], reading: Reading, name: str
) -> Cue | None:
    quotes = (_quote(reading, cut, at, name) for at in order)
    return next((cue for cue in quotes if cue is not None), None)


def _quote(
    reading: Reading, cut: Sequence[Clause], number: int, name: str
) -> Cue | None:
    """Take a clause as a fragment that reads well between quotation marks.

    A short clause is carried on into the next of its sentence, a long one is cut at a
    joint. None where nothing is left that is worth repeating.
    """
    clause = cut[number]
    words, shape = reading.words, reading.shape
    first, last = reading.trim(clause.first, clause.last)
    while first < last and (words[first] in _FILLERS or shape[first] in ',-"'):
        first += 1
    following = number + 1
    while (
        _length(shape, first, last) < _SHORT
        and following < len(cut)
        and cut[following].sentence == clause.sentence
    ):
        _, further = reading.trim(clause.first, cut[following].last)
        if _length(shape, first, further) > _LONGEST or '"' in shape[last:further]:
            break
        last, following = further, following + 1
    if _length(shape, first, last) > _LONGEST:
        last = _shorter(reading, first, last)
        while last > first and words[last - 1] in _LOOSE_ENDS:
            last -= 1
    while last > first and (
        words[last - 1] in _JOINTS or not words[last - 1][0].isalnum()
    ):
        last -= 1
    if _length(shape, first, last) < _SHORTEST or '"' in shape[first:last]:
        return None
    start, end = reading.starts[first], reading.ends[last - 1]
    return None if "\n" in reading.text[start:end] else Cue(start, end, name)


def _length(shape: str, first: int, last: int) -> int:
    return sum(letter not in '.,"-' for letter in shape[first:last])


def _shorter(reading: Reading, first: int, last: int) -> int:
    """Find the last joint at which a long clause can be cut."""
    shape = reading.shape
    for at in range(min(first + _LONGEST, last - 1), first + _SHORTEST, -1):
        if shape[at] in ",jckKT-." and shape[at - 1] not in "jdaqyTbBmz0":
            return at
    return first + _LONGEST
