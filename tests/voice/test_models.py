"""What an operator is told where voice messages cannot be heard."""

import sys
from pathlib import Path

import pytest

from bot.voice.models import SIZES, NoModel, folder_of, found, source_of
from tests.program import copied
from tests.voice import speech


@pytest.mark.skipif(speech.absence() is not None, reason=str(speech.absence()))
def test_what_is_missing_is_named(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for model, says in (
        ("base.en", "voice-check --fetch"),
        ("bose.en", "names are tiny"),
        (str(empty), "holds no config.json, model.bin"),
        (str(tmp_path / "nowhere"), "holds no"),
    ):
        with pytest.raises(NoModel, match=says):
            found(model, tmp_path)


def test_a_name_has_its_place_and_its_source(tmp_path: Path) -> None:
    assert folder_of("base.en", tmp_path) == tmp_path / "voice" / "base.en"
    assert folder_of(str(tmp_path), tmp_path) == tmp_path
    assert source_of("base.en").endswith("/faster-whisper-base.en")
    assert source_of("distil-small.en").endswith("/faster-distil-whisper-small.en")
    assert all(megabytes >= 75 for megabytes in SIZES.values())


async def test_a_start_without_the_model_is_one_line(tmp_path: Path) -> None:
    """Not a failure at the first message."""
    for command in ("run", "try", "voice-check"):
        ended = await copied(command, data=tmp_path / "data", VOICE_MODEL="base.en")
        assert ended.status == 2
        assert ended.err.startswith("VOICE_MODEL: ")
        assert ended.err.count("\n") == 1
    ended = await copied("voice-check", data=tmp_path / "data")
    assert "VOICE_MODEL is not set" in ended.err
    assert "faster_whisper" not in sys.modules
