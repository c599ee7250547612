"""To take back what was said last: the session stands as if it had not been said.

What was said last is a burst, the messages that were heard as one. `marked` remembers
how a session stood before it, `undone` goes back there.
"""

from dataclasses import dataclass, replace

from bot.core.events import (
    Chosen,
    Confided,
    Declined,
    Edited,
    Ended,
    Event,
    MovedOn,
    Overruled,
    Retried,
    Said,
    Skipped,
)
from bot.core.panel_moves import spoken
from bot.core.session import MAX_ASIDES, Before, Message, Session, Stage, Turn

_DECIDED = Skipped | Declined | Overruled | MovedOn | Ended | Retried


@dataclass(frozen=True, slots=True)
class Burst:
    """What was said last: the turn it was said to, and its messages.

    It is `heard` once it was judged, or replied to in any other way.
    """

    place: int
    messages: tuple[Message, ...]
    heard: bool


def marked(session: Session, event: Event, after: Session) -> Session:
    """Remember, where a burst begins with an event, how the session stood before it."""
    before = after.before
    match event:
        case Said():
            begins = after.message_ids != session.message_ids
            turn = session.turn
            if not begins or turn is None:
                return after
            if (
                before is not None
                and turn.attempt.unheard
                and _goes_on(before, session)
            ):
                return after
            return replace(after, before=_before(session, turn))
        case Confided() | Chosen():
            return replace(after, before=None)
        case Edited() if before is not None:
            ids = (m.id for a in before.turn.attempts for m in a.messages)
            return replace(after, before=None) if event.message_id in ids else after
        case _ if isinstance(event, _DECIDED):
            return settled(after)
    return after


def settled(session: Session) -> Session:
    """Let a decision of the candidate's own stand, whatever is taken back after it."""
    before = session.before
    if before is None or before.settled:
        return session
    return replace(session, before=replace(before, settled=True))


def _goes_on(before: Before, session: Session) -> bool:
    return before.place == session.current and not before.settled


def _before(session: Session, turn: Turn) -> Before:
    return Before(
        len(session.turns),
        session.current,
        replace(turn, asides=()),
        session.plan,
        session.quoted,
        session.turned_round,
        session.reopened,
        session.panel.speaking if session.panel is not None else -1,
        quieted_at=session.quieted_at,
    )


def burst(session: Session) -> Burst | None:
    """Give what was said last; None where nothing was."""
    before = session.before
    if before is not None and before.place < len(session.turns):
        old = {m.id for a in before.turn.attempts for m in a.messages}
        attempt = session.turns[before.place].attempt
        new = tuple(m for m in attempt.messages if m.id not in old)
        if new and not {m.id for m in new} & {*attempt.confided}:
            unheard = {m.id for m in attempt.messages[attempt.heard :]}
            return Burst(before.place, new, not unheard & {m.id for m in new})
    sent = [
        (m.at, place, m)
        for place, turn in enumerate(session.turns)
        for attempt in turn.attempts
        for m in attempt.messages
        if m.id not in attempt.confided
    ]
    if not sent:
        return None
    _, place, message = max(sent, key=lambda one: one[0])
    attempt = session.turns[place].attempt
    waits = message in attempt.messages[attempt.heard :]
    return Burst(place, (message,), not waits)


def reopened(session: Session, place: int, asked: str = "") -> Session:
    """Open an earlier turn, so that something is added to what was said to it.

    A turn without an answer is asked again. One that was gone back to, and to which
    nothing was said since, is closed again. `asked` is what was open, as it was asked:
    a follow-up is asked again afterwards.
    """
    if not 0 <= place < len(session.turns):
        return session
    turns = list(session.turns)
    if session.open and session.current != place:
        left = closed_again(turns[session.current])
        follows = left.stage not in (Stage.ASKED, Stage.DONE, Stage.ADDED)
        turns[session.current] = replace(left, left=asked if follows else "")
    turn = closed_again(turns[place])
    if turn.stage is Stage.DONE:
        told = any(m.counts for m in turn.attempt.messages)
        turn = replace(turn, stage=Stage.ADDED if told else Stage.ASKED, skipped=False)
    turns[place] = turn
    back = replace(
        settled(session),
        # Who had finished early finished; the other questions stay unasked.
        plan=() if session.over else session.plan,
        turns=tuple(turns),
        current=place,
        paused=False,
        media_noted=(),
        ended_at=None,
        waiting_since=None,
        asks=session.asks + 1,
        reopened=session.reopened or session.over,
    )
    return spoken(back, turn.question.by)


def gone_back(turn: Turn) -> bool:
    """Whether a turn was gone back to, and nothing was said to it since."""
    attempt = turn.attempt
    if turn.stage is Stage.ADDED:
        return not attempt.unheard
    return turn.stage is Stage.RETRIED and not attempt.messages


def closed_again(turn: Turn) -> Turn:
    """Close a turn that was gone back to without a word."""
    if not gone_back(turn):
        return turn
    again = turn.stage is Stage.RETRIED and len(turn.attempts) > 1
    attempts = turn.attempts[:-1] if again else turn.attempts
    return replace(turn, attempts=attempts, stage=Stage.DONE)


def undone(session: Session) -> Session | None:
    """Go back to before what was said last; None where more has happened since."""
    before = session.before
    if before is None or before.settled or before.turns > len(session.turns):
        return None
    later = session.turns[before.turns :]
    if any(turn.answered or turn.stage is not Stage.ASKED for turn in later):
        return None
    now = session.turns[before.place]
    said = (*now.asides, *(aside for turn in later for aside in turn.asides))
    turn = replace(before.turn, asides=said[-MAX_ASIDES:], hinted=now.hinted)
    panel = session.panel
    if panel is not None:
        panel = replace(panel, speaking=before.speaking)
    place, turns = before.place, session.turns[: before.turns]
    return replace(
        session,
        turns=(*turns[:place], turn, *turns[place + 1 :]),
        current=place,
        plan=before.plan,
        quoted=before.quoted,
        turned_round=before.turned_round,
        reopened=before.reopened,
        panel=panel,
        ended_at=None,
        waiting_since=None,
        quieted_at=before.quieted_at,
        before=None,
        asks=session.asks + 1,
    )
