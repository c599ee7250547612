"""Facts of the interview that are told with nothing open go into it, as in its form."""

import pytest

from bot.content import Content
from bot.core.buttons import Press, Verb
from bot.hearing import Idle
from tests.core.anyone import Anyone
from tests.core.test_idling import after_a_session
from tests.each import each


def names(someone: Anyone) -> list[str]:
    interview = someone.dossier.interview
    assert interview is not None, someone.text
    return [person.name for person in interview.people]


def set_up(content: Content) -> Anyone:
    someone = after_a_session(content)
    someone.orders("interview", "next tuesday at 14:00")
    someone.orders("stop")
    assert someone.dossier.form is None
    return someone


@each(
    "words, day, hour, people",
    [
        (
            "I want add when interview is: tomorrow at 2 in afternoon, with Bram and"
            " Sanne",
            25,
            14,
            ["Bram", "Sanne"],
        ),
        ("put in my actual interview, its next tues", 1, None, []),
        ("can you add that it's on thursday at half 9", 26, 9, []),
        ("just heard, it's monday 11:30 on teams", 30, 11, []),
        (
            "pls note: interview friday, 3pm, with a Mrs Okonkwo",
            27,
            15,
            ["Mrs Okonkwo"],
        ),
        ("can I tell you the date? it's dec 9", 9, None, []),
        ("so it's been confirmed for tomorrow morning at 10", 25, 10, []),
    ],
)
def test_when_it_is_and_with_whom(
    content: Content, words: str, day: int, hour: int | None, people: list[str]
) -> None:
    someone = after_a_session(content)
    someone.says(words)
    interview = someone.dossier.interview
    assert interview is not None, someone.text
    assert interview.day is not None
    assert interview.day.day == day
    assert (interview.at.hour if interview.at else None) == hour
    assert names(someone) == people
    # What is missing is asked for next.
    assert someone.dossier.form is not None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("can u put shona (admin) in as well, she set it all up", "Shona"),
        ("add shona in admin to who im meeting", "Shona"),
        ("ok, and shona who does the admin", "Shona"),
        ("add a person: Tom Reid, the plant manager", "Tom Reid"),
        ("hey i also meet someone called Ines from finance", "Ines"),
        ("please add Lena, she's the recruiter", "Lena"),
    ],
)
def test_somebody_is_added(content: Content, words: str, name: str) -> None:
    someone = set_up(content)
    someone.says(words)
    assert names(someone) == [name], someone.text
    assert name in someone.text


def test_the_company_and_the_place(content: Content) -> None:
    someone = after_a_session(content)
    someone.says("it's at Arla in Leeds, in person")
    interview = someone.dossier.interview
    assert interview is not None, someone.text
    assert interview.company == "Arla"
    assert interview.place == "Leeds"
    assert interview.remote is False
    assert "Arla, in person" in someone.text


def test_it_is_moved(content: Content) -> None:
    someone = set_up(content)
    someone.says("interview got pushed to monday same time")
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.day is not None
    assert (interview.day.day, interview.company) == (30, "")


@each(
    "words",
    [
        "what time on wed again",
        "who have u got me down as meeting on tues?",
        "did you save my interview as the tenth?",
        "My interview is Thursday and I'm quite scared I'm not ready.",
        "is the 8.15 running from bolton tomorrow d'you know, strike's on",
        "I can not sleep since Sunday, my head makes interview alone.",
        "My number has changed, since Monday I have a new one, note it",
        "14 is the first delay. All together 40, put this, I am not ashamed.",
        "put the oven line back in",
        "add the cafés to my answer",
    ],
)
def test_other_words_set_nothing(content: Content, words: str) -> None:
    someone = after_a_session(content)
    someone.says(words)
    interview = someone.dossier.interview
    assert interview is None or not interview.people, someone.text
    assert interview is None or "quite scared" in words or not interview.day


def test_the_button_opens_the_form(content: Content) -> None:
    someone = after_a_session(content)
    someone.presses(str(Press(Verb.WANT, Idle.INTERVIEW_ASK)))
    form = someone.dossier.form
    assert form is not None
    assert form.field == "interview.when"


def at_field(content: Content, field: str) -> Anyone:
    """Bring somebody to a field of the form."""
    given = {"company": "Arla", "people": "Karen Webb", "minutes": "45 minutes"}
    someone = after_a_session(content)
    someone.orders("interview")
    someone.says("1 December at 14:00")
    for name, words in {**given, "where": "in person"}.items():
        form = someone.dossier.form
        assert form is not None
        if form.field == f"interview.{field}":
            break
        someone.says(words)
        if name == "people":
            someone.waits()
    form = someone.dossier.form
    assert form is not None
    assert form.field == f"interview.{field}"
    return someone


def test_somebody_is_added_in_the_middle_of_the_form(content: Content) -> None:
    for words in (
        "oh wait i forgot, shona in admin sorted the time, can u add her too?",
        "about 45 mins, and can you add Shona from IT to the people",
    ):
        someone = at_field(content, "minutes")
        someone.says(words)
        assert names(someone) == ["Karen Webb", "Shona"], someone.text
        assert "can't" not in someone.text


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        (
            "sorry i'll do that after. email said about an hr and then a wee task at"
            " the end",
            60,
        ),
        ("the letter says 1h 15, then a tour round the ward", 75),
        ("good question, they said 90 minutes with a test", 90),
    ],
)
def test_a_length_among_other_words(content: Content, words: str, minutes: int) -> None:
    someone = at_field(content, "minutes")
    someone.says(words)
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.minutes == minutes, someone.text
    assert ("/task" in someone.text) == any(w in words for w in ("task", " test"))


def test_a_place_stays_and_what_is_asked_beside_it_is_answered(
    content: Content,
) -> None:
    someone = at_field(content, "where")
    someone.says("in their office, Papendorp. must I know floor for you?")
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.directions == "Papendorp"
    assert interview.remote is False
    assert someone.text.startswith("No, ")


@pytest.mark.parametrize(
    "words",
    [
        "no idea lol fiona had a fleece on last time",
        "lol who knows, my mate wore a tie once",
        "not a clue, they all looked scruffy when i was there",
    ],
)
def test_a_remark_is_no_value(content: Content, words: str) -> None:
    someone = at_field(content, "casual")
    someone.says(words)
    interview = someone.dossier.interview
    assert interview is not None
    assert (interview.casual, interview.smart, interview.dress) == (False, False, "")
    assert "fleece" not in someone.text


def test_the_reason_for_the_dress_is_the_checklist(content: Content) -> None:
    someone = at_field(content, "casual")
    someone.says("Casual, hoodie. why you need to know clothes, what you do with it?")
    assert "checklist" in someone.text
    assert someone.dossier.interview is not None
    assert someone.dossier.interview.casual
