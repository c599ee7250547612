"""An outline is changed as it is said, and what is asked beside it is no item."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.content import Content
from bot.model import Item, TaskKind
from bot.parts.task.assignment import Assignment, kept
from bot.parts.task.edits import edited
from bot.parts.task.leads import bare
from tests.core.anyone import Anyone

KEPT = Assignment(
    1,
    datetime(2026, 11, 24, tzinfo=UTC),
    kind=TaskKind.PLAN,
    point="I could say both. The new patient waits two weeks",
    steps=("I sit with every physio", "an open clinic", "They want more fireworks"),
    figure="49 down to 14 days",
)


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("Point three is not a step of my plan, ha.", 2),
        ("Take out the fireworks please.", 2),
        ("Delete step 2.", 2),
        ("24 of 30 get the arrow right on the second go", 3),
        ("Who else reads the second page?", 3),
    ],
)
def test_a_named_step_goes_and_no_other(words: str, steps: int) -> None:
    done = edited(KEPT, words)
    assert len((done.assignment if done else KEPT).steps) == steps


def test_quoted_words_go_out_of_the_main_point() -> None:
    done = edited(KEPT, 'Take step 3 out. And "I could say both" too.')
    assert done is not None
    assert done.assignment.point == "The new patient waits two weeks"


def test_a_figure_is_put_right_in_place() -> None:
    done = edited(KEPT, "The number is wrong, it is 12 not 14.")
    assert done is not None
    assert done.assignment.figure == "49 down to 12 days"


@pytest.mark.parametrize(
    "words",
    [
        "Different for the patients or for my team? I could say both.",
        "Is one sentence really enough? Mine are always long.",
    ],
)
def test_a_question_is_no_main_point(content: Content, words: str) -> None:
    somebody = Anyone(content)
    somebody.orders("settings", "nursing")
    somebody.orders("task", "a ten minute talk about my first ninety days")
    build = next(b for b in somebody.buttons if b.startswith("task/outline"))
    somebody.presses(build)
    somebody.says(words)
    somebody.waits()
    now = kept(somebody.dossier).now
    assert now is not None
    assert now.point == ""


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (
            "Good question. Half of them need no surgeon.",
            "Half of them need no surgeon.",
        ),
        (
            "nice one! the parking, it is a war of its own",
            "the parking, it is a war of its own",
        ),
        ("I told you already: 31 calls a day", "31 calls a day"),
        ("the figure? as I said, 31 calls", "31 calls"),
        ("ok so: we ring first", "we ring first"),
    ],
)
def test_what_is_said_to_the_coach_stands_in_no_item(words: str, left: str) -> None:
    assert bare(words) == left


@pytest.mark.parametrize(
    "words",
    [
        "Good question.",
        "Great point of sale displays in each branch",
        "Nice one-page forms for all",
        "Fair questions for every candidate",
        "I told you so is no way to lead",
        "No question is too small",
    ],
)
def test_words_of_the_item_itself_stay(words: str) -> None:
    assert bare(words) == words


def test_the_days_of_a_plan_stay_in_it() -> None:
    plan = KEPT.with_item(Item.STEPS, "day 30: I listen\nday 60: one list\n3. we count")
    assert plan.steps == ("day 30: I listen", "day 60: one list", "we count")
    stroked = KEPT.with_item(
        Item.STEPS, "first I listen / then one list / then we count"
    )
    assert len(stroked.steps) == 3


def test_quoted_words_go_alone_and_take_no_figure_with_them() -> None:
    kept = replace(KEPT, figure="like I told you: from 49 down to 14 days")
    done = edited(kept, 'Can you take out "like I told you"?')
    assert done is not None
    assert done.assignment.figure == "from 49 down to 14 days"


def test_what_went_out_is_put_back() -> None:
    gone = replace(KEPT, figure="", asked=tuple(Item))
    done = edited(gone, "You lost my number! Put back: from 49 to 14 days")
    assert done is not None
    assert done.assignment.figure == "from 49 to 14 days"
    assert edited(gone, "I put back the old rota") is None


def test_a_figure_is_put_right_everywhere_beside_the_same_word() -> None:
    kept = replace(
        KEPT, figure="49 calls a day", steps=("show the 49 calls", "49 rooms")
    )
    done = edited(kept, "it's not 49, it's 44", filling=True)
    assert done is not None
    assert done.assignment.figure == "44 calls a day"
    assert done.assignment.steps == ("show the 44 calls", "49 rooms")
    assert edited(kept, "it's not 17, it's 12", filling=True) is None


def _outlining(content: Content) -> Anyone:
    somebody = Anyone(content)
    somebody.orders("settings", "nursing")
    somebody.orders("task", "a ten minute talk about my first ninety days")
    build = next(b for b in somebody.buttons if b.startswith("task/outline"))
    somebody.presses(build)
    return somebody


def _now(somebody: Anyone) -> Assignment:
    now = kept(somebody.dossier).now
    assert now is not None
    return now


def test_an_item_said_with_a_remark_is_kept_without_it(content: Content) -> None:
    somebody = _outlining(content)
    somebody.says("haha good one. Nobody waits longer than a week for a dressing")
    somebody.waits()
    assert _now(somebody).point == "Nobody waits longer than a week for a dressing"


def test_an_order_at_an_open_item_is_no_item(content: Content) -> None:
    somebody = _outlining(content)
    somebody.says("Nobody waits longer than a week for a dressing")
    somebody.waits()
    somebody.says('take out "than a month"')
    assert "than a month" in somebody.text
    somebody.waits()
    assert not _now(somebody).steps
    somebody.says("is that too ambitious?")
    somebody.waits()
    assert not _now(somebody).steps
