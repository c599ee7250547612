"""Runs of blanks: closed up before anything reads them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.core.plain import closed_up
from tests.core.anyone import Anyone


@given(st.text(alphabet=" \t\u00a0\nx", max_size=200))
def test_a_run_of_blanks_is_no_longer_than_says_something(text: str) -> None:
    """What is between the blanks stays, in its lines."""
    closed = closed_up(text)
    assert closed.split() == text.split()
    assert closed_up(closed) == closed
    assert not re.search(r"[^\S\n]{17}|(?:\n[^\S\n]*){5}", closed)
    if not re.search(r"[^\S\n]{17}|(?:\n[^\S\n]*){5}", text):
        assert closed == text


def test_runs_of_blanks_are_closed_up_before_anything_reads_them(
    content: Content,
) -> None:
    """A message, one that is edited, and what follows a command."""
    one = Anyone(content)
    one.orders("start")
    one.says("nurse")
    one.says(f"In June I rang{' ' * 900}the ward{chr(10) * 90}and asked.")
    assert one.session is not None
    kept = one.session.turns[0].attempt.messages[0].text
    assert kept == f"In June I rang{' ' * 16}the ward{chr(10) * 4}and asked."
