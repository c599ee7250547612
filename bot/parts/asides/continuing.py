"""Take the rest of an answer that a pause closed, though something else was asked."""

from dataclasses import replace

from bot.core.continued import continued, goes_on
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.scene import scene
from bot.core.state import Context, State
from bot.hearing import Scene


def met(state: State, move: Move, context: Context) -> State | None:
    """Go on with that answer; None where words are surely no rest of it."""
    session = state.session
    if not isinstance(move, Said) or not move.own or session is None:
        return None
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP):
        return None
    if not goes_on(session, move.text, move.at):
        return None
    back = continued(session)
    if back is None:
        return None
    return context.parts.proceed(replace(state, session=back), move, context)
