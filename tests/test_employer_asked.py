"""What is foreseen for a workplace is found by its wordings, in the shape asked for."""

import pytest

from bot.content import Content
from bot.ear import hear_enough
from bot.employer import CANNOT_KNOW, anew, answer, employers
from bot.employer.fit import shape, shapes, unmet
from bot.hearing import Remark
from tests.core.test_asking_round import asking, open_question, said
from tests.examples import sampled, some


@sampled
def test_each_wording_is_met_by_its_answer_at_its_place() -> None:
    given = employers()
    wrong = []
    for one in some(given.foreseen.every):
        at = [e for e in given.all.values() if not one.at or one.at & e.places]
        assert at, one
        wrong += [
            f"{at[0].id}: {like!r} is not answered"
            for like in one.like
            if answer(like, at[0]).entry in ("", CANNOT_KNOW)
        ]
    assert wrong == []


def test_what_is_foreseen_holds_the_number_that_is_asked_for() -> None:
    wrong = [
        f"{like!r}: {one.say}"
        for one in employers().foreseen.every
        for like in one.like
        if one.say and shapes(like) & {"many", "often"} and unmet(like, one.say)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("how much of the week is on the road", "share"),
        ("how many of us pick up", "many"),
        ("who comes then?", "who"),
        ("why did she go", "why"),
        ("is it permanent", ""),
    ],
)
def test_a_question_is_put_for_one_thing(question: str, asks: str) -> None:
    assert shape(question) == asks


def test_what_follows_up_is_read_with_the_question_before_it() -> None:
    ward = employers().all["nursing.medical-ward"]
    before = "how many patients would I have on a late shift"
    assert (
        "one to ten"
        in answer("and at night, same number?", ward, earlier=[before]).text
    )


def test_what_is_of_no_foreseen_kind_is_not_forced_into_one() -> None:
    school = employers().all["teaching.primary"]
    for text in ("who painted the stairs", "how many hamsters live in my class?"):
        assert answer(text, school).entry == CANNOT_KNOW, text


def test_one_word_in_common_is_no_second_try() -> None:
    hotel = employers().all["hospitality.hotel"]
    first = "how were the guest comments in the last year?"
    assert "alone" not in anew("no, I asked about the reception", first, hotel)


def test_a_protest_gets_a_second_try_on_its_own_words() -> None:
    works = employers().all["engineering.pumps"]
    first = "how much of the week is planned work and how much is breakdowns"
    protest = "that's the day, not my question. half and half or more breakdowns?"
    assert anew(protest, first, works).startswith(
        "About two thirds of the work is planned"
    )


@pytest.mark.parametrize(
    "words",
    [
        "I'm off for my tea, thanks",
        "right, kids are home, got to go",
        "gotta run, dinner's ready",
        "bus is here, speak tomorrow",
        "I think is enough, I have the night shift tomorrow. Thank you",
    ],
)
def test_who_goes_is_let_go(words: str) -> None:
    assert hear_enough(words) is Remark.LEAVES


@pytest.mark.parametrize(
    "words",
    [
        "Now I must answer you or I ask you? I am lost",
        "wait, who's asking who here",
        "must I answer the thing in the brackets",
        "which is it, I ask or I answer",
    ],
)
def test_whose_turn_it_is_is_said(content: Content, words: str) -> None:
    someone = asking(content)
    said(someone, "What is hard here at the moment?")
    before = open_question(someone)
    assert "You ask" in said(someone, words)
    assert open_question(someone) == before


@pytest.mark.parametrize(
    "words",
    [
        "that's the day, not my question",
        "that is other thing, I did not ask this",
        "that doesn't answer me",
    ],
)
def test_a_complaint_is_no_question_whose_turn_it_is(
    content: Content, words: str
) -> None:
    someone = asking(content)
    said(someone, "how much of the week is desk?")
    assert "You ask" not in said(someone, words)
