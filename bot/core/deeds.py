"""What the program did because of a message, found by what is different after it.

Nothing has to say so itself: `noted` compares what was before with what is after, and
keeps in the dossier what undoing it needs.
"""

from dataclasses import replace

from bot.core.buttons import Verb, parse
from bot.core.dossier import Deed, Did, Person
from bot.core.events import Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import named, named_before
from bot.core.scene import asked_now, open_turn, waits_for
from bot.core.session import Planned, Session, Stage
from bot.core.state import Context, State

MOST = 4
"""Replies that are named."""

VERSION = 2
"""With 2, replies are named by their tags; with 1, by the names of their types."""


def noted(before: State, after: State, move: Move, context: Context) -> State:
    """Remember what was done because of a message; a button or command begins anew."""
    if after.asks or after.forget:
        return after
    match move:
        case Said(own=True) if _confided(before, after):
            return _with(after, None)
        case Said(own=True):
            return _with(after, _deed(before, after, move, context))
        case Commanded(name="done"):
            return after
        case Pressed(data=data) if (pressed := parse(data)) is not None and (
            pressed.verb == Verb.DONE
        ):
            return after
        case Pressed() | Commanded():
            return _with(after, None)
    return after


def _with(state: State, deed: Deed | None) -> State:
    if state.dossier.deed == deed:
        return state
    return replace(state, dossier=replace(state.dossier, deed=deed))


def _confided(before: State, after: State) -> bool:
    return before.candidate.care != after.candidate.care


def _deed(before: State, after: State, said: Said, context: Context) -> Deed:
    old, new = before.session, after.session
    same = old if old is not None and new is not None and old.id == new.id else None
    did = _did(before, after, same, said)
    was, now = before.candidate, after.candidate
    earlier, repaired = before.dossier.deed, after.dossier.deed
    field = earlier.field_before if earlier is not None else ("", "")
    if was.track is not None and was.track != now.track:
        field = (was.track, was.work)
    here = repaired is not None and repaired.message_id == said.message_id
    deed = Deed(
        said.at,
        said.message_id,
        did,
        tuple(map(named, after.replies))[:MOST],
        repaired.protests if here and repaired is not None else 0,
        place=same.current if same is not None else -1,
        asked=asked_now(before, context),
        field_before=field,
        gone=_gone(before, after, earlier),
        version=VERSION,
    )
    if did is Did.FIELD:
        swapped = _swapped(before, after) if same is not None else None
        return replace(deed, track=was.track or "", work=was.work, swapped=swapped)
    if did is Did.VALUE:
        dossier = before.dossier
        naming = dossier.form is not None and dossier.form.field == "stories.name"
        names = _names(before) if naming else ()
        return replace(
            deed, form=dossier.form, interview=dossier.interview, names=names
        )
    if did in (Did.NAMED, Did.KEPT):
        return replace(deed, names=_names(before))
    return deed


def _names(state: State) -> tuple[tuple[int, str], ...]:
    return tuple((s.number, s.name) for s in state.dossier.stories)


MOST_GONE = 4
"""People who were taken off the list, and are remembered."""


def _gone(before: State, after: State, earlier: Deed | None) -> tuple[Person, ...]:
    """Give who was taken off the list by a message, and who was before."""
    known = earlier.gone if earlier is not None else ()
    was, now = before.dossier.interview, after.dossier.interview
    if was is None or now is None:
        return known
    left = {one.number for one in now.people}
    gone = tuple(one for one in was.people if one.number not in left)
    return tuple(p for p in (*known, *gone) if p.number not in left)[-MOST_GONE:]


def _did(before: State, after: State, session: Session | None, said: Said) -> Did:
    was, now = before.dossier, after.dossier
    new = after.session
    if _field(before, after):
        return Did.FIELD
    if was.form is not None or was.interview != now.interview:
        words = was.form is not None and _taken(before, after)
        return Did.VALUE if words or was.interview != now.interview else Did.REPLIED
    names = {s.number: s.name for s in was.stories}
    if any(names.get(s.number, s.name) != s.name for s in now.stories):
        return Did.NAMED
    if set(names) < {s.number for s in now.stories}:
        return Did.KEPT
    if session is None or new is None:
        return Did.REPLIED
    if new.takings > session.takings:
        return Did.OUT
    if len(new.taken) < len(session.taken):
        return Did.BACK
    if said.message_id in new.message_ids - session.message_ids:
        return Did.ANSWER
    return Did.MOVED if new.current != session.current else Did.REPLIED


def _field(before: State, after: State) -> bool:
    """Whether another field was taken, in place of one that was known."""
    track = before.candidate.track
    return track is not None and after.candidate.track != track


def _taken(before: State, after: State) -> bool:
    """Whether a form took words, or goes on to what is asked next."""
    old, new = before.dossier.form, after.dossier.form
    assert old is not None
    asks = waits_for(after.dossier, None) != waits_for(before.dossier, None)
    return asks or (new is not None and len(new.messages) > len(old.messages))


def _swapped(before: State, after: State) -> Planned | None:
    """Give the open question that another one stands in the place of."""
    turn, session = open_turn(before), after.session
    if turn is None or session is None or turn.stage is not Stage.ASKED:
        return None
    kept = any(one.question == turn.question for one in session.turns)
    return None if kept else turn.question


def as_now(deed: Deed) -> Deed:
    """Give a stored deed as it would be stored now."""
    if deed.version >= VERSION:
        return deed
    return replace(
        deed, replies=tuple(map(named_before, deed.replies)), version=VERSION
    )
