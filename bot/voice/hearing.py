"""Hear a sound: decode it, find the speech, put it into words, tell how it was spoken.

How it was spoken is measured on the sound, by voice activity: the times that the model
gives to words are known to be off.
"""

import io
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.vad import VadOptions, get_speech_timestamps

from bot.model import Delivery
from bot.needs import LONGEST, Transcript
from bot.ports import Unheard

RATE = 16_000
"""Samples a second that the model hears."""

PAUSE = 2.0
"""Seconds of silence between speech that count as a long pause."""

SPEECH = VadOptions(
    min_speech_duration_ms=150, min_silence_duration_ms=300, speech_pad_ms=0
)

LEAST = 0.25
"""Seconds of speech below which nobody spoke."""

FASTEST = 9.0
"""Words a second above which nobody said them: the fastest speakers reach six."""

ROUND, VARIED = 10, 0.25
"""Words from which on so small a share of different ones goes round in circles."""


def samples(sound: bytes) -> "np.ndarray[Any, Any]":
    """Decode a sound, as mono samples from -1 to 1; no more than one too many seconds.

    Raises:
        Unheard: it is no sound.
    """
    most = RATE * (LONGEST + 1)
    pieces, count = [], 0
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    try:
        with av.open(io.BytesIO(sound), mode="r", metadata_errors="ignore") as opened:
            for frame in opened.decode(audio=0):
                frame.pts = None
                for part in resampler.resample(frame):
                    piece = part.to_ndarray().reshape(-1)
                    pieces.append(piece)
                    count += len(piece)
                if count > most:
                    break
    except (av.FFmpegError, IndexError, ValueError):
        # What came before a damaged place is heard.
        if not pieces:
            raise Unheard from None
    if not pieces:
        raise Unheard
    return np.concatenate(pieces).astype(np.float32) / 32768.0


def stretches(audio: "np.ndarray[Any, Any]") -> Sequence[tuple[float, float]]:
    """Find the speech in some samples, as seconds from and to."""
    found = get_speech_timestamps(audio, SPEECH)
    return [(one["start"] / RATE, one["end"] / RATE) for one in found]


class Hearer:
    """A loaded model; `english` where it knows nothing else."""

    def __init__(self, folder: Path, threads: int) -> None:
        self._model = WhisperModel(
            str(folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=threads,
            local_files_only=True,
        )
        self.english = not self._model.model.is_multilingual
        # What cannot be heard on this machine is known at start, and not at the first
        # message: where memory may not be both written and run, say.
        self._words(np.zeros(RATE, np.float32), 1.0, only_speech=False)

    def hear(self, sound: bytes) -> Transcript:
        """Put a sound into words.

        Raises:
            Unheard: it is no sound.
        """
        audio = samples(sound)
        seconds = len(audio) / RATE
        if seconds > LONGEST:
            return Transcript("", Delivery(seconds))
        at = stretches(audio)
        speaking = sum(end - start for start, end in at)
        if speaking < LEAST:
            return Transcript("", Delivery(seconds))
        text = self._words(audio, speaking)
        gaps = [later[0] - one[1] for one, later in pairwise(at)]
        pauses = sum(gap >= PAUSE for gap in gaps)
        told = Delivery(
            round(seconds, 2),
            round(speaking, 2),
            round(at[0][0], 2),
            pauses,
            len(text.split()),
        )
        return Transcript(text, told)

    def _words(
        self,
        audio: "np.ndarray[Any, Any]",
        speaking: float,
        *,
        only_speech: bool = True,
    ) -> str:
        heard, _ = self._model.transcribe(
            audio,
            language="en" if self.english else None,
            vad_filter=only_speech,
            # What was misheard once is not repeated for the rest.
            condition_on_previous_text=False,
            temperature=(0.0, 0.2, 0.4, 0.6, 0.8),
        )
        said = [part.text.strip() for part in heard if _said(part)]
        text = " ".join(filter(None, said))
        return text if len(text.split()) <= FASTEST * max(speaking, 1.0) else ""


def _said(part: Any) -> bool:
    """Whether somebody said a part of what was heard.

    How well it compresses is told of half a minute as a whole, which is too coarse: a
    circle at its end would take all the rest along.
    """
    nobody = part.no_speech_prob > 0.6 and part.avg_logprob < -0.7
    words = part.text.casefold().split()
    circles = len(words) >= ROUND and len(set(words)) < VARIED * len(words)
    return not nobody and not circles
