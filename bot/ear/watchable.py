"""Tell whether somebody could have watched what an answer says the speaker did.

One rule for all that praises. A clause tells a deed of the speaker's own, done or said
to someone or something, and claims no result or merit in its place
(content/en/hollow.toml); and the answer holds something particular: a person, a thing,
a moment, a number or a place.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.evidence import group
from bot.ear.patterns import patterns, prove, sentences
from bot.ear.structure_patterns import PAST_HABIT
from bot.ear.words import Reading, base, read
from bot.model import Cue

FILE: Final = "hollow.toml"

_TIMES: Final = frozenset(("past", "now"))
_HAPPENED: Final = frozenset(("past", "now", "bare", "could"))
# With one of these in it, a clause without an object of its own is no deed.
_EMPTY: Final = frozenset(
    ("belief", "trait", "empty.deed", "empty.noun", "empty.phrase", "career", "advice",
     "supposed", "hype", "abstract", "none", "no.thing", "generic.thing",
     "more.like.this", "manner")
)  # fmt: skip
# With one of these in it, no clause is.
_NEVER: Final = frozenset(("empty.phrase", "career", "advice", "supposed", "trait"))
_OBJECT: Final = frozenset(
    ("amount", "name", "someone", "this.one", "the.thing", "a.thing", "quotation",
     "quote.mark")
)  # fmt: skip
# What makes an occasion this one and no other.
_PINNED: Final = frozenset(
    ("amount", "name", "occasion", "scene", "quotation", "quote.mark", "this.one")
)  # fmt: skip
# What goes on in a head, or only names that something was done.
_UNSEEN: Final = frozenset(
    """decide choose pick agree realise realize notice learn think know feel want need
    hope understand believe figure guess remember wish consider conclude assume expect
    ignore miss fail lose win stay keep do try start begin become get manage stand wait
    happen end finish work help deal change see hear be have would work approach
    experience face make act learnt stick seek spend use
    inherit receive join own encounter suffer enjoy
    calm reassure convince persuade motivate inspire support encourage protect save
    rescue resolve solve satisfy impress influence win convert retain""".split()
)
# Letters of the shape that name somebody or something: a person, a name, a code.
_SOMEBODY: Final = frozenset("xN")
_DENYING: Final = frozenset(("never", "nearly", "almost"))
_SPEAKER: Final = {"i": "I", "w": "we"}
_ANOTHER: Final = frozenset("hHxXNut")
# "Every morning for a week" was one time after all.
_BOUNDED: Final = re.compile(
    r"\b(?:for (?:an?|two|three|four|five|six|\d+) (?:days?|nights?|weeks?|months?)"
    r"|until|that (?:day|week|month|night|evening|morning|summer|winter|year))\b"
)
_VAGUE: Final = frozenset(("empty.noun", "abstract", "generic.thing", "empty.phrase"))
_JOINED: Final = re.compile(r"(?!(?:re|de|co|pre|un|over|under|out|double)-)\w+-\w*ed")
# A thing that is no mere word of what was done to it.
_NAMED: Final = re.compile("[nsxXNA0]")
_THING: Final = frozenset("nsAexXN0huH")


def hollow(reading: Reading) -> list[Cue]:
    """List the places that claim a result or a merit in place of a deed."""
    return [
        sentence.cue(pattern.name, match.start(), match.end())
        for sentence in sentences(reading)
        for pattern in patterns(FILE)
        if pattern.unless is None or not pattern.unless.search(sentence.written)
        for match in pattern.words.finditer(sentence.written)
    ]


def watchable(
    at: int, cut: Sequence[Clause], reading: Reading, claims: Sequence[Cue]
) -> bool:
    """Whether a clause tells a deed of the speaker's that could have been watched."""
    clause = cut[at]
    if group(clause) not in _TIMES or clause.cues & _NEVER:
        return False
    start, end = reading.starts[clause.first], reading.ends[clause.last - 1]
    if any(claim.start < end and claim.end > start for claim in claims):
        return False
    said = reading.text[start:end].lower()
    if PAST_HABIT.search(said) and not _BOUNDED.search(said):
        return False
    if clause.subject == "we" and clause.cues & {"duty", "outcome"}:
        return False
    return any(
        _own(place, at, cut, reading) and _seen(clause, kind, place, reading)
        for kind, place in zip(clause.deeds, clause.places, strict=True)
    )


