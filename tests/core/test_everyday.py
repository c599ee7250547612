"""Everyday messages get their line at any moment; what needs more keeps its room."""

import pytest

from bot.content import Content
from bot.core.everyday_line import everyday_line
from bot.ear import everyday_replies, hear_everyday
from bot.parts.asides.everyday import SURELY
from tests.core.anyone import Anyone

TOLD = (
    ("does using this cost money", "nothing to buy"),
    ("which shirt for the interview", "formally"),
    ("can you have a look at my cv", "CV"),
    ("can my cousin use this app as well", "neither of you sees"),
    ("do you also speak german", "English"),
    ("can you tell me a joke", "joke"),
    ("what will the weather be tomorrow", "look"),
)


def _said(content: Content, key: str) -> tuple[str, ...]:
    return tuple(v for said in content.phrases[key].values() for v in said)


def resting(content: Content) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.says("hospitality")
    one.orders("stop")
    return one


def asked(content: Content) -> Anyone:
    one = Anyone(content)
    one.orders("practice", "behavioural 2")
    return one


def over(content: Content) -> Anyone:
    one = asked(content)
    one.orders("stop")
    one.presses(next(b for b in one.buttons if b.startswith("finish")))
    return one


@pytest.mark.parametrize("scene", [resting, asked, over])
def test_a_line_replies_to_it(content: Content, scene: object) -> None:
    assert callable(scene)
    missed = []
    for words, told in TOLD:
        one = scene(content)
        before = one.session.turns[-1].attempt.text if one.session else ""
        one.says(words)
        after = one.session.turns[-1].attempt.text if one.session else ""
        if told not in one.text or before != after:
            missed.append((words, one.text))
    assert not missed


def test_what_only_tells_is_an_answer_where_one_is_waited_for(
    content: Content,
) -> None:
    one = asked(content)
    one.says("they cancelled it")
    assert one.session is not None
    assert "they cancelled it" in one.session.turns[-1].attempt.text


@pytest.mark.parametrize(
    "words",
    [
        "which of mine was the weakest",
        "can i do the round where i ask",
        "a note of thanks to mr okafor please",
        "every weekday at eight",
        "could it be from my football club?",
        "it's on thursday at nine with two people",
    ],
)
def test_what_has_a_room_of_its_own_is_left_to_it(words: str) -> None:
    key, share = hear_everyday(words)
    assert not key or share < SURELY


def test_each_has_a_phrase_that_needs_nothing(content: Content) -> None:
    for key in everyday_replies():
        assert everyday_line(key).key == key
        assert not any("{" in words for words in _said(content, key))


@pytest.mark.parametrize(
    "words", ["my train was cancelled, i'll be late", "is there a dress code"]
)
def test_an_everyday_message_is_no_hint_of_danger(content: Content, words: str) -> None:
    one = resting(content)
    one.says(words)
    assert "how are you" not in one.text
    assert not one.candidate.resting


def test_on_a_break_what_only_tells_gets_its_line(content: Content) -> None:
    one = resting(content)
    one.says("they wrote that i got rejected")
    assert "sorry" in one.text.casefold()
    assert "break" not in one.text
