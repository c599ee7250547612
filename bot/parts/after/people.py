"""Whom the candidate met, and at which interview: what all parts after it share."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.dossier import MAX_PAST, MAX_PEOPLE, Dossier, Interview, Person
from bot.core.introducing import introduced
from bot.core.naming import read_people
from bot.core.roles import written
from bot.core.schedule import local
from bot.core.state import State

LONGEST_NAME = 60
"""Characters kept of a name, a role or a company."""

_COORDINATING = re.compile(
    r"\b(?:coordinat\w*|co-ordinat\w*|secretar\w*|assistant|pa|reception\w*|admin\w*"
    r"|clerk|recruit\w*|hr|human resources|personnel|talent|people (?:team|partner)"
    r"|office manager|porter|front desk)\b",
    re.I,
)
_AT_THE_DOOR = re.compile(r"\b(?:desk|door|gate|entrance|phone|hall|counter)\b", re.I)
_ABOVE = re.compile(
    r"\b(?:director|head ?(?:master|mistress|teacher)?|chief|principal|president|vp"
    r"|vice president|c[efot]o|owner|founder|partner|matron|dean|chair\w*"
    r"|managing|general manager|manager|lead|boss|superintendent)\b",
    re.I,
)
_MANAGING_THINGS = re.compile(
    r"\b(?:account|project|product|case|community|property|event|quality|stock)"
    r" (?:manager|lead)\b",
    re.I,
)


def at_hand(dossier: Dossier, at: datetime) -> Interview | None:
    """Give the interview it is about: the one before, while the next is ahead.

    One that was called off or replaced before its day never was, and is passed over.
    """
    present = dossier.interview
    if present is not None and not ahead(present, at):
        return present
    been = (past for past in reversed(dossier.past) if not ahead(past, at))
    return next(been, present)


def ahead(interview: Interview, at: datetime) -> bool:
    """Whether it has not been yet, as far as is known."""
    if interview.at is not None:
        return at < interview.at
    return interview.day is not None and local(at, interview.zone).date() < (
        interview.day
    )


def to_come(interview: Interview, at: datetime) -> bool:
    """Whether it is ahead by its date, and nothing was written as after it."""
    written = interview.notes is not None and not interview.notes.empty
    written = written or any(p.moment or p.thanks for p in interview.people)
    return ahead(interview, at) and not written


def numbered(dossier: Dossier, number: str) -> Interview | None:
    """Find an interview by its number; one that is over too."""
    known = (*dossier.past, *((dossier.interview,) if dossier.interview else ()))
    return next((one for one in known if str(one.number) == number), None)


def begun(state: State, at: datetime) -> tuple[State, Interview]:
    """Give the interview at hand, a bare one where none was ever set."""
    found = at_hand(state.dossier, at)
    if found is not None:
        return state, found
    number = state.dossier.numbered + 1
    interview = Interview(number)
    dossier = replace(state.dossier, interview=interview, numbered=number)
    return replace(state, dossier=dossier), interview


def turned_to(state: State, company: str, at: datetime) -> State:
    """Take another company in hand: one from before, or a new one.

    An interview that is still ahead stays the next one.
    """
    dossier, present = state.dossier, state.dossier.interview
    known = next((one for one in dossier.past if _same(one.company, company)), None)
    number = dossier.numbered if known is not None else dossier.numbered + 1
    turned = known or Interview(number, company)
    past = tuple(one for one in dossier.past if one is not known)
    if present is not None and ahead(present, at):
        past = (*past, turned)
    else:
        past = (*past, *((present,) if present is not None else ()))
        present = turned
    dossier = replace(
        dossier, interview=present, past=past[-MAX_PAST:], numbered=number
    )
    return replace(state, dossier=dossier)


def holding(state: State, interview: Interview) -> State:
    """Put an interview back in its place."""
    dossier = state.dossier
    if dossier.interview is not None and dossier.interview.number == interview.number:
        return replace(state, dossier=replace(dossier, interview=interview))
    past = tuple(interview if p.number == interview.number else p for p in dossier.past)
    return replace(state, dossier=replace(dossier, past=past))


def person(dossier: Dossier, number: str) -> tuple[Interview, Person] | None:
    """Find somebody by number, with the interview they were met at."""
    known = (*dossier.past, *((dossier.interview,) if dossier.interview else ()))
    for interview in known:
        for one in interview.people:
            if str(one.number) == number:
                return interview, one
    return None


def with_person(interview: Interview, person: Person) -> Interview:
    """Put somebody back in their place."""
    people = tuple(person if p.number == person.number else p for p in interview.people)
    return replace(interview, people=people)


def added(state: State, interview: Interview, text: str) -> tuple[State, int]:
    """Add the people that a text names; give how many of them no longer fit."""
    people, number, over = interview.people, state.dossier.numbered, 0
    if (renamed := introduced(people, text)) is not None:
        return holding(state, replace(interview, people=renamed)), 0
    for name, role in named(text):
        known = next((p for p in people if _same(p.name, name)), None)
        if known is not None:
            if role and not known.role:
                people = tuple(
                    replace(p, role=role) if p is known else p for p in people
                )
        elif len(people) >= MAX_PEOPLE:
            over += 1
        else:
            number += 1
            people = (*people, Person(number, name, role))
    state = replace(state, dossier=replace(state.dossier, numbered=number))
    return holding(state, replace(interview, people=people)), over


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


_NAMELESS = re.compile(r"(?:the|a|an|some)\b", re.I)


def register(person: Person) -> str:
    """Say how somebody is written to: coordinator, director, peer or general."""
    role = person.role
    if _NAMELESS.match(person.name) and _AT_THE_DOOR.search(person.name):
        return "coordinator"
    if _COORDINATING.search(role):
        return "coordinator"
    if _ABOVE.search(_MANAGING_THINGS.sub("", role)):
        return "director"
    return "peer" if role.strip() else "general"


def named(text: str) -> tuple[tuple[str, str], ...]:
    """Read names with roles; what is read as nobody is a name as it stands.

    Who is known by a description only, "the man at the desk", is called by it.
    """
    found = [(one.name, one.role) for one in read_people(text)]
    if not found and (bare := " ".join(text.split()).strip(" .,;:")):
        found = [(written(bare)[:LONGEST_NAME], "")]
    return tuple(found)
