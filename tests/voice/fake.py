"""A transcriber without a model, and the sounds that it hears.

It is held to the same suite as the real one, in `test_transcribers`.
"""

import asyncio
from dataclasses import dataclass, field

from bot.model import Delivery
from bot.needs import LONGEST, Transcript
from bot.ports import Unheard

MARK = b"SOUND "
A_WORD = 0.4
"""Seconds that a word takes here: 150 a minute."""


def sound(text: str, seconds: float | None = None, before: float = 0.3) -> bytes:
    """Make a sound in which `text` is said, after some seconds of silence."""
    spoken = len(text.split()) * A_WORD
    lasts = before + spoken if seconds is None else seconds
    return MARK + f"{lasts} {before}\n{text}".encode()


@dataclass
class FakeTranscriber:
    """Hears the sounds of `sound`; `takes` is how long each takes, in seconds.

    `failing` are faults of which the next call raises the first.
    """

    takes: float = 0.0
    failing: list[Exception] = field(default_factory=list)
    asked: list[bytes] = field(default_factory=list)

    async def transcribe(self, sound: bytes, _seconds: int) -> Transcript:
        """Give what was said."""
        self.asked.append(sound)
        await asyncio.sleep(self.takes)
        if self.failing:
            raise self.failing.pop(0)
        if not sound.startswith(MARK):
            raise Unheard
        said = sound.removeprefix(MARK).rstrip(b"\0")
        line, _, text = said.decode().partition("\n")
        seconds, before = (float(number) for number in line.split())
        if seconds > LONGEST or not text:
            return Transcript("", Delivery(seconds))
        words = len(text.split())
        return Transcript(text, Delivery(seconds, words * A_WORD, before, 0, words))
