"""What is packed comes back."""

from hypothesis import given
from hypothesis import strategies as st

from bot.ear.packing import added, pack


@given(st.dictionaries(st.integers(0, 150), st.integers(-499, 499)))
def test_what_is_packed_comes_back_to_a_tenth(tenths: dict[int, int]) -> None:
    worth = {at: many / 10 for at, many in tenths.items()}
    assert added([pack(worth)], 151) == [worth.get(at, 0.0) for at in range(151)]


def test_several_are_added_up() -> None:
    texts = [pack({0: 1.5, 2: -0.5}), "", pack({2: 2.0})]
    assert added(texts, 4) == [1.5, 0.0, 1.5, 0.0]
    assert added([], 2) == [0.0, 0.0]


def test_too_much_is_cut_off() -> None:
    assert added([pack({0: 900.0, 1: -900.0})], 2) == [50.0, -50.0]
