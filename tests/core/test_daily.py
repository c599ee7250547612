"""The schedule over every zone of the tz database and twenty years of its rules."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.schedule import (
    DAY,
    Daily,
    Fate,
    Slot,
    local,
    moment,
    of_last,
    planned,
    served,
    snoozed,
    streak,
    zone_of,
)
from tests.each import each
from tests.examples import examples, sampled, some

ZONES = sorted(available_timezones() - {"localtime", "Factory", "posixrules"})
FIRST, LAST = date(2010, 1, 1), date(2029, 12, 31)
GRACE = timedelta(hours=4)

zones = st.sampled_from(ZONES)
times = st.times().map(lambda t: t.replace(second=0, microsecond=0))
dates = st.dates(FIRST, LAST)


def at(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


@cache
def jumps(zone: str) -> tuple[date, ...]:
    """The dates between 2010 and 2030 on which a zone's clocks are moved."""
    rules, found = ZoneInfo(zone), []
    step = timedelta(days=7)
    before = datetime(FIRST.year, 1, 1, tzinfo=UTC)
    was = before.astimezone(rules).utcoffset()
    while before.date() <= LAST:
        after = before + step
        will_be = after.astimezone(rules).utcoffset()
        if was != will_be:
            low, high = before, after
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                same = middle.astimezone(rules).utcoffset() == was
                low, high = (middle, high) if same else (low, middle)
            found.append(high.astimezone(rules).date())
        before, was = after, will_be
    return tuple(found)


def walked(daily: Daily, start: datetime, days: int) -> Iterator[Slot]:
    """All prompts of so many days, each asked at its time."""
    now = start
    while (slot := planned(daily, now, None)) is not None:
        if slot.at > start + days * DAY:
            return
        yield slot
        daily, now = replace(daily, last=slot.label), slot.at


def holds(slot: Slot, daily: Daily) -> None:
    """The right wall time on the right date, but for an hour that was left out."""
    wall = local(slot.at, daily.zone)
    assert wall.date() == slot.day
    if wall.time() != daily.at:
        named = datetime.combine(slot.day, daily.at, zone_of(daily.zone))
        missing = named.astimezone(UTC).astimezone(zone_of(daily.zone))
        assert missing.time() != daily.at, "the hour exists, and was not kept"


def exists(day: date, zone: str) -> bool:
    """Whether a zone has that date: Samoa left one out."""
    rules = zone_of(zone)
    noon = datetime.combine(day, time(12), rules).astimezone(UTC)
    return noon.astimezone(rules).date() == day


def excused(daily: Daily, first: date, last: date) -> set[date]:
    days = {first + n * DAY for n in range((last - first).days + 1)}
    return {d for d in days if daily.excuses(d) or not exists(d, daily.zone)}


@sampled
def test_there_is_every_zone() -> None:
    assert len(ZONES) > 400
    tried = some(ZONES)
    assert sum(len(jumps(zone)) for zone in tried) > 2000 * len(tried) / len(ZONES)


@sampled
@each("hour", ["00:00", "00:30", "01:30", "02:30", "03:30", "23:30"])
def test_around_every_jump_of_every_zone(hour: str) -> None:
    """Four dates around each jump: each that exists has one prompt, at its hour."""
    daily = Daily(time.fromisoformat(hour), "UTC")
    for zone in some(ZONES):
        state = replace(daily, zone=zone)
        for jump in jumps(zone):
            days = [jump + n * DAY for n in (-2, -1, 0, 1, 2)]
            last: datetime | None = None
            for day in days:
                instant = moment(day, state.at, zone)
                assert (instant is not None) == exists(day, zone), (zone, day)
                if instant is None:
                    continue
                holds(Slot(instant, day.isoformat()), state)
                assert last is None or instant > last, (zone, day)
                last = instant


