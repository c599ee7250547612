"""Setting up the interview: one thing after the other, or in one line.

What is asked opens a form of its own; each thing can be left for another time. The
form's argument says which series it belongs to, and what of the time was said already.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.interview.daily import hour_at, local, moment
from bot.interview.dossier import forms, steps
from bot.interview.dossier.appointment import begun, home, kept, listed, moved, set_up
from bot.interview.dossier.day_replies import (
    AskAbout,
    AskWhichDay,
    ConfirmWhen,
    NoteAbout,
    SayDayFault,
    ShowPeople,
)
from bot.interview.dossier.day_words import (
    LONGEST_NAME,
    Fault,
    Named,
    Told,
    a_length,
    an_hour,
    people,
    told,
    unknown_yet,
)
from bot.interview.dossier.replies import LeaveForm
from bot.interview.dossier.values import (
    MAX_EXAMPLES,
    MAX_PEOPLE,
    Form,
    Interview,
    Person,
)
from bot.interview.replies import Reply
from bot.interview.response import Response, Surroundings

ALL = ("when", "hour", "company", "people", "minutes", "where", "casual")
"""What is asked one by one, where nothing was said with the command."""

FEW = ("when", "hour", "people")
"""What is asked where the rest was said in one line."""

SERIES = {"all": ALL, "few": FEW, "only": ()}

ONE_LINE = frozenset(f"interview.{what}" for what in ALL if what != "people")
"""Fields that one message fills; no quiet moment is waited for."""


def asked(
    here: Response, what: str, series: str, at: datetime, *, first: bool = False
) -> Response:
    """Ask for one thing."""
    here = forms.opened(here, f"interview.{what}", at, series)
    more = series.partition(" ")[0] != "only"
    return replace(here, replies=(*here.replies, AskAbout(what, more, first)))


def going_on(here: Response, after: str, series: str, at: datetime) -> Response:
    """Ask for the next thing that is not known, or show what is set."""
    interview = here.dossier.interview
    assert interview is not None
    order = SERIES.get(series, ())
    place = order.index(after) + 1 if after in order else 0
    known = {
        "when": interview.day is not None,
        "hour": interview.at is not None or interview.day is None,
        "company": bool(interview.company),
        "people": bool(interview.people),
        "casual": interview.remote,
    }
    waiting = [what for what in order[place:] if not known.get(what)]
    if waiting:
        return asked(here, waiting[0], series, at)
    if interview.day is None or (interview.unsaid_asked and here.replies):
        return here
    return set_up(here, at) if series != "only" else here


def left(here: Response, form: Form, at: datetime, _: Surroundings) -> Response:
    """Let a thing be, and ask for the next one; without a date there is none."""
    what = form.field.partition(".")[2]
    series = form.argument.partition(" ")[0]
    interview = here.dossier.interview
    if series == "only":
        return replace(here, replies=(*here.replies, LeaveForm()))
    if interview is None or interview.day is None:
        return replace(here, replies=(*here.replies, NoteAbout("no_day")))
    return going_on(here, what, series, at)


# Words


def understood(
    here: Response, words: str, series: str, at: datetime, around: Surroundings
) -> Response:
    """Take in what one line says, then ask for what matters most of the rest."""
    here = applied(here, _told(here, words, at, around), words, series, at, around)
    if here.dossier.form is not None:
        return here
    return going_on(here, "", series, at)


def _told(here: Response, words: str, at: datetime, around: Surroundings) -> Told:
    """Read a line; where only a place is named, it moves the clock that is there."""
    today = local(at, home(here, around)).date()
    said = told(words, today, around.places.cities)
    present = here.dossier.interview
    if present is None or present.at is None or said.when:
        return said
    placed = told(f"12:00 {words}", today, around.places.cities)
    if placed.zone is None or placed.company:
        return said
    return replace(said, zone=placed.zone, place=placed.place, company="")


def _another(present: Interview, said: Told, at: datetime) -> bool:
    """Whether what is said is about another interview than the present one."""
    if steps.over(present, at):
        return said.day is not None or bool(said.company) or bool(said.choices)
    if not (said.company and present.company and present.day):
        return False
    differs = said.company.casefold() != present.company.casefold()
    return differs and (said.day is not None or bool(said.choices))


def applied(
    here: Response,
    said: Told,
    words: str,
    series: str,
    at: datetime,
    around: Surroundings,
) -> Response:
    """Take in all that was understood; a fault in the date loses nothing else."""
    present = here.dossier.interview
    replaced = None
    if present is None or _another(present, said, at):
        here = begun(here, around)
        if present is not None and present.day and not steps.over(present, at):
            replaced = present.company
    interview = here.dossier.interview
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
        interview = replace(interview, casual=said.casual)
        notes.append(NoteAbout("casual" if said.casual else "formal"))
    here = kept(here, interview, at)
    if said.people:
        met = meeting(replace(here, replies=()), people(said.people), drops=False)
        notes += met.replies
        here = replace(met, replies=here.replies)
    if said.choices:
        return _choosing(here, said, series, at, around)
    if said.when:
        here = _timed(here, said, words, series, at, around)
    replies = (
        replace(r, replaced=replaced) if isinstance(r, ConfirmWhen) else r
        for r in here.replies
    )
    # What is asked now comes last.
    *first, last = (*replies, None)
    if here.dossier.form is not None and first:
        *first, last = first
    asks = () if last is None else (last,)
    return replace(here, replies=(*first, *notes, *asks))


def _choosing(
    here: Response, said: Told, series: str, at: datetime, around: Surroundings
) -> Response:
    """Ask which of two days was meant; the hour that was said waits with the form."""
    rest = f"{said.at:%H:%M} {said.place}" if said.at is not None else ""
    here = forms.opened(here, "interview.when", at, f"{series} {rest}".strip())
    today = local(at, home(here, around)).date()
    asking = AskWhichDay(said.choices, today)
    return replace(here, replies=(*here.replies, asking))


def _timed(
    here: Response,
    said: Told,
    words: str,
    series: str,
    at: datetime,
    around: Surroundings,
) -> Response:
    """Set the day and the hour, or say what is wrong with them and ask again."""
    interview = here.dossier.interview
    assert interview is not None
    zone = said.zone or interview.zone
    hour, day = said.at, said.day or interview.day
    if hour is None and interview.at is not None:
        hour = hour_at(interview.at, interview.zone)
    fault, what, begins = said.fault, said.said, None
    if fault is None and day is None:
        rest = f"{series} {words}" if hour is not None else series
        here = forms.opened(here, "interview.when", at, rest)
        return replace(here, replies=(*here.replies, AskAbout("day", more=True)))
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
        here = replace(here, replies=(*here.replies, remark))
        return here if interview.day else asked(here, "when", series, at)
    place = said.place if said.zone is not None else interview.place
    here = moved(here, day, begins, zone, place, at)
    now = here.dossier.interview
    assert now is not None
    supposed = begins is not None and here.candidate.daily is None and not place
    supposed = supposed and said.zone is None
    own = here.candidate.daily is not None
    confirm = ConfirmWhen(now, at, home(here, around), supposed, own)
    return replace(here, replies=(*here.replies, confirm))


# Fields


def filled(here: Response, form: Form, at: datetime, around: Surroundings) -> Response:
    """Take the words of a field."""
    return taken(here, form, form.text, at, around)


def taken(
    here: Response, form: Form, words: str, at: datetime, around: Surroundings
) -> Response:
    """Take words for a field, from a message or a button."""
    if here.dossier.interview is None:
        here = begun(here, around)
    interview = here.dossier.interview
    assert interview is not None
    what = form.field.partition(".")[2]
    series, _, rest = form.argument.partition(" ")
    if what not in ("people", "examples") and unknown_yet(words):
        return left(here, form, at, around)
    match what:
        case "when":
            return _day_taken(here, words, rest, series, at, around)
        case "hour":
            return _hour_taken(here, words, series, at, around)
        case "people":
            here = meeting(here, people(words), drops=series == "only")
            return going_on(here, what, series, at)
        case "examples":
            return _examples(here, words, at)
    changed, note = _detail(interview, what, words)
    if note is None:
        return _again(here, what, series, words, at)
    here = kept(here, changed, at)
    here = replace(here, replies=(*here.replies, note))
    return going_on(here, what, series, at)


def _detail(
    interview: Interview, what: str, words: str
) -> tuple[Interview, NoteAbout | None]:
    """Take in the company, the length, the place or the dress."""
    match what:
        case "company":
            company = " ".join(words.split())[:LONGEST_NAME]
            return replace(interview, company=company), NoteAbout(what, company)
        case "minutes":
            minutes = a_length(words)
            if minutes is None:
                return interview, None
            note = NoteAbout(what, str(minutes))
            return replace(interview, minutes=minutes), note
        case "where":
            site = re.search(r"\b(?:site|person|office|there|theirs?)\b", words, re.I)
            note = NoteAbout("on_site" if site else "remote")
            return replace(interview, remote=site is None), note
        case _:
            no = re.search(r"\b(?:not?|formal|suits?|smart)\b", words, re.I)
            note = NoteAbout("formal" if no else "casual")
            return replace(interview, casual=no is None), note


def _day_taken(
    here: Response,
    words: str,
    rest: str,
    series: str,
    at: datetime,
    around: Surroundings,
) -> Response:
    whole = f"{words} {rest}".strip()
    said = _told(here, whole, at, around)
    if not said.when:
        return _again(here, "when", series, words, at)
    # What else stands beside a date that was asked for is no name.
    said = replace(said, company="")
    here = applied(here, said, whole, series, at, around)
    if here.dossier.form is not None:
        return here
    return going_on(here, "when", series, at)


def _hour_taken(
    here: Response, words: str, series: str, at: datetime, around: Surroundings
) -> Response:
    said = _told(here, words, at, around)
    if said.at is None and (hour := an_hour(words)) is not None:
        said = Told(at=hour)
    if said.at is None:
        return _again(here, "hour", series, words, at)
    here = _timed(here, said, words, series, at, around)
    if any(isinstance(reply, SayDayFault) for reply in here.replies):
        return asked(here, "hour", series, at)
    return going_on(here, "hour", series, at)


def _again(
    here: Response, what: str, series: str, words: str, at: datetime
) -> Response:
    fault = SayDayFault(Fault.NONSENSE, words, what)
    here = replace(here, replies=(*here.replies, fault))
    return asked(here, what, series, at)


def _examples(here: Response, words: str, at: datetime) -> Response:
    interview = here.dossier.interview
    assert interview is not None
    named = (" ".join(line.split()) for line in re.split(r"[\n;,]", words))
    picked = tuple(line[:LONGEST_NAME] for line in named if line)[:MAX_EXAMPLES]
    return listed(kept(here, replace(interview, examples=picked), at), at)


def meeting(here: Response, named: tuple[Named, ...], *, drops: bool) -> Response:
    """Add people; who is known gets the role that was said last."""
    interview = here.dossier.interview
    assert interview is not None
    met, number, full = list(interview.people), here.dossier.numbered, False
    places = {person.name.casefold(): n for n, person in enumerate(met)}
    for one in named:
        place = places.get(one.name.casefold())
        if place is not None:
            met[place] = replace(met[place], role=one.role or met[place].role)
        elif len(met) >= MAX_PEOPLE:
            full = True
        else:
            number += 1
            places[one.name.casefold()] = len(met)
            met.append(Person(number, one.name, one.role))
    interview = replace(interview, people=tuple(met))
    dossier = replace(here.dossier, interview=interview, numbered=number)
    shown = ShowPeople(interview.people, full, drops)
    return replace(here, dossier=dossier, replies=(*here.replies, shown))
