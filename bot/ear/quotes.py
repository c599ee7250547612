"""Choose the words of an answer that are worth quoting back.

A quotation is a whole clause, or a few that belong together, as a person would pick the
line that carries the answer: the speaker's own deed first. Where none reads well, there
is none: no quotation is better than a bad one.
"""

import re
from collections.abc import Callable, Collection, Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.evidence import group
from bot.ear.lines import GOOD, length, line_of, longer, unresolved
from bot.ear.preferring import Preference, telling
from bot.ear.structure_patterns import PAST_HABIT
from bot.ear.unquotable import (
    KNOWING,
    claimed,
    hidden,
    in_vain,
    offsets,
    only_knows,
    only_leads,
    remarked,
    said_in,
    told_to_forget,
)
from bot.ear.words import Reading, base
from bot.model import Cue, Outcome

_EMPTY_CUES: Final = frozenset(
    ("belief", "trait", "empty.deed", "empty.noun", "empty.phrase", "career", "advice",
     "habit", "more.like.this", "supposed", "manner", "everything", "hype", "abstract")
)  # fmt: skip
_HOLLOW: Final = 0.3  # an event at most this strong may be quoted as empty
_WORTHY: Final = frozenset(("belief", "habit", "trait", "steps", "supposed"))
_UNWORTHY: Final = frozenset(("none", "trouble", "more.like.this"))
_DOING: Final = frozenset(("speech", "act", "deed", "light"))
_TELLING: Final = frozenset(
    ("amount", "name", "someone", "this.one", "the.thing", "outcome")
)

Carries = Callable[[int, int], float]
Turned = Callable[[int, int], bool]
_CARRIES: Final = 4.0  # what a share of carrying the answer is worth beside a deed
_BELONGS: Final = 0.2  # a share from which what follows belongs to a line
_FALLS: Final = 0.4  # and how much less it may be than the line's own
_UNHANDY: Final = 0.15  # how much less a line of another length is worth
# What only keeps a record of a story, or holds still in it.
_RECORDING: Final = frozenset(
    """type write note print record log document sit stand read look watch wait count
    file fill count save copy""".split()
)
_LEADING: Final = 0.5  # how much less such a deed is worth
_PREFERRED: Final = 8.0  # how much more a line is worth that its speaker prefers
_PERSONS: Final = frozenset("him her them me us".split())
_BEING: Final = frozenset("meet sit stand stay wait go come arrive arrived".split())
_MOTION: Final = frozenset("went came go come walked walk drove ran run".split())


def best(
    cut: Sequence[Clause],
    events: Sequence[float],
    reading: Reading,
    outcome: Outcome,
    seen: Collection[int] = (),
    claims: Sequence[Cue] = (),
    apart: Collection[int] = (),
    carries: Carries | None = None,
    turned: Turned | None = None,
    preference: Preference | None = None,
) -> Cue | None:
    """Quote the line that carries the answer; without an event, a value or a habit.

    Where clauses were `seen` that tell a deed, one of them is quoted or none, and no
    place of `claims` with it. What stands `apart` is said to the interviewer. `carries`
    says of a stretch, by offsets, how surely it is what carries the answer, 0 to 1, and
    `turned` whether it is said to the interviewer. What an answer says of its own lines
    is its `preference`.
    """
    if outcome is Outcome.MISSING:
        habits = [at for at in _habits(cut, reading) if at not in apart]
        habit = _first(cut, habits, reading, "best")
        if habit is None or hidden(reading.text[habit.start : habit.end], preference):
            return None
        said_to_me = turned is not None and turned(habit.start, habit.end)
        return None if said_to_me else habit
    thin = outcome is Outcome.THIN
    worthy = []
    for at, clause in enumerate(cut):
        worth = _worth(clause, events[at], reading) - _pale(clause, reading)
        wanted = _wanted(clause, reading, preference)
        if at in apart or (seen and at not in seen and not wanted):
            continue
        if told_to_forget(clause, reading, preference):
            continue
        if at in seen and only_leads(at, cut, seen, reading):
            worth -= _LEADING
        if wanted:
            worth = max(worth, 0.05) + _PREFERRED
        if at in seen:
            worth = max(worth, 0.05)
        if thin and not worth and _said_to_me(clause, reading):
            worth = 0.01 + 0.1 * events[at]
        if worth > 0:
            worthy.append((worth, -at))
    lines = [
        (worth - _UNHANDY * (length(reading.shape, *line) not in GOOD), number, line)
        for worth, number in sorted(worthy, reverse=True)
        if (line := line_of(reading, cut, -number)) is not None
        and not (
            (seen and claimed(line, reading, claims))
            or (line[1] <= cut[-number].last and _idle(cut[-number], reading))
            or remarked(line, cut, apart)
            or (turned is not None and turned(*offsets(line, reading)))
            or unresolved(line, cut, reading)
            or only_knows(line, cut, reading)
            or hidden(said_in(line, reading), preference)
        )
    ]
    if carries is not None and (len(lines) > 1 or _goes_on(lines, cut, reading)):
        lines = [_carried(*one, cut, reading, carries) for one in lines]
    if not lines:
        return None
    _, _, (first, last) = max(lines, key=lambda one: one[:2])
    return Cue(reading.starts[first], reading.ends[last - 1], "best")


