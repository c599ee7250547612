"""The interview as it is kept: begun, moved, called off, put back, shown.

The dossier's interview is the one truth about the date; the candidate's `interview_on`
is that date as the daily question sees it. /daily until moves the same interview.
"""

from dataclasses import replace
from datetime import date, datetime, time

from bot.core import reminders
from bot.core.applying_for import for_interview
from bot.core.candidate import Candidate
from bot.core.dossier import MAX_PAST, Interview
from bot.core.notices import DailyChanged, InterviewSet, PostingRead
from bot.core.sayings import STALE
from bot.core.schedule import hour_at, local, moment
from bot.core.schedule import replanned as daily_replanned
from bot.core.state import Context, State, zone_of
from bot.parts.interview import checklist, countdown
from bot.parts.interview.replies import (
    ConfirmWhen,
    SayInterviewOff,
    ShowBehind,
    ShowInterview,
    ShowPeople,
)

OFFERED_HOUR = time.fromisoformat("08:30")


def clock(state: State, interview: Interview) -> reminders.Clock:
    """The clock that the days around an interview go by."""
    return reminders.clock_of(interview, state.candidate.daily)


def left(state: State, at: datetime) -> int | None:
    """Count the days to the interview; None without a date."""
    interview = state.dossier.interview
    if interview is None:
        return None
    return reminders.days_left(interview, state.candidate.daily, at)


def kept(state: State, interview: Interview | None, at: datetime) -> State:
    """Keep an interview, and plan anew all that hangs on it."""
    candidate, daily = state.candidate, state.candidate.daily
    if interview is not None and not interview.post:
        interview = replace(interview, post=for_interview(state, ""))
    dossier = replace(state.dossier, interview=interview)
    on = None
    if interview is not None:
        on = reminders.date_of(interview, clock(state, interview).zone)
        dossier = reminders.replanned(dossier, at, daily)
    else:
        dossier = replace(dossier, next=None)
    if on != candidate.interview_on:
        if daily is not None:
            daily = daily_replanned(daily, at, on)
        candidate = replace(candidate, interview_on=on, daily=daily)
    return replace(state, candidate=candidate, dossier=dossier)


def adopted(state: State, at: datetime, context: Context) -> State:
    """Take over a date that was set with /daily before there was more to set."""
    on = state.candidate.interview_on
    if state.dossier.interview is not None or on is None:
        return state
    state = begun(state, context)
    interview = state.dossier.interview
    assert interview is not None
    return moved(state, on, None, interview.zone, "", at)


def begun(state: State, context: Context) -> State:
    """Begin a new interview; the one there is goes to the past ones."""
    dossier, present = state.dossier, state.dossier.interview
    past = dossier.past
    if present is not None and (present.day or present.company or present.people):
        past = (*past, present)[-MAX_PAST:]
    number = dossier.numbered + 1
    new = Interview(number, zone=zone_of(state, context))
    dossier = replace(dossier, interview=new, past=past, numbered=number, next=None)
    return replace(state, dossier=dossier)


def moved(
    state: State,
    day: date,
    begins: datetime | None,
    zone: str,
    place: str,
    at: datetime,
) -> State:
    """Give the interview its time; whatever was handed out for another may come again.

    The number is new then, since labels of steps only grow.
    """
    dossier, before = state.dossier, state.dossier.interview
    assert before is not None
    interview = replace(before, day=day, at=begins, zone=zone, place=place)
    if interview != before and before.day is not None:
        number = dossier.numbered + 1
        ticks = tuple(t for t in before.ticks if t not in ("sleep", "way"))
        interview = replace(interview, number=number, ticks=ticks, done=(), plan=())
        state = replace(state, dossier=replace(dossier, numbered=number))
    return kept(state, interview, at)


def off(state: State, at: datetime) -> State:
    """Take the interview out; it is kept among the past ones, and can come back."""
    present = state.dossier.interview
    if present is not None:
        past = (*state.dossier.past, present)[-MAX_PAST:]
        state = replace(state, dossier=replace(state.dossier, past=past))
    said = SayInterviewOff(present)
    return replace(kept(state, None, at), replies=(*state.replies, said))


def put_back(state: State, number: int, at: datetime, context: Context) -> State:
    """Put back what was called off, unless another one took its place."""
    dossier = state.dossier
    found = next((i for i in dossier.past if i.number == number), None)
    if found is None or dossier.interview is not None or reminders.over(found, at):
        return replace(state, replies=(STALE,))
    past = tuple(i for i in dossier.past if i.number != number)
    found = replace(found, number=dossier.numbered + 1)
    dossier = replace(dossier, past=past, numbered=found.number)
    state = kept(replace(state, dossier=dossier), found, at)
    return shown(state, at, context) if found.day is not None else state


# Shown


def shown(state: State, at: datetime, context: Context) -> State:
    """Show the interview: the checklist when it is near, else all that is set."""
    interview = state.dossier.interview
    assert interview is not None
    if checklist.near(interview, clock(state, interview), at):
        return listed(state, at)
    return shown_whole(state, at, context)


def listed(state: State, at: datetime, *, lead: bool = False) -> State:
    """Show the checklist."""
    interview = state.dossier.interview
    assert interview is not None
    own = clock(state, interview)
    what = checklist.shown(state.dossier, interview, own, at, lead=lead)
    return replace(state, replies=(*state.replies, what))


