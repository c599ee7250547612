"""Answer what is asked about something of a session that is over, by what is known.

What is asked is heard as one of a few concerns (`ear/concerns.py`); which answer, line
or name is meant is found by `meant.py`. Only where both are known is something said,
about just that; all else is left to whoever meets it next.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.astray import to_us
from bot.core.events import Said
from bot.core.hours import take_hour
from bot.core.incoming import Move
from bot.core.mendable import meant as meant_for_card
from bot.core.phrasing import plain
from bot.core.reply import Reply, phrase
from bot.core.sayings import KEEP_ALL
from bot.core.scene import open_turn
from bot.core.session import KeptAside
from bot.core.shown import daily_shown
from bot.core.state import Context, State, asking, earlier_sessions, field_asked
from bot.hearing import AsideKind, Concern, Idle, Revise, Revision, Scene
from bot.needs import EarlierSessions
from bot.parts.asides import after_employer, holding, meant, of_concern, record
from bot.parts.asides.between import THANKED
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import LATELY, before, say
from bot.parts.asides.replies import (
    OfferAnswers,
)

_C = Concern


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer what is asked of something that is known; None for all else."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    candidate = state.candidate
    choosing = field_asked(state)
    if not candidate.welcomed or candidate.placing or choosing:
        return None
    if open_turn(state) is not None or found(state, move.message_id) is not None:
        return None
    if meant_for_card(state, move.text, move.at) or _is_wish(state, move.text, context):
        return None
    move = replace(move, text=to_us(move.text) or move.text)
    if candidate.deleting:
        after = _instead_of_all(state, move, context)
    else:
        after = _framed(state, move, context)
        after = after or after_employer.met(state, move, context)
        after = after or _answered(state, move, context)
        after = after or _best(state, move, context)
        after = after or _courtesy(state, move, context)
    if after is None or after.asks:
        return after
    words_of = KeptAside(move.message_id, move.at, move.text, AsideKind.PROGRESS)
    return kept(after, words_of)


_WISHES: Final = frozenset(
    (
        *(Revise.OUT, Revise.OUT_IF, Revise.BACK, Revise.QUOTE, Revise.MOVE),
        *(Revise.CHANGE, Revise.NAME, Revise.KEEP, Revise.HOW_OUT, Revise.HOW_QUOTED),
    )
)


def _is_wish(state: State, text: str, context: Context) -> bool:
    """Whether something is plainly wished for: it is others who do that.

    Something that is kept is to be changed, or a question about a matter is wanted.
    """
    if any(one.sure and not one.beside for one in context.reworded(text)):
        return True
    if context.topic(text, False) is not None or _of_a_name(state, text):
        return True
    return any(_plainly(state, wish, text) for wish in context.revised(text))


def _plainly(state: State, wish: Revision, text: str) -> bool:
    """Whether something kept is to be changed; by single words, what is named there.

    Out goes what stands in an answer; a name is a story's where one is spoken of.
    """
    if not wish.loosely:
        return wish.kind in _WISHES
    if state.candidate.deleting or state.session is None:
        return False
    named = bool(meant.words_of(state.session, text))
    if wish.kind is Revise.NAME:
        return named and _A_STORY.search(text) is not None
    return named and wish.kind is Revise.OUT


def _of_a_name(state: State, text: str) -> bool:
    """Whether a name that was told is to be changed in a story."""
    if state.candidate.deleting or state.session is None:
        return False
    wished = _CHANGES.search(text) is not None and _A_STORY.search(text) is not None
    return wished and bool(meant.words_of(state.session, text))


_CHANGES: Final = re.compile(
    r"\b(?:change|replace|swap|hide) (?:the |his |her |their )?names?\b", re.IGNORECASE
)
_A_STORY: Final = re.compile(r"\bstor(?:y|ies)\b", re.IGNORECASE)


def _framed(state: State, said: Said, context: Context) -> State | None:
    """Give the tip that is asked for in plain words."""
    asked, share = context.tip(said.text)
    if share < PLAINLY:
        return None
    return replace(state, replies=(phrase(f"tip.{asked}"),))


BEST: Final = 0.8
"""Share of asking which answer is best from which nothing else is meant."""


def _best(state: State, said: Said, context: Context) -> State | None:
    """Name the best answer, to who asks for one in words that name none."""
    session = state.session
    if session is None or not record.answered(session):
        return None
    if context.idle(said.text).get(Idle.BEST, 0.0) < BEST:
        return None
    replies = record.best(session, said.text, context)
    return replace(state, replies=replies) if replies else None


_THANKS: Final = re.compile(
    r"\W*(?:(?:ok(?:ay)?|right|well|so|no|lovely|great|good)\b\W*)*"
    r"(?:thank(?:s| you)|cheers|ta)\b",
    re.IGNORECASE,
)
_LEAVES: Final = re.compile(
    r"\b(?:that'?s|thats) (?:my lot|me done|me for|it for|enough for|all for)\b"
    r"|\bi(?:'?m| am) (?:off|done for|knackered|going to bed|away)\b"
    r"|\b(?:calling|call) it (?:a night|a day)\b|\boff to bed\b",
    re.IGNORECASE,
)
_ELSEWHERE: Final = 0.8
"""Share of a message for another chat from which it is one."""
_BUT: Final = re.compile(r"\bbut\b|\bplease\b", re.IGNORECASE)
_HEAVIER: Final = (AsideKind.NERVES, AsideKind.DISTRESS, AsideKind.COMMAND)
WARM: Final = 5
"""Words from which thanks are more than a word."""


def _courtesy(state: State, said: Said, context: Context) -> State | None:
    """Take thanks and a goodbye for what they are, and leave others' messages be."""
    text = said.text.replace("’", "'")
    if of_concern.asks(text) or _BUT.search(text) or context.between(text):
        return None
    if daily_shown(state) and take_hour(plain(text))[0] is not None:
        return None  # "thanks, it's half seven i want"
    aside = context.aside(text, "", Scene.NOTHING, False)
    if aside is not None and aside.kind in _HEAVIER:
        return None
    if _LEAVES.search(text):
        thanked = THANKED.search(text) is not None
        bye = say("goodbye_thanks" if thanked else "goodbye")
        return replace(state, replies=(bye,))
    if _THANKS.match(text) and len(text.split()) >= WARM:
        return replace(state, replies=(say("welcome"),))
    other = context.idle(text).get(Idle.OTHER, 0.0)
    astray = context.intends(text, after_employer.PROMPT).get("wrong_chat", 0.0)
    if other >= 0.5 and astray >= _ELSEWHERE:
        return replace(state, replies=(say("wrong_chat"),))
    return None


