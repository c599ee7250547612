"""The day of the interview: /interview, its buttons, the evening before, the day after.

How it is set up is in `day_setup`, what is kept of it in `appointment`.
"""

from dataclasses import replace
from datetime import datetime

from bot.interview.dossier import checklist, forms, steps
from bot.interview.dossier.appointment import (
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
from bot.interview.dossier.day_replies import ShowPeople, WishWellAfter
from bot.interview.dossier.day_setup import ALL, ONE_LINE, asked, taken, understood
from bot.interview.dossier.day_setup import filled as filled
from bot.interview.dossier.day_setup import left as left
from bot.interview.dossier.day_words import a_length
from bot.interview.dossier.values import Form, Interview
from bot.interview.replies import SayStale
from bot.interview.response import Response, Surroundings

__all__ = ["ONE_LINE", "commanded", "eve", "filled", "left", "pressed", "wished_well"]

OFF = ("off", "none", "cancel", "cancelled", "canceled", "called off", "delete")


def commanded(
    here: Response, argument: str, at: datetime, around: Surroundings
) -> Response:
    """Set the interview up, change it, call it off, or show it."""
    here = adopted(here, at, around)
    words = argument.strip()
    if words.casefold() in OFF:
        return off(here, at)
    if words:
        return understood(here, words, "few", at, around)
    interview = here.dossier.interview
    if interview is None:
        return asked(begun(here, around), "when", "all", at, first=True)
    if interview.day is None:
        return asked(here, "when", "all", at, first=True)
    if interview.unsaid_asked or checklist.near(interview, clock(here, interview), at):
        return shown(here, at)
    return set_up(here, at)


def pressed(
    here: Response, argument: str, at: datetime, around: Surroundings
) -> Response:
    """Decide what follows from a button of the day."""
    what, _, value = argument.partition(":")
    interview = here.dossier.interview
    match what:
        case "back" if value.isdecimal():
            return put_back(here, int(value), at)
        case "new" if interview is None or steps.over(interview, at):
            return asked(begun(here, around), "when", "all", at, first=True)
    if interview is None:
        return replace(here, replies=(SayStale(),))
    match what:
        case "tick":
            return _ticked(here, interview, value, at)
        case "ask" if value in (*ALL, "examples"):
            if value == "people" and interview.people:
                here = replace(here, replies=(ShowPeople(interview.people),))
            return asked(here, value, "only", at)
        case "set":
            return _set(here, interview, value, at, around)
        case "on":
            return _chosen(here, value, at, around)
        case "drop" if value.isdecimal():
            met = tuple(p for p in interview.people if p.number != int(value))
            here = kept(here, replace(interview, people=met), at)
            return replace(here, replies=(ShowPeople(met),), in_place=True)
        case "later":
            return shown(_unasked(here), at)
        case "show":
            return shown_whole(here, at)
        case "off":
            return off(_unasked(here), at)
    return replace(here, replies=(SayStale(),))


def _unasked(here: Response) -> Response:
    form = here.dossier.form
    asks = form is not None and form.part == "interview"
    return forms.closed(here) if asks else here


def _ticked(here: Response, interview: Interview, value: str, at: datetime) -> Response:
    """Tick an item; under the list of another date, show the list of this one."""
    number, _, item = value.partition(":")
    if number == str(interview.number) and item in checklist.ITEMS:
        here = kept(here, checklist.ticked(interview, item), at)
    elif not checklist.near(interview, clock(here, interview), at):
        return replace(here, replies=(SayStale(),))
    return replace(listed(here, at), in_place=True)


def _set(
    here: Response,
    interview: Interview,
    value: str,
    at: datetime,
    around: Surroundings,
) -> Response:
    """Set what a button says; in the middle of the questions, go on with them."""
    what, _, value = value.partition(":")
    form = here.dossier.form
    if form is not None and form.field == f"interview.{what}":
        said = {"on_site": "on site", "formal": "not casual"}.get(value, value)
        asking = Form(form.field, at, form.argument)
        return taken(forms.closed(here), asking, said, at, around)
    minutes = a_length(value) if what == "minutes" else None
    match what:
        case "minutes" if minutes is not None:
            interview = replace(interview, minutes=minutes)
        case "where":
            interview = replace(interview, remote=value == "remote")
        case "casual":
            interview = replace(interview, casual=value == "casual")
        case _:
            return replace(here, replies=(SayStale(),))
    here = kept(here, interview, at)
    if interview.day is None:
        return here
    return replace(shown_whole(here, at), in_place=True)


def _chosen(here: Response, value: str, at: datetime, around: Surroundings) -> Response:
    """Take the day that a button names, with the hour that was said before."""
    form, argument = here.dossier.form, ""
    if form is not None and form.field == "interview.when":
        argument = form.argument
        here = forms.closed(here)
    series, _, rest = argument.partition(" ")
    return understood(here, f"{value} {rest}", series or "few", at, around)


# What time brings


def eve(here: Response, at: datetime, _: Surroundings) -> Response:
    """Show the checklist, the evening before."""
    return listed(here, at, lead=True)


def wished_well(here: Response) -> Response:
    """Say a good word the day after; the daily question ends with it."""
    candidate, daily = here.candidate, here.candidate.daily
    ends = daily is not None and daily.on and candidate.interview_on is not None
    if daily is not None and ends:
        daily = replace(daily, on=False, next=None, ignored=0, offered=False)
    candidate = replace(candidate, daily=daily, interview_on=None)
    wish = WishWellAfter(ends)
    return replace(here, candidate=candidate, replies=(*here.replies, wish))
