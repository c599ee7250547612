"""The company and the length are taken out of what is said beside them."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone

NOBODY = ("don't contact anyone", "never get in touch")


def asked_for(content: Content, what: str) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.orders("interview")
    someone.says("thursday 3 december at 10:30 in leeds")
    if what == "minutes":
        someone.says("Arla")
        someone.says("Roxana, HR")
        someone.waits()
    return someone


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (
            "it's an academy, Oakfield Academy, but don't tell",
            "Oakfield Academy",
        ),
        ("it's with a nursing home called Beechwood, dont tell anyone", "Beechwood"),
        ("well, Oakmere Care, and please don't share it", "Oakmere Care"),
        ("some insurer, Aviva. you keep that to yourself right?", "Aviva"),
    ],
)
def test_a_name_is_taken_and_the_worry_met(
    content: Content, text: str, company: str
) -> None:
    someone = asked_for(content, "company")
    someone.says(text)
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.company == company
    assert any(line in someone.text for line in NOBODY), someone.text


def test_a_name_may_be_kept_back(content: Content) -> None:
    someone = asked_for(content, "company")
    someone.says("can I leave the name out? it's a small town")
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.company == ""
    assert "Who will you meet" in someone.text


def test_a_lesson_beside_a_length_is_heard(content: Content) -> None:
    someone = asked_for(content, "minutes")
    someone.says("An hour I think, plus a lesson I have to teach")
    assert "/task" in someone.text
    assert someone.dossier.interview is not None
    assert someone.dossier.interview.minutes == 60


@pytest.mark.parametrize(
    "text",
    [
        "They didn't write it. What is usual for a second interview?",
        "no clue, the mail has nothing. how long are those?",
    ],
)
def test_what_is_usual_is_said_and_the_field_stays_empty(
    content: Content, text: str
) -> None:
    someone = asked_for(content, "minutes")
    someone.says(text)
    assert "an hour" in someone.text
    assert "by video" in someone.text
    assert someone.dossier.interview is not None
    assert not someone.dossier.interview.minutes
