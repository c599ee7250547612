"""Several facts of one message in the form of the interview, each to its own field."""

from bot.core.naming import read_people
from bot.parts.interview.facts import place, read, stops
from tests.core.anyone import Anyone, once
from tests.each import each
from tests.loaded import loaded

STEPS = {
    "company": "Tuesday 8 December at 11",
    "people": "The Linden Spa Hotel",
    "minutes": "Mrs Carmichael, general manager",
    "where": "an hour",
    "casual": "in person",
    "task": "smart",
    "text": "nothing",
}
"""What leads to each field of the form, said to the field before it."""


@once
def asked_for(field: str) -> Anyone:
    """Give somebody of whom a field is asked."""
    one = Anyone(loaded())
    one.orders("start")
    one.orders("interview")
    for name, words in STEPS.items():
        one.says(words)
        one.waits()
        if name == field:
            return one
    raise AssertionError(field)


def said(field: str, words: str) -> Anyone:
    """Say something where a field is asked for."""
    one = asked_for(field)
    one.says(words)
    form = one.dossier.form
    if form is not None and form.messages:
        one.waits()
    return one


def card(one: Anyone) -> dict[str, object]:
    """Give what stands on the card, in short."""
    interview, form = one.dossier.interview, one.dossier.form
    assert interview is not None
    return {
        "company": interview.company,
        "people": [person.name for person in interview.people],
        "minutes": interview.minutes,
        "remote": interview.remote,
        "dress": interview.dress or ("smart" if interview.smart else ""),
        "in": interview.directions,
        "zone": interview.zone,
        "field": form.field.partition(".")[2] if form is not None else "",
    }


SAID: tuple[tuple[str, str, dict[str, object]], ...] = (
    (
        "company",
        "swiftlane, parcel company. its uk time",
        {"company": "Swiftlane", "people": [], "zone": "Europe/London"},
    ),
    (
        "company",
        "It is with Harcourt Dental, I meet the owner, Dr Patel, and it takes an hour",
        {"company": "Harcourt Dental", "people": ["Dr Patel"], "minutes": 60},
    ),
    (
        "company",
        "OK, then just put hospital trust, I will not say which",
        {"company": "Hospital Trust", "field": "people"},
    ),
    (
        "people",
        "no, swiftlane is the company. not a person",
        {"company": "Swiftlane", "people": [], "field": "people"},
    ),
    (
        "people",
        "Ruth, head of nursing. It'll be about an hour, on video",
        {"people": ["Ruth"], "minutes": 60, "remote": True},
    ),
    (
        "minutes",
        "you lost the staff engineer. and no idea how long, an hour i think, on video",
        {
            "people": ["Mrs Carmichael", "the staff engineer"],
            "minutes": 60,
            "remote": True,
        },
    ),
    (
        "minutes",
        "An hour. But please write also the owner's son in, I don't want that he is"
        " forgotten.",
        {"people": ["Mrs Carmichael", "the owner's son"], "minutes": 60},
    ),
    (
        "where",
        "In person, in the education centre, and I will wear my blazer, amen?",
        {"remote": False, "in": "in the education centre", "field": "casual"},
    ),
    (
        "casual",
        "Smart, but can we stop this form here, I want to practise again",
        {"dress": "smart", "field": ""},
    ),
    (
        "casual",
        "Smart, I think a blazer. Or is a costume too much?",
        {"dress": "Smart, a blazer"},
    ),
    (
        "text",
        "it should say a blazer, not Smart a blazer",
        {"dress": "a blazer", "field": "text"},
    ),
    (
        "text",
        "please take that out, you wrote my whole sentence as the clothes. Just smart",
        {"dress": "smart", "field": "text"},
    ),
    ("text", "Stop this form, I'm done with it", {"field": ""}),
    ("where", "Stop this form here", {"field": ""}),
    ("people", "no more questions please", {"people": [], "field": ""}),
)


