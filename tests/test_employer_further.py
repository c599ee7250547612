"""An employer tells no fact twice in a sitting, and has more to say on a topic."""

import pytest

from bot.content import Content
from bot.employer import answer, employers
from bot.employer.aspects import find
from bot.employer.further import further
from tests.core.test_asking_round import asking, said


def test_a_second_question_on_a_topic_gets_another_side_of_it() -> None:
    home = employers().all["nursing.care-home"]
    first = "what is the hardest thing on the ward right now?"
    second = "whats the biggest problem the team has?"
    told = answer(first, home)
    again = answer(second, home, earlier=[first])
    assert told.text == answer(second, home).text
    assert again.entry == told.entry == "problems.hardest"
    assert again.text != told.text
    assert again.text in {one.text for one in home.aspects}


def test_what_is_said_of_a_topic_runs_out_and_says_so() -> None:
    home = employers().all["nursing.care-home"]
    question = "what is the hardest thing on the ward right now?"
    told = [answer(question, home, earlier=[question] * n).text for n in range(9)]
    assert told[-1].startswith("As I said: ")
    others = [one for one in told if not one.startswith("As I said: ")]
    assert len(others) == len({*others}) > 1


@pytest.mark.parametrize("place", ["nursing.medical-ward", "general.office"])
def test_no_fact_is_told_twice(place: str) -> None:
    employer = employers().all[place]
    asked = [
        "what kind of boss would I have, hands-on or hands-off",
        "how would you describe her leadership style",
        "why is this job free",
        "is it a new post or did somebody leave",
        "how many are in the team",
        "how big is the team",
        "what is the biggest challenge for the team",
        "what is the hardest thing about this job",
    ]
    told = [
        one
        for at in range(len(asked))
        for one in answer(asked[at], employer, earlier=asked[:at]).told
    ]
    whole = [one for one in told if not one.startswith("As I said: ")]
    assert len(whole) == len({*whole}) >= len(asked) - 2


def test_what_fits_no_question_of_its_shape_is_left_out() -> None:
    ward = employers().all["nursing.medical-ward"]
    asked, topic = "how many nights in a row do I have?", "team.rota"
    told = further(asked, topic, ward, ())
    assert told.startswith("Nights come in blocks of two or three")
    assert further(asked, topic, ward, {told}) == ""
    assert len([one for one in ward.aspects if one.topic == topic]) > 1


def test_a_question_finds_what_answers_it_first() -> None:
    ward = employers().all["nursing.medical-ward"]
    near = find("how many nights do i have to do in a row", ward.aspects)
    assert near[0].said.topic == "team.rota"
    assert [one.near for one in near] == sorted((o.near for o in near), reverse=True)


def test_a_round_says_nothing_twice(content: Content) -> None:
    someone = asking(content)
    questions = (
        "what is the biggest challenge for the team?",
        "what is the hardest thing about this job?",
    )
    first, second = (said(someone, one).split("\n")[0] for one in questions)
    assert first != second
