"""Hear the parts of a story, whose deed it was, and which words are worth quoting."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.listening.clauses import Clause
from bot.listening.cues import Heard
from bot.listening.words import Reading
from bot.model import Cue, Ownership, Part

_PROBED: Final = (Part.SITUATION, Part.ACTION, Part.RESULT, Part.TASK)
_SCENE: Final = frozenset(("occasion", "setting", "was.doing"))
_DEEDS: Final = frozenset(("speech", "notice", "handson", "empty.deed"))
_OWN: Final = ("I", "we", "nobody")
# The longest quotation that still fits inside a sentence, in words.
_LONGEST: Final = 12
_FILLERS: Final = frozenset(
    """and but so because then well ok okay yes yeah yep um uh like basically actually
    honestly also that which who when while as since if or um so, i'd say i'd plus""".split()
)
_LOOSE_ENDS: Final = frozenset(
    """and but or so because the a an to of in on at with for from by that which who when
    while as if my our his her their i we he she they it was were is are am be had have has
    did do not very really would could should can will about into than then just also""".split()
)


def parts(
    cut: Sequence[Clause],
    events: Sequence[float],
    heard: Sequence[Heard],
    reading: Reading,
) -> dict[Part, Cue | None]:
    """Say where each part was heard; a part is heard only where something happened."""
    found: dict[Part, Cue | None] = dict.fromkeys(Part)
    for number, (clause, event) in enumerate(zip(cut, events, strict=True)):
        if clause.supposed:
            continue
        past = clause.tense == "past" or event > 0.5
        cues = clause.cues
        if found[Part.SITUATION] is None and (
            (past and cues & _SCENE)
            or (clause.tense == "past" and number < 3 and _is_state(clause, reading))
        ):
            found[Part.SITUATION] = cue_at(reading, clause, "part.situation")
        if found[Part.TASK] is None and "duty" in cues and clause.tense != "present":
            found[Part.TASK] = cue_at(reading, clause, "part.task")
        if (
            found[Part.ACTION] is None
            and past
            and clause.subject in _OWN
            and (event > 0.5 or (cues & _DEEDS and event > 0.25))
        ):
            found[Part.ACTION] = cue_at(reading, clause, "part.action")
        if (
            found[Part.RESULT] is None
            and (past or clause.tense in ("none", "present"))
            and "outcome" in cues
            and number
        ):
            found[Part.RESULT] = cue_at(reading, clause, "part.result")
    for cue in heard:
        if cue.name == "amount" and found[Part.NUMBER] is None:
            found[Part.NUMBER] = Cue(
                reading.starts[cue.first], reading.ends[cue.last - 1], "part.number"
            )
    return found


def _is_state(clause: Clause, reading: Reading) -> bool:
    return clause.subject not in ("I", "we") and any(
        reading.shape[at] in "BF" for at in clause.verbs
    )


def missing(found: Mapping[Part, Cue | None]) -> tuple[Part, ...]:
    """List what to probe for, the occasion first."""
    return tuple(part for part in _PROBED if found[part] is None)


def ownership(cut: Sequence[Clause]) -> Ownership:
    """Tell whether the deeds are the speaker's own, the team's, or nobody's."""
    mine = ours = 0
    for clause in cut:
        if clause.tense == "past" and not clause.supposed:
            mine += clause.subject == "I" or (
                clause.subject == "nobody" and bool(clause.cues & _DEEDS)
            )
            ours += clause.subject == "we" or "told.to" in clause.cues
    if mine and mine >= ours:
        return Ownership.CLEAR
    return Ownership.MIXED if mine else Ownership.UNCLEAR


def cue_at(reading: Reading, clause: Clause, name: str) -> Cue:
    """Mark a clause without the marks around it."""
    first, last = _trim(reading, clause.first, clause.last)
    return Cue(reading.starts[first], reading.ends[last - 1], name)


def _trim(reading: Reading, first: int, last: int) -> tuple[int, int]:
    shape = reading.shape
    start, end = first, last
    while start < end and shape[start] in '.,-"':
        start += 1
    while end > start and shape[end - 1] in '.,-"':
        end -= 1
    return (start, end) if start < end else (first, last)


def quote(reading: Reading, clause: Clause, name: str) -> Cue | None:
    """Cut a clause to a fragment that reads well between quotation marks."""
    first, last = _trim(reading, clause.first, clause.last)
    words, shape = reading.words, reading.shape
    while first < last and (words[first] in _FILLERS or shape[first] in '.,-"'):
        first += 1
    if last - first > _LONGEST:
        last = _shorter(reading, first, last)
    while last > first and (
        words[last - 1] in _LOOSE_ENDS or shape[last - 1] in '.,-"'
    ):
        last -= 1
    if last - first < 3 or any(letter in '."' for letter in shape[first:last]):
        return None
    return Cue(reading.starts[first], reading.ends[last - 1], name)


def _shorter(reading: Reading, first: int, last: int) -> int:
    """Find the last joint at which a long clause can be cut."""
    for at in range(min(first + _LONGEST, last - 1), first + 4, -1):
        if reading.shape[at] in ",jckKT-" and reading.shape[at - 1] not in "jdayTbBm":
            return at
    return first + _LONGEST
