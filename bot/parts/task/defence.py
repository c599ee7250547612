"""The questions that follow what was brought: chosen, and put as a session."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.answering import heard_out
from bot.core.dialogue import advance
from bot.core.events import Began, Ended
from bot.core.replies import Open, SayThin
from bot.core.session import Planned, Session
from bot.core.state import Context, Plan, State, bank_for, reply_with
from bot.core.summary import summary
from bot.model import GENERAL, Expects, Item, Kind, Mode, Question
from bot.parts.task.assignment import Assignment, changed, kept, quotable

ASKED = 6
"""Questions of one defence; one of them asks for something that happened."""

IN_REHEARSAL = 2
"""Questions about what is brought, in the rehearsal of a whole round."""

WHOLE = 8
"""Questions from which a second round is the whole one."""


def defence(
    assignment: Assignment, bank: Sequence[Question], asked: dict[str, str], count: int
) -> Plan:
    """Choose the questions, the longest unseen first, in the candidate's own words."""
    kind = assignment.kind
    fitting = [q for q in bank if kind is not None and kind in q.tasks]
    words = {
        item: [w for one in assignment.of(item) if (w := quotable(item, one))]
        for item in Item
    }

    def rank(question: Question) -> tuple[str, bool, int, str]:
        """From the main point on, as a panel goes through what it has just heard."""
        own = question.item is not None and bool(words[question.item])
        place = list(Item).index(question.item) if question.item is not None else 0
        return asked.get(question.id, ""), not own, place, question.id

    fitting.sort(key=rank)
    instances = [q for q in fitting if q.expects is Expects.INSTANCE]
    reasoned = [q for q in fitting if q.expects is not Expects.INSTANCE]
    told = instances[: 1 if count > IN_REHEARSAL else 0]
    chosen = reasoned[: count - len(told)]
    # What really happened comes late, when they have warmed up, and not last.
    place = max(0, len(chosen) - 2)
    chosen = [*chosen[:place], *told, *chosen[place:]]
    turns = dict.fromkeys(Item, 0)
    planned = []
    for question in chosen:
        about = ""
        if question.item is not None and (own := words[question.item]):
            if turns[question.item] < len(own):
                about = own[turns[question.item]]
            turns[question.item] += 1
        planned.append(Planned(question.id, question.kind, question.expects, about))
    return tuple(planned)


def defend(
    state: State, assignment: Assignment, at: datetime, context: Context
) -> State:
    """Open the session, closing one that is still open; nothing said in it is lost."""
    candidate, session = state.candidate, state.session
    bank = bank_for(state, context)
    planned = defence(assignment, bank, dict(candidate.asked), ASKED)
    if not planned:
        return reply_with(state, SayThin(Mode.TASK))
    closed = None
    if session is not None and session.open:
        heard = heard_out(session, at, context.ear)
        closed = advance(heard, Ended(at)).session
    track = candidate.track or GENERAL
    new = Session(f"{context.seed:x}", Mode.TASK, track, at, planned)
    step = advance(new, Began(at))
    answered = closed is not None and any(turn.answered for turn in closed.turns)
    opening = Open(Mode.TASK, newcomer=False, closed_another=answered)
    if closed is not None and summary(closed).page:
        opening = replace(opening, page_of=closed.id)
    state = changed(state, replace(assignment, defended=assignment.defended + 1))
    return replace(
        state,
        candidate=replace(candidate, welcomed=True),
        session=step.session,
        closed=closed,
        replies=(opening, *step.replies),
    )


def in_rehearsal(planned: Plan, mode: Mode, state: State, context: Context) -> Plan:
    """Let a whole second round ask about what is brought, before it turns round."""
    assignment = kept(state.dossier).now
    if mode is not Mode.SECOND_ROUND or assignment is None or len(planned) < WHOLE:
        return planned
    asked = dict(state.candidate.asked)
    own = defence(assignment, bank_for(state, context), asked, IN_REHEARSAL)
    later = (Kind.FIT, Kind.YOUR_QUESTIONS, Kind.CLOSING)
    place = next((n for n, p in enumerate(planned) if p.kind in later), len(planned))
    return (*planned[:place], *own, *planned[place:])
