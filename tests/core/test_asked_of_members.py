"""What is asked of a member of a panel is answered by them, and to the point."""

import pytest

from bot.content import Content
from bot.core.panel_asked import asked_in_room
from bot.core.panel_asked_words import OfTheRoom
from tests.core.anyone import Anyone, once

INTERVIEW = (
    "Tuesday 8 December 14:00 at St Ita's, with Nora Walsh the director of nursing, "
    "Piet from HR and somebody from the ward"
)


@once
def _panel(content: Content) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.presses("track/nursing")
    one.orders("interview", INTERVIEW)
    one.orders("panel", "short")
    for data in [b for b in one.buttons if b.startswith("panel/")]:
        if one.session is None or one.session.panel is None:
            one.presses(data)
    assert one.session is not None
    assert one.session.panel is not None
    return one


def _asking(one: Anyone) -> str:
    assert one.session is not None
    assert one.session.panel is not None
    return one.session.panel.members[one.session.panel.speaking].name


VIEWS = ("compare notes", "afterwards", "hold it back")


@pytest.mark.parametrize(
    "words",
    [
        "Piet, do you agree?",
        "Piet, what do you think?",
        "Piet, don't you think it was right to wait?",
        "Piet, are you with me?",
    ],
)
def test_who_is_asked_for_a_view_says_that_it_comes_later(
    content: Content, words: str
) -> None:
    one = _panel(content)
    one.says(words)
    assert one.text.startswith("Piet, ")
    assert any(view in one.text for view in VIEWS)
    assert one.session is not None
    assert not one.session.turns[-1].attempt.messages


def test_who_is_asked_whether_it_would_be_done_there_says_so(content: Content) -> None:
    one = _panel(content)
    one.says("Piet, would you do it like that here?")
    assert one.text.startswith("Piet, ")
    assert "imagine it" in one.text or "might work" in one.text


def test_somebody_without_a_name_is_spoken_to_by_where_they_are_from(
    content: Content,
) -> None:
    one = _panel(content)
    one.says("you from the ward know that too i think?")
    assert one.text.lower().startswith("somebody from the ward")
    assert "how it was for you" in one.text or "your side of it" in one.text


@pytest.mark.parametrize("words", ["who's that?", "whats your name by the way?"])
def test_who_speaks_says_who_they_are(content: Content, words: str) -> None:
    one = _panel(content)
    asks = _asking(one)
    one.says(words)
    assert f"{asks}" in one.text.split("\n")[0]
    assert "can be anyone" not in one.text


def test_what_somebody_wants_is_told(content: Content) -> None:
    for words in (
        "what did Nora want?",
        "what should I tell Nora Walsh?",
        "what did the first one want to hear?",
    ):
        one = _panel(content)
        one.says(words)
        assert "Nora Walsh" in one.text
        assert "getting the work right" in one.text


@pytest.mark.parametrize(
    "words",
    [
        "Piet, is the ward as short of people as they say?",
        "Piet, how many beds do you have there?",
        "Piet, is that usual here?",
        "Piet, does the ward have a pharmacist?",
    ],
)
def test_a_question_about_the_place_asks_no_leave(content: Content, words: str) -> None:
    one = _panel(content)
    one.says(words)
    assert one.text.startswith("Piet, ")
    assert "please do" not in one.text
    assert "fine with me" not in one.text


@pytest.mark.parametrize(
    "words",
    ["Piet, may I take one from my old job?", "Piet, can I use a school example?"],
)
def test_who_asks_leave_gets_it(content: Content, words: str) -> None:
    one = _panel(content)
    one.says(words)
    assert "please do" in one.text or "fine with me" in one.text


def test_who_asks_for_the_boss_hears_that_all_have_a_say(content: Content) -> None:
    one = _panel(content)
    one.says("which of you is the boss?")
    assert "a say" in one.text or "a voice" in one.text


def test_who_is_nervous_is_given_time(content: Content) -> None:
    one = _panel(content)
    one.says("Piet, may I say first that I'm a bit nervous, it's my first panel")
    assert "most people are" in one.text or "no hurry" in one.text


def test_what_somebody_noted_is_told_from_the_answers(content: Content) -> None:
    one = _panel(content)
    asks = _asking(one)
    one.says(f"what did {asks} write down about me?")
    assert "anything yet" in one.text or "Nothing so far" in one.text
    assert "No person reads it" not in one.text


def test_a_story_with_such_words_in_it_asks_nobody(content: Content) -> None:
    one = _panel(content)
    assert one.session is not None
    panel = one.session.panel
    for words in (
        "My boss asked me what Nora wanted and I told him.",
        "They agreed in the end and the doctor thought that it was right.",
        "She said you know that too and walked out.",
        "I asked him whether he would do it like that here. He would not.",
    ):
        found = {one.what for one in asked_in_room(panel, words)}
        assert not found & {
            OfTheRoom.OPINION,
            OfTheRoom.WANTS,
            OfTheRoom.KNOWS,
            OfTheRoom.HERE,
        }, words


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("who asked that", OfTheRoom.WHO),
        ("sorry, who asked me this?", OfTheRoom.WHO),
        ("who said that now", OfTheRoom.WHO),
        ("is Piet happy with me", OfTheRoom.QUIET),
        ("did Piet not like it?", OfTheRoom.QUIET),
    ],
)
def test_who_spoke_and_whether_they_are_pleased_is_asked_of_the_room(
    content: Content, words: str, what: OfTheRoom
) -> None:
    one = _panel(content)
    assert one.session is not None
    assert [asked.what for asked in asked_in_room(one.session.panel, words)] == [what]


@pytest.mark.parametrize(
    "words",
    [
        "the lady who asked that was new and i told her no",
        "Piet did not like it but we did it on the monday",
    ],
)
def test_what_tells_of_somebody_asks_nothing(content: Content, words: str) -> None:
    one = _panel(content)
    assert one.session is not None
    assert asked_in_room(one.session.panel, words) == ()
