"""Give every line of an answer that may stand between quotation marks.

A line begins where a clause can begin, and ends where one ends. Which of them is worth
quoting is another matter.
"""

from collections.abc import Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.lines import (
    LETTERS,
    LONGEST,
    SHORTEST,
    begin,
    length,
    listed,
    whole,
)
from bot.ear.words import Reading

Line = tuple[int, int]
"""Words from the first up to, and without, the last."""

_REACH: Final = 12
"""Clauses that a line may run over."""


def lines_of(cut: Sequence[Clause], reading: Reading) -> list[Line]:
    """List the lines, each once, in the order in which they stand."""
    found: set[Line] = set()
    for number, clause in enumerate(cut):
        first = begin(reading, cut, number)
        if first is None:
            continue
        for at, after in enumerate(cut[number : number + _REACH]):
            if after.sentence != clause.sentence:
                break
            ends = {after.last}
            if at and (thing := listed(after, reading)):
                ends.add(thing)
            lasts = {reading.trim(first, end)[1] for end in ends if end > first}
            found |= {
                (first, last)
                for last in lasts
                if length(reading.shape, first, last) >= SHORTEST
                and _short(reading, first, last)
                and whole(reading, first, last)
            }
            if not _short(reading, first, min(lasts, default=first + 1)):
                break
    return sorted(found)


def _short(reading: Reading, first: int, last: int) -> bool:
    said = reading.text[reading.starts[first] : reading.ends[last - 1]]
    return len(said.split()) <= LONGEST and len(said) <= LETTERS
