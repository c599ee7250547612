"""Ask again what somebody wants back to, in every scene, before anything else is heard.

A question or an answer in a session, the last question to the employer, a field of a
form. What is told beside the wish is heard with what it goes back to. Where nothing
can be meant, that is said, and those are offered that there are.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.scene import asked_again, open_turn, scene
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State
from bot.hearing import Aside, AsideKind, Scene, Steer
from bot.parts.asides.earlier import go_back, meant_turns
from bot.parts.asides.form_back import field_named
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import LATELY, Heard
from bot.parts.asides.round_asked import last_again

_WAYS: Final = (Steer.LAST, Steer.THIS)
_OF_ONE: Final = (Steer.BEFORE_LAST, Steer.NAMED, *map(str, range(1, 7)))
"""What tells which one, whatever was asked last."""
_LEFT: Final = ("unsaid", "daily")
"""Forms that are left for a question, where nothing was written into them yet."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Do what is wanted again; None for anything else."""
    if not isinstance(move, Said) or not move.own:
        return None
    if found(state, move.message_id) is not None:
        return None
    form, where = state.dossier.form, scene(state)
    if form is not None and any(m.id == move.message_id for m in form.messages):
        return None
    aside = _wish(move.text, context)
    if form is not None:
        return _in_form(state, move, aside, context)
    if aside is None or where in (Scene.ROLE_PLAY, Scene.SMALL_TALK):
        return None
    heard = Heard(aside, move, asked_again(state, context), where)
    if where is Scene.EMPLOYER:
        return last_again(_kept(state, heard), heard, context)
    session = state.session
    if session is None or session.paused or not session.turns:
        return None
    turn = open_turn(state)
    if turn is None and not (_lately(session, move) and aside.about in _OF_ONE):
        return None  # what was asked last may be a follow-up: who knows it, asks it
    if turn is not None and turn.attempt.unheard:
        return None
    return go_back(_kept(state, heard), heard, context)


def _wish(text: str, context: Context) -> Aside | None:
    aside = context.steered(text)
    if aside is None or aside.kind is not AsideKind.BACK or _CHANGES.search(text):
        return None
    return aside if aside.about in (*_WAYS, *_OF_ONE) else None


_CHANGES: Final = re.compile(
    r"\b(?:change|swap|correct|fix|names?)\b"
    r"|\b(?:wrong|other|another|different) (?:story|example)\b",
    re.IGNORECASE,
)
"""What wants something else done to an answer."""


def _lately(session: Session, said: Said) -> bool:
    return session.ended_at is not None and said.at - session.ended_at < LATELY


def _kept(state: State, heard: Heard) -> State:
    words = KeptAside(heard.said.message_id, heard.at, heard.words, heard.kind)
    return kept(state, words)


def _in_form(
    state: State, said: Said, aside: Aside | None, context: Context
) -> State | None:
    """Go back to a field, or leave an empty form for the question that is named."""
    form, session = state.dossier.form, state.session
    assert form is not None
    if form.messages:
        return None
    after = field_named(state, said, aside, context)
    if after is not None or aside is None or form.part not in _LEFT:
        return after
    if session is None or session.open or not _lately(session, said):
        return None
    if len(meant_turns(session, aside, said.text, context)) != 1:
        return None
    state = replace(forms.closed(state), replies=())
    heard = Heard(aside, said, "", scene(state))
    return go_back(_kept(state, heard), heard, context)
