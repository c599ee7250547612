"""The steps around the interview, in their order: when each comes, and when not.

- The evening before, at 18:00: the checklist. Who sets the interview up later than that
  gets it at once, if three hours remain.
- An hour after its end: notes. The next day: thank-you notes. Three days after: a look
  back. Both at the hour of the daily question.
- A step that comes late, since this program was off, is caught up within its time, or
  let go. None comes at night or during the interview; who is busy is asked later.

Where no hour is known, the interview is taken to fill the working day. A step's label
begins with the interview's number, which is new whenever its date moves: labels only
grow, so whatever was handed out can never come again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.core.dossier import Dossier, Interview
from bot.core.schedule import DAY, Daily, Due, Slot, hour_at, local, moment
from bot.model import Kind

REMINDERS = ("eve", "notes", "thanks", "reflect")

EVENING = time.fromisoformat("18:00")
USUAL_HOUR = time.fromisoformat("09:00")
OPENS, CLOSES = time.fromisoformat("09:00"), time.fromisoformat("17:00")
"""What an interview without an hour is taken to fill."""

MORNING, NIGHT = time.fromisoformat("07:00"), time.fromisoformat("22:00")

LEAST = timedelta(hours=3)
"""What must remain for a checklist that is asked for late."""

CLOSE = timedelta(hours=1)
"""So near the interview a checklist helps nobody any more."""

HUSH = timedelta(minutes=30)
"""Before the interview nothing comes."""

AFTER = timedelta(hours=1)
PUT_OFF = timedelta(hours=1)
MAX_PUT_OFF = 99

APART: Mapping[str, timedelta] = {"thanks": DAY}
"""How far the next step keeps from this one, where it was late; else two hours."""

CATCH_UP: Mapping[str, timedelta] = {
    "notes": timedelta(days=2),
    "thanks": timedelta(days=5),
    "reflect": timedelta(days=14),
}
"""How late a step may be and still come."""


AN_HOUR = 60
"""Minutes that an interview is taken to last where nothing was said."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The candidate's own clock, and the hour they are used to."""

    zone: str
    hour: time = USUAL_HOUR


def clock_of(interview: Interview, daily: Daily | None) -> Clock:
    """Give the clock that steps go by: the daily question's, or the interview's."""
    if daily is None:
        return Clock(interview.zone)
    waking = daily.on and MORNING <= daily.at < NIGHT
    return Clock(daily.zone, daily.at if waking else USUAL_HOUR)


def begins(interview: Interview) -> datetime | None:
    """When it begins; None while no date is known."""
    if interview.at is not None or interview.day is None:
        return interview.at
    return _at(interview.day, OPENS, interview.zone, DAY)


def ends(interview: Interview) -> datetime | None:
    """When it is over; None while no date is known."""
    if interview.at is not None:
        return interview.at + timedelta(minutes=interview.minutes or AN_HOUR)
    if interview.day is None:
        return None
    return _at(interview.day, CLOSES, interview.zone, DAY)


def over(interview: Interview, now: datetime) -> bool:
    """Whether it lies behind."""
    end = ends(interview)
    return end is not None and end <= now


def date_of(interview: Interview, zone: str) -> date | None:
    """Give its date as the candidate's own calendar has it."""
    if interview.at is None:
        return interview.day
    return local(interview.at, zone).date()


@dataclass(frozen=True, slots=True)
class Coming:
    """The interview as seen from today: its date, how far that is, whether it is over.

    `at` is its time on its own clock, None while no hour is known.
    """

    today: date
    day: date | None
    at: datetime | None
    days: int | None
    over: bool

    @property
    def ahead(self) -> bool:
        """Whether it has a date and is not over."""
        return self.days is not None and not self.over


def coming(
    interview: Interview | None, on: date | None, zone: str, now: datetime
) -> Coming:
    """Look at an interview; `on` is the date the daily question has, where none is."""
    today, day, at = local(now, zone).date(), on, None
    if interview is not None and interview.at is not None:
        at = local(interview.at, interview.zone)
        day = at.date()
    elif interview is not None and interview.day is not None:
        day = interview.day
    is_over = over(interview or Interview(0, day=day, zone=zone), now)
    days = (day - today).days if day is not None else None
    return Coming(today, day, at, days, is_over)


def days_left(interview: Interview, daily: Daily | None, now: datetime) -> int | None:
    """Count the days to it on the candidate's own calendar; None without a date."""
    zone = clock_of(interview, daily).zone
    on = date_of(interview, zone)
    return (on - local(now, zone).date()).days if on is not None else None


def days_past(interview: Interview, daily: Daily | None, now: datetime) -> bool:
    """Whether its date lies behind."""
    days = days_left(interview, daily, now)
    return days is not None and days < 0


def planned(
    dossier: Dossier,
    after: datetime,
    daily: Daily | None = None,
    *,
    apart: timedelta = timedelta(0),
) -> Slot | None:
    """Give the first step later than the last one's label.

    It keeps `apart` from an instant that what it follows on came at.
    """
    interview = dossier.interview
    if interview is None or begins(interview) is None:
        return None
    clock = clock_of(interview, daily)
    passed = dossier.last.partition("+")[0]
    for place, step in enumerate(REMINDERS, 1):
        label = f"{interview.number:06}.{place}-{step}"
        if label <= passed:
            continue
        usual = hour_of(step, interview, clock)
        at = waking(max(usual, after + apart), clock.zone)
        least = LEAST if at > usual else CLOSE
        if not _gone(step, interview, clock, at, least):
            return Slot(at, label)
    return None


