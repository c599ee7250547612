"""The interview as it is kept: begun, moved, called off, put back, shown.

The dossier's interview is the one truth about the date; the candidate's `interview_on`
is that date as the daily question sees it. /daily until moves the same interview.
"""

from dataclasses import replace
from datetime import date, datetime, time

from bot.interview.candidate import Candidate
from bot.interview.daily import hour_at, local, moment
from bot.interview.daily import replanned as daily_replanned
from bot.interview.dossier import checklist, countdown, steps, unsaid
from bot.interview.dossier.day_replies import (
    ConfirmWhen,
    SayInterviewOff,
    ShowBehind,
    ShowInterview,
    ShowPeople,
)
from bot.interview.dossier.values import MAX_PAST, Interview
from bot.interview.replies import SayStale
from bot.interview.response import Response, Surroundings

OFFERED_HOUR = time.fromisoformat("08:30")


def home(here: Response, around: Surroundings) -> str:
    """Where the candidate is: the daily question's zone, or the one to begin with."""
    daily = here.candidate.daily
    return daily.zone if daily is not None else around.places.zone


def clock(here: Response, interview: Interview) -> steps.Clock:
    """The clock that the days around an interview go by."""
    return steps.clock_of(interview, here.candidate.daily)


def left(here: Response, at: datetime) -> int | None:
    """Count the days to the interview; None without a date."""
    interview = here.dossier.interview
    if interview is None:
        return None
    zone = clock(here, interview).zone
    on = steps.date_of(interview, zone)
    return (on - local(at, zone).date()).days if on is not None else None


def kept(here: Response, interview: Interview | None, at: datetime) -> Response:
    """Keep an interview, and plan anew all that hangs on it."""
    candidate, daily = here.candidate, here.candidate.daily
    dossier = replace(here.dossier, interview=interview)
    on = None
    if interview is not None:
        on = steps.date_of(interview, clock(here, interview).zone)
        dossier = steps.replanned(dossier, at, daily)
    else:
        dossier = replace(dossier, next=None)
    if on != candidate.interview_on:
        if daily is not None:
            daily = daily_replanned(daily, at, on)
        candidate = replace(candidate, interview_on=on, daily=daily)
    return replace(here, candidate=candidate, dossier=dossier)


def adopted(here: Response, at: datetime, around: Surroundings) -> Response:
    """Take over a date that was set with /daily before there was more to set."""
    on = here.candidate.interview_on
    if here.dossier.interview is not None or on is None:
        return here
    here = begun(here, around)
    interview = here.dossier.interview
    assert interview is not None
    return moved(here, on, None, interview.zone, "", at)


def begun(here: Response, around: Surroundings) -> Response:
    """Begin a new interview; the one there is goes to the past ones."""
    dossier, present = here.dossier, here.dossier.interview
    past = dossier.past
    if present is not None and (present.day or present.company or present.people):
        past = (*past, present)[-MAX_PAST:]
    number = dossier.numbered + 1
    new = Interview(number, zone=home(here, around))
    dossier = replace(dossier, interview=new, past=past, numbered=number, next=None)
    return replace(here, dossier=dossier)


def moved(
    here: Response,
    day: date,
    begins: datetime | None,
    zone: str,
    place: str,
    at: datetime,
) -> Response:
    """Give the interview its time; whatever was handed out for another may come again.

    The number is new then, since labels of steps only grow.
    """
    dossier, before = here.dossier, here.dossier.interview
    assert before is not None
    interview = replace(before, day=day, at=begins, zone=zone, place=place)
    if interview != before and before.day is not None:
        number = dossier.numbered + 1
        ticks = tuple(t for t in before.ticks if t not in ("sleep", "way"))
        interview = replace(interview, number=number, ticks=ticks, done=(), plan=())
        here = replace(here, dossier=replace(dossier, numbered=number))
    return kept(here, interview, at)


def off(here: Response, at: datetime) -> Response:
    """Take the interview out; it is kept among the past ones, and can come back."""
    present = here.dossier.interview
    if present is not None:
        past = (*here.dossier.past, present)[-MAX_PAST:]
        here = replace(here, dossier=replace(here.dossier, past=past))
    said = SayInterviewOff(present)
    return replace(kept(here, None, at), replies=(*here.replies, said))


def put_back(here: Response, number: int, at: datetime) -> Response:
    """Put back what was called off, unless another one took its place."""
    dossier = here.dossier
    found = next((i for i in dossier.past if i.number == number), None)
    if found is None or dossier.interview is not None or steps.over(found, at):
        return replace(here, replies=(SayStale(),))
    past = tuple(i for i in dossier.past if i.number != number)
    found = replace(found, number=dossier.numbered + 1)
    dossier = replace(dossier, past=past, numbered=found.number)
    here = kept(replace(here, dossier=dossier), found, at)
    return shown(here, at) if found.day is not None else here


# Shown


