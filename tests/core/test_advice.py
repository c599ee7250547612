"""Advice that fits what is asked, and an honest word on an answer."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone
from tests.core.test_idling import after_a_session

CLEAR = (
    "In June the boiler at the school went out. I rang the supplier myself, moved the"
    " two classes to the hall and stayed until seven. Nobody was sent home."
)


def asked(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("maintenance planner")
    return someone


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("i hate paperwork and this job's full of it. do i tell them that?", "pile"),
        ("will it sink me if i say i can't stand charting?", "^No|won't"),
        ("can I mention the patient's first name or no?", "confiden"),
        ("if they ask me why i left, what should i say?", "more of|not here|has that"),
        ("do i say i was sacked from the shop", "If they ask"),
        ("is it smart to mention my bad back", "health|tell it"),
    ],
)
def test_whether_to_say_it_is_answered_by_what_it_is(
    content: Content, words: str, fits: str
) -> None:
    for someone in (asked(content), after_a_session(content)):
        someone.says(words)
        text = someone.text
        assert any(
            text.startswith(one[1:]) if one.startswith("^") else one in text
            for one in (*fits.split("|"), "on time")
        ), text
        assert "Yes, it's fine" not in text, text


def test_it_is_put_in_a_sentence_with_gaps(content: Content) -> None:
    someone = asked(content)
    someone.says("i hate paperwork and this job's full of it. do i tell them that?")
    someone.says("how would you put it?")
    assert "___" in someone.text, someone.text
    session = someone.session
    assert session is not None
    assert not session.turns[0].attempt.messages


def test_a_short_reply_is_said_in_a_whole_sentence(content: Content) -> None:
    someone = asked(content)
    someone.says("must it be my boss?")
    assert someone.text.startswith("No"), someone.text
    for words in ("Yes means it must be the boss, or another is allowed?", "yes what?"):
        someone.says(words)
        assert "your boss" in someone.text, someone.text


@pytest.mark.parametrize(
    "words", ["how did I do with that one? be honest", "Just thank you? Was it bad?"]
)
def test_how_it_was_quotes_what_carried_it(content: Content, words: str) -> None:
    someone = asked(content)
    someone.says(CLEAR)
    someone.orders("done")
    someone.says(words)
    assert "rang the supplier" in someone.text, someone.text


def test_an_answer_is_kept_where_advice_is_asked_beside_it(content: Content) -> None:
    someone = asked(content)
    someone.says(CLEAR + " I have a cold today, sorry for the mistakes")
    someone.waits()
    assert "Get well" in someone.text or "Poor you" in someone.text, someone.text
    session = someone.session
    assert session is not None
    assert "boiler" in session.turns[0].attempts[0].text
