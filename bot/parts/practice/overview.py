"""What home says of the questions for the employer, and advises of practice."""

from collections.abc import Collection
from datetime import date, datetime

from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.overview import Advice
from bot.core.reminders import coming
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State, zone_of
from bot.model import Kind, Mode, Question

SOON = 3
"""Days before the interview from which on a rehearsal comes first."""

FRESH = 7
"""Days for which a rehearsal counts as one for this interview."""


def says(state: State, at: datetime, context: Context) -> tuple[Reply, ...]:
    """Tell whether questions for them were practised, once there is anything at all."""
    candidate, dossier = state.candidate, state.dossier
    if _last(candidate, context.bank, Kind.YOUR_QUESTIONS) is not None:
        return (phrase("home.questions_done"),)
    zone, on = zone_of(state, context), candidate.interview_on
    waits = any(not item.raised for item in dossier.unsaid)
    listed = dossier.job is not None and bool(dossier.job.demands)
    begun = candidate.practised or dossier.stories or listed or waits
    if not begun or coming(dossier.interview, on, zone, at).over:
        return ()
    return (phrase("home.questions_open"),)


def advises(state: State, at: datetime, context: Context) -> tuple[Advice, ...]:
    """Carry on, rehearse, practise the questions, or another round."""
    candidate, session = state.candidate, state.session
    zone, on = zone_of(state, context), candidate.interview_on
    seen = coming(state.dossier.interview, on, zone, at)
    rehearsed = _rehearsed(candidate, context.bank)
    lately = rehearsed is not None and (seen.today - rehearsed).days <= FRESH
    near = seen.ahead and 0 < (seen.days or 0) <= SOON
    asked_them = _last(candidate, context.bank, Kind.YOUR_QUESTIONS) is not None
    whole = Press(Verb.MODE, Mode.SECOND_ROUND)
    yours = Press(Verb.MODE, Mode.YOUR_QUESTIONS)
    rules = (
        (session is not None and session.open, Advice(1, "carry_on")),
        (near and not lately, Advice(5, "rehearse", whole)),
        (not asked_them, Advice(13, "ask", yours)),
        (rehearsed is None, Advice(14, "rehearse", whole)),
    )
    again = Advice(17, "again", whole)
    return (*(advice for holds, advice in rules if holds), again)


def _last(candidate: Candidate, bank: Collection[Question], kind: Kind) -> date | None:
    """When a question of a kind was asked last."""
    ids = {question.id for question in bank if question.kind is kind}
    days = [day for asked, day in candidate.asked.items() if asked in ids]
    return date.fromisoformat(max(days)) if days else None


def _rehearsed(candidate: Candidate, bank: Collection[Question]) -> date | None:
    """When a round was practised from the handshake to the last word."""
    begun = _last(candidate, bank, Kind.SMALL_TALK)
    closed = _last(candidate, bank, Kind.CLOSING)
    if begun is None or closed is None or closed < begun:
        return None
    return begun
