"""Every reply about the interview and its day, as it may come."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.core.dates import Fault
from bot.core.dossier import MAX_PEOPLE, Interview, Person
from bot.core.reply import Reply
from bot.core.zones import ABBREVIATIONS
from bot.parts.interview.asking import ALL
from bot.parts.interview.checklist import ITEMS
from bot.parts.interview.countdown import Focus, Planned
from bot.parts.interview.replies import (
    AskAbout,
    AskWhichCity,
    AskWhichDay,
    ConfirmWhen,
    NoteAbout,
    SayClock,
    SayDayFault,
    SayInterviewOff,
    SayOfDays,
    SayTaken,
    ShowBehind,
    ShowChecklist,
    ShowInterview,
    ShowPeople,
    TellOfIt,
    WishWellAfter,
)

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)
LONG = "x" * 60
TOMORROW = Interview(7, day=TODAY + DAY)
WHOLE = Interview(
    8,
    "Acme",
    (Person(1, "Ruth Adeyemi", "head of nursing"), Person(2, "Tom")),
    date(2026, 12, 4),
    datetime(2026, 12, 4, 9, 30, tzinfo=UTC),
    "Europe/Berlin",
    "Berlin",
)
INTERVIEWS = (
    TOMORROW,
    WHOLE,
    replace(WHOLE, place="", remote=True, minutes=45),
    replace(WHOLE, remote=False, dress="smart ish, no tie", directions="gate 2"),
    replace(WHOLE, place="UTC+02:00", zone="UTC+02:00", casual=True, ticks=ITEMS),
)
PLAN = tuple(
    Planned(WHOLE.day - n * DAY if WHOLE.day else TODAY, focus, done)
    for n, focus in enumerate(Focus)
    for done in (True, False)
)


def named(quote: str | None) -> tuple[Interview, ...]:
    """Interviews, and one where everything is called as it is quoted."""
    if quote is None:
        return INTERVIEWS
    people = tuple(
        Person(n, quote[:60], quote[:60]) for n in range(20, 20 + MAX_PEOPLE)
    )
    most = replace(WHOLE, company=quote[:60], people=people)
    return (*INTERVIEWS, most, replace(most, ticks=ITEMS))


def asks(_: str | None) -> Iterator[Reply]:
    for what in (*ALL, "day", "examples"):
        for more in (True, False):
            yield AskAbout(what, more)
    yield AskAbout("when", more=True, first=True)


def confirms(quote: str | None) -> Iterator[Reply]:
    for interview in named(quote):
        for zone in ("UTC", "Europe/Berlin"):
            yield ConfirmWhen(interview, NOW, zone, ask=zone == "UTC", own=True)
        yield ConfirmWhen(interview, NOW, "UTC", False, False, quote or "")


def notes(quote: str | None) -> Iterator[Reply]:
    yield NoteAbout("company", quote or "Acme")
    for minutes in ("30", "60", "95"):
        yield NoteAbout("minutes", minutes)
    for what in ("remote", "on_site", "casual", "formal", "no_day"):
        yield NoteAbout(what)
    for what in ("dress", "directions"):
        yield NoteAbout(what, quote or "smart ish, no tie")


TOPICS = (
    "when",
    "people",
    "place",
    "company",
    "length",
    "all",
    "plan",
    "kept",
    "clock",
)


def known(quote: str | None) -> Iterator[Reply]:
    for interview in named(quote):
        for topic in TOPICS:
            yield TellOfIt(interview, (topic,), NOW, "Europe/Berlin", NOW + DAY)
        yield TellOfIt(interview, TOPICS[:3], NOW, "UTC", None, time(8, 30))
    for topic in TOPICS:
        yield TellOfIt(None, (topic,), NOW, "UTC")
        yield TellOfIt(Interview(9), (topic,), NOW, "UTC")


def taken(quote: str | None) -> Iterator[Reply]:
    values = ("minutes", "remote", "several")
    for interview in named(quote):
        for company in ("", quote or "Acme"):
            yield SayTaken(interview, company, values, people=bool(company))


def people(quote: str | None) -> Iterator[Reply]:
    for interview in named(quote):
        yield ShowPeople(interview.people)
        yield ShowPeople(interview.people, full=True, drops=False)


def shows(quote: str | None) -> Iterator[Reply]:
    for interview in named(quote):
        yield ShowInterview(interview, NOW, "UTC")
        yield ShowInterview(interview, NOW, "UTC", PLAN[:7], time(8, 30))
        offer = time(8, 30)
        yield ShowInterview(interview, NOW, "UTC", PLAN[-7:], offer, True, True, False)
    yield ShowInterview(Interview(9, "Acme"), NOW, "UTC")


def lists(quote: str | None) -> Iterator[Reply]:
    said = () if quote is None else (quote,) * 3
    for interview in named(quote):
        for lead in (True, False):
            yield ShowChecklist(interview, ITEMS, said, said, NOW, "UTC", lead)
            yield ShowChecklist(interview, ITEMS[:4], said, (), NOW, "UTC", lead)


DAY_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    AskAbout: asks,
    AskWhichDay: lambda _: iter(
        [
            AskWhichDay((date(2026, 12, 4), date(2027, 4, 12)), TODAY),
            AskWhichDay((date(2026, 12, 4), date(2026, 12, 11)), TODAY, again=True),
            AskWhichDay((date(2026, 12, 3), date(2026, 12, 4)), TODAY),
            AskWhichDay((TODAY, date(2026, 12, 3), date(2026, 12, 4)), TODAY),
        ]
    ),
    SayOfDays: lambda _: iter(
        [
            SayOfDays("today", (TODAY,)),
            SayOfDays("week", (date(2026, 12, 7), date(2026, 12, 13))),
            SayOfDays("later", (date(2026, 12, 4), date(2026, 12, 11))),
        ]
    ),
    AskWhichCity: lambda quote: (
        AskWhichCity(quote or abbreviation.upper(), zones)
        for abbreviation, zones in ABBREVIATIONS.items()
    ),
    SayDayFault: lambda quote: (
        SayDayFault(fault, quote or "32 May", what)
        for fault in Fault
        for what in ("when", "hour", "minutes")
    ),
    ConfirmWhen: confirms,
    SayClock: lambda _: iter(
        [
            SayClock("there", time(14, 30), "Lisbon"),
            SayClock("utc", time(14, 30), "Lisbon"),
            SayClock("utc", time(14, 30), "Lisbon", time(13, 30)),
        ]
    ),
    NoteAbout: notes,
    ShowPeople: people,
    TellOfIt: known,
    SayTaken: taken,
    ShowInterview: shows,
    ShowBehind: lambda _: iter([ShowBehind(WHOLE)]),
    ShowChecklist: lists,
    SayInterviewOff: lambda _: iter([SayInterviewOff(None), SayInterviewOff(WHOLE)]),
    WishWellAfter: lambda _: iter([WishWellAfter(True), WishWellAfter(False)]),
}
