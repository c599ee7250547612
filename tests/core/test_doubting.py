"""What is doubted of a story gets a rule of thumb, and changes nothing."""

from bot.content import Content
from tests.core.anyone import Anyone, once
from tests.core.closed import ended
from tests.core.test_at_a_question import STORY, at, told
from tests.each import each


@once
def followed(content: Content) -> Anyone:
    """Somebody who told a story, and is asked on about it."""
    one = at(content, "feedback.went-asking")
    one.says(STORY)
    one.waits()
    return one


@each(
    "words",
    [
        "my new place is a bakery, is a story about reports not odd there?",
        "would you use it at all if you were me?",
        "maybe i should pick another example, one where i'm not told off",
        "will they mark me down for reports that nobody read?",
    ],
)
def test_a_doubt_is_met_and_the_question_stays(content: Content, words: str) -> None:
    one = followed(content)
    before = told(one)
    one.says(words)
    assert told(one) == before, words
    assert "where we were" in one.text, one.text
    assert "too long" not in one.text, one.text


@each(
    "words",
    [
        "I thought people would laugh, but I showed them the page anyway",
        "I'd start with the board next time, not with my manager",
    ],
)
def test_what_answers_is_no_doubt(content: Content, words: str) -> None:
    one = followed(content)
    one.says(words)
    if not one.said:
        one.waits()
    assert words in told(one)


@each(
    "words",
    [
        "does the one with the labels suit a job in a bank?",
        "will an interviewer hold the shouting against me",
        "isn't the first one too sad for a job talk",
    ],
)
def test_with_nothing_open_a_doubt_quotes_no_line(words: str) -> None:
    one = ended()
    one.says(words)
    assert "label guns" not in one.text, one.text
    assert "six dishes" not in one.text, one.text


def test_a_line_that_was_cut_badly_is_said_back_whole(content: Content) -> None:
    one = followed(content)
    one.says("you cut the quote off before the best bit, it sounds silly now")
    assert "read them for the first time" in one.text
    assert "You're right, that's the line" not in one.text


def test_to_take_out_a_line_that_is_not_there_takes_nothing_out() -> None:
    one = ended()
    before = told(one)
    one.says("can I drop the part about my cousin")
    assert told(one) == before


@each(
    "words, part",
    [
        ("who should i practise it out loud with", "recorder"),
        ("is the two minutes your rule or the employer's?", "rule of thumb"),
    ],
)
def test_what_is_asked_of_practising_on_is_answered(words: str, part: str) -> None:
    one = ended()
    one.says(words)
    assert part in one.text, one.text
