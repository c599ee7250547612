"""Whom they meet, as it is said: named, counted, or right under what is set."""

from dataclasses import replace
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.dossier import MAX_PEOPLE, Person
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.naming import read_people
from bot.core.state import Context, State
from bot.hearing import Named
from bot.parts.interview.appointment import kept, shown_whole
from bot.parts.interview.replies import NoteAbout, ShowPeople
from bot.parts.interview.words import is_company, several


def only_people(words: str) -> bool:
    """Whether people are named with what they do, and no company."""
    return not is_company(words) and any(one.role for one in read_people(words))


def of_several(state: State, words: str, at: datetime) -> tuple[State, NoteAbout]:
    """Keep whether several people are expected, though nobody is named."""
    interview = state.dossier.interview
    assert interview is not None
    many = several(words)
    state = kept(state, replace(interview, several=many), at)
    return state, NoteAbout("several" if many else "one")


def named_late(state: State, move: Move, context: Context) -> State | None:
    """Take people who are named right under what is set: "the people are …"."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    open_now = state.session is not None and state.session.open
    interview = state.dossier.interview
    asks = str(Press(Verb.DAY, "ask:people"))
    shown = any(data == asks for _, data in state.candidate.offered)
    if open_now or interview is None or not shown:
        return None
    named = read_people(move.text)
    if not any(one.role for one in named):
        return None
    state = meeting(kept(state, interview, move.at), named, drops=False)
    return shown_whole(state, move.at, context)


def meeting(state: State, named: tuple[Named, ...], *, drops: bool) -> State:
    """Add people; who is known gets the role that was said last."""
    interview = state.dossier.interview
    assert interview is not None
    met, number, full = list(interview.people), state.dossier.numbered, False
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
    dossier = replace(state.dossier, interview=interview, numbered=number)
    shown = ShowPeople(interview.people, full, drops)
    return replace(state, dossier=dossier, replies=(*state.replies, shown))
