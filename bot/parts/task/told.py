"""Take what somebody is to bring or do where they tell it: its kind and its length."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.assignments import kinds
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.notices import TalkTold
from bot.core.reply import phrase
from bot.core.scene import open_turn
from bot.core.state import Context, State, adding
from bot.parts.task.assignment import MAX_KEPT, Assignment, Kept, keep, kept

_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_ASKED_ON: Final = re.compile(
    r",? (?:so |and |but )?(?:is|was) (?:it|that|this)\b[^?]*\?$"
)
_THEY_WANT: Final = re.compile(
    r"\b(?:they|he|she|the \w+|panel|clinic|company|school)(?:'ve| have| has| also)*"
    r" (?:ask(?:ed|s)?|want(?:s|ed)?|told|said|expects?|expect(?:ed)?|need(?:s|ed)?"
    r"|would like|gave)\b"
    r"|\bi(?:'m| am|'ve| have| must| should| need| got| gotta| was)?"
    r"(?: also| asked| got)*"
    r" (?:to|asked to|told to)? ?(?:prepare|give|bring|present|hold|do)\b.*",
    re.IGNORECASE,
)
FIELDS: Final = ("task.said", "task.kind")
FORMS: Final = ("interview", "unsaid")
FEWEST: Final = 3


def heard(state: State, move: Move, context: Context) -> State | None:
    """Take kind and length, said in one sentence; None where they are not told."""
    if not isinstance(move, Said) or not move.own:
        return None
    form, text = state.dossier.form, move.text.replace("’", "'")
    if form is not None and form.field in FIELDS:
        bare = _ASKED_ON.sub("", text).strip()
        named = context.assignment(bare)
        plain = named.sure or (bool(named.kinds) and named.minutes is not None)
        if plain and len(bare.split()) >= FEWEST:
            return context.parts.proceed(state, replace(move, text=bare), context)
        return None
    if form is not None and form.part not in FORMS:
        return None
    if form is None and open_turn(state) is not None and not _resting(state):
        return None
    return _elsewhere(state, move, text, context)


def lasting(state: State, told: TalkTold, at: datetime, context: Context) -> State:
    """Take how long it lasts where that is told beside the interview."""
    of = kept(state.dossier)
    named = context.assignment(told.words)
    current = of.now
    if current is not None and (not named.kinds or current.kind in named.kinds):
        state = _of_minutes(state, of, current, told.minutes)
        kind = current.kind
    elif named.kinds and len(of.all) < MAX_KEPT:
        kind = named.kinds[0]
        words = told.words.strip(" ,.")
        new = Assignment(of.numbered + 1, at, words, kind, told.minutes, named.person)
        state = keep(state, Kept((*of.all, new), new.number, new.number))
    else:
        return state
    called = kinds()[kind].called if kind is not None else ""
    if not called:
        return state
    return adding(state, phrase("task.noted", called=called, minutes=str(told.minutes)))


def _of_minutes(state: State, of: Kept, current: Assignment, minutes: int) -> State:
    right = replace(current, minutes=minutes)
    all_of = tuple(right if one is current else one for one in of.all)
    return keep(state, replace(of, all=all_of))


def _resting(state: State) -> bool:
    return state.session is None or state.session.paused


def _elsewhere(state: State, move: Said, text: str, context: Context) -> State | None:
    """Keep an assignment that is told beside something else, and say so."""
    pieces = [one for one in _SENTENCES.split(text) if one and one.strip()]
    for place, one in enumerate(pieces):
        named = context.assignment(one)
        if not named.sure or named.minutes is None or not _THEY_WANT.search(one):
            continue
        kind, current = named.kinds[0], kept(state.dossier).now
        known = current is not None and current.kind is kind
        of = kept(state.dossier)
        if not known and len(of.all) < MAX_KEPT:
            words = _ASKED_ON.sub("", one).strip()
            new = Assignment(
                of.numbered + 1, move.at, words, kind, named.minutes, named.person
            )
            state = keep(state, Kept((*of.all, new), new.number, new.number))
        elif not known:
            return None
        elif current is not None and current.minutes != named.minutes:
            state = _of_minutes(state, of, current, named.minutes)
        called = kinds()[kind].called
        noted = phrase("task.noted", called=called, minutes=str(named.minutes))
        rest = " ".join((*pieces[:place], *pieces[place + 1 :])).strip()
        if not rest:
            return replace(state, replies=(noted,))
        after = context.parts.met(state, replace(move, text=rest), context)
        return after if after.asks else replace(after, replies=(noted, *after.replies))
    return None
