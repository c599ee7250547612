"""What is asked of the coach at pay, notice or a start is answered by its own topic."""

import pytest

from bot.content import Content
from bot.parts.asides.terms_asked import asked_of_terms
from tests.core.anyone import Anyone, once


@once
def _at(content: Content, question_id: str) -> Anyone:
    for number in range(20):
        one = Anyone(content)
        one.number = 50 * number
        one.orders("settings", "logistics")
        one.orders("practice", "closing")
        while one.session is not None and one.session.turn is not None:
            if one.session.turn.question.question_id == question_id:
                return one
            one.orders("skip")
    raise AssertionError(question_id)


@pytest.mark.parametrize(
    ("question", "words", "topic"),
    [
        ("terms.pay", "and if they ask what I'm making at the moment?", "earn_now"),
        ("terms.pay", "do I name a figure first or is that bad?", "first_number"),
        ("terms.pay", "is that too greedy?", "too_much"),
        ("terms.pay", "it says 27 to 30, should I ask for the top end?", "range_end"),
        ("terms.start", "who will ask me this, HR?", "who_asks"),
        ("terms.notice", "we have a trip booked in June, do I tell them?", "holiday"),
        ("terms.referees", "could they phone my boss without asking me?", "ring_boss"),
        ("terms.referees", "what if my manager says something negative?", "bad_word"),
        ("terms.travel", "all of it is in one building, is this a joke?", "one_place"),
        ("terms.right-to-work", "will they check it?", "permit_check"),
        ("terms.notice", "four weeks", None),
        ("terms.notice", "I booked a holiday in June", None),
        ("terms.pay", "the top of the scale, because I lead nights", None),
        ("terms.hours", "is that too much?", None),
    ],
)
def test_what_is_asked_is_told_by_its_words(
    question: str, words: str, topic: str | None
) -> None:
    assert asked_of_terms(words, question) == topic


def test_what_is_told_beside_it_is_the_answer(content: Content) -> None:
    one = _at(content, "terms.notice").again()
    one.says("six weeks, and we have a trip booked in June, should I say that now?")
    assert "dates" in one.text or "booked" in one.text
    assert one.session is not None
    assert [m.text for m in one.session.turns[-1].attempt.messages] == ["six weeks"]


def test_a_question_alone_leaves_it_open(content: Content) -> None:
    one = _at(content, "terms.pay").again()
    one.says("what if they ask what I earn now?")
    assert "…" in one.text
    one.waits()
    assert one.session is not None
    assert one.session.turn is not None
    assert one.session.turn.question.question_id == "terms.pay"
    assert not one.session.turns[-1].attempt.messages


def test_a_bare_figure_is_pay_where_pay_is_asked_for(content: Content) -> None:
    one = _at(content, "terms.pay").again()
    one.says("31, because I'd take over the whole night shift")
    one.waits()
    assert "rough range" not in one.text