def hour_of(step: str, interview: Interview, clock: Clock) -> datetime:
    """When a step comes if nothing is in its way."""
    begin, end = begins(interview), ends(interview)
    assert begin is not None
    assert end is not None
    first, last = (local(instant, clock.zone).date() for instant in (begin, end))
    match step:
        case "eve":
            return _at(first - DAY, EVENING, clock.zone, -DAY)
        case "notes":
            return end + AFTER
        case "thanks":
            return _at(last + DAY, clock.hour, clock.zone, DAY)
        case _:
            return _at(last + 3 * DAY, clock.hour, clock.zone, DAY)


def _at(day: date, at: time, zone: str, otherwise: timedelta) -> datetime:
    """Give the instant of a wall time, on another date where the zone left this out."""
    instant = moment(day, at, zone)
    if instant is None:
        instant = moment(day + otherwise, at, zone)
    return instant or datetime.combine(day, at, UTC)


def waking(at: datetime, zone: str) -> datetime:
    """Put off what would come at night to the morning after."""
    day, hour = local(at, zone).date(), hour_at(at, zone)
    if hour < MORNING:
        return _at(day, MORNING, zone, DAY)
    if hour >= NIGHT:
        return _at(day + DAY, MORNING, zone, DAY)
    return at


def _gone(
    step: str,
    interview: Interview,
    clock: Clock,
    at: datetime,
    least: timedelta = CLOSE,
) -> bool:
    """Whether it is too late for a step."""
    begin = begins(interview)
    assert begin is not None
    if step == "eve":
        return begin - at <= CLOSE or begin - at < least
    return at - hour_of(step, interview, clock) > CATCH_UP[step]


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a prompt must know of the interview that is set.

    `begins` and `ends` are None while only its date is known. `focus` names what today
    is for, `wanted` the kind of question that goes with it; `besides` if more than
    a question does. `wished_later` while the step with a good word is still to come.
    """

    begins: datetime | None = None
    ends: datetime | None = None
    focus: str = ""
    wanted: Kind | None = None
    besides: bool = False
    wished_later: bool = False


@dataclass(frozen=True, slots=True)
class Served:
    """What is remembered next, the reminder to hand out now, and what is counted."""

    dossier: Dossier
    reminder: str | None = None
    counted: tuple[str, ...] = ()


def served(dossier: Dossier, due: Due, daily: Daily | None, *, busy: bool) -> Served:
    """Decide what becomes of a step whose hour has come; once each, or never."""
    coming, interview, now = dossier.next, dossier.interview, due.at
    if coming is None or interview is None or interview.day is None:
        return Served(dossier)
    if coming.label > due.slot.label or coming.at > now:
        return Served(dossier)  # moved to later since the tick looked
    # Of what was handed out last the schedule knows as much as this memory.
    label = max(dossier.last, coming.label)
    dossier = replace(dossier, last=label)
    step = coming.label.partition("+")[0].partition("-")[2]
    clock = clock_of(interview, daily)
    if due.spent or step not in REMINDERS:
        return Served(_next(dossier, now, daily))
    if _gone(step, interview, clock, now):
        return Served(_next(dossier, now, daily), None, ("let_go",))
    later = waking(max(now, hour_of(step, interview, clock)), clock.zone)
    if busy and later == now:
        later = waking(now + PUT_OFF, clock.zone)
    if later != now:
        slot = put_off(coming, later)
        if slot is None:
            return Served(_next(dossier, now, daily), None, ("let_go",))
        return Served(replace(dossier, next=slot), None, ("busy",) if busy else ())
    done = replace(interview, done=(*interview.done, step))
    dossier = replace(dossier, interview=done)
    apart = APART.get(step, 2 * AFTER)
    return Served(_next(dossier, now, daily, apart), step, ("sent",))


def still_to_come(dossier: Dossier, step: str) -> bool:
    """Whether a step will be handed out, unless it comes too late."""
    interview, coming = dossier.interview, dossier.next
    if interview is None or coming is None:
        return False
    place = REMINDERS.index(step) + 1
    label = coming.label.partition("+")[0]
    return f"{interview.number:06}." <= label <= f"{interview.number:06}.{place}-{step}"


def put_off(slot: Slot, later: datetime) -> Slot | None:
    """Give the same step at a later instant; None where it was put off too often."""
    label, _, times = slot.label.partition("+")
    number = int(times or 0) + 1
    return Slot(later, f"{label}+{number:02}") if number <= MAX_PUT_OFF else None


def _next(
    dossier: Dossier,
    now: datetime,
    daily: Daily | None,
    apart: timedelta = timedelta(0),
) -> Dossier:
    return replace(dossier, next=planned(dossier, now, daily, apart=apart))


def again(
    dossier: Dossier, step: str, now: datetime, daily: Daily | None
) -> Dossier | None:
    """Put a step that was handed out last off to the evening, or to the morning after.

    None where the next step comes before that.
    """
    interview, coming, last = dossier.interview, dossier.next, dossier.last
    if interview is None or not last.startswith(f"{interview.number:06}."):
        return None
    if last.partition("+")[0].partition("-")[2] != step:
        return None
    zone = clock_of(interview, daily).zone
    today = local(now, zone).date()
    later = _at(today, EVENING, zone, DAY)
    if later - now < PUT_OFF:
        later = _at(today + DAY, MORNING, zone, DAY)
    slot = put_off(Slot(now, last), later)
    if slot is None or coming is None or coming.at <= later:
        return None
    return replace(dossier, next=slot)


def replanned(dossier: Dossier, now: datetime, daily: Daily | None) -> Dossier:
    """Plan the next step anew, after the interview or the candidate's clock changed.

    What is due already, or was put off, stays as it is.
    """
    coming, interview = dossier.next, dossier.interview
    number = f"{interview.number:06}." if interview is not None else ""
    if coming is not None and number and coming.label.startswith(number):
        standing = "+" in coming.label or coming.at <= now
        if standing:
            return dossier
    return _next(dossier, now, daily)
