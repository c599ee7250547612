"""Hand over everything that is kept of a candidate."""

from bot.core.everything import Everything
from bot.core.outside_replies import Export
from bot.core.state import Context, State, asking, earlier_sessions, reply_with
from bot.needs import Drawing, EarlierSessions


def exported(state: State, context: Context) -> State:
    """Look up all sessions, have the document made, and hand it over."""
    sessions = earlier_sessions(context)
    if sessions is None:
        return asking(state, EarlierSessions())
    by_id = {s.id: s for s in sessions}
    by_id |= {s.id: s for s in (state.closed, state.session) if s is not None}
    everything = Everything(state.candidate, tuple(by_id.values()), state.dossier)
    ask = Drawing("export", everything)
    if (document := ask.found(context.known)) is None:
        return asking(state, ask)
    return reply_with(state, Export(document))
