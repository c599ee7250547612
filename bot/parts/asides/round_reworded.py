"""Ask the employer anew with a word of the last question put right."""

import re
from dataclasses import replace

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.scene import open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State
from bot.hearing import AsideKind, Reword, Scene
from bot.parts.asides.answered_anew import asks_of
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.numerals import figure
from bot.parts.asides.round_put_right import unasked


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer the question as it was meant; None where no word of it was wrong."""
    if not isinstance(move, Said) or not move.own or scene(state) is not Scene.EMPLOYER:
        return None
    session, turn = state.session, open_turn(state)
    if session is None or turn is None or session.paused or turn.attempt.unheard:
        return None
    asks = asks_of(session)
    if not asks or found(state, move.message_id) is not None:
        return None
    for wish in context.reworded(move.text):
        if wish.kind is not Reword.WORD or not wish.sure or not (wish.old and wish.new):
            continue
        asked = _right(asks[-1], wish.old, wish.new)
        if asked:
            words = move.text[wish.start : wish.end]
            apart = KeptAside(move.message_id, move.at, words, AsideKind.IGNORE)
            state = replace(state, session=session.taking(unasked(turn)))
            said = replace(move, text=asked)
            after = context.parts.proceed(kept(state, apart), said, context)
            done = Commanded(move.at, Verb.DONE)
            return context.parts.proceed(replace(after, replies=()), done, context)
    return None


def _right(asked: str, old: str, new: str) -> str:
    """Put what is right into a question; empty where the wrong words are not there."""
    numbers = figure(old), figure(new)
    if numbers[0] is not None and numbers[1] is not None:
        old, new = numbers[0][0], numbers[1][0]
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    right, changes = pattern.subn(lambda _: new, asked)
    return right if changes == 1 else ""
