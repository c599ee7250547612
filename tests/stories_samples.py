"""Every reply about stories, as it may come."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.dossier import MAX_STORIES, MAX_TAKES, Demand, Drill, Job, Story, Take
from bot.core.reply import Reply
from bot.model import Attachment, Outcome, Part, Requirement
from bot.parts.stories.calling import named
from bot.parts.stories.coverage import TAGS, coverage
from bot.parts.stories.replies import (
    AskName,
    AskRetell,
    AskWhich,
    ConfirmForget,
    EndDrill,
    Offer,
    OfferKeep,
    SayBankFull,
    SayDrillOver,
    SayFit,
    SayForgotten,
    SayGrown,
    SayKept,
    SayNamed,
    SayRetold,
    SayStoryGone,
    ShowStories,
    ShowStory,
    ShowTags,
)

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
SESSION = "ffffffffffff"
TOLD = "In June I rang the physio and asked her to come. He stayed till Monday."
TAKE = Take(
    NOW,
    TOLD,
    Outcome.CLEAR,
    0.9,
    (Part.SITUATION, Part.ACTION, Part.RESULT),
    "I rang the physio",
)
THIN = replace(TAKE, outcome=Outcome.THIN, parts=(Part.ACTION,), quote=None)
STORY = Story(10**6, "I rang the physio", (TAKE,), ("conflict", "pressure"))
BARE = Story(2, "Forty sea bass", (TAKE, replace(THIN, cut=True)), told_before=True)
JOB = Job(NOW, demands=(Demand(1, Requirement("plans", ("planning", "conflict"))),))


def bank(count: int, quote: str | None) -> tuple[Story, ...]:
    """So many stories with as many tags as there may be."""
    names: list[str] = []
    stories = []
    for number in range(1, count + 1):
        names.append(named(quote or "Forty sea bass", names))
        tags = tuple(TAGS[(number * 3 + n) % len(TAGS)] for n in range(number % 4))
        take = replace(TAKE, at=NOW + timedelta(days=number), quote=quote)
        heard = number % 3 == 0
        stories.append(Story(number, names[-1], (take,), tags, told_before=heard))
    return tuple(stories)


def lists(quote: str | None) -> Iterator[Reply]:
    offers = tuple(Offer(SESSION, n, quote or "the bus did not come") for n in (0, 3))
    for count in (0, 1, 4, 13, MAX_STORIES):
        stories = bank(count, quote)
        drill = Drill(1, NOW, ("conflict",) * 5, (1,) * 5)
        for job, before in ((None, None), (JOB, drill)):
            seen = coverage(stories, job, before)
            drawn = Attachment("stories.png", "") if stories else None
            for page in (0, 1, 99):
                yield ShowStories(stories, page, seen, offers, "Europe/Berlin", drawn)
            yield ShowStories(stories, 0, seen, (), "UTC")


def kept(quote: str | None) -> Iterator[Reply]:
    for story in (named_so(STORY, quote), named_so(BARE, quote)):
        for already in (True, False):
            for digging in (True, False):
                yield SayKept(story, already, digging)


def named_so(story: Story, quote: str | None) -> Story:
    """Put somebody's words where their words go."""
    if quote is None:
        return story
    takes = tuple(replace(t, text=quote[:1100], quote=quote) for t in story.takes)
    return replace(story, name=named(quote), takes=takes)


def shown(quote: str | None) -> Iterator[Reply]:
    for story in (STORY, BARE, replace(STORY, takes=(TAKE,) * MAX_TAKES)):
        yield ShowStory(named_so(story, quote), 1, "Europe/Berlin")
        yield ShowStory(named_so(story, quote), 40, "UTC", whole=True)
    long = replace(TAKE, text="and then " * 400, cut=True)
    yield ShowStory(named_so(replace(STORY, takes=(long,)), quote), 1, "UTC")


def retold(quote: str | None) -> Iterator[Reply]:
    for now in (TAKE, THIN, replace(TAKE, cut=True)):
        for lost in ((), (Part.RESULT,), (Part.SITUATION, Part.RESULT)):
            for gained in ((), (Part.ACTION,)):
                story = named_so(replace(STORY, takes=(TAKE, now)), quote)
                before = replace(TAKE, quote=quote)
                for trimmed in (True, False):
                    yield SayRetold(story, before, gained, lost, trimmed)


def tags(quote: str | None) -> Iterator[Reply]:
    for page in (0, 1, 2, 3, 99):
        for full in (True, False):
            yield ShowTags(named_so(STORY, quote), page, full)
            yield ShowTags(named_so(BARE, quote), page, full)


def rounds(quote: str | None) -> Iterator[Reply]:
    placed = tuple(enumerate(bank(40, quote), 1))
    for choices in (placed[:1], placed[-6:]):
        for first in (True, False):
            yield AskWhich(999_999, 4, 5, "customer", choices, first)
    yield AskWhich(1, 0, 5, "gone", placed[:2], first=True)


def fits(quote: str | None) -> Iterator[Reply]:
    story, bare = named_so(STORY, quote), named_so(BARE, quote)
    for chosen in (None, story, bare, replace(story, told_before=True)):
        for other in (None, bare):
            yield SayFit("conflict", chosen, other)
            yield SayFit("ethics", chosen, other)


def ends(quote: str | None) -> Iterator[Reply]:
    story, bare = named_so(STORY, quote), named_so(BARE, quote)
    yield EndDrill(("ethics", "change"), False, ((story, 2), (bare, 1)), None)
    yield EndDrill((), True, ((story, 5),), story)
    yield EndDrill((), False, ((story, 4),), story)
    yield EndDrill(("ethics",) * 5, False, (), None)


STORY_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    OfferKeep: lambda quote: (
        OfferKeep(Offer(SESSION, 3, quote), looking_back, moved_on)
        for looking_back in (True, False)
        for moved_on in (True, False)
    ),
    SayKept: kept,
    SayBankFull: lambda _: iter((SayBankFull(),)),
    SayGrown: lambda quote: (
        SayGrown(named(quote or "Forty sea bass"), again) for again in (True, False)
    ),
    ShowStories: lists,
    ShowStory: shown,
    SayStoryGone: lambda _: iter((SayStoryGone(),)),
    AskName: lambda quote: (
        AskName(named_so(STORY, quote), empty) for empty in (True, False)
    ),
    SayNamed: lambda quote: (
        SayNamed(named_so(STORY, quote), cut) for cut in (True, False)
    ),
    AskRetell: lambda quote: (
        AskRetell(replace(named_so(STORY, quote), question_id=question_id), odd)
        for question_id in ("conflict.colleague-plan", "gone.question")
        for odd in (True, False)
    ),
    SayRetold: retold,
    ShowTags: tags,
    ConfirmForget: lambda quote: iter((ConfirmForget(named_so(STORY, quote)),)),
    SayForgotten: lambda quote: iter((SayForgotten(named(quote or "Sea bass")),)),
    AskWhich: rounds,
    SayFit: fits,
    SayDrillOver: lambda _: iter((SayDrillOver(), SayDrillOver(going_on=True))),
    EndDrill: ends,
}
