"""The label of a button as people type it: on any keyboard, in part, nearly right."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from bot.core.candidate import Candidate
from bot.model import Utterance

Offered = Sequence[tuple[str, str]]
"""Labels of buttons with the text behind each, the newest first."""

NEAR = 0.82
"""How alike two lines are that may mean the same, as `SequenceMatcher.ratio` has it.

"Nxt question" is 0.96 from "Next question"; Tuesday is 0.80 from Thursday.
"""

SHORTEST_BEGINNING = 2
SHORTEST_NEAR = 3

OLDER = 24
"""Labels of earlier messages that are remembered."""


@lru_cache(1024)
def folded(label: str) -> str:
    """Give the letters and digits of a label: `[✓ The way…]` is `the way`."""
    plain = unicodedata.normalize("NFKD", label.casefold())
    kept = (
        " " if not (c.isalnum() or unicodedata.combining(c)) else c
        for c in plain.replace("'", "").replace("’", "")
        if not unicodedata.combining(c)
    )
    return " ".join("".join(kept).split())


def exact(typed: str, offered: Offered) -> str | None:
    """Give what is behind the label that was typed; None where it is none.

    Marks, accents and brackets may be left out where that leaves one label.
    """
    line = typed.strip().strip("[]").casefold()
    for label, data in offered:
        if line == label.casefold():
            return data
    line = folded(typed)
    alike = [data for label, data in offered if line and folded(label) == line]
    return alike[0] if len(alike) == 1 else None


def inside(text: str, offered: Offered) -> str | None:
    """Give what is behind the one label whose words stand in a sentence.

    None where two do, where it is denied, or where a label is a word that says little.
    """
    words = f" {folded(text)} "
    denies = not _DENYING.isdisjoint(words.split())
    found = {
        data
        for label, data in offered
        if len(folded(label)) >= SHORTEST_INSIDE and f" {folded(label)} " in words
    }
    return found.pop() if len(found) == 1 and not denies else None


_DENYING = frozenset("not dont doesnt isnt wont never neither nor no".split())
SHORTEST_INSIDE = 5
"""Letters of a label that may be told from a word of a sentence."""


def numbered(typed: str, offered: Offered) -> str | None:
    """Give what is behind the one label that begins with a number as typed: "1."."""
    number = typed.strip().strip("[].)")
    if not number.isdecimal():
        return None
    found = [data for label, data in offered if folded(label).split()[:1] == [number]]
    return found[0] if len(found) == 1 else None


def begun(typed: str, offered: Offered) -> tuple[str, str] | None:
    """Give the one label with its data that begins as was typed; None for any other."""
    line = folded(typed)
    if len(line) < SHORTEST_BEGINNING:
        return None
    found = [pair for pair in offered if folded(pair[0]).startswith(line)]
    return found[0] if len(found) == 1 else None


def several(typed: str, offered: Offered) -> Sequence[str]:
    """Give the labels, two at least, that all begin as was typed."""
    line = folded(typed)
    if len(line) < SHORTEST_NEAR:
        return ()
    found = [label for label, _ in offered if begins(line, label)]
    return found if len(found) > 1 else ()


def begins(typed: str, label: str) -> bool:
    """Whether a label begins as was typed, and goes on without turning it round.

    "I do" is no beginning of "I don't have one".
    """
    line, whole = folded(typed), folded(label)
    return whole.startswith(line) and not whole[len(line) :].startswith("nt")


def near(typed: str, offered: Offered) -> tuple[str, str] | None:
    """Give the label with its data that was nearly typed, the nearest one.

    A label whose digits differ is another one, however alike the rest.
    """
    line = folded(typed)
    if len(line) < SHORTEST_NEAR:
        return None
    nearest = max(offered, key=lambda pair: _alike(line, pair[0]), default=None)
    if nearest is None or _alike(line, nearest[0]) < NEAR:
        return None
    return nearest


def _alike(line: str, label: str) -> float:
    other = folded(label)
    if [c for c in line if c.isdigit()] != [c for c in other if c.isdigit()]:
        return 0.0
    if sorted(line) == sorted(other) or line.replace(" ", "") == other.replace(" ", ""):
        return 1.0  # letters that changed places, or a space too many
    if line.count(" ") != other.count(" "):
        return 0.0  # another word is no slip of the finger
    return SequenceMatcher(None, line, other, autojunk=False).ratio()


def offering(candidate: Candidate, utterances: Sequence[Utterance]) -> Candidate:
    """Remember the labels under what is said now, and each of those before it once."""
    new = tuple(
        (button.label, button.data)
        for utterance in reversed(utterances)
        for row in utterance.rows
        for button in row
    )
    if not new:
        return candidate
    kept: dict[str, tuple[str, str]] = {}
    for label, data in (*candidate.offered, *candidate.offered_before):
        kept.setdefault(folded(label) or label, (label, data))
    for label, _ in new:
        kept.pop(folded(label) or label, None)
    before = tuple(kept.values())[:OLDER]
    return replace(candidate, offered=new, offered_before=before)
