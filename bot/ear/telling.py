"""Say how an answer without a clear occasion is told: as a habit, a view, a plan.

Each clause is of one sort, by whose deed it tells and in what time. What the sorts
speak for is learned by training/telling.py and kept in telling.json. A list is told by
its shape alone.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.words import Reading
from bot.model import Telling

LEARNED: Final = (
    Telling.PSEUDO_STORY,
    Telling.OPINION,
    Telling.SELF_DESCRIPTION,
    Telling.HYPOTHETICAL,
    Telling.OTHER,
)
# To be told what one is, or what one would do, is worse than a duller word if wrong:
# the belief that each needs.
_CAREFUL: Final = {Telling.SELF_DESCRIPTION: 0.6, Telling.HYPOTHETICAL: 0.5}
_HARMLESS: Final = (Telling.PSEUDO_STORY, Telling.OTHER)


@dataclass(frozen=True, slots=True)
class Tellings:
    """What each sign speaks for, in the order of `LEARNED`, and where each begins."""

    signs: Mapping[str, tuple[float, ...]]
    base: tuple[float, ...]

    def shares(self, signs: Mapping[str, float]) -> list[float]:
        """Give each telling its share of belief; together they are 1."""
        sums = list(self.base)
        for name, much in signs.items():
            for at, worth in enumerate(self.signs.get(name, ())):
                sums[at] += worth * much
        top = max(sums)
        raised = [math.exp(one - top) for one in sums]
        total = sum(raised)
        return [one / total for one in raised]


@cache
def _tellings() -> Tellings:
    raw = json.loads(
        resources.files("bot.ear").joinpath("telling.json").read_text(encoding="utf-8")
    )
    return Tellings(
        {name: tuple(worth) for name, worth in raw["signs"].items()},
        tuple(raw["base"]),
    )


def telling(cut: Sequence[Clause], reading: Reading) -> Telling:
    """Name the kind of an answer that tells no clear story."""
    likeliest = chosen(_tellings().shares(signs(cut, reading)))
    if likeliest is Telling.HYPOTHETICAL or listed(reading) < _LIST:
        return likeliest
    return Telling.EXEMPLIFICATION


def chosen(shares: Sequence[float]) -> Telling:
    """Take the likeliest, and where unsure what does least harm if wrong."""
    ranked = sorted(zip(shares, LEARNED, strict=True), key=lambda one: -one[0])
    share, likeliest = ranked[0]
    if share < _CAREFUL.get(likeliest, 0.0):
        return next(kind for _, kind in ranked if kind in _HARMLESS)
    return likeliest


def signs(cut: Sequence[Clause], reading: Reading) -> dict[str, float]:
    """Name the sorts of clauses and the cues there are, and how much of each."""
    planned = {c.sentence for c in cut if c.tense == "modal" and _would(c, reading)}
    sorts = [_sort(clause, reading, planned) for clause in cut]
    found = Counter(sorts)
    for clause in cut:
        found.update(f"cue {cue}" for cue in clause.cues & _CUES)
    named: dict[str, float] = {}
    for name, count in found.items():
        named[name] = 1.0
        named[f"much {name}"] = min(1.0, count / len(cut)) * 2.0
    if sorts:
        named[f"first {sorts[0]}"] = 1.0
    if len(sorts) > 1:
        named[f"last {sorts[-1]}"] = 1.0
    if reading.spoken < _SHORT:
        named["short"] = 1.0
    return named


_SHORT: Final = 12
_CUES: Final = frozenset(
    """belief advice trait career habit steps hype manner empty.phrase empty.deed
    empty.noun everything none generic.thing more.like.this cv abstract
    setting""".split()
)
_OWN: Final = frozenset(("I", "we", "nobody"))
_WOULD: Final = frozenset(("would", "'d", "d", "wouldn"))
_THINKING: Final = frozenset("think believe feel guess find mean suppose say".split())
_LIKING: Final = frozenset(
    """like love enjoy prefer hate want hope care know mind understand see consider
    value respect appreciate pride thrive trust need dislike""".split()
)


def _would(clause: Clause, reading: Reading) -> bool:
    return not _WOULD.isdisjoint(reading.words[clause.first : clause.last])


def _sort(clause: Clause, reading: Reading, planned: set[int]) -> str:
    """Say what a clause is: I would, I do, it is, we past, and so on."""
    own = clause.subject in _OWN
    tense = clause.tense
    if own and tense in ("modal", "could") and _would(clause, reading):
        return "I would"
    # "When it breaks, I look at the log" is told as a habit, "I would look" as a plan.
    if clause.supposed:
        return "imagined" if clause.sentence in planned else "whenever"
    if tense in ("modal", "could"):
        return "I will" if own else "it ought"
    who = "I" if clause.subject == "we" else clause.subject
    if not own:
        who = "it" if clause.subject in ("thing", "other") else "they"
    if tense != "present":
        return f"{clause.subject if own else who} {tense}"
    if not own:
        return "it is" if who == "it" else "they do"
    at = clause.places[0] if clause.places else -1
    verb, letter = (reading.words[at], reading.shape[at]) if at >= 0 else ("", "")
    if verb in _THINKING:
        return "I think"
    if verb in _LIKING:
        return "I like"
    if letter == "f":
        return f"{who} have"
    if letter == "b" or (clause.deeds and set(clause.deeds) == {"state"}):
        return f"{who} am"
    return f"{who} do"


# A list is what a sixth of an answer spends on four short things in a sentence, or on
# three short lines.
_LIST: Final = 0.17
_THINGS: Final = 4
_LINES: Final = 3
_THING: Final = 7
_LINE: Final = 8
# Verbs, their subjects and what joins a clause: no thing begins with them.
_NO_THING: Final = frozenset("pPEbBfFoOmv3tTjkKhH")
# A thing has no helping verb in it, and nobody is spoken of but others.
_NO_PART: Final = frozenset("iwubBfFmoO")
_NAMING: Final = frozenset("nsxXNAgq")


def listed(reading: Reading) -> float:
    """Give the share of an answer's words that stand in a list of short things."""
    shape = reading.shape
    lines = in_lines = total = things = in_things = 0
    start = line = 0
    for at, letter in enumerate(shape + "."):
        if letter not in '.,"-c':
            continue
        piece = shape[start:at]
        start = at + 1
        if _thing(piece):
            things += 1
            in_things += len(piece)
        if letter != ".":
            continue
        if things >= _THINGS:
            total += in_things
        things = in_things = 0
        words = "".join(one for one in shape[line:at] if one not in ',"-')
        line = at + 1
        if not words:
            continue
        ends = at >= len(shape) or "\n" in reading.words[at]
        own = "i" in words or "w" in words or words[0] in "pPEv"
        if ends and len(words) <= _LINE and not own:
            lines += 1
            in_lines += len(words)
            continue
        total += in_lines if lines >= _LINES else 0
        lines = in_lines = 0
    total += in_lines if lines >= _LINES else 0
    return min(1.0, total / max(1, reading.spoken))


def _thing(piece: str) -> bool:
    core = piece.lstrip("rcz")
    return (
        0 < len(piece) <= _THING
        and bool(core)
        and core[0] not in _NO_THING
        and _NO_PART.isdisjoint(piece)
        and not _NAMING.isdisjoint(piece)
    )
