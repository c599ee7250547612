"""Setting up the interview: one thing after the other, or in one line.

What is asked opens a form of its own; each thing can be left for another time. The
form's argument says which series it belongs to, and what of the time was said already.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.core import forms, reminders
from bot.core.dates import Fault
from bot.core.dossier import MAX_EXAMPLES, Form, Interview
from bot.core.form_replies import LeaveForm
from bot.core.hours import an_hour
from bot.core.naming import read_people, written
from bot.core.reply import Reply, phrase
from bot.core.schedule import hour_at, local, moment
from bot.core.state import Context, State, zone_of
from bot.hearing import Named
from bot.parts.interview.appointment import (
    begun,
    kept,
    listed,
    moved,
    set_up,
)
from bot.parts.interview.details import detail
from bot.parts.interview.people import meeting, of_several, only_people
from bot.parts.interview.replies import (
    AskAbout,
    AskWhichCity,
    AskWhichDay,
    ConfirmWhen,
    NoteAbout,
    SayDayFault,
)
from bot.parts.interview.words import (
    LONGEST_NAME,
    Told,
    company_of,
    is_company,
    only_one,
    read_line,
    several,
    unknown_yet,
)

ALL = ("when", "hour", "company", "people", "minutes", "where", "casual")
"""What is asked one by one, where nothing was said with the command."""

LONGEST_REFUSED = 200
"""Letters of words that were no value; said again, they are taken."""

DETAILS = ("minutes", "where", "casual")
"""What a word in a sentence tells: "no idea, but smart I think"."""

FEW = ("when", "hour", "people")
"""What is asked where the rest was said in one line."""

SERIES = {"all": ALL, "few": FEW, "only": ()}

ONE_LINE = frozenset(f"interview.{what}" for what in ALL if what != "people")
"""Fields that one message fills; no quiet moment is waited for."""


TIMES = tuple(f"interview.{what}" for what in ("when", "hour", "minutes"))
"""Fields that read dates and hours by themselves, where these are known."""


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
        "casual": interview.remote,
    }
    waiting = [what for what in order[place:] if not known.get(what)]
    if waiting:
        return ask_for(state, waiting[0], series, at)
    if interview.day is None or (interview.unsaid_asked and state.replies):
        return state
    return set_up(state, at, context) if series != "only" else state


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


# Words


def understood(
    state: State, words: str, series: str, at: datetime, context: Context
) -> State:
    """Take in what one line says, then ask for what matters most of the rest."""
    state = applied(state, _told(state, words, at, context), words, series, at, context)
    if state.dossier.form is not None:
        return state
    return ask_next(state, "", series, at, context)


def _told(state: State, words: str, at: datetime, context: Context) -> Told:
    """Read a line; where only a place is named, it moves the clock that is there."""
    today = local(at, zone_of(state, context)).date()
    said = read_line(words, today, context.places.cities)
    present = state.dossier.interview
    if present is None or present.at is None or said.when:
        return said
    placed = read_line(f"12:00 {words}", today, context.places.cities)
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
        smart = not said.casual
        interview = replace(interview, casual=said.casual, smart=smart)
        notes.append(NoteAbout("casual" if said.casual else "formal"))
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
        state = _timed(state, said, words, series, at, context)
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
    rest = f"{said.at:%H:%M} {said.place}" if said.at is not None else ""
    state = forms.opened(state, "interview.when", at, f"{series} {rest}".strip())
    today = local(at, zone_of(state, context)).date()
    asking = AskWhichDay(said.choices, today)
    return replace(state, replies=(*state.replies, asking))


def _timed(
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
    hour, day = said.at, said.day or interview.day
    if hour is None and interview.at is not None:
        hour = hour_at(interview.at, interview.zone)
    fault, what, begins = said.fault, said.said, None
    if fault is None and day is None:
        rest = f"{series} {words}" if hour is not None else series
        state = forms.opened(state, "interview.when", at, rest)
        return replace(state, replies=(*state.replies, AskAbout("day", more=True)))
    if fault is None and day is not None:
        if hour is not None:
            begins = moment(day, hour, zone)
            fault = Fault.NONSENSE if begins is None else None
        gone = begins is not None and begins <= at
        if fault is None and (gone or day < local(at, zone).date()):
            fault = Fault.PAST
        what = words
    if fault is not None or day is None:
        remark = SayDayFault(fault or Fault.NONSENSE, what)
        state = replace(state, replies=(*state.replies, remark))
        return state if interview.day else ask_for(state, "when", series, at)
    place = said.place if said.zone is not None else interview.place
    state = moved(state, day, begins, zone, place, at)
    now = state.dossier.interview
    assert now is not None
    supposed = begins is not None and state.candidate.daily is None and not place
    supposed = supposed and said.zone is None
    own = state.candidate.daily is not None
    confirm = ConfirmWhen(now, at, zone_of(state, context), supposed, own)
    return replace(state, replies=(*state.replies, confirm))


# Fields


def filled(state: State, form: Form, at: datetime, context: Context) -> State:
    """Take the words of a field."""
    return take_answer(state, form, form.text, at, context)


def take_answer(
    state: State, form: Form, words: str, at: datetime, context: Context
) -> State:
    """Take words for a field, from a message or a button."""
    if state.dossier.interview is None:
        state = begun(state, context)
    interview = state.dossier.interview
    assert interview is not None
    what = form.field.partition(".")[2]
    series, _, rest = form.argument.partition(" ")
    told = detail(interview, what, words)[1] if what in DETAILS else None
    unknown = what not in ("people", "examples") and unknown_yet(words)
    if unknown and told is None:
        return left(state, form, at, context)
    match what:
        case "when":
            return _day_taken(state, words, rest, series, at, context)
        case "company" if (said := _told(state, words, at, context)).day is not None:
            state = applied(state, said, words, series, at, context)
            return (
                state
                if state.dossier.form
                else ask_next(state, what, series, at, context)
            )
        case "company" if only_people(words):
            state = meeting(state, read_people(words), drops=False)
            return ask_for(state, what, series, at, again=True)
        case "hour":
            return _hour_taken(state, words, series, at, context)
        case "people":
            if is_company(words):
                state = _of_company(state, words, at)
                return ask_for(state, what, series, at)
            if several(words) or only_one(words):
                state, said_so = of_several(state, words, at)
                state = replace(state, replies=(*state.replies, said_so))
                return ask_next(state, what, series, at, context)
            named = read_people(words)
            if not named and form.refused.strip() != words.strip():
                return _again(state, what, series, words, at)
            named = named or (Named(written(words)[:LONGEST_NAME]),)
            state = meeting(state, named, drops=series == "only")
            return ask_next(state, what, series, at, context)
        case "examples":
            return _examples(state, words, at)
    changed, note = detail(interview, what, words)
    if note is None:
        other = _elsewhere(state, words, series, at, context)
        if other is not None:
            return other if other.dossier.form else ask_for(other, what, series, at)
        return _again(state, what, series, words, at)
    state = kept(state, changed, at)
    state = replace(state, replies=(*state.replies, note))
    return ask_next(state, what, series, at, context)


def _elsewhere(
    state: State, words: str, series: str, at: datetime, context: Context
) -> State | None:
    """Take what was said of something else than what is asked; None if nothing was."""
    said = _told(state, words, at, context)
    if said.fault is not None or said.choices or said.zones:
        return None
    named = "" if several(words) or not read_people(words) else words
    people = words if several(words) else named or said.people
    company = said.company if said.led or is_company(said.company) else ""
    said = replace(said, people=people, company="" if named else company)
    told = (said.company, said.people, said.when, said.minutes)
    if not any(told) and said.remote is None and said.casual is None:
        return None
    return applied(state, said, words, series, at, context)


def _day_taken(
    state: State,
    words: str,
    rest: str,
    series: str,
    at: datetime,
    context: Context,
) -> State:
    whole = f"{words} {rest}".strip()
    said = _told(state, whole, at, context)
    if not said.when:
        return _again(state, "when", series, words, at)
    # What else stands beside a date that was asked for is a name only if it says so.
    named = said.led or is_company(said.company)
    said = replace(said, company=said.company if named else "")
    state = applied(state, said, whole, series, at, context)
    if state.dossier.form is not None:
        return state
    return ask_next(state, "when", series, at, context)


def _hour_taken(
    state: State, words: str, series: str, at: datetime, context: Context
) -> State:
    hour = an_hour(f"at {words}", afternoon=True)
    said = Told(at=hour) if hour is not None else _told(state, words, at, context)
    if said.at is None:
        return _again(state, "hour", series, words, at)
    if said.led or is_company(said.company):
        state = _of_company(state, said.company, at)
    if said.people and read_people(said.people):
        state = meeting(state, read_people(said.people), drops=False)
    state = _timed(state, said, words, series, at, context)
    if any(isinstance(reply, SayDayFault) for reply in state.replies):
        return ask_for(state, "hour", series, at)
    return ask_next(state, "hour", series, at, context)


def _of_company(state: State, words: str, at: datetime) -> State:
    """Take a company that was named where people or a time were asked for."""
    interview = state.dossier.interview
    assert interview is not None
    company = company_of(words)
    note = NoteAbout("company", company)
    state = kept(state, replace(interview, company=company), at)
    return replace(state, replies=(*state.replies, note))


def _again(state: State, what: str, series: str, words: str, at: datetime) -> State:
    if what == "people":
        fault: Reply = phrase("day.people.unread")
    else:
        fault = SayDayFault(Fault.NONSENSE, words, what)
    state = replace(state, replies=(*state.replies, fault))
    state = ask_for(state, what, series, at, again=True)
    form = state.dossier.form
    assert form is not None
    waits = replace(form, refused=words[:LONGEST_REFUSED])
    return replace(state, dossier=replace(state.dossier, form=waits))


def _examples(state: State, words: str, at: datetime) -> State:
    interview = state.dossier.interview
    assert interview is not None
    named = (" ".join(line.split()) for line in re.split(r"[\n;,]", words))
    picked = tuple(line[:LONGEST_NAME] for line in named if line)[:MAX_EXAMPLES]
    return listed(kept(state, replace(interview, examples=picked), at), at)