def test_each_fact_goes_to_its_own_field() -> None:
    wrong = []
    for field, words, wanted in SAID:
        held = card(said(field, words))
        if any(held[name] != value for name, value in wanted.items()):
            wrong.append((field, words, held))
    assert wrong == []


def test_what_is_asked_beside_a_fact_is_answered_and_kept_nowhere() -> None:
    one = said("casual", "smart casual, no ties. are we nearly done with this?")
    assert card(one)["dress"] == "smart casual, no ties"
    assert "last" in one.text
    one = said("where", "video, told you. what do you do with all this anyway")
    assert card(one)["remote"] is True
    assert "your plan" in one.text or "plan your practice" in one.text
    one = said("where", "In person. Is parking usually a problem?")
    assert card(one)["remote"] is False
    assert "hour" not in one.text.partition("In person")[0]


def test_a_card_is_put_right_with_nothing_open() -> None:
    one = asked_for("text")
    one.orders("skip")
    one.orders("help")
    for words, name, value in (
        ("the clothes for my interview: only a blazer", "dress", "a blazer"),
        (
            "And the dress, you wrote nonsense there, correct it to smart",
            "dress",
            "smart",
        ),
        ("please change the interview to video", "remote", True),
        ("my interview takes 90 minutes, not an hour", "minutes", 90),
        ("the company is Swiftlane, not the Linden", "company", "Swiftlane"),
    ):
        one.says(words)
        assert card(one)[name] == value, words
    one.says("Please add the owner's son to my interview, his name I don't know")
    assert card(one)["people"] == ["Mrs Carmichael", "the owner's son"]
    one.says("I never said that I ran the desk at night")
    assert card(one)["dress"] == "smart"


def test_who_belongs_to_somebody_is_kept_without_a_name() -> None:
    expected = {
        "the son of the owner, his name I don't know": ("the owner's son",),
        "Mrs Carmichael, she is the general manager, and the son of the owner, but his"
        " name I don't know": ("Mrs Carmichael", "the owner's son"),
        "a lady called Sue and the owners son": ("Sue", "the owner's son"),
        "Ann, assistant to the director": ("Ann",),
        "my son typed it": (),
        "the head of sales": ("the head of sales",),
    }
    found = {text: tuple(n.name for n in read_people(text)) for text in expected}
    assert {t: tuple(sorted(n)) for t, n in found.items()} == {
        t: tuple(sorted(n)) for t, n in expected.items()
    }


def test_a_message_of_one_value_holds_no_other_facts() -> None:
    for words, what in (
        ("an hour", "minutes"),
        ("in person, main entrance", "where"),
        ("smart casual, no ties", "casual"),
        ("Ann Berg, head of training", "people"),
        ("Stop the Clock Ltd", "company"),
        ("The Linden, a spa hotel in Bath", "company"),
    ):
        found = read(words, what)
        assert not found.others or found.own, words
        assert found.asked == (), words
    assert place("its by video not in person") is True
    assert not stops("They wear whatever they like")


@each(
    "field, words, kept, answered",
    [
        (
            "minutes",
            "an hour. do i have to say why i left?",
            "an hour",
            "Good: an hour",
        ),
        (
            "casual",
            "smart I think, but what would you wear?",
            "Smart",
            "Dress a little",
        ),
        ("where", "in person, can i bring a portfolio?", "in person", "Your CV"),
        ("casual", "never seen them lol. what do i put on?", "", "Dress a"),
    ],
)
def test_a_value_is_kept_with_the_advice_that_is_asked_beside_it(
    field: str, words: str, kept: str, answered: str
) -> None:
    """The value and its field are done with, and what was asked is answered."""
    one = asked_for(field)
    one.says(words)
    one.waits()
    assert answered in one.text
    assert kept in one.text.replace("In person", "in person")
    form = one.dossier.form
    assert form is None or form.field != f"interview.{field}"
