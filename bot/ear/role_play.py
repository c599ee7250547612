"""Hear what somebody upset is told: was there listening, a step, a promise to keep.

The patterns stand in content/en/beats.toml. What the problem is differs from scene to
scene, so its words are given. A beat is marked to the end of its clause.
"""

from collections.abc import Sequence
from typing import Final

from bot.ear.patterns import Sentence, found, patterns, prove, sentences
from bot.ear.words import read
from bot.hearing import Beat, HeardBeat
from bot.model import Cue

FILE: Final = "beats.toml"
LONGEST: Final = 4000
_MARKS: Final = '.,"-'


def hear_beats(text: str, problem: Sequence[str]) -> tuple[HeardBeat, ...]:
    """Hear the beats in what was said; `problem` holds words that name it, with `*`."""
    text = text[:LONGEST]
    beats: list[HeardBeat] = []
    for sentence in sentences(read(text)):
        cues = {Beat(cue.cue): cue for cue in found(patterns(FILE), sentence)}
        if Beat.DISMISSED in cues:
            # Whatever else is in that sentence, this is what is heard.
            cues = {Beat.DISMISSED: cues[Beat.DISMISSED]}
        elif _names(sentence, problem):
            cues[Beat.NAMED] = sentence.cue("", 0, len(sentence.written))
        if Beat.TOO_MUCH in cues:
            cues.pop(Beat.PROMISE, None)
        if Beat.PROMISE in cues:
            cues.setdefault(Beat.STEP, cues[Beat.PROMISE])
        for beat in Beat:
            if beat in cues:
                start, end = _clause(sentence, cues[beat])
                beats.append(HeardBeat(beat, start, end))
    return tuple(beats)


def _names(sentence: Sentence, problem: Sequence[str]) -> bool:
    words = sentence.reading.words[sentence.first : sentence.last]
    exact = {one for one in problem if not one.endswith("*")}
    begun = tuple(one[:-1] for one in problem if one.endswith("*"))
    return any(word in exact or (begun and word.startswith(begun)) for word in words)


def _clause(sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """Give the place from a cue to the end of its clause, without marks around it."""
    reading = sentence.reading
    first = reading.starts.index(cue.start)
    last = reading.ends.index(cue.end) + 1
    while last < sentence.last and reading.shape[last] not in _MARKS:
        last += 1
    first, last = reading.trim(first, last)
    return reading.starts[first], reading.ends[last - 1]


def prove_beats() -> list[str]:
    """Try every entry of the file on its own proofs; return the faults, best none."""
    return prove(FILE, lambda text: [beat.beat.value for beat in hear_beats(text, ())])
