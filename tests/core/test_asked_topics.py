"""One question about what is wished for, and the round that is."""

import pytest

from bot.content import Content
from bot.ear import hear_topic
from bot.model import Mode
from tests.core.anyone import Anyone
from tests.core.test_idling import ANSWER, after_a_session
from tests.each import each


def asked(content: Content, someone: Anyone) -> str:
    """Give the competency of the question that is open."""
    session = someone.session
    assert session is not None
    assert session.open
    assert session.turn is not None
    return content.questions[session.turn.question.question_id].competency


@each(
    "words, competency",
    [
        ("one more question, about leading a team, before bed?", "leadership"),
        ("Which of these would ask about leading people?", "leadership"),
        ("I want to practise a question about my dismissal", "motivation"),
        ("give me one about conflict", "conflict"),
        ("have you got anything on handling stress", "pressure"),
        ("can you ask me something about difficult customers", "customer"),
        ("something about change at work please", "change"),
        ("i want to practise salary", "terms"),
    ],
)
def test_one_question_about_it_is_asked(
    content: Content, words: str, competency: str
) -> None:
    someone = after_a_session(content)
    someone.says(words)
    assert asked(content, someone) == competency, someone.text
    session = someone.session
    assert session is not None
    assert len(session.turns) == 1
    assert not session.plan


@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize(
    ("words", "competency"),
    [
        ("Could you ask me about leading people instead?", "leadership"),
        ("can we do one about teamwork instead", "teamwork"),
        ("any chance of one about adapting to change instead of this?", "change"),
    ],
)
def test_it_comes_in_place_of_an_open_one(
    content: Content, words: str, competency: str, answered: bool
) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    if answered:
        someone.says(ANSWER)
        someone.orders("done")
    before = someone.session
    assert before is not None
    someone.says(words)
    assert asked(content, someone) == competency, someone.text
    after = someone.session
    assert after is not None
    assert after.id == before.id
    assert all(words not in a.text for t in after.turns for a in t.attempts)


@pytest.mark.parametrize(
    "words",
    [
        "anyway can i practice asking them questions?",
        "I want to practise asking THEM questions now",
        "can we practise the bit where i ask the questions",
    ],
)
def test_their_half_begins(content: Content, words: str) -> None:
    someone = after_a_session(content)
    someone.says(words)
    assert someone.session is not None
    assert someone.session.mode is Mode.YOUR_QUESTIONS, someone.text


def test_what_no_question_is_about_is_said_with_two_that_are(content: Content) -> None:
    someone = after_a_session(content)
    someone.says("one about quantum physics please")
    assert "come closest" in someone.text
    assert len(someone.buttons) == 2
    someone.presses(someone.buttons[0])
    assert someone.session is not None
    assert someone.session.open


@each(
    "words",
    [
        "They asked me something about leading people and I froze.",
        "Can I tell you one about a difficult customer?",
        "please can we return to the one about the angry parent",
        "Can you take out the part with the salary, I don't want it saved",
        "should I ask about the pay tomorrow?",
        "no more questions about money tonight please",
        "Would it be a problem to ask for eighty percent instead of full time?",
        "ask me how long... since before i joined lol. it checked row counts",
        "why'd you only ask me about teamwork, four times",
        "Do I need to know anything about milk for Thursday, I only know beer?",
    ],
)
def test_other_words_wish_for_no_question(content: Content, words: str) -> None:
    for open_now in (True, False):
        assert hear_topic(words, content.topics, open_now=open_now) is None


def test_every_topic_has_a_question_for_most(content: Content) -> None:
    """Each leads to a question of its own, or of the competency."""
    for topic in content.topics:
        one = [q for q in content.bank if q.id in topic.questions]
        every = [q for q in content.bank if q.competency == topic.competency]
        assert len(one) == len(topic.questions), topic.name
        assert every, topic.name
