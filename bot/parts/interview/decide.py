"""The day of the interview: /interview, its buttons, the evening before, the day after.

How it is set up is in `day_setup`, what is kept of it in `appointment`.
"""

from dataclasses import replace
from datetime import datetime

from bot.core import forms, reminders
from bot.core.dossier import Form, Interview
from bot.core.incoming import Move
from bot.core.notices import Settled
from bot.core.sayings import STALE
from bot.core.state import Context, State
from bot.parts.interview import checklist, countdown
from bot.parts.interview.appointment import (
    adopted,
    begun,
    clock,
    kept,
    listed,
    off,
    put_back,
    set_up,
    shown,
    shown_whole,
)
from bot.parts.interview.as_said import dressed
from bot.parts.interview.asking import ALL, ask_for
from bot.parts.interview.details import amended
from bot.parts.interview.fields import take_answer
from bot.parts.interview.people import named_late
from bot.parts.interview.putting_right import put_right
from bot.parts.interview.replies import ShowPeople, WishWellAfter
from bot.parts.interview.setup import understood
from bot.parts.interview.words import a_length

OFF = ("off", "none", "cancel", "cancelled", "canceled", "called off", "delete")


def commanded(state: State, argument: str, at: datetime, context: Context) -> State:
    """Set the interview up, change it, call it off, or show it."""
    state = adopted(state, at, context)
    words = argument.strip()
    if words.casefold() in OFF:
        return off(state, at)
    if words:
        return understood(state, words, "few", at, context)
    interview = state.dossier.interview
    if interview is None:
        return ask_for(begun(state, context), "when", "all", at, first=True)
    if interview.day is None:
        return ask_for(state, "when", "all", at, first=True)
    if interview.unsaid_asked or checklist.near(interview, clock(state, interview), at):
        return shown(state, at, context)
    return set_up(state, at, context)


def said(state: State, move: Move, context: Context) -> State | None:
    """Take what corrects the interview, or names its people right under it."""
    for taken in (put_right, amended, named_late):
        if (after := taken(state, move, context)) is not None:
            return after
    return None


def pressed(state: State, argument: str, at: datetime, context: Context) -> State:
    """Decide what follows from a button of the day."""
    what, _, value = argument.partition(":")
    interview = state.dossier.interview
    match what:
        case "back" if value.isdecimal():
            return put_back(state, int(value), at, context)
        case "new" if interview is None or reminders.over(interview, at):
            return ask_for(begun(state, context), "when", "all", at, first=True)
    if interview is None:
        return replace(state, replies=(STALE,))
    match what:
        case "tick":
            return _ticked(state, interview, value, at)
        case "ask" if value in (*ALL, "examples"):
            if value == "people" and interview.people:
                state = replace(state, replies=(ShowPeople(interview.people),))
            return ask_for(state, value, "only", at)
        case "set":
            return _set(state, interview, value, at, context)
        case "on":
            return _chosen(state, value, at, context)
        case "in":
            return _chosen(state, value, at, context)
        case "drop" if value.isdecimal():
            met = tuple(p for p in interview.people if p.number != int(value))
            state = kept(state, replace(interview, people=met), at)
            return replace(state, replies=(ShowPeople(met),), in_place=True)
        case "later":
            return shown(_unasked(state), at, context)
        case "show":
            return shown_whole(state, at, context)
        case "off":
            return off(_unasked(state), at)
    return replace(state, replies=(STALE,))


def _unasked(state: State) -> State:
    form = state.dossier.form
    asks = form is not None and form.part == "interview"
    return forms.closed(state) if asks else state


def _ticked(state: State, interview: Interview, value: str, at: datetime) -> State:
    """Tick an item; under the list of another date, show the list of this one."""
    number, _, item = value.partition(":")
    if number == str(interview.number) and item in checklist.ITEMS:
        state = kept(state, checklist.ticked(interview, item), at)
    elif not checklist.near(interview, clock(state, interview), at):
        return replace(state, replies=(STALE,))
    return replace(listed(state, at), in_place=True)


def _set(
    state: State,
    interview: Interview,
    value: str,
    at: datetime,
    context: Context,
) -> State:
    """Set what a button says; in the middle of the questions, go on with them."""
    what, _, value = value.partition(":")
    form = state.dossier.form
    if form is not None and form.field == f"interview.{what}":
        said = {"on_site": "on site", "formal": "not casual"}.get(value, value)
        asking = Form(form.field, at, form.argument)
        return take_answer(forms.closed(state), asking, said, at, context)
    minutes = a_length(value) if what == "minutes" else None
    match what:
        case "minutes" if minutes is not None:
            interview = replace(interview, minutes=minutes)
        case "where":
            interview = replace(interview, remote=value == "remote")
        case "casual":
            interview = dressed(interview, casual=value == "casual")
        case _:
            return replace(state, replies=(STALE,))
    state = kept(state, interview, at)
    if interview.day is None:
        return state
    return replace(shown_whole(state, at, context), in_place=True)


def _chosen(state: State, value: str, at: datetime, context: Context) -> State:
    """Take the day that a button names, with the hour that was said before."""
    form, argument = state.dossier.form, ""
    if form is not None and form.field == "interview.when":
        argument = form.argument
        state = forms.closed(state)
    series, _, rest = argument.partition(" ")
    return understood(state, f"{value} {rest}", series or "few", at, context)


# What time brings


def eve(state: State, at: datetime, _: Context) -> State:
    """Show the checklist, the evening before."""
    return listed(state, at, lead=True)


def wished_well(state: State, _at: datetime, _: Context) -> State:
    """Say a good word the day after; the daily question ends with it."""
    candidate, daily = state.candidate, state.candidate.daily
    ends = daily is not None and daily.on and candidate.interview_on is not None
    if daily is not None and ends:
        daily = replace(daily, on=False, next=None, ignored=0, offered=False)
    candidate = replace(candidate, daily=daily, interview_on=None)
    wish = WishWellAfter(ends)
    return replace(state, candidate=candidate, replies=(*state.replies, wish))


def noticed(state: State, before: Settled, _: datetime, _context: Context) -> State:
    """Remember which kinds of questions were practised for this interview."""
    if state.session is before.session:
        return state
    dossier = countdown.noticed(state.dossier, state.session)
    return replace(state, dossier=dossier)
