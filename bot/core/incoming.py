"""All that can come through a door: what a candidate did, or what time it became."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.events import Edited, Medium, Quieted, Said, Showed
from bot.core.schedule import Due
from bot.needs import Transcribe


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command was sent: its name without the slash, and what followed it.

    One that was `edited` into a message has no effect; it is told what to do.
    """

    at: datetime
    name: str
    argument: str = ""
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was pressed; `data` is whatever the client sent.

    `message_id` is the message it hangs under, where the door can change that.
    """

    at: datetime
    data: str
    message_id: str | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """A text file was sent, with `caption` under it; `own` is false for a forward.

    What it says is fetched only where it is waited for.
    """

    at: datetime
    message_id: str
    file_id: str
    name: str
    size: int
    caption: str = ""
    own: bool = True

    def said(self, text: str) -> Said:
        """What is said by a file with this text; an edit of its caption is no edit."""
        words = "\n".join(filter(None, (self.caption, text)))
        number = f"{self.message_id}/file"
        return Said(self.at, number, words, self.own, Medium.DOCUMENT)

    @property
    def shown(self) -> Said | Showed:
        """What is made of a file that nobody opens."""
        if not self.caption:
            return Showed(self.at, Medium.DOCUMENT)
        return Said(self.at, self.message_id, self.caption, self.own, Medium.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice message was sent, or another sound, with `caption` under it.

    `seconds` is how long it is said to last, 0 where nobody says so; `size` is in
    bytes. It is fetched and put into words only where the candidate agreed.
    """

    at: datetime
    message_id: str
    file_id: str
    seconds: int
    size: int
    medium: Medium = Medium.VOICE
    caption: str = ""
    own: bool = True
    to: str = ""

    @property
    def words(self) -> Transcribe:
        """What asks for its words."""
        return Transcribe(self.file_id, self.seconds)

    @property
    def shown(self) -> Said | Showed:
        """What is made of a sound that nobody listens to."""
        if not self.caption:
            return Showed(self.at, self.medium)
        return Said(
            self.at, self.message_id, self.caption, self.own, self.medium, self.to
        )


@dataclass(frozen=True, slots=True)
class Left:
    """The candidate blocked the bot."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Returned:
    """The candidate let the bot in again."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Addressed:
    """The bot was spoken to in a group, or added to one."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Both:
    """One message that is two: words or a file and a command, in either order."""

    first: Said | Attached | Spoken | Commanded
    second: Commanded | Attached | Spoken

    @property
    def at(self) -> datetime:
        """When it was sent."""
        return self.first.at


Move = (
    Both
    | Commanded
    | Pressed
    | Said
    | Edited
    | Showed
    | Attached
    | Spoken
    | Quieted
    | Due
)
"""What a candidate does, the quiet after it, a prompt due: all that is answered."""

Happening = Move | Left | Returned | Addressed
"""All that can come through a door."""
