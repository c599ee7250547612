"""After the interview: /after shows what is open, and asks whom they met and where."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core import forms, mendable, mending
from bot.core.buttons import Verb, parse
from bot.core.counted import the_same
from bot.core.dossier import Form, Interview
from bot.core.events import Said
from bot.core.field_named import field_named
from bot.core.incoming import Move
from bot.core.introducing import introduced
from bot.core.letter_shown import letter_shown
from bot.core.letter_wanted import LetterWish
from bot.core.letter_wishes import letter_wish
from bot.core.naming import read_people
from bot.core.reply import Reply, phrase
from bot.core.sayings import STALE
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.after import notes as debrief
from bot.parts.after import people as met
from bot.parts.after import reflection, thanks
from bot.parts.after.replies import (
    AskCompany,
    AskCorrection,
    AskPeople,
    AskWhetherBeen,
    ShowAfter,
    ShowPeople,
)
from bot.parts.after.thanks_replies import ShowDraft
from bot.parts.after.value_right import put_right
from bot.parts.after.wishes import answers, renamed


def commanded(state: State, argument: str, at: datetime, _: Context) -> State:
    """Show what is open; where nothing is known, ask for company and people first."""
    state = forms.closed(state)
    known = met.at_hand(state.dossier, at)
    company = _company(argument)
    if company:
        other = known is not None and known.company
        if other and other.casefold() != company.casefold():
            state = met.turned_to(state, company, at)
        return _named(state, company, at)
    if known is None:
        state = forms.opened(state, "after.company", at)
        return replace(state, replies=(AskCompany(posting=_posting(state)),))
    return shown(state, at)


def _posting(state: State) -> str:
    """Name the company of the posting; empty where none is known."""
    job = state.dossier.job
    return (job.company or "") if job is not None else ""


_SAME = Expression(
    r"\W*(?:(?:it'?s|it is|it was|its|with) )?(?:the )?(?:same (?:one|company|place"
    r"|like|as"
    r"|that|which)\b.*|(?:the one )?(?:from|in) (?:the|my) (?:job|posting|ad"
    r"|advert)\b.*)",
    re.IGNORECASE,
)
"""How somebody points to the company of the posting: "same like in job i gave"."""


def shown(state: State, at: datetime, *before: Reply) -> State:
    """Say where things stand."""
    state, interview = met.begun(state, at)
    about = reflection.of(state.dossier, interview.number)
    standing = ShowAfter(interview, about, met.to_come(interview, at))
    return replace(state, replies=(*before, standing))


def pressed(state: State, argument: str, at: datetime, _: Context) -> State:
    """Open one of the three parts, or mend the list of people."""
    what, rest = argument.partition(":")[::2]
    match what:
        case "menu":
            return shown(forms.closed(state), at)
        case "notes" if rest:
            return debrief.pressed(state, rest, at)
        case "notes" if _to_come(state, at):
            return replace(forms.closed(state), replies=(AskWhetherBeen("notes"),))
        case "notes":
            return debrief.opened(state, at)
        case "been":
            going = debrief.opened if rest == "notes" else thanks.going_on
            return going(state, at)
        case "unnamed":
            if (form := state.dossier.form) is not None and form.part != "after":
                return state
            return ask_whom_met(met.begun(state, at)[0], at, "menu")
        case "company":
            state = forms.opened(met.begun(state, at)[0], "after.company", at)
            asking = AskCompany(first=False, posting=_posting(state))
            return replace(state, replies=(asking,))
        case "posting" if _posting(state):
            return _named(forms.closed(state), _posting(state), at)
        case "people":
            state, interview = met.begun(forms.closed(state), at)
            if not interview.people:
                return ask_whom_met(state, at)
            return replace(state, replies=(ShowPeople(interview),))
        case "add":
            return ask_whom_met(met.begun(state, at)[0], at)
        case "correct" | "off":
            return _corrected(state, what, rest, at)
    return replace(state, replies=(STALE,))


_YES = Expression(
    r"\W*(?:yes|yep|yeah|ja|it (?:has|was|did)|already|i (?:have|was|did)|(?:it'?s"
    r"|its) over"
    r"|over)\b",
    re.IGNORECASE,
)
_NO = Expression(
    r"\W*(?:no|nope|not|it has ?n'?o?t|it'?s (?:not|on|next)|its (?:not|on|next)|still"
    r"|i have ?n'?t|tomorrow|next)\b",
    re.IGNORECASE,
)


def late(state: State, move: Move, context: Context) -> State | None:
    """Take words where a button was meant, and what is told right under a draft."""
    if not isinstance(move, Said):
        return None
    if (right := put_right(state, move, context)) is not None:
        return right
    if (mended := _mended(state, move)) is not None:
        return mended
    if state.dossier.form is not None:
        return None
    presses = (parse(data) for _, data in state.candidate.offered)
    been = [p.argument for p in presses if p and p.argument.startswith("been:")]
    if been and _YES.match(move.text):
        return pressed(state, been[0], move.at, context)
    if been and _NO.match(move.text):
        return pressed(state, "menu", move.at, context)
    if (named := _named_late(state, move)) is not None:
        return named
    return thanks.late(state, move, context)


def _mended(state: State, move: Said) -> State | None:
    """Put right whom they met, beside a form of this part or under a list."""
    form, interview = state.dossier.form, met.at_hand(state.dossier, move.at)
    beside = form is None or form.part == "after"
    if interview is None or not beside or not mendable.may_mend(state, move.text):
        return None
    mended = mending.people_mended(interview.people, move.text)
    if mended is None:
        return None
    before = {p.number: p for p in interview.people}
    kept = {p.number for p in mended.people}
    written = tuple(
        p for p in interview.people if p.number not in kept and (p.moment or p.thanked)
    )
    greeted = tuple(renamed(p, before.get(p.number)) for p in mended.people)
    people = (*greeted, *written)
    state = met.holding(forms.closed(state), replace(interview, people=people))
    over = 0
    for one in mended.added:
        now = met.numbered(state.dossier, str(interview.number)) or interview
        state, more = met.added(
            state, now, ", ".join(filter(None, (one.name, one.role)))
        )
        over += more
    interview = met.numbered(state.dossier, str(interview.number)) or interview
    number = letter_shown(state, move.text)
    here = next((p for p in greeted if str(p.number) == number), None)
    if here is not None and here.thanks != before[here.number].thanks:
        wish = letter_wish(move.text, here.thanks) or LetterWish()
        said = (phrase("thanks.wish.addressed"), *answers(wish))
        return replace(state, replies=(*said, ShowDraft(here, alone=True)))
    return replace(state, replies=(ShowPeople(interview, over),))


_MISSING = Expression(
    r"\W*(?:(?:no|but|sorry|oh|and|wait|hey)\W+)*(?:you (?:forgot|forget|missed|lost"
    r"|left"
    r" out|have forgotten|'?ve forgotten)|(?:and |but )?(?:what|how) about"
    r"|where(?:'s| is"
    r"| are)|(?:there (?:was|were)|i) also(?: met)?|i met)\s+(?P<who>[^?]+)\??\W*",
    re.IGNORECASE,
)
_LISTED = ("add", "people")
"""Buttons under which names may be typed: of the list, and of where things stand."""

_MOST_NAMED = 16


def _named_late(state: State, move: Said) -> State | None:
    """Take people who are named under the list of whom they met."""
    session = state.session
    if not move.own or (session is not None and session.open and not session.paused):
        return None
    presses = (parse(data) for _, data in state.candidate.offered)
    shown_now = {p.argument for p in presses if p and p.verb == Verb.AFTER}
    if not shown_now & set(_LISTED) or len(move.text.split()) > _MOST_NAMED:
        return None
    state, interview = met.begun(state, move.at)
    if introduced(interview.people, move.text) is None:
        found = _MISSING.fullmatch(move.text.strip())
        words = found["who"] if found is not None else move.text
        named = read_people(words)
        sure = found is not None or all(one.role for one in named)
        if not named or not sure or ("add" not in shown_now and found is None):
            return None
    else:
        words = move.text
    state, over = met.added(state, interview, words)
    interview = met.numbered(state.dossier, str(interview.number)) or interview
    return replace(state, replies=(ShowPeople(interview, over),))


def _to_come(state: State, at: datetime) -> bool:
    """Whether the interview is ahead by its date, and nothing is written of it."""
    interview = met.at_hand(state.dossier, at)
    return interview is not None and met.to_come(interview, at)


def ask_whom_met(state: State, at: datetime, then: str = "", *before: Reply) -> State:
    """Ask whom they met; `then` names what goes on afterwards."""
    state, interview = met.begun(state, at)
    state = forms.opened(state, "after.people", at, f"{interview.number}:{then}")
    return replace(state, replies=(*before, AskPeople(len(interview.people))))


def filled(state: State, form: Form, at: datetime, _: Context) -> State:
    """Take over a company, people, or a correction."""
    match form.field:
        case "after.company":
            same = _posting(state) if _SAME.fullmatch(form.text.strip()) else ""
            return _named(met.begun(state, at)[0], same or form.text, at)
        case "after.person":
            return _renamed(state, form, at)
    number, then = form.argument.partition(":")[::2]
    interview = met.numbered(state.dossier, number)
    if interview is None:
        state, interview = met.begun(state, at)
    if the_same(form.text):
        before = [p for p in state.dossier.past if p.people and p is not interview]
        if not before:
            said = phrase("after.same_unknown")
            return ask_whom_met(state, at, then, said)
        names = "\n".join(
            ", ".join(filter(None, (p.name, p.role))) for p in before[-1].people
        )
        form = replace(form, messages=(replace(form.messages[-1], text=names),))
    state, over = met.added(state, interview, form.text)
    if then == "thanks" and not over:
        return thanks.going_on(state, at)
    interview = met.numbered(state.dossier, str(interview.number)) or interview
    if then == "menu" and not over:
        return shown(state, at, ShowPeople(interview, mend=False))
    return replace(state, replies=(ShowPeople(interview, over),))


def back(
    state: State, form: Form, wish: str, at: datetime, context: Context
) -> State | None:
    """Ask for the company again, or show whom they met, to be added to or corrected."""
    if form.part == "notes" and (
        before := debrief.back(state, form, wish, at, context)
    ):
        return before
    named = field_named(wish)
    if named not in ("company", "people") or form.field == f"after.{named}":
        return None
    return pressed(forms.closed(state), named, at, context)


def _company(text: str) -> str:
    return " ".join(text.split())[: met.LONGEST_NAME]


def _named(state: State, text: str, at: datetime) -> State:
    state, interview = met.begun(state, at)
    interview = replace(interview, company=_company(text))
    state = met.holding(state, interview)
    if not interview.people:
        return ask_whom_met(state, at, "menu")
    return shown(state, at)


def _corrected(state: State, what: str, number: str, at: datetime) -> State:
    found = met.person(state.dossier, number)
    if found is None:
        return replace(state, replies=(STALE,))
    interview, person = found
    if what == "correct":
        state = forms.opened(state, "after.person", at, number)
        return replace(state, replies=(AskCorrection(person.name, person.role),))
    if not (person.moment or person.thanks or person.thanked):
        interview = _without(interview, person.number)
        state = met.holding(state, interview)
    return replace(state, replies=(ShowPeople(interview),))


def _without(interview: Interview, number: int) -> Interview:
    people = tuple(p for p in interview.people if p.number != number)
    return replace(interview, people=people)


def _renamed(state: State, form: Form, at: datetime) -> State:
    found = met.person(state.dossier, form.argument)
    if found is None:
        state, interview = met.begun(state, at)
        state, over = met.added(state, interview, form.text)
        interview = met.numbered(state.dossier, str(interview.number)) or interview
        return replace(state, replies=(ShowPeople(interview, over),))
    interview, person = found
    (name, role), *_ = met.named(form.text) or ((person.name, ""),)
    named = replace(person, name=name, role=role or person.role)
    interview = met.with_person(interview, named)
    state = met.holding(state, interview)
    return replace(state, replies=(ShowPeople(interview),))
