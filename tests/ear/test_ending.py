"""Who wants to stop is heard the first time."""

import pytest

from bot.ear import hear_aside
from bot.hearing import AsideKind, Scene

QUESTION = "Suppose your work is due tomorrow and it has one fault. What do you do?"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I told you that I want to stop after this. Please close it.", ""),
        ("No. I have asked you twice to stop. Stop.", ""),
        ("please close it now", ""),
        ("you missed: finish the session now", ""),
        ("Stop.", ""),
        (
            "I would show the numbers to the sewing leader first, alone. "
            "After this I would like to stop, it is late in Poznan.",
            "I would show the numbers to the sewing leader first, alone.",
        ),
    ],
)
def test_who_wants_to_stop_is_heard(text: str, kept: str) -> None:
    heard = hear_aside(text, QUESTION, Scene.QUESTION)
    assert heard is not None
    assert heard.kind is AsideKind.STOP
    assert heard.answer(text).strip() == kept


@pytest.mark.parametrize(
    "text",
    [
        "I told the driver to stop. Stop. He did not.",
        "we had to stop the line. I said stop.",
        "I asked you to stop, she said, and I put the knife down.",
        "I wanted to stop the line. I told him to close it and he did.",
    ],
)
def test_a_story_in_which_something_stops_goes_on(text: str) -> None:
    heard = hear_aside(text, QUESTION, Scene.QUESTION)
    assert heard is None or heard.kind is not AsideKind.STOP
