"""What is planned is fitted to what is known now: another field, or less experience."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.bank import bank_for
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_now
from bot.core.session import Planned, Session, Stage
from bot.core.state import Context, State, adding
from bot.core.transitions import onward
from bot.model import Question


def refitted(state: State, context: Context) -> Session | None:
    """Give the open session with another question for each that does not hold."""
    session = state.session
    if session is None or not session.open:
        return session
    bank = {one.id for one in bank_for(state, context) if _suits(one, session)}
    chosen: list[Planned] = []
    for planned in session.plan:
        other: Planned | None = planned
        if planned.question_id in context.questions and planned.question_id not in bank:
            known = (*chosen, *session.plan)
            other = another(state, session, planned, known, context)
        chosen += [other] if other is not None else []
    return replace(session, plan=tuple(chosen))


def retracked(state: State, at: datetime, context: Context) -> State:
    """Ask from the field that is set now, in place of what came from another.

    An open question of the other field is put away as if it had not been asked, unless
    something was answered to it; one that stays is said again.
    """
    session = state.session
    if session is None or not session.open:
        return state
    session = replace(session, track=state.candidate.track or session.track)
    state = replace(state, session=session)
    fitted = refitted(state, context)
    assert fitted is not None
    turn = fitted.turn
    state = replace(state, session=fitted)
    if turn is None or turn.attempt.messages or turn.stage is not Stage.ASKED:
        return _staying(state, context)
    bank = {one.id for one in bank_for(state, context) if _suits(one, fitted)}
    asked = turn.question
    last = fitted.current == len(fitted.turns) - 1
    fits = asked.question_id in bank or asked.question_id not in context.questions
    other = None if fits else another(state, fitted, asked, fitted.plan, context)
    if other is None or not last:
        return _staying(state, context)
    without = replace(fitted, turns=fitted.turns[:-1], plan=(other, *fitted.plan))
    step = onward(replace(without, current=-1), at)
    opened = step.session.turn
    assert opened is not None
    kept = step.session.taking(replace(opened, asides=turn.asides))
    replies: tuple[Reply, ...] = step.replies
    return replace(state, session=kept, replies=(*state.replies, *replies))


def _staying(state: State, context: Context) -> State:
    question = asked_now(state, context)
    return (
        adding(state, phrase("field.stays", question=question)) if question else state
    )


def another(
    state: State,
    session: Session,
    wanted: Planned,
    planned: Sequence[Planned],
    context: Context,
) -> Planned | None:
    """Choose a question of the kind that takes less for granted of the same."""
    question = context.questions.get(wanted.question_id)
    known = {t.question.question_id for t in session.turns}
    known |= {p.question_id for p in planned}
    fitting = [
        one
        for one in bank_for(state, context)
        if one.kind is wanted.kind
        and one.expects is wanted.expects
        and _suits(one, session)
        and one.id not in known
    ]
    if not fitting:
        return None
    taken = set(question.presupposes) if question is not None else set()
    same = question.competency if question is not None else ""

    def rank(one: Question) -> tuple[int, bool, str]:
        asked = state.candidate.asked.get(one.id, "")
        return len(taken & set(one.presupposes)), one.competency == same, asked

    least = min(map(rank, fitting))
    best = sorted(
        (one for one in fitting if rank(one) == least), key=lambda one: one.id
    )
    chosen = best[context.seed % len(best)]
    return replace(wanted, question_id=chosen.id)


def _suits(question: Question, session: Session) -> bool:
    return not question.tracks or session.track in question.tracks
