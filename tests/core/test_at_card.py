"""What is said under the card of a task is about the task, whatever rests meanwhile."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone

BREAK = ("break", "Carry on whenever", "I misread you", "No question is open")


def at_the_card(content: Content) -> Anyone:
    """Begin to practise, then tell of a presentation: a question rests."""
    one = Anyone(content)
    one.orders("start")
    one.says("marketing")
    one.orders("task")
    one.says("a twelve minute talk on how I'd launch their new tea")
    one.orders("done")
    assert one.session is not None
    assert one.session.paused
    return one


@pytest.mark.parametrize(
    "words",
    [
        "how do I get back to the talk?",
        "I'd rather prepare my talk than that question",
        "where's my outline gone?",
    ],
)
def test_the_way_back_shows_the_task(content: Content, words: str) -> None:
    one = at_the_card(content)
    one.says(words)
    assert "a talk, 12 minutes" in one.text


@pytest.mark.parametrize(
    "words",
    [
        "and if I only get six minutes, what do I cut?",
        "which part would you drop if there's half the time?",
    ],
)
def test_less_time_says_what_stays(content: Content, words: str) -> None:
    one = at_the_card(content)
    one.says(words)
    assert "your main point" in one.text


def test_less_time_says_it_in_their_own_words(content: Content) -> None:
    one = at_the_card(content)
    one.presses("task/outline//0")
    for told in (
        "their tea is the only one that's grown within an hour of here",
        "first the two markets\nthen the cafés by the station",
        "forty cafés buy from somebody else today",
        "no advertising on television",
    ):
        for line in told.split("\n"):
            one.says(line)
        one.orders("done")
    one.says("what would I leave out if they stop me after five minutes?")
    assert "“their tea is the only one that's grown within an hour of here”" in one.text
    assert "“forty cafés buy from somebody else today”" in one.text.replace("F", "f")


@pytest.mark.parametrize(
    "words",
    [
        "two of them join by video and one sits in the room with me",
        "it's mainly the regional lead who decides",
        "does their finance person get a copy?",
    ],
)
def test_nothing_said_there_is_met_as_on_a_break(content: Content, words: str) -> None:
    one = at_the_card(content)
    one.says(words)
    assert one.text
    assert not any(told in one.text for told in BREAK)
    assert one.session is not None
    assert not one.session.turns[-1].attempt.text, one.text


def test_who_goes_on_goes_on(content: Content) -> None:
    one = at_the_card(content)
    one.says("carry on with the question please")
    assert one.session is not None
    assert not one.session.paused
