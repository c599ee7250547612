"""Hear the parts of a story, whose deed it was, and which words are worth quoting."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.ear.clauses import Clause
from bot.ear.evidence import group
from bot.ear.lexicon import WORDS
from bot.ear.words import Reading
from bot.expressions import Expression
from bot.model import Cue, Ownership, Part

_PROBED: Final = (Part.SITUATION, Part.ACTION, Part.RESULT, Part.TASK)
_OWN: Final = frozenset(("I", "we", "nobody"))
_TOLD: Final = frozenset(("past", "bare", "now", "could"))
_ENDED: Final = frozenset(("outcome",))
_SPELLED: Final = frozenset("two three four five six seven eight nine ten".split())
_PASSED: Final = frozenset(("ago", "back"))  # "two years ago" is a date
_CLOCK: Final = frozenset(("am", "pm", "o'clock", "a.m", "p.m"))
_DATES: Final = frozenset(
    """january february march april may june july august september october november
    december jan feb mar apr jun jul aug sept sep oct nov dec aged room bed
    table line bay ward year class floor unit version""".split()
)
_ASIDE: Final = frozenset(("belief", "advice", "trait", "none"))
_DOING: Final = frozenset(("speech", "act", "deed"))
_FAINT: Final = 0.3


def parts(
    cut: Sequence[Clause], events: Sequence[float], reading: Reading
) -> dict[Part, Cue | None]:
    """Say where each part was heard, in an answer that holds an occasion."""
    told = [
        at
        for at, clause in enumerate(cut)
        if group(clause) in _TOLD and not clause.cues & _ASIDE
    ]
    deeds = [at for at in told if _is_deed(cut[at], events[at])]
    last = deeds[-1] if deeds else -1
    chosen = {
        Part.SITUATION: _carrier(signs(cut, events, reading), Part.SITUATION),
        Part.TASK: next((at for at in told if "duty" in cut[at].cues), None),
        Part.ACTION: max(deeds, key=lambda at: (events[at], -at), default=None),
        Part.RESULT: _result(cut, told, deeds, last),
    }
    found = {
        part: None if at is None else cue_at(reading, cut[at], f"part.{part}")
        for part, at in chosen.items()
    }
    return {**found, Part.NUMBER: _number(cut, told, reading)}


# Which parts are learned. Task and result are better heard by their cues, an action by
# its deed, a number by its figure.
LEARNED: Final = (Part.SITUATION,)
_WORDS: Final = frozenset('nsNAex0YPVvgp3ED.,"-')


def signs(
    cut: Sequence[Clause], events: Sequence[float], reading: Reading
) -> list[list[str]]:
    """Name what may show the part that each clause plays."""
    own = [
        at
        for at, clause in enumerate(cut)
        if group(clause) in _TOLD and _is_deed(clause, events[at])
    ]
    first, last = (own[0], own[-1]) if own else (len(cut), -1)
    kinds = [f"{group(clause)} {clause.subject}" for clause in cut]
    found = []
    for at, clause in enumerate(cut):
        names = [
            kinds[at],
            group(clause),
            f"by {clause.subject}",
            f"so {clause.opener}",
        ]
        names.extend(clause.cues)
        names.extend(f"does {kind}" for kind in set(clause.deeds))
        names.extend(
            f"w {word}"
            for word, letter in zip(
                reading.words[clause.first : clause.last],
                reading.shape[clause.first : clause.last],
                strict=True,
            )
            if letter not in _WORDS
        )
        names.append("before" if at < first else "after" if at > last else "among")
        names.append("own deed" if at in own else "no own deed")
        names.append(f"third {3 * at // len(cut)}")
        if not at:
            names.append("first")
        if at == len(cut) - 1:
            names.append("last")
        if at == last:
            names.append("last deed")
        if at:
            names.append(f"past {kinds[at - 1]}")
        if at + 1 < len(cut):
            names.append(f"next {kinds[at + 1]}")
        found.append(sorted(set(names)))
    return found


@cache
def _learned() -> Mapping[str, Mapping[str, Any]]:
    raw = resources.files("bot.ear").joinpath("parts.json").read_text(encoding="utf-8")
    learned: dict[str, dict[str, Any]] = json.loads(raw)
    return learned


def _carrier(named: Sequence[Sequence[str]], part: Part) -> int | None:
    """Find the clause that most likely carries a part, if any does."""
    model = _learned()[part.value]
    worth = model["signs"]
    score, at = max(
        (model["base"] + sum(worth.get(name, 0.0) for name in names), -at)
        for at, names in enumerate(named)
    )
    return -at if score >= model["least"] else None


def _is_deed(clause: Clause, event: float) -> bool:
    kinds = set(clause.deeds)
    return (
        clause.subject in _OWN
        and not clause.denied
        and bool(kinds - {"state"})
        and (bool(kinds & _DOING) or event > _FAINT)
    )


def _result(
    cut: Sequence[Clause], told: Sequence[int], deeds: Sequence[int], last: int
) -> int | None:
    ends = [at for at in told if cut[at].cues & _ENDED and deeds and at > deeds[0]]
    if ends:
        return ends[-1]
    after = [
        at
        for at in told
        if at > last and deeds and cut[at].subject not in ("I", "we", "you")
    ]
    if after:
        return after[-1]
    # "He give us 96 procent. Now I go to school": a figure that somebody else made.
    figures = [
        at
        for at in told
        if deeds
        and at > deeds[0]
        and at not in deeds
        and "amount" in cut[at].cues
        and cut[at].subject not in ("I", "we", "you")
    ]
    return figures[-1] if figures else None


def _number(cut: Sequence[Clause], told: Sequence[int], reading: Reading) -> Cue | None:
    """Find a figure: no date, no clock, no count of the cast."""
    words, shape = reading.words, reading.shape
    best: tuple[bool, int] | None = None
    for number in told:
        clause = cut[number]
        for at in range(clause.first, clause.last):
            if shape[at] != "0":
                continue
            after = words[at + 1] if at + 1 < len(words) else ""
            before = words[at - 1] if at else ""
            if (
                after in _CLOCK
                or words[at].endswith(("am", "pm", "st", "nd", "rd", "th"))
                or ":" in words[at]
                or before in _DATES
                or after in _DATES
                or before == "at"
                or (words[at] in _SPELLED and _people(reading, at + 1))
                or not _PASSED.isdisjoint(words[at + 2 : at + 3])
            ):
                continue
            place = ("outcome" in clause.cues, at)
            if best is None or place[0] > best[0]:
                best = place
    if best is None:
        return None
    at = best[1]
    last = at
    while last + 1 < len(shape) and shape[last + 1] in "0nsAe" and last < at + 2:
        last += 1
    return Cue(reading.starts[at], reading.ends[last], "part.number")


def _people(reading: Reading, at: int) -> bool:
    """Whether people are counted here: they are the cast, not a figure."""
    while at < len(reading.shape) and reading.shape[at] == "e":
        at += 1
    word = reading.words[at] if at < len(reading.words) else ""
    return reading.shape[at : at + 1] in tuple("xX") or WORDS.get(word[:-1]) == "x"


def missing(found: Mapping[Part, Cue | None]) -> tuple[Part, ...]:
    """List what to probe for, the occasion first."""
    return tuple(part for part in _PROBED if found[part] is None)


_BRIEF: Final = 40
"""Words up to which an answer without an ending may be said to have none.

