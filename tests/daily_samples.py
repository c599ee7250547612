"""Every reply about daily practice, as it may come."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.core.dates import Fault
from bot.core.reply import Reply
from bot.core.schedule import Daily, Slot
from bot.core.session import Reason, Why
from bot.core.zones import ABBREVIATIONS
from bot.parts.daily.replies import (
    AskCity,
    AskWhichDate,
    CloseDaily,
    ConfirmDaily,
    ConfirmInterview,
    ConfirmRest,
    ConfirmSwitch,
    ExplainChoice,
    Lead,
    OfferDaily,
    OfferPauses,
    Prompt,
    Recap,
    RefuseDate,
    SayDailyPaused,
    SaySnoozed,
    Switch,
)
from bot.parts.interview.countdown import Focus
from bot.parts.progress.decide import Movement, Progress
from bot.parts.progress.replies import ShowProgress

Q = "conflict.colleague-plan"
NOW = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)
TODAY = NOW.date()
INTERVIEW = date(2026, 12, 4)
SLOTS = [Slot(NOW + timedelta(days=n, hours=19), "2026-11-25") for n in (0, 1, 9)]
DAILIES = [
    Daily(time(8, 30), "Europe/Berlin", next=slot, days=days, silent=silent)
    for slot in SLOTS
    for days in ((0, 1, 2, 3, 4, 5, 6), (0, 1, 2, 3, 4), (2,), (0, 3, 6))
    for silent in (True, False)
]
CALENDAR = tuple((TODAY - timedelta(days=27 - n), n % 3 > 0) for n in range(28))
PROGRESS = Progress(
    today=TODAY,
    practised=5,
    streak=3,
    calendar=CALENDAR,
    movements=(Movement("conflict", 0.2, 0.8, 6), Movement("gone", 0.7, 0.4, 2)),
    answers=8,
    next_up="failure",
    next_slot=SLOTS[0],
    zone="Europe/Berlin",
)
NOTHING = replace(
    PROGRESS,
    calendar=tuple((day, False) for day, _ in CALENDAR),
    movements=(),
    answers=0,
    next_up=None,
    next_slot=None,
)


def prompts(_: str | None) -> Iterator[Reply]:
    for lead in Lead:
        for why in Why:
            yield Prompt(Q, lead, Reason(why, 3), before=True)
        yield Prompt("gone.question", lead, None, before=False)
        for left in range(1, 8):
            for focus in ("", *Focus):
                yield Prompt(Q, lead, None, False, left, focus)


def offers(_: str | None) -> Iterator[Reply]:
    yield OfferDaily(None, None, NOW)
    for daily in DAILIES:
        yield OfferDaily(daily, INTERVIEW, NOW)
    yield OfferDaily(replace(DAILIES[0], on=False, next=None), None, NOW)


def closings(_: str | None) -> Iterator[Reply]:
    for answered in (True, False):
        for clear in (True, False):
            yield CloseDaily(answered, clear, 1, 0, again=False)
            yield CloseDaily(answered, clear, 5, 4, again=False)
    yield CloseDaily(True, True, 5, 0, again=True)


DAILY_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    OfferDaily: offers,
    ConfirmDaily: lambda _: (
        ConfirmDaily(daily, NOW, ask)
        for daily in (*DAILIES, replace(DAILIES[0], next=None))
        for ask in (True, False)
    ),
    AskWhichDate: lambda _: (
        AskWhichDate(order, (INTERVIEW, INTERVIEW + timedelta(days=7)))
        for order in ("pause", "rest", "until")
    ),
    RefuseDate: lambda quote: (RefuseDate(f, quote or "32 May " * 99) for f in Fault),
    AskCity: lambda quote: (
        AskCity(quote or abbreviation.upper(), zones, at, days)
        for abbreviation, zones in ABBREVIATIONS.items()
        for at in (None, time(8, 30))
        for days in (None, (0, 2, 3, 4, 5, 6))
    ),
    OfferPauses: lambda _: iter([OfferPauses()]),
    SayDailyPaused: lambda _: iter([SayDailyPaused(INTERVIEW)]),
    SaySnoozed: lambda _: iter([SaySnoozed(NOW), SaySnoozed(None)]),
    ConfirmRest: lambda _: iter([ConfirmRest(INTERVIEW, DAILIES[0], NOW)]),
    ConfirmInterview: lambda _: (ConfirmInterview(INTERVIEW, n) for n in (0, 1, 10)),
    ConfirmSwitch: lambda _: (
        ConfirmSwitch(switch, on) for switch in Switch for on in (True, False)
    ),
    Prompt: prompts,
    ExplainChoice: lambda _: (
        ExplainChoice(Q, reason)
        for reason in (None, *(Reason(why, days) for why in Why for days in (None, 9)))
    ),
    CloseDaily: closings,
    Recap: lambda _: iter([Recap(0, 0, 0), Recap(5, 6, 4)]),
    ShowProgress: lambda _: iter(
        [ShowProgress(), ShowProgress(PROGRESS), ShowProgress(NOTHING)]
    ),
}
