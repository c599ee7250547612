"""The questions that follow what was brought: chosen, and put as a session."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.bank import bank_for
from bot.core.beginning import begun
from bot.core.outside_replies import Open
from bot.core.reply import phrase
from bot.core.sayings import NO_QUESTION
from bot.core.session import Planned, Session
from bot.core.state import Context, State, reply_with
from bot.model import GENERAL, Expects, Item, Kind, Mode, Question
from bot.parts.task.assignment import Assignment, changed, kept
from bot.parts.task.audience import audience
from bot.parts.task.quotable import quotable

ASKED = 6
"""Questions of one defence; one of them asks for something that happened."""

IN_REHEARSAL = 2
"""Questions about what is brought, in the rehearsal of a whole round."""

BEFORE = (Kind.BEHAVIOURAL, Kind.TECHNICAL)
"""What is asked before it, in such a rehearsal."""


def defence(
    assignment: Assignment, bank: Sequence[Question], asked: dict[str, str], count: int
) -> tuple[Planned, ...]:
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
        planned.append(
            Planned(question.id, question.kind, question.expects, about=about)
        )
    return tuple(planned)


def defend(
    state: State, assignment: Assignment, at: datetime, context: Context
) -> State:
    """Open the session, closing one that is still open; nothing said in it is lost."""
    candidate = state.candidate
    bank = bank_for(state, context)
    planned = defence(assignment, bank, dict(candidate.asked), ASKED)
    if not planned:
        return reply_with(state, NO_QUESTION)
    track = candidate.track or GENERAL
    new = Session(f"{context.seed:x}", Mode.TASK, track, at, planned)
    opening = Open(Mode.TASK, newcomer=False, closed_another=False)
    state = changed(state, replace(assignment, defended=assignment.defended + 1))
    state = replace(state, candidate=replace(candidate, welcomed=True))
    after = begun(state, new, opening, at, context)
    who = audience(assignment.said)
    lead = phrase("task.we_are", who=who) if who else phrase("task.we_are_they")
    return after if after.asks else replace(after, replies=(lead, *after.replies))


def in_rehearsal(session: Session, state: State, context: Context) -> Session:
    """Let a whole second round ask about what is brought, before it turns round."""
    assignment = kept(state.dossier).now
    whole = session.mode is Mode.SECOND_ROUND and session.rehearsal
    if not whole or assignment is None or not session.plan:
        return session
    asked, plan = dict(state.candidate.asked), session.plan
    own = defence(assignment, bank_for(state, context), asked, IN_REHEARSAL)
    last = max((n for n, p in enumerate(plan, 1) if p.kind in BEFORE), default=0)
    return replace(session, plan=(*plan[:last], *own, *plan[last:]))
