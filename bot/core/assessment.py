"""What an answer shows, and what it lacks, over what the ear heard.

It shows a claim, something that happened, or a day with the speaker in it: one rule for
all that praises, counts and keeps.
"""

from dataclasses import replace

from bot.core.session import Lack
from bot.model import Cue, Judgement, Oddity, Outcome, Part, Telling

SEEN = 0.2
"""Concreteness from which a thin answer shows something.

Below it lie a quarter of the vague answers of training/answers and 3 of 508 concrete
ones.
"""

HOLLOW = frozenset({"empty.deed", "empty.noun", "hype"})
"""Cues of words that name no act which somebody could have watched."""

CLAIM = "hollow"
"""The cue of a phrase that claims a result or a merit (content/en/hollow.toml)."""

ACT = "act"
"""The cue of a deed that was done."""

HABIT = "habit"
"""The cue of what is done again and again."""

FACTS = frozenset(
    "act outcome speech notice amount name occasion someone scene trouble".split()
)
"""Cues of something that was so."""

GENERALITIES = frozenset(
    """habit belief advice trait abstract hype everything manner supposed empty.noun
    empty.phrase generic.thing""".split()
)
"""Cues of what is always so."""

UNTOLD = frozenset(
    {Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO, Oddity.FOREIGN, Oddity.REMARK}
)
"""Oddities of which nothing can be said when looking back."""


def seen(judgement: Judgement) -> bool:
    """Whether there is something in it that one could have watched."""
    return judgement.outcome is Outcome.CLEAR or judgement.concreteness >= SEEN


def claimed(judgement: Judgement) -> bool:
    """Whether it is a claim in the past tense, as "we drove alignment".

    Such a one is neither called a picture nor asked how it ended.
    """
    cues = {cue.cue for cue in judgement.cues}
    if CLAIM in cues and not judgement.watched:
        return judgement.outcome is not Outcome.MISSING
    if judgement.outcome is not Outcome.THIN or seen(judgement):
        return False
    return not cues.isdisjoint(HOLLOW)


_THIN = frozenset((*HOLLOW, CLAIM, "everything", "manner", "trait", "abstract"))
_SOLID = frozenset("act speech amount name outcome notice trouble".split())
_MUCH = 2


def porridge(judgement: Judgement, line: Cue) -> bool:
    """Whether a line only says how well it all was: nobody would remember it."""
    inside = {
        cue.cue
        for cue in judgement.cues
        if cue.start < line.end and cue.end > line.start
    }
    return len(inside & _THIN) >= _MUCH and inside.isdisjoint(_SOLID)


def landed(judgement: Judgement) -> bool:
    """Whether there is a day in it on which one could have watched the speaker.

    Of an answer that lacks only what was at stake nothing is wanting: the ear seldom
    hears that, and most tellings hold it.
    """
    if claimed(judgement):
        return False
    if judgement.outcome is Outcome.CLEAR:
        return True
    return (
        judgement.outcome is Outcome.THIN
        and judgement.watched
        and not {*judgement.missing} & {Part.SITUATION, Part.ACTION}
        and Part.RESULT not in judgement.lacking
    )


def occasion(judgement: Judgement) -> bool:
    """Whether it tells of something that happened, however little of it."""
    if landed(judgement):
        return True
    thin = judgement.outcome is Outcome.THIN and not claimed(judgement)
    return thin and judgement.particular and (judgement.watched or seen(judgement))


def wanting(judgement: Judgement) -> Lack | None:
    """Name what would carry an answer, and call nothing a habit that is none.

    None where nothing was heard to be missing: then nothing is said to be.
    """
    if judgement.oddity is Oddity.NO_EXAMPLE:
        return Lack.NONE
    if judgement.outcome is Outcome.MISSING:
        habit = any(cue.cue == HABIT for cue in judgement.cues)
        if judgement.kind is Telling.PSEUDO_STORY and habit:
            return Lack.GENERAL
        if judgement.kind is Telling.HYPOTHETICAL:
            return Lack.HYPOTHETICAL
    elif claimed(judgement):
        if judgement.parts.get(Part.RESULT) is not None and not acted(judgement):
            return Lack.CLAIM
        if any(cue.cue in GENERALITIES for cue in judgement.cues):
            return Lack.GENERAL
    # What was at stake is seldom heard where it was said: it is never called missing.
    parts = [part for part in judgement.lacking if part is not Part.TASK]
    if acted(judgement):
        parts = [part for part in parts if part is not Part.ACTION]
    if judgement.particular and len(parts) > 1:
        parts = [part for part in parts if part is not Part.SITUATION]
    if parts:
        return Lack(parts[0])
    return None if judgement.particular else Lack.SITUATION


def acted(judgement: Judgement) -> bool:
    """Whether a deed was heard, so that none is called missing."""
    return judgement.watched or any(cue.cue == ACT for cue in judgement.cues)


def holds(judgement: Judgement) -> bool:
    """Whether something was heard in it, so that it may be called clear."""
    if judgement.oddity is not None or claimed(judgement):
        return False
    if judgement.watched or judgement.outcome is Outcome.CLEAR:
        return True
    heard = {cue.cue for cue in judgement.cues}
    thin = judgement.outcome is Outcome.THIN
    return thin and bool(heard & FACTS) and not heard & GENERALITIES


def moved(judgement: Judgement, by: int) -> Judgement:
    """Put what was heard in the end of a text where it stands in the whole."""

    def later(cue: Cue | None) -> Cue | None:
        return cue and replace(cue, start=cue.start + by, end=cue.end + by)

    return replace(
        judgement,
        parts={part: later(cue) for part, cue in judgement.parts.items()},
        cues=tuple(
            replace(c, start=c.start + by, end=c.end + by) for c in judgement.cues
        ),
        best=later(judgement.best),
        vaguest=later(judgement.vaguest),
    )


def within(text: str, cue: Cue | None) -> str | None:
    """Give the words at a place."""
    return text[cue.start : cue.end] if cue is not None else None
