"""Which stories prove what the job asks for; which questions could prove the rest."""

from collections.abc import Callable, Collection, Mapping

from bot.core.dossier import Dossier
from bot.core.occasions import asked_for, occasion
from bot.core.selection import Toward
from bot.model import Outcome, Question, Requirement

LeadsTo = Callable[[Question, Requirement], bool]
"""Tells whether an answer to a question would show a requirement."""

ToThePoint = Callable[[str], str]
"""Says a requirement in short."""

Touches = Callable[[Requirement, str], bool]
"""Tells whether an answer's words show a requirement."""

CRAFT = "craft"
TECHNICAL = frozenset(
    (CRAFT, "diagnosis", "improvement", "planning", "quality", "risk")
)
"""Competencies of the work itself: to share one of these proves nothing, since someone
who explained a fault in a pump has shown nothing about databases."""


def proofs(dossier: Dossier, touches: Touches) -> Mapping[int, tuple[int, ...]]:
    """Give for each demand the stories that prove it, by their numbers.

    A story counts once its latest telling is clear, and proves a requirement only where
    it touches it by its own words. To be told for the same competency proves nothing:
    who settled a complaint has not led a team.
    """
    job = dossier.job
    clear = [s for s in dossier.stories if s.latest.outcome is Outcome.CLEAR]
    return {
        demand.number: tuple(
            story.number
            for story in clear
            if touches(demand.requirement, story.latest.text)
        )
        for demand in (job.demands if job is not None else ())
    }


def conduct(requirement: Requirement) -> tuple[str, ...]:
    """Give the competencies of conduct that it asks for, the nearest first.

    "Experience" alone makes craft of anything, so craft does not count as the first.
    """
    wanted = requirement.competencies
    first = next((c for c in wanted if c != CRAFT), CRAFT)
    of_conduct = tuple(c for c in wanted if c not in TECHNICAL)
    if first in TECHNICAL or 2 * len(of_conduct) <= len(wanted):
        return ()
    return of_conduct


def unproven(dossier: Dossier, touches: Touches) -> tuple[Requirement, ...]:
    """Give what no story proves yet: of the musts, or else of what is welcome."""
    if dossier.job is None:
        return ()
    proven = proofs(dossier, touches)
    left = [d.requirement for d in dossier.job.demands if not proven[d.number]]
    return tuple(r for r in left if r.must) or tuple(left)


def leaning(
    dossier: Dossier, touches: Touches, leads_to: LeadsTo, to_the_point: ToThePoint
) -> Toward | None:
    """Tell questions apart by what is unproven; None where nothing is."""
    wanted = unproven(dossier, touches)
    if not wanted:
        return None

    def toward(question: Question) -> Requirement | None:
        if (words := asked_for(question.id)) is not None:
            return next((r for r in wanted if to_the_point(r.words) == words), None)
        return next((r for r in wanted if leads_to(question, r)), None)

    return toward


def occasions(
    dossier: Dossier,
    touches: Touches,
    leads_to: LeadsTo,
    to_the_point: ToThePoint,
    bank: Collection[Question],
) -> tuple[Question, ...]:
    """Ask for each unproven requirement that a story can show and no question leads to.

    One that names no competency, as a licence, is shown by a paper and not by a story.
    """
    return tuple(
        occasion(to_the_point(one.words))
        for one in unproven(dossier, touches)
        if one.competencies and not any(leads_to(question, one) for question in bank)
    )


def conduct_proven(dossier: Dossier) -> bool:
    """Whether there is a story for all the conduct that is asked for.

    That is enough to need no day for it; what proves a requirement is heard elsewhere.
    """
    demands = dossier.job.demands if dossier.job is not None else ()
    clear = [s for s in dossier.stories if s.latest.outcome is Outcome.CLEAR]
    told = {competency for story in clear for competency in story.competencies}
    wanted = [conduct(demand.requirement)[:1] for demand in demands]
    return bool(demands) and all(told.issuperset(first) for first in wanted)
