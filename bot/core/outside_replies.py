"""What is said outside a session, as values: how one opens, settings, help, data."""

from dataclasses import dataclass

from bot.core.replies import OfferTracks
from bot.core.reply import Reply
from bot.model import Attachment, Mode, Rest, Tone


@dataclass(frozen=True, slots=True)
class OfferToCarryOn(Reply):
    """Say that a session is open, and offer to carry on or begin anew."""

    answered: int
    left: int


@dataclass(frozen=True, slots=True)
class Open(Reply):
    """Say the line with which a session of this mode opens.

    `minutes` is how long it may take and `held` whether remarks wait for the end; both
    are None where a session is short and plain. `usual` is how long it takes without
    what the parts add to it. With `several` people, who sits there opens it instead.
    `page_of` names the session that was closed for it, where there is a page to be had
    of it; `closed_empty` where that was a panel, too, without an answer.
    """

    mode: Mode
    newcomer: bool
    closed_another: bool
    minutes: int | None = None
    held: bool | None = None
    page_of: str = ""
    usual: int | None = None
    several: bool = False
    closed_empty: bool = False


@dataclass(frozen=True, slots=True)
class OfferSettings(Reply):
    """Show the settings.

    `listening` is None where voice messages cannot be put into words.
    """

    track: str | None
    tone: Tone
    corrections: bool
    held: bool = False
    listening: bool | None = None


@dataclass(frozen=True, slots=True)
class ConfirmTrack(Reply):
    """Say which field is set now; `again` is what begins the open session anew."""

    track: str
    again: str = ""


@dataclass(frozen=True, slots=True)
class Help(Reply):
    """List what the bot can do; `parts` are those that have lines of it."""

    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SayPrivacy(Reply):
    """Say what is kept, where and for how long."""


@dataclass(frozen=True, slots=True)
class ShowRest(Reply):
    """Show what a message left out."""

    rest: Rest


@dataclass(frozen=True, slots=True)
class Export(Reply):
    """Hand over everything that is kept of the candidate."""

    document: Attachment | None = None


OutsideReply = (
    OfferTracks
    | OfferToCarryOn
    | Open
    | OfferSettings
    | ConfirmTrack
    | Help
    | SayPrivacy
    | ShowRest
    | Export
)
"""What belongs to no question."""

PRIVACY = SayPrivacy()
"""Say what is kept, where and how long."""
