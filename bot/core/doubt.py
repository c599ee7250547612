"""The one push-back of a rehearsal: what is doubted, and how the doubt was met."""

from bot.core.assessment import FACTS, GENERALITIES
from bot.core.session import Push, Session, Stand, Turn
from bot.model import Cue, Judgement, Kind, Oddity, Outcome, Ownership, Part

DOUBTED = frozenset({Kind.BEHAVIOURAL, Kind.TECHNICAL})

HUMBLE = ("failure.", "feedback.", "ethics.")
"""Questions about what went wrong: nobody claims the deed or the result there."""

YIELDS = "stand.back"
"""The name of the cue that marks words which give way to a doubt."""

_SUPPOSED = 0.3
"""Evidence below which words that give way are not outweighed by it."""


def doubted(session: Session, turn: Turn, judgement: Judgement) -> Push | None:
    """Choose what of a clear answer is doubted, or None where nothing is.

    Only a rehearsal doubts, once, and when half of its questions of that kind are over.
    """
    kinds = [t.question.kind for t in session.turns] + [p.kind for p in session.plan]
    place = session.current + 1
    asked = sum(kind in DOUBTED for kind in kinds[:place])
    late = 2 * asked > sum(kind in DOUBTED for kind in kinds)
    due = session.rehearsal and not session.reopened and not session.pushed
    if not due or not late or turn.question.kind not in DOUBTED:
        return None
    if turn.question.question_id.startswith(HUMBLE):
        return Push.CHOICE
    if judgement.ownership is not Ownership.CLEAR:
        return Push.OWNERSHIP
    ended = judgement.parts.get(Part.RESULT) is not None
    behavioural = turn.question.kind is Kind.BEHAVIOURAL
    return Push.RESULT if ended and behavioural else Push.CHOICE


def stand(last: Judgement, noticed: tuple[Cue, ...]) -> Stand | None:
    """Say how a doubt was met by what was `last` said, where the ear can tell."""
    if last.oddity is Oddity.FOREIGN:
        return None
    heard = {cue.cue for cue in last.cues}
    told = last.outcome is not Outcome.MISSING or bool(heard & FACTS)
    told = told and not (last.outcome is Outcome.MISSING and heard & GENERALITIES)
    if any(cue.cue == YIELDS for cue in noticed):
        outweighed = told and last.concreteness >= _SUPPOSED
        return Stand.FACTS if outweighed else Stand.YIELDED
    if told and last.oddity is None:
        return Stand.FACTS
    return Stand.GENERAL if heard & GENERALITIES else None
