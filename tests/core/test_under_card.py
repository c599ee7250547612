"""What is asked right under the card of an assignment is answered by it."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone, once


@once
def _card(content: Content, what: str) -> Anyone:
    one = Anyone(content)
    one.orders("settings", "nursing")
    one.orders("practice", "behavioural 3")
    one.orders("task", what)
    return one


TALK = "a ten minute talk about falls on our ward"
PLAY = "a role-play with an angry relative, ten minutes"


@pytest.mark.parametrize(
    ("what", "words", "holds"),
    [
        (TALK, "must I really talk for the whole ten minutes?", "of the 10 minutes"),
        (TALK, "will they ask me questions afterwards?", "of the 10 minutes"),
        (TALK, "the mail says 10 minutes but HR said 20, which is right?", "shorter"),
        (TALK, "is that normal, a talk for a nurse?", "usual"),
        (PLAY, "what kind of relative do they mostly play?", "really happened|case"),
        (PLAY, "I can't act, is that bad?", "acting"),
    ],
)
def test_a_question_under_the_card_is_of_the_assignment(
    content: Content, what: str, words: str, holds: str
) -> None:
    one = _card(content, what)
    one.says(words)
    assert any(part in one.text for part in holds.split("|")), one.text
    assert one.session is not None
    assert not one.session.turns[-1].attempt.messages


def test_what_is_told_there_or_asked_elsewhere_is_none_of_it(content: Content) -> None:
    one = _card(content, TALK)
    one.says("In March I talked for the whole hour with a son who was angry with us.")
    assert "of the 10 minutes" not in one.text
    one = _card(content, TALK)
    one.orders("skip")
    one.says("must I really talk for the whole ten minutes?")
    assert "of the 10 minutes" not in one.text
