"""Turn an undersold deed round with the candidate's own words, once a session."""

from bot.core.replies import TurnRound
from bot.core.session import Attempt
from bot.model import Cue


def undersold(noticed: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Keep the places that make a deed small: the first, and what may be left out."""
    return tuple(cue for cue in noticed if cue.cue.startswith("modest."))


def turned_round(attempt: Attempt) -> TurnRound | None:
    """Give the remark, or None where nothing is undersold.

    Only a deed that was clearly heard is turned round: else it would be a reproach.
    """
    if not attempt.undersold or not attempt.clear:
        return None
    text = attempt.text
    place, *dropped = attempt.undersold
    quote = text[place.start : place.end]
    line = attempt.judgement.praised if attempt.judgement is not None else None
    apart = line is not None and (place.start >= line.end or place.end <= line.start)
    if dropped and apart:
        # "I just clapped" makes nothing small where another deed carries the answer.
        return None
    if not dropped:
        return TurnRound(quote, None)
    drop = dropped[0]
    return TurnRound(quote, text[place.start : drop.start] + text[drop.end : place.end])
