"""Move the interview between today and a week from today: "no, today", "next week's".

A weekday that is today's may mean either, so a word is enough to put it right.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.mendable import lately
from bot.core.schedule import DAY, local
from bot.core.state import Context, State
from bot.parts.interview.open_now import idle, on, own_form, present
from bot.parts.interview.setup import timed
from bot.parts.interview.words import Told

_TODAY: Final = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b")
_NOT_TODAY: Final = re.compile(r"\b(?:not|isn't|isnt) (?:for )?(?:today|tonight)\b")
_WEEK: Final = re.compile(
    r"\b(?:next|following) (?:week|mon|tue|wed|thu|fri|sat|sun)"
    r"|\bweek (?:after|later|from)\b|\bin a week\b|\bday week\b"
)
_NOT_WEEK: Final = re.compile(
    r"\b(?:not|isn't|isnt) (?:in |for )?(?:the )?(?:next|following|a week)"
)
_BESIDE: Final = frozenset(
    """no not nope wrong it it's its is isn't isnt the this that that's next following
    week week's weeks after later from in a for on i mean meant sorry one ones actually
    today today's tonight morning afternoon evening but and so really wait oh yes please
    monday tuesday wednesday thursday friday saturday sunday monday's tuesday's
    wednesday's thursday's friday's saturday's sunday's say said you got mistake day
    already now make move to be should was of""".split()
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Move it by a week where only that is said; None for anything else."""
    if not isinstance(move, Said) or not move.own:
        return None
    interview = present(state, move.at)
    if interview is None or interview.day is None:
        return None
    if not (own_form(state) or (idle(state) and lately(state))):
        return None
    words = " ".join(re.findall(r"[\w']+", move.text.replace("’", "'").casefold()))
    if not words or not set(words.split()) <= _BESIDE or "?" in move.text:
        return None
    today = local(move.at, interview.zone).date()
    soon = _TODAY.search(words) and not _NOT_TODAY.search(words)
    late = _WEEK.search(words) and not _NOT_WEEK.search(words)
    if bool(soon or _NOT_WEEK.search(words)) == bool(late or _NOT_TODAY.search(words)):
        return None
    day = today if soon or (not late and _NOT_WEEK.search(words)) else today + 7 * DAY
    if interview.day not in (today, today + 7 * DAY):
        return None
    form = state.dossier.form
    series = form.argument.partition(" ")[0] if form is not None else ""
    told = Told(day=day)
    state = timed(replace(state, replies=()), told, move.text, series, move.at, context)
    return on(state, context)
