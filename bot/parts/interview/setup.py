"""Set the interview up from one line: all that it says, and what is wrong with it."""

import re
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from bot.core import forms, reminders
from bot.core.counted import only_one, several
from bot.core.dates import Fault
from bot.core.dossier import Interview
from bot.core.naming import read_people
from bot.core.reply import Reply
from bot.core.roles import written
from bot.core.schedule import DAY, hour_at, local, moment
from bot.core.state import Context, State, zone_of
from bot.hearing import Named
from bot.parts.interview.appointment import begun, kept, moved
from bot.parts.interview.as_said import dressed
from bot.parts.interview.asking import ask_for, ask_next
from bot.parts.interview.company_name import LONGEST_NAME
from bot.parts.interview.people import meeting, of_several
from bot.parts.interview.replies import (
    AskAbout,
    AskWhichCity,
    AskWhichDay,
    ConfirmWhen,
    NoteAbout,
    SayDayFault,
)
from bot.parts.interview.words import Told, read_line, seen_there


def understood(
    state: State, words: str, series: str, at: datetime, context: Context
) -> State:
    """Take in what one line says, then ask for what matters most of the rest."""
    state = applied(
        state, told_of(state, words, at, context), words, series, at, context
    )
    if state.dossier.form is not None:
        return state
    return ask_next(state, "", series, at, context)


def told_of(state: State, words: str, at: datetime, context: Context) -> Told:
    """Read a line; where only a place is named, it moves the clock that is there."""
    zone, cities = zone_of(state, context), context.places.cities
    today = local(at, zone).date()
    said = seen_there(lambda day: read_line(words, day, cities), at, zone)
    present = state.dossier.interview
    if present is None or present.at is None or said.when:
        return said
    placed = read_line(f"12:00 {words}", today, cities)
    if placed.zone is None or placed.company:
        return said
    return replace(said, zone=placed.zone, place=placed.place, company="")


def _another(present: Interview, said: Told, at: datetime) -> bool:
    """Whether what is said is about another interview than the present one."""
    if reminders.over(present, at):
        return said.day is not None or bool(said.company) or bool(said.choices)
    if not (said.company and present.company and present.day):
        return False
    differs = said.company.casefold() != present.company.casefold()
    return differs and (said.day is not None or bool(said.choices))


def applied(
    state: State,
    said: Told,
    words: str,
    series: str,
    at: datetime,
    context: Context,
) -> State:
    """Take in all that was understood; a fault in the date loses nothing else."""
    present = state.dossier.interview
    replaced = None
    if present is None or _another(present, said, at):
        state = begun(state, context)
        if present is not None and present.day and not reminders.over(present, at):
            replaced = present.company
    interview = state.dossier.interview
    assert interview is not None
    notes: list[Reply] = []
    if said.company:
        interview = replace(interview, company=said.company)
        notes += [NoteAbout("company", said.company)] * (not said.when)
    if said.minutes is not None:
        interview = replace(interview, minutes=said.minutes)
        notes.append(NoteAbout("minutes", str(said.minutes)))
    if said.remote is not None:
        interview = replace(interview, remote=said.remote)
        notes.append(NoteAbout("remote" if said.remote else "on_site"))
    if said.casual is not None:
        interview = dressed(interview, casual=said.casual)
        notes.append(NoteAbout("casual" if said.casual else "formal"))
    if said.place and not said.when:
        interview = replace(interview, place=said.place)
    state = kept(state, interview, at)
    if several(said.people) or only_one(said.people):
        state, note = of_several(state, said.people, at)
        notes.append(note)
    elif said.people:
        named = read_people(said.people) or (
            Named(written(said.people)[:LONGEST_NAME]),
        )
        met = meeting(replace(state, replies=()), named, drops=False)
        notes += met.replies
        state = replace(met, replies=state.replies)
    if said.choices:
        return _choosing(state, said, series, at, context)
    if said.when:
        state = timed(state, said, words, series, at, context)
        state = _asking_city(state, said, series, at)
    replies = (
        replace(r, replaced=replaced) if isinstance(r, ConfirmWhen) else r
        for r in state.replies
    )
    # What is asked now comes last.
    *first, last = (*replies, None)
    if state.dossier.form is not None and first:
        *first, last = first
    asks = () if last is None else (last,)
    return replace(state, replies=(*first, *notes, *asks))


