"""Reply to what is said to the interviewer beside an answer.

What is asked is answered when the answer is heard, before the remark on it; what
cannot wait, or leaves the question, is done at once. Whoever answers in the same
breath needs no word to a greeting or a slip.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.core.incoming import Commanded
from bot.core.reply import Reply
from bot.core.scene import open_turn
from bot.core.session import Turn
from bot.core.state import Context, State
from bot.hearing import AsideKind, Interjected, Steer
from bot.parts.asides import advising, clarifying, earlier, manner, real_day
from bot.parts.asides.going import left
from bot.parts.asides.interjections import said_to
from bot.parts.asides.keeping import owing
from bot.parts.asides.lines import (
    ASKED,
    FINER,
    Heard,
    before,
    finer,
    meaning,
    replying,
    say,
)
from bot.parts.asides.on_terms import on_terms
from bot.parts.asides.questions import why
from bot.parts.asides.simpler import show_example
from bot.parts.asides.undoing import meant, without
from bot.parts.asides.wants import points, together, wanted

TOLD: Final = 8
"""Words of an answer that is not skipped for what is said at the end of it."""

MOST: Final = 2
"""Things that are answered beside one answer."""

_K = AsideKind

AT_ONCE: Final = (
    *(_K.SKIP, _K.STOP, _K.COMMAND, _K.PROGRESS, _K.WAIT, _K.EXAMPLE, _K.REPEAT),
)
"""Kinds that are not put off until the answer is heard."""


def mixed(state: State, heard: Heard, context: Context) -> State:
    """Take what remains as the answer, and do what was asked beside it."""
    if heard.kind is _K.ADD:
        return earlier.add(state, heard, context)
    if heard.kind is _K.BACK:
        return earlier.go_back(state, heard, context)
    about = heard.aside.about
    if heard.kind is _K.IGNORE and about == Steer.UNDO and not heard.aside.start:
        said_last = meant(state, heard)
        if said_last is not None:
            state = without(state, said_last, heard.at, context)
    wants = wanted(state, heard, context)
    said = replace(heard.said, text=heard.aside.answer(heard.said.text))
    after = context.parts.proceed(state, said, context)
    session, turn = after.session, open_turn(after)
    if after.asks or session is None or turn is None:
        return after
    lines = replies(after, wants, context)
    acting = next((one for one in wants if one.kind in AT_ONCE), None)
    if acting is not None:
        return before(at_once(after, acting, said.text, context), *lines)
    if session.paused or not turn.attempt.unheard:
        return before(after, *lines)
    return owing(after, said.message_id) if lines else after


def at_once(state: State, heard: Heard, answer: str, context: Context) -> State:
    """Do what cannot wait until the answer it stands beside is heard."""
    at = heard.at
    match heard.kind:
        case _K.SKIP if len(answer.split()) >= TOLD:
            return state
        case _K.SKIP | _K.STOP:
            return context.parts.proceed(state, Commanded(at, heard.kind), context)
        case _K.COMMAND:
            name = heard.aside.command or "help"
            return context.parts.proceed(state, Commanded(at, name), context)
        case _K.PROGRESS if not state.replies:
            return context.parts.proceed(state, Commanded(at, "done"), context)
        case _K.WAIT:
            return replying(state, at, say("wait"), wait=True)
        case _K.EXAMPLE:
            return show_example(state, heard, context)
        case _K.REPEAT if heard.aside.about == "returned":
            return state
        case _K.REPEAT if not heard.aside.start and len(answer.split()) >= TOLD:
            return state  # "where was I.. so I went up": they know
        case _K.REPEAT:
            return replying(state, at, say("repeat", question=heard.question))
    return state


def replies(
    state: State, wants: Sequence[Heard], context: Context
) -> tuple[Reply, ...]:
    """Give what is said to what was asked beside an answer, in one paragraph."""
    turn = open_turn(state)
    if turn is None:
        return ()
    found = (_line(state, turn, one, context) for one in wants)
    lines = [line for line in found if line is not None][:MOST]
    return together(points(lines)) if len(lines) > 1 else tuple(lines)


def _line(state: State, turn: Turn, heard: Heard, context: Context) -> Reply | None:
    """Give what is said to one thing; None where nothing need be."""
    about = heard.aside.about
    if (advice := advising.line(state, heard, context)) is not None:
        return advice
    if (terms := on_terms(turn, heard, context)) is not None:
        return terms
    if about in (Interjected.SORRY, Interjected.LENGTH, Interjected.JUDGED):
        return said_to(Interjected(about), turn, context)
    match heard.kind:
        case _K.CLARIFY if about == "why":
            return why(turn, context)
        case _K.CLARIFY if about == ASKED:
            likely = clarifying.likely(turn, heard, context)
            day = likely or real_day.advice(state, heard.words, context)
            return day or say("asked_mixed")
        case _K.CLARIFY if about == "employer":
            return say("point.employer_later")
        case _K.CLARIFY:
            answer = clarifying.clarified(turn, heard, context)
            return answer or say(finer("clarify", about))
        case _K.REPHRASE if about == "of_what":
            return say("point.of_what")
        case _K.MEANING if means := meaning(heard.aside.word, context):
            return say("point.meaning", word=heard.aside.word, meaning=means)
        case _K.LENGTH:
            return manner.lengthened(turn, heard, context)
        case _K.METHOD if about in ("i_or_we", "real"):
            return say(finer("method", about))
        case _K.METHOD:
            return manner.ordered(turn, heard, context)
        case _K.PRIVACY:
            return say(finer("privacy", about))
        case _K.MACHINE if about == "role":
            return manner.played(state, turn, heard, context)
        case _K.MACHINE:
            return say(finer("machine", about))
        case _K.REMAINING if state.session is not None:
            return left(state.session, turn, context)
        case _K.MISHEARD if about == "feedback":
            return say("point.feedback")
        case _K.MISHEARD:
            return say("misheard_mixed")
        case _K.NERVES if about == "language":
            return say("point.nerves_language")
        case _K.NERVES:
            return say("nerves_mixed")
        case _K.PRESENCE:
            return say("presence")
        case _K.TOO_PERSONAL:
            return say("point.too_personal")
        case _K.COMPLAINT if about in ("", "unheard"):
            return say("point.complaint_unheard" if about else "point.complaint")
        case _K.REMARK if about == "smalltalk":
            return say("point.smalltalk")
        case _K.INSTRUCTION if about in FINER["instruction"]:
            return say(f"instruction_{about}")
    return None
