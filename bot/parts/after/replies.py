"""What is said when the interview is over, as values: where things stand, and notes."""

from dataclasses import dataclass

from bot.core.dossier import Interview, Notes, Reflection, Unsaid
from bot.core.reply import Asking, Reply


@dataclass(frozen=True, slots=True)
class ShowAfter(Reply, tag="show-after"):
    """Say what is open after the interview; `ahead` if it has not been yet."""

    interview: Interview
    reflection: Reflection | None
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class AskCompany(Asking, tag="ask-company"):
    """Ask which company it was; `first` if nothing of the interview is known.

    `posting` names the company of the posting, where there is one.
    """

    first: bool = True
    posting: str = ""


@dataclass(frozen=True, slots=True)
class AskPeople(Asking, tag="ask-people"):
    """Ask whom they met; `known` counts those who are on the list.

    With `thanks`, it is for the notes that are to be written to them.
    """

    known: int
    thanks: bool = False


@dataclass(frozen=True, slots=True)
class AskWhetherBeen(Reply, tag="ask-whether-been"):
    """Ask whether an interview ahead by its date has been; `what` was wanted."""

    what: str


@dataclass(frozen=True, slots=True)
class AskCorrection(Asking, tag="ask-correction"):
    """Ask for the right name and role of somebody."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class ShowPeople(Reply, tag="after-show-people"):
    """List whom they met; `over` counts those who no longer fit.

    With `mend`, offer to correct the list.
    """

    interview: Interview
    over: int = 0
    mend: bool = True


@dataclass(frozen=True, slots=True)
class AskNote(Asking, tag="ask-note"):
    """Ask for one field of the notes; `warm` where it is the first word about it.

    With `more`, something is there already.
    """

    field: str
    warm: bool = False
    more: bool = False
    company: str = ""


@dataclass(frozen=True, slots=True)
class KeepNote(Reply, tag="keep-note"):
    """Say that a note was kept; `upto` are its last words if no more fits."""

    quote: str
    upto: str | None = None


@dataclass(frozen=True, slots=True)
class LeaveNotes(Reply, tag="leave-notes"):
    """Say that notes are asked for again: in the `evening`, or the next morning."""

    evening: bool


@dataclass(frozen=True, slots=True)
class ShowNotes(Reply, tag="show-notes"):
    """Show the notes."""

    interview: int
    company: str
    notes: Notes


@dataclass(frozen=True, slots=True)
class OfferUnsaid(Reply, tag="offer-unsaid"):
    """Offer what was left out for the unsaid list, item by item.

    `kept` counts what was just taken over; `full` if the list has no room.
    """

    interview: int
    items: tuple[Unsaid, ...]
    kept: int = 0
    full: bool = False


AfterReply = (
    ShowAfter
    | AskCompany
    | AskPeople
    | AskCorrection
    | AskWhetherBeen
    | ShowPeople
    | AskNote
    | KeepNote
    | LeaveNotes
    | ShowNotes
    | OfferUnsaid
)
