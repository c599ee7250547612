"""What is said under the card of a task is about the task, whatever rests meanwhile."""

import pytest

from bot.content import Content
from bot.parts.task.assignment import kept
from bot.parts.task.audience import audience
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


def outlined(content: Content) -> Anyone:
    """Build an outline of three steps for a head of sales and a buyer."""
    one = Anyone(content)
    one.orders("start")
    one.says("sales")
    one.orders("task")
    one.says("a twenty minute talk to the head of sales and a buyer on a new region")
    one.orders("done")
    one.presses("task/outline//0")
    for told in (
        "the north can carry itself by summer",
        "ring the twelve old clients\nvisit the four who answer\nhire one rep in May",
        "eleven percent of last year's orders",
        "the islands",
    ):
        for line in told.split("\n"):
            one.says(line)
        one.orders("done")
    return one


@pytest.mark.parametrize(
    "words",
    [
        "change step 2 to: visit all six of them",
        "actually change step 2, four is too few. instead: visit all six of them",
    ],
)
@pytest.mark.parametrize("asked", [False, True])
def test_one_step_is_put_in_other_words(
    content: Content, words: str, *, asked: bool
) -> None:
    one = outlined(content)
    if asked:
        one.presses("task/item:steps//0")
    one.says(words)
    current = kept(one.dossier).now
    assert current is not None
    assert current.steps == (
        "ring the twelve old clients",
        "visit all six of them",
        "hire one rep in May",
    )


def test_which_words_a_step_is_to_have_is_asked(content: Content) -> None:
    one = outlined(content)
    one.says("no I want to change step 3")
    assert "change step 3 to:" in one.text


def test_another_length_is_taken(content: Content) -> None:
    one = outlined(content)
    one.says("it's 15 minutes now, not 20")
    current = kept(one.dossier).now
    assert current is not None
    assert current.minutes == 15


def test_who_listens_is_who_they_named(content: Content) -> None:
    one = outlined(content)
    one.says("who is going to watch it?")
    assert "the head of sales and a buyer" in one.text
    one.presses("task/defend//0")
    assert "the head of sales and a buyer" in one.text.split("\n")[0]
    one.says("who is asking that?")
    assert "the head of sales and a buyer" in one.text


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (
            "a plan, 15 minutes, to the CFO and two team leads",
            "the CFO and two team leads",
        ),
        ("present it in front of the panel on Monday", "the panel"),
        ("how I'd win a new customer of 80 people", ""),
        ("a lesson on fractions for a class of nine", ""),
    ],
)
def test_an_audience_is_people_of_the_company(said: str, who: str) -> None:
    assert audience(said) == who


def test_nothing_is_saved_where_nothing_was_said(content: Content) -> None:
    one = Anyone(content)
    one.orders("start")
    one.says("sales")
    one.orders("task")
    one.says("a twenty minute talk on a new region")
    one.orders("done")
    assert "saved what you've said" not in one.text
