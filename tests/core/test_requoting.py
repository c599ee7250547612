"""The line that is named is quoted from then on, and nothing else changes."""

import pytest

from bot.content import Content
from bot.core.session import Session
from bot.ear.revising import hear_revisions
from bot.hearing import Revise
from tests.core.anyone import Anyone

DOUGH = (
    "My manager moved the tasting to noon and I moved it back to ten, because the "
    "bread comes out at nine. In the end I snapped at Orla in front of the drivers "
    "and she went home. The next day I said sorry to her by the same van with the "
    "same people, and we wrote both times on the board. At 4am the mixer stopped and "
    "I rang the verger's wife, who keeps the hall key, and carried the dough over in "
    "four crates. We sold all of it."
)


@pytest.fixture
def told(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(DOUGH)
    someone.orders("done")
    return someone


def quoted(session: Session | None) -> str:
    assert session is not None
    told = session.turns[0].told
    assert told is not None
    assert told.text.startswith(DOUGH)
    assert told.judgement is not None
    best = told.judgement.best
    return told.text[best.start : best.end] if best is not None else ""


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("why the crates 😂 the verger's wife is the main thing", "verger's wife"),
        ("that quote makes me sound awful. use the one about the verger", "verger's"),
        ("please dont quote the snapping, quote the apology", "said sorry"),
        ("and quote the apology line instead", "said sorry"),
        ("use the 4am line", "4am"),
    ],
)
def test_the_line_that_is_named_is_quoted_from_then_on(
    told: Anyone, words: str, holds: str
) -> None:
    told.says(words)
    assert holds in quoted(told.session)
    assert holds in told.text


def test_what_is_not_to_be_quoted_stays_in_the_answer(told: Anyone) -> None:
    before = quoted(told.session)
    told.says("don't quote the snapping at Orla")
    assert quoted(told.session) == before
    assert "snapped" in told.text


def test_an_order_to_somebody_else_is_an_answer(told: Anyone) -> None:
    before = quoted(told.session)
    told.says("use the emergency line")
    assert quoted(told.session) == before


@pytest.mark.parametrize(
    "words", ["don't quote the shouting", "please never quote how I left it"]
)
def test_not_to_quote_takes_nothing_out(words: str) -> None:
    kinds = {one.kind for one in hear_revisions(words)}
    assert Revise.QUOTE in kinds
    assert Revise.OUT not in kinds
