"""What is kept changes only where a message is about that, and can be undone."""

import pytest

from bot.content import Content
from bot.core.schedule import local
from tests.core.anyone import Anyone, once
from tests.core.test_idling import ANSWER, after_a_session

DRIVE = (
    "Back in May the drive on the labeller tripped every night. I logged it for a week,"
    " swapped the drive on the sunday of the bank holiday so the stop cost nothing, and"
    " it has not tripped since."
)


@once
def with_an_interview(content: Content) -> Anyone:
    someone = after_a_session(content)
    someone.orders("interview")
    for words in (
        "tuesday next week half 1",
        "the dairy",
        "Graham the plant manager, Priya from HR and Tom Ellis, engineering manager",
    ):
        someone.says(words)
    someone.waits()
    for words in ("hour", "in person", "casual", "no", "nothing"):
        someone.says(words)
    return someone


@once
def with_a_story(content: Content) -> Anyone:
    someone = with_an_interview(content)
    someone.orders("practice", "behavioural")
    someone.says(DRIVE)
    someone.waits()
    someone.presses(next(d for d in someone.buttons if d.startswith("story/keep")))
    assert len(someone.dossier.stories) == 1
    return someone


def people(someone: Anyone) -> list[str]:
    interview = someone.dossier.interview
    return [one.name for one in interview.people] if interview is not None else []


def names(someone: Anyone) -> list[str]:
    return [one.name for one in someone.dossier.stories]


@pytest.mark.parametrize(
    "words",
    [
        "ooh. got one but its a mate and id be grassing. ok to change his name?",
        "Bia is my nickname, you can call me Bia. I said it too fast, or was ok?",
        "can i use a different name for the company",
        "they call it a prox, do I have to say what that is?",
    ],
)
def test_a_story_keeps_its_name(content: Content, words: str) -> None:
    someone = with_a_story(content)
    before = names(someone)
    someone.says(words)
    assert names(someone) == before
    assert someone.dossier.form is None


def test_a_story_is_called_as_was_said(content: Content) -> None:
    someone = with_a_story(content)
    someone.says("call the story Weighed twenty bottles")
    assert names(someone) == ["Weighed twenty bottles"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The christening belt", "The christening belt"),
        (
            "call it Vikings later, deaf school first",
            "Vikings later, deaf school first",
        ),
        ("Are you a person or a machine? You are kind but you confuse a lot", ""),
        ("No no, not the story, call ME Bia. Do not rename nothing please", ""),
        ("same thing. lost him for a month, he came round", ""),
        ("leave it as it is", ""),
    ],
)
def test_only_a_name_is_one(content: Content, words: str, expected: str) -> None:
    someone = with_a_story(content)
    before = names(someone)
    someone.presses(f"story/name:{someone.dossier.stories[0].number}//0")
    someone.says(words)
    assert names(someone) == ([expected] if expected else before)
    assert someone.dossier.form is None
    assert someone.session is not None
    assert not someone.session.paused


@pytest.mark.parametrize(
    "words",
    [
        "delete the made up linkedin rubbish i wrote, id die if graham read it",
        "remove the swearing please, Graham is old school",
        "delete that rubbish about synergy, it would make graham cringe",
    ],
)
def test_who_is_only_mentioned_stays(content: Content, words: str) -> None:
    someone = with_an_interview(content)
    someone.says(words)
    assert people(someone) == ["Graham", "Priya", "Tom Ellis"]


def test_somebody_is_put_back_by_name(content: Content) -> None:
    someone = with_an_interview(content)
    someone.says("take graham off the list")
    assert people(someone) == ["Priya", "Tom Ellis"]
    someone.says("put graham back hes the boss man")
    assert people(someone) == ["Graham", "Priya", "Tom Ellis"]


def test_a_day_is_set_back_as_it_was(content: Content) -> None:
    someone = with_an_interview(content)
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.at is not None
    someone.says("my interview is on thursday at 9")
    moved = someone.dossier.interview
    assert moved is not None
    assert moved.at is not None
    assert f"{local(moved.at, moved.zone):%A %H}" == "Thursday 09"
    someone.says("no, I didn't want to move it")
    again = someone.dossier.interview
    assert again is not None
    assert (again.day, again.at) == (interview.day, interview.at)


def test_who_is_back_has_no_story_kept(content: Content) -> None:
    someone = with_an_interview(content)
    someone.orders("practice", "behavioural")
    someone.says(DRIVE)
    someone.waits()
    someone.says("I am back, sorry! Where we were?")
    assert names(someone) == []


def test_a_story_is_kept_no_more(content: Content) -> None:
    someone = with_an_interview(content)
    someone.orders("practice", "behavioural")
    someone.says(DRIVE)
    someone.waits()
    someone.says("please save the labeller one as a story")
    assert len(names(someone)) == 1
    someone.says("I didn't ask you to save that. unsave it")
    assert names(someone) == []


def test_a_farewell_in_an_answer_is_asked_about(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(ANSWER)
    someone.says("wife says shes off to her sisters. bye love")
    assert someone.session is not None
    assert not someone.session.paused
    assert any(data.startswith("do/yes") for data in someone.buttons)
    someone.says("sorry. so yeah, money was the reason")
    assert someone.session is not None
    assert not someone.session.paused


def test_what_was_proposed_is_done(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(ANSWER)
    someone.says("bye love")
    someone.presses(next(d for d in someone.buttons if d.startswith("do/yes")))
    assert someone.session is not None
    assert someone.session.paused


def test_what_was_put_in_goes_by_what_named_it(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(ANSWER)
    someone.says("right she's gone. bins are a tuesday job apparently")
    someone.says("wait did you put the bins bit in my answer? take that out")
    assert someone.session is not None
    attempt = someone.session.turns[0].attempt
    assert "bins" not in attempt.text
    assert "forty loaves" in attempt.text
