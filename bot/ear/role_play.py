"""Hear what somebody upset is told: was there listening, a step, a promise to keep.

The patterns stand in content/en/beats.toml. What the problem is differs from scene to
scene, so its words are given. A beat is marked to the end of its clause.
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.patterns import Sentence, found, patterns, prove, sentences
from bot.ear.words import read
from bot.expressions import Expression
from bot.hearing import Beat, HeardBeat
from bot.model import Cue

FILE: Final = "beats.toml"
LONGEST: Final = 4000
_MARKS: Final = '.,"-'

_DAYS: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_NUMBER: Final = (
    r"(?:\d{1,2}(?:[:.]\d\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|fifteen|twenty|thirty|half)"
)
_WHEN: Final = Expression(
    rf"\b(?:{_DAYS}|tomorrow|tonight|today|first thing|straight away|right away"
    r"|this (?:morning|afternoon|evening|week)|next (?:week|month|lesson)"
    rf"|every (?:day|week|morning|evening|lesson|{_DAYS})"
    r"|(?:the )?end of (?:the )?(?:day|week|school|shift|month)"
    rf"|(?:by|at|before|after|until|till|around|from) (?:half (?:past )?)?{_NUMBER}"
    r"(?! (?:glance|look|loss|time|point|bit|lot|few))\b(?: ?(?:am|pm|o'?clock))?"
    r"|(?:by|at|before|after|until) (?:noon|midday|lunch|break|school|work)"
    r"|(?:in|within|inside|under)(?: of| about| the next| less than)? "
    rf"{_NUMBER} (?:an )?(?:minutes?|mins?|hours?|days?|weeks?)"
    rf"|^\W*{_NUMBER} (?:minutes|mins|hours?)(?=\W*$|\W+(?:as|like) i ))\b",
    re.IGNORECASE,
)
"""A day or an hour."""

_DONE: Final = Expression(
    r"\b(?:was|were|had|did|didn'?t|found|told|came|went|been|called|rang|heard|missed"
    r"|saw|forgot|got|only|last|ago|since|should have|you)\b",
    re.IGNORECASE,
)
"""What tells that a day is one that has been, or somebody else's."""

_AS_SAID: Final = Expression(r"\b(?:like|as) i (?:just |already )?(?:said|told)", re.I)
_OFFERS: Final = Expression(
    r"\W*(?:so|and|ok|okay)?\W*(?:can|could|may|shall|would it|would you|is|if) ", re.I
)
_SUMS_UP: Final = Expression(r"\W*(?:so|if i|let me|just to|you mean|then)\b", re.I)
_NO_DATE: Final = (Beat.DISMISSED, Beat.INSULTED, Beat.TOO_MUCH)
_FRAGMENT: Final = 12
"""Words of the longest piece of a sentence that only says when: "me, Friday at 4"."""


def hear_beats(text: str, problem: Sequence[str]) -> tuple[HeardBeat, ...]:
    """Hear the beats in what was said; `problem` holds words that name it, with `*`."""
    text = text[:LONGEST]
    beats: list[HeardBeat] = []
    for sentence in sentences(read(text)):
        cues = {Beat(cue.cue): cue for cue in found(patterns(FILE), sentence)}
        words = _words(sentence, text)
        when = _WHEN.search(words)
        if when is not None and _AS_SAID.search(words):
            # Who says it once more has said when.
            cues.pop(Beat.DISMISSED, None)
        if Beat.DISMISSED in cues:
            # Whatever else is in that sentence, this is what is heard.
            cues = {Beat.DISMISSED: cues[Beat.DISMISSED]}
        elif Beat.INSULTED in cues:
            cues = {Beat.INSULTED: cues[Beat.INSULTED]}
        elif _names(sentence, problem) and ("?" not in words or _SUMS_UP.match(words)):
            cues[Beat.NAMED] = sentence.cue("", 0, len(sentence.written))
        if Beat.TOO_MUCH in cues:
            cues.pop(Beat.PROMISE, None)
        if Beat.PROMISE in cues:
            cues.setdefault(Beat.STEP, cues[Beat.PROMISE])
        elif (
            when is not None
            and cues.keys().isdisjoint(_NO_DATE)
            and _dated(words, Beat.STEP in cues)
        ):
            whole = sentence.cue("", 0, len(sentence.written))
            cues[Beat.PROMISE] = cues.get(Beat.STEP, whole)
            start, end = _clause(sentence, cues[Beat.PROMISE])
            if not start <= text.find(when[0], start) < end:
                cues[Beat.PROMISE] = whole
        for beat in Beat:
            if beat in cues:
                start, end = _clause(sentence, cues[beat])
                beats.append(HeardBeat(beat, start, end))
    return tuple(beats)


def _words(sentence: Sentence, text: str) -> str:
    reading = sentence.reading
    start, end = reading.starts[sentence.first], reading.ends[sentence.last - 1]
    return text[start:end].replace("’", "'")


def _dated(words: str, steps: bool) -> bool:
    """Whether a sentence with a day or an hour says when something will be done."""
    if steps:
        return True
    asks = "?" in words and not _OFFERS.match(words)
    short = len(words.split()) <= _FRAGMENT
    return short and not asks and not _DONE.search(_AS_SAID.sub("", words))


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
