"""Take the hour that is said right after it was asked for, though a question waits."""

import re
from typing import Final

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import phrase
from bot.core.scene import asked_again, open_turn
from bot.core.schedule import local
from bot.core.shown import asked_of_daily, daily_shown
from bot.core.state import Context, State, adding, was_offered, zone_of
from bot.expressions import Expression
from bot.parts.daily.said import said as hour_said
from bot.parts.daily.setup import clock_answered, commanded, under

LONGEST: Final = 24
"""Words of a message in which an hour is said."""

_SAYS_SO: Final = Expression(
    r"\b(?:good|fine|ok|okay|best|better|perfect|great|works|suits|free|please"
    r"|every day|daily|weekdays|(?:message|write|write to|ask|text|ping) me)\b",
    re.IGNORECASE,
)
"""What says that an hour suits."""
_TELLS: Final = Expression(
    r"\b(?:was|were|went|did|had|said|told|rang|came|got|made|took|gave|last (?:week"
    r"|month|year)|yesterday|ago|[a-z]{3,}(?<!ne)(?<!fe)ed)\b",
    re.IGNORECASE,
)
"""What tells of something that happened."""
_CORRECTS: Final = Expression(
    r"\W*(?:(?:oh|ah|sorry|hm+)\W+)*(?:no|not|wait|sorry|actually|correction)\b",
    re.IGNORECASE,
)
"""What puts right an hour that stands there."""
_FEW: Final = 6
"""Words of a message that may be the hour alone."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Take it; None for what may be an answer to the question."""
    turn = open_turn(state)
    if not isinstance(move, Said) or not move.own or not was_offered(state, Verb.DAILY):
        return None
    offered = daily_shown(state) and not state.candidate.placing
    if offered and len(move.text.split()) <= LONGEST_OFFERED:
        return _under_offer(state, move, context)
    if turn is None or turn.attempt.unheard or state.dossier.form is not None:
        return None
    words = len(move.text.split())
    if words <= _FEW and clock_answered(state, move.text):
        return _on(under(state, move, context), context)
    if words > LONGEST or _TELLS.search(move.text):
        return None
    if was_offered(state, Verb.DAY) and _CORRECTS.match(move.text):
        return None  # under the card of the interview, its hour is put right
    if words > _FEW and not _SAYS_SO.search(move.text):
        return None
    today = local(move.at, zone_of(state, context)).date()
    want = hour_said(move.text, today, context.places.cities)
    if want is None or want.at is None:
        return None
    return _on(under(state, move, context), context)


LONGEST_OFFERED: Final = 60
"""Words of a message under the offer in which an hour is said, or a thing asked."""
_BROAD: Final = ("what", "night", "off", "no", "change", "one", "clock", "missed")
"""What is asked in words that mean other things, too."""


_REST: Final = Expression(
    r"\W*(?:(?:please|pls|ok|and|but|sorry|can you|could you)\W+)*(?:skip|leave out"
    r"|not|no question|none|rest)(?: on| for)? (?P<day>today|tomorrow"
    r"|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?!s\b)"
    r"(?=\W*$|,|\.|\s+(?:please|i|i'm|im|because|since|we|it's|its|my)\b)",
    re.IGNORECASE,
)
"""A day on which no question is wanted, with why behind it or not."""


def _under_offer(state: State, said: Said, context: Context) -> State | None:
    """Take an hour under the offer, with what is asked beside it."""
    today = local(said.at, zone_of(state, context)).date()
    want = hour_said(said.text, today, context.places.cities)
    rest = _REST.match(said.text)
    if rest is not None and state.candidate.daily is not None:
        return commanded(state, f"skip {rest['day']}", said.at, context)
    topics = [one for one in asked_of_daily(state, said.text) if one not in _BROAD]
    if not topics and (want is None or want.at is None):
        return None
    after = under(state, said, context)
    if after is None or after.asks or after.candidate.daily is not None:
        return after
    return adding(after, phrase("daily.when"))


def _on(after: State | None, context: Context) -> State | None:
    """Ask again for what is open, unless the clock they live by is asked for first."""
    if after is None or after.asks:
        return None
    daily = after.candidate.daily
    if after.candidate.placing or (daily is not None and not daily.confirmed):
        return after
    question = asked_again(after, context)
    return adding(after, phrase("aside.point.question", question=question))
