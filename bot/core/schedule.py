"""When the daily prompt comes: on which local dates, at which instant, and when not.

A prompt belongs to one local date in the candidate's zone, and a date has one prompt at
most, for ever: whatever happens to clocks, zones and this program, the next prompt is
planned from the date of the last one, never by adding a day to an instant.

- Where the clocks go back and the hour comes twice, the first one counts.
- Where they go forward and the hour is missing, the prompt comes later by as much as
  they jump; if that would be the next date (a jump at midnight), earlier by as much.
- A date that a zone left out altogether (Samoa, 30 December 2011) has no prompt.

The rules of every zone are read from the tz database as constants; all else is pure.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAILY, ROUND = "daily", "round"
"""The kinds of prompts: the daily question, and what comes around the interview."""

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WEEKDAYS = (0, 1, 2, 3, 4)

HORIZON = 800
"""Days looked ahead for a date that is not excused."""

ASK_AFTER = 3
"""Ignored prompts in a row after which the next one asks whether to pause."""

SNOOZE = timedelta(hours=1)
MAX_SNOOZES = 9
ON_TIME = timedelta(minutes=10)
OVER_MIDNIGHT = timedelta(hours=1)
"""How late a prompt may be when its local date is over."""

DAY = timedelta(days=1)

_FIXED = re.compile(r"UTC([+-])(\d\d):(\d\d)")


class Word(StrEnum):
    """A word that stands alone, on a button of the daily question or after /daily."""

    STOP = "stop"
    ON = "on"
    SNOOZE = "snooze"
    WHY = "why"
    BEFORE = "before"
    YES = "yes"
    NO = "no"
    ZONE = "zone"
    PAUSE = "pause"
    SILENT = "silent"
    LOUD = "loud"
    STREAK = "streak"
    RECAP = "recap"


@dataclass(frozen=True, slots=True)
class Slot:
    """A prompt to come: its instant in UTC, and its label.

    The label is the local date it belongs to, with `+1`, `+2`… where the candidate put
    it off. Labels sort as text: a later one is greater.
    """

    at: datetime
    label: str

    @property
    def day(self) -> date:
        """The local date."""
        return date.fromisoformat(self.label[:10])


@dataclass(frozen=True, slots=True)
class Daily:
    """How a candidate wants to be asked, and how far the asking has come.

    `zone` is a name of the tz database or a fixed offset as `UTC+05:30`; `confirmed`
    once the candidate said that its clock is theirs. `days` counts from Monday, 0.
    `rests` are single dates without a prompt. `last` is the label of the last prompt.
    `ignored` counts the prompts since the candidate last did anything; `offered` is set
    once they were asked about a pause. `before` is the question that went unanswered
    before the present one, `number` how many prompts there were, and `recapped` the
    ISO week that was summed up last.
    """

    at: time
    zone: str
    confirmed: bool = False
    days: tuple[int, ...] = EVERY_DAY
    rests: tuple[date, ...] = ()
    paused_until: date | None = None
    on: bool = True
    silent: bool = False
    streak: bool = False
    recap: bool = False
    next: Slot | None = None
    last: str = ""
    ignored: int = 0
    offered: bool = False
    before: str = ""
    number: int = 0
    recapped: str = ""

    def excuses(self, day: date) -> bool:
        """Whether a local date is free of a prompt."""
        if self.paused_until is not None and day < self.paused_until:
            return True
        return day.weekday() not in self.days or day in self.rests

    def date_at(self, now: datetime) -> date:
        """The candidate's date."""
        return local(now, self.zone).date()


@dataclass(frozen=True, slots=True)
class Due:
    """A prompt has come due, as the tick found it.

    `kind` is DAILY, or ROUND for what comes around the interview. `spent` if a prompt
    of this label was handed out before, which only a lost memory can cause: nothing is
    asked then, and the next one is planned.
    """

    at: datetime
    slot: Slot
    spent: bool = False
    kind: str = DAILY


class Fate(StrEnum):
    """What becomes of a prompt; the values are what is counted."""

    ON_TIME = "sent"
    CAUGHT_UP = "caught_up"
    LET_GO = "let_go"


