"""What is quoted of an answer, and which parts of a story it has.

Where its candidate chose a line, that one is; what they do not want quoted never is,
nor a line out of which words were taken.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.assessment import CLAIM, porridge, within
from bot.core.session import Attempt, Message, Turn, said
from bot.model import Cue, Judgement, Outcome, Part

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
    hollow = porridge(judgement, best) or any(
        cue.cue == CLAIM and cue.start < best.end and cue.end > best.start
        for cue in judgement.cues
    )
    quote = quoted_from(attempt, best)
    return None if hollow or len((quote or "").split()) < SCRAP else quote


# What the candidate wants quoted


def withheld(attempt: Attempt) -> bool:
    """Whether nothing of an answer may be quoted: they say that it isn't theirs."""
    told = [m.text for m in attempt.messages if m.counts]
    return bool(told) and not attempt.chosen and {*told} <= {*attempt.unquoted}


SEAM = "…"
"""Stands where words were taken out of a line."""

_BETWEEN = re.compile(r"[\s,;:–—-]*(?:(?:and|but|so|then|or)\b[\s,]*)?")
"""What may stand between a line and the place where it was cut."""


def as_wanted(
    judgement: Judgement, attempt: Attempt, messages: Sequence[Message]
) -> Judgement:
    """Quote of these messages, as they were heard, what may be quoted."""
    text = said(messages)
    if attempt.chosen and (at := text.find(attempt.chosen)) >= 0:
        line = Cue(at, at + len(attempt.chosen), "best")
        seen = judgement.watched or judgement.outcome is Outcome.CLEAR
        return replace(judgement, best=line, watched=seen)
    best, vague = judgement.best, judgement.vaguest
    if best is not None and judgement.watched and porridge(judgement, best):
        judgement, best = replace(judgement, best=None), None
    if best is not None and not may_quote(attempt, messages, best):
        judgement = replace(judgement, best=None)
    if vague is not None and not may_quote(attempt, messages, vague):
        judgement = replace(judgement, vaguest=None)
    return judgement


def as_before(judgement: Judgement, attempt: Attempt, quoted: str) -> Judgement:
    """Quote what was quoted of an answer before, where it may be praised still."""
    at = attempt.text.find(quoted)
    if at < 0 or judgement.praised is None:
        return judgement
    cue = Cue(at, at + len(quoted), "best")
    may = may_quote(attempt, attempt.messages, cue)
    return replace(judgement, best=cue) if may else judgement


def praised_in(attempt: Attempt) -> str | None:
    """Give the line that is praised of an answer."""
    judgement = attempt.judgement
    return within(attempt.text, judgement.praised) if judgement is not None else None


def may_quote(attempt: Attempt, messages: Sequence[Message], cue: Cue) -> bool:
    """Whether words may be quoted: whole, and not against their candidate's will."""
    text = said(messages)
    words = text[cue.start : cue.end]
    if any(words in line or line in words for line in attempt.unquoted):
        return False
    return not any(
        cue.start <= at < cue.end
        or (at >= cue.end and _BETWEEN.fullmatch(text[cue.end : at]))
        or (at < cue.start and _BETWEEN.fullmatch(text[at + 1 : cue.start]))
        for at in seams(messages)
    )


def seams(messages: Sequence[Message]) -> Iterator[int]:
    """Give where words were taken out, in the words of these messages."""
    start = 0
    for message in messages:
        if not message.counts:
            continue
        places = (at for at, letter in enumerate(message.text) if letter == SEAM)
        yield from (start + at for n, at in enumerate(places) if n in message.seams)
        start += len(message.text) + 1
