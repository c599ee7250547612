"""Answer what is asked about the clock: "what is UTC?", "do I add one hour?".

The answer is the hour at the place, and how far UTC is from it on that day.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.events import Said
from bot.core.reply import Asking, Reply, phrase
from bot.core.schedule import hour_at, local
from bot.core.state import Context, State, zone_of
from bot.core.zones import city_of
from bot.parts.interview import put_right
from bot.parts.interview.appointment import clock
from bot.parts.interview.open_now import idle, on, own_form, present
from bot.parts.interview.own_place import Own, own_place
from bot.parts.interview.replies import SayClock
from bot.wording.text import capital

_CLOCK: Final = re.compile(
    r"\b(?:utc|gmt|time ?zones?)\b"
    r"|\b(?:uk|my|our|your|local|london|british|irish) (?:own )?(?:time|clock)\b"
    r"|\b(?:add|take (?:away|off)|subtract|minus|plus)\b.*\bhours?\b"
    r"|\bhours? (?:ahead|behind|later|earlier|more|less|off)\b|\bsame (?:time|hour)\b",
    re.IGNORECASE,
)
_NAMES: Final = re.compile(r"\b(?:utc|gmt)\b", re.IGNORECASE)
_WHATS: Final = re.compile(r"\W*(?:\w+\W+){0,2}?(?:what'?s|wat)\b", re.IGNORECASE)
_BEFORE: Final = ("interview.when", "interview.hour")
_NO_TIME: Final = timedelta()


def clock_asked(state: State, said: Said, context: Context) -> State | None:
    """Answer what is asked about the clock; None where nothing is."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or not (idle(state) or own_form(state)):
        return None
    if form is not None and (form.field in _BEFORE or form.messages):
        return None
    cut = sentences(said.text)
    asked = [s for s in cut if _CLOCK.search(s) and (asks(s) or _WHATS.match(s))]
    if not asked:
        return None
    own = own_place(said.text, context.places.cities, surely=True)
    if own is None and _ELSEWHERE.search(said.text.replace("’", "'")):
        return None  # nobody knows which clock is theirs
    names = any(_NAMES.search(s) for s in asked)
    if own is not None:
        here = replace(said, text=f"I'm in {own.place}, not UTC.")
        state = put_right.placed(state, here, context) or state
        state = replace(state, replies=_told(state))
    line = _line(state, said.at, context, own, names=names)
    state = replace(state, replies=(*state.replies, line))
    told = [s for s in cut if s not in asked and not _places(s, own is not None)]
    rest = re.sub(r"^\W*(?:and|so|also)\s+", "", " ".join(told), flags=re.IGNORECASE)
    if not rest:
        return on(state, context)
    alone = replace(said, text=rest)
    after = context.parts.met(replace(state, replies=()), alone, context)
    return replace(after, replies=(*state.replies, *after.replies))


def _told(state: State) -> tuple[Reply, ...]:
    """Give what is said without what is asked again."""
    keys = ("aside.form_question", "aside.point.question")
    return tuple(
        r
        for r in state.replies
        if not isinstance(r, Asking) and getattr(r, "key", "") not in keys
    )


_ELSEWHERE: Final = re.compile(
    r"\b(?:i'?m|i am|we'?re|i live|i work) (?:in|from|near)\b", re.IGNORECASE
)
_HERE: Final = re.compile(r"\b(?:i'?m|i am|we'?re|i live|i work)\b", re.IGNORECASE)


def _places(sentence: str, owns: bool) -> bool:
    return owns and _HERE.search(sentence.replace("’", "'")) is not None


def _line(
    state: State, at: datetime, context: Context, own: Own | None, *, names: bool
) -> Reply:
    """Say what the hour is at the place, and where UTC stands."""
    interview = present(state, at)
    zone = zone_of(state, context)
    if interview is not None:
        zone = clock(state, interview).zone
        at = interview.at or at
    place = interview.place if interview is not None else ""
    if own is not None:
        zone, place = own.zone, own.place
    place = capital(place or city_of(zone))
    away = local(at, zone).utcoffset() or _NO_TIME
    hour = hour_at(at, zone)
    if interview is None or interview.at is None or zone == "UTC":
        return phrase("day.clock.where")
    if not names:
        return SayClock("there", hour, place)
    if away == _NO_TIME:
        return SayClock("utc", hour, place)
    return SayClock("utc", hour, place, hour_at(at, "UTC"))
