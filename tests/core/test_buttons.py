"""The short text that travels with a button."""

from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.core.buttons import MAX_BYTES, Press, Verb, parse
from bot.model import Mode
from bot.parts.registry import BUTTONS, press_of
from tests.each import each

LONGEST_SESSION = f"{2**48 - 1:x}"
LONGEST_ASKS = 999_999


VERBS = sorted({*Verb, *BUTTONS})


def test_a_press_reads_back() -> None:
    for verb in VERBS:
        for press in (
            Press(verb),
            Press(verb, "3"),
            Press(verb, "", LONGEST_SESSION, LONGEST_ASKS),
        ):
            assert parse(str(press)) == press_of(str(press)) == press


def test_every_token_fits_what_telegram_carries(content: Content) -> None:
    """With the longest argument, session and count that may ever come."""
    arguments = ["", *content.tracks, *Mode, "99"]
    for verb in VERBS:
        for argument in arguments:
            token = str(Press(verb, argument, LONGEST_SESSION, LONGEST_ASKS))
            assert len(token.encode()) <= MAX_BYTES, token


@each(
    "junk",
    [
        "",
        "/",
        "///",
        "done",
        "done///",
        "done///x",
        "done///-1",
        "done///²",
        "done///1.0",
        "done////0",
        "DONE///0",
        "done///0 ",
        "done///1234567890",
        "done/a/b",
        '{"verb": "done"}',
        "done/" + "9" * 5000 + "//0",
        "done/" + "é" * 40 + "//0",
        "\udc80///0",
    ],
)
def test_junk_is_no_press(junk: str) -> None:
    assert parse(junk) is None


def test_a_verb_that_no_part_has_is_no_press() -> None:
    assert parse("juggle///0") == Press("juggle")
    assert press_of("juggle///0") is None


@given(st.text() | st.from_regex(r"[a-z]{0,8}/[^/]*/[^/]*/\d{0,12}", fullmatch=True))
def test_any_text_is_a_press_or_none(data: str) -> None:
    press = parse(data)
    if press is not None:
        assert parse(str(press)) == press
