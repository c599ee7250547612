"""What an hour around the interview leads to, whichever parts wait for it."""

from dataclasses import replace

from bot.core import forms, reminders
from bot.core.schedule import Due
from bot.core.session import in_the_middle
from bot.core.state import Context, State, reply_with
from bot.filling import filled, old_words
from bot.parts import PARTS


def remind(state: State, due: Due, context: Context) -> State:
    """Decide what a reminder leads to; one that no part waits for passes."""
    state = old_words(state, due.at, context)
    form, session = state.dossier.form, state.session
    busy = form is not None and forms.fresh(form, due.at)
    busy = busy or (session is not None and in_the_middle(session, due.at))
    found = reminders.served(state.dossier, due, state.candidate.daily, busy=busy)
    state = replace(state, dossier=found.dossier, counted=found.counted)
    if found.reminder is None:
        return state
    if forms.holding_words(state):
        state = filled(state, due.at, context)  # a kill has kept the quiet moment away
    state = reply_with(forms.closed(state))
    waiting = [part.reminders.get(found.reminder) for part in PARTS]
    handed = [timed for timed in waiting if timed is not None]
    if not handed:
        # Nothing was said, so the next one has nothing to keep apart from.
        coming = reminders.planned(state.dossier, due.at, state.candidate.daily)
        return replace(state, dossier=replace(state.dossier, next=coming))
    for timed in handed:
        said, after = state.replies, timed(reply_with(state), due.at, context)
        state = replace(after, replies=(*said, *after.replies))
    return replace(state, counted=found.counted)
