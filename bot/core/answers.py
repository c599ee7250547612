"""Hear an answer: what is said to each kind, and what is waited for next.

One function for each of `Expects`; each is given the turn in which the last messages
still count as unheard.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.core.events import Heard
from bot.core.exchange_answers import hear_questions, hear_small_talk
from bot.core.exchange_replies import AskForOne, Bridge
from bot.core.heard import heard_in, unheeded
from bot.core.plain_answers import hear_reflection
from bot.core.quoting import latest_quoted
from bot.core.rehearsal_replies import PushBack, StoodBy
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    Claim,
    Flag,
    Invite,
    Praise,
    Probe,
)
from bot.core.reply import Reply, phrase
from bot.core.sayings import FOREIGN, LET_GO, remark_on
from bot.core.session import MAX_QUOTED, Session, Stage, Stand, Turn
from bot.core.story_answers import hear_instance, hear_reasoning
from bot.core.transitions import Transition, leave
from bot.model import Expects, Oddity

MAX_REMARKS = 2
"""How often an odd answer is remarked on before the session moves on."""

ADDED = phrase("aside.added")
"""Say that an earlier answer has what was added to it."""

QUOTING = (
    *(Flag, Claim, Probe, Invite, AskForOne, Bridge, Praise, Acknowledge),
    *(PushBack, StoodBy),
)
"""Replies that quote, and have words of their own where there is nothing to quote."""

STAYS = frozenset({Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO, Oddity.REMARK})
"""Oddities after which the same question simply stays open."""


def hear(session: Session, turn: Turn, event: Heard) -> Transition:
    """Say what follows from an answer, and quote nothing that was quoted before."""
    step = _hear(session, turn, event)
    if step.session.holding:
        return step
    quoted = step.session.quoted
    replies = []
    for reply in step.replies:
        if isinstance(reply, QUOTING) and reply.quote is not None:
            quote = reply.quote
            if any(quote in one or one in quote for one in quoted):
                reply = replace(reply, quote=None)
            else:
                quoted = (*quoted, quote)
        replies.append(reply)
    said = replace(step.session, quoted=quoted[-MAX_QUOTED:])
    return replace(step, session=said, replies=tuple(replies))


def _hear(session: Session, turn: Turn, event: Heard) -> Transition:
    if (odd := _odd(session, turn, event)) is not None:
        return odd
    if turn.stage is Stage.PUSHED:
        return _hear_defence(session, turn, event)
    if turn.stage is Stage.ADDED:
        return leave(session, heard_in(turn, event), event.at, ADDED)
    return _HEAR[turn.question.expects](session, turn, event)


def _odd(session: Session, turn: Turn, event: Heard) -> Transition | None:
    """Deal with an answer about which substance is not the thing to say."""
    oddity = event.last.oddity
    said_to_employer = turn.question.expects is Expects.QUESTIONS
    # On the way to the room a remark is just what is wanted.
    spoken_to = said_to_employer or turn.question.expects is Expects.SMALL_TALK
    if oddity is Oddity.REMARK and (
        event.back or event.holds or event.asked or spoken_to
    ):
        return None
    if said_to_employer and (event.asked or event.remark is not None):
        return None
    attempt = turn.attempt
    if oddity in STAYS and attempt.remarks < MAX_REMARKS:
        # Kept in the record, but a real answer after it is judged without it.
        return unheeded(session, turn, remark_on(oddity))
    heard = heard_in(turn, event)
    if oddity in STAYS:
        return leave(session, heard, event.at, LET_GO)
    if oddity is Oddity.FOREIGN:
        return leave(session, heard, event.at, FOREIGN)
    return None


def _hear_defence(session: Session, turn: Turn, event: Heard) -> Transition:
    heard = heard_in(turn, event)
    if heard.attempt.stood is Stand.FACTS:
        noted: Reply = StoodBy(latest_quoted(turn, event.last))
    else:
        # Said gently at the end, with what to do; not in the room.
        noted = Acknowledge(Acknowledgement.UNSURE)
    return leave(session, heard, event.at, noted)


_HEAR: dict[Expects, Callable[[Session, Turn, Heard], Transition]] = {
    Expects.INSTANCE: hear_instance,
    Expects.REASONING: hear_reasoning,
    Expects.QUESTIONS: hear_questions,
    Expects.SMALL_TALK: hear_small_talk,
    Expects.REFLECTION: hear_reflection,
}
