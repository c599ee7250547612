"""What the form of the interview hears for another field than the open one."""

import pytest

from bot.content import Content
from bot.core.dossier import Interview
from bot.parts.interview.as_said import clothes, dress_said
from bot.parts.interview.firm import denied, firm_named
from tests.core.anyone import Anyone
from tests.each import each


def at(field: str, content: Content) -> Anyone:
    """Give somebody who is asked for a field, all before it being told."""
    someone = Anyone(content)
    someone.orders("start")
    someone.says("nurse")
    someone.orders("stop")
    someone.orders("interview")
    told = {
        "when": "10 december 14:30",
        "company": "Kestrel Foods",
        "people": "Graham Lowe, site manager; Priya Nair, HR",
        "minutes": "45 minutes",
        "where": "in person",
        "casual": "casual",
    }
    for name, words in told.items():
        if name == field:
            return someone
        someone.says(words)
        someone.waits()
    return someone


def card(someone: Anyone) -> Interview:
    interview = someone.dossier.interview
    assert interview is not None
    return interview


def still(someone: Anyone, field: str) -> bool:
    form = someone.dossier.form
    return form is not None and form.field == f"interview.{field}"


def test_a_time_told_later_is_put_there_and_the_field_stays(content: Content) -> None:
    for field in ("company", "people", "minutes", "where", "casual"):
        someone = at(field, content)
        someone.says("sorry, can I correct the time? it's quarter to three")
        hour = card(someone).at
        assert hour is not None
        assert f"{hour:%H:%M}" == "14:45"
        assert still(someone, field)


def test_whoever_may_not_come_is_taken_off_and_no_place_is_set(
    content: Content,
) -> None:
    someone = at("where", content)
    someone.says("Priya might not be there actually. can you take her off")
    assert [p.name for p in card(someone).people] == ["Graham Lowe"]
    assert card(someone).remote is None
    assert still(someone, "where")


def test_whoever_left_the_company_is_not_the_company(content: Content) -> None:
    someone = at("where", content)
    someone.says("take priya out, she left the company")
    assert card(someone).company == "Kestrel Foods"


def test_a_company_that_is_denied_goes_and_is_asked_for(content: Content) -> None:
    someone = at("minutes", content)
    someone.says("no no, it is not Kestrel Foods")
    assert not card(someone).company
    assert still(someone, "company")


def test_a_word_to_somebody_else_does_not_end_the_form(content: Content) -> None:
    someone = at("casual", content)
    someone.says("smart shoes and trousers, kids stop it!, and a shirt")
    assert card(someone).dress == "smart shoes and trousers, and a shirt"


def test_a_weekday_alone_does_not_move_it(content: Content) -> None:
    someone = at("", content)
    someone.says("what? no. i mean my interview. thursday. the dairy")
    assert str(card(someone).day) == "2026-12-10"


@each(
    "said, name",
    [
        (
            "it's with Brightwater Dental in Leeds, do you know them?",
            "Brightwater Dental",
        ),
        ("I forgot to tell you the company. It is Marlow & Finch", "Marlow & Finch"),
        ("did you write the name of the place, Rockpool?", "Rockpool"),
        ("Rockpool is not a person, it is the company. Can you move it?", ""),
        ("it is with Anna Berg", ""),
        ("a gentleman called Dr Voss", ""),
        ("could you move it to next week", ""),
    ],
)
def test_a_company_is_only_what_is_led_to_as_one(said: str, name: str) -> None:
    assert firm_named(said, free=False)[0] == name


def test_it_in_small_letters_denies_no_it() -> None:
    assert denied("no no, I am not in IT", "IT")
    assert not denied("it is not it", "IT")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "clean jeans and a shirt is what the missus says, she's shouting it",
            "clean jeans and a shirt",
        ),
        ("just put clean jeans and a shirt", "clean jeans and a shirt"),
        (
            "Jacket, no tie, I would say. Old Hartmann wears a cardigan.",
            "Jacket, no tie",
        ),
        ("In the photos they have t-shirts, so casual. But I will not", ""),
    ],
)
def test_clothes_are_kept_clause_by_clause(said: str, kept: str) -> None:
    assert dress_said(said) == kept


def test_no_clause_is_cut_in_a_word() -> None:
    long = "polo shirts with the logo of the whole group on the back and the chest"
    assert dress_said(f"scrubs, {long}") == "scrubs"
    assert clothes(f"{long}, jeans") == (long, "jeans")
