"""What is asked of the day, of a round and of how one comes over, with nothing open."""

import pytest

from bot.content import Content
from tests.core.test_idling import ANSWER, after_a_session, over
from tests.each import each


@each(
    "words, expected",
    [
        (
            "how long should I speak for one answer in the real interview, in seconds?",
            "90 to 120 seconds",
        ),
        ("how many minutes should an answer be tomorrow", "90 to 120 seconds"),
        ("any last tip for my nerves?", "reath"),
        ("do u think im ready for tues? im bricking it", "rang the three"),
        ("can you tell if I sound like a leader?", "words"),
        ("what do you suggest I do tomorrow night?", "One story|one story"),
        ("do I need to know anything about milk?", "posting"),
        ("Six? I counted four", "answered"),
        ("Did that go better than the first round?", "round"),
        ("the one i just did about the ovens, was it ok?", "rang the three"),
        ("how was the last thing i said", "rang the three"),
    ],
)
def test_it_is_answered(content: Content, words: str, expected: str) -> None:
    someone = after_a_session(content)
    someone.says(words)
    assert any(one in someone.text for one in expected.split("|")), someone.text
    assert someone.dossier.form is None


def test_two_rounds_are_put_side_by_side(content: Content) -> None:
    someone = after_a_session(content)
    someone.orders("practice", "behavioural 1")
    someone.says(ANSWER)
    someone.orders("done")
    someone.orders("done")
    someone.orders("stop")
    session = someone.session
    assert session is not None
    if session.open:
        over(someone)
    someone.says("Did that go better than the first round?")
    assert "1 of 1" in someone.text, someone.text


def test_after_the_employer_their_questions_are_spoken_of(content: Content) -> None:
    someone = after_a_session(content)
    someone.orders("practice", "questions")
    someone.says("What is the hardest part of the first three months?")
    someone.orders("done")
    someone.orders("stop")
    over(someone)
    someone.says("how did i do on that bit? was i asking silly things")
    assert "hardest part of the first three months" in someone.text, someone.text
    assert someone.text.startswith("No"), someone.text
    someone.says("Six? I counted four")
    assert "1" in someone.text, someone.text


@pytest.mark.parametrize(
    "words",
    ["how long does a round take", "i'm ready for the next one", "are you ready"],
)
def test_other_words_are_met_as_before(content: Content, words: str) -> None:
    someone = after_a_session(content)
    someone.says(words)
    assert "90 to 120" not in someone.text
    assert "promise" not in someone.text
