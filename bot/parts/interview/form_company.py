"""Hear in the form which company and which town it is, whatever is asked.

A company that is denied goes off the card; one among the people leaves them.
"""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core import forms
from bot.core.asked_under import asks, sentences
from bot.core.company_in import CompanyIn, company_in
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.one_of_a_kind import one_of_a_kind
from bot.core.reply import Asking, Reply, phrase
from bot.core.schedule import local
from bot.core.state import Context, State, zone_of
from bot.core.time_told import time_told
from bot.expressions import Expression
from bot.parts.interview import asked_of_it as topic
from bot.parts.interview.appointment import kept
from bot.parts.interview.asking import ask_for, ask_next
from bot.parts.interview.beside_value import pleads
from bot.parts.interview.company_name import company_of
from bot.parts.interview.facts import read
from bot.parts.interview.fields import take_answer
from bot.parts.interview.firm import denied, firm_named
from bot.parts.interview.form_open import again, and_rest, open_field
from bot.parts.interview.open_now import on, present, telling
from bot.parts.interview.people import only_people, without
from bot.parts.interview.replies import NoteAbout
from bot.parts.interview.setup import applied, told_of


def denied_there(state: State, said: Said, context: Context) -> State | None:
    """Take a company off that it is not with, and ask which it is."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.messages):
        return None
    if not denied(said.text, interview.company):
        return None
    if form is not None and open_field(state) in ("when", "hour", "company"):
        return None
    other, _ = firm_named(_undenied(said.text, interview.company), free=False)
    if other:
        return None if form is None else _taken(state, other, "", said, context)
    if _IT_IS.search(said.text):
        return None
    company = interview.company
    state = kept(state, replace(interview, company=""), said.at)
    state = replace(state, replies=(phrase("day.note.no_company", company=company),))
    today = local(said.at, zone_of(state, context)).date()
    told = time_told(said.text, today)
    if told.words:
        now = told_of(state, told.words, said.at, context)
        now = replace(now, company="", people="")
        if now.fault is None and now.when and not now.choices:
            state = applied(state, now, told.words, "only", said.at, context)
    left = " ".join(s for s in sentences(said.text) if not denied(s, company))
    if form is not None and not told.words and left and read(left, "").others:
        after = context.parts.met(
            replace(state, replies=()), replace(said, text=left), context
        )
        if after.dossier.form is form or open_field(after) == open_field(state):
            facts = tuple(r for r in after.replies if not isinstance(r, Asking))
            state = replace(after, replies=(*state.replies, *facts))
            form = after.dossier.form
    series = "only"
    if form is not None and form.part == "interview":
        series = form.argument.partition(" ")[0]
        state = forms.closed(state)
    elif form is not None:
        return on(state, context)
    return ask_for(state, "company", series, said.at, again=True)


_IT_IS: Final = Expression(
    r"\b(?:it'?s|it is|its|but|company is)\s+(?:with |at |for |called )*"
    r"(?-i:[A-ZÀ-Ž])\w",
    re.IGNORECASE,
)


def _undenied(text: str, company: str) -> str:
    return re.sub(
        rf"\bnot\s+(?:with |at |in |for )*{re.escape(company)}\b", " ", text, flags=re.I
    )


def which_one(state: State, said: Said, context: Context) -> State | None:
    """Take the company that is told by its kind: "a bank, the co-op one"."""
    form = state.dossier.form
    if form is None or form.messages or open_field(state) != "company":
        return None
    name = one_of_a_kind(said.text)
    if not name:
        return None
    state = forms.closed(replace(state, replies=()))
    return take_answer(state, form, name, said.at, context)


def told_there(state: State, said: Said, context: Context) -> State | None:
    """Take the company out of whatever sentence tells it, with the town beside it."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or form is None or form.messages:
        return None
    if open_field(state) != "company" or form.refused.strip() == said.text.strip():
        return None
    if pleads(said.text):
        return None
    found = company_in(said.text)
    if found is None or (found.sure == 1 and not (found.town or found.street)):
        return None
    others = [s for s in sentences(said.text) if found.name not in s]
    when = told_of(state, said.text, said.at, context)
    called = found.sure > _LED
    if when.day is not None or when.at is not None:
        return None
    if not called and only_people(said.text):
        return None
    series, lines = form.argument.partition(" ")[0], list[Reply]()
    if others:
        alone = replace(said, text=" ".join(others))
        after = context.parts.met(replace(state, replies=()), alone, context)
        if not after.asks and after.dossier.interview not in (None, interview):
            lines += [r for r in after.replies if not isinstance(r, Asking)]
            state = after
    state = _at_place(replace(state, replies=()), found, series, said, context)
    lines += state.replies
    name, now = company_of(found.name), state.dossier.interview
    assert now is not None
    street = now.directions or found.street
    now = without(replace(now, company=name, directions=street), name)
    state = kept(forms.closed(state), now, said.at)
    state = replace(state, replies=(*lines, NoteAbout("company", name)))
    return ask_next(state, "company", series, said.at, context)


