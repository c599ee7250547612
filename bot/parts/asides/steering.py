"""Whether a wish to go back is one here: some are to be trusted only in a place."""

import re
from collections.abc import Sequence

from bot.core.buttons import Verb
from bot.core.scene import open_turn, scene
from bot.core.session import Session
from bot.core.state import Context, State, was_offered
from bot.core.undoing import gone_back
from bot.hearing import Aside, AsideKind, Remark, Scene, Steer
from bot.parts.asides.naming import earlier, named

_ANSWERED = re.compile(r"\b(?:answer|repl|finish|say anything)", re.IGNORECASE)
"""What is said of a question that was closed; else another may be meant."""

_RETURNED = re.compile(
    r"\W*(?:(?:ok|okay|right|so|sorry|and|i'?m|now) )*back\b(?! to\b)\W", re.IGNORECASE
)
"""How somebody comes back who was interrupted, whatever they say of that."""

FEW = 5
"""Words up to which one of the questions that are offered is named."""


def steered(state: State, text: str, context: Context) -> Aside | None:
    """Hear a wish to go back, or to take back what was said, where there can be one."""
    session = state.session
    if state.dossier.form is not None or session is None or not session.turns:
        return None
    places = earlier(session)
    aside = context.steered(text)
    if aside is None and was_offered(state, Verb.BACK):
        return _chosen(session, places, text, context)
    if aside is None:
        return None
    if _waited(state) and re.fullmatch(r"\W*back\W*", text, re.IGNORECASE):
        return Aside(AsideKind.REPEAT, 0, len(text), about="returned")
    if _waited(state) and _RETURNED.match(text):
        return None
    match aside.about:
        case Steer.OTHER:
            turn = open_turn(state)
            lately = turn is not None and gone_back(turn)
            fits = lately or was_offered(state, Verb.BACK)
        case Steer.UNANSWERED if session.open:
            fits = _ANSWERED.search(text) is not None
        case Steer.MOVE | Steer.MOVE_IF:
            fits = False  # heard as what is wanted of an answer
        case Steer.CLAIMED:
            fits = len(named(session, places, aside.word, context)) == 1
        case _ if scene(state) is Scene.EMPLOYER and aside.kind is AsideKind.BACK:
            # One may go back to something with the employer, too.
            fits = len(named(session, places, aside.word, context)) == 1
        case _:
            fits = True
    return aside if fits else None


def _waited(state: State) -> bool:
    """Whether the last that was said is that something interrupted."""
    turn = open_turn(state)
    asides = turn.asides if turn is not None else ()
    return bool(asides) and asides[-1].kind == AsideKind.WAIT


def _chosen(
    session: Session, places: Sequence[int], text: str, context: Context
) -> Aside | None:
    """Hear the name of a question where it was asked which one is meant."""
    if len(text.split()) > FEW or len(named(session, places, text, context)) != 1:
        return None
    return Aside(AsideKind.BACK, 0, len(text), about=Steer.NAMED, word=text)


_IN_THE_SCENE = (Remark.DONE, Remark.LEAVES)
"""What is said to the employer and not of the exercise, whatever it sounds like."""


def to_the_employer(state: State, text: str, context: Context) -> bool:
    """Whether words take leave of the employer."""
    turn, form = open_turn(state), state.dossier.form
    if turn is None or form is not None or scene(state) is not Scene.EMPLOYER:
        return False
    return context.ear(turn.question, text).remark in _IN_THE_SCENE
