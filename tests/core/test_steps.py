"""The steps around the interview: once each, in order, and never in the way."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core import reminders
from bot.core.dossier import Dossier, Interview
from bot.core.schedule import Daily, Due, Slot, local, moment
from tests.each import each
from tests.examples import examples

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

FRIDAY = date(2026, 12, 4)


def at(text: str, zone: str = "UTC") -> datetime:
    shown = datetime.fromisoformat(text)
    instant = moment(shown.date(), shown.time(), zone)
    assert instant is not None
    return instant


def holding(begins: str | None, zone: str = "Europe/London") -> Dossier:
    instant = at(begins, zone) if begins else None
    day = date.fromisoformat(begins[:10]) if begins else FRIDAY
    interview = Interview(1, "Acme", day=day, at=instant, zone=zone)
    return Dossier(interview=interview, numbered=1)


def daily(hour: int, zone: str = "Europe/London") -> Daily:
    return Daily(time(hour, 30), zone, confirmed=True)


def walked(
    dossier: Dossier, now: datetime, wish: Daily | None = None
) -> list[tuple[str, datetime]]:
    """Let every step come in time, and give them with their instants."""
    dossier = replace(dossier, next=reminders.planned(dossier, now, wish))
    came = []
    while (slot := dossier.next) is not None:
        found = reminders.served(
            dossier, Due(slot.at, slot, kind="round"), wish, busy=False
        )
        assert found.reminder is not None
        came.append((found.reminder, slot.at))
        dossier = found.dossier
    return came


def test_each_step_has_its_hour() -> None:
    came = walked(holding("2026-12-04 10:30"), at("2026-11-24 12:00"), daily(8))
    assert came == [
        ("eve", at("2026-12-03 18:00")),
        ("notes", at("2026-12-04 12:30")),
        ("thanks", at("2026-12-05 08:30")),
        ("reflect", at("2026-12-07 08:30")),
    ]


def test_without_a_daily_question_the_days_after_begin_at_nine() -> None:
    came = dict(walked(holding("2026-12-04 10:30"), at("2026-11-24 12:00")))
    assert came["thanks"] == at("2026-12-05 09:00")


def test_with_no_hour_known_the_interview_fills_the_working_day() -> None:
    came = dict(walked(holding(None), at("2026-11-24 12:00")))
    assert came["notes"] == at("2026-12-04 18:00")


def test_the_candidates_own_clock_counts() -> None:
    """Who lives in New York is not asked for notes by the clock of Berlin."""
    dossier = holding("2026-12-04 16:00", "Europe/Berlin")
    came = dict(walked(dossier, at("2026-11-24 12:00"), daily(8, "America/New_York")))
    assert came["eve"] == at("2026-12-03 18:00", "America/New_York")
    assert came["thanks"] == at("2026-12-05 08:30", "America/New_York")


def test_a_change_of_clocks_moves_no_hour() -> None:
    """Clocks go back on 25 October 2026, between the evening and the morning."""
    came = dict(walked(holding("2026-10-25 10:30"), at("2026-10-20 12:00"), daily(8)))
    assert came["eve"] == at("2026-10-24 17:00")  # summer time
    assert came["notes"] == at("2026-10-25 12:30")
    assert came["thanks"] == at("2026-10-26 08:30")


@pytest.mark.parametrize(
    ("set_up", "comes"),
    [
        ("2026-12-03 17:00", "2026-12-03 18:00"),
        ("2026-12-03 19:00", "2026-12-03 19:00"),
        ("2026-12-03 23:00", "2026-12-04 07:00"),
        ("2026-12-04 07:30", "2026-12-04 07:30"),
        ("2026-12-04 07:31", None),
        ("2026-12-04 09:00", None),
    ],
)
def test_who_is_late_gets_the_checklist_while_it_helps(
    set_up: str, comes: str | None
) -> None:
    came = dict(walked(holding("2026-12-04 10:30"), at(set_up)))
    assert came.get("eve") == (at(comes) if comes else None)


@each(
    "step, late, comes",
    [
        ("eve", 15 * HOUR, True),
        ("eve", 15.5 * HOUR, False),
        ("notes", 47 * HOUR, True),
        ("notes", 50 * HOUR, False),
        ("thanks", 5 * DAY, True),
        ("thanks", 5 * DAY + HOUR, False),
        ("reflect", 14 * DAY, True),
        ("reflect", 14 * DAY + HOUR, False),
    ],
)
def test_what_comes_late_is_caught_up_while_it_helps(
    step: str, late: timedelta, comes: bool
) -> None:
    dossier = holding("2026-12-04 10:30")
    place = reminders.REMINDERS.index(step)
    dossier = replace(dossier, last=f"000001.{place}-{reminders.REMINDERS[place - 1]}")
    if not place:
        dossier = replace(dossier, last="")
    slot = reminders.planned(dossier, at("2026-11-24 12:00"))
    assert slot is not None
    assert slot.label.endswith(step)
    due = Due(slot.at + late, slot, kind="round")
    found = reminders.served(replace(dossier, next=slot), due, None, busy=False)
    assert found.reminder == (step if comes else None)
    assert found.counted == (("sent",) if comes else ("let_go",))


def test_who_is_busy_is_asked_an_hour_later() -> None:
    dossier = holding("2026-12-04 10:30")
    slot = reminders.planned(dossier, at("2026-11-24 12:00"))
    assert slot is not None
    dossier = replace(dossier, next=slot)
    for times in range(1, 4):
        assert dossier.next is not None
        due = Due(dossier.next.at, dossier.next, kind="round")
        found = reminders.served(dossier, due, None, busy=True)
        assert found.reminder is None
        assert found.counted == ("busy",)
        dossier = found.dossier
        assert dossier.next == Slot(slot.at + times * HOUR, f"000001.1-eve+{times:02}")
        assert dossier.next is not None
        assert dossier.last < dossier.next.label
    # At ten in the evening it waits for the morning, where there is still time.
    assert dossier.next is not None
    due = Due(dossier.next.at, dossier.next, kind="round")
    found = reminders.served(dossier, due, None, busy=True)
    assert found.dossier.next is not None
    assert found.dossier.next.at == at("2026-12-04 07:00")


def test_an_interview_that_lasts_longer_is_not_disturbed() -> None:
    """Put off while they were busy, then made longer: after it all the same."""
    dossier = replace(holding("2026-12-04 10:30"), last="000001.1-eve")
    slot = Slot(at("2026-12-04 13:30"), "000001.2-notes+01")
    assert dossier.interview is not None
    longer = replace(dossier.interview, minutes=240)
    dossier = replace(dossier, interview=longer, next=slot)
    due = Due(slot.at, slot, kind="round")
    found = reminders.served(dossier, due, None, busy=False)
    assert found.reminder is None
    assert found.dossier.next == Slot(at("2026-12-04 15:30"), "000001.2-notes+02")


def test_a_step_of_another_date_is_nothing() -> None:
    dossier = replace(holding("2026-12-04 10:30"), numbered=2)
    old = reminders.planned(dossier, at("2026-11-24 12:00"))
    assert old is not None
    assert dossier.interview is not None
    moved = replace(dossier.interview, number=2, at=at("2026-12-11 10:30"))
    dossier = replace(dossier, interview=moved)
    dossier = replace(dossier, next=reminders.planned(dossier, at("2026-11-25 12:00")))
    found = reminders.served(dossier, Due(old.at, old, kind="round"), None, busy=False)
    assert found == reminders.Served(dossier)


def test_a_lost_memory_brings_nothing_twice() -> None:
    dossier = holding("2026-12-04 10:30")
    slot = reminders.planned(dossier, at("2026-11-24 12:00"))
    assert slot is not None
    due = Due(slot.at, slot, spent=True, kind="round")
    found = reminders.served(replace(dossier, next=slot), due, None, busy=False)
    assert found.reminder is None
    assert found.dossier.next is not None
    assert found.dossier.next.label == "000001.2-notes"


# Anything that may happen

ZONES = (
    *("UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia"),
    *("Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Beirut", "UTC+05:30"),
)
SPRING = datetime(2026, 3, 1, tzinfo=UTC)

instants = st.integers(0, 400 * 24 * 4).map(lambda n: SPRING + n * 15 * MINUTE)
deeds = st.one_of(
    st.tuples(st.just("wait"), st.integers(1, 72 * 4)),
    st.tuples(st.just("off"), st.integers(1, 20 * 24 * 4)),
    st.tuples(st.just("busy"), st.integers(1, 8 * 4)),
    st.tuples(st.just("move"), st.integers(1, 30 * 24 * 4)),
    st.tuples(st.just("longer"), st.integers(1, 16)),
    st.tuples(st.just("retime"), st.integers(0, 23)),
)


class Life:
    """A candidate around an interview, on a clock that ticks every quarter."""

    def __init__(
        self, now: datetime, begins: datetime, zone: str, home: str | None, timed: bool
    ) -> None:
        self.now = now
        self.wish = Daily(time(8, 30), home) if home else None
        self.timed, self.zone = timed, zone
        self.prompted = ""
        self.came: list[tuple[str, str, datetime]] = []
        self.dossier = Dossier(numbered=0)
        self.sets(begins, 60)

    def sets(self, begins: datetime, minutes: int) -> None:
        number = self.dossier.numbered + 1
        interview = Interview(
            number,
            day=local(begins, self.zone).date(),
            at=begins if self.timed else None,
            zone=self.zone,
            minutes=minutes,
        )
        self.dossier = replace(self.dossier, interview=interview, numbered=number)
        self.plans()

    def plans(self) -> None:
        before = self.dossier
        self.dossier = reminders.replanned(self.dossier, self.now, self.wish)
        again = reminders.replanned(self.dossier, self.now, self.wish)
        assert again == self.dossier, "planned twice, it stays"
        assert before.last == self.dossier.last

    def ticks(self, *, busy: bool = False) -> None:
        """Hand out what is due, as the schedule does: a label once only."""
        while (slot := self.dossier.next) is not None and slot.at <= self.now:
            assert slot.label > self.prompted, "labels only grow"
            self.prompted = slot.label
            due = Due(self.now, slot, kind="round")
            found = reminders.served(self.dossier, due, self.wish, busy=busy)
            assert found == reminders.served(self.dossier, due, self.wish, busy=busy)
            self.dossier = found.dossier
            if found.reminder is not None:
                self.hears(found.reminder)

    def hears(self, step: str) -> None:
        interview = self.dossier.interview
        assert interview is not None
        begin, end = reminders.begins(interview), reminders.ends(interview)
        assert begin is not None
        assert end is not None
        assert not begin - 30 * MINUTE <= self.now < end, "it is under way"
        clock = reminders.clock_of(interview, self.wish)
        assert 7 <= local(self.now, clock.zone).hour < 22, "they sleep"
        assert (step == "eve") == (self.now < begin)
        self.came.append((f"{interview.number:06}", step, self.now))


@settings(
    max_examples=examples(250),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(
    now=instants,
    ahead=st.integers(1, 40 * 24 * 4),
    zone=st.sampled_from(ZONES),
    home=st.sampled_from((None, *ZONES)),
    timed=st.booleans(),
    doing=st.lists(deeds, max_size=12),
)
def test_whatever_happens_each_step_comes_once_in_order_and_in_nobodys_way(
    now: datetime,
    ahead: int,
    zone: str,
    home: str | None,
    timed: bool,
    doing: list[tuple[str, int]],
) -> None:
    life = Life(now, now + ahead * 15 * MINUTE, zone, home, timed)
    for deed, number in (*doing, ("wait", 60 * 24 * 4)):
        quarters, busy = number, deed == "busy"
        match deed:
            case "off":
                life.now += number * 15 * MINUTE
                quarters = 1
            case "move":
                life.sets(life.now + number * 15 * MINUTE, 45)
                quarters = 0
            case "longer":
                interview = life.dossier.interview
                assert interview is not None
                longer = replace(interview, minutes=interview.minutes + number * 15)
                life.dossier = replace(life.dossier, interview=longer)
                life.plans()
                quarters = 0
            case "retime":
                if life.wish is not None:
                    life.wish = replace(life.wish, at=time(number))
                    life.plans()
                quarters = 0
        for _ in range(quarters):
            if life.dossier.next is None:
                break
            life.now += 15 * MINUTE
            life.ticks(busy=busy)
    assert len({came[:2] for came in life.came}) == len(life.came)
    order = [(number, reminders.REMINDERS.index(step)) for number, step, _ in life.came]
    assert order == sorted(order)
    times = [when for *_, when in life.came]
    assert times == sorted(set(times))
    assert life.dossier.next is None


def test_a_date_that_the_zone_left_out_is_stepped_over() -> None:
    """Samoa had no 30 December 2011: the eve comes before it, the thanks after it."""
    zone = "Pacific/Apia"
    came = dict(walked(holding("2011-12-31 10:30", zone), at("2011-12-20 12:00", zone)))
    assert came["eve"] == at("2011-12-29 18:00", zone)
    came = dict(walked(holding("2011-12-29 10:30", zone), at("2011-12-20 12:00", zone)))
    assert came["thanks"] == at("2011-12-31 09:00", zone)
