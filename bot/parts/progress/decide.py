"""How practice went, from all sessions: what a picture and a line are made of."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.core.schedule import Daily, Slot, of_last, streak
from bot.core.session import Session
from bot.core.trace import Recall
from bot.model import Expects, Question

SHOWN_DAYS = 28
SHOWN_COMPETENCIES = 5


STEADY = 0.1
"""A smaller difference of concreteness is none."""


class Way(StrEnum):
    """Which way the answers on a competency went; nobody is told that they fell."""

    UP = "up"
    STEADY = "steady"
    AGAIN = "again"
    BEGUN = "begun"


@dataclass(frozen=True, slots=True)
class Movement:
    """How concrete the answers on a competency were: at first, and of late."""

    competency: str
    first: float
    latest: float
    answers: int

    @property
    def way(self) -> Way:
        """Which way it went."""
        if self.answers < 2:
            return Way.BEGUN
        if abs(self.latest - self.first) < STEADY:
            return Way.STEADY
        return Way.UP if self.latest > self.first else Way.AGAIN


@dataclass(frozen=True, slots=True)
class Progress:
    """What there is to show.

    `calendar` holds the last four weeks, the oldest first, each date with whether it
    was a practice day. `next_up` is the competency that should come next.
    """

    today: date
    practised: int
    streak: int
    calendar: tuple[tuple[date, bool], ...]
    movements: tuple[Movement, ...]
    answers: int
    next_up: str | None
    next_slot: Slot | None
    zone: str

    @property
    def begun(self) -> bool:
        """Whether there is anything to show."""
        return self.answers > 0 or any(done for _, done in self.calendar)


def progress(
    sessions: Iterable[Session],
    questions: Mapping[str, Question],
    practised: Collection[date],
    recall: Recall,
    daily: Daily | None,
    zone: str,
    today: date,
) -> Progress:
    """Look back; the competencies practised most come first."""
    told: dict[str, list[tuple[datetime, float]]] = defaultdict(list)
    for session in sessions:
        for turn in session.turns:
            question = questions.get(turn.question.question_id)
            if question is None or question.expects is not Expects.INSTANCE:
                continue
            for attempt in turn.attempts:
                if (judgement := attempt.judgement) is None or judgement.oddity:
                    continue
                at = attempt.messages[-1].at if attempt.messages else turn.asked_at
                told[question.competency].append((at, judgement.concreteness))
    movements = []
    for competency, answers in told.items():
        answers.sort()
        few = max(1, min(3, len(answers) // 2))
        movements.append(
            Movement(
                competency,
                sum(c for _, c in answers[:few]) / few,
                sum(c for _, c in answers[-few:]) / few,
                len(answers),
            )
        )
    movements.sort(key=lambda m: (-m.answers, m.competency))
    days = [today - timedelta(days=n) for n in range(SHOWN_DAYS - 1, -1, -1)]
    competencies = {key: trace for key, trace in recall.items() if "." not in key}
    return Progress(
        today=today,
        practised=of_last(practised, today),
        streak=streak(practised, today, daily) if daily and daily.streak else 0,
        calendar=tuple((day, day in practised) for day in days),
        movements=tuple(movements[:SHOWN_COMPETENCIES]),
        answers=sum(len(answers) for answers in told.values()),
        next_up=min(competencies, key=lambda k: (competencies[k].due, k), default=None),
        next_slot=daily.next if daily is not None else None,
        zone=zone,
    )
