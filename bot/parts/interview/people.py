"""Whom they meet, as it is said: named, counted, or right under what is set."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.counted import brings, counted, several, the_same
from bot.core.dossier import MAX_PEOPLE, Interview, Person
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.introducing import introduced
from bot.core.naming import read_people
from bot.core.reply import Reply, phrase
from bot.core.roles import untitled
from bot.core.scene import asked_now, briefly
from bot.core.state import Context, State
from bot.hearing import Named
from bot.parts.interview.appointment import kept, shown_whole
from bot.parts.interview.company_name import company_of, is_company
from bot.parts.interview.replies import NoteAbout, ShowPeople


def only_people(words: str) -> bool:
    """Whether people are named with what they do, and no company."""
    return not is_company(words) and any(one.role for one in read_people(words))


def not_named(state: State, words: str, at: datetime) -> State | None:
    """Take in who will be there without being named: a number, or the same as before.

    None where nobody is spoken of. What they are to bring has another place.
    """
    interview = state.dossier.interview
    assert interview is not None
    if the_same(words):
        before = state.dossier.past[-1].people if state.dossier.past else ()
        if not before:
            said = phrase("day.people.same_unknown")
            return replace(state, replies=(*state.replies, said))
        named = tuple(Named(p.name, p.role) for p in before)
        return meeting(state, named, drops=False)
    many, notes = counted(words), list[Reply]()
    if many is not None:
        state = kept(state, replace(interview, several=many), at)
        notes.append(NoteAbout("several" if many else "one"))
    if brings(words):
        notes.append(NoteAbout("task"))
    return replace(state, replies=(*state.replies, *notes)) if notes else None


def of_several(state: State, words: str, at: datetime) -> tuple[State, NoteAbout]:
    """Keep whether several people are expected, though nobody is named."""
    interview = state.dossier.interview
    assert interview is not None
    many = several(words)
    state = kept(state, replace(interview, several=many), at)
    return state, NoteAbout("several" if many else "one")


def named_late(state: State, move: Move, context: Context) -> State | None:
    """Take people who are named right under what is set: "the people are …"."""
    if not isinstance(move, Said) or not move.own:
        return None
    form, interview = state.dossier.form, state.dossier.interview
    if interview is None or (form is not None and form.part not in CORRECTED):
        return None
    if (mended := _mended(state, interview, move, context)) is not None:
        return mended
    open_now = state.session is not None and state.session.open
    if open_now or form is not None:
        return None
    asks = str(Press(Verb.DAY, "ask:people"))
    shown = any(data == asks for _, data in state.candidate.offered)
    if not shown and not _MEETING.match(move.text):
        return None
    named = read_people(move.text)
    if not any(one.role for one in named):
        return None
    state = meeting(kept(state, interview, move.at), named, drops=False)
    return shown_whole(state, move.at, context)


_MEETING = re.compile(
    r"\W*(?:(?:so|ok|and|also|oh|well|by the way|btw)\W+)*(?:i'?m|i am|i'?ll be"
    r"|i will be"
    r"|we'?re|i'?m going to be) (?:(?:only|just|also) )?(?:meeting|seeing"
    r"|interviewed by"
    r"|being interviewed by)\b"
    r"|\W*(?:(?:oh|sorry|and|wait|no|hey)\W+)*(?:there(?:'s| is| are| will be) (?:also"
    r"|another one)|i (?:also|will also) (?:meet|see)|you forgot|i forgot|please"
    r" add)\b",
    re.IGNORECASE,
)
"""How whom one meets is said with nothing asked."""

CORRECTED = ("interview", "unsaid")
"""Forms in which who is met may be put right beside what is asked."""

SHORT = 12
"""Words of the longest message that only puts right who is met."""


def _mended(
    state: State, interview: Interview, move: Said, context: Context
) -> State | None:
    """Take a name for somebody without one."""
    if len(move.text.split()) > SHORT:
        return None
    people = introduced(interview.people, move.text)
    if people is None:
        return None
    asks = state.dossier.form is not None
    state = kept(state, replace(interview, people=people), move.at)
    shown = ShowPeople(people, drops=not asks)
    question = briefly(asked_now(state, context)) if asks else ""
    asked = (phrase("aside.form_question", question=question),) if question else ()
    return replace(state, replies=(*state.replies, shown, *asked))


def without(interview: Interview, company: str) -> Interview:
    """Take out who is no person but the company, and was not met yet."""
    met = (p for p in interview.people if p.name.casefold() != company.casefold())
    return replace(interview, people=tuple(met))


def begins_name(company: str, words: str) -> bool:
    """Whether words are the beginning of the company's name, and nobody's."""
    said = words.strip(" .,!").casefold()
    return bool(said) and f"{company.casefold()} ".startswith(f"{said} ")


def of_company(state: State, words: str, at: datetime) -> State:
    """Take a company that was named where people or a time were asked for."""
    interview = state.dossier.interview
    assert interview is not None
    known = begins_name(interview.company, words)
    company = interview.company if known else company_of(words)
    note = NoteAbout("company", company)
    changed = without(replace(interview, company=company), company)
    state = kept(state, changed, at)
    return replace(state, replies=(*state.replies, note))


def _known(people: Iterable[Person], name: str) -> int | None:
    """Find who is meant by a surname alone, or with a title: "Brandl", "Mr Brandl"."""
    bare = untitled(name)
    same = [
        n for n, p in enumerate(people) if len(bare) == 1 and untitled(p.name) == bare
    ]
    return same[0] if len(same) == 1 else None


def meeting(state: State, named: tuple[Named, ...], *, drops: bool) -> State:
    """Add people; who is known gets the role that was said last."""
    interview = state.dossier.interview
    assert interview is not None
    met, number, full = list(interview.people), state.dossier.numbered, False
    places = {person.name.casefold(): n for n, person in enumerate(met)}
    for one in named:
        place = places.get(one.name.casefold(), _known(met, one.name))
        if place is not None:
            met[place] = replace(met[place], role=one.role or met[place].role)
        elif len(met) >= MAX_PEOPLE:
            full = True
        else:
            number += 1
            places[one.name.casefold()] = len(met)
            met.append(Person(number, one.name, one.role))
    interview = replace(interview, people=tuple(met))
    dossier = replace(state.dossier, interview=interview, numbered=number)
    shown = ShowPeople(interview.people, full, drops)
    return replace(state, dossier=dossier, replies=(*state.replies, shown))
