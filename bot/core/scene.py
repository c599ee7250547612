"""What waits for words now, and how it was asked: a form, a question, or nothing."""

import re

from bot.core.dossier import Dossier
from bot.core.session import Session, Stage, Turn
from bot.core.state import Context, State
from bot.hearing import Scene
from bot.model import Expects

FOLLOWED = (Stage.PROBED, Stage.DUG, Stage.PUSHED, Stage.ADDED)
"""Stages in which something is asked about an answer."""


def waits_for(dossier: Dossier, session: Session | None) -> str:
    """Name what waits for words, so that it can be told from what waited before."""
    if dossier.form is not None:
        return f"{dossier.form.field} {dossier.form.argument}".strip()
    turn = session.turn if session is not None else None
    if session is None or turn is None:
        return ""
    probes = len(turn.attempt.probes)
    return f"{session.id} {session.current} {len(turn.attempts)} {turn.stage} {probes}"


def open_turn(state: State) -> Turn | None:
    """Give the turn whose question waits for an answer, a form aside."""
    turn = state.session.turn if state.session is not None else None
    return None if turn is None or turn.stage is Stage.DONE else turn


def scene(state: State) -> Scene:
    """Say where in the conversation words are said now."""
    if state.dossier.form is not None:
        return Scene.FORM
    turn = open_turn(state)
    if turn is None:
        return Scene.NOTHING
    if turn.question.expects is Expects.QUESTIONS:
        return Scene.EMPLOYER
    if turn.question.expects is Expects.SMALL_TALK:
        return Scene.SMALL_TALK
    return Scene.FOLLOW_UP if turn.stage in FOLLOWED else Scene.QUESTION


def asked_now(state: State, context: Context) -> str:
    """Give the open question as it was asked last; empty where nobody can tell."""
    waits, words = state.candidate.last_asked
    here = waits_for(state.dossier, state.session)
    if here and waits == here:
        return words
    turn = None if state.dossier.form is not None else open_turn(state)
    if turn is None:
        return ""
    question = context.questions.get(turn.question.question_id)
    return question.worded(turn.question.about) if question is not None else ""


_ASKS = re.compile(
    r"\?|\b(?:tell|walk|take|show|give) (?:me|us)\b|\bthink of\b|\bdescribe\b",
    re.IGNORECASE,
)
"""What asks something, also without a question mark."""


def asked_again(state: State, context: Context) -> str:
    """Give the open question to be said again: what asks, without what led to it.

    Where nothing asks in what was said last, as in an employer's answer, it is the
    question that was asked before.
    """
    words = asked_now(state, context)
    turn = None if state.dossier.form is not None else open_turn(state)
    if turn is None:
        return words
    asking = [one for one in words.split("\n\n") if _ASKS.search(one)]
    if asking:
        # What an employer answered may ask, too, before the coach does.
        employer = scene(state) is Scene.EMPLOYER
        said = asking[-1] if employer else "\n\n".join(asking)
        return said[1:-1] if said[0] == "(" and said[-1] == ")" else said
    question = context.questions.get(turn.question.question_id)
    own = question.worded(turn.question.about) if question is not None else words
    return words if own in words else own


def briefly(question: str) -> str:
    """Give a question without what explains it: all up to its first question mark."""
    for paragraph in question.split("\n\n"):
        if "?" in paragraph:
            return paragraph[: paragraph.index("?") + 1].strip()
    return question
