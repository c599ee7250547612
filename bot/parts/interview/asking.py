"""Ask for what is not known of the interview, one thing after the other.

What is asked opens a form of its own; each thing can be left for another time. The
form's argument says which series it belongs to, and what of the time was said already.
"""

from dataclasses import replace
from datetime import datetime

from bot.core import forms, reminders
from bot.core.dossier import Form, Interview
from bot.core.form_replies import LeaveForm
from bot.core.state import Context, State
from bot.parts.interview.appointment import set_up
from bot.parts.interview.replies import AskAbout, NoteAbout

ALL = ("when", "hour", "company", "people", "minutes", "where", "casual", "task")
"""What is asked one by one, where nothing was said with the command."""

FEW = ("when", "hour", "people")
"""What is asked where the rest was said in one line."""

SERIES = {"all": ALL, "few": FEW, "only": ()}


def ask_for(
    state: State,
    what: str,
    series: str,
    at: datetime,
    *,
    first: bool = False,
    again: bool = False,
) -> State:
    """Ask for one thing; in short where it is asked again."""
    state = forms.opened(state, f"interview.{what}", at, series)
    more = series.partition(" ")[0] != "only"
    asking = AskAbout(what, more, first, again)
    return replace(state, replies=(*state.replies, asking))


def ask_next(
    state: State, after: str, series: str, at: datetime, context: Context
) -> State:
    """Ask for the next thing that is not known, or show what is set."""
    interview = state.dossier.interview
    assert interview is not None
    order = SERIES.get(series, ())
    place = order.index(after) + 1 if after in order else 0
    known = {
        "when": interview.day is not None,
        "hour": interview.at is not None or interview.day is None,
        "company": bool(interview.company),
        "people": bool(interview.people) or interview.several,
        "minutes": bool(interview.minutes),
        "where": interview.remote is not None,
        "casual": interview.remote or interview.smart or interview.casual,
        "task": context.parts.prepared["assigned"](state.dossier)
        or _near(interview, at),
    }
    waiting = [what for what in order[place:] if not known.get(what)]
    if waiting:
        return ask_for(state, waiting[0], series, at)
    if interview.day is None or (interview.unsaid_asked and state.replies):
        return state
    return set_up(state, at, context) if series != "only" else state


def _near(interview: Interview, at: datetime) -> bool:
    """Whether it begins so soon that nothing can be prepared any more."""
    begins = reminders.begins(interview)
    return begins is not None and begins - at < reminders.LEAST


def left(state: State, form: Form, at: datetime, context: Context) -> State:
    """Let a thing be, and ask for the next one; without a date there is none."""
    what = form.field.partition(".")[2]
    series = form.argument.partition(" ")[0]
    interview = state.dossier.interview
    if series == "only":
        return replace(state, replies=(*state.replies, LeaveForm()))
    if interview is None or interview.day is None:
        return replace(state, replies=(*state.replies, NoteAbout("no_day")))
    return ask_next(state, what, series, at, context)
