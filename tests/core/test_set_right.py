"""What a message puts right of the interview, whatever is open beside it."""

import pytest

from bot.content import Content
from bot.core.dossier import Interview
from bot.core.naming import read_people
from bot.core.one_of_a_kind import one_of_a_kind
from bot.core.post_told import post_told
from tests.core.anyone import Anyone

GIVEN = (
    "4 December at 9:00",
    "Oakfield",
    "Ruth Adeyemi, head of nursing; somebody from HR",
    "45 minutes",
    "in person",
    "smart",
    "nothing",
)
FIELDS = ("when", "company", "people", "minutes", "where", "casual", "task", "unsaid")


def at(field: str, content: Content) -> Anyone:
    """Fill the form in up to a field."""
    someone = Anyone(content)
    someone.orders("start")
    someone.says("nurse")
    someone.orders("stop")
    someone.orders("interview")
    for words in GIVEN[: FIELDS.index(field)]:
        someone.says(words)
        someone.waits()
    return someone


def card(someone: Anyone) -> Interview:
    interview = someone.dossier.interview
    assert interview is not None
    return interview


def field(someone: Anyone) -> str:
    form = someone.dossier.form
    return form.field if form is not None else ""


@pytest.mark.parametrize(
    ("words", "zone", "open_now"),
    [
        ("it is valencia hour, not utc", "Europe/Madrid", "interview.company"),
        ("wait the time is wrong, its Madrid time", "Europe/Madrid", "company"),
        ("But the hour is Danish, not UTC.", "Europe/Copenhagen", "company"),
        ("it is Lisbon hour. the company is Cork Nova", "Europe/Lisbon", "people"),
    ],
)
def test_a_clock_is_no_company(
    content: Content, words: str, zone: str, open_now: str
) -> None:
    someone = at("company", content)
    someone.says(words)
    assert card(someone).zone == zone
    assert card(someone).company in ("", "Cork Nova")
    assert field(someone).endswith(open_now)


@pytest.mark.parametrize("where", ["minutes", "where", "unsaid"])
@pytest.mark.parametrize(
    "words",
    [
        "And the HR lady is Anne-Sofie.",
        "HR's name is Anne-Sofie, found it in the mail",
        "You write that I meet somebody. Please correct: HR is Anne-Sofie.",
    ],
)
def test_who_had_no_name_is_named_at_any_field(
    content: Content, where: str, words: str
) -> None:
    someone = at(where, content)
    before = field(someone)
    someone.says(words)
    someone.waits()
    assert [p.name for p in card(someone).people] == ["Ruth Adeyemi", "Anne-Sofie"]
    assert field(someone) == before
    assert not someone.dossier.unsaid


@pytest.mark.parametrize("where", ["minutes", "where", "unsaid"])
@pytest.mark.parametrize(
    "words",
    [
        "The list is incomplete, as Mr. Brandl the actuary is missing and the lady from"
        " legal also.",
        "Mr. Brandl the actuary is missing, and so is the lady from legal.",
    ],
)
def test_who_is_missing_from_the_list_is_put_on_it(
    content: Content, where: str, words: str
) -> None:
    someone = at(where, content)
    before = field(someone)
    someone.says(words)
    someone.waits()
    named = [p.name for p in card(someone).people]
    assert named[2:] == ["Mr. Brandl", "the lady from legal"]
    assert field(someone) == before


def test_all_who_are_named_in_a_long_sentence_are_kept(content: Content) -> None:
    someone = at("people", content)
    someone.says(
        "I will meet Dr. Katrin Vogelsang, who leads the department, a Mr. Brandl of"
        " whom I only know that he is an actuary, and a lady from human resources whose"
        " name was not given."
    )
    someone.waits()
    assert [f"{p.name}/{p.role}" for p in card(someone).people][-3:] == [
        "Dr. Katrin Vogelsang/who leads the department",
        "Mr. Brandl/actuary",
        "the lady from human resources/human resources",
    ]
    assert field(someone) == "interview.minutes"


@pytest.mark.parametrize(
    "words",
    [
        "Number two is not a person, it is a department. Please take it out.",
        "remove 2",
        "take nr 2 off, she is on holiday",
        "Remove HR from the people, please.",
    ],
)
def test_one_goes_off_the_list_by_their_place(content: Content, words: str) -> None:
    someone = at("minutes", content)
    someone.says(words)
    assert [p.name for p in card(someone).people] == ["Ruth Adeyemi"]
    assert field(someone) == "interview.minutes"


