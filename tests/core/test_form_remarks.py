"""What is said to the program in a form is met, and what is a value is taken."""

from datetime import UTC, datetime, timedelta

from bot.context import Contexts
from bot.core.amending import Amended, amends
from bot.core.dossier import Form
from bot.core.naming import read_people
from bot.core.session import Message
from bot.core.state import Context
from bot.ear import hear_beside_form
from bot.filling import is_value
from bot.parts.after.drafts import called
from bot.parts.asides import form_hearing
from bot.parts.job.edits import mends
from tests.core.anyone import Anyone, once
from tests.form_samples import REMARKS, VALUES
from tests.loaded import loaded

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
    return Contexts(loaded(), "Europe/London", timedelta(hours=4)).context(2**40, {})


def taken(field: str, text: str, heard: Context) -> bool:
    """Whether words for a field are taken as a value."""
    aside = form_hearing.heard(Form(field, AT), text, "", heard)
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


def test_chatter_beside_a_value_is_left_out_and_the_value_kept() -> None:
    expected = {
        "sorry that was my daughter. they asked why i want the job": (
            "they asked why i want the job"
        ),
        "haha. you showed me the old press in the cellar": (
            "you showed me the old press in the cellar"
        ),
        "we cut the rota together. fine.": None,
        "i told dr. malik no. she went quiet.": None,
    }
    found = {}
    for text in expected:
        aside = hear_beside_form("notes.said", text)
        found[text] = aside.answer(text) if aside is not None else None
    assert found == expected


@once
def someone(*steps: str) -> Anyone:
    """Say or press one after the other: a step with a slash is a command."""
    one = someone(*steps[:-1]) if steps else Anyone(loaded())
    for step in steps[-1:]:
        acted(one, step)
    return one


def acted(one: Anyone, step: str) -> None:
    if step.startswith("/"):
        name, _, words = step[1:].partition(" ")
        one.orders(name, words)
        return
    labels = dict(reversed(one.candidate.offered))
    if step in labels:
        one.presses(labels[step])
        return
    one.says(step)
    one.waits()


def test_one_sentence_fills_all_that_it_says() -> None:
    one = someone(
        "/interview", "its at harrow road depot thursday at 2pm im meeting three people"
    )
    interview = one.dossier.interview
    assert interview is not None
    assert (interview.company, interview.several) == ("Harrow Road Depot", True)
    assert interview.at is not None
    assert (interview.minutes, interview.remote) == (0, None)
    form = one.dossier.form
    assert form is not None
    assert form.field == "interview.minutes"


def test_what_was_just_set_is_corrected_and_the_question_stays() -> None:
    one = someone("/interview thursday 2pm at Brook Lane School", "Not now")
    acted(one, "/interview")
    acted(one, "/unsaid")
    acted(one, "no its smart")
    interview, form = one.dossier.interview, one.dossier.form
    assert interview is not None
    assert form is not None
    assert interview.smart
    assert form.field == "unsaid.text"
    assert one.dossier.unsaid == ()


def test_an_interview_that_is_ahead_is_asked_about_before_notes() -> None:
    one = someone("/interview thursday 2pm, Brook Lane School", "Not now", "/after")
    acted(one, "Notes")
    assert "Has the interview already happened?" in one.text
    assert one.dossier.form is None
    acted(one, "Yes, it's over")
    form = one.dossier.form
    assert form is not None
    assert form.field == "notes.asked"


def thanking(*steps: str) -> Anyone:
    return someone(
        "/after Brook Lane School",
        "Ruth Adeyemi, headteacher; a man from HR",
        "Thank-you notes",
        *steps,
    )


def test_what_is_told_under_a_draft_goes_into_it() -> None:
    one = thanking("you showed me the new library")
    acted(one, "you told me why you stayed for twenty years")
    interview = one.dossier.interview
    assert interview is not None
    note = interview.people[0].thanks
    assert "You showed me the new library. You told me why you stayed" in note


def test_a_person_is_named_anew_where_the_note_is_asked_for() -> None:
    one = thanking("you showed me the new library", "Next")
    acted(one, "he isnt someone he is the hr man")
    acted(one, "you walked me to the gate")
    interview = one.dossier.interview
    assert interview is not None
    person = interview.people[1]
    assert person.name == "the HR man"
    assert "You walked me to the gate" in person.thanks


def test_no_remark_goes_into_a_letter() -> None:
    """Whatever is said to the program, the person keeps no moment and no note."""
    kept = []
    for words in REMARKS["thanks.moment"]:
        one = thanking(words)
        interview = one.dossier.interview
        assert interview is not None
        if any(person.moment or person.thanks for person in interview.people):
            kept.append(words)
    assert kept == []


def test_a_panel_takes_people_and_lets_them_go() -> None:
    one = someone("/panel Ruth Pryce, headteacher; Father Michael, chair of governors")
    interview = one.dossier.interview
    assert interview is not None
    assert [p.name for p in interview.people] == ["Ruth Pryce", "Father Michael"]
    acted(one, "Meet them now")
    asked = one.session
    acted(one, "could you take father michael off the panel please")
    acted(one, "how do i tell you who is on my panel")
    acted(one, "Mine are Ada Boyd the bursar and Mr Cole the head. Can you be them?")
    interview = one.dossier.interview
    assert interview is not None
    names = [p.name for p in interview.people]
    assert names == ["Ada Boyd", "Mr Cole", "Ruth Pryce"]
    assert asked is not None
    assert one.session is not None
    assert one.session.turn == asked.turn


def test_whether_it_has_been_is_answered_in_words() -> None:
    for words, field in {
        "yes it was yesterday": "notes.asked",
        "it's over": "notes.asked",
        "no it hasnt been yet": None,
        "not yet": None,
    }.items():
        one = someone("/interview thursday 2pm, Brook Lane School", "Not now")
        acted(one, "/after")
        acted(one, "Notes")
        acted(one, words)
        form = one.dossier.form
        assert (form.field if form is not None else None) == field, words


def test_who_has_a_title_is_written_to_with_it() -> None:
    expected = {
        "Sister Carol Whitfield": "Sister Whitfield",
        "Father Michael": "Father Michael",
        "two directors": "",
        "the man from HR": "",
        "carol whitfield": "Carol",
    }
    assert {name: called(name) for name in expected} == expected