_Line = tuple[float, int, tuple[int, int]]  # its worth, its order, where it stands


def _goes_on(lines: Sequence[_Line], cut: Sequence[Clause], reading: Reading) -> bool:
    return any(True for *_, line in lines for _ in longer(reading, cut, line))


def _carried(
    worth: float,
    number: int,
    line: tuple[int, int],
    cut: Sequence[Clause],
    reading: Reading,
    carries: Carries,
) -> _Line:
    """Add to the worth of a line how surely it carries the answer."""
    alone = carries(*offsets(line, reading))
    line, share = _to_its_point(line, cut, reading, carries)
    share = max(share, alone)  # what a line goes on with takes nothing from it
    if in_vain(said_in(line, reading)):
        worth -= _LEADING
    # A few words are rarely what carries an answer.
    full = min(1.0, length(reading.shape, *line) / GOOD.start)
    return worth + _CARRIES * share * full, number, line


def _to_its_point(
    line: tuple[int, int], cut: Sequence[Clause], reading: Reading, carries: Carries
) -> tuple[tuple[int, int], float]:
    """Carry a line on while what follows belongs to what carries the answer."""
    share = carries(reading.starts[line[0]], reading.ends[line[1] - 1])
    for more in longer(reading, cut, line):
        if _NEXT_STEP.search(said_in((line[1], more[1]), reading)):
            break  # it may be a line of its own
        added = carries(reading.ends[line[1] - 1], reading.ends[more[1] - 1])
        if added < _BELONGS or added < share * _FALLS:
            break
        line = more
    return line, carries(reading.starts[line[0]], reading.ends[line[1] - 1])


def vaguest(
    cut: Sequence[Clause],
    events: Sequence[float],
    reading: Reading,
    outcome: Outcome,
    apart: Cue | None,
) -> Cue | None:
    """Quote the emptiest clause; in a good answer only one that is plainly empty.

    What is already quoted as `apart` is not quoted again.
    """
    start, end = (apart.start, apart.end) if apart else (0, 0)
    bar = 1 if outcome is not Outcome.CLEAR else 2
    order = sorted(
        (
            at
            for at, clause in enumerate(cut)
            if len(clause.cues & _EMPTY_CUES) >= bar
            and events[at] < _HOLLOW
            and clause.opener not in ("if", "when", "unless")
            and (
                reading.ends[clause.last - 1] <= start
                or reading.starts[clause.first] >= end
            )
        ),
        key=lambda at: (-len(cut[at].cues & _EMPTY_CUES), events[at], at),
    )
    return _first(cut, order, reading, "vaguest")


