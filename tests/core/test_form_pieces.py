"""What stands beside a value in a form, advice for the day, and what puts it right."""

import pytest

from bot.content import Content
from bot.core.company_in import company_in
from bot.core.dossier import Interview
from bot.parts.interview.arriving import arrival
from tests.core.anyone import Anyone
from tests.core.test_idling import after_a_session
from tests.each import each

VALUES = (
    ("company", "Fern Ltd"),
    ("people", "Dermot Quigg, owner"),
    ("minutes", "an hour"),
    ("where", "in person"),
    ("casual", "smart"),
)


def at_field(content: Content, what: str) -> Anyone:
    """Fill the form of the interview up to one field."""
    someone = after_a_session(content)
    someone.orders("interview")
    if what == "when":
        return someone
    someone.says("thursday week at 10:30")
    for name, value in VALUES:
        if name == what:
            break
        someone.says(value)
        if name == "people":
            someone.waits()
    return someone


def saved(someone: Anyone) -> Interview:
    assert someone.dossier.interview is not None
    return someone.dossier.interview


def test_a_question_beside_people_loses_nobody(content: Content) -> None:
    someone = at_field(content, "people")
    someone.says(
        "the owner, Dermot Quigg, and a woman from the head office called Priya"
        " something, and it was wee Ciara that rang me. Do I have to have Priya's"
        " surname?"
    )
    assert "name" in someone.text
    someone.waits()
    names = {p.name.split()[0] for p in saved(someone).people}
    assert {"Dermot", "Ciara"} <= names


def test_a_value_and_what_is_asked_of_the_program(content: Content) -> None:
    someone = at_field(content, "where")
    someone.says("In person. What's it all for anyway, do ye send it to them?")
    assert saved(someone).remote is False
    assert "No person reads" in someone.text or "Nobody" in someone.text


def test_nerves_beside_a_length_are_met(content: Content) -> None:
    someone = at_field(content, "minutes")
    someone.says("an hour they said. I'm bricking it, to be honest with ye")
    assert saved(someone).minutes == 60
    assert "nerv" in someone.text.casefold()
    assert all(p.name != "Ye" for p in saved(someone).people)


def test_what_they_wear_and_what_to_wear(content: Content) -> None:
    someone = at_field(content, "casual")
    someone.says("tunics in the shop, but I'd be mortified in one. Smart, I'd say?")
    assert saved(someone).dress == "tunics in the shop"
    assert "formal" in someone.text or "smart" in someone.text


@pytest.mark.parametrize(
    ("words", "company", "town"),
    [
        ("The maker is Kolmar Wheels in Bydgoszcz, they do wheels", "Kolmar Wheels", 1),
        (
            "with Novo, thats the parent, the clinic is called Marigold",
            "Marigold",
            0,
        ),
        ("I'll be at halden systems in leeds", "halden systems", 1),
        ("we're talking about Meridian Dental here, it's big", "Meridian Dental", 0),
        ("The company is only “Kolmar Wheels”.", "Kolmar Wheels", 0),
    ],
)
def test_a_company_is_found_in_a_sentence(words: str, company: str, town: int) -> None:
    found = company_in(words)
    assert found is not None
    assert found.name == company
    assert bool(found.town) is bool(town)


@pytest.mark.parametrize(
    "words",
    [
        "It does not take 15 minutes, it takes one hour and a half",
        "a big supermarket chain, i can't say which",
        "Correct day, two errors.",
        "It is a small company",
    ],
)
def test_a_sentence_is_no_company(words: str) -> None:
    assert company_in(words) is None


def test_by_when_to_be_there_is_no_length(content: Content) -> None:
    someone = at_field(content, "when")
    someone.says("thursday week at 14:15, but they say come fifteen minutes earlier")
    assert saved(someone).minutes == 0
    assert saved(someone).early == 15
    assert "14:00" in someone.text


def test_by_when_to_be_there_is_read_by_the_hour() -> None:
    told = arrival("half ten in the morning, well they said be there for quarter past")
    assert told is not None
    assert told.past == 15
    assert told.rest.strip(" .") == "half ten in the morning"
    assert arrival("I was there an hour before the others?") is None


def test_two_mistakes_are_put_right_at_once(content: Content) -> None:
    someone = at_field(content, "")
    for _ in range(3):
        if someone.dossier.form is not None:
            someone.orders("skip")
    someone.says(
        "Two mistakes remain: the company name must be only Kolmar Wheels, and the"
        " length 90 minutes."
    )
    assert saved(someone).company == "Kolmar Wheels"
    assert saved(someone).minutes == 90
    assert "Kolmar Wheels" in someone.text
    assert "90 minutes" in someone.text


def test_advice_leaves_the_field_open(content: Content) -> None:
    someone = at_field(content, "casual")
    someone.says("would a tattoo on the neck be a problem do you think")
    form = someone.dossier.form
    assert form is not None
    assert form.field == "interview.casual"
    assert "other words" not in someone.text


def test_whom_to_ring_is_who_arranged_it(content: Content) -> None:
    someone = at_field(content, "people")
    someone.says("Dermot Quigg, owner, and Ciara Boyle who arranged it")
    someone.waits()
    for _ in range(6):
        if someone.dossier.form is not None:
            someone.orders("skip")
    someone.says("If I'm sick that day, do I ring Ciara or email Dermot?")
    assert "Ciara" in someone.text


def test_a_field_on_the_list_is_explained(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says(
        'does "Testing and QA" mean software testing, or quality in a factory?'
        " I do not do software."
    )
    assert someone.candidate.track is None
    assert "Testing and QA" in someone.text


@each("what", ("when", *(name for name, _ in VALUES)))
def test_a_line_of_nothing_is_no_value(content: Content, what: str) -> None:
    """In each field, whichever the blank; the field is still asked for."""
    at = at_field(content, what)
    assert at.dossier.form is not None
    for blank in (" ", "\n", "\u200b", "\u2060", "…", "?", "😀"):
        someone = at.again()
        someone.says(blank)
        someone.waits()
        assert someone.said
        assert someone.dossier.interview == at.dossier.interview, blank
        assert someone.dossier.form is not None, blank
        assert someone.dossier.form.field == at.dossier.form.field, blank
