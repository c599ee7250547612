"""The last days before the interview: what each is for, from what is still lacking.

The plan is drawn once, when the last week begins or the interview is set inside it, so
that a day that was used keeps its place and its tick.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.core.dossier import Dossier, Interview
from bot.core.schedule import DAY
from bot.core.session import Session
from bot.model import Kind, Mode

DAYS = 7
"""Days that are planned; from then on the interview's own questions move forward."""

REHEARSED = 7
"""Answers that make a second round a rehearsal: more than the short one has."""

PANELLED = 3
"""Answers after which a panel counts as practised."""

REHEARSAL_AT = 3


class Focus(StrEnum):
    """What a day is for."""

    JOB = "job"
    TASK = "task"
    PROOF = "proof"
    STORIES = "stories"
    UNSAID = "unsaid"
    QUESTIONS = "questions"
    SMALL_TALK = "small_talk"
    PRACTICE = "practice"
    REHEARSAL = "rehearsal"
    LIGHT = "light"


WEIGHTS = (
    *(Focus.JOB, Focus.TASK, Focus.STORIES, Focus.QUESTIONS),
    *(Focus.UNSAID, Focus.PROOF, Focus.SMALL_TALK),
)
"""What must have a day, the most needed first."""

ORDER = (
    *(Focus.JOB, Focus.TASK, Focus.PROOF, Focus.STORIES),
    *(Focus.UNSAID, Focus.QUESTIONS, Focus.SMALL_TALK, Focus.PRACTICE),
)
"""In which order they come."""

KINDS: Mapping[Focus, Kind] = {
    Focus.JOB: Kind.TECHNICAL,
    Focus.PROOF: Kind.BEHAVIOURAL,
    Focus.STORIES: Kind.BEHAVIOURAL,
    Focus.UNSAID: Kind.CLOSING,
    Focus.QUESTIONS: Kind.YOUR_QUESTIONS,
    Focus.SMALL_TALK: Kind.FIT,
    Focus.REHEARSAL: Kind.TECHNICAL,
    Focus.LIGHT: Kind.CLOSING,
}
"""The kind of question that goes with a day; small talk is no question to think about
for a day, so how one fits in stands for it."""


BESIDES = frozenset((Focus.JOB, Focus.TASK, Focus.REHEARSAL))
"""What is done with a command, whatever the question of the day."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A day of the plan."""

    day: date
    focus: Focus
    done: bool


def _practised(name: str) -> Callable[[Dossier], bool]:
    def done(dossier: Dossier) -> bool:
        interview = dossier.interview
        return interview is not None and name in interview.practised

    return done


Prepared = Mapping[str, Callable[[Dossier], bool]]
"""What tells by its name whether something is ready, as the parts offer it."""

_OWN: Prepared = {
    Focus.QUESTIONS: _practised(Kind.YOUR_QUESTIONS),
    Focus.SMALL_TALK: _practised(Kind.SMALL_TALK),
    Focus.REHEARSAL: _practised(Mode.SECOND_ROUND),
}


def _done(focus: Focus, dossier: Dossier, prepared: Prepared) -> bool:
    ready = _OWN.get(focus) or prepared.get(focus)
    return ready is not None and ready(dossier)


def drawn(dossier: Dossier, left: int, prepared: Prepared) -> tuple[Focus, ...]:
    """Give what each of the last days is for, the day before the interview first."""
    days = list(range(min(left, DAYS), 0, -1))
    fixed = {1: Focus.LIGHT}
    if len(days) > 1:
        fixed[min(REHEARSAL_AT, max(2, len(days) - 1))] = Focus.REHEARSAL
    free = [day for day in days if day not in fixed]
    needs = [focus for focus in WEIGHTS if not _done(focus, dossier, prepared)][
        : len(free)
    ]
    needs += [Focus.PRACTICE] * (len(free) - len(needs))
    filled = dict(zip(free, sorted(needs, key=ORDER.index), strict=True))
    return tuple({**fixed, **filled}[day] for day in reversed(days))


def settled(dossier: Dossier, left: int, prepared: Prepared) -> Dossier:
    """Keep the plan once its first day is here."""
    interview = dossier.interview
    if interview is None or interview.plan or not 0 < left <= DAYS:
        return dossier
    plan = tuple(focus.value for focus in drawn(dossier, left, prepared))
    return replace(dossier, interview=replace(interview, plan=plan))


def days_before(
    dossier: Dossier, on: date, today: date, prepared: Prepared
) -> tuple[Planned, ...]:
    """Give the days of the plan, the first one first; `on` is the interview's date."""
    interview = dossier.interview
    if interview is None:
        return ()
    focuses = _focuses(interview) or drawn(dossier, (on - today).days, prepared)
    return tuple(
        Planned(on - n * DAY, focuses[n - 1], _done(focuses[n - 1], dossier, prepared))
        for n in range(len(focuses), 0, -1)
    )


def _focuses(interview: Interview) -> tuple[Focus, ...]:
    known = {focus.value for focus in Focus}
    return tuple(Focus(name) for name in interview.plan if name in known)


def focus(dossier: Dossier, left: int, prepared: Prepared) -> Focus | None:
    """Give what a day is for; None where that is done, or no day of the plan."""
    interview = dossier.interview
    if interview is None or left < 1:
        return None
    focuses = _focuses(interview)
    if left > len(focuses) or _done(focuses[left - 1], dossier, prepared):
        return None
    return focuses[left - 1]


def noticed(dossier: Dossier, session: Session | None) -> Dossier:
    """Remember which kinds of questions were practised for this interview."""
    interview = dossier.interview
    if interview is None or session is None:
        return dossier
    answered = [turn for turn in session.turns if turn.answered]
    names = {turn.question.kind.value for turn in answered}
    if session.mode is Mode.SECOND_ROUND and len(answered) >= REHEARSED:
        names.add(Mode.SECOND_ROUND.value)
    if session.mode is Mode.PANEL and len(answered) >= PANELLED:
        names.add(Mode.PANEL.value)
    new = tuple(sorted(names - set(interview.practised)))
    if not new:
        return dossier
    interview = replace(interview, practised=(*interview.practised, *new))
    return replace(dossier, interview=interview)
