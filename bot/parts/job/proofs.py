"""Which stories prove what the job asks for; which questions could prove the rest."""

from collections.abc import Callable, Mapping

from bot.core.dossier import Dossier, Story
from bot.model import Expects, Kind, Outcome, Question, Requirement

Touches = Callable[[Requirement, str], bool]
"""Tells whether an answer's words show a requirement."""

Toward = Callable[[Question], Requirement | None]
"""Names the requirement that an answer to a question could show, if there is one."""

CRAFT = "craft"
TECHNICAL = frozenset(
    (CRAFT, "diagnosis", "improvement", "planning", "quality", "risk")
)
"""Competencies of the work itself: to share one of these proves nothing, since someone
who explained a fault in a pump has shown nothing about databases."""


def proofs(dossier: Dossier, touches: Touches) -> Mapping[int, tuple[int, ...]]:
    """Give for each demand the stories that prove it, by their numbers.

    A story counts once its latest telling is clear. It proves a requirement (a) where
    it touches it by its words, or (b) where it is told for the competency that the
    requirement wants most: one of conduct, like teamwork, and only if what it wants is
    mostly conduct. To share its second or third one proves nothing: who settled a
    complaint has not led a team. One of the work itself is proven by words alone.
    """
    job = dossier.job
    clear = [s for s in dossier.stories if s.latest.outcome is Outcome.CLEAR]
    return {
        demand.number: tuple(
            story.number
            for story in clear
            if _proves(story, demand.requirement, touches)
        )
        for demand in (job.demands if job is not None else ())
    }


def _proves(story: Story, requirement: Requirement, touches: Touches) -> bool:
    if conduct(requirement)[:1] in [(c,) for c in story.competencies]:
        return True
    return touches(requirement, story.latest.text)


def conduct(requirement: Requirement) -> tuple[str, ...]:
    """Give the competencies of conduct that it asks for, the nearest first.

    The first one is what a story can prove it by, whatever its words; the others lead
    to questions that come near.
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


def leaning(dossier: Dossier, touches: Touches) -> Toward | None:
    """Tell questions apart by what is unproven; None where nothing is.

    A question leads to a requirement where it asks for an example of the conduct that
    would prove it, or, a technical one, where its words touch it.
    """
    wanted = unproven(dossier, touches)
    if not wanted:
        return None

    def toward(question: Question) -> Requirement | None:
        if question.expects is Expects.INSTANCE:
            of_conduct = [r for r in wanted if question.competency in conduct(r)]
            if of_conduct:
                nearest = question.competency
                return min(of_conduct, key=lambda r: conduct(r).index(nearest))
        if question.kind is not Kind.TECHNICAL:
            return None
        words = question.text
        return next((r for r in wanted if touches(r, words)), None)

    return toward
