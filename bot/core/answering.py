"""What happens inside a session, with the ear where the dialogue waits for it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core.candidate import Candidate
from bot.core.dialogue import advance
from bot.core.events import (
    Edited,
    Ended,
    Event,
    Heard,
    MovedOn,
    Overruled,
    Paused,
    Quieted,
    Said,
)
from bot.core.heard import noted
from bot.core.outside_replies import OfferToCarryOn
from bot.core.profile import merged
from bot.core.quoting import as_before, as_wanted
from bot.core.refitting import refitted
from bot.core.replies import Summarise
from bot.core.reply import Reply
from bot.core.sayings import ASK_CONSENT, NOTHING_OPEN
from bot.core.scene import asked_now, scene
from bot.core.session import Attempt, Session, Stage, Turn, said
from bot.core.state import Context, Ear, State
from bot.core.transitions import Transition
from bot.hearing import Scene
from bot.model import Expects


def in_session(state: State, event: Event, context: Context) -> State:
    """Let something happen to the open session, and have answers heard."""
    if state.session is None:
        silent = isinstance(event, Quieted | Edited)
        return state if silent else replace(state, replies=(NOTHING_OPEN,))
    session, known_already = state.session, state.candidate.profile
    if isinstance(event, Ended | MovedOn | Overruled):
        session = heard_out(session, event.at, context.ear)
    step = _listening(advance(session, event), event.at, context.ear)
    if isinstance(event, Edited):
        step = replace(step, session=_heard_anew(step.session, event, context.ear))
    session = step.session
    if isinstance(event, Paused) and scene(state) is Scene.FOLLOW_UP:
        # What was open is asked when they carry on, and not the question before it.
        turn = session.turn
        left = turn and replace(turn, left=asked_now(state, context))
        session = session.taking(left) if left else session
    replies = (*step.replies, *_consent(state.candidate, step))
    if isinstance(event, Said) and event.own:
        session = _known_before(state, session, context)
        state = replace(state, candidate=known_by(state.candidate, event.text, context))
        turn = session.turn
        if turn is not None and turn.question.expects is Expects.QUESTIONS:
            state = replace(
                state, candidate=applying(state.candidate, event.text, context)
            )
    profile = state.candidate.profile
    state = replace(state, session=session, replies=replies)
    if profile != known_already:
        state = replace(state, session=refitted(state, context))
    return state


def _known_before(state: State, session: Session, context: Context) -> Session:
    """Remember what was known and what was open when a burst began."""
    before, was = session.before, state.session
    if before is None or (was is not None and before == was.before):
        return session
    asked, candidate = asked_now(state, context), state.candidate
    traces = {
        name: candidate.recall[name]
        for name in remembered(before.turn, context)
        if name in candidate.recall
    }
    known = replace(before, asked=asked, profile=candidate.profile, traces=traces)
    return replace(session, before=known)


def remembered(turn: Turn, context: Context) -> tuple[str, ...]:
    """Name what is remembered of a turn: its question and the competency."""
    question = context.questions.get(turn.question.question_id)
    return (question.id, question.competency) if question is not None else ()


def known_by(candidate: Candidate, text: str, context: Context) -> Candidate:
    """Take from a message what it says of the writer's working life.

    What they set themselves stays.
    """
    heard = context.profile(text)
    own: dict[str, Any] = dict.fromkeys(candidate.chosen)
    heard = replace(heard, **own)
    profile = merged(candidate.profile, heard)
    return replace(candidate, profile=profile)


def applying(candidate: Candidate, text: str, context: Context) -> Candidate:
    """Take from what is said to the employer which work they are applying for."""
    work = context.work(text, True)
    return candidate if work is None else replace(candidate, work=work.words)


def carry_on(session: Session) -> OfferToCarryOn:
    """Offer to go on with a session, counting what it holds."""
    answered = sum(turn.answered for turn in session.turns)
    return OfferToCarryOn(answered, session.left)


def _consent(candidate: Candidate, step: Transition) -> tuple[Reply, ...]:
    """Ask once, at the end of a session in which the ear was overruled."""
    ended = any(isinstance(reply, Summarise) for reply in step.replies)
    overruled = any(turn.overruled for turn in step.session.turns)
    asks = ended and overruled and candidate.corrections is None
    return (ASK_CONSENT,) if asks else ()


def _listening(step: Transition, at: datetime, ear: Ear) -> Transition:
    """Let the ear judge where the dialogue waits for it."""
    turn = step.session.turn
    if not step.listen or turn is None:
        return step
    heard = advance(step.session, _hearing(turn, at, ear))
    return Transition(heard.session, (*step.replies, *heard.replies))


def heard_out(session: Session, at: datetime, ear: Ear) -> Session:
    """Let the ear judge what was said last, before a session ends without a reply."""
    turn = session.turn
    if turn is None or not turn.attempt.unheard or turn.attempt.confided:
        return session
    return noted(session, _hearing(turn, at, ear))


def heard_late(
    turn: Turn, attempt: Attempt, ear: Ear, quoted: str | None = None
) -> Attempt:
    """Judge an answer to which something was added when its question was over.

    What was `quoted` of it stays quoted where it still stands in it.
    """
    heard = len(attempt.messages)
    if attempt.opened or attempt.confided:
        return replace(attempt, heard=heard)
    judged = _judged(turn, attempt, ear)
    if quoted and judged.judgement is not None and not attempt.chosen:
        same = as_before(judged.judgement, attempt, quoted)
        judged = replace(judged, judgement=same)
    return replace(judged, heard=heard)


def _judged(turn: Turn, attempt: Attempt, ear: Ear) -> Attempt:
    """Judge an answer by what it says now."""
    hearing = ear(turn.question, attempt.text)
    return replace(
        attempt,
        judgement=as_wanted(hearing.judgement, attempt, attempt.messages),
        holds=hearing.holds,
        lacks=hearing.lacks,
        slips=hearing.slips,
        details=hearing.details,
    )


def _heard_anew(session: Session, event: Edited, ear: Ear) -> Session:
    """Judge an answer that is over by what it says since it was edited.

    Over is one that led to a deeper question, too; what was asked stays open.
    """

    def over(turn: Turn) -> bool:
        if turn.stage not in (Stage.DUG, Stage.PUSHED):
            return turn.stage is Stage.DONE
        heard = turn.attempt.messages[: turn.attempt.heard]
        return any(m.id == event.message_id for m in heard)

    def anew(turn: Turn, attempt: Attempt) -> Attempt:
        edited = any(m.id == event.message_id for m in attempt.messages)
        if not edited or attempt.judgement is None or attempt.opened:
            return attempt
        if attempt.confided:
            return attempt
        return _judged(turn, attempt, ear)

    turns = tuple(
        replace(turn, attempts=tuple(anew(turn, a) for a in turn.attempts))
        if over(turn)
        else turn
        for turn in session.turns
    )
    return session if turns == session.turns else replace(session, turns=turns)


def _hearing(turn: Turn, at: datetime, ear: Ear) -> Heard:
    question, attempt = turn.question, turn.attempt
    messages = attempt.messages[attempt.more :]
    if attempt.opened and not attempt.more:
        # The employer has answered; now an experience of their own is waited for.
        question = replace(question, expects=Expects.INSTANCE)
        messages = attempt.messages[attempt.opened :]
    text, new = said(messages), attempt.messages[attempt.heard :]
    whole = ear(question, text)
    last = whole if attempt.latest == text else ear(question, attempt.latest)
    chatting = question.expects is Expects.SMALL_TALK
    of_the_last = chatting or turn.stage is Stage.PUSHED
    return Heard(
        at,
        as_wanted(whole.judgement, attempt, messages),
        as_wanted(last.judgement, attempt, new),
        whole.untouched,
        last.asked,
        last.noticed if of_the_last else whole.noticed,
        whole.deeper,
        whole.holds,
        whole.lacks,
        whole.slips,
        whole.back,
        whole.figures,
        whole.details,
        last.remark,
        last.beside,
    )