def _own(place: int, at: int, cut: Sequence[Clause], reading: Reading) -> bool:
    """Whether the verb at a place tells a deed of the speaker's."""
    clause, shape = cut[at], reading.shape
    before = place - 1
    if shape[place] == "V" and shape[max(clause.first, place - 2) : place].strip(
        "rz"
    ) in (
        "B",
        "b",
        "iB",
        "wB",
    ):
        return False  # "I was parachuted in": somebody else did it
    while before >= clause.first and shape[before] in "rzbBfFoOm":
        if shape[before] == "z" or reading.words[before] in _DENYING:
            return False
        before -= 1
    if before >= clause.first:
        if shape[before] in _SPEAKER:
            return True
        if shape[before] in _ANOTHER:
            return False
    if clause.subject == "nobody":
        return not _of_another(at, cut, reading)
    return clause.subject in ("I", "we")


def _seen(clause: Clause, kind: str, place: int, reading: Reading) -> bool:
    """Whether this verb, with what follows it, could have been watched."""
    cues = clause.cues
    after = reading.shape[place + 1 : clause.last]
    what = any(letter in _THING for letter in after)
    if reading.shape[place] == "g" or reading.words[place + 1 : place + 2] == ["me"]:
        return False  # "I was closing the shop", "took me nine days"
    if _JOINED.fullmatch(reading.words[place]):
        return False  # "a site-led approach": no verb
    plain = base(reading.words[place]) not in _UNSEEN
    match kind:
        case "state":
            return False
        case "speech":
            return plain and bool(after.strip('.,-"'))
        case "empty":
            return bool(cues & {"name", "someone", "amount"}) and not cues & (
                _EMPTY - {"empty.deed"}
            )
        case "notice":
            found = base(reading.words[place]) == "find"
            return found and what and not cues & _VAGUE
        case "light":
            return bool(cues & _OBJECT) and not cues & {"no.thing", "generic.thing"}
        case _:
            return plain and what and bool(cues & _OBJECT or not cues & _EMPTY)


def _of_another(at: int, cut: Sequence[Clause], reading: Reading) -> bool:
    """Whether a dropped subject may be somebody who was just named.

    "Our old PM. Kept changing scope on Fridays."
    """
    if not at:
        return False
    before = cut[at - 1]
    if before.subject in ("other", "they"):
        return before.sentence == cut[at].sentence
    named = reading.shape[before.first : before.last]
    bare = before.tense == "none"
    return bare and (not _SOMEBODY.isdisjoint(named) or named[:1] in ("y", "w"))


def particular(cut: Sequence[Clause], reading: Reading) -> bool:
    """Whether an answer holds a person, a thing, a moment, a number or a place."""
    return pinned(cut, reading) or any(
        clause.cues & _OBJECT
        or (
            group(clause) in _TIMES
            and clause.cues.isdisjoint(_VAGUE)
            and _NAMED.search(reading.shape, clause.first, clause.last)
        )
        for clause in cut
        if not clause.supposed
    )


def pinned(cut: Sequence[Clause], reading: Reading) -> bool:
    """Whether something makes the occasion this one: a name, a number, a time, words.

    What the ear is unsure of is praised only then.
    """
    return pins(cut, reading) > 0


def pins(cut: Sequence[Clause], reading: Reading) -> int:
    """Count in how many ways the occasion is made this one."""
    told = [
        clause for clause in cut if group(clause) in _HAPPENED and not clause.supposed
    ]
    kinds = {cue for clause in told for cue in clause.cues & _PINNED}
    letters = {
        letter
        for clause in told
        for letter in reading.shape[clause.first : clause.last]
        if letter in "AxN"
    }
    return len(kinds - {"name"}) + len(letters)


def prove_hollow() -> list[str]:
    """Try every pattern on its own hits and misses; return the faults, best none."""
    return prove(FILE, _names)


def _names(text: str) -> Iterator[str]:
    for cue in hollow(read(text)):
        yield cue.cue
