"""What an answer already gives: which line carries it, and what need not be asked.

The encoder reads it beside its question, and beside each follow-up.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.ear.encoder import Piece, Reading, read_beside, read_message
from bot.model import Judgement, Outcome, Part

CLOSED: Final = 0.8
"""Share of being given from which a follow-up is not asked.

Of 600 follow-ups to answers never learnt from, 134 of the 213 that were given are above
it, and 36 of the 273 that were open.
"""
UNFIT: Final = 0.5
"""Share from which an answer leaves nothing that a follow-up could be asked of.

Of the 1,020 follow-ups in eval_told.jsonl, on which it was chosen out of five rules,
114 of 194 that presuppose what was not said are left out so, not 4, and 104 of 416 that
were open, not 89.
"""
TURNED: Final = 0.25
"""Share from which a stretch of an answer may be said to the interviewer.

Of 755 lines that carry answers three are above it; most of them are learnt from. Where
a stretch is, it must be so by itself, too: what stands beside an aside has a share of
it.
"""
LETTERS: Final = 1_500
"""Letters of an answer that are read; the encoder takes no more."""


def pieces_of(answer: str, question: str) -> tuple[Piece, ...]:
    """Give the pieces of an answer, each with its share of carrying it."""
    return read_message(answer[:LETTERS], question).pieces


def turned_to_me(answer: str, question: str) -> Callable[[int, int], bool]:
    """Say of a stretch of an answer whether it is said to the interviewer instead."""

    def turned(start: int, end: int) -> bool:
        pieces = read_message(answer[:LETTERS], question).pieces
        shares = [p.told for p in pieces if p.start >= start and p.end <= end]
        # What stands too far behind to be read within the answer is read alone.
        share = sum(shares) / len(shares) if shares else TURNED
        if share < TURNED:
            return False
        alone = read_message(answer[start:end], question)
        return alone.answer < alone.aside + alone.mixed

    return turned


def asks_anew(answer: str, ask: str) -> bool:
    """Whether a follow-up asks for what the answer does not hold yet, and can hold."""
    return not _settled(read_message(answer[:LETTERS], ask))


def gives_a_while(answer: str, ask: str) -> bool:
    """Whether it is asked how long they would give it, and an answer says that."""
    return bool(_HOW_LONG.match(ask)) and _A_WHILE.search(answer) is not None


_HOW_LONG = re.compile(r"(?:and )?how long (?:would|will|do) you (?:give|wait)", re.I)
_A_WHILE = re.compile(
    r"\b(?:after|for|within|in|give \w+) (?:about |at least |another )?"
    r"(?:\d+|an?|one|two|three|four|five|six|eight|ten|twelve|the first)"
    r" (?:hours?|days?|weeks?|months?|quarters?|years?|shifts?)\b",
    re.I,
)


def _settled(reading: Reading) -> bool:
    return reading.given >= CLOSED or reading.unfit >= UNFIT


def still_open(
    judgement: Judgement, answer: str, probes: Mapping[Part, str], deeper: str = ""
) -> Judgement:
    """Leave out of what is missing what an answer gives, by the words of each probe.

    Of a clear answer the `deeper` question, which is looked at next, is read with them.
    """
    if judgement.flagged or judgement.outcome is Outcome.MISSING:
        return judgement
    asked = {part: probes[part] for part in judgement.missing if part in probes}
    next_one = (deeper,) if deeper and judgement.outcome is Outcome.CLEAR else ()
    readings = read_beside(answer[:LETTERS], (*asked.values(), *next_one))
    closed = {
        part
        for part, reading in zip(asked, readings, strict=False)
        if _settled(reading)
    }
    return replace(
        judgement,
        missing=tuple(part for part in judgement.missing if part not in closed),
        lacking=tuple(part for part in judgement.lacking if part not in closed),
    )
