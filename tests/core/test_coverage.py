"""What stories cover, and the drill that finds out what they do not."""

from dataclasses import replace

import pytest

from bot.content import Content
from bot.core.dossier import Demand, Dossier, Drill, Job, Story
from bot.model import Kind, Requirement
from bot.parts.stories.coverage import (
    BEHAVIOURAL,
    COLUMNS,
    TAGS,
    carrying,
    coverage,
    grid,
)
from bot.parts.stories.drill import CHOICES, ROUNDS
from bot.parts.stories.replies import (
    AskWhich,
    EndDrill,
    SayDrillOver,
    SayFit,
    SayStoryGone,
    ShowStories,
)
from bot.storage.documents import dossier_from_bytes, dossier_to_bytes
from tests.core.keeping import Chat, kinds
from tests.core.talk import START
from tests.stories_samples import STORY, bank


@pytest.fixture
def chat() -> Chat:
    return Chat()


# What they cover


def tagged(number: int, *tags: str) -> Story:
    return replace(STORY, number=number, name=f"Story {number}", competencies=tags)


def test_gaps_and_what_rests_on_one() -> None:
    stories = (tagged(1, "conflict", "ethics"), tagged(2, "conflict"))
    demands = (Demand(1, Requirement("plans", ("risk", "ethics"))),)
    seen = coverage(stories, Job(START, demands=demands), None)
    assert seen.asked == ("risk", "ethics")
    assert seen.gaps[0] == "risk"
    assert len(seen.gaps) == len(BEHAVIOURAL) - 2 + 1
    assert seen.single == (("ethics", stories[0]),)
    assert seen.carries is None


@pytest.mark.parametrize(
    ("stories", "carries"),
    [
        ((tagged(1, "conflict", "ethics", "change"),), False),
        ((tagged(1, "conflict", "ethics", "change"), tagged(2, "risk")), True),
        ((tagged(1, "conflict", "ethics"), tagged(2, "risk", "fit")), False),
    ],
)
def test_one_story_carries_most(stories: tuple[Story, ...], carries: bool) -> None:
    assert (carrying(stories, None) is not None) is carries


def test_one_story_was_chosen_most_of_the_time() -> None:
    stories = (tagged(1, "conflict"), tagged(2, "ethics"))
    five = ("conflict",) * ROUNDS
    assert carrying(stories, Drill(1, START, five, (1, 2, 1, 0, 1))) is stories[0]
    assert carrying(stories, Drill(1, START, five, (1, 2, 1, 0, 0))) is None
    under_way = Drill(1, START, five, (1, 1, 1), before=(2,) * 5)
    assert carrying(stories, under_way) is stories[1]


@pytest.mark.parametrize("count", [1, 4, 12, 13, 40])
@pytest.mark.parametrize("asked", [(), ("risk", "conflict"), TAGS])
def test_what_is_drawn_has_limits(count: int, asked: tuple[str, ...]) -> None:
    stories = bank(count, None)
    job = Job(START, demands=(Demand(1, Requirement("all", asked)),))
    drawn = grid(stories, job)
    assert len(drawn.rows) == len({*drawn.rows}) <= len(TAGS)
    assert {*BEHAVIOURAL} <= {*drawn.rows}
    assert drawn.rows[: drawn.asked] == asked
    assert len(drawn.columns) == min(count, COLUMNS)
    places = [place for place, _ in drawn.columns]
    assert places == sorted(places)
    covered = {c for story in stories for c in story.competencies}
    assert covered <= {*drawn.rows}
    assert drawn.gaps == {*drawn.rows} - covered
    # Every row has a ring, a cell or a count.
    shown = {c for _, story in drawn.columns for c in story.competencies}
    assert {*drawn.rows} == drawn.gaps | shown | {*drawn.others}


def test_tags_are_what_questions_look_for(content: Content) -> None:
    questions = content.questions.values()
    behavioural = {q.competency for q in questions if q.kind is Kind.BEHAVIOURAL}
    others = {q.competency for q in questions if q.kind in (Kind.TECHNICAL, Kind.FIT)}
    assert {*BEHAVIOURAL} == behavioural
    assert {*TAGS} == behavioural | others


# The drill


@pytest.fixture
def driller() -> Chat:
    chat = Chat()
    chat.state = replace(chat.state, dossier=Dossier(stories=bank(9, None), numbered=9))
    return chat


def test_five_rounds_and_a_look_back(driller: Chat) -> None:
    (asked,) = driller.commands("stories drill")
    for round_ in range(ROUNDS):
        assert isinstance(asked, AskWhich)
        assert (asked.round, asked.of, asked.first) == (round_, ROUNDS, round_ == 0)
        assert 0 < len(asked.choices) <= CHOICES
        pick = asked.choices[0][1].number if round_ else 0
        fit, asked = driller.presses(f"pick:{asked.drill}:{round_}:{pick}")
        assert isinstance(fit, SayFit)
        assert (fit.chosen is None) is (round_ == 0)
    assert isinstance(asked, EndDrill)
    assert not asked.each_time
    assert sum(count for _, count in asked.chosen) == ROUNDS - 1


def test_where_there_is_a_story_that_fits_it_can_be_chosen(driller: Chat) -> None:
    for _ in range(20):
        driller.state = replace(
            driller.state, dossier=replace(driller.state.dossier, drill=None)
        )
        (asked,) = driller.commands("stories drill")
        assert isinstance(asked, AskWhich)
        fits = [s for s in driller.stories if asked.competency in s.competencies]
        offered = [story for _, story in asked.choices]
        assert not fits or any(story in fits for story in offered)


def test_the_same_seed_asks_the_same(driller: Chat) -> None:
    (first,) = driller.commands("stories drill")
    driller.state = replace(
        driller.state, dossier=replace(driller.state.dossier, drill=None, numbered=9)
    )
    driller.seed -= 1
    assert driller.commands("stories drill") == (first,)


def test_it_goes_on_where_it_was_left(driller: Chat) -> None:
    (asked,) = driller.commands("stories drill")
    assert isinstance(asked, AskWhich)
    _, second = driller.presses(f"pick:{asked.drill}:0:0")
    document = dossier_to_bytes(driller.state.dossier)
    driller.state = replace(driller.state, dossier=dossier_from_bytes(document))
    assert driller.commands("stories drill") == (second,)
    driller.at(2 * 86_400)
    (anew,) = driller.commands("stories drill")
    assert isinstance(anew, AskWhich)
    assert anew.drill > asked.drill


def test_old_buttons_of_a_drill_change_nothing(driller: Chat) -> None:
    (asked,) = driller.commands("stories drill")
    assert isinstance(asked, AskWhich)
    drill = asked.drill
    driller.presses(f"pick:{drill}:0:0")
    left = driller.state.dossier
    assert driller.presses(f"pick:{drill}:0:0", seconds=1) == ()
    for data in (f"pick:{drill}:0:0", f"pick:{drill}:3:1", f"pick:{drill + 1}:1:1"):
        assert kinds(driller.presses(data))[0] is SayDrillOver
    assert kinds(driller.presses(f"pick:{drill}:1:999")) == [SayStoryGone, AskWhich]
    assert driller.state.dossier == left
    for round_ in range(1, ROUNDS):
        driller.presses(f"pick:{drill}:{round_}:0")
    assert driller.presses(f"pick:{drill}:4:1") == (SayDrillOver(),)


def test_without_stories_there_is_nothing_to_drill(chat: Chat) -> None:
    assert kinds(chat.commands("stories drill")) == [ShowStories]
    assert kinds(chat.presses("drill")) == [ShowStories]
