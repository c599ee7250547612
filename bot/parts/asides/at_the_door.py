"""Meet what is asked of the coach in small talk: what to say there, and whether.

The coach says it in a line, and the small talk goes on: what is said to the host beside
it is heard as the answer, else the host's line is said again.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.exchange import KEPT_SHORT
from bot.core.incoming import Commanded, Move
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_again, open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import AsideKind, Scene
from bot.parts.asides import real_day
from bot.parts.asides.door_patterns import ADVISED, ASKS, OF_THE_DAY, SAID
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import before, replying

_I: Final = re.IGNORECASE
_SKIPS: Final = Expression(
    r"\b(?:skip|leave out|without|no need for)\b.{0,16}"
    r"\b(?:hello|small ?talk|chat\w*|greeting|this|intro\w*|door|part)\b"
    r"|\bstraight to the (?:first |real )?questions?\b",
    _I,
)
_PIECE: Final = Expression(
    r"(?:(?!\s(?:anyway|by the way|btw)\b)[^.!?\n])*"
    r"(?:[.!?]+(?=\s|$)|\n|$|[.!?]|\s(?=anyway|by the way|btw))",
    _I,
)
MOST: Final = 2
"""Lines of the coach's to one message."""
_LEAST: Final = 3
"""Words that say something to the host."""
_LITTLE_TIME: Final = Expression(
    r"\b(?:\d+|ten|twenty|thirty) ?(?:min|minutes|mins)\b", _I
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Meet what is asked of the coach; None where all of it is for the host."""
    session = state.session
    if not isinstance(move, Said) or not move.own or session is None or session.paused:
        return None
    if scene(state) is not Scene.SMALL_TALK or state.dossier.form is not None:
        return None
    if move.message_id in session.message_ids or found(state, move.message_id):
        return None
    text = move.text.replace("’", "'")
    if _SKIPS.search(text):
        return _skipped(state, move, context)
    pieces = [one[0].strip() for one in _PIECE.finditer(text) if one[0].strip()]
    keys = dict.fromkeys(filter(None, map(_line, (*pieces, text))))
    advice = None if keys else _advice(state, text, context)
    lines = tuple(phrase(f"door.{key}") for key in keys)[:MOST] or (advice,)
    if lines == (None,):
        return None
    host = [one for one in pieces if not _of_the_coach(one)]
    rest = " ".join(host)
    if host and pieces[0] not in host and not _in_a_hurry(state, rest, context):
        rest = ""  # "Is it rude to say no? My hands shake": it says why that is asked
    aside = KeptAside(move.message_id, move.at, move.text, AsideKind.CLARIFY)
    if len(rest.split()) >= _LEAST and rest != text.strip():
        words = " ".join(one for one in pieces if _of_the_coach(one))
        state = kept(state, replace(aside, text=words))
        told = replace(move, text=rest)
        after = context.parts.proceed(replace(state, replies=()), told, context)
        if not after.asks and not after.replies:
            # The host goes on at once: nobody waits after a word of the coach's.
            done = Commanded(move.at, Verb.DONE)
            after = context.parts.proceed(after, done, context)
        return after if after.asks else before(after, *lines)
    on = phrase("door.on", question=asked_again(state, context))
    return replying(kept(state, aside), move.at, *lines, on)


def _of_the_coach(piece: str) -> bool:
    return any(one.search(piece) for one in (ASKS, OF_THE_DAY)) or bool(_line(piece))


def _in_a_hurry(state: State, text: str, context: Context) -> bool:
    turn = open_turn(state)
    noticed = context.ear(turn.question, text).noticed if turn is not None else ()
    return any(cue.cue == "talk.short" for cue in noticed)


def _line(text: str) -> str:
    """Name what the coach says; advice is given only to what asks for it."""
    asks = ASKS.search(text) is not None
    table = (*SAID, *ADVISED) if asks else SAID
    return next((key for key, words in table if words.search(text)), "")


def _advice(state: State, text: str, context: Context) -> Reply | None:
    """Give what holds for the real day, where that is asked about and nothing else."""
    if not ASKS.search(text) or not OF_THE_DAY.search(text):
        return None
    tip = real_day.advice(state, text, context)
    given = tip is not None and not real_day.general(tip)
    return tip if given else phrase("door.friendly")


def _skipped(state: State, move: Said, context: Context) -> State | None:
    """Go to the first question at once, and keep it short for who has little time."""
    if open_turn(state) is None or state.session is None:
        return None
    aside = KeptAside(move.message_id, move.at, move.text, AsideKind.CLARIFY)
    state = kept(state, aside)
    session = state.session
    assert session is not None
    if _LITTLE_TIME.search(move.text) and len(session.plan) > KEPT_SHORT:
        plan = (*session.plan[: KEPT_SHORT - 1], session.plan[-1])
        state = replace(state, session=replace(session, plan=plan))
    skips = Commanded(move.at, "skip")
    after = context.parts.proceed(replace(state, replies=()), skips, context)
    return after if after.asks else before(after, phrase("door.skipped"))
