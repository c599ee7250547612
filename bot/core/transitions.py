"""The moves of a session: to press a question, to leave it, to go on, to close."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.assessment import occasion
from bot.core.exchange_replies import InviteQuestions
from bot.core.panel_moves import next_planned, spoken
from bot.core.panel_replies import NextMeeting
from bot.core.rehearsal_replies import Farewell
from bot.core.replies import Acknowledge, Acknowledgement, Ask, AskAgain, Mention, WayIn
from bot.core.reply import Reply
from bot.core.sayings import LET_BRIDGE_GO, LET_GO, LET_QUESTIONS_GO, QUESTIONS_GOODBYE
from bot.core.session import Session, Stage, Turn
from bot.core.summary import mentioned, summary
from bot.model import Expects, Kind, Oddity


@dataclass(frozen=True, slots=True)
class Transition:
    """Where an event led. With `listen`, the ear must judge and `Heard` must follow."""

    session: Session
    replies: tuple[Reply, ...] = ()
    listen: bool = False


def follow_up(
    session: Session,
    turn: Turn,
    stage: Stage,
    what: str,
    *replies: Reply,
    by: int | None = None,
) -> Transition:
    """Ask once more about the same question; `what` names what is waited for.

    In a panel, `by` is who does, where that is not who asked the question.
    """
    attempt = turn.attempt
    session = spoken(session, turn.question.by if by is None else by)
    pressed = turn.going(replace(attempt, probes=(*attempt.probes, what)))
    return Transition(
        again(session.taking(replace(pressed, stage=stage))), tuple(replies)
    )


def again(session: Session) -> Session:
    """Mark that something new with buttons is being put."""
    return replace(session, asks=session.asks + 1, waiting_since=None)


def leave(session: Session, turn: Turn, at: datetime, *replies: Reply) -> Transition:
    """Leave a question for good, with what its answer could still mention."""
    left = session.taking(replace(turn, stage=Stage.DONE))
    points = mentioned(turn.attempt)
    return onward(left, at, *replies, *((Mention(points),) if points else ()))


def onward(session: Session, at: datetime, *replies: Reply) -> Transition:
    """Go to a turn left open by another go, else to the plan, else to the end."""
    session = replace(again(session), paused=False, media_noted=())
    for place, turn in enumerate(session.turns):
        if turn.stage is not Stage.DONE:
            back = AskAgain(turn.question.question_id, "return", turn.left)
            session = replace(session, current=place)
            session = session.taking(replace(turn, left=""))
            session = spoken(session, turn.question.by)
            return Transition(session, (*replies, back))
    if not session.plan:
        plays = session.rehearsal or session.panel is not None
        if not plays or session.reopened or not session.message_ids:
            return close(session, at, *replies)
        # Goodbye is said once.
        told = tuple(reply for reply in replies if reply != QUESTIONS_GOODBYE)
        return close(session, at, *told, Farewell())
    planned, rest = next_planned(session)
    turns = (*session.turns, Turn(planned, at))
    asked = replace(session, plan=rest, turns=turns, current=len(turns) - 1)
    ask = Ask(planned.question_id, len(turns), asked.length)
    panel = session.panel
    if panel is not None and panel.chain and 0 <= panel.speaking != planned.by:
        names = [member.name for member in panel.members]
        meeting = NextMeeting(names[panel.speaking], names[planned.by or 0])
        replies = (*replies, meeting)
    return Transition(spoken(asked, planned.by), (*replies, ask))


def close(session: Session, at: datetime, *replies: Reply) -> Transition:
    """End the session, whatever is open or unasked, and look back."""
    turns = tuple(
        turn
        if turn.stage is Stage.DONE
        else replace(turn, stage=Stage.DONE, skipped=not turn.answered)
        for turn in session.turns
    )
    ended = replace(session, turns=turns, paused=False, waiting_since=None, ended_at=at)
    return Transition(again(ended), (*replies, summary(ended)))


def decline(session: Session, turn: Turn, at: datetime) -> Transition:
    """Meet "I have none": with another place to look, and then without reproach."""
    question_id = turn.question.question_id
    probes = turn.attempt.probes
    heard = turn.attempt.judgement
    if heard is not None and not occasion(heard) and turn.stage is not Stage.DUG:
        # Who says so is told later that there was none, and not what it lacked.
        none = replace(heard, oddity=Oddity.NO_EXAMPLE)
        turn = turn.going(replace(turn.attempt, judgement=none))
    if turn.stage in (Stage.PUSHED, Stage.ADDED):
        # The story was told; whoever has nothing to add to it has told it still.
        return leave(session, turn, at, Acknowledge(Acknowledgement.UNSURE))
    spent = len(probes) >= session.most_probes or turn.stage is Stage.RETRIED
    match turn.question.expects:
        case Expects.SMALL_TALK:
            return leave(session, turn, at)
        case Expects.REFLECTION:
            # It asked for no example.
            return leave(session, turn, at, Acknowledge(Acknowledgement.UNSURE))
        case Expects.QUESTIONS if not turn.attempt.opened:
            if spent or "invite" in probes:
                return leave(session, turn, at, LET_QUESTIONS_GO)
            return follow_up(session, turn, Stage.PROBED, "invite", InviteQuestions())
        case Expects.QUESTIONS if spent or "way_in" in probes:
            return leave(session, turn, at, LET_BRIDGE_GO)
    defends = turn.question.kind is Kind.TASK
    defends = defends and turn.question.expects is Expects.REASONING
    if spent or "way_in" in probes or defends:
        return leave(session, turn, at, LET_GO)
    way_in = WayIn(question_id, declined=True)
    return follow_up(session, turn, Stage.PROBED, "way_in", way_in)
