"""Tell the lines of a posting that ask for something from all the others.

A linear model over what stands in a line and around it, learned from our own labelled
postings by training/reading.py. It stands beside the rules: it overrules them where it
is sure.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Final

from bot.ear import hinted
from bot.ear import posting_cues as cues
from bot.ear import posting_terms as terms
from bot.ear.cutting import begins_with_deed
from bot.ear.headings import Section
from bot.ear.job_words import names_job
from bot.ear.posting_heads import asking
from bot.ear.posting_units import Unit
from bot.ear.posting_verbs import STARTS
from bot.ear.skills import words_of
from bot.expressions import Expression

FILE: Final = "asked.json"
_WORDS: Final = 40
"""Words of a unit that are looked at."""

_TOLD: Final = frozenset((Section.NEED, Section.DO, Section.WISH))
# They stand in sentences, and in how to reach whoever advertises.
_SPOKEN: Final = frozenset(
    """is are was we you i our your us me has have will pay paid call text ring txt
    whatsapp apply start starts contact cv closed open send mon tue tues wed thu
    thurs fri
    sat sun week hour day month no""".split()
)
_BRIEF: Final = 16
"""Units of a posting that is a few lines on a telephone."""

_HEAD: Final = 6
"""Words of the heading above a unit that are looked at."""

_LOOKED_AT: Final = 240
"""Characters of a unit in which cues are looked for."""

_FLAGS: Final[tuple[tuple[str, Expression | hinted.Hinted], ...]] = (
    ("cue", cues.CUE),
    ("terms", terms.TERMS),
    ("checks", terms.CHECKS),
    ("subject", cues.SUBJECT),
    ("ours", terms.OURS),
    ("wishing", cues.WISHING),
    ("welcome", cues.WELCOME),
    ("hiring", cues.HIRING),
    ("called", cues.CALLED),
    ("yours", cues.YOURS),
    ("firm", terms.FIRM),
    ("never", terms.NEVER),
)


@cache
def weights() -> Mapping[str, float]:
    """Say what each feature is worth, read once."""
    text = resources.files("bot.ear").joinpath(FILE).read_text("utf-8")
    given: dict[str, float] = json.loads(text)
    return given


_NEAR: Final = 1.0
"""What the other lines of a list say of a line, beside the line itself."""

_IDLE: Final = 9.0
"""What speaks against a line that needs no weighing."""

_SURE: Final = 4.0
"""Sums on either side from which the encoder is not asked."""

_READ: Final = 160
"""Lines that the encoder reads at most."""

_LEAST: Final = 3
"""Lines of a list that say something of one another."""

_MOST: Final = 3.0
"""What a line says at most of the others."""


def chances(units: Sequence[Unit], found: Sequence[int]) -> list[float]:
    """Say of each unit how likely it asks for something, 0..1."""
    worth = weights()
    sums: list[float] = []
    before = Section.NONE
    for at, unit in enumerate(units):
        if _is_idle(unit) and not found[at]:
            sums.append(-_IDLE)
        else:
            names = features(units, found, at, before)
            sums.append(sum(worth.get(name, 0.0) for name in names))
        before = unit.line.section
    unsure = [at for at, value in enumerate(sums) if -_SURE < value < _SURE]
    unsure = unsure[:_READ]
    heard = asking([units[at].text for at in unsure])
    for at, value in zip(unsure, heard, strict=True):
        sums[at] += value
    return pooled(sums, [list_of(unit) for unit in units])


def _is_idle(unit: Unit) -> bool:
    """Whether a sentence on pay or praise of the firm needs no weighing."""
    told = unit.line.section is not Section.ELSE or unit.line.bullet
    return not (
        told
        or cues.CUE.search(unit.text)
        or begins_with_deed(unit.text.removeprefix("to "))
    )


def list_of(unit: Unit) -> int | None:
    """Give the number of the list that a unit stands in, None where a heading told."""
    told = unit.line.section not in (Section.NONE, Section.ELSE)
    return None if told or not unit.line.bullet else unit.line.block


def pooled(sums: Sequence[float], blocks: Sequence[int | None]) -> list[float]:
    """Let the lines of a list speak for one another: most of it asks, or nothing does.

    "Colour and relaxers" alone may be anything; between "Must be friendly" and "Have
    your own tools" it is asked for.
    """
    lists: dict[int | None, list[float]] = {}
    capped = [max(-_MOST, min(_MOST, value)) for value in sums]
    for block, value in zip(blocks, capped, strict=True):
        lists.setdefault(block, []).append(value)
    made: list[float] = []
    for value, own, block in zip(sums, capped, blocks, strict=True):
        count = len(lists[block]) - 1
        if block is not None and count + 1 >= _LEAST:
            value += _NEAR * (sum(lists[block]) - own) / count
        made.append(_squash(value))
    return made


def features(
    units: Sequence[Unit], found: Sequence[int], at: int, section_before: Section
) -> list[str]:
    """Give what speaks for or against the unit at a place.

    `found` counts what the rules found in each unit.
    """
    unit = units[at]
    text, line = unit.text, unit.line
    section = line.section.name
    kind = "bullet" if line.bullet else "item" if unit.item else "said"
    rules = "rules" if found[at] else "none"
    names = [
        "one",
        f"section:{section}",
        f"kind:{kind}",
        f"at:{section}:{kind}",
        f"{rules}:{section}:{kind}",
        f"before:{section_before.name}:{section}",
    ]
    if line.listed:
        names.append("listed")
    if line.essential is not None:
        names.append("column")
    if line.head:
        if names_job(line.head):
            names.append(f"head:job:{kind}")
        names.extend({f"h:{stem}" for stem in words_of(line.head).stems[:_HEAD]})
    words = words_of(text[:300])
    stems = [stem for stem in words.stems if stem.isalnum()][:_WORDS]
    raws = [raw for raw in words.raw if raw[0].isalnum()]
    length = len(raws)
    names.append(f"length:{min(length, 4) if length < 5 else min(9, 5 + length // 8)}")
    names.append(f"length:{kind}:{section}:{length < 3}:{length > 25}")
    if stems:
        names.append(f"first:{stems[0]}")
        names.append(f"last:{stems[-1]}")
        if stems[0] in _DEEDS:
            names.append(f"deed:{section}")
        if raws[0].endswith("ing") and len(raws[0]) > 5:
            names.append(f"doing:{section}")
    if len(stems) > 1:
        names.append(f"two:{stems[0]} {stems[1]}")
    names.extend({f"w:{stem}" for stem in stems})
    names.extend(f"b:{a} {b}" for a, b in pairwise(stems))
    if len(units) < _BRIEF and not any(u.line.section in _TOLD for u in units):
        names.extend((f"brief:{rules}:{kind}", f"brief:{length < 6}:{kind}"))
        plain = not (_SPOKEN & {*raws} or any(c.isdigit() for c in text))
        names.append(f"brief:{plain}:{rules}:{at < 2}")
    flags = [name for name, cue in _FLAGS if _heard(name, cue, text[:_LOOKED_AT])]
    names.extend(f"is:{name}" for name in flags)
    if line.section in (Section.NONE, Section.ELSE):
        names.extend(f"is:{name}:none" for name in flags)
    if any(c.isdigit() for c in text):
        names.append("digit")
    if text.endswith("?"):
        names.append("question")
    if text.endswith(":"):
        names.append("colon")
    if text.endswith("."):
        names.append(f"full:{kind}")
    if "@" in text or "http" in text or "www" in text:
        names.append("address")
    if at < 3 and not found[at] and not line.bullet:
        names.append(f"top:{kind}")
        if names_job(text):
            names.append("top:job")
    capitals = sum(word[0].isupper() for word in text.split() if word[0].isalpha())
    if length > 1 and capitals >= 0.8 * length:
        names.append(f"capitals:{text.isupper()}")
    for step, name in ((-1, "prev"), (1, "next")):
        if 0 <= at + step < len(units):
            near = units[at + step]
            same = near.line.section is line.section
            names.append(f"{name}:{same}:{bool(found[at + step])}:{section}")
    return names


_AT_START: Final = frozenset(("ours", "firm", "never", "yours"))


def _heard(name: str, cue: Expression | hinted.Hinted, text: str) -> bool:
    if name in _AT_START and isinstance(cue, Expression):
        return cue.match(text) is not None
    return cue.search(text) is not None


_DEEDS: Final = frozenset(STARTS)


def _squash(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
