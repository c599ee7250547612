"""To put back what was taken out: what was there is there again, word for word.

`remembering` keeps how answers stood before something was taken out of them, and
`restored` goes back there. What was said since stays.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.core.answering import heard_late
from bot.core.session import MAX_ASIDE, Attempt, Message, Session, Stage, Turn
from bot.core.state import Ear
from bot.core.taken import MAX_TAKEN, Taken, Was


def remembering(
    before: Session,
    after: Session,
    at: datetime,
    words: str,
    said: tuple[Message, ...] = (),
    place: int = -1,
) -> Session:
    """Remember what was taken out between two states of a session.

    What was `said` to turn number `place`, and led away from it, is said again there.
    """
    was = tuple(
        Was(number, old.attempts, _left(new), old.skipped, old.overruled)
        for number, (old, new) in enumerate(
            zip(before.turns, after.turns, strict=False)
        )
        if _left(old) != _left(new) and not (said and number == place)
    )
    number = after.takings + 1
    known = {aside for turn in before.turns for aside in turn.asides}
    apart = tuple(a for turn in after.turns for a in turn.asides if a not in known)
    one = Taken(number, at, words[:MAX_ASIDE], was, said, place, before.quoted, apart)
    taken = (*after.taken, one)[-MAX_TAKEN:]
    return replace(after, taken=taken, takings=number)


def _messages(attempts: Iterable[Attempt]) -> list[Message]:
    return [message for attempt in attempts for message in attempt.messages]


def _left(turn: Turn) -> tuple[tuple[str, str, bool], ...]:
    return tuple((m.id, m.text, m.counts) for m in _messages(turn.attempts))


def restored(
    session: Session, taken: Taken, ear: Ear
) -> tuple[Session, tuple[Message, ...]]:
    """Put back what was taken out; give what is to be said again to the open turn."""
    rest = tuple(one for one in session.taken if one.number != taken.number)
    turns = tuple(
        replace(turn, asides=tuple(a for a in turn.asides if a not in taken.apart))
        for turn in session.turns
    )
    session = replace(session, taken=rest, turns=turns)
    again: list[Message] = []
    for was in taken.was:
        if was.place >= len(session.turns):
            continue
        turn = session.turns[was.place]
        known = {m.id for m in _messages(turn.attempts)}
        gone = [m for m in _messages(was.attempts) if m.id not in known]
        if gone and _open(session, was.place):
            again += gone
        else:
            session = _with(session, was.place, _as_it_was(turn, was, ear))
    if taken.said and 0 <= taken.place < len(session.turns):
        if _open(session, taken.place):
            again += taken.said
        else:
            turn = session.turns[taken.place]
            attempt = _merged(turn, turn.attempt, taken.said, {}, ear)
            turn = replace(turn.going(attempt), skipped=False)
            session = _with(session, taken.place, turn)
    known = {m.id for turn in session.turns for m in _messages(turn.attempts)}
    again = [m for m in again if m.id not in known]
    return _quoting(session, taken), tuple(sorted(again, key=lambda m: m.at))


def _open(session: Session, place: int) -> bool:
    turn = session.turn
    return (
        turn is not None and session.current == place and turn.stage is not Stage.DONE
    )


def _with(session: Session, place: int, turn: Turn) -> Session:
    turns = (*session.turns[:place], turn, *session.turns[place + 1 :])
    before = session.before
    if before is not None and before.place == place:
        before = None
    return replace(session, turns=turns, before=before)


def _as_it_was(turn: Turn, was: Was, ear: Ear) -> Turn:
    """Let a turn stand as before; what has been said to it since stays in it."""
    if _left(turn) == was.left:
        turn = replace(turn, attempts=was.attempts)
        return replace(turn, skipped=was.skipped, overruled=was.overruled)
    left = {name: (text, counts) for name, text, counts in was.left}
    attempts = tuple(
        _merged(turn, now, then.messages, left, ear)
        for now, then in zip(turn.attempts, was.attempts, strict=False)
    )
    attempts = (*attempts, *turn.attempts[len(attempts) :])
    return replace(turn, attempts=attempts, skipped=False)


def _merged(
    turn: Turn,
    now: Attempt,
    then: Iterable[Message],
    left: dict[str, tuple[str, bool]],
    ear: Ear,
) -> Attempt:
    """Put messages back among those of a go, and judge it anew."""
    messages = {m.id: m for m in now.messages}
    for message in then:
        here = messages.get(message.id)
        # One that was edited since says what it says now.
        if here is None or (here.text, here.counts) == left.get(message.id):
            messages[message.id] = message
    ordered = tuple(sorted(messages.values(), key=lambda m: m.at))
    changed = replace(now, messages=ordered, undersold=(), stood_on=None)
    return heard_late(turn, changed, ear)


def _quoting(session: Session, taken: Taken) -> Session:
    """Know again as quoted what was quoted of the words that are back."""
    texts = [attempt.text for turn in session.turns for attempt in turn.attempts]
    back = [
        quote
        for quote in taken.quoted
        if quote not in session.quoted and any(quote in text for text in texts)
    ]
    if not back:
        return session
    old = [q for q in taken.quoted if q in back or q in session.quoted]
    new = [q for q in session.quoted if q not in taken.quoted]
    return replace(session, quoted=(*old, *new))
