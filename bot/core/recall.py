"""What to practise next: spaced repetition over questions and competencies.

What was thin comes back sooner, what was clear later, and new questions come in
between. The same state always gives the same question, and a reason that can be told.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from fsrs import Card, Rating, Scheduler, State

from bot.core.occasions import asked_for
from bot.core.session import Reason, Session, Stage, Turn, Why
from bot.core.trace import Recall, Trace
from bot.model import GENERAL, Kind, Mode, Oddity, Outcome, Question, Requirement

SCHEDULER = Scheduler(
    # At .8, a missing answer returns after a day, a thin one after about four, one that
    # was clear after a probe in a good week, and a clear one in about four weeks.
    desired_retention=0.8,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=90,
    enable_fuzzing=False,
)

NO_REPEAT = timedelta(days=14)
"""Nothing comes twice within this, unless it is due."""

NEW_EVERY = 3
"""Every so many prompts a new question comes, however much is due."""

LEAN_EVERY = 2
"""Every so many prompts the question is for what the job asks and nothing shows yet."""

NEAR = 7
"""Days before the interview from which its own questions move forward."""

_B, _T, _F = Kind.BEHAVIOURAL, Kind.TECHNICAL, Kind.FIT
_Y, _C = Kind.YOUR_QUESTIONS, Kind.CLOSING

USUAL = (_B, _T, _B, _F, _B, _T, _B, _Y)
TECHNICAL = (_T, _B, _T, _F, _T, _B, _T, _Y)
COUNTDOWN = (_B, _C, _Y, _F, _T, _B, _Y, _T)
"""The mix by the days left, the interview's own date first."""

_RANK = {Outcome.MISSING: 0, Outcome.THIN: 1, Outcome.CLEAR: 2}


@dataclass(frozen=True, slots=True)
class Choice:
    """The question to ask, and why."""

    question: Question
    reason: Reason


def review(
    recall: Recall, question: Question, outcome: Outcome, helped: bool, at: datetime
) -> Recall:
    """Take note of how an answer went; `helped` if it took a probe."""
    match outcome:
        case Outcome.MISSING:
            rating = Rating.Again
        case Outcome.THIN:
            rating = Rating.Hard
        case Outcome.CLEAR:
            rating = Rating.Good if helped else Rating.Easy
    after = dict(recall)
    for key in (question.id, question.competency):
        card, _ = SCHEDULER.review_card(_card(recall.get(key), at), rating, at)
        after[key] = Trace(
            card.stability or 0.0,
            card.difficulty or 0.0,
            at,
            card.due.astimezone(UTC),
            outcome,
        )
    return after


def _card(trace: Trace | None, at: datetime) -> Card:
    if trace is None:
        return Card(card_id=0, due=at)
    return Card(
        card_id=0,
        state=State.Review,
        stability=trace.stability,
        difficulty=trace.difficulty,
        due=trace.due,
        last_review=trace.last,
    )


def learned(
    recall: Recall,
    before: Session | None,
    after: Session | None,
    bank: Collection[Question],
    at: datetime,
) -> Recall:
    """Review each answer that was completed between two states of a session."""
    if after is None or after is before:
        return recall
    same = before is not None and before.id == after.id
    earlier = before.turns if before is not None and same else ()
    for place, turn in enumerate(after.turns):
        if turn.stage is not Stage.DONE:
            continue
        if place < len(earlier) and _completed(earlier[place], turn):
            continue
        question = next((q for q in bank if q.id == turn.question.question_id), None)
        judgement = turn.attempt.judgement
        if question is None or judgement is None or question.kind is Kind.SMALL_TALK:
            continue
        if judgement.oddity in (Oddity.FOREIGN, Oddity.GIBBERISH, Oddity.EMPTY):
            continue
        outcome = Outcome.CLEAR if turn.overruled else judgement.outcome
        if turn.attempt.holds or turn.attempt.lacks:
            outcome = Outcome.THIN if turn.attempt.lacks else Outcome.CLEAR
        helped = any(probe != "dig" for probe in turn.attempt.probes)
        recall = review(recall, question, outcome, helped, at)
    return recall


def _completed(earlier: Turn, turn: Turn) -> bool:
    done = earlier.stage is Stage.DONE
    return done and len(earlier.attempts) == len(turn.attempts)


