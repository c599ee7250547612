"""What is said outside a session, as values: how one opens, settings, help, data."""

from dataclasses import dataclass

from bot.core.replies import OfferTracks
from bot.core.reply import Reply
from bot.model import Attachment, Mode, Rest, Tone


@dataclass(frozen=True, slots=True)
class OfferToCarryOn(Reply, tag="offer-to-carry-on"):
    """Say that a session is open, and offer to carry on or begin anew."""

    answered: int
    left: int


@dataclass(frozen=True, slots=True)
class Open(Reply, tag="open"):
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
class OfferSettings(Reply, tag="offer-settings"):
    """Show the settings.

    `listening` is None where voice messages cannot be put into words.
    """

    track: str | None
    tone: Tone
    corrections: bool
    held: bool = False
    listening: bool | None = None


@dataclass(frozen=True, slots=True)
class ConfirmTrack(Reply, tag="confirm-track"):
    """Say which field is set now."""

    track: str


@dataclass(frozen=True, slots=True)
class TakeField(Reply, tag="take-field"):
    """Say which work was understood, and from which questions it is asked.

    `goal` is what they apply for, where only the present work says the field; `near`
    are tracks that come nearest where none is its own. Where the field was another one
    `before`, that is said, too.
    """

    work: str
    track: str
    goal: str = ""
    near: tuple[str, ...] = ()
    before: str = ""


@dataclass(frozen=True, slots=True)
class TellField(Reply, tag="tell-field"):
    """Say which field is set, and for which work, and offer another.

    `named` where the work was named just now; `listed` where the list comes with it.
    """

    track: str | None
    work: str = ""
    named: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class AskWhich(Reply, tag="ask-which"):
    """Ask which of these fields some work belongs to.

    `settled` if a session is not to begin with it.
    """

    work: str
    tracks: tuple[str, ...] = ()
    settled: bool = False


@dataclass(frozen=True, slots=True)
class ExplainTrack(Reply, tag="explain-track"):
    """Say what a field on the list is about."""

    track: str


@dataclass(frozen=True, slots=True)
class Help(Reply, tag="help"):
    """List what the bot can do; `parts` are those that have lines of it."""

    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SayPrivacy(Reply, tag="say-privacy"):
    """Say what is kept, where and for how long."""


@dataclass(frozen=True, slots=True)
class ShowRest(Reply, tag="show-rest"):
    """Show what a message left out."""

    rest: Rest


@dataclass(frozen=True, slots=True)
class Export(Reply, tag="export"):
    """Hand over everything that is kept of the candidate."""

    document: Attachment | None = None


OutsideReply = (
    OfferTracks
    | OfferToCarryOn
    | Open
    | OfferSettings
    | ConfirmTrack
    | TakeField
    | TellField
    | AskWhich
    | ExplainTrack
    | Help
    | SayPrivacy
    | ShowRest
    | Export
)
"""What belongs to no question."""

PRIVACY = SayPrivacy()
"""Say what is kept, where and how long."""
