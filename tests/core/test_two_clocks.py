"""A time of another clock, one that is denied or gone is no new hour or length."""

from datetime import UTC, datetime, time

import pytest

from bot.content import Content
from tests.core.anyone import Anyone
from tests.core.test_idling import after_a_session
from tests.each import each

MONDAY = datetime(2026, 11, 30, 16, 15, tzinfo=UTC)
QUARTER_PAST = "yes its quarter past four, says you, dark out already"
NOT_FOUR = "no no no not four in the morning!! half seven. i'm in Cork"


@pytest.mark.parametrize(
    ("set_at", "words", "at", "zone", "confirmed"),
    [
        ("07:30", QUARTER_PAST, "07:30", "UTC", True),
        ("07:30", "yes, make it 8 please", "08:00", "UTC", True),
        ("07:30", "no, it's quarter past ten here", "07:30", "UTC", False),
        ("04:15", NOT_FOUR, "07:30", "Europe/Dublin", True),
        (
            "04:15",
            "thanks, it's half seven i want, and goodnight",
            "07:30",
            "UTC",
            None,
        ),
    ],
)
def test_the_hour_of_the_daily_question_is_the_one_that_is_wanted(
    content: Content, set_at: str, words: str, at: str, zone: str, confirmed: bool
) -> None:
    someone = after_a_session(content)
    someone.contexts = Anyone(content, "UTC").contexts
    someone.now = MONDAY
    someone.orders("daily", set_at)
    someone.says(words)
    daily = someone.candidate.daily
    assert daily is not None
    assert (daily.at, daily.zone) == (time.fromisoformat(at), zone), someone.text
    assert confirmed is None or daily.confirmed is confirmed


def at_the_form(content: Content, *lines: str) -> Anyone:
    someone = Anyone(content, "UTC")
    someone.orders("start")
    someone.says("baker")
    someone.now = MONDAY
    someone.orders("interview")
    for words in lines:
        someone.says(words)
    return someone


@each(
    "lines, day, hour",
    [
        (
            (
                "next thursday half one in the afternoon",
                "the second one, 10. and half one is 13:30 yes?"
                " in polish half one is 12:30",
            ),
            10,
            "13:30",
        ),
        (("next thursday", "the second one, 10. at half past two"), 10, "14:30"),
        (("next thursday at two", "10 december, and no, at 15:00"), 10, "15:00"),
        (("next thursday at two", "not the second one, the 3rd"), 3, "14:00"),
        (
            (
                "Thursday at half past two in the afternoon for me, which is ten"
                " o'clock in Munich",
            ),
            3,
            "09:00",
        ),
        (("Thursday 14:30 my time, 10am in Berlin",), 3, "09:00"),
        (("Thursday at 10:00 Munich time, which is 14:30 for me",), 3, "09:00"),
        (("Thursday 2pm for me, in the office at 3",), 3, "14:00"),
    ],
)
def test_the_day_that_is_chosen_has_its_hour_by_the_clock_that_is_named(
    content: Content, lines: tuple[str, ...], day: int, hour: str
) -> None:
    interview = at_the_form(content, *lines).dossier.interview
    assert interview is not None
    assert interview.day is not None
    assert interview.at is not None
    assert (interview.day.day, f"{interview.at:%H:%M}") == (day, hour)


def test_ten_minutes_ago_is_no_length_and_not_now_no_point(content: Content) -> None:
    someone = at_the_form(content, "thursday 14:30", "Isarlicht Versicherung")
    someone.says("not now")
    someone.says("45 minutes")
    someone.orders("unsaid")
    someone.says("I spoke of ten minutes ago, not of the length. Not now, thank you.")
    someone.waits()
    assert someone.dossier.interview is not None
    assert someone.dossier.interview.minutes == 45
    assert not someone.dossier.unsaid
    assert someone.dossier.form is None
