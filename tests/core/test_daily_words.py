"""What may be written after /daily."""

from datetime import UTC, date, datetime, time

import pytest

from bot.core.schedule import EVERY_DAY, WEEKDAYS, zone_of
from bot.core.times import (
    Interview,
    Rest,
    Set,
    Unknown,
    Until,
    Wanted,
    Word,
    a_clock,
    a_place,
    wanted,
)

TODAY = date(2026, 11, 24)  # a Tuesday
CITIES = {"munich": "Europe/Berlin", "san francisco": "America/Los_Angeles"}
HALF_PAST = time(8, 30)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("8:30", Set(HALF_PAST)),
        ("08.30", Set(HALF_PAST)),
        ("8h30", Set(HALF_PAST)),
        ("at 8:30am", Set(HALF_PAST)),
        ("8 pm", Set(time(20))),
        ("12 am", Set(time(0))),
        ("20", Set(time(20))),
        ("8:30 Europe/Berlin", Set(HALF_PAST, "Europe/Berlin")),
        ("8:30 in New York", Set(HALF_PAST, "America/New_York")),
        ("8:30 san francisco", Set(HALF_PAST, "America/Los_Angeles")),
        ("Munich 8:30 weekdays", Set(HALF_PAST, "Europe/Berlin", WEEKDAYS)),
        ("8:30 +5:30", Set(HALF_PAST, "UTC+05:30")),
        ("8:30 utc-3", Set(HALF_PAST, "UTC-03:00")),
        ("8:30, every day", Set(HALF_PAST, None, EVERY_DAY)),
        ("mon-thu", Set(None, None, (0, 1, 2, 3))),
        ("sat-mon", Set(None, None, (0, 5, 6))),
        ("Tuesday and Friday 7:45", Set(time(7, 45), None, (1, 4))),
        ("zone São Paulo", Set(None, "America/Sao_Paulo")),
        ("stop", Word.STOP),
        ("off", Word.STOP),
        ("ON", Word.ON),
        ("pause", Word.PAUSE),
        ("quiet", Word.SILENT),
        ("pause 7", Until(date(2026, 12, 1))),
        ("pause 7 days", Until(date(2026, 12, 1))),
        ("pause until 2026-12-10", Until(date(2026, 12, 10))),
        ("pause 24 December", Until(date(2026, 12, 24))),
        ("pause friday", Until(date(2026, 11, 27))),
        ("rest tomorrow", Rest(date(2026, 11, 25))),
        ("quiet 24.12.", Rest(date(2026, 12, 24))),
        ("rest jan 2", Rest(date(2027, 1, 2))),
        ("until 2026-12-04", Interview(date(2026, 12, 4))),
        ("until off", Interview(None)),
        ("8:30 Atlantis", Unknown("atlantis", place=True)),
        ("juggling", Unknown("juggling")),
        ("25:00", Unknown("25:00")),
        ("until 2026-02-30", Unknown("until 2026-02-30")),
        ("until 2020-01-01", Unknown("until 2020-01-01")),
        ("pause 0", Unknown("pause 0")),
        ("rest yesterday", Unknown("rest yesterday")),
        ("+99", Unknown("+99")),
    ],
)
def test_what_is_written(words: str, expected: Wanted) -> None:
    assert wanted(words, TODAY, CITIES) == expected


@pytest.mark.parametrize(
    "words", ["/", "²", "🙂", "8:30 8:30", "-", "pause " + "9" * 99]
)
def test_odd_words_make_no_sense_and_no_harm(words: str) -> None:
    wanted(words, TODAY, CITIES)


def test_a_place_is_a_zone() -> None:
    for words in ("Berlin", "europe/berlin", "I'm in Berlin", "gmt", "+2"):
        zone = a_place(words, CITIES)
        assert zone is not None, words
        assert zone == "UTC" or zone_of(zone) is not UTC
    assert a_place("Atlantis", CITIES) is None


@pytest.mark.parametrize(
    ("shown", "zone"),
    [
        ("14:05", "UTC+01:00"),
        ("18:37", "UTC+05:30"),
        ("2:04pm", "UTC+01:00"),
        ("0:05", "UTC+11:00"),
        ("23:05", "UTC+10:00"),
        ("9:35", "UTC-03:30"),
        ("eleven", None),
    ],
)
def test_a_clock_tells_the_offset(shown: str, zone: str | None) -> None:
    now = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)
    assert a_clock(shown, now) == zone
