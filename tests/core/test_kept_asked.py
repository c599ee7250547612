"""What is asked of what is kept, of the clock and of the list is told from what is."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone
from tests.core.test_idling import after_a_session
from tests.each import each


def with_interview(content: Content) -> Anyone:
    someone = after_a_session(content)
    someone.orders("interview")
    someone.says("thursday 3 december at 10:30 in Leeds")
    someone.says("Arla")
    someone.says("Gareth Moss, head of estates; Becky, HR")
    someone.waits()
    return someone


@each(
    "words, told",
    [
        ("did you save my interview on the 3rd, or must I write it again?", "10:30"),
        ("did my thursday thing get saved", "Thursday 3 December"),
        ("what have you got on me now?", "/export"),
        ("will I get a reminder on wednesday", "Wednesday 2 December"),
        ("If I hit delete tonight, is everything gone, dates and all?", "erase"),
        ("if I delete, do the names go too", "erase"),
        ("Who've you got down? Read me the names", "Gareth Moss"),
        ("so who's in there now", "Becky"),
        ("you said 10:30 UTC, do I add an hour?", "10:30"),
        ("is utc the same as our time here?", "Leeds"),
    ],
)
def test_it_is_told_as_it_is(content: Content, words: str, told: str) -> None:
    someone = with_interview(content)
    someone.says(words)
    assert told in someone.text or (told == "erase" and "All of it" in someone.text)
    assert someone.dossier.form is not None


def test_nothing_is_said_to_be_kept_that_is_not(content: Content) -> None:
    someone = after_a_session(content)
    someone.says("did you save my interview or must I write it again?")
    assert "saved" not in someone.text.replace("unsaved", "")
    assert "Yes" not in someone.text


@pytest.mark.parametrize(
    ("words", "trade"),
    [
        ("I don't see carer here, is this only for computer people?", "Carer, then"),
        ("I do not find my job. I am beekeeper", "Beekeeper, then"),
    ],
)
def test_a_trade_that_is_not_listed_is_taken(
    content: Content, words: str, trade: str
) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says(words)
    assert trade in someone.text
    assert "job" in someone.text.split(trade)[0]