@lru_cache(maxsize=1024)
def zone_of(name: str) -> tzinfo:
    """Give the rules of a zone; a name that the tz database forgot counts as UTC."""
    if (fixed := _FIXED.fullmatch(name)) is not None:
        offset = timedelta(hours=int(fixed[2]), minutes=int(fixed[3]))
        return timezone(offset if fixed[1] == "+" else -offset)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def local(now: datetime, zone: str) -> datetime:
    """Give the wall time of an instant."""
    return now.astimezone(zone_of(zone))


def hour_at(now: datetime, zone: str) -> time:
    """Give the time of day that a clock shows at an instant."""
    return local(now, zone).timetz().replace(tzinfo=None)


def moment(day: date, at: time, zone: str) -> datetime | None:
    """Give the instant of a wall time, or None on a date that the zone left out."""
    rules = zone_of(zone)
    for fold in (0, 1):
        instant = datetime.combine(day, at, rules).replace(fold=fold).astimezone(UTC)
        if instant.astimezone(rules).date() == day:
            return instant
    return None


def planned(daily: Daily, after: datetime, interview_on: date | None) -> Slot | None:
    """Give the first prompt later than `after`, on a date later than the last one's.

    The first date after the interview has one, too, for a good word; then it ends.
    """
    if not daily.on:
        return None
    day = daily.date_at(after)
    if daily.last:
        day = max(day, date.fromisoformat(daily.last[:10]) + DAY)
    if daily.paused_until is not None:
        day = max(day, daily.paused_until)
    for _ in range(HORIZON):
        over = interview_on is not None and day > interview_on
        if over or not daily.excuses(day):
            instant = moment(day, daily.at, daily.zone)
            if instant is not None and instant > after:
                return Slot(instant, day.isoformat())
        day += DAY
    return None


def fate(slot: Slot, zone: str, now: datetime, grace: timedelta) -> Fate:
    """Decide what becomes of a prompt at this hour.

    One that is late is caught up within `grace`, and within an hour where its local
    date is over by now; else it is let go.
    """
    late = now - slot.at
    if late <= ON_TIME:
        return Fate.ON_TIME
    over = local(now, zone).date() > slot.day
    if late > grace or (over and late > OVER_MIDNIGHT):
        return Fate.LET_GO
    return Fate.CAUGHT_UP


@dataclass(frozen=True, slots=True)
class Served:
    """The prompt to hand out now, if there is one, and how many were let go."""

    daily: Daily
    slot: Slot | None
    fate: Fate
    let_go: int


def served(
    daily: Daily,
    slot: Slot,
    now: datetime,
    grace: timedelta,
    interview_on: date | None,
) -> Served:
    """Find the prompt to hand out: after a long outage, the last one still fresh."""
    let_go = 0
    due: Slot | None = slot
    while due is not None and due.at <= max(now, slot.at):
        what = fate(due, daily.zone, now, grace)
        daily = replace(daily, last=max(daily.last, due.label))
        if what is not Fate.LET_GO:
            return Served(daily, due, what, let_go)
        let_go += 1
        due = planned(daily, due.at, interview_on)
    return Served(daily, None, Fate.LET_GO, let_go)


def replanned(daily: Daily, now: datetime, interview_on: date | None) -> Daily:
    """Plan the next prompt anew, after anything changed."""
    return replace(daily, next=planned(daily, now, interview_on))


def snoozed(daily: Daily, now: datetime) -> Daily | None:
    """Put today's prompt off by an hour; None where there is none to put off."""
    today, coming = daily.date_at(now).isoformat(), daily.next
    if coming is not None and coming.label[:10] == today and coming.at > now:
        return replace(daily, next=replace(coming, at=coming.at + SNOOZE))
    if not daily.on or daily.last[:10] != today:
        return None
    times = int(daily.last[11:] or 0) + 1
    if times > MAX_SNOOZES:
        return None
    return replace(daily, next=Slot(now + SNOOZE, f"{today}+{times}"))


# Looking back, without reproach


def of_last(practised: Collection[date], today: date, days: int = 7) -> int:
    """Count the practice days among the last ones, today included."""
    return sum(today - timedelta(days=n) in practised for n in range(days))


def streak(practised: Collection[date], today: date, daily: Daily | None) -> int:
    """Count the practice days in a row; excused dates and the present one are free."""
    if not practised:
        return 0
    first, count = min(practised), 0
    day = today if today in practised else today - DAY
    while day >= first:
        if day in practised:
            count += 1
        elif daily is None or not daily.excuses(day):
            break
        day -= DAY
    return count
