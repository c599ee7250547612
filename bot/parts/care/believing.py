"""Believe whoever was met as if in danger and was not, so that it costs them nothing.

What was said just before counts again. The message that was misread is gone, as it was
promised; which ones to send again is said once. From then on the same kind of words is
taken as what it is, unless danger is said plainly.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.answering import in_session
from bot.core.buttons import Verb
from bot.core.candidate import Care
from bot.core.events import Finished, Resumed, Said
from bot.core.reply import Say, Tap, phrase
from bot.core.scene import asked_now
from bot.core.session import Session
from bot.core.state import Context, State, reply_with
from bot.hearing import Misread
from bot.model import Distress

ON: Final = "on"
"""What a button says that carries on."""
LATELY: Final = timedelta(hours=1)
"""For so long what is said back to the words for one at risk is listened for."""
BRIEF: Final = 15
"""Words of a message that says nothing else than that somebody is well."""


def last_risk(state: State) -> Care | None:
    """Give the last moment of present risk, or nothing."""
    risks = (c for c in reversed(state.candidate.care) if c.kind is Distress.RISK)
    return next(risks, None)


def believed(state: State, at: datetime) -> bool:
    """Whether the last alarm of this sitting was false, so the next may be, too."""
    last = last_risk(state)
    if last is None or not last.false:
        return False
    session = state.session
    here = session is not None and session.open and last.at >= session.started_at
    return here or at - last.at < LATELY


def with_last(state: State, care: Care) -> State:
    """Put what is remembered of the last moment of present risk in a new state."""
    last = last_risk(state)
    moments = tuple(care if c is last else c for c in state.candidate.care)
    return replace(state, candidate=replace(state.candidate, care=moments))


def counted(state: State, said: Said) -> State:
    """Count a message that comes after the alarm and is not kept."""
    last = last_risk(state)
    if last is None or not said.own or len(said.text.split()) < _TOLD:
        return state
    return with_last(state, replace(last, later=last.later + 1))


_TOLD: Final = 4
"""Words of a message that may be missed."""


def reassured(state: State, said: Said, context: Context) -> Misread | None:
    """Hear that somebody is fine who was met as if in danger within the hour."""
    last = last_risk(state)
    if last is None or said.at - last.at > LATELY:
        return None
    back = context.misread(said.text)
    return back if back is not None and (back.fine or back.on) else None


def misread(state: State, said: Said, context: Context) -> State | None:
    """Take a misreading back, say what was not kept, and ask the question again.

    Who only asks why it was said may be at risk: then practice stays at rest.
    """
    last = last_risk(state)
    if last is None or said.at - last.at > LATELY:
        return None
    back = context.misread(said.text)
    if back is None:
        return None
    resting, told = state.candidate.resting, _told_since(state, last.at)
    if back.why and not back.fine:
        going_on = told or state.dossier.form is not None
        if going_on and not resting and not back.named:
            return None  # "UTC, what is this?" asks of something else by now
        rows = ((Tap("care_on", Verb.CARE, ON),),) if resting else ()
        return reply_with(state, replace(phrase("care.misread_why"), rows=rows))
    if told:
        return None
    if back.on and resting:
        back = replace(back, fine=True)  # who wants to go on is believed, too
    short = len(said.text.split()) <= BRIEF
    if last.false and not resting:
        if back.lost:
            return reply_with(state, _lost(last, again=True))
        # Said once; what is longer is an answer by now.
        fine = back.fine and short
        return reply_with(state, phrase("care.misread_heard")) if fine else None
    if not (back.fine or back.lost or (back.about and short and not resting)):
        return None
    return _taken_back(state, said, last, back, context)


def _taken_back(
    state: State, said: Said, last: Care, back: Misread, context: Context
) -> State:
    lines = [_lost(last, again=back.lost)]
    believing = back.fine or back.about
    if believing:
        again = any(c.false for c in state.candidate.care if c is not last)
        lines.insert(0, phrase("care.misread_again" if again else "care.misread"))
        state = with_last(state, replace(last, false=True))
    state = replace(state, candidate=replace(state.candidate, resting=False))
    if state.session is not None and state.session.open and state.session.paused:
        after = in_session(state, Resumed(said.at), context)
        state = replace(after, replies=(*lines, *after.replies))
    else:
        if question := asked_now(state, context):
            lines.append(phrase("care.misread_question", question=question))
        state = reply_with(state, *lines)
    if believing and state.session is not None:
        state = replace(state, session=_counting(state.session, last.silenced))
    return state


def _lost(last: Care, *, again: bool) -> Say:
    """Say which messages are gone, and ask for them."""
    match last.later, again:
        case 0, False:
            return phrase("care.misread_lost")
        case 0, True:
            return phrase("care.misread_lost_again")
        case 1, False:
            return phrase("care.misread_lost_two")
        case 1, True:
            return phrase("care.misread_lost_again_two")
        case _, False:
            return phrase("care.misread_lost_more", count=str(last.later))
    return phrase("care.misread_lost_again_more", count=str(last.later))


def _counting(session: Session, ids: tuple[str, ...]) -> Session:
    """Let what was said just before the alarm count, together with what comes."""
    turn = session.turn
    if turn is None:
        return session
    attempt = turn.attempt
    places = [n for n, m in enumerate(attempt.messages) if m.id in ids]
    if not places:
        return session
    messages = tuple(
        replace(m, counts=True) if n in places else m
        for n, m in enumerate(attempt.messages)
    )
    heard = min(attempt.heard, places[0])
    return session.taking(turn.going(replace(attempt, messages=messages, heard=heard)))


def _told_since(state: State, at: datetime) -> bool:
    """Whether anything was answered since then."""
    turns = state.session.turns if state.session is not None else ()
    return any(
        message.at > at
        for turn in turns
        for attempt in turn.attempts
        for message in attempt.messages
    )


def as_answer(state: State, said: Said, context: Context) -> State | None:
    """Hear as an answer what was asked about as if it had been confided.

    What says much more than that it was nothing goes on with the answer.
    """
    session = state.session
    turn = session.turn if session is not None else None
    if session is None or turn is None or session.paused:
        return None
    attempt = turn.attempt
    places = [n for n, m in enumerate(attempt.messages) if m.id in attempt.confided]
    if not places:
        return None
    heard = min(attempt.heard, places[0])
    plain = replace(attempt, confided=(), chosen_for=0, heard=heard)
    state = replace(state, session=session.taking(turn.going(plain)))
    if len(said.text.split()) > BRIEF:
        return context.parts.proceed(state, said, context)
    return in_session(state, Finished(said.at), context)
