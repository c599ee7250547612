"""Turn clauses into evidence: named features that the weights add up."""

from collections.abc import Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.cues import listener
from bot.ear.words import Reading

_ANCHORS: Final = (
    "occasion",
    "amount",
    "name",
    "someone",
    "this.one",
    "the.thing",
    "quotation",
    "quote.mark",
)
REAL: Final = frozenset(("speech", "notice", "act", "deed"))
_OWN: Final = frozenset(("I", "we", "nobody"))
_GROUP: Final = {
    "past": "past",
    "none": "bare",
    "present": "now",
    "perfect": "perfect",
    "could": "could",
    "modal": "supposed",
}
_GENERAL: Final = frozenset(
    ("habit", "advice", "supposed", "belief", "trait", "career")
)


def group(clause: Clause) -> str:
    """Name the time in which a clause is told, as far as it matters."""
    if clause.supposed:
        return "supposed"
    return "usual" if clause.usual else _GROUP[clause.tense]


def features(clause: Clause) -> list[str]:
    """Name what speaks for or against an event in this clause."""
    time = group(clause)
    cues = clause.cues
    found = [time, f"{time} {clause.subject}"]
    found.extend(f"{time}: {cue}" for cue in cues)
    kinds = set(clause.deeds)
    found.extend(f"{time} {kind}" for kind in kinds)
    anchors = sum(anchor in cues for anchor in _ANCHORS)
    if anchors:
        found.append(f"{time} anchored")
        if anchors > 1:
            found.append(f"{time} anchored twice")
    if kinds & REAL and time in ("past", "now"):
        own = clause.subject in _OWN
        found.append(f"{time} own deed" if own else f"{time} other deed")
        if anchors:
            found.append(f"{time} anchored deed")
        if cues & _GENERAL:
            found.append(f"{time} general deed")
        if clause.denied:
            found.append(f"{time} denied")
        if "empty" not in kinds and not cues & _HOLLOW:
            found.append(f"{time} plain deed")
    hollow = len(cues & _HOLLOW)
    if hollow:
        found.append(f"{time} hollow")
        if hollow > 1:
            found.append(f"{time} hollow twice")
    return found


_HOLLOW: Final = frozenset(
    ("empty.phrase", "empty.noun", "manner", "everything", "hype", "abstract",
     "no.thing", "more.like.this", "generic.thing")
)  # fmt: skip


def whole(cut: Sequence[Clause], reading: Reading) -> list[str]:
    """Name what only the answer as a whole can show."""
    own = past = other = now = one = many = anchors = general = 0
    mine = False
    cues: set[str] = set()
    for clause in cut:
        time = group(clause)
        cues |= clause.cues
        vague = bool(clause.cues & _GENERAL)
        general += vague or time in ("supposed", "usual")
        if time in ("supposed", "perfect", "usual"):
            continue
        anchors += sum(anchor in clause.cues for anchor in _ANCHORS)
        real = bool(REAL & set(clause.deeds)) and not clause.denied and not vague
        if clause.subject == "other":
            one += 1
        elif clause.subject in ("they", "you"):
            many += 1
        mine = mine or (clause.subject in _OWN and bool(set(clause.deeds) - {"state"}))
        past += time == "past"
        if real and clause.subject in _OWN and time in ("past", "now"):
            own += time == "past"
            now += time == "now"
        elif real and clause.subject in ("other", "they"):
            other += 1
    share = general / len(cut) if cut else 0.0
    found = [
        f"{name} {n}"
        for name, count in (
            ("own deeds", own),
            ("own deeds now", now),
            ("deeds of others", other),
            ("one person", one),
            ("anchors", anchors),
            ("threads", _threads(cut, reading)),
        )
        for n in (1, 2, 3, 5)
        if count >= n
    ]
    found.extend(
        name
        for name, true in (
            ("others only", other > 0 and not mine),
            ("mostly others", other > 2 * (own + now)),
            ("several years", reading.shape.count("Y") > 1),
            ("mostly general", share > 0.5),
            ("nothing general", share == 0),
            ("half past", past >= 0.5 * len(cut)),
            ("nearly all past", past >= 0.75 * len(cut)),
            ("told now", now >= 2 and not own and share < 0.2),
            ("told now of one", now >= 1 and one >= 1 and one > many and share < 0.2),
        )
        if true
    )
    found.extend(f"any {cue}" for cue in _TELLING if cue in cues)
    return found


_TELLING: Final = (
    "quote.mark", "uninflected", "he.says", "name.does", "duty", "trouble",
    "cv", "habit", "more.like.this",
)  # fmt: skip


# How far before a noun its article may stand.
_REACH: Final = 4


def _threads(cut: Sequence[Clause], reading: Reading) -> int:
    """Count who and what is brought in once and spoken of again.

    A story keeps coming back to the same few people and things; a list never does.
    """
    shape, words = reading.shape, reading.words
    known: set[str] = set()
    back: set[str] = set()
    for clause in cut:
        if clause.supposed:
            continue
        for at in range(clause.first, clause.last):
            letter = shape[at]
            if letter == "N":
                (back if words[at] in known else known).add(words[at])
            elif letter in "nxs":
                nearest = max(clause.first, at - _REACH)
                article = at - 1
                while article >= nearest and shape[article] in "enxAr":
                    article -= 1
                pointer = shape[article] if article >= nearest else "."
                if pointer == "d" and words[at] in known:
                    back.add(words[at])
                elif pointer in "ay0" or letter == "x":
                    known.add(words[at])
            elif letter == "h" and words[at] in ("he", "she") and "one" in known:
                back.add("he or she")
            if letter in "xN":
                known.add("one")
    return len(back)


def direction(name: str) -> int:
    """Say which way a feature may speak: 1 for an instance, -1 against, 0 either.

    Training keeps to it, so that no accident of the data turns a cue round.
    """
    speaks = listener().speaks
    if name.startswith("any "):
        return speaks.get(name[4:], 0)
    time, _, cue = name.partition(": ")
    if cue:
        return speaks[cue]
    if name.startswith(_FOR):
        return 1
    if name.startswith(_AGAINST) or name.endswith(_HOLLOWED):
        return -1
    return int(time.endswith(_ANCHORED) and time.startswith(("past", "now", "bare")))


_FOR: Final = (
    "own deeds", "threads", "anchors", "one person", "told now", "nothing general",
    "half past", "nearly all past",
)  # fmt: skip
_AGAINST: Final = (
    "others only", "mostly others", "several years", "mostly general",
)  # fmt: skip
_HOLLOWED: Final = ("hollow", "hollow twice", "general deed", "denied", " empty")
_ANCHORED: Final = ("anchored", "anchored twice", "anchored deed", "plain deed")