def _at_place(
    state: State, found: CompanyIn, series: str, said: Said, context: Context
) -> State:
    """Go by the clock of the town that was named; one nobody knows is kept as said."""
    interview = state.dossier.interview
    if interview is None or not found.town or interview.place:
        return state
    there = told_of(state, f"12:00 in {found.town}", said.at, context)
    if there.zone is None:
        if not found.town[:1].isupper():
            return state
        return kept(state, replace(interview, place=found.town), said.at)
    if interview.at is not None and _far(interview, there.zone):
        return state  # another town of that name, as likely as not
    placed = replace(there, at=None, company="", people="")
    if interview.day is None or there.zone == interview.zone:
        now = replace(interview, place=there.place, zone=there.zone)
        return kept(state, now, said.at)
    return applied(state, placed, found.town, series, said.at, context)


def _far(interview: Interview, zone: str) -> bool:
    """Whether the clock of a zone differs by hours from the one that is set."""
    assert interview.at is not None
    there, here = (local(interview.at, z).utcoffset() for z in (zone, interview.zone))
    assert there is not None
    assert here is not None
    return abs(there - here) > _HOURS


_HOURS: Final = timedelta(hours=2)
_LED: Final = 2


def named(state: State, said: Said, context: Context) -> State | None:
    """Take the company that is named where something else is asked."""
    interview, what = present(state, said.at), open_field(state)
    form = state.dossier.form
    if interview is None or what in ("", "when", "hour"):
        return None
    if form is None or form.messages:
        return None
    beside = _KNOWS.search(said.text) or _BEHIND_A_COMMA.search(said.text)
    if what == "company" and not beside:
        return None  # the field takes it
    known = interview.company.casefold()
    free = not known and (what != "people")
    name, rest = firm_named(said.text, free=free)
    if not name or (known and name.casefold() not in (known, *_parts(known))):
        return None
    after = _taken(state, name, rest, said, context)
    if what != "company" or after.dossier.form is None or open_field(after) != what:
        return after
    series = form.argument.partition(" ")[0]
    told = tuple(r for r in after.replies if not isinstance(r, Asking))
    after = replace(after, dossier=forms.closed(after).dossier, replies=told)
    return ask_next(after, what, series, said.at, context)


_BEHIND_A_COMMA: Final = Expression(
    r"[a-z][,;]\s*(?:it'?s|it is) (?:with|at|for) ", re.IGNORECASE
)


def _parts(known: str) -> tuple[str, ...]:
    """Give the beginnings of a name, by which it may be called."""
    words = known.split()
    return tuple(" ".join(words[:n]) for n in range(1, len(words)))


