"""Another story is told in place of the one that was told: the old one goes.

It goes out of answer, quotes and summary, and can be put back; its question is asked
again in a few words.
"""

from dataclasses import replace

from bot.core.dossier import Story
from bot.core.events import Said
from bot.core.scene import open_turn, scene
from bot.core.session import Message, Session, Stage, Turn
from bot.core.state import Context, State
from bot.core.undoing import Burst, burst, reopened
from bot.hearing import Bearing, Revision, Scene
from bot.model import Expects
from bot.parts.asides.lines import put_back_row, replying, say
from bot.parts.asides.moving import words_of
from bot.parts.asides.naming import stems
from bot.parts.asides.taking_out import OF_THE_WISH
from bot.parts.asides.undoing import without

_AT = (Scene.QUESTION, Scene.FOLLOW_UP)


def change(
    state: State, session: Session, _wish: Revision, said: Said, context: Context
) -> State | None:
    """Let another story be told; None where none was told that it may replace."""
    turn = open_turn(state)
    if turn is None or scene(state) not in _AT or session.paused:
        return None
    place = session.current
    if not _told(turn):
        earlier = _meant_before(session, said.text)
        if earlier is None:
            return None
        place = earlier
    return _asked_anew(state, session, place, said, context)


def to_me(state: State, said: Said, context: Context) -> bool:
    """Whether words at an open question are no answer to it."""
    turn = open_turn(state)
    if turn is None:
        return True
    asked = words_of(state, turn, context)
    where = scene(state)
    if context.bearing(said.text, asked, where) is not Bearing.ANSWER:
        return True
    aside = context.aside(said.text, asked, where, False)
    return aside is not None and not aside.rest


def _told(turn: Turn) -> tuple[Message, ...]:
    return tuple(m for m in turn.attempt.messages if m.counts)


def _meant_before(session: Session, text: str) -> int | None:
    """Give the turn just before, where its story is named, or was said last."""
    place = session.current - 1
    if place < 0 or session.turns[place].question.expects is not Expects.INSTANCE:
        return None
    turn = session.turns[place]
    if turn.stage is not Stage.DONE or not _told(turn):
        return None
    wanted = stems(text) - OF_THE_WISH
    told = stems(" ".join(m.text for m in _told(turn)))
    return place if wanted & told else None


def _asked_anew(
    state: State, session: Session, place: int, said: Said, context: Context
) -> State:
    turn = session.turns[place]
    messages = _told(turn)
    last = burst(session)
    if last is not None and last.messages == messages and last.place == place:
        gone = last
    else:
        # Nothing of it is said last alone: each message goes by itself.
        gone = Burst(place, messages, heard=True)
        state = replace(state, session=replace(session, before=None))
    state = _kept_apart(state, session.id, place)
    after = without(state, gone, said.at, context)
    now = after.session
    assert now is not None
    if now.current != place or now.turns[place].stage is not Stage.ASKED:
        now = reopened(now, place)
    after = replace(after, session=now)
    open_now = open_turn(after)
    assert open_now is not None
    assert after.session is not None
    question = words_of(after, open_now, context)
    back = put_back_row(after.session.takings)
    return replying(after, said.at, say("change", back, question=question))


def _kept_apart(state: State, session_id: str, place: int) -> State:
    """Let a story that is kept stay as it is, whatever is told in its place."""

    def alone(story: Story) -> Story:
        own = (story.session, story.turn) == (session_id, place)
        return replace(story, session="") if own else story

    stories = tuple(alone(story) for story in state.dossier.stories)
    return replace(state, dossier=replace(state.dossier, stories=stories))
