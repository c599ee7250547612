"""Messages are cut into pieces of words, and read beside what was open."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ear import encoder
from bot.ear.encoder import TEXT, read_message
from bot.ear.intents import KINDS, Intent
from bot.ear.wordpiece import UNKNOWN, cut
from tests.examples import examples

WORDS = {
    word: at
    for at, word in enumerate(
        (UNKNOWN, "can", "it", "be", "un", "##i", "?", "cafe", "##s", "'", "s", ".")
    )
}


@pytest.fixture(autouse=True, scope="module")
def _anew() -> Iterator[None]:
    """Let the encoder itself read here, whatever is kept of its readings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoder, "_kept", lambda *_: [])
        yield


def pieces(text: str) -> list[str]:
    names = list(WORDS)
    return [names[piece.number] for piece in cut(text, WORDS, 99)]


def test_words_are_cut_into_the_longest_pieces() -> None:
    assert pieces("Can it be UNI?") == ["can", "it", "be", "un", "##i", "?"]
    assert pieces("Cafés.") == ["cafe", "##s", "."]
    assert pieces("it's") == ["it", "'", "s"]
    assert pieces("zebra it") == [UNKNOWN, "it"]
    assert pieces("") == pieces("\u200b \n") == []


def test_pieces_keep_their_places() -> None:
    text = "  can  Uni?"
    spans = [(piece.start, piece.end) for piece in cut(text, WORDS, 99)]
    assert [text[a:b] for a, b in spans] == ["can", "Un", "i", "?"]
    assert len(cut(text, WORDS, 2)) == 2


def test_every_intent_has_a_kind() -> None:
    assert set(KINDS) == set(Intent)
    assert set(read_message("may it be from uni?").intents) == set(Intent)


@settings(max_examples=examples(25))
@given(st.text(max_size=80), st.text(max_size=40))
def test_shares_are_shares_and_pieces_lie_in_the_text(text: str, asked: str) -> None:
    reading = read_message(text, asked)
    assert abs(reading.answer + reading.aside + reading.mixed - 1) < 1e-4
    assert abs(sum(reading.intents.values()) - 1) < 1e-4
    assert abs(reading.given + reading.lacks + reading.unfit - 1) < 1e-4
    for piece in reading.pieces:
        assert 0 <= piece.start <= piece.end <= len(text)
        assert 0 <= piece.told <= 1
        assert 0 <= piece.key <= 1


def test_a_long_text_is_read_by_its_beginning() -> None:
    long = "we moved the boxes and " * 200
    assert len(read_message(long, "What did you do?").pieces) == TEXT