def _taken(state: State, name: str, rest: str, said: Said, context: Context) -> State:
    interview = present(state, said.at)
    assert interview is not None
    whole = name
    if name.casefold() in _parts(interview.company.casefold()):
        whole = interview.company
    changed = without(replace(interview, company=whole), whole)
    before = state
    state = kept(state, changed, said.at)
    lines: tuple[Reply, ...] = (NoteAbout("company", whole),)
    if _KNOWS.search(rest):
        rest = _KNOWS.sub(" ", rest)
        lines = (*lines, phrase("day.beside_know_them"))
    state = replace(state, replies=lines)
    return and_rest(state, before, rest.strip(" ?.,"), said, context)


_KNOWS: Final = Expression(
    r"\b(?:do |did |have )?(?:you|u) (?:know|heard of|hear of) (?:it|them|that)\b\W*",
    re.IGNORECASE,
)


_NO_PERSON: Final = Expression(
    r"\b(?:not|no|n't|isnt)\b(?: (?:an?|any|real|the))*\s+(?:person|human|guy|man|woman"
    r"|name|somebody|someone)\b|\b(?:as|is|be) (?:only )?(?:the|my|a)?\s*(?:company"
    r"|firm"
    r"|employer|clinic|school|place)\b",
    re.IGNORECASE,
)
_FIRM: Final = Expression(
    r"\b(?:company|firm|employer|clinic|school|place|organi[sz]ation|where i (?:go"
    r"|apply))\b",
    re.IGNORECASE,
)


_NO_NAMES: Final = frozenset("the and for from company firm place school".split())


def company_of_list(state: State, said: Said, context: Context) -> State | None:
    """Take a company off the list of people: "Nordlys is no person, it's the firm"."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.messages):
        return None
    text = said.text.replace("’", "'")
    if not (_NO_PERSON.search(text) and _FIRM.search(text)):
        return None
    words = set(re.findall(r"\w{3,}", text.casefold())) - _NO_NAMES
    meant = [
        p for p in interview.people if words & {w.casefold() for w in p.name.split()}
    ]
    if not meant and words & {w.casefold() for w in interview.company.split()}:
        told = telling(state, interview, (topic.COMPANY,), said.at, context)
        return on(replace(state, replies=(told,)), context)
    if len(meant) != 1 or meant[0].role.startswith("who "):
        return None
    return _taken(state, meant[0].name, "", said, context)


_PLACED: Final = Expression(
    r"\b(?:i said(?: it'?s)?|it'?s|it is|they(?:'re"
    r"| are)) in (?P<place>(?-i:[A-ZÀ-Ž])[\w'-]+"
    r"(?: (?-i:[A-ZÀ-Ž])[\w'-]+)?)(?=\s*(?:[,.;!?]|$|that\b|which\b|near\b))",
    re.IGNORECASE,
)


def placed(state: State, said: Said, context: Context) -> State | None:
    """Note the town it is in, where something else is asked: "I said in Vechta"."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or form is None or form.messages:
        return None
    if open_field(state) in ("", "when", "hour", "where"):
        return None
    told = sentences(said.text)
    found = next((f for s in told if not asks(s) and (f := _PLACED.search(s))), None)
    if found is None or found["place"].casefold() in _NO_TOWN:
        return None
    place = found["place"]
    now = told_of(state, f"12:00 in {place}", said.at, context)
    if now.zone is not None and interview.at is not None:
        return None  # the clock there is known
    noted = phrase("day.place.kept", place=place)
    before, after = state, replace(state, replies=())
    rest = " ".join(s for s in told if place not in s)
    if rest:
        after = context.parts.met(after, replace(said, text=rest), context)
        if after.asks or after.dossier.interview is None:
            return None
    asked = tuple(r for r in after.replies if isinstance(r, Asking))
    lines = tuple(r for r in after.replies if not isinstance(r, Asking))
    changed = replace(after.dossier.interview or interview, place=place)
    after = replace(kept(after, changed, said.at), replies=(*lines, noted, *asked))
    return after if asked else again(after, before, context)


_NO_TOWN: Final = frozenset("english person it the my their".split())
