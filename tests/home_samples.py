"""Where a candidate may stand, from nothing at all to everything at once."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice, Overview
from bot.core.reminders import Coming
from bot.core.reply import Reply, phrase
from bot.parts.after.overview import AfterLine
from bot.parts.daily.overview import DailyLine
from bot.parts.home.replies import ShowHome
from bot.parts.interview.overview import InterviewLine
from bot.parts.progress.overview import PractisedLine
from bot.parts.registry import REACHED
from bot.parts.settings.overview import FieldLine
from bot.parts.stories.overview import StoriesLine
from bot.phrase_families import STEPS

TODAY = date(2026, 11, 24)
PEOPLE = ("Ms Okoro", "Mr Lee", "Ana")


def interviews(_: str | None) -> Iterator[Reply]:
    yield InterviewLine(Coming(TODAY, None, None, None, over=False))
    hour = datetime(2026, 11, 27, 14, tzinfo=UTC)
    for days in (0, 1, 3, 30):
        day = TODAY + timedelta(days=days)
        for at in (None, hour):
            seen = Coming(TODAY, day, at, days, over=False)
            yield InterviewLine(seen, "St Bridget's, ward 4", PEOPLE)
    for ago in (0, 1, 9):
        day = TODAY - timedelta(days=ago)
        yield InterviewLine(Coming(TODAY, day, None, -ago, over=True), "", PEOPLE)


def afters(_: str | None) -> Iterator[Reply]:
    for thanks in (None, 0, 1, 9):
        for done in (True, False):
            yield AfterLine(done, thanks, done)


def shows(_: str | None) -> Iterator[Reply]:
    lines = (
        FieldLine("nursing"),
        *list(interviews(None))[:4],
        AfterLine(True, 2, False),
        phrase("home.job", proven="4", all="11"),
        StoriesLine(5, ("conflict", "feedback", "ethics")),
        phrase("home.questions_open"),
    )
    for step in STEPS:
        advice = Advice(1, step, Press(Verb.HOME, "after"))
        yield ShowHome(Overview(lines, advice, REACHED))
    yield ShowHome(Overview(lines[:1], Advice(1, "carry_on"), REACHED))


HOME_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    ShowHome: shows,
    InterviewLine: interviews,
    AfterLine: afters,
    DailyLine: lambda _: iter(
        (DailyLine(datetime(2026, 11, 25, 8, 30, tzinfo=UTC), TODAY),)
    ),
    PractisedLine: lambda _: (
        PractisedLine(TODAY - timedelta(days=ago), TODAY) for ago in (0, 1, 9)
    ),
    FieldLine: lambda _: iter((FieldLine("nursing"), FieldLine(None))),
    StoriesLine: lambda _: iter(
        (StoriesLine(2), StoriesLine(5, ("conflict", "feedback", "ethics")))
    ),
}
