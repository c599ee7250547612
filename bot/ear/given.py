"""What an answer already gives: which line carries it, and what need not be asked.

The encoder reads it beside its question, and beside each follow-up.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.ear.encoder import read_message
from bot.model import Judgement, Outcome, Part

CLOSED: Final = 0.6
"""Share of being given, or of not fitting, from which it is not asked."""
UNENDED: Final = 0.2
"""Share of a told end below which it is asked for."""
LETTERS: Final = 1_500
"""Letters of an answer that are read; the encoder takes no more."""


def carrying(answer: str, question: str) -> Callable[[int, int], float]:
    """Say of a stretch of an answer how surely it is what carries it, 0 to 1."""
    pieces = read_message(answer[:LETTERS], question).pieces

    def carries(start: int, end: int) -> float:
        shares = [p.key for p in pieces if p.start >= start and p.end <= end]
        return sum(shares) / len(shares) if shares else 0.0

    return carries


def asks_anew(answer: str, ask: str) -> bool:
    """Whether a follow-up asks for what the answer does not hold, and fits it."""
    reading = read_message(answer[:LETTERS], ask)
    return reading.given + reading.unfit < CLOSED


def still_open(
    judgement: Judgement, answer: str, question: str, probes: Mapping[Part, str]
) -> Judgement:
    """Leave out of what is missing what the answer gives, by the words of each probe.

    Where an occasion is told and surely no end of it, the end is among what it lacks.
    """
    if judgement.flagged or judgement.outcome is Outcome.MISSING:
        return judgement
    closed = {
        part
        for part in judgement.missing
        if part in probes and not asks_anew(answer, probes[part])
    }
    missing = tuple(part for part in judgement.missing if part not in closed)
    lacking = tuple(part for part in judgement.lacking if part not in closed)
    result = Part.RESULT
    untold = result in missing and result not in lacking and judgement.watched
    if untold and read_message(answer[:LETTERS], question).ended < UNENDED:
        lacking = (*lacking, result)
    return replace(judgement, missing=missing, lacking=lacking)
