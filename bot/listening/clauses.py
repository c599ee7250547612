"""Cut an answer into clauses and say of each what it tells: when, and whose deed.

An event with an anchor is what separates a story from everything that sounds like one,
and events live in clauses; a rate over the whole answer would drown them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.listening.cues import Heard
from bot.listening.words import Reading

_FINITE: Final = frozenset("PbBfFoOpmE")
_SOFT: Final = frozenset(',ckK-"')
_CORE: Final = frozenset("BPVEgFO")


@dataclass(slots=True)
class Clause:
    """`words[first:last]` of a reading, with what it tells.

    `tense` is past, perfect, modal, present or none; `subject` is I, we, you, other,
    thing or nobody; `verbs` are the places of its past verbs. `opener` is the word that
    joins it to what came before.
    """

    first: int
    last: int
    sentence: int
    tense: str = "none"
    subject: str = "nobody"
    opener: str = ""
    supposed: bool = False
    verbs: tuple[int, ...] = ()
    cues: set[str] = field(default_factory=set)


_SUBJECTS: Final = {
    "i": "I",
    "w": "we",
    "u": "you",
    "h": "other",
    "x": "other",
    "N": "other",
    "X": "people",
    "s": "thing",
    "n": "thing",
    "A": "thing",
    "t": "thing",
    "0": "thing",
}


def clauses(reading: Reading, heard: Sequence[Heard]) -> list[Clause]:
    """Cut at sentence ends, and at commas and joining words after a finite verb."""
    cut = _cut(reading)
    owner = [0] * len(reading.words)
    for number, clause in enumerate(cut):
        owner[clause.first : clause.last] = [number] * (clause.last - clause.first)
    for cue in heard:
        cut[owner[cue.first]].cues.add(cue.name)
        # A phrase such as "so I asked" may begin with the word that opens the clause.
        if cue.last - cue.first > 1 and owner[cue.last - 1] != owner[cue.first]:
            cut[owner[cue.last - 1]].cues.add(cue.name)
    before: Clause | None = None
    for clause in cut:
        _tell(clause, reading, before)
        before = clause
    _suppose(cut, reading)
    return cut


def _cut(reading: Reading) -> list[Clause]:
    shape, words = reading.shape, reading.words
    done: list[Clause] = []
    sentence = 0
    first = 0
    finite = False
    soft = False  # whether the open clause began inside a sentence

    def close(last: int) -> None:
        nonlocal first, finite
        if last > first:
            if soft and not finite and done and done[-1].sentence == sentence:
                done[-1].last = last
            else:
                done.append(Clause(first, last, sentence))
        first, finite = last, False

    for at, letter in enumerate(shape):
        if letter == ".":
            close(at + 1)
            sentence, soft = sentence + 1, False
        elif letter in _SOFT:
            if finite and not (
                words[at] == "as" and at + 1 < len(shape) and shape[at + 1] in "adye"
            ):
                close(at)
                soft = True
        elif letter in _FINITE:
            finite = True
    close(len(shape))
    return done


def _tell(clause: Clause, reading: Reading, before: Clause | None) -> None:
    shape, words = reading.shape, reading.words
    first, last = clause.first, clause.last
    while first < last and shape[first] in ',"-.':
        first += 1
    if first < last and shape[first] in "ckK":
        clause.opener = words[first]
    piece = shape[first:last]
    past = [first + n for n, letter in enumerate(piece) if letter in "PO"]
    was = [first + n for n, letter in enumerate(piece) if letter in "BF"]
    verb = -1
    if past:
        clause.tense, verb = "past", past[0]
    elif was:
        clause.tense, verb = "past", was[0]
    else:
        for tense, letters in (("modal", "m"), ("perfect", "f"), ("present", "bpoE")):
            places = [first + n for n, letter in enumerate(piece) if letter in letters]
            if places:
                verb = places[0]
                clause.tense = tense
                if tense == "perfect" and not _participle(shape, verb, last):
                    clause.tense = "present"
                break
    clause.verbs = tuple(past or was)
    if verb < 0:
        return
    at = verb - 1
    while at >= first and shape[at] in "rzbBfFoOmV":
        at -= 1
    if at < first or (shape[at] in "cK" and at == first):
        joined = before is not None and before.sentence == clause.sentence
        clause.subject = before.subject if joined and before else "nobody"
    else:
        while at >= first and shape[at] not in _SUBJECTS:
            at -= 1
        clause.subject = _SUBJECTS[shape[at]] if at >= first else "nobody"


def _participle(shape: str, at: int, last: int) -> bool:
    at += 1
    while at < last and shape[at] in "rziwuh":
        at += 1
    return at < last and shape[at] in "VPD"


def _suppose(cut: list[Clause], reading: Reading) -> None:
    """Mark what is only imagined: an if-clause, and the past in a would-sentence."""
    imagined: dict[int, bool] = {}
    for clause in cut:
        hard = "supposed" in clause.cues and clause.tense != "past"
        opened = reading.shape[clause.first] == "K" or clause.opener in (
            "if",
            "unless",
            "suppose",
            "imagine",
            "whenever",
        )
        asked = opened and imagined.get(clause.sentence) is False
        if (hard or opened) and not asked:
            imagined[clause.sentence] = True
        elif clause.tense == "past":
            imagined.setdefault(clause.sentence, False)
        clause.supposed = imagined.get(clause.sentence, False)
