"""Turn clauses into evidence: named features that the weights add up."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.listening.clauses import Clause
from bot.listening.words import Reading

_ANCHORS: Final = frozenset(
    ("occasion", "amount", "name", "someone", "the.thing", "quotation", "a.thing")
)
_DEEDS: Final = frozenset(("speech", "notice", "handson"))
_GROUP: Final = {
    "past": "past",
    "none": "bare",
    "present": "now",
    "perfect": "perfect",
    "modal": "supposed",
}


def features(clause: Clause, reading: Reading) -> list[str]:
    """Name what speaks for or against an event in this clause."""
    group = "supposed" if clause.supposed else _GROUP[clause.tense]
    found = [group, f"{group} {clause.subject}"]
    found.extend(f"{group}: {cue}" for cue in clause.cues)
    if group == "past":
        cues = clause.cues
        deed = cues & _DEEDS
        if deed and "empty.deed" not in cues:
            found.append("deed")
            anchors = len(cues & _ANCHORS)
            if anchors:
                found.append("anchored deed")
            if anchors > 1:
                found.append("twice anchored deed")
            if clause.subject in ("I", "nobody", "we"):
                found.append("own deed")
        if len(clause.verbs) > 1:
            found.append("two verbs")
        if "habit" in cues:
            found.append("past habit")
    return found
