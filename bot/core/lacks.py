"""What an answer lacks, as far as the ear can tell, and the words at a place of it."""

from bot.core.session import Lack
from bot.model import Cue, Judgement, Oddity, Outcome, Telling

SEEN = 0.2
"""Concreteness from which a thin answer shows something.

Below it lie a quarter of the vague answers of training/answers and 3 of 508 concrete
ones.
"""

HOLLOW = frozenset({"empty.deed", "empty.noun", "hype"})
"""Cues of words that name no act which somebody could have watched."""

HABIT = "habit"
"""The cue of what is done again and again."""

UNTOLD = frozenset({Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO, Oddity.FOREIGN})
"""Oddities of which nothing can be said when looking back."""


def seen(judgement: Judgement) -> bool:
    """Whether there is something in it that one could have watched."""
    return judgement.outcome is Outcome.CLEAR or judgement.concreteness >= SEEN


def claimed(judgement: Judgement) -> bool:
    """Whether it is a claim in the past tense, as "we drove alignment".

    Such a one is heard as thin; it is neither called a picture nor asked how it ended.
    """
    if judgement.outcome is not Outcome.THIN or seen(judgement):
        return False
    return any(cue.cue in HOLLOW for cue in judgement.cues)


def wanting(judgement: Judgement) -> Lack:
    """Name what would carry an answer, and call nothing a habit that is none."""
    if judgement.oddity is Oddity.NO_EXAMPLE:
        return Lack.NONE
    if judgement.outcome is Outcome.MISSING:
        habit = any(cue.cue == HABIT for cue in judgement.cues)
        if judgement.kind is Telling.PSEUDO_STORY and habit:
            return Lack.GENERAL
        if judgement.kind is Telling.HYPOTHETICAL:
            return Lack.HYPOTHETICAL
    elif claimed(judgement):
        return Lack.CLAIM
    return Lack(judgement.missing[0]) if judgement.missing else Lack.SITUATION


def within(text: str, cue: Cue | None) -> str | None:
    """Give the words at a place."""
    return text[cue.start : cue.end] if cue is not None else None
