"""Decide as the loop does: what a decision asks for is answered, and it decides again.

Sessions are those that the test knows; a drawing is a file of the kind's name.
"""

from dataclasses import replace

from bot.conversation import respond as decide
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.incoming import Move
from bot.core.session import Session
from bot.core.state import Context, State
from bot.model import Attachment
from bot.needs import (
    MOST_ROUNDS,
    Drawing,
    EarlierSessions,
    Failed,
    Lookup,
    NamedSession,
    Need,
)


def drawn(kind: str) -> Attachment:
    """What a drawing of this kind is in these tests."""
    return Attachment(f"{kind}.txt", kind)


def respond(
    candidate: Candidate,
    session: Session | None,
    happening: Move,
    context: Context,
    dossier: Dossier | None = None,
    earlier: tuple[Session, ...] = (),
) -> State:
    """Decide what follows; `earlier` are sessions before the newest."""
    sessions = (*earlier, *((session,) if session is not None else ()))
    for _ in range(MOST_ROUNDS + 1):
        state = decide(candidate, session, happening, context, dossier or Dossier())
        if not state.asks:
            return state
        new = {ask: _answered(ask, sessions) for ask in state.asks}
        context = replace(context, known={**context.known, **new})
    raise AssertionError("it asks too often")


def _answered(ask: Lookup | Need, sessions: tuple[Session, ...]) -> object:
    match ask:
        case EarlierSessions():
            return sessions
        case NamedSession(session_id):
            return next((s for s in sessions if s.id == session_id), None)
        case Drawing(kind):
            return drawn(kind)
    return Failed()
