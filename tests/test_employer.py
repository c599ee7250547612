"""The invented employer: to the point, of one mind, and honest where it cannot know."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.ear.asking import all_topics, questions
from bot.ear.asking_on import asks_on
from bot.ear.remarks import hear_remark
from bot.employer import (
    CANNOT_KNOW,
    answer,
    asked_apart,
    each,
    employers,
    left_over,
    meant_by,
    prove_employers,
    reporting,
    review,
    taken_up,
)
from bot.employer.facts import BadEmployerError, load
from bot.employer.lines import answer_lines
from bot.hearing import Remark
from bot.model import Topic
from tests.examples import examples

KEYS = ["id", "topics", "topic", "about_work", "answer", "entry", "employer"]
CASES: tuple[tuple[str, str, str, str], ...] = (
    ("backend", "in general, how do you deal with old code nobody dares to touch",
     "problems", "problems.legacy"),
    ("backend", "could I change teams after a year or two if it made sense",
     "growth", "growth.move"),
    ("backend", "do I have to sign a non-compete", "terms", "later"),
    ("product", "how might my part change as the company gets bigger",
     "growth", "growth.with-company"),
    ("academic", "how much say do I have over what I work on", "team", "team.freedom"),
    ("nursing", "if my shift is called off, must I make up the hours",
     "terms", "later"),
    ("teaching", "whom would I turn to on a bad day", "team", "team.help"),
    ("sales", "how many of your reps made their number last year",
     "success", "success.quota"),
    ("sales", "what does your best rep do that the others do not",
     "success", "success.best"),
    ("sales", "how long until a new rep closes a first deal, usually",
     "success", "success.ramp"),
    ("sales", "is the base reviewed every year", "terms", "later"),
    ("general", "before I go, is there anything about me that still worries you",
     "process", "process.doubts"),
    ("general", "what sets your company apart from the others in town",
     "company", "company.apart"),
    ("general", "what kind of boss would I have, hands-on or hands-off",
     "team", "team.boss"),
    ("general", "when and how do you review how somebody is doing",
     "success", "success.review"),
    ("product", "what makes people buy from you and not from the others",
     "company", "company.rivals"),
    ("teaching", "what support is there for a teacher who has a hard class",
     "team", "team.help"),
    ("academic", "how does one get tenure here, papers or grants",
     "success", "success.tenure"),
    ("teaching", "if a parent complains about me to the head, what happens",
     "team", "team.help"),
    ("hospitality", "what do the guests moan about most",
     "problems", "problems.recurring"),
    ("hr", "how seriously does the ceo take hr, honestly",
     "team", "team.leadership"),
    ("support", "could i move into product later", "growth", "growth.move"),
    ("backend", "Who prioritises the backlog?", "problems", "problems.priorities"),
    ("nursing", "is hybrid possible and how does it work in the team",
     "team", "team.hybrid"),
)  # fmt: skip


def line(**row: object) -> dict[str, Any]:
    (said,) = answer_lines([json.dumps(row)])
    return dict(json.loads(said))


def test_the_employers_hold(content: Content) -> None:
    assert prove_employers(all_topics(), frozenset(content.tracks)) == []


def test_what_was_asked_is_answered() -> None:
    faults = []
    for track, text, topic, entry in CASES:
        said = line(id=1, question=text, track=track)
        if (said["topics"], said["entry"]) != ([topic], entry):
            faults.append((text, said["topics"], said["entry"]))
    assert faults == []


def test_an_answer_has_the_keys_of_the_contract_in_order() -> None:
    said = line(id="a", question="How big is the team?", track="nursing")
    assert list(said) == KEYS
    assert said["about_work"] is True
    assert line(id=1, question="what's the salary")["about_work"] is False
    nothing = line(id=1, question="No, I have no questions, thank you.")
    assert (nothing["topics"], nothing["about_work"]) == ([], False)


def test_a_bad_line_does_not_stop_the_run() -> None:
    rows = ["nonsense", "[1]", "", '{"id": 7}', '{"id": 8, "question": 3}',
            '{"id": 9, "question": "Why?", "employer": "nobody"}',
            '{"id": 10, "question": "Why is it open?", "track": 4}',
            '{"id": 11, "question": "Why is it open?"}']  # fmt: skip
    said = [json.loads(one) for one in answer_lines(rows)]
    assert [one["id"] for one in said] == [None, None, 7, 8, 9, 10, 11]
    assert ["error" in one for one in said] == [True] * 6 + [False]


def test_one_employer_answers_a_whole_sitting() -> None:
    rows = [
        {"id": n, "question": text, "track": "nursing"}
        for n, text in enumerate(
            ("Who is in the team?", "Why is the job open?", "Who would I report to?")
        )
    ]
    said = [json.loads(one) for one in answer_lines(map(json.dumps, rows))]
    assert len({one["employer"] for one in said}) == 1


def test_who_asks_about_tenure_meets_a_university() -> None:
    assert (
        line(question="What counts for tenure?", track="teaching")["employer"]
        == "teaching.university"
    )
    assert (
        line(question="How big are the classes?", track="teaching")["employer"]
        != "teaching.university"
    )


def test_two_questions_are_both_answered() -> None:
    one = employers().all["sales.coffee"]
    text = "How big is the team, and who is your toughest competitor?"
    said = answer(text, one)
    assert [a.fine for a in said.asked] == ["team.size", "company.rivals"]
    assert "nine reps" in said.text
    assert "lower monthly price" in said.text


def test_what_no_employer_can_know_is_not_answered_with_something_else() -> None:
    one = employers().all["general.workshop"]
    for text in ("Who painted the picture in the stairwell?",
                 "How many dosette boxes are in the backlog?"):  # fmt: skip
        said = answer(text, one)
        assert said.entry == CANNOT_KNOW
        assert said.text not in one.facts.values()


@given(st.text(max_size=300), st.integers(0, 44))
@settings(max_examples=examples(100), deadline=None)
def test_any_text_gets_an_answer(text: str, number: int) -> None:
    known = employers()
    said = answer(text, tuple(known.all.values())[number], known)
    assert said.text
    assert bool(said.topics) == bool(said.asked)
    for one in questions(text, expected=True):
        assert 0 <= one.start < one.end <= len(text)


def test_a_round_is_looked_back_on() -> None:
    back = review(["what's the salary", "What goes wrong most often, and is it paid?"])
    assert back.strong == ("What goes wrong most often",)
    assert "what's the salary" in back.weak
    assert back.instead_of == "is it paid?"
    assert back.better.endswith("?")
    assert review(["no, thank you"]).better == review([]).better == ""
    doubts = review(["do you have any concerns about me", "who is in the team"])
    assert doubts.strong[0] == "do you have any concerns about me"
    assert doubts.instead_of != doubts.strong[0]


GLAD = """how could I develop here over two years?
how do people grow in this role?
how would you see me developing in this job?
what could I learn in the first year that I couldn't learn elsewhere?
what skills would I pick up here?
how do you support someone who wants to grow into leadership?
where have people gone from this role?
how many days a week would I be in the office?
how do you organise hybrid work in the team?
how does the team stay connected when some work from home?
how often would I be on call?
what does on-call look like here?
how is on-call shared out?
what happens when somebody on call can't fix it alone?
what's the biggest risk for the team this year?
do you have any concerns about my application?""".splitlines()
FAIR = """is there a budget for courses?
what would my next step be?
is there room to grow?
could I become a senior here one day?
are there chances for promotion?
will I have a mentor?
do you support further qualifications?
can I work from home sometimes?
is hybrid work possible?
can I do part of it remotely?
is home office allowed?
how flexible is working from home?
do you expect people in on fixed days?
do you have an on-call rota?
would I be on call?""".splitlines()


@pytest.mark.parametrize("asked", GLAD)
def test_what_concerns_the_work_and_ones_own_learning_is_strong(asked: str) -> None:
    assert review([asked]).strong


@pytest.mark.parametrize("asked", FAIR)
def test_what_anybody_must_know_is_not_called_weak(asked: str) -> None:
    assert not review([asked]).weak


@pytest.mark.parametrize(
    "asked", ["how long is the lunch break?", "how many holidays do I get?"]
)
def test_what_only_the_contract_says_still_is(asked: str) -> None:
    assert review([asked]).weak


def test_working_from_home_is_answered_with_what_the_team_does() -> None:
    for place in employers().all.values():
        said = answer("Can I work from home on Fridays?", place, employers())
        assert said.topics == (Topic.TEAM,)
        assert "an offer" not in said.text


def test_every_word_of_a_fact_is_filled_in() -> None:
    for one in employers().all.values():
        assert "{" not in "".join(one.facts.values()), one.id


def test_a_fault_in_a_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "employers"
    folder.mkdir()
    (folder / "general.toml").write_text('[[employer]]\nid = "x"\nshape = "none"\n')
    with pytest.raises(BadEmployerError, match="no shape is called 'none'"):
        load(tmp_path)


def test_a_case_that_is_put_asks_the_employer() -> None:
    asks = (
        "when both lines stop who decides which one gets my fitters, you or production",
        "if two kids kick off at once who gets the TA, you or year 5",
        "when a lad goes sick at 5 who covers him",
        "and if two projects want the same tester who decides",
        "who signs off the overtime, you or the director",
        "so if i want new knives who pays, me or the owner",
        "no i asked you. who decides",
        "shift manager? ive one of those reporting to me already",
    )
    tells = (
        "when line 3 went down i decided who got the fitters",
        "when it is busy i decide who gets the break first",
        "when the lady fell i asked who decides here, nurse or doctor",
        "when they are new i show them who is who and what to do",
        "there was a row about who decides, so i made a list",
        "it was him or me, so i left",
        "my shift manager reports to me and last year i told him to change the rota",
    )
    assert [one for one in asks if not asks_on(one)] == []
    assert [one for one in tells if asks_on(one)] == []


def test_who_says_what_they_asked_protests() -> None:
    protests = ("no i asked you", "I asked you.",
                "i never asked about hours. i said shift manager",
                "I didn't ask about money.")  # fmt: skip
    others = ("no i asked you to come at nine and nobody came",
              "i never asked for help in that year",
              "i never said that to the customer and we kept him")  # fmt: skip
    heard = [one for one in protests if hear_remark(one) is not Remark.PROTEST]
    assert heard == []
    assert [one for one in others if hear_remark(one) is Remark.PROTEST] == []


def test_the_reporting_line_fits_the_seat_in_every_field() -> None:
    for one in employers().all.values():
        boss, above = one.words["boss"], one.words["above"]
        asked = "who would I report to"
        seats = {
            "head": "headteacher",
            "trainee supervisor": "site manager",
            "coordinator": "site manager",
        }
        told = reporting(asked, one, seats.get(boss, f"regional {boss}"))
        if boss in one.facts["team.reporting"]:
            assert boss not in told.replace(above, ""), (one.id, told)
            assert told, one.id
            assert "board" in reporting(asked, one, "managing director"), one.id
        for work in ("nurse", "assistant manager", "product manager", ""):
            assert reporting(asked, one, work) == "", (one.id, work)
        low = reporting(f"the {boss}? ive two of those reporting to me", one, "")
        assert low.startswith("I'm sorry"), one.id
        assert f"the {boss}." not in low, one.id


def test_no_better_wording_repeats_what_was_asked() -> None:
    asked = "who would i report to, you or group engineering"
    assert review([asked]).instead_of == ""
    assert review([asked, "is it paid?"]).instead_of == "is it paid?"
    assert review(["what's the salary"]).better


def test_what_an_employer_says_to_each_of_several_questions() -> None:
    known = employers()
    one = known.draw(known.field("general"), 0, ())
    parts = each("Who would I report to, and how big is the team?", one)
    assert [part.asked for part in parts] == [
        "Who would I report to",
        "how big is the team?",
    ]
    assert all(part.text for part in parts)
    assert each("How big is the team?", one) == ()


def test_what_is_meant_of_several_questions() -> None:
    asked = asked_apart("Is there a van, who is my boss, and do I work on Sundays?")
    assert len(asked) == 3
    for words, meant in (
        ("you only did the first one", asked[1:]),
        ("you answered only the last", asked[:2]),
        ("you skipped the middle one", asked[1:2]),
        ("the van you didnt say", asked[:1]),
        ("what about the sundays", asked[2:]),
        ("thats not it", ()),
    ):
        assert meant_by(words, asked) == meant, words


def test_few_words_take_up_what_was_too_much_at_once() -> None:
    many = (
        "Who led the team, and why is it open? How many invoices are there, and who"
        " signs them, and how many are still on paper?"
    )
    assert left_over(many) == ("how many are still on paper?",)
    assert taken_up("And the paper ones?", (many,)) == "how many are still on paper?"
    assert taken_up("And the parking?", (many,)) == "And the parking?"


def test_the_strongest_question_is_named_with_its_reason() -> None:
    back = review(["why is the job open", "what goes wrong most often here"])
    assert back.best in back.strong
    assert back.why
    assert not back.about - back.near
