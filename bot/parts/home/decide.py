"""Where a candidate stands, in one message, and the one next best step.

The first rule that holds names the step; steps whose command is not there are passed
over.

1. A session is open: carry on.
2. The interview is over: notes while they are fresh, then thank-you notes that are
   open, then whether this company is for them; for three weeks.
3. It comes within three days, not today, and no whole round was practised within a
   week: rehearse.
4. It comes today or tomorrow: look at the interview, the checklist is there.
5. No field was chosen: choose it.
6. No date is known: set it, since all the rest is reckoned from it.
7. No job was read: paste the posting, questions then lean towards it.
8. Something is unsaid: say it.
9. A requirement is unproven, or there are hardly any stories: practise.
10. No question for them was practised: your questions.
11. No whole round was practised: rehearse.
12. There is no daily question: set one. Else: another round.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Interview
from bot.core.schedule import local
from bot.core.session import Session
from bot.model import Kind, Question
from bot.parts.interview import steps
from bot.parts.stories.coverage import coverage

REACHED = (
    "practice",
    "job",
    "stories",
    "unsaid",
    "interview",
    "after",
    "daily",
    "progress",
    "settings",
)
"""The commands that home leads to, as its buttons stand."""

SOON = 3
"""Days before the interview from which on a rehearsal comes first."""

FRESH = timedelta(days=7)
"""How long a rehearsal counts as one for this interview."""

LONG_OVER = timedelta(days=21)
"""After so long, what came after an interview is asked no more."""

FEW_STORIES = 3


class NextStep(StrEnum):
    """The one thing to do next."""

    CARRY_ON = "carry_on"
    FIELD = "field"
    NOTES = "notes"
    THANKS = "thanks"
    REFLECT = "reflect"
    DATE = "date"
    REHEARSE = "rehearse"
    CHECK = "check"
    POSTING = "posting"
    SAY = "say"
    PROVE = "prove"
    STORY = "story"
    ASK = "ask"
    DAILY = "daily"
    AGAIN = "again"


NEEDS: Mapping[NextStep, str] = {
    NextStep.NOTES: "after",
    NextStep.THANKS: "after",
    NextStep.REFLECT: "after",
    NextStep.DATE: "interview",
    NextStep.CHECK: "interview",
    NextStep.POSTING: "job",
}
"""The command that a step leads to, where it is not always there."""


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What of the time after the interview is done.

    `thanks` counts the thank-you notes that are open, None where nobody is on the list.
    """

    noted: bool
    thanks: int | None
    reflected: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a candidate stands; what is None or empty is not worth a line.

    `at` is the interview's time on its own clock, `days` how far away its date is. Once
    it is `over`, `after` tells what has been done since. `gaps` are competencies
    without a story. `practised` is the last practice day and `rehearsed` that of the
    last whole round. `known` are the commands that have a button.
    """

    today: date
    track: str | None = None
    left: int | None = None
    company: str = ""
    people: tuple[str, ...] = ()
    day: date | None = None
    at: datetime | None = None
    days: int | None = None
    over: bool = False
    after: Aftermath | None = None
    demands: int | None = None
    proven: int | None = None
    stories: int = 0
    gaps: tuple[str, ...] = ()
    waiting: int = 0
    asked_them: bool = False
    daily: datetime | None = None
    has_daily: bool = False
    practised: date | None = None
    rehearsed: date | None = None
    known: tuple[str, ...] = ()

    @property
    def begun(self) -> bool:
        """Whether anything was practised or gathered yet."""
        return bool(self.practised or self.stories or self.demands or self.waiting)


def standing(
    candidate: Candidate,
    dossier: Dossier,
    session: Session | None,
    now: datetime,
    bank: Collection[Question],
    known: Collection[str],
    *,
    proven: int | None = None,
) -> Standing:
    """Look at all that is remembered; `known` are the commands there are.

    `proven` counts the job's requirements that a story proves.
    """
    daily, interview = candidate.daily, dossier.interview
    zone = interview.zone if interview is not None else "UTC"
    zone = daily.zone if daily is not None else zone
    today = local(now, zone).date()
    day, at = _when(candidate, interview)
    over = steps.over(interview or Interview(0, day=day, zone=zone), now)
    slot = daily.next if daily is not None and daily.on else None
    slot = slot if slot is not None and slot.at > now else None
    return Standing(
        today,
        candidate.track,
        left=session.left if session is not None and session.open else None,
        company=interview.company if interview is not None else "",
        people=tuple(p.name for p in interview.people) if interview is not None else (),
        day=day,
        at=at,
        days=(day - today).days if day is not None else None,
        over=over,
        after=_aftermath(dossier, day) if over and "after" in known else None,
        demands=len(dossier.job.demands) if dossier.job is not None else None,
        proven=proven,
        stories=len(dossier.stories),
        gaps=coverage(dossier.stories, dossier.job, dossier.drill).gaps,
        waiting=sum(not item.raised for item in dossier.unsaid),
        asked_them=_last(candidate, bank, Kind.YOUR_QUESTIONS) is not None,
        daily=local(slot.at, zone) if slot is not None else None,
        has_daily=daily is not None and daily.on,
        practised=candidate.practised[-1] if candidate.practised else None,
        rehearsed=_rehearsed(candidate, bank),
        known=tuple(name for name in REACHED if name in known),
    )


def _when(
    candidate: Candidate, interview: Interview | None
) -> tuple[date | None, datetime | None]:
    if interview is not None and interview.at is not None:
        at = local(interview.at, interview.zone)
        return at.date(), at
    if interview is not None and interview.day is not None:
        return interview.day, None
    return candidate.interview_on, None


def _aftermath(dossier: Dossier, day: date | None) -> Aftermath:
    interview, about = dossier.interview, dossier.reflection
    people = interview.people if interview is not None else ()
    return Aftermath(
        noted=interview is not None and interview.notes is not None,
        thanks=sum(not (p.thanked or p.skipped) for p in people) if people else None,
        reflected=about is not None
        and bool(about.values or about.decided)
        and (day is None or about.at.date() >= day),
    )


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


def advised(state: Standing) -> NextStep:
    """Give the next best step."""
    return next(
        step
        for step in _steps(state)
        if step not in NEEDS or NEEDS[step] in state.known
    )


def _steps(state: Standing) -> list[NextStep]:
    """Give the steps that make sense, the best one first."""
    after, days = state.after, state.days
    ahead = days is not None and not state.over
    lately = state.rehearsed is not None and state.today - state.rehearsed <= FRESH
    recent = days is not None and -days <= LONG_OVER.days
    unproven = state.proven is not None and state.proven < (state.demands or 0)
    rules = (
        (state.left is not None, NextStep.CARRY_ON),
        (recent and after is not None and not after.noted, NextStep.NOTES),
        (recent and after is not None and bool(after.thanks), NextStep.THANKS),
        (recent and after is not None and not after.reflected, NextStep.REFLECT),
        (ahead and 0 < (days or 0) <= SOON and not lately, NextStep.REHEARSE),
        (ahead and (days or 0) <= 1, NextStep.CHECK),
        (state.track is None, NextStep.FIELD),
        (days is None, NextStep.DATE),
        (state.demands is None, NextStep.POSTING),
        (state.waiting > 0, NextStep.SAY),
        (unproven, NextStep.PROVE),
        (state.stories < FEW_STORIES, NextStep.STORY),
        (not state.asked_them, NextStep.ASK),
        (state.rehearsed is None, NextStep.REHEARSE),
        (not state.has_daily, NextStep.DAILY),
    )
    return [step for holds, step in rules if holds] + [NextStep.AGAIN]
