"""Meet what asks between readings of what is open: "harder there, or here?".

It is met before any room takes the words for its own matter: a place for a field, "I
asked which" for a question about the answer that is told. The readings are said back
as they were named, also where they stand before a word of their own, and where it is
asked once more what was missed.
"""

import re
from typing import Final

from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.scene import asked_again, asked_now, open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State
from bot.core.yes_or_no import yes_or_no
from bot.hearing import Aside, AsideKind, Bearing, Scene
from bot.parts.asides import bursts
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import Heard, before, say
from bot.parts.asides.questions import reply

PLAINLY: Final = 0.45
"""Share of asking between readings from which it is asked, beside what is open."""
FEW: Final = 6
"""Words beside such a question that only say why it is asked."""
MOST: Final = 40
"""Words of a message in which one asks between readings and says why."""

_SENTENCE: Final = re.compile(r"[^.!?…\n]+[.!?…]*")
_ASKED: Final = (AsideKind.CLARIFY, AsideKind.REPHRASE, AsideKind.MEANING)
_MISSED: Final = (
    *(AsideKind.MISHEARD, AsideKind.COMPLAINT, AsideKind.ALREADY_SAID),
    *(AsideKind.IGNORE, AsideKind.CLARIFY),
)
"""Kinds in which it is asked once more what was missed."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Say the readings back that are asked between; None where none are."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    session, where = state.session, scene(state)
    if session is None or session.paused or found(state, move.message_id) is not None:
        return None
    if where not in (Scene.QUESTION, Scene.FOLLOW_UP) or len(move.text.split()) > MOST:
        return None
    missed = _missed(state, move.text, context)
    if not missed and not _asks(state, move.text, context):
        return None
    aside = Aside(AsideKind.CLARIFY, 0, len(move.text), about="meant")
    state = kept(state, KeptAside(move.message_id, move.at, move.text, aside.kind))
    after = reply(
        state, Heard(aside, move, asked_again(state, context), where), context
    )
    return before(after, say("repair_sorry")) if missed else after


def _asks(state: State, text: str, context: Context) -> bool:
    """Whether it is asked between readings, in all of a message or one sentence."""
    asked, turn = asked_now(state, context), open_turn(state)
    if context.intends(text, asked).get("either", 0.0) < PLAINLY:
        return False  # "I apply as what? Nurse, or doctor?" asks what is played
    for sentence in (text, *_SENTENCE.findall(text)):
        words = sentence.strip()
        if not _between(words, context) or not _to_us(state, words, context):
            continue
        if context.intends(words, asked).get("either", 0.0) < PLAINLY:
            continue
        rest = text.replace(sentence, " ").strip() if sentence != text else ""
        if turn is not None and not (
            len(rest.split()) > FEW and bursts.holds_something(turn, rest, context)
        ):
            return True
    return False


def _to_us(state: State, words: str, context: Context) -> bool:
    """Whether words are said to the interviewer, or asked and surely no answer."""
    aside = context.aside(words, asked_now(state, context), scene(state), False)
    if aside is not None:
        return not aside.rest
    return "?" in words and bursts.bearing(state, words, context) is Bearing.ASKED


def _missed(state: State, text: str, context: Context) -> bool:
    """Whether it is asked once more between readings, right after it was missed."""
    turn = open_turn(state)
    if turn is None or not turn.asides or not _between(text, context):
        return False
    last = max((m.at for m in turn.attempt.messages), default=turn.asked_at)
    asked = turn.asides[-1]
    if asked.at < last or asked.kind not in _ASKED or not _between(asked.text, context):
        return False
    aside = context.aside(text, asked_now(state, context), scene(state), False)
    return aside is not None and not aside.rest and aside.kind in _MISSED


def _between(text: str, context: Context) -> bool:
    """Whether words name two readings, of which no yes or no decides."""
    named = bool(context.wanted("meant", text).sides)
    return named and not yes_or_no(text)
