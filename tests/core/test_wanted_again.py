"""Whoever wants back to a question or an answer gets it asked again, in any scene."""

from collections.abc import Sequence

import pytest

from bot.content import Content
from bot.core.session import Session, Stage
from tests.core.anyone import Anyone, once
from tests.each import each
from tests.loaded import loaded

TRAY = (
    "Last March at the bakery my colleague Bernd burnt forty pretzels. I took the tray,"
    " rang the school that had ordered them and baked again until nine. They got all"
    " of them at ten, and I have set a second clock since."
)
ROTA = (
    "In June two of us were ill and the cinema was full. I closed the small till first,"
    " then asked Ruth to sell popcorn from a table. We were eight minutes late and"
    " nobody left."
)


@once
def asked(content: Content, answers: Sequence[str], ends: bool = False) -> Anyone:
    """Be at the question after these answers, or after the session of them."""
    someone = Anyone(content)
    someone.orders("start")
    someone.presses("track/hospitality")
    someone.orders("practice", f"behavioural {len(answers) if ends else 4}")
    for answer in answers:
        someone.says(answer)
        someone.waits()
        someone.says("it took about two hours, and my manager thanked me afterwards")
        someone.waits()
    return someone


def at(*answers: str, ends: bool = False) -> Anyone:
    return asked(loaded(), answers, ends=ends)


def session_of(someone: Anyone) -> Session:
    assert someone.session is not None
    return someone.session


@each(
    "words, place",
    [
        ("the pretzel one, could i tell it better?", 0),
        ("one more try at the first question please", 0),
        ("i have a nicer example for the one before", 1),
        ("can we do number one again", 0),
        ("the story with Bernd again please, i rushed it", 0),
        ("let me redo the answer about the cinema, the one with ruth", 1),
        ("ask me the previous question once more", 1),
        ("the one before last again, sorry", 0),
    ],
)
@pytest.mark.parametrize("ends", [False, True])
def test_it_is_asked_again_and_nothing_told_is_lost(
    words: str, place: int, ends: bool
) -> None:
    someone = at(TRAY, ROTA, ends=ends)
    if ends and ("before" in words or "previous" in words):
        return  # what was asked last may be a follow-up there
    told = [a.text for t in session_of(someone).turns for a in t.attempts]
    someone.says(words)
    session = session_of(someone)
    assert session.open, someone.text
    assert session.current == place, someone.text
    assert session.turns[place].stage in (Stage.RETRIED, Stage.ADDED)
    kept = [a.text for t in session.turns for a in t.attempts]
    assert all(one in kept for one in told)


def test_the_practice_goes_on_where_it_was() -> None:
    someone = at(TRAY, ROTA)
    session = session_of(someone)
    before = session.turns[session.current].question.question_id
    someone.says("can i tell the pretzel one again, from the start?")
    for words in (TRAY, "about two hours, and the school was happy with it"):
        someone.says(words)
        someone.waits()
    session = session_of(someone)
    assert session.turns[session.current].question.question_id == before


def test_what_was_never_told_is_not_guessed() -> None:
    someone = at(TRAY, ROTA)
    before = session_of(someone).current
    someone.says("the helicopter one, can i do that again?")
    assert session_of(someone).current == before
    assert "Tap" in someone.text
    assert len(someone.buttons) >= 2


@each(
    "words",
    [
        "i had to do the last one again because the dough was cold",
        "then we went back to the first supplier and i called her again",
        "my boss asked me the same question again and i told him no",
    ],
)
def test_who_tells_such_a_thing_is_heard_as_telling(words: str) -> None:
    someone = at(TRAY, ROTA)
    before = session_of(someone).current
    someone.says(f"{words}. i baked it myself and it was fine by six")
    session = session_of(someone)
    assert session.current == before
    assert session.turns[before].answered


def test_the_last_question_to_the_employer_may_be_put_again() -> None:
    someone = Anyone(loaded())
    someone.orders("start")
    someone.presses("track/hospitality")
    someone.orders("practice", "your-questions")
    for words in ("why is the job open", "how do you plan the rota?"):
        someone.says(words)
        someone.waits()
    someone.says("can i ask the last one again?")
    assert "how do you plan the rota" in someone.text
    someone.says("my first question once more please")
    assert "why is the job open" in someone.text


@each(
    "words, field",
    [
        ("go back to the date please", "interview.when"),
        ("hang on, back one, the company", "interview.company"),
        ("can we redo the company?", "interview.company"),
        ("can i do the last one again? the company i mean", "interview.company"),
    ],
)
def test_a_field_that_is_named_is_asked_for_again(words: str, field: str) -> None:
    someone = Anyone(loaded())
    someone.orders("start")
    someone.orders("interview")
    someone.says("on friday at 11")
    someone.says("northgate bakery")
    someone.waits()
    someone.says(words)
    form = someone.dossier.form
    assert form is not None
    assert form.field == field, someone.text
