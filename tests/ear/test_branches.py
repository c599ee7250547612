"""A branch shares the encoder's first layers, and reads as it was fitted."""

import pytest

from bot.ear import branches, hear_distress_in_burst, prove_branches
from bot.ear.branches import RISK, shares
from bot.ear.encoder import digest
from bot.model import Distress


def test_a_branch_stands_on_the_layers_it_was_fitted_on() -> None:
    assert prove_branches() == []


def test_other_layers_beneath_a_branch_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(branches, "digest", lambda _: "another")
    assert [fault.split(" ")[0] for fault in prove_branches()] == [
        "bot/ear/risk.npz",
        "bot/ear/everyday.npz",
        "bot/ear/task.npz",
    ]
    assert digest(1) != digest(2)


def test_shares_add_up_and_do_not_depend_on_what_is_read_beside_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Read anew each time: what is kept would be the same in any case."""
    monkeypatch.setattr(branches, "_kept", lambda *_: [])
    texts = ("I sold the boat and wrote to my brother.", "We moved the stock by hand.")
    both = shares(RISK, [(text, "") for text in texts])
    for text, given in zip(texts, both, strict=True):
        (alone,) = shares(RISK, [(text, "")])
        assert sum(given.values()) == pytest.approx(1.0)
        assert alone == pytest.approx(given, abs=1e-4)


HINTS = (
    "I have given the cat away and paid the rent till the end of the month, after that "
    "nobody needs to think of me",
    "he counts the money in my purse every evening and I am not let out without him",
    "I keep my sleeves down, the marks from him take long to fade",
)
"""What hints at danger in no word that a list would hold."""
BEHIND = (
    "My brother drowned when I was at school. I learned to swim late and teach it now",
)
HARMLESS = (
    "my sister has the cat now, because the new landlord allows none",
    "we count the till together every evening and go home when it is right",
    "the make-up takes me an hour, I play a corpse in the new series",
    "this form is killing me, can we go on",
)


def test_what_hints_at_danger_is_met_and_its_harmless_twin_is_not() -> None:
    met = {(Distress.RISK, 1), (Distress.UNSURE, 1)}
    assert not [text for text in HINTS if hear_distress_in_burst((text,)) not in met]
    assert not [text for text in HARMLESS if hear_distress_in_burst((text,))]


def test_harm_that_lies_behind_is_met() -> None:
    for text in BEHIND:
        assert hear_distress_in_burst((text,)) == (Distress.PAST, 1), text
