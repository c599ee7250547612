"""A day or an hour that is told where something else is asked for."""

from datetime import date

import pytest

from bot.core.time_told import time_told, unsure_hour

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "told", "rest"),
    [
        ("It was for the hour! It is 14:45, not 14:30, sorry", "It is 14:45", ""),
        ("hang on, just found the email. 2.45pm", "2.45pm", ""),
        ("u wrote 14:30 but its quarter to 3", "its quarter to 3", ""),
        ("can you change it, I said 14:30 but the letter says 13:30", "13:30", ""),
        ("at 2:45, Dublin time", "at 2:45, Dublin time", ""),
        ("One hour. it is 8:15", "it is 8:15", "One hour"),
    ],
)
def test_the_time_that_counts_is_read(said: str, told: str, rest: str) -> None:
    read = time_told(said, TODAY)
    assert (read.words.removeprefix("says "), read.rest) == (told, rest)


@pytest.mark.parametrize(
    "said",
    [
        "Dr Smith at 10 and then Ms Lopez at 10:30",
        "until half past three",
        "in person, I should be there at 14:15",
        "the day I stopped line 3 at 4 in the morning",
        "is it ok to come at 14:15?",
        "not 14:30",
    ],
)
def test_another_hour_is_none_of_the_interview(said: str) -> None:
    assert not time_told(said, TODAY).words


def test_of_two_hours_none_counts_while_it_is_not_known_which() -> None:
    assert unsure_hour("they said half past two but I think maybe quarter to three")
    assert unsure_hour("two or half two, not sure")
    assert not unsure_hour("half past two, not half past three")
    assert not unsure_hour("Thursday at nine, I think")
