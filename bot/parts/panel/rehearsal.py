"""A whole second round takes the panel in, where several people are expected."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import cycle, islice

from bot.core.bank import bank_for
from bot.core.panel import FEWEST, MIDDLE, Member, Panel
from bot.core.selection import minutes
from bot.core.session import Planned, Session
from bot.core.state import Context, State
from bot.model import Kind, Mode, Want
from bot.parts.panel.composing import Length, added, seated, their_questions
from bot.parts.panel.decide import expected, people_ahead, wants

MORE = 3
"""The most questions that a panel has more than one interviewer."""

LASTS = 45
"""Minutes that a second round before a panel is to take; it gets no more questions."""


def with_panel(session: Session, state: State, context: Context) -> Session:
    """Let the members ask the questions of a rehearsal, and a few more.

    Who looks for what is not asked here: who is not known to us asks about the work.
    """
    at = session.started_at
    whole = session.mode is Mode.SECOND_ROUND and session.rehearsal
    if not whole or not expected(state, at) or not session.plan:
        return session
    people, known = people_ahead(state, at), wants(state, at, context)
    room = seated(people, known, context.panels, session.track, Length.WHOLE)
    members = room.members
    if len(members) < FEWEST:
        return session
    order = context.panels.competencies
    about = {q.id: q.competency for q in context.bank}
    middle = [p for p in session.plan if p.kind in MIDDLE]
    assigned = _shared(middle, members, order, about)
    asked = Counter(one.by for one in assigned)
    fewest = sorted(range(len(members)), key=lambda n: (members[n].quiet, asked[n], n))
    more = added(
        [(members[n].want, n) for n in islice(cycle(fewest), MORE)],
        bank_for(state, context),
        order,
        session.track,
        state.candidate.asked,
        context.seed,
        {p.question_id for p in session.plan},
    )
    theirs = their_questions(context.bank, len(session.plan))
    plan = [_anybodys(p, theirs, members) for p in session.plan]
    first = next((n for n, p in enumerate(plan) if p.kind in MIDDLE), 0)
    rest = [p for p in plan[first:] if p.kind not in MIDDLE]
    plan = [*plan[:first], *assigned, *rest]
    for one in more:
        if minutes(context.bank, plan) >= LASTS:
            break
        plan.insert(len(plan) - len(rest), one)
    return replace(session, plan=tuple(plan), panel=Panel(members))


def _anybodys(
    planned: Planned, theirs: list[Planned], members: Sequence[Member]
) -> Planned:
    """Let the first member ask what is no member's own, and say nothing of a post.

    Pay and notice are for whoever looks at people or at money.
    """
    if planned.kind in MIDDLE:
        return planned
    if planned.kind is Kind.YOUR_QUESTIONS and theirs:
        return theirs.pop(0)
    by = 0
    if planned.kind is Kind.TERMS:
        wants = [member.want for member in members]
        by = next((wants.index(want) for want in _FOR_TERMS if want in wants), 0)
    return replace(planned, by=by)


_FOR_TERMS = (Want.CULTURE, Want.COST)


def _shared(
    planned: Sequence[Planned],
    members: Sequence[Member],
    order: Mapping[Want, tuple[str, ...]],
    about: Mapping[str, str],
) -> list[Planned]:
    """Give each question to the one it suits, so that everybody has some to ask."""
    most = -(-len(planned) // len(members))
    asked: Counter[int] = Counter()
    shared = []
    for number, one in enumerate(planned):
        left = len(planned) - number
        without = [n for n in range(len(members)) if not asked[n]]
        free = [n for n in range(len(members)) if asked[n] < most]
        if len(without) >= left:
            free = without

        def fit(place: int, one: Planned = one) -> tuple[int, int, int]:
            wanted = order.get(members[place].want, ())
            competency = about.get(one.question_id, "")
            near = wanted.index(competency) if competency in wanted else len(wanted)
            return near, asked[place], place

        by = min(free, key=fit)
        asked[by] += 1
        shared.append(replace(one, by=by))
    return shared
