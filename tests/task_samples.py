"""What may be said about what a candidate was asked to bring or do."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from bot.assignments import scenes
from bot.core.reply import Reply
from bot.model import GENERAL, Attachment, Item, TaskKind
from bot.parts.task.assignment import Assignment
from bot.parts.task.replies import (
    AskItem,
    AskKind,
    AskMinutes,
    AskTask,
    EndScene,
    GoOn,
    HandTaskPage,
    OfferChanges,
    OpenScene,
    ShowBrief,
    ShowOutline,
    TaskLine,
    TellBefore,
)
from bot.parts.task.wording import BEATS, LENGTHS

AT = datetime(2026, 11, 24, 18, tzinfo=UTC)


def assignments(quote: str | None) -> Iterator[Assignment]:
    for number, kind in enumerate(TaskKind, 1):
        bare = Assignment(number, AT, quote or "", kind)
        yield bare
        yield replace(
            bare,
            number=number + 50,
            minutes=0 if number % 2 else 20,
            point=quote or "the small garages",
            steps=(quote or "ring them", "ride along", "evenings")[: number % 4],
            figure="12 visits",
            left="the shop",
            asked=tuple(Item),
            played=("a-scene",),
            defended=number % 2,
        )


def briefs(quote: str | None) -> Iterator[Reply]:
    every = tuple(assignments(quote))
    for a in every:
        for track in (GENERAL, "nursing", "gone"):
            for again in (True, False):
                yield ShowBrief(a, track, every[:2], again)


def ends(quote: str | None) -> Iterator[Reply]:
    for scene in scenes():
        for count in range(len(BEATS) + 1):
            heard = tuple((beat, quote or "") for beat in BEATS[:count])
            yield EndScene(scene.id, scene.settled, heard, BEATS[count:])
        yield EndScene(scene.id, scene.leaves, (), BEATS, "calm down", "never again")


TASK_SAMPLES: Mapping[type[Reply], Callable[[str | None], Iterator[Reply]]] = {
    AskTask: lambda _: iter([AskTask(), AskTask(another=True)]),
    AskKind: lambda quote: iter(
        [AskKind(quote or ""), AskKind("a test", (TaskKind.CASE, TaskKind.LESSON))]
    ),
    AskMinutes: lambda _: (
        AskMinutes(kind, unread) for kind in LENGTHS for unread in (True, False)
    ),
    ShowBrief: briefs,
    TellBefore: lambda quote: (TellBefore(a) for a in assignments(quote)),
    AskItem: lambda _: (
        AskItem(kind, item, first)
        for kind in TaskKind
        for item in Item
        for first in (True, False)
    ),
    ShowOutline: lambda quote: (ShowOutline(a) for a in assignments(quote)),
    OfferChanges: lambda quote: (
        OfferChanges(a, full)
        for a in (*assignments(quote), Assignment(1, AT, "a thing"))
        for full in (True, False)
    ),
    OpenScene: lambda _: (OpenScene(one.id) for one in scenes()),
    GoOn: lambda _: (GoOn(one.id, line) for one in scenes() for line in one.lines),
    EndScene: ends,
    HandTaskPage: lambda _: iter([HandTaskPage(Attachment("a.html", "<p>a</p>"))]),
    TaskLine: lambda quote: (TaskLine(a) for a in assignments(quote)),
}
