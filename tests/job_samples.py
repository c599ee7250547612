"""Every reply about the job, as it may come."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

from bot.core.dossier import MAX_DEMANDS, Demand, Job
from bot.core.reply import Reply
from bot.model import Requirement
from bot.parts.job.replies import (
    AskPosting,
    ConfirmForget,
    ConfirmReplace,
    ExplainMending,
    NoteMends,
    NoteReading,
    SayAgreed,
    SayForgotten,
    SayKept,
    SayNothingFound,
    SayOnlyLink,
    ShowJob,
    View,
)
from bot.parts.practice.replies import LeanOn

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
NIGHTS = Demand(1, Requirement("Experience of leading a team on nights"))
FORKLIFT = Demand(2, Requirement("Valid forklift licence"), own=True)
POLISH = Demand(4, Requirement("Polish would be a plus", must=False))


def jobs(quote: str | None) -> Iterator[Job]:
    title = quote or "Shift leader"
    said = Demand(3, Requirement(quote or "Calm on the phone"))
    yield Job(NOW)
    yield Job(NOW, "text", title, None, (NIGHTS,), 1)
    yield Job(NOW, "text", None, quote, (NIGHTS, FORKLIFT), 2)
    yield Job(NOW, "text", title, title, (NIGHTS, FORKLIFT, said, POLISH), 4)
    yield many(20, title)


def many(count: int, title: str) -> Job:
    demands = tuple(Demand(n, NIGHTS.requirement) for n in range(1, count + 1))
    return Job(NOW, "text", title, None, demands, count)


def shows(quote: str | None) -> Iterator[Reply]:
    name = quote or "the night the belt stopped"
    points = dict.fromkeys(range(3, 15), (quote or "leading a team")[:110])
    for view in View:
        yield ShowJob(
            many(MAX_DEMANDS, "Shift leader"), {4: (name,)}, view, points=points
        )
    for job in jobs(quote):
        for view in View:
            yield ShowJob(job, {}, view)
            yield ShowJob(job, {1: (name, name, name)}, view, briefly=True)
        numbers = (demand.number for demand in job.demands)
        yield ShowJob(job, dict.fromkeys(numbers, ("the belt",)))


def readings(_: str | None) -> Iterator[Reply]:
    yield NoteReading(1)
    yield NoteReading(20, 6, cut=True)
    yield NoteReading(3, more=True)
    yield NoteReading(0, 3, more=True)
    yield NoteReading(3, own=True)


def mended(quote: str | None) -> Iterator[Reply]:
    words = quote or "Driving licence"
    yield NoteMends((words,), (words, words), ((2, words),), (9,), (words,), words)
    yield NoteMends((words,) * 5, added=(words,) * 5, unknown=(7, 8, 9, 10))
    yield NoteMends(full=True, cut=True)


def confirmed(quote: str | None, kind: type) -> Iterator[Reply]:
    for job in jobs(quote):
        for count in (0, 1, 3, 5):
            yield kind(job, (quote or "Driving licence",) * count)


JOB_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    AskPosting: lambda _: iter((AskPosting(), AskPosting(kept=True))),
    SayOnlyLink: lambda _: iter((SayOnlyLink(),)),
    SayNothingFound: lambda _: iter((SayNothingFound(), SayNothingFound(kept=True))),
    NoteReading: readings,
    NoteMends: mended,
    ShowJob: shows,
    SayAgreed: lambda quote: (
        SayAgreed(job, n) for job in jobs(quote) for n in (0, len(job.demands))
    ),
    ExplainMending: lambda quote: (
        ExplainMending(quote or "hm", job) for job in jobs(quote)
    ),
    ConfirmReplace: lambda quote: confirmed(quote, ConfirmReplace),
    ConfirmForget: lambda quote: confirmed(quote, ConfirmForget),
    SayForgotten: lambda _: iter((SayForgotten(),)),
    SayKept: lambda _: iter((SayKept(),)),
    LeanOn: lambda quote: iter((LeanOn(), LeanOn((quote or "nights",) * 2))),
}
