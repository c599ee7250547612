"""Ask an earlier question again where one is named that is to be gone back to.

"Go back to the one about the figures", "did it get lost? I have an example now"; and
where it is asked which answer is to be tried again, the one that is named. No story is
kept by it, and nothing of it is an answer.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.sayings import ANSWERING
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import Session, Stage
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import OF_STORIES, Aside, AsideKind, Revise, Scene
from bot.parts.asides.earlier import closed, open_one
from bot.parts.asides.going import left
from bot.parts.asides.lines import Heard, pressing, replying, say
from bot.parts.asides.naming import earlier, named, numbered, stems

AGAIN: Final = "closing.answer-again"
"""The question which answer is to be tried again."""

_AT: Final = (Scene.QUESTION, Scene.FOLLOW_UP)
LONGEST: Final = 30
"""Words of a message that only wants a question again."""
_BRIEF: Final = 16
"""Words of one that says which answer is to be tried again."""
_WANTS: Final = ("back", "slip", "repeat", "presence")
_PROTESTS: Final = ("unheard", "misheard", "complaint", "feedback_wrong", "abuse")
_LIKELY: Final = 0.5
_SURELY: Final = 0.6

_ONE: Final = Expression(
    r"\b(?:questions?|ones?|answers?|where (?:you|i|it|somebody|someone|they)|when you"
    r" asked)\b",
    re.IGNORECASE,
)
"""What calls a question one."""
_TELLS_ANEW: Final = Expression(
    r"\b(?:i(?:'d| would)(?: now)? (?:say|add|tell)|i should have|better:|it was in)\b",
    re.IGNORECASE,
)
"""What tells an answer anew, there and then."""
_TO_US: Final = Expression(r"\b(?:you|u|your)\b", re.IGNORECASE)
_STAYS: Final = Expression(
    r"\b(?:happy|fine|good|content|pleased|proud|best)\b|^\W*no(?:ne)?\b", re.IGNORECASE
)
"""What is said of an answer that is to stay as it is."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Ask the question that is named again; None for anything else."""
    session, turn = state.session, open_turn(state)
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    if session is None or turn is None or session.paused or scene(state) not in _AT:
        return None
    if turn.attempt.unheard or len(move.text.split()) > LONGEST:
        return None
    asked = asked_now(state, context)
    trying = turn.question.question_id == AGAIN and turn.stage is Stage.ASKED
    shares = context.intends(move.text, asked)
    if trying and (met_first := _met_first(state, move, asked, shares, context)):
        return met_first
    place = _place(session, move.text, context)
    aside = context.aside(move.text, asked, scene(state), False)
    again = aside is not None and aside.kind in (AsideKind.REPEAT, AsideKind.BACK)
    if place is None or not _wanted(move.text, shares, again=again, trying=trying):
        return None
    if not trying and _does_else(state, move.text, asked, context):
        return None
    if aside is None or aside.kind is not AsideKind.BACK:
        aside = Aside(AsideKind.BACK, 0, len(move.text), about="words", word=move.text)
    heard = Heard(aside, move, asked, scene(state))
    return _again(state, session, place, heard, context, trying=trying)


_ELSE: Final = (
    *(Revise.OUT, Revise.OUT_IF, Revise.BACK, Revise.QUOTE, Revise.MOVE),
    *(Revise.CHANGE, Revise.NAME, Revise.KEEP),
)


def _does_else(state: State, text: str, asked: str, context: Context) -> bool:
    """Whether words are to be moved, taken out or added, or an answer stands beside."""
    if any(w.kind in _ELSE and not w.loosely for w in context.revised(text)):
        return True
    aside = context.aside(text, asked, scene(state), False)
    if aside is None:
        return False
    if aside.kind is AsideKind.BACK:
        # Who steers there hears the rest, too; but a story must not be found in it.
        return not any(w.kind in OF_STORIES for w in context.revised(text))
    return aside.kind is AsideKind.ADD or bool(aside.answer(text).strip())


def _met_first(
    state: State, said: Said, asked: str, shares: Mapping[str, float], context: Context
) -> State | None:
    """Say whether it is the last one, and sorry to a protest: no answer is named."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    aside = context.aside(said.text, asked, scene(state), False)
    if aside is not None and aside.kind is AsideKind.REMAINING:
        again = say("quote_on", ANSWERING, question=asked)
        return replying(state, said.at, left(session, turn, context), again)
    protest = sum(shares.get(one, 0.0) for one in _PROTESTS)
    if protest < _SURELY or not _TO_US.search(said.text):
        return None
    return replying(state, said.at, say("misheard", ANSWERING, question=asked))


def _wanted(
    text: str, shares: Mapping[str, float], *, again: bool, trying: bool
) -> bool:
    """Whether the question that is named is wanted again."""
    if _TELLS_ANEW.search(text):
        return False
    wants = sum(shares.get(one, 0.0) for one in _WANTS)
    if shares.get("back", 0.0) >= _LIKELY:
        return True
    if trying:
        return len(text.split()) <= _BRIEF and _STAYS.search(text) is None
    return (again or wants >= _LIKELY) and _ONE.search(text) is not None


def _place(session: Session, text: str, context: Context) -> int | None:
    """Give the one earlier turn whose question is named; None where it is unsure."""
    places = earlier(session)
    if (place := numbered(session, text)) is not None:
        return place if place in places else None
    asked = _by_question(session, places, text, context)
    if len(asked) == 1:
        return asked[0]
    found = named(session, places, text, context)
    if len(found) == 1 and not asked:
        return found[0]
    both = [place for place in found if place in asked]
    return both[0] if len(both) == 1 else None


def _by_question(
    session: Session, places: tuple[int, ...], text: str, context: Context
) -> tuple[int, ...]:
    """Give the turns whose question shares most words with what is named."""
    wanted = stems(text)
    shared: dict[int, int] = {}
    for place in places:
        question = context.questions.get(session.turns[place].question.question_id)
        if question is None:
            continue
        worded = question.worded(session.turns[place].question.about)
        known = stems(f"{worded} {question.competency}")
        shared[place] = len(wanted & known)
    most = max(shared.values(), default=0)
    return tuple(p for p, n in shared.items() if n == most) if most else ()


def _again(
    state: State,
    session: Session,
    place: int,
    heard: Heard,
    context: Context,
    *,
    trying: bool,
) -> State:
    if trying and session.turns[place].answered:
        press = pressing(session, Verb.RETRY, heard.at, str(place))
        state = replace(state, session=replace(session, turns=closed(session)))
        return context.parts.proceed(state, press, context)
    return open_one(state, place, heard, context)
