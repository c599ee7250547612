"""Whether a message may change what is kept, as it was about to.

A deed is found by comparing what was before with what would be after, whichever part
did it. It is only done at once where all of the message is about it: what is asked,
feared or told beside it, by the encoder's reading, is met as that, and nothing changes.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final

from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.scene import asked_now, open_turn
from bot.core.session import Session
from bot.core.state import Context, State


class Change(StrEnum):
    """What of a candidate's things a decision would change."""

    TIME = "time"
    PEOPLE = "people"
    NAMED = "named"
    KEPT = "kept"
    OUT = "out"
    BACK = "back"
    LEFT = "left"
    FIELD = "field"
    SKIPPED = "skipped"


def changes(before: State, after: State) -> frozenset[Change]:
    """Give what a decision changes that somebody may want to keep as it is."""
    was, now = before.dossier, after.dossier
    found = set()
    old, new = was.interview, now.interview
    if was.form is None and old is not None and new is not None:
        if (old.day, old.at) != (new.day, new.at):
            found.add(Change.TIME)
        if len(new.people) < len(old.people):
            found.add(Change.PEOPLE)
    names = {one.number: one.name for one in was.stories}
    if any(names.get(one.number, one.name) != one.name for one in now.stories):
        found.add(Change.NAMED)
    naming = now.form is not None and now.form.field == "stories.name"
    if naming and was.form is None:
        found.add(Change.NAMED)
    if any(one.number not in names for one in now.stories):
        found.add(Change.KEPT)
    if before.candidate.track not in (None, after.candidate.track):
        found.add(Change.FIELD)
    return frozenset(found | set(_of_session(before, after)))


def _of_session(before: State, after: State) -> Collection[Change]:
    old, new = before.session, after.session
    if old is None or new is None or old.id != new.id:
        return ()
    found = []
    if new.takings > old.takings:
        found.append(Change.OUT)
    if len(new.taken) < len(old.taken):
        found.append(Change.BACK)
    form = after.dossier.form
    if old.open and not old.paused and (not new.open or new.paused) and form is None:
        found.append(Change.LEFT)
    elif _skipped(before, old, new):
        found.append(Change.SKIPPED)
    return found


def _skipped(before: State, old: Session, new: Session) -> bool:
    """Whether the open question is left that nothing was answered to."""
    turn = open_turn(before)
    if turn is None or turn.attempt.messages:
        return False
    if len(new.turns) <= old.current:
        return True
    left = new.turns[old.current]
    other = left.question.question_id != turn.question.question_id
    return other or (new.current != old.current and left.skipped)


_READING: Final = frozenset(
    """either of_what meaning allowed must method rephrase invented again length example
    hint names repeat say_it why role wait returned greeting presence remaining nerves
    language privacy machine smalltalk progress employer thanks""".split()
)
"""What is wanted by words that change nothing."""
_LEAVING: Final = frozenset(("stop", "skip", "unfit"))
_OWN: Final[Mapping[Change, frozenset[str]]] = {
    Change.LEFT: frozenset(("thanks", "wait")),
    Change.SKIPPED: frozenset(("hint", "language", "nerves")),
    Change.FIELD: frozenset(("role",)),
}
"""What may be wanted beside a change, and speaks for it."""
_LEAVES: Final = (Change.LEFT, Change.SKIPPED, Change.FIELD)

SURELY: Final = 0.5
"""Share of what changes nothing, of all intents, from which nothing is changed."""


def wants_else(
    text: str, change: Change, state: State, context: Context
) -> bool:
    """Whether a message wants something that the change has nothing to do with."""
    asked = asked_now(state, context) if open_turn(state) is not None else ""
    shares = context.intends(text, asked)
    against = _READING - _OWN.get(change, frozenset())
    if change not in _LEAVES:
        against |= _LEAVING
    return sum(shares.get(one, 0.0) for one in against) >= SURELY


def barred(before: State, after: State, move: Move, context: Context) -> bool:
    """Whether a decision would change what its message has nothing to do with."""
    if not isinstance(move, Said) or not move.own or after.asks or context.vouched:
        return False
    return any(
        wants_else(move.text, change, before, context)
        for change in changes(before, after)
    )