PLAINLY: Final = 1.0
"""Share of a tip whose very words are asked for."""


def _answered(state: State, said: Said, context: Context) -> State | None:
    session, heard = state.session, context.concerns(said.text)
    if session is None or session.ended_at is None or not heard:
        return None
    if said.at - session.ended_at >= LATELY:
        return None
    told = meant.told_in(state, context)
    if told is None and earlier_sessions(context) is None:
        about = set(heard) - {_C.ASKING, _C.NUDGE, _C.REAL, _C.INVENTED}
        return asking(state, EarlierSessions()) if about else None
    earlier = meant.before(state, said.at, said.message_id)
    replies: list[Reply] = []
    for concern in heard:
        act = of_concern.ACTS.get(concern)
        if act is None:
            continue
        done = act(state, told, said, earlier, context)
        if isinstance(done, State):
            # It changed what is kept; what was answered is said before it.
            return before(done, *replies)
        replies += [one for one in done if one not in replies]
    return replace(state, replies=tuple(replies[:MOST])) if replies else None


MOST: Final = 5
"""Replies to one message."""


# In place of erasing everything


_ONLY: Final = re.compile(
    r"\b(?:only|just|one|not all|not everything|part|instead|names?|except)\b", re.I
)


def _instead_of_all(state: State, said: Said, context: Context) -> State | None:
    """Say how less goes, to who was asked whether all of it is to be erased."""
    if not _ONLY.search(said.text):
        return None
    told = meant.told_in(state, context)
    if told is None and earlier_sessions(context) is None:
        return asking(state, EarlierSessions())
    candidate = replace(state.candidate, deleting=False)
    replies: tuple[Reply, ...] = ()
    if told is not None:
        heard = (_C.HIDE, _C.HOLDS)
        replies = holding.told(state, told, said.text, "", heard)
        place = meant.which(told, said.text, context) if not replies else None
        if place is not None and told is state.session:
            name = told.turns[place].question.question_id
            replies = (say("delete_less"), OfferAnswers("out", ((place, name),)))
    replies = replies or (say("delete_part"),)
    return replace(state, candidate=candidate, replies=(KEEP_ALL, *replies))