def choose(
    bank: Collection[Question],
    track: str,
    recall: Recall,
    asked: Mapping[str, str],
    at: datetime,
    number: int,
    lean: Mode | None = None,
    days_left: int | None = None,
    toward: Callable[[Question], Requirement | None] | None = None,
    focus: Kind | None = None,
) -> Choice | None:
    """Choose the question of a daily prompt; None where the bank has none at all.

    `asked` maps question ids to the day they were last asked. `number` counts the
    prompts so far, `lean` is the mode the candidate practises besides, `days_left`
    counts to the interview. `toward` names what of the job a question would show; those
    of the bank that ask for a requirement itself come only where no other leads there.
    `focus` is the kind that the plan for the last days has for this one; it goes before
    what is due.
    """
    near = days_left is not None and 0 <= days_left <= NEAR
    mix = TECHNICAL if lean is Mode.TECHNICAL else USUAL
    wanted = COUNTDOWN[days_left or 0] if near else mix[number % len(mix)]
    if near and focus is not None:
        wanted = focus
    # Small talk is no question to think about for a day.
    kinds = set(COUNTDOWN if near else mix)
    named = [q for q in bank if asked_for(q.id) is not None]
    bank = [q for q in bank if asked_for(q.id) is None]
    fitting = [q for q in bank if q.kind in kinds and _suits(q, track)]
    if not fitting:
        fitting = [q for q in bank if q.kind in kinds and _suits(q, GENERAL)]
    if not fitting:
        return None
    dice = Random(number)
    ordered = sorted(fitting, key=lambda q: q.id)
    dice.shuffle(ordered)
    due = sorted(
        (q for q in ordered if q.id in recall and recall[q.id].due <= at),
        key=lambda q: (_RANK[recall[q.id].outcome], recall[q.id].due),
    )
    border = (at - NO_REPEAT).date().isoformat()
    fresh = sorted(
        # What was asked and never answered may come again after two weeks.
        (q for q in ordered if q.id not in recall and asked.get(q.id, "") < border),
        key=lambda q: (
            q.kind is not wanted,
            asked.get(q.id, ""),
            _weakness(recall.get(q.competency), at),
        ),
    )
    its_turn = number % LEAN_EVERY == 1 and (not near or wanted in (_B, _T))
    if toward is not None and its_turn:
        for question in (*fresh, *(q for q in named if asked.get(q.id, "") < border)):
            if question.kind in (_B, _T) and (requirement := toward(question)):
                return Choice(question, Reason(Why.JOB, words=requirement.words))
    if near and focus is not None:
        due = [q for q in due if q.kind is focus]
    if due and (not fresh or number % NEW_EVERY != NEW_EVERY - 1):
        question = due[0]
        trace = recall[question.id]
        why = {Outcome.MISSING: Why.MISSING, Outcome.THIN: Why.THIN}.get(
            trace.outcome, Why.REFRESH
        )
        return Choice(question, Reason(why, _days(trace.last, at)))
    if fresh:
        question = fresh[0]
        of_competency = recall.get(question.competency)
        if near and question.kind is wanted:
            return Choice(question, Reason(Why.COUNTDOWN, days_left))
        if of_competency is not None and of_competency.outcome is not Outcome.CLEAR:
            days = _days(of_competency.last, at)
            return Choice(question, Reason(Why.COMPETENCY, days))
        return Choice(question, Reason(Why.NEW))
    # The whole bank was asked: the one longest ago.
    question = min(ordered, key=lambda q: asked.get(q.id, ""))
    day = asked.get(question.id)
    ago = (at.date() - date.fromisoformat(day)).days if day else None
    return Choice(question, Reason(Why.AGAIN, ago))


def _suits(question: Question, track: str) -> bool:
    return not question.tracks or track in question.tracks


def _weakness(trace: Trace | None, at: datetime) -> tuple[int, float]:
    """Order competencies: due and weak, then never practised, then the strong ones."""
    if trace is None:
        return (1, 0.0)
    return (0 if trace.due <= at else 2, trace.stability)


def _days(last: datetime, at: datetime) -> int:
    return max(0, (at - last).days)
