"""Hand over the page of a session whenever it is asked for, and never unasked."""

from dataclasses import dataclass, replace
from datetime import date

from bot.core.rehearsal_replies import HandPage
from bot.core.reply import phrase
from bot.core.sayings import STALE
from bot.core.schedule import local
from bot.core.session import Session
from bot.core.state import (
    Context,
    State,
    asking,
    earlier_sessions,
    named_session,
    own_zone,
    reply_with,
    zone_of,
)
from bot.model import Mode, Tone
from bot.needs import Drawing, EarlierSessions, NamedSession


@dataclass(frozen=True, slots=True)
class PageOf:
    """What a page is made of; `wanted` as in `Summarise`."""

    session: Session
    tone: Tone
    day: date
    wanted: tuple[tuple[str, bool], ...] = ()
    company: str = ""


def of_session(state: State, session_id: str, context: Context) -> State:
    """Hand over the page of a session, however long ago it was."""
    session = state.session
    if session is None or session.id != session_id:
        ask = NamedSession(session_id)
        if ask not in context.known:
            return asking(state, ask)
        session = named_session(context, session_id)
    if session is None:
        return reply_with(state, STALE)
    return _handed(replace(state, replies=()), session, context)


def newest(state: State, context: Context) -> State:
    """Hand over the page of the newest session in which something was answered."""
    session = state.session
    if session is None or not _answered(session):
        sessions = earlier_sessions(context)
        if sessions is None:
            return asking(state, EarlierSessions())
        told = [s for s in sessions if _answered(s)]
        session = told[-1] if told else None
    if session is None:
        outlined = all(
            context.parts.prepared[ready](state.dossier) for ready in _OF_A_TASK
        )
        return reply_with(state, phrase("page.none_task" if outlined else "page.none"))
    return _handed(replace(state, replies=()), session, context)


_OF_A_TASK = ("assigned", "task")
"""What tells that there is a task, and that it has an outline."""


def _answered(session: Session) -> bool:
    return any(turn.answered for turn in session.turns)


def _handed(
    state: State,
    session: Session,
    context: Context,
) -> State:
    day = local(session.started_at, zone_of(state, context)).date()
    interview = state.dossier.interview
    company = interview.company if interview is not None else ""
    wanted = _wanted(state, session, day)
    of = PageOf(session, state.candidate.tone, day, wanted, company)
    ask = Drawing("page", of, own_zone(state.candidate, state.dossier))
    if (made := ask.found(context.known)) is None:
        return asking(state, ask)
    return replace(state, replies=(*state.replies, HandPage(session.id, made)))


def _wanted(state: State, session: Session, day: date) -> tuple[tuple[str, bool], ...]:
    """Give what they wanted to get said in a second round, and whether it came up."""
    if session.mode is not Mode.SECOND_ROUND:
        return ()
    items = state.dossier.unsaid
    told = [item.text for item in items if day in item.raised]
    left = [item.text for item in items if not item.raised]
    return (*((text, True) for text in told), *((text, False) for text in left))
