"""Who is to sit in the panel, as it is said: after /panel, or while something is asked.

They are kept as the people of the interview that is ahead; a panel that runs goes on as
it began.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.core import reminders
from bot.core.buttons import Verb
from bot.core.dossier import MAX_PEOPLE, Interview, Person
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.naming import read_people
from bot.core.reply import Say, Tap, phrase
from bot.core.scene import asked_now, briefly, open_turn
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Named
from bot.model import Mode

FEWEST = 2
"""People that must be named, where nothing was asked about them."""

LONGEST = 40
"""Words in which a wish about the panel is looked for."""

_BE_THEM = Expression(
    r"\b(?:can|could|will|would) (?:you|it) (?:please |just |also )?(?:be|play|act as"
    r"|do|use|take"
    r"|seat|have) (?:those|these|them|my (?:own )?(?:people|panel|three|two"
    r"|interviewers))\b"
    r"|\b(?:mine|my (?:own )?panel|my (?:real )?interviewers) (?:are|will be"
    r"|would be)\b",
    re.IGNORECASE,
)
_HOW = Expression(
    r"\bhow (?:do|can|could|should|would) i (?:\w+ ){0,3}?(?:tell|say|enter|add"
    r"|change|set|put|name"
    r"|choose|pick|give)\b.*\b(?:panel|people|names|sits?|interviewers|who)\b"
    r"|\b(?:can|could|may) i (?:choose|pick|name|change|add|tell you) (?:\w+ ){0,3}?"
    r"(?:panel|people|names|sits|interviewers)\b",
    re.IGNORECASE,
)
_OFF = Expression(
    r"\b(?:take|remove|drop|delete|leave|kick|get rid of|strike)\s+(?P<name>.+?)\s*"
    r"(?:,|please|\s)*(?:\b(?:off|out of|from|out)\s+(?:of )?(?:the|my|this|your) "
    r"(?:panel|list|room|people))\b",
    re.IGNORECASE,
)


def wished(state: State, move: Move, context: Context) -> State | None:
    """Meet a wish about who sits in the panel; what is open stays open."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    text = move.text
    if len(text.split()) > LONGEST or not _here(state):
        return None
    if (found := _OFF.search(text)) is not None:
        return _taken_off(state, found["name"], context)
    named = read_people(_last(text)) if _BE_THEM.search(text) else ()
    if sum(bool(one.role) for one in named) >= FEWEST:
        state = seated(state, named, move.at)
        return _asking_on(state, taken(state), context)
    if _HOW.search(text):
        return _asking_on(state, phrase("panel.how_own"), context)
    return None


def _here(state: State) -> bool:
    """Whether a panel is open, or nothing is."""
    session = state.session
    if open_turn(state) is None:
        return True
    return session is not None and session.mode is Mode.PANEL


def _last(text: str) -> str:
    """Leave out what asks: "… Can you be those three?"."""
    pieces = re.split(r"(?<=[.!?])\s+", text)
    return " ".join(
        p for p in pieces if not re.match(r"(?:can|could|will|would) you", p, re.I)
    )


def seated(state: State, named: tuple[Named, ...], at: datetime) -> State:
    """Keep people for the interview that is ahead, those named now first."""
    interview = state.dossier.interview
    number = state.dossier.numbered
    past = state.dossier.past
    if interview is None or reminders.over(interview, at):
        number += 1
        past = (*past, interview) if interview is not None else past
        interview = Interview(number)
    known = {person.name.casefold(): person for person in interview.people}
    people: list[Person] = []
    for one in named[:MAX_PEOPLE]:
        person = known.pop(one.name.casefold(), None)
        if person is None:
            number += 1
            person = Person(number, one.name)
        people.append(replace(person, role=one.role or person.role))
    others = [p for p in interview.people if p.name.casefold() in known]
    interview = replace(interview, people=(*people, *others)[:MAX_PEOPLE])
    dossier = replace(state.dossier, interview=interview, numbered=number, past=past)
    return replace(state, dossier=dossier)


def taken(state: State) -> Say:
    """Say who is kept, and offer a panel with them."""
    interview = state.dossier.interview
    people = interview.people if interview is not None else ()
    said = phrase("panel.taken", people="; ".join(map(_titled, people)))
    return said.with_row(Tap("panel_own", Verb.PANEL, "start:"))


def _titled(person: Person) -> str:
    told = not person.role or person.role.casefold() in person.name.casefold()
    return person.name if told else f"{person.name} ({person.role})"


def _taken_off(state: State, words: str, context: Context) -> State | None:
    """Take somebody off the list; None where nobody there is called so."""
    interview = state.dossier.interview
    if interview is None:
        return None
    name = " ".join(words.casefold().split()).strip(" ,.")
    found = next((p for p in interview.people if p.name.casefold() == name), None)
    parts = [p for p in interview.people if name in p.name.casefold().split()]
    found = found or (parts[0] if len(parts) == 1 else None)
    if found is None:
        return None
    if found.moment or found.thanks or found.thanked:
        return _asking_on(state, phrase("panel.stays", name=found.name), context)
    people = tuple(p for p in interview.people if p is not found)
    dossier = replace(state.dossier, interview=replace(interview, people=people))
    state = replace(state, dossier=dossier)
    return _asking_on(state, phrase("panel.off", name=found.name), context)


def _asking_on(state: State, said: Say, context: Context) -> State:
    """Say it, and the open question in short."""
    question = briefly(asked_now(state, context)) if open_turn(state) else ""
    again = (phrase("aside.form_question", question=question),) if question else ()
    return replace(state, replies=(*state.replies, said, *again))
