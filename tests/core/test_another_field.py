"""Where another field was asked for, it is taken in whatever words it is told."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone


def _asked(content: Content, first: str = "nurse") -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says(first)
    someone.says("change my field")
    assert "Which field" in someone.text
    return someone


@pytest.mark.parametrize(
    ("words", "track"),
    [
        ("it ops but going for TEAM LEAD, second interview friday week", "operations"),
        ("Quality engineering in car production: foam, frames.", "engineering"),
        ("nursing is wrong, i'm a physio. second interview on tuesday", "general"),
        ("i teach maths at a secondary school", "teaching"),
    ],
)
def test_it_is_taken(content: Content, words: str, track: str) -> None:
    someone = _asked(content)
    someone.says(words)
    assert someone.candidate.track == track
    assert someone.session is not None
    assert not someone.session.turns[-1].attempt.messages


def test_what_names_no_work_is_for_the_open_question(content: Content) -> None:
    someone = _asked(content)
    words = "in may the pump broke at four, i held the valve until the fitter came by"
    someone.says(words)
    assert someone.candidate.track == "nursing"
    assert someone.session is not None
    assert someone.session.turns[-1].attempt.text == words
