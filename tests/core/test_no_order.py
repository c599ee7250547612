"""What the teller would do is no order to the program: nothing goes because of it."""

import pytest

from bot.content import Content
from bot.ear.revising import hear_revisions
from bot.hearing import Revise
from tests.core.anyone import Anyone

TOLD = (
    "In May our courier lost a pallet of medicine, so I rang every depot on the list"
    " myself, found it in Derby at four, and drove there with the duty manager. It was"
    " on the ward by seven."
)


def followed(content: Content) -> Anyone:
    """Tell a story, and wait for what follows it."""
    one = Anyone(content)
    one.orders("practice", "behavioural 3")
    one.says(TOLD)
    one.orders("done")
    return one


@pytest.mark.parametrize(
    "words",
    [
        "Honestly I'd drop it in week two if the numbers hadn't moved, and say so",
        "I would cut it from the list and tell the depot before noon",
        "we'd take it out of the van first and count everything again",
        "like I said, calling them first is what calms people down",
    ],
)
def test_nothing_goes_because_of_what_they_would_do(
    content: Content, words: str
) -> None:
    one = followed(content)
    one.says(words)
    assert one.session is not None
    assert one.session.turns[0].attempts[0].text.startswith(TOLD)
    assert "out of your answer" not in one.text


@pytest.mark.parametrize(
    "words",
    ["can you take out the bit about the duty manager", "drop the line about Derby"],
)
def test_an_order_is_one(words: str) -> None:
    assert any(one.kind is Revise.OUT for one in hear_revisions(words))


def test_who_wonders_which_to_tell_changes_nothing(content: Content) -> None:
    one = followed(content)
    one.says("I told that one to the first lady too. Should I tell it here or another?")
    assert one.session is not None
    assert one.session.turns[0].attempts[0].text.startswith(TOLD)
    assert one.session.current == 0
