"""What is kept of a compiled expression is what Python would compile."""

import re
from pathlib import Path

from tests.compiled import Compiled

SHOWN = (
    (r"(?P<word>\w+)(?:[ -]|$)", re.IGNORECASE, "Well-known words"),
    (r"^(a|b)\1", 0, "aab"),
    (r"[à-ÿ’']{2,}|\d+(?!\d)", 0, "l’été 42"),
)


def test_an_expression_is_the_same_when_it_is_read_back(tmp_path: Path) -> None:
    first = Compiled(tmp_path)
    made = [first.compile(pattern, flags) for pattern, flags, _ in SHOWN]
    first.write()
    again = Compiled(tmp_path)
    for (pattern, flags, text), before in zip(SHOWN, made, strict=True):
        after = again.compile(pattern, flags)
        usual = again._usual(pattern, int(flags))
        for one in (before, after):
            assert one == usual  # the same pattern, flags and code
            assert one.groupindex == usual.groupindex
            assert one.findall(text) == usual.findall(text)
    assert not again._new


def test_a_file_that_is_none_is_begun_anew(tmp_path: Path) -> None:
    first = Compiled(tmp_path)
    first.compile("a+")
    first.write()
    (file,) = tmp_path.iterdir()
    for spoilt in (b"", b"nothing", file.read_bytes()[:-4]):
        file.write_bytes(spoilt)
        assert Compiled(tmp_path).compile("a+").match("aa")
