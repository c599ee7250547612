"""/panel: several people in one room, or one after the other.

Before it begins, people of the interview whose role tells us nothing are asked about,
one at a time; what is learnt is kept. The rest of it is a session like any other.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import forms, labels, reminders
from bot.core.answering import carry_on
from bot.core.bank import bank_for
from bot.core.beginning import begun, just_begun
from bot.core.buttons import Press, Verb
from bot.core.dossier import Dossier, Form, Person, with_own
from bot.core.naming import read_people
from bot.core.outside_replies import Open
from bot.core.panel import FEWEST, Panel
from bot.core.panel_replies import Introduce
from bot.core.sayings import NO_QUESTION, STALE
from bot.core.selection import minutes
from bot.core.session import Session
from bot.core.state import Context, State, reply_with, was_offered
from bot.hearing import FormAnswer, FormField
from bot.model import GENERAL, Mode, Want
from bot.parts.panel import seating
from bot.parts.panel.composing import USUAL, Length, arranges, composed, seated, want_of
from bot.parts.panel.replies import AskRole, ExplainPanel

NAME = "panel"
FIELD = "panel.role"

UNKNOWN = "unknown"
"""What is kept where the candidate does not know what somebody looks for."""

LONGEST_ROLE = 60

LATELY = timedelta(days=7)
"""For so long what was asked is not asked again, where there is anything else."""

_WORDS = {
    "": Length.WHOLE,
    "whole": Length.WHOLE,
    "full": Length.WHOLE,
    "long": Length.WHOLE,
    "short": Length.SHORT,
    "brief": Length.SHORT,
    "quick": Length.SHORT,
    "chain": Length.CHAIN,
    "meetings": Length.CHAIN,
    "by": Length.CHAIN,  # one by one
}


_BESIDE = ("a", "an", "the", "one", "please", "panel", "version", "of", "now")


def commanded(state: State, argument: str, at: datetime, context: Context) -> State:
    """Begin the panel that was asked for."""
    words = re.findall(r"[a-z]+", argument.casefold())
    length = _WORDS.get(" ".join(w for w in words if w not in _BESIDE))
    if re.search(r"[^\W\da-zA-Z_]|\d", argument):
        length = None
    if length is None and (named := read_people(argument)):
        state = seating.seated(state, named, at)
        return reply_with(state, seating.taken(state))
    if length is None:
        return reply_with(state, ExplainPanel(argument.strip()))
    if just_begun(state.session, at) and _sits(state.session):
        return state
    session = state.session
    goes_on = session is not None and session.open and _sits(session)
    bare = not argument.strip() and not was_offered(state, Verb.MODE)
    if session is not None and goes_on and bare:
        return reply_with(state, carry_on(session))
    return _ready(state, length, at, context)


def _sits(session: Session | None) -> bool:
    return session is not None and session.mode is Mode.PANEL


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Take what somebody looks for from a button, and go on."""
    number, _, named = press.argument.partition(":")
    if number == "start":
        return commanded(state, named, at, context)
    form = state.dossier.form
    length, asked = _asked(form)
    if form is None or asked is None or number != str(asked):
        return reply_with(state, STALE)
    if named not in (*Want, UNKNOWN):
        return reply_with(state, STALE)
    state = forms.closed(_known(state, asked, named))
    return _ready(state, length, at, context)


def filled(state: State, form: Form, at: datetime, context: Context) -> State:
    """Take somebody's role in words; what says nothing is asked about once more."""
    length, number = _asked(form)
    person = next((p for p in people_ahead(state, at) if p.number == number), None)
    if number is None or person is None:
        return _ready(state, length, at, context)
    words = _HEDGES.sub("", " ".join(form.text.split()))
    heard = context.value(FormField.TITLE, words)
    if heard.answer is FormAnswer.UNKNOWN:
        return _ready(_known(state, number, UNKNOWN), length, at, context)
    want = want_of(words, context.panels.roles) or _tapped(state, number, words)
    if heard.answer is FormAnswer.VALUE and not person.role:
        role = _ARTICLE.sub("", words[heard.start : heard.end])[:LONGEST_ROLE]
        person = replace(person, role=role)
        state = _renamed(state, person)
    if want is not None:
        return _ready(_known(state, number, want), length, at, context)
    if form.argument.endswith(" again"):
        return _ready(_known(state, number, UNKNOWN), length, at, context)
    state = forms.opened(state, FIELD, at, f"{length} {number} again")
    ask = AskRole(number, person.name, person.role, again=True)
    return replace(state, replies=(*state.replies, ask))


def _tapped(state: State, number: int, words: str) -> Want | None:
    """Take the words of a button inside a sentence for the button."""
    own = f"{Verb.PANEL}/{number}:"
    taps = [one for one in state.candidate.offered if one[1].startswith(own)]
    data = labels.inside(words, taps)
    named = data.removeprefix(own).partition("/")[0] if data is not None else ""
    return Want(named) if named in (*Want,) else None