def shown(here: Response, at: datetime) -> Response:
    """Show the interview: the checklist when it is near, else all that is set."""
    interview = here.dossier.interview
    assert interview is not None
    if checklist.near(interview, clock(here, interview), at):
        return listed(here, at)
    return shown_whole(here, at)


def listed(here: Response, at: datetime, *, lead: bool = False) -> Response:
    """Show the checklist."""
    interview = here.dossier.interview
    assert interview is not None
    own = clock(here, interview)
    what = checklist.shown(here.dossier, interview, own, at, lead=lead)
    return replace(here, replies=(*here.replies, what))


def shown_whole(here: Response, at: datetime, *, changes: bool = True) -> Response:
    """Show all that is set, the plan, and what can be changed."""
    interview = here.dossier.interview
    assert interview is not None
    if steps.over(interview, at):
        return replace(here, replies=(*here.replies, ShowBehind(interview)))
    days = left(here, at)
    here = replace(here, dossier=countdown.settled(here.dossier, days or 0))
    interview = here.dossier.interview
    assert interview is not None
    zone, daily = clock(here, interview).zone, here.candidate.daily
    on = steps.date_of(interview, zone)
    plan: tuple[countdown.Planned, ...] = ()
    if on is not None:
        plan = countdown.plan(here.dossier, on, local(at, zone).date())
    offer = None
    if days is not None and days > 1 and not (daily is not None and daily.on):
        offer = daily.at if daily is not None else OFFERED_HOUR
    told = any(isinstance(reply, ConfirmWhen) for reply in here.replies)
    if not told:  # whom they meet is among what is shown
        said = (r for r in here.replies if not isinstance(r, ShowPeople) or r.full)
        here = replace(here, replies=tuple(said))
    paused = daily is not None
    what = ShowInterview(interview, at, zone, plan, offer, paused, told, changes)
    return replace(here, replies=(*here.replies, what))


def set_up(here: Response, at: datetime) -> Response:
    """Show what is set, and ask once what the first round left out.

    Too near the interview, only the checklist is of use.
    """
    interview = here.dossier.interview
    assert interview is not None
    begins = steps.begins(interview)
    if begins is not None and begins - at < steps.LEAST:
        return shown(here, at)
    if interview.unsaid_asked or steps.over(interview, at):
        return shown_whole(here, at)
    here = shown_whole(here, at, changes=False)
    interview = here.dossier.interview or interview
    here = kept(here, replace(interview, unsaid_asked=True), at)
    return unsaid.asked(here, at)


# What /daily does to it


def followed(
    here: Response, before: Candidate, at: datetime, around: Surroundings
) -> Response:
    """Let the interview follow what was set with /daily: its date, and the clock."""
    candidate, interview = here.candidate, here.dossier.interview
    on = candidate.interview_on
    if on == before.interview_on:
        if interview is None or candidate.daily == before.daily:
            return here
        if _was_supposed(interview, before, candidate):
            return _at_home(here, interview, at)
        dossier = steps.replanned(here.dossier, at, candidate.daily)
        return replace(here, dossier=dossier)
    replies = here.replies
    if on is None:
        ends_now = interview is not None and not steps.over(interview, at)
        return replace(off(here, at), replies=replies) if ends_now else here
    if interview is None or steps.over(interview, at):
        here = begun(here, around)
    interview = here.dossier.interview
    assert interview is not None
    begins = None
    if interview.at is not None:
        hour = hour_at(interview.at, interview.zone)
        begins = moment(on, hour, interview.zone)
        begins = begins if begins is not None and begins > at else None
    return moved(here, on, begins, interview.zone, interview.place, at)


def _was_supposed(interview: Interview, before: Candidate, after: Candidate) -> bool:
    """Whether an interview's clock was taken for granted, and is known only now."""
    known = before.daily is not None and before.daily.confirmed
    if interview.at is None or interview.place or known or after.daily is None:
        return False
    return after.daily.zone != interview.zone


def _at_home(here: Response, interview: Interview, at: datetime) -> Response:
    """Hang the interview's clock where the candidate turned out to be."""
    daily = here.candidate.daily
    assert daily is not None
    assert interview.at is not None
    day = local(interview.at, interview.zone).date()
    hour = hour_at(interview.at, interview.zone)
    begins = moment(day, hour, daily.zone)
    if begins is None or begins <= at:
        return here
    here = moved(here, day, begins, daily.zone, "", at)
    now = here.dossier.interview
    assert now is not None
    said = ConfirmWhen(now, at, daily.zone, ask=False)
    return replace(here, replies=(said, *here.replies))


def behind(here: Response, at: datetime) -> Response:
    """Forget a date that is over, before the daily question is set anew."""
    interview = here.dossier.interview
    days = left(here, at)
    if interview is None or days is None or days >= 0:
        return here
    return replace(here, candidate=replace(here.candidate, interview_on=None))