Where none is heard, 23 of 30 longer answers of training/answers have told it.
"""
_UNKNOWN: Final = Expression("[iw]r*[nE]")  # "i paint a line": heard as a noun
_PASSIVE: Final = Expression("[BbV][rz]*[VeP]")
_ENDING: Final = Expression(
    r"\b(?:now|since|finally|end(?:ed|s|ing)?|until|results?|after(?:wards?)?|later|"
    r"never again|any ?more|fixed|solved|sorted|worked|works|done|finish(?:ed)?|ready|"
    r"back|left|got|became|stopped|instead|still|today|from then|next (?:day|week"
    r"|month|"
    r"year|morning)|so (?:he|she|they|it|we|the)|thank(?:ed|s)?|happy|glad|won|saved|"
    r"signed|paid|passed|went|stayed|green|ok|okay|procent|percent|before \d+)\b|%|→"
)


def lacking(
    found: Mapping[Part, Cue | None], cut: Sequence[Clause], reading: Reading
) -> tuple[Part, ...]:
    """List the parts of which it is sure that they were not told.

    Learners end a story in the present tense, and many in words that name no ending:
    only of a short answer that stops with a deed of the speaker's is it said.
    """
    sure: list[Part] = []
    for part in missing(found):
        match part:
            case Part.RESULT if not _may_end(cut, reading):
                sure.append(part)
            case Part.ACTION if not any(_done(clause, reading) for clause in cut):
                sure.append(part)
            case Part.SITUATION:
                sure.append(part)
    return tuple(sure)


def _own(clause: Clause) -> bool:
    """Whether a clause may tell a deed of the speaker's, in whatever tense."""
    own = clause.subject in _OWN and not clause.supposed
    return own and bool(set(clause.deeds) - {"state"})


def _done(clause: Clause, reading: Reading) -> bool:
    """Whether a clause may tell a deed of the speaker's, also as "it was sent back"."""
    words = reading.shape[clause.first : clause.last]
    return (
        _own(clause)
        or _PASSIVE.search(words) is not None
        or _UNKNOWN.search(words) is not None
    )


def _may_end(cut: Sequence[Clause], reading: Reading) -> bool:
    """Whether an ending may have been told in words that were not heard as one."""
    if reading.spoken > _BRIEF:
        return True
    first = next((at for at, clause in enumerate(cut) if _own(clause)), None)
    if first is None:
        return _ENDING.search(reading.text.lower()) is not None
    after = cut[first + 1 :]
    start = reading.starts[cut[first].first]
    if _ENDING.search(reading.text[start:].lower()):
        return True
    return any(
        (clause.subject not in _OWN and clause.subject != "you")
        or "0" in reading.shape[clause.first : clause.last]
        for clause in after
        if not clause.supposed
    )


_ALONE: Final = re.compile(
    r"(?<!live )(?<!lives )(?<!lived )(?<!living )(?<!left )(?<!him )(?<!her )"
    r"\b(?:alone|by myself|on my own|single-?handed(?:ly)?|just me|only me|me alone"
    r"|nobody else|no one else|i did it all|all of it was me)\b"
)


def ownership(cut: Sequence[Clause], text: str = "") -> Ownership:
    """Tell whether the deeds are the speaker's own, the team's, or nobody's.

    Who says that they were alone is not asked which part was theirs.
    """
    alone = _ALONE.search(text.lower()) is not None
    told = Counter(
        clause.subject
        for clause in cut
        if group(clause) in _TOLD and set(clause.deeds) - {"state"}
    )
    # Who drops the subject means himself, unless "we" was what he left out.
    mine = told["I"] + (0 if told["we"] > told["I"] else told["nobody"])
    if alone:
        return Ownership.CLEAR
    if not mine:
        return Ownership.UNCLEAR
    return Ownership.CLEAR if mine > 2 * told["we"] else Ownership.MIXED


def cue_at(reading: Reading, clause: Clause, name: str) -> Cue:
    """Mark a clause without the marks around it."""
    first, last = reading.trim(clause.first, clause.last)
    return Cue(reading.starts[first], reading.ends[last - 1], name)
