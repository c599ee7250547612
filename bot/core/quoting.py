"""What is quoted of an answer, and which parts of a story it has."""

from bot.core.assessment import CLAIM, within
from bot.core.session import Attempt, Turn
from bot.model import Cue, Judgement, Part

SCRAP = 5
"""Words below which a reason is not said back."""


def parts_of(judgement: Judgement) -> tuple[Part, ...]:
    """Give the parts of a story that were heard."""
    return tuple(p for p in Part if judgement.parts.get(p) is not None)


def quoted_from(attempt: Attempt, cue: Cue | None) -> str | None:
    """Quote what a cue marks in an answer."""
    return within(attempt.text, cue)


def latest_quoted(turn: Turn, last: Judgement) -> str | None:
    """Quote what was added; `turn` is the one in which it still counts as unheard."""
    return within(turn.attempt.latest, last.praised)


def reason_quoted(attempt: Attempt, judgement: Judgement) -> str | None:
    """Quote a reason, where it is more than a scrap and no claim."""
    best = judgement.best
    if best is None:
        return None
    hollow = any(
        cue.cue == CLAIM and cue.start < best.end and cue.end > best.start
        for cue in judgement.cues
    )
    quote = quoted_from(attempt, best)
    return None if hollow or len((quote or "").split()) < SCRAP else quote
