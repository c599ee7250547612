"""Work that is told of oneself without the name of a trade."""

import pytest

from bot.ear import hear_told_work


@pytest.mark.parametrize(
    ("said", "track"),
    [
        ("I sell combines and grain dryers, I am not a software person", "sales"),
        ("none of these fit, I look after old people at home", "nursing"),
    ],
)
def test_a_deed_names_the_trade(said: str, track: str) -> None:
    work = hear_told_work(said)
    assert work is not None
    assert work.tracks[:1] == (track,)


def test_a_place_is_called_as_they_do() -> None:
    work = hear_told_work("Hello. I'm in a zoo, the keeper side")
    assert work is not None
    assert work.words == "zoo"


@pytest.mark.parametrize(
    "said",
    ["I am in a hurry", "I'm in Berlin", "I'm a bit nervous", "I never sold anything"],
)
def test_what_is_no_trade_is_none(said: str) -> None:
    assert hear_told_work(said) is None
