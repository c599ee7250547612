"""What is wanted while nothing is open, in words that no rule foresees."""

import pytest

from bot.content import Content
from bot.core.buttons import Press, Verb
from bot.hearing import Idle
from bot.model import Tone
from bot.parts.asides.idling import OFFERED
from tests.core.anyone import Anyone, once
from tests.each import each

ANSWER = (
    "In March the oven timer broke at noon. I moved all forty loaves by hand to the old"
    " oven and rang the three cafés myself. Two took them an hour late, one did not."
)


def over(someone: Anyone) -> None:
    session = someone.session
    assert session is not None
    someone.presses(str(Press(Verb.FINISH, "", session.id, session.asks)))


@once
def after_a_session(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(ANSWER)
    someone.orders("done")
    someone.orders("stop")
    over(someone)
    return someone


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("who at the bakery chain could ever get to see this stuff", "/privacy"),
        ("which of what i said should i lead with on the day", "rang"),
        ("is all of this still going to be here after the weekend", "/privacy"),
    ],
)
def test_what_is_wanted_is_met(content: Content, words: str, expected: str) -> None:
    someone = after_a_session(content)
    someone.says(words)
    assert expected in someone.text, someone.text
    assert "place that" not in someone.text, someone.text
    assert "not sure what to do" not in someone.text, someone.text
    session = someone.session
    assert session is not None
    assert all(words not in a.text for t in session.turns for a in t.attempts)


def test_the_questions_of_the_last_round_are_weighed(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.orders("stop")
    someone.orders("practice", "questions")
    someone.says("What is the hardest part of the first three months?")
    someone.orders("done")
    someone.orders("stop")
    over(someone)
    someone.says("which of my questions should i really ask them, and was one daft?")
    assert "hardest part of the first three months" in someone.text, someone.text


def test_a_wish_that_is_not_likely_begins_nothing(content: Content) -> None:
    someone = after_a_session(content)
    for words in ("blue teapot nineteen", "the other the same", "mm so and then"):
        someone.says(words)
        assert someone.dossier.form is None, words


def test_asking_whether_something_is_wise_to_say_tells_it_not(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says("they let me go in spring. should i say that or better not")
    assert "example" not in someone.text, someone.text
    assert "sentence" in someone.text, someone.text
    turn = someone.session.turn if someone.session else None
    assert turn is not None
    assert not turn.attempt.text


TIPS = (
    ("do i wear a tie on friday or is that too much for a bakery", "dress"),
    (
        "the wifi in my flat drops out a lot, what if it dies in the middle",
        "connection",
    ),
    ("Is it rude to ask about the salary in the second interview?", "pay_ask"),
    ("my hands won't stop shaking when i think of that room", "nerves"),
    ("if the bus breaks down that morning, what on earth do I do", "late"),
    ("they want to know how old i am, is that allowed", "not_allowed"),
    ("shall i learn my answers by heart", "by_heart"),
)
"""What is asked with nothing open, and the tip for it."""


def is_tip(content: Content, said: str, tip: str) -> bool:
    lines = content.phrases[f"tip.{tip}"][Tone.GENTLE]
    return any(line in said for line in lines)


@each("words, tip", TIPS)
def test_a_tip_is_given_with_nothing_open(
    content: Content, words: str, tip: str
) -> None:
    someone = after_a_session(content)
    someone.says(words)
    assert is_tip(content, someone.text, tip), someone.text


@pytest.mark.parametrize(
    ("words", "tip"),
    [TIPS[2], TIPS[5], ("Is it ok to ask about pay in the second one?", "pay_ask")],
)
def test_a_tip_at_a_question_leaves_it_open(
    content: Content, words: str, tip: str
) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(words)
    assert is_tip(content, someone.text, tip), someone.text
    turn = someone.session.turn if someone.session else None
    assert turn is not None
    assert not turn.attempt.text


def test_a_story_with_the_same_things_in_it_is_no_wish_for_a_tip(
    content: Content,
) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(ANSWER + " I wore a tie that day, and the salary talk was after it.")
    turn = someone.session.turn if someone.session else None
    assert turn is not None
    assert "wore a tie" in turn.attempt.text


@each("want", OFFERED)
def test_a_guess_that_is_tapped_is_done(content: Content, want: Idle) -> None:
    someone = after_a_session(content)
    someone.presses(str(Press(Verb.WANT, want)))
    assert someone.text or someone.buttons


def test_a_guess_of_no_known_want_does_nothing(content: Content) -> None:
    someone = after_a_session(content)
    before = someone.session
    someone.presses(str(Press(Verb.WANT, "teapot")))
    assert someone.text
    assert someone.session == before
