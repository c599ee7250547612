"""What is said to the program beside a form or a card is answered, and kept nowhere."""

from datetime import UTC, datetime

from bot.core.dossier import Form
from bot.parts.asides.form_hearing import heard
from tests.core.anyone import Anyone
from tests.core.test_form_remarks import acted, context, someone

AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

OPENED = {
    "interview.when": ("/interview",),
    "interview.company": ("/interview", "10 December 9:30"),
    "interview.people": ("/interview", "10 December 9:30", "Oak House"),
    "interview.minutes": (
        "/interview",
        "10 December 9:30",
        "Oak House",
        "Tom Reed, HR",
    ),
    "after.people": ("/after Northfield",),
    "notes.said": (
        *("/after Northfield", "Tom Reed, HR", "Notes"),
        "they asked why i want to leave",
    ),
    "unsaid.text": ("/unsaid",),
}
"""How each field is asked for."""

SAID = (
    "what do you need this for",
    "is this optional?",
    "who gets to see what I write here?",
    "are you a robot?",
    "can you show me an example please",
    "how many more of these boxes are there",
    "I don't understand the question",
    "you stupid machine",
    "none of your business",
    "give me a hint please, my head is empty",
    "let me find my glasses first",
    "pick up the kids, I'm late",
    "must it be with full names or is the first enough?",
    "my english is bad, is that a problem?",
    "hello? are you there?",
)
"""What is said to the program, whatever it asks."""


def held(one: Anyone) -> str:
    """Give all that is kept of an interview, beside what was asked."""
    dossier = one.dossier
    known = (*dossier.past, *((dossier.interview,) if dossier.interview else ()))
    words = [item.text for item in dossier.unsaid]
    for interview in known:
        words += [interview.company, interview.place or ""]
        words += [f"{p.name} {p.role} {p.thanks} {p.moment}" for p in interview.people]
        if interview.notes:
            notes = interview.notes
            words += [notes.asked, notes.said, notes.left_out]
    if dossier.form is not None:
        words += [message.text for message in dossier.form.messages]
    return "\n".join(words)


def test_nothing_that_is_said_to_the_program_is_kept_as_a_value() -> None:
    for field, steps in OPENED.items():
        for said in SAID:
            one = someone(*steps)
            assert one.dossier.form is not None
            assert one.dossier.form.field == field
            before = held(one)
            acted(one, said)
            assert one.text, (field, said)
            assert held(one) == before, (field, said)


def test_a_value_beside_what_is_said_is_kept_alone() -> None:
    expected = {
        ("interview.when", "11 December 10:00. I'm shaking, what if I oversleep"): (
            "11 December 10:00."
        ),
        ("interview.people", "Paula. must it be with the surname?"): "Paula.",
        ("interview.minutes", "one hour. how many more of these boxes"): "one hour.",
        ("notes.said", "pay is 31k. can I get all this on one page after?"): (
            "pay is 31k."
        ),
        ("unsaid.text", "That I run the archive. you stupid machine"): (
            "That I run the archive."
        ),
    }
    known = context()
    for (field, text), value in expected.items():
        aside = heard(Form(field, AT), text, "", known)
        assert aside is not None, text
        assert aside.answer(text).strip() == value, text


def test_what_was_asked_or_told_there_is_no_aside() -> None:
    known = context()
    for field, text in (
        ("notes.asked", "would i mind being told what to do by a lad of 20"),
        ("notes.asked", "Could you say that again in Danish? In the middle of it!"),
        ("notes.asked", "why not stay where you are"),
        ("notes.said", "the boat is old. three years more, then they scrap her"),
        ("unsaid.text", "how i kept the mill running with one pump"),
        ("unsaid.text", "That I know the system very well"),
        ("interview.minutes", "the invitation says 75 minutes"),
        ("interview.people", "the big boss. name dont know"),
    ):
        aside = heard(Form(field, AT), text, "", known)
        assert aside is None or aside.answer(text), (field, text)


def carded() -> Anyone:
    one = someone("/interview Oak House, 10 December 12:30")
    for _ in range(8):
        form = one.dossier.form
        if form is None:
            break
        acted(one, "Tom Reed, HR" if form.field == "interview.people" else "Not now")
    one.orders("interview")
    return one


def test_questions_under_the_card_change_nothing() -> None:
    for asked, said in {
        "who can see this card?": "you",
        "can you send it to my wife?": "forward",
        "what happens to it after the interview?": "i keep it",
        "how do I find this again later?": "/interview",
        "tomorrow counted from when?": "counted",
        "is that my time or theirs?": "",
    }.items():
        one = carded()
        before = one.dossier.interview
        acted(one, asked)
        assert one.dossier.interview == before, asked
        assert said.casefold() in one.text.casefold(), (asked, one.text)


def test_wishes_under_the_card_are_done() -> None:
    one = carded()
    acted(one, "Reed is not HR, he is the foreman")
    assert one.dossier.interview is not None
    assert [(p.name, p.role) for p in one.dossier.interview.people] == [
        ("Tom Reed", "foreman")
    ]
    one = carded()
    acted(one, "bin it, they cancelled")
    assert one.dossier.interview is None
    one = carded()
    acted(one, "11.12. 7:15, Tom Reed, Frau Weber")
    assert one.dossier.interview is not None
    assert str(one.dossier.interview.at)[:16] == "2026-12-11 07:15"
    assert len(one.dossier.interview.people) == 2


def test_the_daily_question_is_set_as_it_is_said() -> None:
    for said, at, days in (
        ("5:10, before shift", "05:10", 7),
        ("at the 3 of the afternoon, it is calm then", "15:00", 7),
        ("Not daily. Mon Wed Fri, 18", "18:00", 3),
        ("never on a sunday. other days 7", "07:00", 6),
        ("when I have slept, that is 4 pm", "16:00", 7),
    ):
        one = someone("/daily")
        acted(one, said)
        daily = one.candidate.daily
        assert daily is not None, said
        assert daily.at.strftime("%H:%M") == at, said
        assert len(daily.days) == days, said
    for asked in (
        "is it obligatory?",
        "what is this, I subscribed to nothing",
        "can I write to you at 2 at night too?",
    ):
        one = someone("/daily")
        acted(one, asked)
        assert one.candidate.daily is None, asked
        assert one.text, asked