_HEDGES = re.compile(
    r",? (?:i (?:think|guess|believe|suppose)|maybe|probably|or so|not sure)[.!]*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)


def left(state: State, form: Form, at: datetime, context: Context) -> State:
    """Go on without knowing what somebody looks for."""
    length, number = _asked(form)
    if number is not None:
        state = _known(state, number, UNKNOWN)
    return _ready(state, length, at, context)


def _asked(form: Form | None) -> tuple[Length, int | None]:
    """Read what a form asks about: how long the panel is to be, and whose role."""
    words = form.argument.split() if form is not None and form.part == NAME else []
    known = len(words) > 1 and words[0] in (*Length,) and words[1].isdecimal()
    if not known:
        return Length.WHOLE, None
    return Length(words[0]), int(words[1])


# What is kept


def people_ahead(state: State, at: datetime) -> tuple[Person, ...]:
    """Give the people who ask at the interview that is ahead."""
    interview = state.dossier.interview
    if interview is None or reminders.over(interview, at):
        return ()
    return tuple(p for p in interview.people if not arranges(p.role))


def expected(state: State, at: datetime) -> bool:
    """Whether several people are expected at the interview that is ahead."""
    interview = state.dossier.interview
    if interview is None or reminders.over(interview, at):
        return False
    return interview.several or len(people_ahead(state, at)) >= FEWEST


def kept_wants(dossier: Dossier) -> dict[int, str]:
    """Give what was learnt of people: their numbers, and what they look for."""
    kept = dossier.own.get(NAME, {}).get("wants", {})
    if not isinstance(kept, dict):
        return {}
    return {int(n): str(want) for n, want in kept.items() if str(n).isdecimal()}


def wants(state: State, at: datetime, context: Context) -> dict[int, Want | None]:
    """Tell what each of their people looks for; who is not in it is to be asked about.

    None where the candidate does not know either.
    """
    kept, found = kept_wants(state.dossier), dict[int, Want | None]()
    for person in people_ahead(state, at):
        named = kept.get(person.number, "")
        read = want_of(person.role, context.panels.roles)
        if named in (*Want,):
            found[person.number] = Want(named)
        elif read is not None:
            found[person.number] = read
        elif named == UNKNOWN:
            found[person.number] = None
    return found


def _known(state: State, number: int, want: str) -> State:
    """Keep what somebody looks for; what is known of others who are gone goes."""
    interview = state.dossier.interview
    there = {p.number for p in interview.people} if interview is not None else set()
    kept = {n: w for n, w in kept_wants(state.dossier).items() if n in there}
    values = {str(n): w for n, w in {**kept, number: want}.items()}
    return replace(state, dossier=with_own(state.dossier, NAME, {"wants": values}))


def _renamed(state: State, person: Person) -> State:
    """Keep the role of somebody of whom only the name was known."""
    interview = state.dossier.interview
    assert interview is not None
    people = tuple(person if p.number == person.number else p for p in interview.people)
    interview = replace(interview, people=people)
    return replace(state, dossier=replace(state.dossier, interview=interview))


# Beginning


def _ready(state: State, length: Length, at: datetime, context: Context) -> State:
    """Ask about who is not known yet, else begin."""
    people, known = people_ahead(state, at), wants(state, at, context)
    track = state.candidate.track or GENERAL
    room = seated(people, known, context.panels, track, length)
    there = {member.person for member in room.members}
    for person in people:
        if person.number in there and person.number not in known:
            state = forms.opened(state, FIELD, at, f"{length} {person.number}")
            ask = AskRole(person.number, person.name, person.role)
            return replace(state, replies=(*state.replies, ask))
    if len(room.members) < (USUAL if length is Length.CHAIN else FEWEST):
        return reply_with(state, NO_QUESTION)
    plan = composed(
        room.members,
        bank_for(state, context),
        context.panels,
        track,
        state.candidate.asked,
        context.seed,
        length,
        context.parts.leaning(state, context),
        (at.date() - LATELY).isoformat(),
    )
    if not plan:
        return reply_with(state, NO_QUESTION)
    panel = Panel(room.members, chain=length is Length.CHAIN)
    whole = length is Length.WHOLE
    candidate = replace(state.candidate, welcomed=True)
    session = Session(
        f"{context.seed:x}",
        Mode.PANEL,
        track,
        at,
        plan,
        rehearsal=whole,
        held=candidate.held,
        panel=panel,
    )
    lasts = minutes(context.bank, plan)
    opening = Open(
        Mode.PANEL,
        newcomer=False,
        closed_another=False,
        minutes=lasts,
        held=candidate.held,
        several=True,
    )
    state = replace(forms.closed(state), candidate=candidate)
    introduce = Introduce(panel, room.left_out)
    return begun(state, session, opening, at, context, introduce)
