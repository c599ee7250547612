"""Hours and dates come back as they are written where the candidate is."""

from datetime import UTC, date, datetime, time

import pytest

from bot.content import Content
from bot.core.hour_style import writes_twelve
from bot.model import Tone
from bot.wording.dates import clock, of_region, shown
from bot.wording.session import SessionSpeaker
from tests.core.anyone import Anyone


def speaking(content: Content, zone: str, twelve: bool | None = None) -> SessionSpeaker:
    speaker = SessionSpeaker(content, Tone.GENTLE, {}, None, {})
    speaker.zone, speaker.twelve = zone, twelve
    return speaker


@pytest.mark.parametrize(
    ("zone", "hour", "day"),
    [
        ("America/New_York", "2:30 PM", "Friday, December 4"),
        ("US/Pacific", "2:30 PM", "Friday, December 4"),
        ("America/Toronto", "2:30 pm", "Friday, December 4"),
        ("Australia/Sydney", "2:30 pm", "Friday 4 December"),
        ("Asia/Kolkata", "2:30 PM", "Friday, 4 December"),
        ("Europe/London", "14:30", "Friday 4 December"),
        ("Europe/Berlin", "14:30", "Friday 4 December"),
        ("Asia/Tokyo", "14:30", "Friday 4 December"),
        ("UTC", "14:30", "Friday 4 December"),
        ("+05:30", "14:30", "Friday 4 December"),
        ("", "14:30", "Friday 4 December"),
    ],
)
def test_the_country_of_a_zone_says_how(
    content: Content, zone: str, hour: str, day: str
) -> None:
    speaker = speaking(content, zone)
    assert clock(speaker, time(14, 30)) == hour
    assert shown(speaker, date(2026, 12, 4), "MMMMEEEEd") == day
    assert of_region(content.locale, zone).language == content.locale.language


def test_what_they_write_themselves_goes_before(content: Content) -> None:
    assert clock(speaking(content, "", twelve=True), time(14, 30)) == "2:30 pm"
    away = speaking(content, "America/Chicago", twelve=False)
    assert clock(away, time(14, 30)) == "14:30"


@pytest.mark.parametrize(
    ("words", "twelve"),
    [
        ("4 December 2:30pm", True),
        ("at 9 a.m. then", True),
        ("Friday at 14:30", False),
        ("Friday at 2:30", None),
        ("maybe 22.15 then", False),
        ("it was 14.50 euros", None),
        ("it was 14:30, so half past 2 pm", None),
        ("I am 3 amazed", None),
        ("the score was 15:12 in the end", False),
        ("", None),
    ],
)
def test_how_somebody_writes_hours(words: str, twelve: bool | None) -> None:
    assert writes_twelve(words) is twelve


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("4 December 2:30pm", "4 December at 2:30 pm"),
        ("4 December 14:30", "4 December at 14:30"),
        ("December 4 2:30 pm New York", "December 4 at 2:30 PM"),
    ],
)
def test_an_interview_is_confirmed_as_it_was_told(
    content: Content, typed: str, told: str
) -> None:
    someone = Anyone(content, "UTC")
    someone.now = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    someone.orders("start")
    someone.orders("interview", typed)
    assert told in someone.text
    someone.orders("interview")
    assert told in someone.text
