"""After the interview: /after shows what is open, and asks whom they met and where."""

from dataclasses import replace
from datetime import datetime

from bot.interview.dossier import debrief, forms, met, reflection, thanks
from bot.interview.dossier.after_replies import (
    AskCompany,
    AskCorrection,
    AskPeople,
    ShowAfter,
    ShowPeople,
)
from bot.interview.dossier.values import Form, Interview
from bot.interview.replies import Reply, SayStale
from bot.interview.response import Response, Surroundings


def commanded(here: Response, argument: str, at: datetime, _: Surroundings) -> Response:
    """Show what is open; where nothing is known, ask for company and people first."""
    here = forms.closed(here)
    known = met.at_hand(here.dossier, at)
    company = _company(argument)
    if company:
        other = known is not None and known.company
        if other and other.casefold() != company.casefold():
            here = met.turned_to(here, company, at)
        return _named(here, company, at)
    if known is None:
        here = forms.opened(here, "after.company", at)
        return replace(here, replies=(AskCompany(),))
    return shown(here, at)


def shown(here: Response, at: datetime, *before: Reply) -> Response:
    """Say where things stand."""
    here, interview = met.begun(here, at)
    about = reflection.of(here.dossier, interview.number)
    standing = ShowAfter(interview, about, met.ahead(interview, at))
    return replace(here, replies=(*before, standing))


def pressed(here: Response, argument: str, at: datetime, _: Surroundings) -> Response:
    """Open one of the three parts, or mend the list of people."""
    what, rest = argument.partition(":")[::2]
    match what:
        case "menu":
            return shown(forms.closed(here), at)
        case "notes":
            return debrief.pressed(here, rest, at) if rest else debrief.opened(here, at)
        case "unnamed":
            if (form := here.dossier.form) is not None and form.part != "after":
                return here
            return asked(met.begun(here, at)[0], at, "menu")
        case "company":
            here = forms.opened(met.begun(here, at)[0], "after.company", at)
            return replace(here, replies=(AskCompany(first=False),))
        case "people":
            here, interview = met.begun(forms.closed(here), at)
            if not interview.people:
                return asked(here, at)
            return replace(here, replies=(ShowPeople(interview),))
        case "add":
            return asked(met.begun(here, at)[0], at)
        case "correct" | "off":
            return _corrected(here, what, rest, at)
    return replace(here, replies=(SayStale(),))


def asked(here: Response, at: datetime, then: str = "", *before: Reply) -> Response:
    """Ask whom they met; `then` names what goes on afterwards."""
    here, interview = met.begun(here, at)
    here = forms.opened(here, "after.people", at, f"{interview.number}:{then}")
    return replace(here, replies=(*before, AskPeople(len(interview.people))))


def filled(here: Response, form: Form, at: datetime, _: Surroundings) -> Response:
    """Take over a company, people, or a correction."""
    match form.field:
        case "after.company":
            return _named(met.begun(here, at)[0], form.text, at)
        case "after.person":
            return _renamed(here, form, at)
    number, then = form.argument.partition(":")[::2]
    interview = met.numbered(here.dossier, number)
    if interview is None:
        here, interview = met.begun(here, at)
    here, over = met.added(here, interview, form.text)
    if then == "thanks" and not over:
        return thanks.going_on(here, at)
    interview = met.numbered(here.dossier, str(interview.number)) or interview
    if then == "menu" and not over:
        return shown(here, at, ShowPeople(interview, mend=False))
    return replace(here, replies=(ShowPeople(interview, over),))


def _company(text: str) -> str:
    return " ".join(text.split())[: met.LONGEST_NAME]


def _named(here: Response, text: str, at: datetime) -> Response:
    here, interview = met.begun(here, at)
    interview = replace(interview, company=_company(text))
    here = met.holding(here, interview)
    if not interview.people:
        return asked(here, at, "menu")
    return shown(here, at)


def _corrected(here: Response, what: str, number: str, at: datetime) -> Response:
    found = met.person(here.dossier, number)
    if found is None:
        return replace(here, replies=(SayStale(),))
    interview, person = found
    if what == "correct":
        here = forms.opened(here, "after.person", at, number)
        return replace(here, replies=(AskCorrection(person.name, person.role),))
    if not (person.moment or person.thanks or person.thanked):
        interview = _without(interview, person.number)
        here = met.holding(here, interview)
    return replace(here, replies=(ShowPeople(interview),))


def _without(interview: Interview, number: int) -> Interview:
    people = tuple(p for p in interview.people if p.number != number)
    return replace(interview, people=people)


def _renamed(here: Response, form: Form, at: datetime) -> Response:
    found = met.person(here.dossier, form.argument)
    if found is None:
        here, interview = met.begun(here, at)
        here, over = met.added(here, interview, form.text)
        interview = met.numbered(here.dossier, str(interview.number)) or interview
        return replace(here, replies=(ShowPeople(interview, over),))
    interview, person = found
    (name, role), *_ = met.named(form.text) or ((person.name, ""),)
    named = replace(person, name=name, role=role or person.role)
    interview = met.with_person(interview, named)
    here = met.holding(here, interview)
    return replace(here, replies=(ShowPeople(interview),))
