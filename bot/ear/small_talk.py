"""Hear what somebody gives in small talk; see content/en/small-talk.toml."""

from collections.abc import Iterable, Iterator
from typing import Final

from bot.ear.patterns import Sentence, found, patterns, prove, sentences
from bot.ear.words import Reading, read
from bot.model import Cue

FILE: Final = "small-talk.toml"
PREFIX: Final = "talk."

_AT_EASE: Final = 20
"""So many words are a little talk, whatever they are about."""

_LONGEST: Final = 18


def chat(text: str) -> list[Cue]:
    """Mark what was given of oneself, what was handed back, and complaints."""
    return chatted(read(text))


def chatted(reading: Reading) -> list[Cue]:
    """Mark the same in what was read before."""
    cues = []
    for sentence in sentences(reading):
        for cue in found(patterns(FILE), sentence):
            whole = _clause(reading, sentence, cue) if cue.cue == "self" else cue
            cues.append(Cue(whole.start, whole.end, PREFIX + cue.cue))
    return cues


def easy(cues: Iterable[Cue], words: int) -> bool:
    """Whether it was easy to talk to somebody who said so many words."""
    heard = {cue.cue.removeprefix(PREFIX) for cue in cues}
    if "back" in heard:
        return True
    return "complaint" not in heard and ("self" in heard or words >= _AT_EASE)


def _clause(reading: Reading, sentence: Sentence, cue: Cue) -> Cue:
    """Widen to what reads well between quotation marks."""
    first = reading.starts.index(cue.start)
    last = reading.ends.index(cue.end) + 1
    while first > sentence.first and not _joint(reading, first - 1):
        first -= 1
    while last < sentence.last and not _joint(reading, last):
        last += 1
    return Cue(reading.starts[first], reading.ends[min(last, first + _LONGEST) - 1], "")


def _joint(reading: Reading, at: int) -> bool:
    return reading.shape[at] in '.,"-' or reading.words[at] in ("and", "but", "so")


def prove_small_talk() -> list[str]:
    """Try every pattern on its own hits and misses; return the faults, best none."""
    return prove(FILE, _names)


def _names(text: str) -> Iterator[str]:
    for sentence in sentences(read(text)):
        for cue in found(patterns(FILE), sentence):
            yield cue.cue
