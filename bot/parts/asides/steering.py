"""Whether a wish to go back is one here: some are to be trusted only in a place."""

from bot.core.buttons import Verb
from bot.core.scene import open_turn, scene
from bot.core.state import Context, State, was_offered
from bot.core.undoing import gone_back
from bot.hearing import Aside, AsideKind, Scene, Steer
from bot.parts.asides.naming import earlier, named


def steered(state: State, text: str, context: Context) -> Aside | None:
    """Hear a wish to go back, or to take back what was said, where there can be one."""
    session = state.session
    if state.dossier.form is not None or session is None or not session.turns:
        return None
    aside = context.steered(text)
    if aside is None:
        return None
    places = earlier(session)
    match aside.about:
        case Steer.OTHER:
            turn = open_turn(state)
            lately = turn is not None and gone_back(turn)
            fits = lately or was_offered(state, Verb.BACK)
        case Steer.CLAIMED:
            fits = len(named(session, places, aside.word, context)) == 1
        case _ if scene(state) is Scene.EMPLOYER and aside.kind is AsideKind.BACK:
            # One may go back to something with the employer, too.
            fits = len(named(session, places, aside.word, context)) == 1
        case _:
            fits = True
    return aside if fits else None
