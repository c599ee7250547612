"""Which work somebody names, in their words; where no set fits, that is told."""

import tomllib
from pathlib import Path

from bot.ear import hear_field
from bot.hearing import Fit

TABLE = Path(__file__).parent / "tables" / "fields.toml"
WORDS = """
I am lab technician, in food laboratory|lab technician
It's HR partner at a housing association, Thursday|HR partner at a housing association
got 2nd interview for grad recruiter at an agency thurs|grad recruiter at an agency
alright chef|chef
sous chef going for head chef in a hotel|head chef in a hotel
i'm an electrician, 12 years|electrician
I work as a staff nurse on a surgical ward|staff nurse on a surgical ward
used to be a waiter, now going for warehouse picker|warehouse picker
"""
NAMES_NONE = """
hello there
do you keep what I write?
are you a recruiter?
can I start
what is this
I'd like to begin please
is it ok to practise here with my English?
second interview on Thursday
yes
thank you very much
"""


def test_the_work_is_heard_or_none_is_claimed() -> None:
    table = tomllib.loads(TABLE.read_text("utf-8"))
    wrong = [
        f"{text!r}: {heard}, and not {wanted}"
        for wanted, row in table.items()
        for text in row["said"]
        if (heard := _heard(text)) != wanted
    ]
    assert not wrong, "\n".join((f"{len(wrong)} wrong", *wrong))


def _heard(text: str) -> str:
    field = hear_field(text)
    if field is None or field.fit is Fit.NEAR:
        return "none"
    return field.tracks[0] if field.fit is Fit.OWN else "unsure"


def test_the_work_is_called_as_they_call_it() -> None:
    wrong = {}
    for row in WORDS.strip().splitlines():
        text, wanted = row.split("|")
        field = hear_field(text)
        if field is None or field.words != wanted:
            wrong[text] = field
    assert wrong == {}


def test_what_names_no_work_is_none() -> None:
    texts = NAMES_NONE.strip().splitlines()
    assert {text: hear_field(text) for text in texts if hear_field(text)} == {}


def test_two_fields_are_offered_where_none_is_its_own_or_both_may_be() -> None:
    for text, fit in (
        ("bricklayer", Fit.NEAR),
        ("operations manager", Fit.UNSURE),
        ("sales and marketing", Fit.UNSURE),
        ("vicar", Fit.NEAR),
    ):
        field = hear_field(text)
        assert field is not None, text
        assert field.fit is fit, text
        assert len(field.tracks) == 2, text


def test_what_they_are_says_the_field_where_their_aim_is_a_word_of_many() -> None:
    field = hear_field("care home manager, going for regional operations manager")
    assert field is not None
    assert field.words == "care home manager"
    assert field.goal == "regional operations manager"
    assert field.tracks == ("nursing",)