def _worth(clause: Clause, event: float, reading: Reading) -> float:
    """Say how well a clause carries a story; nothing where it is nobody's own deed."""
    kinds = set(clause.deeds)
    time = group(clause)
    if time in ("supposed", "usual", "perfect") or clause.denied:
        return 0.0
    if clause.cues & (_UNWORTHY | {"supposed"}):
        return 0.0
    if "empty" in kinds and clause.cues & _TELLING:
        kinds.add("deed")  # "I trained the two new porters in April"
    if clause.subject not in ("I", "we", "nobody") or not kinds & _DOING:
        return 0.0
    if clause.subject == "nobody" and time not in ("past", "now"):
        return 0.0
    if all(reading.words[at] in KNOWING for at in clause.places):
        return 0.0
    own = {"I": 0.5, "nobody": 0.25, "we": 0.15}[clause.subject]
    told = 0.12 * min(2, len(clause.cues & _TELLING))
    empty = 0.3 * len(clause.cues & _EMPTY_CUES)
    hands = 0.2 if kinds & {"speech", "act"} else 0.0
    if _towards(clause, reading):
        hands += 0.15
    elif all(base(reading.words[at]) in _RECORDING for at in clause.places):
        hands -= 0.2
    begun = reading.text[reading.starts[clause.first] : reading.ends[clause.last - 1]]
    if "nothing" in begun.lower():
        empty += 0.6
    usual = 0.6 if PAST_HABIT.search(begun.lower()) else 0.0
    return event + own + told + hands - empty - usual


def _idle(clause: Clause, reading: Reading) -> bool:
    """Whether a clause only says where the speaker was: "we met in a home"."""
    verbs = [base(reading.words[at]) for at in clause.places]
    idle = bool(verbs) and all(verb in _BEING for verb in verbs)
    with_somebody = any(letter in "xXNh" for letter in reading.shape[_said(clause)])
    with_somebody |= not _PERSONS.isdisjoint(reading.words[_said(clause)])
    return idle and not with_somebody


def _said(clause: Clause) -> slice:
    """Give what a clause says from its first verb on."""
    return slice(clause.places[0] if clause.places else clause.first, clause.last)


def _towards(clause: Clause, reading: Reading) -> bool:
    """Whether something is done or said to a person."""
    return any(
        letter in "xXNh"
        for place in clause.places
        if reading.words[place] not in _MOTION
        for letter in reading.shape[place + 1 : min(place + 4, clause.last)]
    )


def _pale(clause: Clause, reading: Reading) -> float:
    """Say how much less a deed is worth that only leads to the one that counts."""
    if not clause.places:
        return 0.0
    at = clause.places[0]
    word, after = reading.words[at], reading.words[at + 1 : at + 2]
    bare = reading.shape[at + 1 : at + 2] in ("T", "j", "r", "k")
    if (word in _MOTION and bare) or (
        word in ("had", "have", "has") and after == ["to"]
    ):
        return 0.3
    return 0.0


def _wanted(clause: Clause, reading: Reading, preference: Preference | None) -> bool:
    """Whether an answer says that what this clause tells is the line."""
    if preference is None or clause.subject not in ("I", "we", "nobody"):
        return False
    if clause.denied or not clause.places or group(clause) not in ("past", "now"):
        return False
    said = telling(said_in((clause.first, clause.last), reading))
    return not preference.wanted.isdisjoint(said)


_NEXT_STEP: Final = re.compile(r"\bthen (?:i|we)\b", re.IGNORECASE)


def _said_to_me(clause: Clause, reading: Reading) -> bool:
    """Whether somebody said something to the speaker: the scene, not yet the deed."""
    words = reading.words[clause.first : clause.last]
    return (
        clause.subject == "other"
        and group(clause) == "past"
        and "speech" in clause.deeds
        and not clause.denied
        and ("me" in words or "us" in words)
    )


def _habits(cut: Sequence[Clause], reading: Reading) -> list[int]:
    """Order the clauses that say how the candidate goes about it, or what matters."""
    places = (
        at
        for at, clause in enumerate(cut)
        if (set(clause.deeds) - {"state"} or clause.cues & _WORTHY)
        and not clause.cues & _UNWORTHY
        and clause.opener not in ("if", "when", "unless")
        and clause.subject in ("I", "we", "nobody", "thing")
        and (clause.subject != "thing" or clause.cues & {"belief", "trait"})
        and "z" not in reading.shape[clause.first : clause.last]
    )
    return sorted(
        places,
        key=lambda at: (
            "everything" in cut[at].cues,
            not set(cut[at].deeds) - {"state"},
            "belief" in cut[at].cues,
            at,
        ),
    )


def _first(
    cut: Sequence[Clause], order: Sequence[int], reading: Reading, name: str
) -> Cue | None:
    lines = (line_of(reading, cut, at) for at in order)
    line = next((one for one in lines if one is not None), None)
    if line is None:
        return None
    return Cue(reading.starts[line[0]], reading.ends[line[1] - 1], name)
