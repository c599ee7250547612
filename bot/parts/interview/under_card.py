"""Take what puts the interview right, said under its card while no form is open."""

import re
from dataclasses import replace

from bot.core.amending import amends
from bot.core.buttons import Verb
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.state import Context, State, was_offered
from bot.parts.interview.appointment import kept
from bot.parts.interview.replies import NoteAbout, ShowPeople
from bot.parts.interview.setup import told_of, understood

MOST = 40
"""Words of what puts something right."""

_CLAUSE = re.compile(
    r"[.,;!?\n]+|\b(?:but|and|sorry|because|it(?:['’]s| is| was))\b", re.I
)
_DENIED = re.compile(
    r"\b(?:not|no|isn['’]?t|wasn['’]?t|won['’]?t|can['’]?t|ain['’]?t|doesn['’]?t|never"
    r"|nobody|without|instead of|rather than|off sick|away|left)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\d|\b(?:noon|midday|midnight|o['’]?clock|half|quarter|morning|afternoon|evening"
    r"|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|tomorrow|today|next)",
    re.IGNORECASE,
)
"""What a time or a day has in it."""


def taken(state: State, move: Move, context: Context) -> State | None:
    """Correct the interview by words under its card; None for any other words."""
    interview, session = state.dossier.interview, state.session
    if not isinstance(move, Said) or not move.own or interview is None:
        return None
    if state.dossier.form is not None or not was_offered(state, Verb.DAY):
        return None
    asked = session is not None and session.open and not session.paused
    if asked or len(move.text.split()) > MOST:
        return None
    after = _without_people(replace(state, replies=()), interview, move)
    after = _timed(after, move, context)
    after = _detailed(after, move)
    return after if after.dossier.interview != interview else None


def _without_people(state: State, interview: Interview, said: Said) -> State:
    """Leave out who is said to be nobody: "One Hour is not a person"."""
    denied = [
        one
        for one in re.split(r"[.;!?\n]+|,|\bbut\b|\bonly\b", said.text)
        if _DENIED.search(one)
    ]
    words = " ".join(denied).casefold()
    met = tuple(p for p in interview.people if p.name.casefold() not in words)
    if len(met) == len(interview.people):
        return state
    state = kept(state, replace(interview, people=met), said.at)
    return replace(state, replies=(*state.replies, ShowPeople(met)))


def _timed(state: State, said: Said, context: Context) -> State:
    """Take the day and the hour of a clause that denies nothing."""
    for clause in _CLAUSE.split(said.text):
        if _DENIED.search(clause) or not _CLOCK.search(clause):
            continue
        told = told_of(state, clause.strip(), said.at, context)
        if told.fault is None and (told.day or told.at) and told.minutes is None:
            replies = state.replies
            state = understood(
                replace(state, replies=()), clause.strip(), "few", said.at, context
            )
            return replace(state, replies=(*replies, *state.replies))
    return state


def _detailed(state: State, said: Said) -> State:
    """Take the length, the place or the dress, as they are put right in a form."""
    interview, wish = state.dossier.interview, amends(said.text)
    if wish is None or interview is None:
        return state
    if wish.casual is not None:
        changed = replace(interview, casual=wish.casual, smart=not wish.casual)
        note = NoteAbout("casual" if wish.casual else "formal")
    elif wish.remote is not None:
        changed = replace(interview, remote=wish.remote)
        note = NoteAbout("remote" if wish.remote else "on_site")
    elif wish.minutes is not None:
        changed = replace(interview, minutes=wish.minutes)
        note = NoteAbout("minutes", str(wish.minutes))
    else:
        return state
    state = kept(state, changed, said.at)
    return replace(state, replies=(*state.replies, note))
