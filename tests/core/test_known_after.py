"""An earlier question is asked again by its name; what is known is told at the end."""

from dataclasses import replace

import pytest

from bot.content import Content
from bot.core.session import Planned
from bot.parts.asides.back_to_one import AGAIN
from tests.core.anyone import Anyone

LINE = "I asked my manager Lars if I may book the Friday ones alone"
STORY = (
    "When I came to the Copenhagen office in 2019, nobody had booked a supplier invoice"
    f" on a Friday for years. For two weeks I counted how many came each day, and then"
    f" {LINE}. After one month the Monday pile was 40, and the others joined me."
)
BOAST = "I am always a result-oriented team player who lives quality in every process."


def told(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("accounts payable")
    for answer in (STORY, BOAST):
        someone.says(answer)
        someone.orders("done")
        someone.says("next question")
    return someone


def asked(someone: Anyone) -> str:
    session = someone.session
    assert session is not None
    return session.turns[session.current].question.question_id


def words_of(someone: Anyone, content: Content, place: int) -> str:
    """Give the last words of a question, by which it is called."""
    session = someone.session
    assert session is not None
    text = content.questions[session.turns[place].question.question_id].text
    return text.split(".")[0].split("?")[0].removeprefix("Describe a time ")


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    "words",
    [
        "Please go back to the question where {it}.",
        "take me back to where you asked about a time {it}",
    ],
)
def test_a_question_is_gone_back_to_by_its_words(
    content: Content, place: int, words: str
) -> None:
    someone = told(content)
    session = someone.session
    assert session is not None
    wanted = session.turns[place].question.question_id
    someone.says(words.format(it=words_of(someone, content, place)))
    assert asked(someone) == wanted, someone.text
    assert not someone.dossier.stories


def trying(content: Content) -> Anyone:
    someone = told(content)
    session = someone.session
    assert session is not None
    question = content.questions[AGAIN]
    last = Planned(question.id, question.kind, question.expects)
    someone.session = replace(session, plan=(last,))
    someone.orders("skip")
    assert asked(someone) == AGAIN
    return someone


def test_an_answer_that_is_to_be_tried_again_is_asked_again(content: Content) -> None:
    someone = trying(content)
    session = someone.session
    assert session is not None
    wanted = session.turns[1].question.question_id
    someone.says("the second one")
    assert asked(someone) == wanted
    assert not someone.dossier.stories


def test_a_protest_there_is_no_answer(content: Content) -> None:
    someone = trying(content)
    someone.says("You said no to what I asked. That is not what I wanted to hear.")
    someone.waits()
    session = someone.session
    assert session is not None
    assert session.open
    assert asked(someone) == AGAIN


def over(content: Content) -> Anyone:
    someone = told(content)
    for _ in range(3):
        someone.orders("skip")
    session = someone.session
    assert session is not None
    assert not session.open
    return someone


def test_who_doubts_hears_what_is_worth_telling(content: Content) -> None:
    someone = over(content)
    someone.says("Do I have anything to tell at all?")
    assert LINE in someone.text
    assert not someone.text.startswith("No")


def test_a_count_is_looked_up_with_what_was_counted(content: Content) -> None:
    someone = over(content)
    someone.says("only one? i count three")
    assert LINE in someone.text
    assert "1 of 2" in someone.text


def test_who_asks_who_reads_it_hears_that_first(content: Content) -> None:
    someone = over(content)
    someone.says("Who reads what I wrote here? My boss Lars must not.")
    assert "/privacy" in someone.text
    assert "comes up" not in someone.text


def test_a_story_that_is_told_late_is_offered_to_be_kept(content: Content) -> None:
    someone = over(content)
    someone.says(
        "In May Henrik from chartering wanted a cheaper supplier. I showed him on one"
        " page that they were late with every third credit note, and he stayed."
    )
    keep = next(data for data in someone.buttons if "keep:" in data)
    someone.presses(keep)
    assert len(someone.dossier.stories) == 1
