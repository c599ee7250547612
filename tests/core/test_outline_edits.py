"""An outline is changed as it is said, and what is asked beside it is no item."""

from datetime import UTC, datetime

import pytest

from bot.content import Content
from bot.model import TaskKind
from bot.parts.task.assignment import Assignment, kept
from bot.parts.task.edits import edited
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
