"""What the program needs of a door, and of what puts sounds into words."""

from collections.abc import Iterable
from typing import Protocol

from bot.needs import Transcript
from bot.ports.records import Outgoing


class Door(Protocol):
    """Where candidates come in: it brings arrivals and takes messages."""

    def put(self, outgoing: Iterable[Outgoing]) -> None:
        """Say these when it is their turn."""

    async def fetch(self, file_id: str) -> bytes:
        """Give the bytes of a file that was sent through it.

        Raises:
            Unfetched: they cannot be had now.
        """


class Transcriber(Protocol):
    """Puts sounds into words, on this machine; the sound is kept nowhere."""

    async def transcribe(self, sound: bytes, seconds: int) -> Transcript:
        """Give what was said; the text is empty where nobody spoke.

        `seconds` is how long the sound is said to last, 0 where nobody knows. One of
        more than `needs.LONGEST` is not put into words: only its length is told.

        Raises:
            Unheard: it is no sound.
            Exception: it failed for now; it may be tried again.
        """
