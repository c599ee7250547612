"""What is asked of a panel and at the door, met by who was asked, or by the coach."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone, once


@once
def _panel(content: Content) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.presses("track/nursing")
    one.orders("panel", "short")
    return one


def _names(one: Anyone) -> tuple[str, str]:
    """Name who asks, and who looks at the money."""
    assert one.session is not None
    assert one.session.panel is not None
    members = one.session.panel.members
    asks = members[one.session.panel.speaking].name
    money = next(m.name for m in members if m.want == "cost")
    return asks, money


def test_who_is_called_answers_and_the_question_comes_back(content: Content) -> None:
    """A member answers by what they look for; then whoever asked asks again."""
    one = _panel(content)
    asks, money = _names(one)
    for words in (
        f"{money}, may I ask you first, do you decide what is bought here?",
        f"Before I answer {asks}: {money}, is a course a cost or an investment?",
        f"{money} madam how much does such a day cost you",
    ):
        then = one.again()
        then.says(words)
        assert then.text.startswith(f"{money}, "), words
        assert "look that up" not in then.text
        assert f"{asks}, " in then.text
        assert "Back to my question" in then.text


def test_a_role_and_a_vote_are_told_by_the_coach(content: Content) -> None:
    """Who is only named is explained."""
    one = _panel(content)
    _, money = _names(one)
    one.says(f"what is {money} doing here?")
    assert f"{money}" in one.text.split(".")[0]
    one = _panel(content)
    one.says(f"Does {money} also decide?")
    assert "voice" in one.text or "a say" in one.text


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("who should I look at while I talk?", "whoever asked"),
        ("can I have only one person, three makes my mouth dry", "talk to"),
        ("how many will sit there in the real interview?", "invited you"),
    ],
)
def test_who_is_shy_of_several_is_helped(
    content: Content, words: str, holds: str
) -> None:
    """The coach says what helps, and the question stays open."""
    one = _panel(content)
    one.says(words)
    assert holds in one.text
    assert "Back to my question" in one.text


def test_what_leads_to_a_question_hides_nothing_of_it(content: Content) -> None:
    """“Before I answer” and “can I borrow you” only call somebody."""
    one = _panel(content)
    asks, money = _names(one)
    for words, holds in (
        (f"{money}, before I answer {asks}: why are you here today?", "figures"),
        (
            f"{money}, can I borrow you? If I say no to a boss, is it welcome here?",
            "me",
        ),
        (f"{money}, awake? what would a late start cost you people", "hours"),
    ):
        then = one.again()
        then.says(words)
        assert then.text.startswith(f"{money}, "), words
        assert holds in then.text.split("\n")[0], words
        assert "Back to my question" in then.text, words


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("why is {money} sitting in my interview", "second interview"),
        ("whats {money}'s level there", "is here as"),
        ("should I answer all of you or only {asks}?", "who asked"),
        ("is it normal that three people ask?", "common"),
    ],
)
def test_the_coach_tells_who_sits_there_and_whom_to_answer(
    content: Content, words: str, holds: str
) -> None:
    """What is asked of the room gets a word, and nothing counts as an answer."""
    one = _panel(content)
    asks, money = _names(one)
    one.says(words.format(money=money, asks=asks))
    assert holds in one.text or "whose question" in one.text
    assert "Back to my question" in one.text


def test_a_simpler_question_is_given_beside_a_member_s_answer(content: Content) -> None:
    """Both are met: what a member is asked, and what is wished of the question."""
    one = _panel(content)
    asks, money = _names(one)
    one.says(f"{money}, how many are you? {asks}, please say the question more simply")
    assert one.text.startswith(f"{money}, ")
    assert "simpl" in one.text
    assert "Back to my question" not in one.text


def test_what_is_told_to_somebody_behind_a_question_is_kept(content: Content) -> None:
    """“And Petra: …” tells it, however it begins."""
    one = _panel(content)
    asks, money = _names(one)
    one.says(
        f"{money}, how many are you? and {asks}: in March I moved the whole drug round"
        " to six, nobody wanted it, and after two weeks the errors were gone"
    )
    one.waits()
    assert one.session is not None
    told = " ".join(message.text for message in one.session.turns[-1].attempt.messages)
    assert "drug round" in told


def test_a_story_told_to_somebody_is_kept_beside_a_question(content: Content) -> None:
    """Nothing that is told by name is lost because something is asked behind it."""
    one = _panel(content)
    asks, _ = _names(one)
    one.says(
        f"{asks} we got a new app for the medicines and I tried it with two patients"
        " first. will there be three people in the real one too?"
    )
    one.waits()
    assert one.session is not None
    told = " ".join(message.text for message in one.session.turns[-1].attempt.messages)
    assert "two patients" in told


@once
def _door(content: Content, number: int = 71) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.presses("track/support")
    one.number += number * 1000
    one.orders("practice", "second-round")
    return one


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("I'm fasting then, how do I refuse without being cold?", "thank you"),
        ("do I use his first name the second time or not?", "surname"),
        ("I was sick for weeks, should I tell them that?", "Leave it out"),
        ("could you pretend that we're on a video call", "call"),
        ("I can't see the photo, did it not load?", "nothing to see"),
    ],
)
def test_advice_at_the_door_is_given_and_the_talk_goes_on(
    content: Content, words: str, holds: str
) -> None:
    """What asks the coach is met in a line, and the host's line is said again."""
    one = _door(content)
    one.says(words)
    assert holds in one.text
    assert "door:" in one.text or "waiting:" in one.text


