"""Meet the doubt whether a story or a line of theirs should be told on the day.

One room for a question and for nothing open: an honest rule of thumb, and what is open
is asked again. Nothing that was told is changed by it.
"""

from typing import Final

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_again, asked_now, open_turn, scene
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State, was_offered
from bot.hearing import TOLD, Advice, AsideKind, Doubt, Scene
from bot.parts.asides import clarifying, explaining
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import LATELY, following, replying, say
from bot.parts.asides.tips import SURELY

_AT: Final = (Scene.QUESTION, Scene.FOLLOW_UP, Scene.NOTHING)
OWN: Final = (Doubt.FITS, Doubt.OTHER, Doubt.AT_ALL, Doubt.OLD, Doubt.PRIVATE)
"""Doubts that have lines here."""
_PLAIN: Final = ("plain", "looks", "too_much")
"""What a worry is about where its words name nothing else."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Say what is wise where something of theirs is doubted; None for the rest."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    candidate, session, turn = state.candidate, state.session, open_turn(state)
    choosing = was_offered(state, Verb.TRACK) and candidate.track is None
    if not candidate.welcomed or candidate.placing or candidate.deleting or choosing:
        return None
    if scene(state) not in _AT or found(state, move.message_id) is not None:
        return None
    if turn is None and not _lately(session, move):
        return None
    if turn is not None and (turn.attempt.unheard or turn.attempt.confided):
        return None  # in the middle of a story it is met beside it
    if session is not None and session.paused:
        return None
    asked = asked_now(state, context) if turn is not None else ""
    if explaining.of_the_program(state, move.text, context):
        return None  # "what does the 'How I fit in' button do"
    doubt = context.doubt(move.text, asked)
    if doubt is None or _known(doubt, move.text, asked, context):
        return None
    words = KeptAside(move.message_id, move.at, move.text, AsideKind.CLARIFY)
    line = _line(doubt, move.text, context)
    state = kept(state, words)
    if turn is None:
        return replying(state, move.at, line)
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    again = say("quote_on", row, question=asked_again(state, context))
    return replying(state, move.at, line, again)


def _lately(session: Session | None, said: Said) -> bool:
    ended = session.ended_at if session is not None else None
    return ended is not None and said.at - ended < LATELY


def _known(doubt: Doubt, text: str, asked: str, context: Context) -> bool:
    """Whether there is a line about the very matter."""
    advice = context.advice(text, asked) or context.advice(text, "")
    if advice is not None and advice.want is Advice.SAY and advice.about:
        return True
    tip, share = context.tip(text)
    return doubt is not Doubt.FITS and tip in TOLD and share >= SURELY


def _line(doubt: Doubt, text: str, context: Context) -> Reply:
    if doubt in OWN:
        return say(f"doubt.{doubt}")
    wanted = context.wanted("say_it", text)
    if doubt is Doubt.LEFT_OUT:
        return say("saying.left_out")
    if wanted.sort in _PLAIN:
        return say("doubt.against")
    return clarifying.saying(wanted)
