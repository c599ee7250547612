"""What follows an answer to a question that wants no story: pay, why us."""

from bot.core.events import Heard
from bot.core.heard import heard_in
from bot.core.quoting import quoted_from
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    AnswerBack,
    AskFor,
    Careful,
    Took,
)
from bot.core.reply import Reply
from bot.core.session import Session, Stage, Turn
from bot.core.summary import foremost, reflected, slipped
from bot.core.transitions import Transition, follow_up, leave
from bot.model import Holds, Slip


def hear_reflection(session: Session, turn: Turn, event: Heard) -> Transition:
    """Take note of it; ask once for what it leaves out, where that is listened for."""
    heard = heard_in(turn, event)
    if event.holds or event.lacks or event.slips or event.back:
        return _hear_plain(session, turn, heard, event)
    if reflected(event.whole):
        told = quoted_from(heard.attempt, event.whole.praised)
        noted = Acknowledge(Acknowledgement.REFLECTION, told)
    else:
        noted = Acknowledge(Acknowledgement.UNSURE)
    return leave(session, heard, event.at, noted)


def _hear_plain(session: Session, turn: Turn, heard: Turn, event: Heard) -> Transition:
    """Hear an answer that needs no story; once it is asked for what it leaves out."""
    question_id = turn.question.question_id
    if not turn.attempt.probes:
        if event.back:
            answer = AnswerBack(question_id)
            return follow_up(session, heard, Stage.PROBED, "back", answer)
        if event.lacks:
            lacks = event.lacks[0]
            # Who gives way on pay has begun nothing that is to be praised.
            begun = bool(event.holds) and lacks is not Holds.RANGE
            ask = AskFor(question_id, lacks, begun)
            return follow_up(session, heard, Stage.PROBED, lacks, ask)
    noted: Reply = Acknowledge(Acknowledgement.UNSURE)
    slips = slipped(heard.attempt)[:1]
    # Ill of others is not praised for being well told.
    fair = reflected(event.whole) and not any(slip is Slip.BLAME for slip, _ in slips)
    first = foremost(event.holds)
    if fair and first is not None and not event.lacks:
        noted = Took(first)
    warned = _warned(session)
    careful = tuple(Careful(s, quote) for s, quote in slips if s not in warned)
    return leave(session, heard, event.at, noted, *careful)


def _warned(session: Session) -> frozenset[Slip]:
    """Give what was called better left out before in this sitting."""
    turn = session.turns[session.current]
    before = [a for one in session.turns[: session.current] for a in one.attempts]
    before += turn.attempts[:-1]
    said = (slipped(one)[:1] for one in before)
    return frozenset(slip for slips in said for slip, _ in slips)
