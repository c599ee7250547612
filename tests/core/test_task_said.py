"""What is said of an assignment: which wants have a line, and words put in place."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.ear import hear_at_task
from bot.hearing import CARD, OUTLINE, OfTask
from bot.model import TaskKind
from bot.parts.task.assignment import Assignment
from bot.parts.task.replacing import replaced
from bot.parts.task.said import LINES
from tests.loaded import loaded

OUTLINED = Assignment(
    1,
    datetime(2026, 11, 24, 18, tzinfo=UTC),
    "a plan",
    TaskKind.PLAN,
    20,
    point="fewer trucks waiting at gate 2",
    steps=("come in with every shift", "one list for both gates", "slots for three"),
    figure="40 minutes on average",
    left="the night shift rota",
)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("gate 3 not gate 2 sorry", {"point": "fewer trucks waiting at gate 3"}),
        ("not the night shift rota, the weekend rota", {"left": "the weekend rota"}),
        ("it's 45 minutes not 40 minutes", {"figure": "45 minutes on average"}),
        ("change trucks to vans", {"point": "fewer vans waiting at gate 2"}),
        (
            "please replace list with plan",
            {
                "steps": (
                    OUTLINED.steps[0],
                    "one plan for both gates",
                    "slots for three",
                )
            },
        ),
        ("delete the number", {"figure": ""}),
        ("take the number out please", {"figure": ""}),
    ],
)
def test_other_words_come_in_place_of_some(said: str, right: dict[str, object]) -> None:
    """What is named stands in one line alone, and that line is as it was said."""
    assert replaced(OUTLINED, said) == replace(OUTLINED, **right)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    [
        "gate 3 not gate 7",
        "should i change trucks to vans?",
        "change gates to doors and the shift too",
        "not now",
        "change everything",
        "i'd rather not",
    ],
)
def test_words_that_stand_nowhere_change_nothing(said: str) -> None:
    """An outline stays as it is where it isn't plain what is meant."""
    assert replaced(OUTLINED, said) is None


def test_each_want_has_its_line() -> None:
    """What is only said has a phrase of its name, and each kind an example."""
    phrases = loaded().phrases
    assert {f"task.said.{one}" for one in LINES} <= set(phrases)
    assert {f"task.said.example_{kind}" for kind in TaskKind} <= set(phrases)


@pytest.mark.parametrize(
    ("at", "said", "wanted"),
    [
        (CARD, "please write the talk for me", OfTask.WRITE_IT),
        (CARD, "they told me it's 25 minutes", OfTask.MINUTES),
        (CARD, "shall i send it to them before", OfTask.SEND_PRINT),
        (OUTLINE, "am i allowed to read from my notes", OfTask.NOTES),
        (OUTLINE, "what happens if the projector is broken", OfTask.TECH_FAILS),
        ("What do you leave out on purpose?", "save it i must go", OfTask.LATER),
        ("Which number supports it?", "i have no numbers at all", OfTask.NO_NUMBER),
        ("Which number supports it?", "30 calls a week", OfTask.VALUE),
        ("What do you leave out on purpose?", "the history part", OfTask.VALUE),
        (
            "What do you leave out on purpose?",
            "the second half of the report",
            OfTask.VALUE,
        ),
    ],
)
def test_what_is_wanted_is_told_from_a_value(
    at: str, said: str, wanted: OfTask
) -> None:
    """None of these messages was learnt."""
    assert hear_at_task(said, at)[0] is wanted


def test_a_long_message_is_not_read() -> None:
    """A story of many words is for other rooms."""
    assert hear_at_task("and then we moved it " * 9, CARD) == (OfTask.OTHER, 0.0)
