"""What is packed comes back."""

from hypothesis import given
from hypothesis import strategies as st

from bot.ear.packing import pack, unpack


@given(st.dictionaries(st.integers(0, 150), st.integers(-499, 499)))
def test_what_is_packed_comes_back_to_a_tenth(tenths: dict[int, int]) -> None:
    worth = {at: many / 10 for at, many in tenths.items()}
    assert dict(unpack(pack(worth))) == worth


def test_too_much_is_cut_off() -> None:
    assert dict(unpack(pack({3: 900.0, 4: -900.0}))) == {3: 50.0, 4: -50.0}