def _asking_city(state: State, said: Told, series: str, at: datetime) -> State:
    """Ask whose clock an abbreviation means, in place of confirming another one."""
    if not said.zones or state.dossier.form is not None:
        return state
    kept = (r for r in state.replies if not isinstance(r, ConfirmWhen))
    asking = AskWhichCity(said.said, said.zones)
    state = forms.opened(state, "interview.when", at, series)
    return replace(state, replies=(*kept, asking))


def _choosing(
    state: State, said: Told, series: str, at: datetime, context: Context
) -> State:
    """Ask which of two days was meant; the hour that was said waits with the form."""
    place = f" in {said.place}" if said.place else ""
    rest = f"{said.at:%H:%M}{place}" if said.at is not None else ""
    state = forms.opened(state, "interview.when", at, f"{series} {rest}".strip())
    today = local(at, zone_of(state, context)).date()
    asking = AskWhichDay(said.choices, today)
    return replace(state, replies=(*state.replies, asking))


def timed(
    state: State,
    said: Told,
    words: str,
    series: str,
    at: datetime,
    context: Context,
) -> State:
    """Set the day and the hour, or say what is wrong with them and ask again."""
    interview = state.dossier.interview
    assert interview is not None
    zone = said.zone or interview.zone
    if (same := _same_weekday(interview, said, words)) is not None:
        said = replace(said, day=same, today_too=False)
    hour, day = said.at, said.day or interview.day
    if hour is None and interview.at is not None:
        hour = hour_at(interview.at, interview.zone)
    fault, what, begins = said.fault, said.said, None
    today = local(at, zone).date()
    if said.today_too and said.at is not None and day == today + 7 * DAY:
        # "Monday at four", said on a Monday, is today where four is still ahead.
        soon = moment(today, said.at, zone)
        day = today if soon is not None and soon > at else day
    if fault is None and day is None:
        rest = f"{series} {words}" if hour is not None else series
        state = forms.opened(state, "interview.when", at, rest)
        return replace(state, replies=(*state.replies, AskAbout("day", more=True)))
    if fault is None and day is not None:
        if hour is not None:
            begins = moment(day, hour, zone)
            fault = Fault.NONSENSE if begins is None else None
        gone = begins is not None and begins <= at
        if fault is None and (gone or day < today):
            fault = Fault.PAST
        what = words
    if fault is not None or day is None:
        remark = SayDayFault(fault or Fault.NONSENSE, what)
        state = replace(state, replies=(*state.replies, remark))
        return state if interview.day else ask_for(state, "when", series, at)
    place = said.place or interview.place
    unplaced = said.place if said.zone is None else ""
    state = moved(state, day, begins, zone, place, at)
    now = state.dossier.interview
    assert now is not None
    supposed = begins is not None and state.candidate.daily is None and not place
    supposed = supposed and said.zone is None
    own = state.candidate.daily is not None
    own_zone = zone_of(state, context)
    confirm = ConfirmWhen(now, at, own_zone, supposed, own, unplaced=unplaced)
    if said.today_too and day == today:
        confirm = replace(confirm, other="week")
    elif said.today_too and said.at is None:
        confirm = replace(confirm, other="today")
    return replace(state, replies=(*state.replies, confirm))


_WHICH: Final = re.compile(
    r"\d|\b(?:this|next|coming|tomorrow|today|week|weeks|after|moved|instead|now"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december))\b",
    re.IGNORECASE,
)
"""What says of a weekday which one it is."""


def _same_weekday(interview: Interview, said: Told, words: str) -> date | None:
    """Give the day that is known where only its weekday is said: "the tuesday one"."""
    known = interview.day
    if known is None or said.day is None or said.day >= known:
        return None
    if said.day.weekday() != known.weekday() or _WHICH.search(words):
        return None
    return known