@settings(max_examples=examples(120), deadline=None)
@given(zones, times, dates, st.integers(0, 1439), st.data())
def test_one_prompt_on_every_date_that_is_not_excused(
    zone: str, hour: time, day: date, minute: int, data: st.DataObject
) -> None:
    """Through any year: no date twice, none left out, always the same wall time."""
    days = data.draw(st.sets(st.integers(0, 6), min_size=1).map(sorted).map(tuple))
    rests = data.draw(st.lists(st.integers(0, 200), max_size=5))
    daily = Daily(hour, zone, days=days, rests=tuple(day + n * DAY for n in rests))
    start = datetime.combine(day, time(minute // 60, minute % 60), UTC)
    slots = list(walked(daily, start, 200))
    asked = [slot.day for slot in slots]
    assert len(set(asked)) == len(asked)
    assert asked == sorted(asked)
    for slot in slots:
        holds(slot, daily)
    first, last = daily.date_at(start) + DAY, asked[-1]
    wanted = {first + n * DAY for n in range((last - first).days + 1)}
    assert wanted - excused(daily, first, last) == {d for d in asked if d >= first}


@settings(max_examples=examples(150), deadline=None)
@given(st.lists(st.tuples(zones, st.integers(1, 70)), min_size=2), times, dates)
def test_travelling_brings_no_date_twice(
    journey: list[tuple[str, int]], hour: time, day: date
) -> None:
    """Whatever zones follow one another, a local date is prompted once."""
    now = datetime.combine(day, time(12), UTC)
    daily = Daily(hour, "UTC")
    asked: list[str] = []
    for zone, hours in journey:
        daily, until = replace(daily, zone=zone), now + timedelta(hours=hours)
        while (slot := planned(daily, now, None)) is not None and slot.at <= until:
            asked.append(slot.label)
            assert local(slot.at, zone).date() == slot.day
            daily, now = replace(daily, last=slot.label), slot.at
        now = until
    assert len(set(asked)) == len(asked)
    assert asked == sorted(asked)


@settings(max_examples=examples(150), deadline=None)
@given(zones, times, dates, st.lists(st.integers(0, 60 * 80), max_size=12))
def test_an_outage_doubles_nothing(
    zone: str, hour: time, day: date, outages: list[int]
) -> None:
    """However late the tick comes: no label twice, and each date sent or let go."""
    daily = Daily(hour, zone)
    start = now = datetime.combine(day, time(12), UTC)
    sent: list[str] = []
    let_go = 0
    for minutes in outages:
        slot = planned(daily, now, None)
        assert slot is not None
        now = max(now, slot.at) + timedelta(minutes=minutes)
        found = served(daily, slot, now, GRACE, None)
        daily, let_go = found.daily, let_go + found.let_go
        if found.slot is not None:
            assert found.fate is not Fate.LET_GO
            assert now - found.slot.at <= GRACE
            sent.append(found.slot.label)
    assert len(set(sent)) == len(sent)
    if daily.last:
        first = planned(Daily(hour, zone), start, None)
        assert first is not None
        last = date.fromisoformat(daily.last)
        dates = {first.day + n * DAY for n in range((last - first.day).days + 1)}
        assert len(sent) + let_go == sum(exists(d, zone) for d in dates)


def test_a_missing_hour_comes_later_and_a_double_one_once() -> None:
    berlin = Daily(time(2, 30), "Europe/Berlin")
    assert moment(date(2026, 3, 29), berlin.at, berlin.zone) == at("2026-03-29 01:30")
    assert moment(date(2026, 10, 25), berlin.at, berlin.zone) == at("2026-10-25 00:30")


def test_a_missing_hour_at_midnight_comes_earlier() -> None:
    """Nuuk goes from 23:00 on Saturday to Sunday: half past comes at half past ten."""
    found = moment(date(2026, 3, 28), time(23, 30), "America/Nuuk")
    assert found is not None
    assert local(found, "America/Nuuk").isoformat()[:16] == "2026-03-28T22:30"


def test_a_date_that_was_left_out_has_no_prompt() -> None:
    assert moment(date(2011, 12, 30), time(8, 30), "Pacific/Apia") is None
    days = [
        s.day for s in walked(Daily(time(8, 30), "Pacific/Apia"), at("2011-12-28"), 5)
    ]
    assert date(2011, 12, 30) not in days
    assert date(2011, 12, 31) in days


def test_a_leap_day_is_a_day() -> None:
    days = [s.day for s in walked(Daily(time(8), "UTC"), at("2028-02-27 12:00"), 3)]
    assert days == [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)]


def test_a_clock_set_back_asks_no_date_again() -> None:
    daily = Daily(time(8, 30), "UTC", last="2026-11-24")
    slot = planned(daily, at("2026-11-20 12:00"), None)
    assert slot == Slot(at("2026-11-25 08:30"), "2026-11-25")


def test_the_date_after_the_interview_has_a_last_word() -> None:
    daily = Daily(time(8, 30), "UTC", days=(0,), last="2026-11-30")
    slot = planned(daily, at("2026-11-30 12:00"), date(2026, 12, 4))
    assert slot == Slot(at("2026-12-05 08:30"), "2026-12-05")


def test_after_midnight_a_prompt_is_let_go_within_the_grace() -> None:
    """Nobody wants last night's question at two in the morning."""
    daily = Daily(time(23, 30), "UTC")
    slot = Slot(at("2026-11-24 23:30"), "2026-11-24")
    soon = served(daily, slot, at("2026-11-25 00:20"), GRACE, None)
    late = served(daily, slot, at("2026-11-25 02:00"), GRACE, None)
    assert soon.fate is Fate.CAUGHT_UP
    assert late.slot is None


def test_today_can_be_put_off_before_and_after_it_came() -> None:
    now = at("2026-11-24 07:00")
    coming = Daily(time(8, 30), "UTC", next=Slot(at("2026-11-24 08:30"), "2026-11-24"))
    before = snoozed(coming, now)
    assert before is not None
    assert before.next == Slot(at("2026-11-24 09:30"), "2026-11-24")
    came = Daily(time(6), "UTC", last="2026-11-24")
    after = snoozed(came, now)
    assert after is not None
    assert after.next == Slot(at("2026-11-24 08:00"), "2026-11-24+1")
    assert snoozed(replace(came, last="2026-11-23"), now) is None


def test_practice_days_are_counted_kindly() -> None:
    today = date(2026, 11, 24)  # a Tuesday
    practised = {today - n * DAY for n in (1, 4, 5)}
    assert of_last(practised, today) == 3
    weekdays = Daily(time(8), "UTC", days=(0, 1, 2, 3, 4))
    assert streak(practised, today, weekdays) == 3, "a weekend is free"
    assert streak(practised, today, Daily(time(8), "UTC")) == 1
    assert streak((), today, weekdays) == 0


def test_an_offset_is_a_zone() -> None:
    india = moment(date(2026, 11, 24), time(8), "UTC+05:30")
    assert india == at("2026-11-24 02:30")
    assert zone_of("Nowhere/Land") is UTC
