"""What an answer shows: a claim, something that happened, or a day with them in it.

One rule for all that praises, counts and keeps, over what the ear heard.
"""

from bot.model import Judgement, Outcome, Part

SEEN = 0.2
"""Concreteness from which a thin answer shows something.

Below it lie a quarter of the vague answers of training/answers and 3 of 508 concrete
ones.
"""

HOLLOW = frozenset({"empty.deed", "empty.noun", "hype"})
"""Cues of words that name no act which somebody could have watched."""

CLAIM = "hollow"
"""The cue of a phrase that claims a result or a merit (content/en/hollow.toml)."""


def seen(judgement: Judgement) -> bool:
    """Whether there is something in it that one could have watched."""
    return judgement.outcome is Outcome.CLEAR or judgement.concreteness >= SEEN


def claimed(judgement: Judgement) -> bool:
    """Whether it is a claim in the past tense, as "we drove alignment".

    Such a one is neither called a picture nor asked how it ended.
    """
    cues = {cue.cue for cue in judgement.cues}
    if CLAIM in cues and not judgement.watched:
        clear = judgement.outcome is Outcome.CLEAR
        return _overstated(judgement) if clear else judgement.outcome is Outcome.THIN
    if judgement.outcome is not Outcome.THIN or seen(judgement):
        return False
    return not cues.isdisjoint(HOLLOW)


def _overstated(judgement: Judgement) -> bool:
    """Whether the strongest line is itself a claim, or none reads well."""
    best = judgement.best
    return best is None or any(
        cue.cue == CLAIM and cue.start < best.end and cue.end > best.start
        for cue in judgement.cues
    )


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
        and {*judgement.missing} <= {Part.TASK}
    )


def occasion(judgement: Judgement) -> bool:
    """Whether it tells of something that happened, however little of it."""
    if landed(judgement):
        return True
    thin = judgement.outcome is Outcome.THIN and not claimed(judgement)
    return thin and judgement.particular and (judgement.watched or seen(judgement))
