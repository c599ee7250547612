"""What a decision may ask for before it is taken, as values.

A **lookup** is local and bounded: it is answered at once, and the same happening is
decided once more. A **need** waits for the world outside: it is kept with the update
that asked, which is decided once more when the result is there.

A decision finds what is known under the very value that it asked with.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model import Attachment, Delivery

MOST_ROUNDS = 3
"""How often a happening may ask for lookups; more is a fault of the decision."""

TRIES = 3
"""How often a need is tried before its result is `Failed`."""


LONGEST = 300
"""Seconds of a sound that is put into words; a longer one is said to be too long."""

LARGEST = 20 * 1024 * 1024
"""Bytes of a sound that Telegram hands to a bot."""


@dataclass(frozen=True, slots=True)
class EarlierSessions:
    """Ask for all sessions of the candidate, as a tuple, the oldest first."""


@dataclass(frozen=True, slots=True)
class NamedSession:
    """Ask for one session of the candidate; None where they have none of that id."""

    id: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Ask for a file made of `of`: a picture, a page, the export.

    `kind` names who can make it and tells one drawing from another; what it is made of
    takes no part in that, since the same decision draws each kind once. `zone` is where
    the candidate is.
    """

    kind: str
    of: object = field(default=None, compare=False)
    zone: str = field(default="", compare=False)

    def found(self, known: "Known") -> Attachment | None:
        """Give the file, or None before it was made."""
        made = known.get(self)
        return made if isinstance(made, Attachment) else None


@dataclass(frozen=True, slots=True)
class Fetch:
    """Ask for the bytes of a file that was sent."""

    file_id: str

    def found(self, known: "Known") -> "bytes | Failed | None":
        """Give the bytes, that they could not be had, or None before either."""
        result = known.get(self)
        return result if isinstance(result, bytes | Failed) else None


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was heard in a sound, and when, in seconds since 1970 in UTC.

    The text is empty where nobody spoke.
    """

    text: str
    delivery: Delivery
    heard_at: float = 0.0

    def to_bytes(self) -> bytes:
        """Write it: a line of numbers, then the text."""
        told = self.delivery
        numbers = (told.seconds, told.speaking, told.began, told.pauses, told.words)
        line = " ".join(str(number) for number in (self.heard_at, *numbers))
        return f"{line}\n{self.text}".encode()

    @classmethod
    def from_bytes(cls, document: bytes) -> "Transcript":
        """Read what `to_bytes` wrote.

        Raises:
            ValueError: it is no such document.
        """
        line, _, text = document.decode().partition("\n")
        at, seconds, speaking, began, pauses, words = line.split(" ")
        told = Delivery(
            float(seconds), float(speaking), float(began), int(pauses), int(words)
        )
        return cls(text, told, float(at))


@dataclass(frozen=True, slots=True)
class Transcribe:
    """Ask for the words of a sound that was sent, which is said to last `seconds`.

    The result is a `Transcript`, written down; the sound itself is kept nowhere.
    """

    file_id: str
    seconds: int

    def found(self, known: "Known") -> "Transcript | Failed | None":
        """Give the words, that they could not be had, or None before either."""
        result = known.get(self)
        if isinstance(result, bytes):
            return Transcript.from_bytes(result)
        return result if isinstance(result, Failed) else None


@dataclass(frozen=True, slots=True)
class Failed:
    """The result of a need that could not be met, tried as often as is sensible."""


Lookup = EarlierSessions | NamedSession | Drawing
Need = Fetch | Transcribe

Known = Mapping[Lookup | Need, object]
"""What was found out for one happening, by what asked for it."""
