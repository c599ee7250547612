"""One reader of times, days, dates and places, by a table that was labelled first."""

import copy
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
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
from tests.core.anyone import Anyone

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
    if told.place and told.zone is None:
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


def test_one_sentence_sets_day_place_and_company(content: Content) -> None:
    """Wherever it is written: behind the command, or where one thing is asked for."""
    words = "Thursday at 2pm in Leeds, with Halden Systems"
    for asked in ((), ("when",), ("company",)):
        someone = Anyone(content, "UTC")
        someone.orders("interview", "" if asked else words)
        if asked == ("company",):
            someone.says("5 December 10:30")
        if asked:
            someone.says(words)
        kept = someone.dossier.interview
        assert kept is not None
        assert kept.company == "Halden Systems", asked
        assert (kept.day, kept.zone) == (date(2026, 11, 26), "Europe/London")
        assert not kept.people


def test_a_company_is_nobody_to_meet(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("interview", "4 December 10:30 London")
    someone.says("Halden Systems")
    someone.waits()
    kept = someone.dossier.interview
    assert kept is not None
    assert (kept.company, kept.people) == ("Halden Systems", ())


def test_an_hour_is_kept_while_the_city_is_asked_for(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("daily", "mon-fri 9:15 EST")
    daily = someone.candidate.daily
    assert daily is not None
    assert daily.next is None  # no question at the hour of a place nobody named
    assert "New York" in [b.label for row in someone.said[-1].rows for b in row]
    for answer in ("typed", "tapped"):
        other = copy.copy(someone)
        if answer == "typed":
            other.says("New York")
        else:
            other.presses(someone.buttons[0])
        daily = other.candidate.daily
        assert daily is not None
        assert (daily.at, daily.days) == (time(9, 15), WEEKDAYS), answer
        assert (daily.zone, daily.on) == ("America/New_York", True), answer


def test_a_date_that_can_be_two_is_asked_about_with_buttons(content: Content) -> None:
    for words in ("until 12/4", "pause until 12/4", "rest 12/4"):
        someone = Anyone(content)
        someone.orders("daily", "8:30 London")
        someone.orders("daily", words)
        someone.presses(someone.buttons[0])
        daily = someone.candidate.daily
        assert daily is not None
        kept = (someone.candidate.interview_on, daily.paused_until, *daily.rests)
        assert date(2026, 12, 4) in kept, words


def test_the_city_of_an_interview_is_asked_for(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("interview", "4 December 10:30 EST, Acme")
    assert "New York" in [b.label for row in someone.said[-1].rows for b in row]
    someone.says("Toronto")
    kept = someone.dossier.interview
    assert kept is not None
    assert (kept.zone, kept.company) == ("America/Toronto", "Acme")
    assert kept.at == datetime(2026, 12, 4, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "words", ["/", "²", "🙂", "8:30 8:30", "-", "pause " + "9" * 99]
)
def test_odd_words_do_no_harm(words: str, content: Content) -> None:
    wanted(words, TODAY, content.cities)
    read_line(words, TODAY, content.cities)
