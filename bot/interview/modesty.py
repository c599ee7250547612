"""Turn an undersold deed round with the candidate's own words, once a session."""

from bot.interview.events import Heard
from bot.interview.replies import TurnRound
from bot.interview.session import Attempt, Session
from bot.model import Outcome


def turned_round(session: Session, attempt: Attempt, event: Heard) -> TurnRound | None:
    """Give the remark, or None where nothing is undersold or it was said before.

    Only a deed that was clearly heard is turned round: else it would be a reproach.
    """
    places = [cue for cue in event.noticed if cue.cue.startswith("modest.")]
    clear = event.whole.outcome is Outcome.CLEAR
    if not places or session.turned_round or not clear:
        return None
    text = attempt.text
    place, *dropped = places
    quote = text[place.start : place.end]
    if not dropped:
        return TurnRound(quote, None)
    drop = dropped[0]
    return TurnRound(quote, text[place.start : drop.start] + text[drop.end : place.end])