def shown_whole(
    state: State, at: datetime, context: Context, *, changes: bool = True
) -> State:
    """Show all that is set, the plan, and what can be changed."""
    interview = state.dossier.interview
    assert interview is not None
    if reminders.over(interview, at):
        return replace(state, replies=(*state.replies, ShowBehind(interview)))
    days = left(state, at)
    state = replace(
        state,
        dossier=countdown.settled(state.dossier, days or 0, context.parts.prepared),
    )
    interview = state.dossier.interview
    assert interview is not None
    zone, daily = clock(state, interview).zone, state.candidate.daily
    on = reminders.date_of(interview, zone)
    plan: tuple[countdown.Planned, ...] = ()
    if on is not None:
        plan = countdown.days_before(
            state.dossier, on, local(at, zone).date(), context.parts.prepared
        )
    offer = None
    if days is not None and days > 1 and not (daily is not None and daily.on):
        offer = daily.at if daily is not None else OFFERED_HOUR
    told = any(isinstance(reply, ConfirmWhen) for reply in state.replies)
    if not told:  # whom they meet is among what is shown
        said = (r for r in state.replies if not isinstance(r, ShowPeople) or r.full)
        state = replace(state, replies=tuple(said))
    paused = daily is not None and (daily.confirmed is False or bool(daily.last))
    what = ShowInterview(interview, at, zone, plan, offer, paused, told, changes)
    return replace(state, replies=(*state.replies, what))


def set_up(state: State, at: datetime, context: Context) -> State:
    """Show what is set, and ask once what the first round left out.

    Too near the interview, only the checklist is of use.
    """
    interview = state.dossier.interview
    assert interview is not None
    begins = reminders.begins(interview)
    if begins is not None and begins - at < reminders.LEAST:
        return shown(state, at, context)
    if interview.unsaid_asked or reminders.over(interview, at):
        return shown_whole(state, at, context)
    state = shown_whole(state, at, context, changes=False)
    interview = state.dossier.interview or interview
    state = kept(state, replace(interview, unsaid_asked=True), at)
    return context.parts.tell(state, InterviewSet(), at, context)


# What /daily does to it


def followed(
    state: State, changed: DailyChanged, at: datetime, context: Context
) -> State:
    """Let the interview follow what was set with /daily: its date, and the clock."""
    before, candidate = changed.before, state.candidate
    interview = state.dossier.interview
    on = candidate.interview_on
    if on == before.interview_on:
        if interview is None or candidate.daily == before.daily:
            return state
        if _was_supposed(interview, before, candidate):
            return _at_home(state, interview, at)
        dossier = reminders.replanned(state.dossier, at, candidate.daily)
        return replace(state, dossier=dossier)
    replies = state.replies
    if on is None:
        ends_now = interview is not None and not reminders.over(interview, at)
        return replace(off(state, at), replies=replies) if ends_now else state
    if interview is None or reminders.over(interview, at):
        state = begun(state, context)
    interview = state.dossier.interview
    assert interview is not None
    begins = None
    if interview.at is not None:
        hour = hour_at(interview.at, interview.zone)
        begins = moment(on, hour, interview.zone)
        begins = begins if begins is not None and begins > at else None
    return moved(state, on, begins, interview.zone, interview.place, at)


def _was_supposed(interview: Interview, before: Candidate, after: Candidate) -> bool:
    """Whether an interview's clock was taken for granted, and is known only now."""
    known = before.daily is not None and before.daily.confirmed
    if interview.at is None or interview.place or known or after.daily is None:
        return False
    return after.daily.zone != interview.zone


def _at_home(state: State, interview: Interview, at: datetime) -> State:
    """Hang the interview's clock where the candidate turned out to be."""
    daily = state.candidate.daily
    assert daily is not None
    assert interview.at is not None
    day = local(interview.at, interview.zone).date()
    hour = hour_at(interview.at, interview.zone)
    begins = moment(day, hour, daily.zone)
    if begins is None or begins <= at:
        return state
    state = moved(state, day, begins, daily.zone, "", at)
    now = state.dossier.interview
    assert now is not None
    said = ConfirmWhen(now, at, daily.zone, ask=False)
    return replace(state, replies=(said, *state.replies))


# What others do to it


def named(state: State, posting: PostingRead, _: datetime, _context: Context) -> State:
    """Know the company of a posting, where nobody has named it yet."""
    interview = state.dossier.interview
    if interview is None or interview.company or not posting.company:
        return state
    interview = replace(interview, company=posting.company)
    return replace(state, dossier=replace(state.dossier, interview=interview))


def ahead(
    state: State, at: datetime, context: Context
) -> tuple[State, reminders.Ahead | None]:
    """Tell of the interview that is set, and what its day is for."""
    interview, days = state.dossier.interview, left(state, at)
    if interview is None or days is None:
        return state, None
    ready = context.parts.prepared
    state = replace(state, dossier=countdown.settled(state.dossier, days, ready))
    focus = countdown.focus(state.dossier, days, ready)
    known = interview.at is not None
    ahead = reminders.Ahead(
        reminders.begins(interview) if known else None,
        reminders.ends(interview) if known else None,
        focus.value if focus is not None else "",
        countdown.KINDS.get(focus) if focus is not None else None,
        focus in countdown.BESIDES,
        reminders.still_to_come(state.dossier, "thanks"),
    )
    return state, ahead
