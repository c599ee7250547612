"""What is said to the program in a form is met, and what is a value is taken."""

from datetime import UTC, datetime, timedelta

from bot.content import load
from bot.context import Contexts
from bot.core.amending import Amended, amends
from bot.core.dossier import Form
from bot.core.naming import read_people
from bot.core.session import Message
from bot.core.state import Context
from bot.filling import is_value
from bot.parts.asides import in_forms
from bot.parts.job.edits import mends
from tests.form_samples import REMARKS, VALUES

AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

MET_LATER = {
    "thanks.moment": (
        "he isnt someone he is the hr man",
        "you got the name wrong",
    ),
    "unsaid.text": ("no i was asking you not telling you its smart",),
}
"""What the part itself meets: a name put right, and what was set for the interview."""


def context() -> Context:
    return Contexts(load(), "Europe/London", timedelta(hours=4)).context(2**40, {})


def taken(field: str, text: str, heard: Context) -> bool:
    """Whether words for a field are taken as a value."""
    aside = in_forms.heard(Form(field, AT), text, "", heard)
    if aside is not None and not aside.rest:
        return False
    if field == "job.mending":
        wanted = mends(text)
        return wanted.any or wanted.right
    if field.endswith("people") and not read_people(text):
        return False
    return is_value(Form(field, AT, "", (Message("1", AT, text),)), heard)


def test_values_are_taken_and_remarks_are_not() -> None:
    heard = context()
    wrong = [
        (field, text)
        for wanted, samples in ((True, VALUES), (False, REMARKS))
        for field, texts in samples.items()
        for text in texts
        if taken(field, text, heard) is not wanted
        and text not in MET_LATER.get(field, ())
    ]
    assert wrong == []


def test_people_are_read_from_running_words() -> None:
    expected = {
        "sister carol whitfield the matron and a man from hr i dont know his name": (
            "Sister Carol Whitfield/matron",
            "the man from HR/HR",
        ),
        "Karen in the office arranged it all, bless her.": (
            "Karen/coordinator in the office",
        ),
        "the people are tom reed foreman and someone from payroll": (
            "Tom Reed/foreman",
            "someone from payroll/payroll",
        ),
        "i'm meeting the regional manager, her name is Sue Blake": (
            "Sue Blake/regional manager",
        ),
        "Dr Patel, the clinical lead, and two governors": (
            "Dr Patel/clinical lead",
            "two governors/governors",
        ),
        "the chef, Antoine, and his sous chef": (
            "Antoine/chef",
            "the sous chef/sous chef",
        ),
        "anna and ben": ("Anna/", "Ben/"),
        "Nina Katz, product, and her boss": ("Nina Katz/product", "the boss/boss"),
        "thanks to Maria": ("Maria/coordinator",),
        "bless her": (),
        "haha": (),
        "can you be those three": (),
        "two people": (),
    }
    found = {
        text: tuple(f"{one.name}/{one.role}" for one in read_people(text))
        for text in expected
    }
    assert found == expected


def test_a_short_word_corrects_what_was_set() -> None:
    expected = {
        "no its smart": Amended(casual=False),
        "not casual": Amended(casual=False),
        "it's smart": Amended(casual=False),
        "no i was asking you not telling you its smart": Amended(casual=False),
        "sorry, they dress casual there": Amended(casual=True),
        "no, by video": Amended(remote=True),
        "actually it's on site": Amended(remote=False),
        "no, 45 minutes": Amended(minutes=45),
        "wait, an hour and a half": Amended(minutes=90),
        "smart": None,
        "it's smart to ask first": None,
        "i was smart about the rota": None,
        "no": None,
        "not there yet": None,
        "no i said that we were casual workers": None,
    }
    assert {text: amends(text) for text in expected} == expected
