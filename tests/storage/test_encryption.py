"""Sealing, and the master key."""

import base64
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import Settings
from bot.ports import WrongKey
from bot.storage.encryption import key_file, parse_key, seal, unseal
from tests.storage.conftest import KEY


@given(st.binary(max_size=200), st.text(max_size=20))
def test_what_is_sealed_opens_again(plain: bytes, about: str) -> None:
    sealed = seal(KEY, plain, about)
    assert unseal(KEY, sealed, about) == plain
    assert seal(KEY, plain, about) != sealed


@given(st.integers(0, 31), st.integers(1, 255))
def test_one_changed_byte_and_nothing_opens(place: int, change: int) -> None:
    sealed = bytearray(seal(KEY, b"abcd", "telegram:7"))
    sealed[place] ^= change
    with pytest.raises(WrongKey):
        unseal(KEY, bytes(sealed), "telegram:7")


@pytest.mark.parametrize(
    ("key", "sealed", "about"),
    [
        (b"x" * 32, seal(KEY, b"words", "telegram:7"), "telegram:7"),
        (KEY, seal(KEY, b"words", "telegram:7"), "telegram:8"),
        (KEY, b"", "telegram:7"),
        (KEY, b"short", "telegram:7"),
    ],
    ids=["another key", "another address", "nothing", "too little"],
)
def test_what_does_not_open(key: bytes, sealed: bytes, about: str) -> None:
    with pytest.raises(WrongKey) as raised:
        unseal(key, sealed, about)
    assert "words" not in str(raised.value)
    assert raised.value.__suppress_context__


@pytest.mark.parametrize(
    "text",
    [
        KEY.hex(),
        KEY.hex().upper(),
        base64.b64encode(b"\xff" * 32).decode(),
        base64.urlsafe_b64encode(b"\xff" * 32).decode(),
        f"  {KEY.hex()}\n",
    ],
)
def test_a_key_in_any_common_writing(text: str) -> None:
    assert parse_key(text) in (KEY, b"\xff" * 32)


@pytest.mark.parametrize("text", ["", "secret", KEY.hex()[:-2], "ä" * 64, "=" * 44])
def test_a_text_that_is_no_key(text: str) -> None:
    """The message does not repeat it: it may be nearly right."""
    with pytest.raises(ValueError, match="32 bytes") as raised:
        parse_key(text)
    assert not text or text not in str(raised.value)


def test_the_key_is_made_once(tmp_path: Path) -> None:
    """In a file of its own that only its owner reads, apart from the database."""
    settings = Settings(_env_file=None, data_dir=tmp_path / "data")
    key = settings.master_key()
    assert settings.master_key() == key
    (path,) = (path for path in settings.data_dir.rglob("*") if path.is_file())
    assert path.parent != settings.database.parent
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert key not in path.read_bytes()
    assert parse_key(path.read_text()) == key


def test_another_installation_has_another_key(tmp_path: Path) -> None:
    assert key_file(tmp_path / "a" / "key") != key_file(tmp_path / "b" / "key")


def test_a_key_file_without_a_key(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("rubbish")
    with pytest.raises(ValueError, match="32 bytes"):
        key_file(tmp_path / "key")
