"""What is asked of what was done, kept or taken out is answered from what is so."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone

FIRST = "It was in Hannover, the customer complained about the seats in February."
SECOND = "That same day we had the audit, and I had only one inspector."


def telling(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(FIRST)
    someone.says(SECOND)
    return someone


def answer(someone: Anyone) -> str:
    assert someone.session is not None
    assert someone.session.turn is not None
    return someone.session.turn.attempt.text


def in_a_form(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.orders("stop")
    someone.orders("interview")
    someone.says("Thursday 10 December at 14:15 in Bydgoszcz")
    someone.says("Kolmar Wheels")
    someone.says("Mr Jaroslaw Wrona, plant director, and Pani Beata from HR")
    someone.waits()
    return someone


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Where was I, did ye keep the bit about the audit?", "one inspector"),
        ("What have I already told and what is still open?", "Hannover"),
        ("Where did I left off? Read me my last sentence, please.", "one inspector"),
        ("the bit about the audit, is that still in?", "audit"),
        ("I have not finished, you closed my answer while I was asking.", "still"),
    ],
)
def test_an_answer_that_is_told_stays_and_is_said_back(
    content: Content, words: str, told: str
) -> None:
    someone = telling(content)
    before = answer(someone)
    someone.says(words)
    assert told in someone.text
    assert answer(someone) == before
    assert not someone.waits()


@pytest.mark.parametrize(
    "words",
    [
        "What precisely did you leave out: the line on the monkey, or all I wrote now?",
        "Which words are out? The February complaint must stay.",
    ],
)
def test_what_is_out_is_named_and_what_stays(content: Content, words: str) -> None:
    someone = telling(content)
    someone.says("A monkey could have done it better than my boss that day.")
    someone.says("take out the line about the monkey")
    before = answer(someone)
    someone.says(words)
    assert "A monkey could have done it" in someone.text
    assert "Hannover" in someone.text
    assert answer(someone) == before
    assert any("back:" in data for data in someone.buttons)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("But did ye get the two of them, Wrona and Beata?", "Jaroslaw Wrona"),
        ("Now read me everything you have saved, company and time too.", "Kolmar"),
        ("have ye the quarter past wrote down?", "14:15"),
        ("Is the year also noted rightly?", "2026"),
        ("I have answered twice, why ask again?", "Kolmar"),
    ],
)
def test_a_form_takes_no_question_for_its_value(
    content: Content, words: str, told: str
) -> None:
    someone = in_a_form(content)
    before, form = someone.dossier.interview, someone.dossier.form
    someone.says(words)
    assert told in someone.text
    assert someone.text.count("How long will it take?") == 1
    assert someone.dossier.interview == before
    assert form is not None
    assert someone.dossier.form is not None
    assert someone.dossier.form.field == form.field


def test_a_value_beside_the_question_is_taken(content: Content) -> None:
    someone = in_a_form(content)
    someone.says("45 minutes. And did you get Beata?")
    assert "Beata" in someone.text
    assert someone.dossier.interview is not None
    assert someone.dossier.interview.minutes == 45


def test_the_field_is_told(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says("And the field? Is it still software testing, or now production?")
    assert "baker" in someone.text
    assert "Either" not in someone.text
    assert someone.candidate.work == "baker"


def test_the_days_are_counted(content: Content) -> None:
    someone = in_a_form(content)
    someone.says("How many days do I have until Bydgoszcz?")
    assert "16 days" in someone.text


def test_a_wish_stays_a_wish(content: Content) -> None:
    someone = telling(content)
    someone.says("Please do not write the bit about the audit.")
    someone.waits()
    assert "audit" not in answer(someone)
