"""Take what puts the interview right, said under its card while no form is open."""

import re
from dataclasses import replace

from bot.core.amending import Amended, amends
from bot.core.asked_under import asks, sentences
from bot.core.buttons import Verb
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.lasting import lasts
from bot.core.mending_time import only_of_time
from bot.core.naming import read_people
from bot.core.reply import Reply, phrase
from bot.core.schedule import local
from bot.core.shown import asked_of_card, called_off, card_shown
from bot.core.state import Context, State, was_offered, zone_of
from bot.expressions import Expression
from bot.parts.interview.appointment import kept, off
from bot.parts.interview.as_said import dressed
from bot.parts.interview.people import meeting
from bot.parts.interview.replies import NoteAbout
from bot.parts.interview.setup import told_of, understood

MOST = 40
"""Words of what puts something right."""

_CLAUSE = Expression(
    r"[,;!?\n]+|\.(?=\s|$)(?!\s*\d)|\b(?:but|and|sorry|because|it(?:['’]s| is| was))\b",
    re.I,
)
_DENIED = Expression(
    r"\b(?:not|no|isn['’]?t|wasn['’]?t|won['’]?t|can['’]?t|ain['’]?t|doesn['’]?t|never"
    r"|nobody|without|instead of|rather than|off sick|away|left)\b",
    re.IGNORECASE,
)
_CLOCK = Expression(
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
    if topics := asked_of_card(state, move.text):
        return replace(state, replies=tuple(map(_answer, topics[:MOST_SAID])))
    if called_off(state, move.text):
        return off(replace(state, replies=()), move.at)
    if state.dossier.form is not None or not was_offered(state, Verb.DAY):
        return None
    asked = session is not None and session.open and not session.paused
    if asked or len(move.text.split()) > MOST:
        return None
    state = replace(state, replies=())
    after = _anew(state, interview, move, context)
    after = _detailed(after or _timed(state, move, context), move)
    if after.dossier.interview != interview:
        return after
    if not card_shown(state):
        return None
    return replace(state, replies=(phrase("day.unmet"),))


MOST_SAID = 2
"""Questions of one message that are answered."""


def _answer(topic: str) -> Reply:
    """Answer what is asked of the card."""
    return phrase(f"day.asked.{topic}")


_PIECE = Expression(r"[,;\n]+\s*|\.\s+(?=[A-ZÀ-Ž])")
_FEWEST = 2


def _anew(
    state: State, interview: Interview, said: Said, context: Context
) -> State | None:
    """Take a card that is written anew: "11.12. 7:15, Brandl, Schuster"."""
    today = local(said.at, interview.zone).date()
    pieces = [one.strip() for one in _PIECE.split(said.text) if one.strip()]
    times = [one for one in pieces if only_of_time(one, today)]
    others = [one for one in pieces if one not in times]
    named = [read_people(one) for one in others]
    if len(pieces) < _FEWEST or not times or not all(len(n) == 1 for n in named):
        return None
    if not others or any(len(one.split()) > _MOST_NAMED for one in others):
        return None
    words = " ".join(times)
    state = understood(state, words, "only", said.at, context)
    return meeting(state, tuple(n[0] for n in named), drops=False)


_MOST_NAMED = 5


def _timed(state: State, said: Said, context: Context) -> State:
    """Take the day and the hour of a clause that says only these, denying nothing."""
    told_of_it = " ".join(one for one in sentences(said.text) if not asks(one))
    today = local(said.at, zone_of(state, context)).date()
    for clause in _CLAUSE.split(told_of_it):
        if _DENIED.search(clause) or not _CLOCK.search(clause):
            continue
        if not only_of_time(clause, today):
            continue
        told = told_of(state, clause.strip(), said.at, context)
        if told.fault is None and (told.day or told.at) and told.minutes is None:
            replies = state.replies
            state = understood(
                replace(state, replies=()), clause.strip(), "few", said.at, context
            )
            return replace(state, replies=(*replies, *state.replies))
    return state


_MOST_WORDS = 9
_REMOTE = Expression(
    r"\b(?:by (?:phone|video)|on (?:zoom|teams|the phone)|online|remote(?:ly)?|a"
    r" video call)\b",
    re.I,
)
_IN_PERSON = Expression(
    r"\b(?:in person|on site|face to face|at their (?:office|place))\b", re.I
)
_CASUAL = Expression(r"\b(?:casual|jeans|informal)\b", re.I)
_SMART = Expression(r"\b(?:smart|formal|suit)\b", re.I)
_LASTS = Expression(r"\b(?:takes?|lasts?|will take|long)\b", re.I)


def _told(text: str) -> Amended | None:
    """Read what a short message says of the place, the dress or the length."""
    if len(text.split()) > _MOST_WORDS or asks(text) or _DENIED.search(text):
        return None
    remote, site = _REMOTE.search(text), _IN_PERSON.search(text)
    if bool(remote) is not bool(site):
        return Amended(remote=remote is not None)
    casual, smart = _CASUAL.search(text), _SMART.search(text)
    if bool(casual) is not bool(smart):
        return Amended(casual=casual is not None)
    minutes = lasts(text) if _LASTS.search(text) else None
    return Amended(minutes=minutes) if minutes is not None else None


def _detailed(state: State, said: Said) -> State:
    """Take the length, the place or the dress, as they are put right in a form."""
    interview, wish = state.dossier.interview, amends(said.text) or _told(said.text)
    if wish is None or interview is None:
        return state
    if wish.casual is not None:
        changed = dressed(interview, casual=wish.casual)
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
