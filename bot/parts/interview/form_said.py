"""Hear in the form of the interview for which field a message is, whatever is asked.

A time, a company, somebody who does not come, told at another field, is put there and
said; what is asked beside is answered; then the open field is asked again.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.mending_time import day_meant, hour_later
from bot.core.schedule import local
from bot.core.state import Context, State, zone_of
from bot.core.time_told import time_told
from bot.expressions import Expression
from bot.parts.interview import asked_of_it as topic
from bot.parts.interview.appointment import kept
from bot.parts.interview.arriving import arriving
from bot.parts.interview.asking import ask_for
from bot.parts.interview.corrected import corrected
from bot.parts.interview.detail_said import detail_mended
from bot.parts.interview.form_advice import asked_beside
from bot.parts.interview.form_company import (
    company_of_list,
    denied_there,
    named,
    placed,
    told_there,
    which_one,
)
from bot.parts.interview.form_open import again, and_rest, open_field
from bot.parts.interview.open_now import idle, on, own_form, present, telling
from bot.parts.interview.replies import ShowPeople
from bot.parts.interview.setup import applied, told_of

LONGEST: Final = 60
"""Words of a message in which another field's fact is looked for."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Put what is said where it belongs; None where it is for the open field."""
    if not isinstance(move, Said) or not move.own or present(state, move.at) is None:
        return None
    if len(move.text.split()) > LONGEST:
        return None
    form = state.dossier.form
    if form is None:
        if not idle(state):
            return None
        if _MENDS_TIME.search(move.text):
            return _timed(state, move, context)
        idle_takers = (arriving, corrected, denied_there, _worn)
        met_by = (taker(state, move, context) for taker in idle_takers)
        return next(filter(None, met_by), None)
    if not own_form(state) or any(m.id == move.message_id for m in form.messages):
        return None
    for taker in (
        arriving,
        corrected,
        which_one,
        told_there,
        _noted,
        _timed,
        denied_there,
        named,
        company_of_list,
        placed,
        _off_the_list,
        _worn,
        asked_beside,
    ):
        if (after := taker(state, move, context)) is not None:
            return after
    return None


_MENDS_TIME: Final = Expression(
    r"\b(?:change|correct|fix|mend|edit)\b.*\b(?:time|hour|date|day)\b.*\binterview\b"
    r"|\binterview\b.*\b(?:time|hour|date)\b.*\b(?:change|correct|fix|mend|edit)\b",
    re.IGNORECASE,
)
"""What wants the time of the interview changed, with nothing open."""


# Whether it is noted

_GOT: Final = Expression(
    r"\W*(?:(?:ok|okay|so|and|hey|hello|sorry|wait)\W+)*(?:(?:did|do|have|has) )?"
    r"(?:you|u|ya)(?:'ve)? (?:get|got|have|note|noted|wrote?|written|catch|caught|hear"
    r"|receive|save|saved)(?: all)?(?: of)?"
    r"(?: (?:it|that|them|this|those|these|all|everything))*"
    r"(?: down)?(?: ok(?:ay)?)?\W*",
    re.IGNORECASE,
)
_FILLED: Final = {
    "company": topic.WHEN,
    "people": topic.COMPANY,
    "minutes": topic.PEOPLE,
    "where": topic.LENGTH,
    "casual": topic.PLACE,
}
"""What was asked before each field."""


def _noted(state: State, said: Said, context: Context) -> State | None:
    """Say what is noted to who asks whether it is: what was told last."""
    form, interview = state.dossier.form, present(state, said.at)
    assert form is not None
    if interview is None or _GOT.fullmatch(said.text.replace("’", "'")) is None:
        return None
    if form.messages:
        return context.parts.proceed(state, Commanded(said.at, "done"), context)
    last = _FILLED.get(open_field(state))
    if last is None:
        return None
    if not _holds(interview, last):
        last = topic.WHEN
    told = telling(state, interview, (last,), said.at, context)
    return on(replace(state, replies=(told,)), context)


def _holds(interview: Interview, what: str) -> bool:
    held = {
        topic.COMPANY: bool(interview.company),
        topic.PEOPLE: bool(interview.people) or interview.several,
        topic.LENGTH: bool(interview.minutes),
        topic.PLACE: interview.remote is not None,
    }
    return held.get(what, True)


# When it is


def _timed(state: State, said: Said, context: Context) -> State | None:
    """Take the day or the hour that is told, or told anew, at a later field."""
    interview, what = present(state, said.at), open_field(state)
    form = state.dossier.form
    if what in ("when", "hour") or interview is None or interview.day is None:
        return None
    if form is not None and form.messages:
        return None
    if hour_later(said.text):
        return None
    if day := day_meant(said.text, interview.day):
        now = replace(told_of(state, day, said.at, context), company="", people="")
        before = replace(state, replies=())
        after = applied(before, now, day, "only", said.at, context)
        return again(after, state, context)
    today = local(said.at, zone_of(state, context)).date()
    surely = what not in ("", "minutes")
    told = time_told(said.text, today, surely=surely)
    if not told.words:
        return None
    now = told_of(state, told.words, said.at, context)
    now = replace(now, company="", people="", minutes=None, remote=None, casual=None)
    if now.fault is not None or not now.when:
        return None
    before = replace(state, replies=())
    after = applied(before, now, told.words, "only", said.at, context)
    return and_rest(after, state, told.rest, said, context)


# Who is not there

_TAKES_OFF: Final = Expression(
    r"\b(?:take|leave|cross|strike|scratch)\s+(?:him|her|them|that one)\s+(?:off|out)\b"
    r"|\b(?:remove|delete|drop|scrap|erase)\s+(?:him|her|them|that one)\b",
    re.IGNORECASE,
)


def _off_the_list(state: State, said: Said, context: Context) -> State | None:
    """Take somebody off who was just named: "Priya may not come. Take her off"."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or form is None or form.messages:
        return None
    found = _TAKES_OFF.search(said.text)
    if found is None:
        return None
    words = set(re.findall(r"\w+", said.text[: found.start()].casefold())) - {"the"}
    gone = [
        person
        for person in interview.people
        if words & set(re.findall(r"\w{3,}", person.name.casefold()))
    ]
    if len(gone) != 1:
        return None
    people = tuple(p for p in interview.people if p not in gone)
    state = kept(state, replace(interview, people=people), said.at)
    state = replace(state, replies=(ShowPeople(people, drops=False),))
    if not people and form.part == "interview":
        series = form.argument.partition(" ")[0]
        return ask_for(forms.closed(state), "people", series, said.at)
    return on(state, context)


# What they wear


def _worn(state: State, said: Said, context: Context) -> State | None:
    """Put the clothes right, or off the card, under what is still to be said."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.messages):
        return None
    if not interview.dress or (form is not None and open_field(state)):
        return None
    mended = detail_mended(interview, said.text, shown=form is not None)
    if mended is None or mended[0].dress == interview.dress:
        return None
    state = kept(state, mended[0], said.at)
    return on(replace(state, replies=(mended[1],)), context)
