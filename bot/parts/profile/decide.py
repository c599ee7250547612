"""Show and change what is known of a candidate's working life."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from bot.core.buttons import Press
from bot.core.profile import with_usual
from bot.core.sayings import STALE
from bot.core.state import Context, State, reply_with
from bot.model import GENERAL, Experience, Profile, Serves
from bot.parts.profile.replies import AskField, ShowProfile

LEVEL: Final = "level"
LEADS: Final = "leads"
SERVES: Final = "serves"
CHANGER: Final = "changer"
UNFIT: Final = "unfit"

YES: Final = "yes"
NO: Final = "no"

CHOICES: Final = {
    LEVEL: tuple(level.value for level in Experience),
    LEADS: (YES, NO),
    SERVES: tuple(serves.value for serves in Serves),
    CHANGER: (YES, NO),
}
"""What may be chosen for each field, as it stands in a button's text."""


def press(state: State, press: Press, _at: datetime, context: Context) -> State:
    """Show what is known, ask for a field, or set it."""
    name, _, value = press.argument.partition(":")
    profile = state.candidate.profile
    if not name:
        return _shown(state, context)
    if name == UNFIT:
        return _kept(state, replace(profile, unfit=()), context)
    if name not in CHOICES:
        return reply_with(state, STALE)
    if not value:
        return reply_with(state, AskField(name))
    if value not in CHOICES[name]:
        return reply_with(state, STALE)
    chosen: Any = value == YES
    if name in (LEVEL, SERVES):
        chosen = Experience(value) if name == LEVEL else Serves(value)
    by_hand = tuple(dict.fromkeys((*state.candidate.chosen, name)))
    state = replace(state, candidate=replace(state.candidate, chosen=by_hand))
    return _kept(state, replace(profile, **{name: chosen}), context)


def _kept(state: State, profile: Profile, context: Context) -> State:
    candidate = replace(state.candidate, profile=profile)
    return _shown(replace(state, candidate=candidate), context)


def _shown(state: State, context: Context) -> State:
    usual = context.usual.get(state.candidate.track or GENERAL)
    known = with_usual(state.candidate.profile, usual)
    return replace(reply_with(state, ShowProfile(known)), in_place=True)
