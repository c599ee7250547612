"""One reader of times, days, dates and places, by a table that was labelled first."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from bot.content import Content
from bot.core.dates import Fault
from bot.core.schedule import EVERY_DAY, WEEKDAYS
from bot.core.zones import a_place, possible
from bot.parts.daily.words import (
    Interview,
    Refused,
    Rest,
    Set,
    Unknown,
    Until,
    Which,
    wanted,
)
from bot.parts.interview.words import Told, read_line

TODAY = date(2026, 11, 24)  # a Tuesday
TABLE = Path(__file__).parent / "tables" / "when.toml"
FAULTS = {
    Fault.NONSENSE: "no such day",
    Fault.VAGUE: "which date",
    Fault.PAST: "past",
    Fault.GONE_BY: "gone by",
    Fault.FAR: "far",
}
NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def rows(kind: str) -> Mapping[str, str]:
    return dict(tomllib.loads(TABLE.read_text("utf-8"))[kind])


def faults(kind: str, meanings: Iterator[tuple[str, str]]) -> None:
    """Fail with every wording that is read otherwise than it is labelled."""
    table = rows(kind)
    wrong = [
        f"{words!r} is {meant!r}, and not {table[words]!r}"
        for words, meant in meanings
        if meant != table[words]
    ]
    assert not wrong, "\n".join((f"{len(wrong)} of {len(table)}", *wrong))


def days_in_words(days: tuple[int, ...] | None) -> str:
    if days is None:
        return ""
    if days == EVERY_DAY:
        return "every day"
    return "mon-fri" if days == WEEKDAYS else ",".join(NAMES[day] for day in days)


def daily(words: str, cities: Mapping[str, str]) -> str:
    match wanted(words, TODAY, cities):
        case Set(at, zone, days, zones, _, unknown):
            parts = (f"{at:%H:%M}" if at else "", days_in_words(days), zone or "")
            shown = " ".join(part for part in parts if part)
            asked = "which city: " if zones else "which place: " if unknown else ""
            return f"{asked}{shown}".strip()
        case Until(day):
            return f"pause until {day}"
        case Rest(day):
            return f"rest {day}"
        case Interview(day):
            return f"interview {day or 'off'}"
        case Which(order, days):
            order = "interview" if order == "until" else order
            return f"which day: {order} {' or '.join(map(str, days))}"
        case Refused(fault, _):
            return FAULTS[fault]
        case Unknown():
            return "how to"
        case word:
            return str(word)


def interview(told: Told) -> str:
    asked = "which city: " if told.zones else ""
    shown = [str(told.day) if told.day else "", f"{told.at:%H:%M}" if told.at else ""]
    if told.choices:
        asked, shown[0] = "which day: ", " or ".join(map(str, told.choices))
    if told.fault is Fault.PLACE:
        asked = "which place: "
    elif told.fault is not None:
        asked, shown = FAULTS[told.fault], [""]
    line = asked + " ".join(part for part in (*shown, told.zone or "") if part)
    return f"{line} / {told.company}" if told.company else line


def test_what_is_written_after_daily(content: Content) -> None:
    faults("daily", ((words, daily(words, content.cities)) for words in rows("daily")))


def test_what_is_written_after_interview(content: Content) -> None:
    faults(
        "interview",
        (
            (words, interview(read_line(words, TODAY, content.cities)))
            for words in rows("interview")
        ),
    )


def test_where_somebody_is(content: Content) -> None:
    def place(words: str) -> str:
        asked = "which city" if possible(words) else "none"
        return a_place(words, content.cities) or asked

    faults("place", ((words, place(words)) for words in rows("place")))


@pytest.mark.parametrize(
    "words", ["/", "²", "🙂", "8:30 8:30", "-", "pause " + "9" * 99]
)
def test_odd_words_do_no_harm(words: str, content: Content) -> None:
    wanted(words, TODAY, content.cities)
    read_line(words, TODAY, content.cities)
