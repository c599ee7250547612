"""Cut an answer into clauses and say of each what it tells: when, and whose deed.

An event with an anchor is what separates a story from everything that sounds like one,
and events live in clauses; a rate over the whole answer would drown them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.ear.cues import Heard
from bot.ear.words import Reading

_FINITE: Final = frozenset("PbBfFoOp3mE")
_SOFT: Final = frozenset(',ckK-"')
_VERB_CUES: Final = frozenset(
    ("speech", "notice", "act", "empty.deed", "state", "light")
)


@dataclass(slots=True)
class Clause:
    """`words[first:last]` of a reading, with what it tells.

    `tense` is past, perfect, could, modal, present or none; `subject` is I, we, you,
    other, they, thing or nobody. `deeds` has the kind of each verb: speech, notice,
    act, light, empty, state, or deed for a verb that is in no list; `places` says where
    each stands. `opener` is the word that joins the clause to what came before.
    `supposed` marks what is only imagined, `usual` what is told of every time.
    """

    first: int
    last: int
    sentence: int
    tense: str = "none"
    subject: str = "nobody"
    opener: str = ""
    supposed: bool = False
    usual: bool = False
    denied: bool = False
    deeds: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    cues: set[str] = field(default_factory=set)


# "decided to call" is a call.
_LEADING: Final = frozenset(
    "managed decided started began tried chose continued proceeded offered got helped "
    "agreed attempted went proposed".split()
)
_WHENEVER: Final = frozenset(("when", "whenever", "if", "once", "where", "wherever"))
_DENYING: Final = frozenset(("never", "not", "nearly", "almost"))
_COULD: Final = frozenset(("could", "couldn", "wouldn"))
_SUBJECTS: Final = {
    "i": "I",
    "w": "we",
    "u": "you",
    "h": "other",
    "H": "they",
    "x": "other",
    "N": "other",
    "X": "they",
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
    kinds = {
        cue.first: cue.name.removesuffix(".deed")
        for cue in heard
        if cue.name in _VERB_CUES
    }
    # "came up with" is no coming: a phrase outweighs the verb it begins with.
    kinds.update(
        (at, "empty")
        for cue in heard
        if cue.name == "empty.phrase"
        for at in range(cue.first, cue.last)
    )
    before: Clause | None = None
    for clause in cut:
        if "generic.thing" in clause.cues:
            clause.cues -= {"the.thing", "a.thing"}
        _tell(clause, reading, before, kinds)
        before = clause
    _settle(cut, reading)
    _suppose(cut, reading)
    usual = {
        clause.sentence
        for clause in cut
        if "habit" in clause.cues
        or (clause.tense == "present" and clause.opener in _WHENEVER)
    }
    for clause in cut:
        clause.usual = clause.tense == "present" and clause.sentence in usual
    return cut


def _settle(cut: Sequence[Clause], reading: Reading) -> None:
    """Read "put" and "set" as past where a neighbour is told in the past."""
    for number, clause in enumerate(cut):
        if clause.tense == "present" and clause.places:
            near = cut[max(0, number - 1) : number + 2]
            if reading.shape[clause.places[0]] == "E" and (
                any(other.tense == "past" for other in near)
            ):
                clause.tense = "past"


def _cut(reading: Reading) -> list[Clause]:
    shape = reading.shape
    done: list[Clause] = []
    sentence = 0
    first = 0
    finite = False
    soft = False  # whether the open clause began inside a sentence

    def close(last: int) -> None:
        nonlocal first, finite
        if last > first:
            bare = not any(letter.isalnum() for letter in shape[first:last])
            if done and (
                bare or (soft and not finite and done[-1].sentence == sentence)
            ):
                done[-1].last = last
            else:
                done.append(Clause(first, last, sentence))
        first, finite = last, False

    for at, letter in enumerate(shape):
        if letter == ".":
            if at > first:
                close(at + 1)
                soft = False
            sentence += 1
        elif letter in _SOFT:
            # Neither ends anything: "Mr P. came", "8 % of it".
            stop = reading.words[at] in (".", "%")
            told = finite or (letter == "," and _begins_anew(shape, first, at))
            if told and not stop and (letter != "k" or _governs(shape, at)):
                close(at)
                soft = True
        elif letter in _FINITE:
            finite = True
    close(len(shape))
    return done


def _begins_anew(shape: str, first: int, at: int) -> bool:
    """Whether the speaker tells on after a comma: "I weigh it all, and I put"."""
    after = shape[at + 1 : at + 3].lstrip("cr")[:1]
    return after in ("i", "w") and any(one in "iw" for one in shape[first:at])


def _governs(shape: str, at: int) -> bool:
    """Whether "after" or "as" opens a clause, and is not merely a preposition."""
    at += 1
    while at < len(shape) and shape[at] not in ".,ckK":
        if shape[at] in _FINITE:
            return True
        at += 1
    return False


def _tell(
    clause: Clause, reading: Reading, before: Clause | None, kinds: Mapping[int, str]
) -> None:
    shape, words = reading.shape, reading.words
    first, last = clause.first, clause.last
    while first < last and shape[first] in ',"-.':
        first += 1
    if first < last and shape[first] in "ckK":
        clause.opener = words[first]
    piece = shape[first:last]
    places = [first + n for n, letter in enumerate(piece) if letter in "PO"]
    was = [first + n for n, letter in enumerate(piece) if letter in "BF"]
    if places or was:
        clause.tense, verb = "past", min(places + was)
    else:
        verb = -1
        for tense, letters in (("modal", "m"), ("perfect", "f"), ("present", "bp3oE")):
            places = [first + n for n, letter in enumerate(piece) if letter in letters]
            if places:
                verb = places[0]
                clause.tense = tense
                if tense == "perfect" and not _participle(shape, verb, last):
                    clause.tense = "present"
                if tense == "modal" and words[verb] in _COULD:
                    clause.tense = "could"
                break
    deeds: list[tuple[int, str]] = []
    for at in [*places, *was]:
        letter = shape[at]
        doer = at
        if letter in "BFfmoO":
            doer = _doing(shape, at, last)
        elif words[at] in _LEADING and shape[at + 1 : at + 3] == "Tv":
            doer = at + 2
        if doer < 0:
            deeds.append((at, "state"))
        else:
            deeds.append((doer, kinds.get(doer) or kinds.get(at) or "deed"))
        before_it = words[at - 1] if at > first else ""
        between = words[at + 1 : doer] if letter in "BFfmoO" else []
        if (
            before_it in _DENYING
            or "z" in shape[at : max(doer, at + 2)]
            or not _DENYING.isdisjoint(between)
        ):
            clause.denied = True
    deeds.sort()
    clause.places = tuple(at for at, _ in deeds)
    clause.deeds = tuple(kind for _, kind in deeds)
    if verb < 0:
        return
    at = verb - 1
    while at >= first and shape[at] in "rzbBfFoOmV":
        at -= 1
    if at < first or (shape[at] in "cK" and at == first):
        joined = before is not None and before.sentence == clause.sentence
        if joined and before:
            clause.subject = before.subject
            # "I've built macros, cleaned up tags" is one claim, not two events.
            if before.tense == "perfect" and shape[verb] in "PVE":
                clause.tense = "perfect"
            elif before.tense == "modal" and shape[verb] in "pE":
                clause.tense = "modal"
    else:
        while at >= first and shape[at] not in _SUBJECTS:
            at -= 1
        clause.subject = _SUBJECTS[shape[at]] if at >= first else "nobody"


def _doing(shape: str, at: int, last: int) -> int:
    """Find the verb that an auxiliary helps, or -1 where it stands alone."""
    at += 1
    while at < last and shape[at] in "rzeiwuhHT":
        at += 1
    return at if at < last and shape[at] in "VgvPp" else -1


def _participle(shape: str, at: int, last: int) -> bool:
    at += 1
    while at < last and shape[at] in "rziwuhH":
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
