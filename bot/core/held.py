"""What is left of the replies where remarks wait for the end of a session.

The interviewer still asks on, answers and doubts, as a real one does, and says nothing
of how an answer was. What is not said here is told by `looking_back`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.exchange_replies import AskForOne, Bridge, Ease, Postpone
from bot.core.rehearsal_replies import Defer, Settle, StoodBy, Thank
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    Ask,
    AskAgain,
    AskFor,
    Careful,
    Claim,
    Compare,
    Flag,
    Invite,
    Mention,
    Praise,
    Probe,
    Took,
    TurnRound,
)
from bot.core.reply import Reply
from bot.core.sayings import (
    BRIDGE_KNOWN,
    BRIDGE_NOTED,
    LET_BRIDGE_GO,
    LET_GO,
    LET_QUESTIONS_GO,
    QUESTIONS_NOTED,
    remark_on,
)
from bot.model import Oddity, Part

REMARKS = (
    Flag
    | Claim
    | Praise
    | Compare
    | Mention
    | TurnRound
    | Bridge
    | Ease
    | Postpone
    | StoodBy
    | Took
    | Careful
)
"""Replies that say how an answer was; none of them is heard before the end."""

_SAID = (
    *(LET_GO, LET_BRIDGE_GO, BRIDGE_NOTED, LET_QUESTIONS_GO, QUESTIONS_NOTED),
    BRIDGE_KNOWN,
    remark_on(Oddity.ONE_WORD),
)

_PLAIN = (Acknowledgement.SKIPPED, Acknowledgement.TAKEN)


def held(replies: Sequence[Reply]) -> tuple[Reply, ...]:
    """Keep the questions and the manners, and leave out what is remarked."""
    kept = [reply for given in replies for reply in _plainly(given)]
    moved_on = any(isinstance(r, Ask) for r in kept) or any(
        isinstance(r, AskAgain) and r.why == "return" for r in kept
    )
    silent = len(kept) == 1 and len(replies) > 1
    return (Thank(), *kept) if moved_on and silent else tuple(kept)


def _plainly(reply: Reply) -> Iterator[Reply]:
    match reply:
        case Claim():
            yield Probe(reply.question_id, Part.ACTION, None, bare=True)
        case Flag():
            yield Probe(reply.question_id, reply.part, None, bare=True)
        case Probe():
            yield replace(reply, quote=None, bare=True)
        case AskFor():
            yield replace(reply, bare=True)
        case Invite() | AskForOne():
            yield replace(reply, quote=None)
        case Ease():
            yield Settle(reply.asked)
        case Postpone() if not reply.brief:
            yield Defer(reply.topic)
        case Acknowledge() if reply.of not in _PLAIN:
            return
        case _ if isinstance(reply, REMARKS) or reply in _SAID:
            return
        case _:
            yield reply
