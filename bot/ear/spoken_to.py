"""Tell what of a message is said to the interviewer, by the encoder's reading.

A message answers, is said to the interviewer, or does both; of the last, the pieces
tell where one ends and the other begins. It is cut only between sentences, lines and
clauses, and only at one place: an aside stands before an answer or after it.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.ear.encoder import Reading, read_message
from bot.ear.intents import Family, Intent, family

LETTERS: Final = 600
"""Letters of a message of which more is an answer, whatever it begins with."""
_CUT: Final = re.compile(r"[^.!?…\n,;:–—-]*[.!?…\n,;:–—-]+\s*|[^.!?…\n,;:–—-]+$")
_WORD: Final = re.compile(r"[A-Za-z]{2,}|\b[IiaA]\b")
_LEAST: Final = 2  # words of an answer that remains, or of an aside in one


@dataclass(frozen=True, slots=True)
class SpokenTo:
    """What is said to the interviewer: where it stands, and what is wanted by it.

    `sure` is the share of its being said to the interviewer at all, `known` the share
    of the intent, `alike` that of its likeliest `family`. `rest` is where the answer
    stands; empty where there is none.
    """

    start: int
    end: int
    rest: tuple[tuple[int, int], ...]
    intent: Intent
    sure: float
    known: float
    family: Family
    alike: float


def hear_spoken_to(text: str, asked: str) -> SpokenTo | None:
    """Hear what is said to the interviewer; None where a message only answers."""
    words = len(_WORD.findall(text))
    if len(text) > LETTERS or (words < _LEAST and "?" not in text):
        return None
    reading = read_message(text, asked)
    turned = reading.aside + reading.mixed
    if reading.answer > turned or (turned < _HEDGING and _HEDGED.match(text)):
        return None
    if reading.aside >= reading.mixed:
        return _found(reading, text, (0, len(text)), (), turned)
    parted = _parted(reading, text)
    if parted is None:
        return None
    piece, rest = parted
    left = read_message(text[rest[0] : rest[1]].strip(), asked)
    if left.aside > _LEFT:
        return _found(reading, text, (0, len(text)), (), turned)
    own = read_message(text[piece[0] : piece[1]].strip(), asked)
    if own.answer > own.aside + own.mixed:
        return None
    return _found(own, text, piece, (rest,), turned)


def _found(
    reading: Reading,
    text: str,
    piece: tuple[int, int],
    rest: tuple[tuple[int, int], ...],
    turned: float,
) -> SpokenTo:
    name, share = max(reading.intents.items(), key=lambda one: one[1])
    start, end = piece
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    alike = family(reading.intents)
    return SpokenTo(start, end, rest, Intent(name), turned, share, *alike)


def _parted(
    reading: Reading, text: str
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Cut where the pieces before and after differ most; None where they do not."""
    parts = [(m.start(), m.end()) for m in _CUT.finditer(text) if m[0].strip()]
    if len(parts) < 2:
        return None
    sums = []
    for start, end in parts:
        inside = [x.told for x in reading.pieces if x.start >= start and x.end <= end]
        sums.append((sum(inside), len(inside)))
    best, found = 0.0, None
    for at in range(1, len(parts)):
        before, after = _mean(sums[:at]), _mean(sums[at:])
        first, second = (0, parts[at][0]), (parts[at][0], len(text))
        if abs(before - after) <= best:
            continue
        if min(len(text[a:b].split()) for a, b in (first, second)) < _LEAST:
            continue
        best = abs(before - after)
        found = (first, second) if before > after else (second, first)
    return found if best > _APART else None


_LEFT: Final = 0.7  # of being an aside itself, from which what remains is no answer
_HEDGING: Final = 0.95
_HEDGED: Final = re.compile(
    r"\W*(?:no idea|not sure|dunno|i think|i guess|maybe|probably)\b", re.IGNORECASE
)
_APART: Final = 0.3  # by how much the shares of two sides differ at least


def _mean(sums: list[tuple[float, int]]) -> float:
    total, count = sum(s for s, _ in sums), sum(n for _, n in sums)
    return total / count if count else 0.0