@pytest.mark.parametrize(
    ("words", "coach"),
    [
        ("Lovely street, I sang here as a child. May I say yes to a coffee?", "fine"),
        (
            "I walked along the canal. Do I really sit with you alone or with more?",
            "me",
        ),
        ("I came by ferry and it was calm. By the way am I too early?", "early"),
        (
            "It was easy, thank you. Is this part of the interview already?",
            "small talk",
        ),
    ],
)
def test_the_host_goes_on_beside_a_word_of_the_coach(
    content: Content, words: str, coach: str
) -> None:
    """What is told to the host is met in the same breath, and not asked for again."""
    one = _door(content)
    one.says(words)
    assert coach in one.text
    assert one.session is not None
    attempt = one.session.turns[0].attempt
    assert attempt.probes == ("chat",)
    assert "?" not in attempt.text
    assert "coffee machine is difficult" not in one.text


def test_why_something_is_asked_is_nothing_told_to_the_host(content: Content) -> None:
    """The host still waits for a word."""
    one = _door(content)
    one.says("Would it be rude to refuse the tea? I always spill mine.")
    assert "door:" in one.text or "waiting:" in one.text
    assert one.session is not None
    assert not one.session.turns[0].attempt.messages


def test_who_has_little_time_is_led_to_the_first_question(content: Content) -> None:
    """A shorter round begins at once, and nothing more is chatted about."""
    one = _door(content)
    one.says("40 mins is too long for me, I must fetch the kids. can we do 20")
    one.waits()
    assert "3 to go" in one.text
    assert one.session is not None
    assert one.session.current == 1


def test_water_is_asked_of_the_host(content: Content) -> None:
    """It is given, and never taken for a question to the coach."""
    one = _door(content)
    one.says("could I have a glass of water?")
    one.waits()
    assert "counts" not in one.text


def test_who_wants_no_small_talk_begins_at_once(content: Content) -> None:
    """The first question comes, and the round is short for who has little time."""
    one = _door(content)
    one.says("please skip the small talk, I have 25 minutes")
    assert "first question" in one.text
    assert one.session is not None
    assert len(one.session.plan) <= 3


def test_who_fasts_is_not_asked_what_they_drink(content: Content) -> None:
    """After “I'm fasting” nobody asks about a drink."""
    one = _door(content)
    one.says("No thank you, I'm fasting today.")
    one.waits()
    assert "drink" not in one.text
