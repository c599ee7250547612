"""What is said and heard, ready for any front door."""

from base64 import b64decode
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; never parsed as markup again."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it says, and the text that comes back when it is pressed."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Explained:
    """What a button or a thing of the program does, for who asks.

    `labels` are words by which it is called, in lower case, those of buttons with their
    slots; `verbs` what lies behind buttons whose label is made as it is needed.
    """

    labels: tuple[str, ...]
    says: str
    verbs: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rest:
    """What was left out of a message, until it is asked for by its number."""

    number: int
    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """How something was spoken, from the sound itself; times are in seconds.

    `seconds` is the whole sound, `speaking` the time in which there was speech, `began`
    the time until the first of it. `pauses` counts silences of two seconds and more
    between speech, `words` the words that were heard.
    """

    seconds: float
    speaking: float = 0.0
    began: float = 0.0
    pauses: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to hand over; of a picture, `content` is its bytes in base64."""

    name: str
    content: str
    picture: bool = False

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return b64decode(self.content) if self.picture else self.content.encode()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One message of the bot, ready for any front door; a silent one rings no bell.

    `replaces` is the id of an earlier message whose place it takes, where that can be.
    """

    runs: tuple[Run, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    attachment: Attachment | None = None
    silent: bool = False
    replaces: str | None = None

    @property
    def text(self) -> str:
        """The words without their style."""
        return "".join(run.text for run in self.runs)
