"""Notice a deed that is undersold; the patterns stand in content/en/modesty.toml."""

from collections.abc import Iterator
from typing import Final

from bot.ear.patterns import Sentence, found, patterns, prove, sentences
from bot.ear.words import Reading, read
from bot.model import Cue

FILE: Final = "modesty.toml"
PREFIX: Final = "modest."
DROP: Final = "modest.drop"
"""The name of the cue that marks words which may be left out of the one before it."""

_DROPPED: Final = frozenset(
    "just only simply merely guess suppose kind sort of".split()
)
_LONGEST: Final = 18


def modest(text: str) -> tuple[Cue, ...] | None:
    """Find the place that undersells a deed, and the words in it to leave out, if any.

    The place reads well between quotation marks. None where nothing is undersold.
    """
    reading = read(text)
    entries = patterns(FILE)
    plainly = [p for p in entries if p.name.endswith(".drop")]
    others = [p for p in entries if not p.name.endswith(".drop")]
    for kind in (plainly, others):
        for sentence in sentences(reading):
            for cue in found(kind, sentence):
                return _quoted(reading, sentence, cue)
    return None


def _quoted(reading: Reading, sentence: Sentence, cue: Cue) -> tuple[Cue, ...]:
    """Widen a cue to the end of its clause, and mark what may be dropped."""
    first = reading.starts.index(cue.start)
    last = reading.ends.index(cue.end) + 1
    end = min(sentence.last, first + _LONGEST)
    while (
        last < end and reading.shape[last] not in '.,"-' and not _joint(reading, last)
    ):
        last += 1
    if reading.shape[last - 1] in '.,"-':
        last -= 1
    name = PREFIX + cue.cue.removesuffix(".drop")
    if cue.cue.endswith(".drop"):
        place = Cue(cue.start, reading.ends[last - 1], name)
        return (place, _dropped(reading, first, last))
    while first > sentence.first and not (
        reading.shape[first - 1] in '.,"-' or _joint(reading, first - 1)
    ):
        first -= 1
    return (Cue(reading.starts[first], reading.ends[last - 1], name),)


def _joint(reading: Reading, at: int) -> bool:
    return reading.words[at] in ("and", "but", "so", "because")


def _dropped(reading: Reading, first: int, last: int) -> Cue:
    """Mark the hedge and no more: what is left begins with "I"."""
    words = reading.words
    # "I guess I" loses its first two words, "I just" only its second.
    start = end = first if words[first + 1] in ("guess", "suppose") else first + 1
    while end < last and (words[end] in _DROPPED or words[end] in ("i", "of")):
        end += 1
    if start == first:
        start = first + 1
    return Cue(reading.starts[start], reading.starts[end], DROP)


def prove_modesty() -> list[str]:
    """Try every pattern on its own hits and misses; return the faults, best none."""
    return prove(FILE, _names)


def _names(text: str) -> Iterator[str]:
    for sentence in sentences(read(text)):
        for cue in found(patterns(FILE), sentence):
            yield cue.cue
