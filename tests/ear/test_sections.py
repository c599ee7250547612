"""What was learned is read in sections, and is the same as if it were read whole."""

import json
from importlib import resources

from hypothesis import given
from hypothesis import strategies as st

from bot.ear.sections import read, written

FILES = ("distress.json",)


@given(
    st.dictionaries(st.text(), st.floats(allow_nan=False)),
    st.dictionaries(st.text('ab",\n]é🙂'), st.text()),
    st.lists(st.text()),
)
def test_what_is_written_is_read(
    worth: dict[str, float], kinds: dict[str, str], asked: list[str]
) -> None:
    rest, tables = read(written({"a": [1]}, {"w": worth, "k": kinds}).encode())
    assert rest == {"a": [1]}
    for name, table in (("w", worth), ("k", kinds)):
        for sign in (*table, *asked):
            assert tables[name].get(sign) == table.get(sign)


def test_no_sign_of_the_files_is_lost() -> None:
    for file in FILES:
        raw = resources.files("bot.ear").joinpath(file).read_bytes()
        first, *sections = json.loads(raw)
        _, tables = read(raw)
        for name, begins in first["tables"].items():
            mine, sections = sections[: len(begins)], sections[len(begins) :]
            for section in mine:
                for sign, much in section.items():
                    assert tables[name].get(sign) == much
        assert sections == []
