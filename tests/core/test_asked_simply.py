"""What a plain question still lacks is asked in plainer words, for who asks how."""

import pytest

from bot.content import Content
from bot.core.session import Stage
from tests.core.anyone import Anyone


def test_each_thing_that_is_asked_for_has_plainer_words(content: Content) -> None:
    for question in content.bank:
        assert question.asks_simpler.keys() == question.asks.keys()


@pytest.mark.parametrize("words", ["what do you mean?", "sorry, I don't understand"])
def test_who_does_not_understand_what_is_asked_for_hears_it_simply(
    content: Content, words: str
) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.orders("practice", "common 4")
    for _ in range(4):
        someone.says("It is a good company.")
        someone.orders("done")
        assert someone.session is not None
        turn = someone.session.turns[-1]
        if turn.stage is Stage.PROBED:
            break
        someone.orders("skip")
    asked = content.questions[turn.question.question_id]
    (held,) = (h for h, line in asked.asks.items() if line in someone.text)
    someone.says(words)
    assert asked.asks_simpler[held] in someone.text
    assert asked.asks[held] not in someone.text