def test_a_company_that_is_wrong_is_asked_for_beside_a_length(content: Content) -> None:
    someone = at("minutes", content)
    someone.says("hour i think. and the company is still wrong isnt it")
    assert card(someone).minutes == 60
    assert field(someone) == "interview.company"
    someone.says("Oakham")
    assert card(someone).company == "Oakham"
    assert field(someone) == "interview.where"


def test_the_post_is_no_person(content: Content) -> None:
    someone = at("people", content)
    someone.says("The post is team lead of accounts payable. Five people, God help me.")
    someone.waits()
    assert card(someone).post == "team lead of accounts payable"
    assert not card(someone).people
    assert field(someone) == "interview.people"


def test_a_company_beside_people_is_the_company(content: Content) -> None:
    someone = at("people", content)
    someone.says(
        "no just university of leicester. its a gill someone, head of it support"
    )
    someone.waits()
    assert card(someone).company == "University of Leicester"
    assert [(p.name, p.role) for p in card(someone).people] == [
        ("Gill", "head of it support")
    ]


def test_who_leads_something_is_no_company(content: Content) -> None:
    for words, first in (
        ("Ines the head of finance, Tom from HR", ("Ines", "head of finance")),
        ("Ines, head of engineering, Tom from HR", ("Ines", "head of engineering")),
        ("Ines the head pharmacist, Tom from HR", ("Ines", "head pharmacist")),
        ("Ines the owner of the clinic, Tom (HR)", ("Ines", "owner of the clinic")),
    ):
        someone = at("people", content)
        before = card(someone).company
        someone.says(words)
        someone.waits()
        assert card(someone).company == before, words
        people = [(p.name, p.role) for p in card(someone).people]
        assert people == [first, ("Tom", "HR")], words
    alone = at("people", content)
    before = card(alone).company
    alone.says("Ines the head of finance")
    alone.waits()
    assert card(alone).company == before
    assert [p.name for p in card(alone).people] == ["Ines"]


def test_what_asks_whether_that_is_meant_is_not_kept(content: Content) -> None:
    someone = at("unsaid", content)
    someone.says("he did not hear that i lead 12 people. do you mean that?")
    assert someone.text.startswith("Yes, that's")
    someone.waits()
    assert [one.text for one in someone.dossier.unsaid] == [
        "he did not hear that i lead 12 people."
    ]


def test_a_label_at_the_end_of_a_message_is_its_button(content: Content) -> None:
    someone = at("unsaid", content)
    someone.says("That I train two apprentices.")
    someone.waits()
    someone.says("No no, that was for you, not for them. Remove 1")
    assert not someone.dossier.unsaid


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a uni, leicester one not the dmu", "leicester uni"),
        ("a bank. well the co-op one, not natwest", "co-op bank"),
        ("nhs, north bristol i think", "north bristol nhs"),
        ("Oakfield Academy, not the primary", ""),
        ("Tesco, in Leeds", ""),
        ("a school, is it bad if I say no more?", ""),
    ],
)
def test_which_one_of_a_kind(words: str, name: str) -> None:
    assert one_of_a_kind(words) == name


@pytest.mark.parametrize(
    ("clause", "post"),
    [
        ("the post is team lead of accounts payable", "team lead of accounts payable"),
        ("i apply for deputy manager", "deputy manager"),
        ("the job is hard", ""),
        ("the position is in Leeds", ""),
    ],
)
def test_a_post_is_what_somebody_does(clause: str, post: str) -> None:
    assert post_told(clause) == post


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a Tom somebody from operations", "Tom"),
        ("somebody from HR, I think she is called Ola but I would not swear", "Ola"),
    ],
)
def test_a_name_without_its_doubt(words: str, name: str) -> None:
    assert [one.name for one in read_people(words)] == [name]


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("in person, and the company is spelled Okefield", "Okefield"),
        (
            "you took Oakfield as the place? it's Oakfield Farm Shop",
            "Oakfield Farm Shop",
        ),
    ],
)
def test_a_company_is_named_anew(content: Content, words: str, company: str) -> None:
    someone = at("where", content)
    someone.says(words)
    assert card(someone).company == company


def test_a_complaint_is_nothing_still_to_be_said(content: Content) -> None:
    someone = at("unsaid", content)
    someone.says("you did not understand anything i wrote before")
    someone.waits()
    assert not someone.dossier.unsaid
    assert field(someone) == "unsaid.text"
