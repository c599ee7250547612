"""What is said about the job, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.dossier import Job
from bot.core.reply import Asking, Reply, phrase


class View(StrEnum):
    """What the list is shown for, which decides on the buttons under it."""

    LISTED = "listed"
    MENDING = "mending"
    TAKING_OFF = "taking_off"


@dataclass(frozen=True, slots=True)
class AskPosting(Asking, tag="ask-posting"):
    """Ask for the posting; `kept` if there is a list that stays until it is read."""

    kept: bool = False


@dataclass(frozen=True, slots=True)
class SayOnlyLink(Reply, tag="say-only-link"):
    """Say that links are not followed, and ask for the words behind it."""


@dataclass(frozen=True, slots=True)
class SayNothingFound(Reply, tag="say-nothing-found"):
    """Say that nothing was found, and ask for a list; an earlier one may be `kept`."""

    kept: bool = False


@dataclass(frozen=True, slots=True)
class NoteReading(Reply, tag="note-reading"):
    """Say how much was found; `left_out` counts what the list had no room for.

    `cut` is set where the posting was longer than what is kept, `more` where it goes
    on from what was read before, `own` where it is a list of the candidate's making.
    """

    found: int
    left_out: int = 0
    cut: bool = False
    more: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class NoteMends(Reply, tag="note-mends"):
    """Say what was changed, in the words of the list.

    `unknown` are numbers that are not on the list, `unread` is a line that was none of
    the changes that are understood.
    """

    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    rewritten: tuple[tuple[int, str], ...] = ()
    unknown: tuple[int, ...] = ()
    known: tuple[str, ...] = ()
    unread: str | None = None
    full: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class ShowJob(Reply, tag="show-job"):
    """List what the job asks for.

    `shown_by` maps the number of a demand to the names of the stories that prove it.
    `points` maps those that are listed to what is said of each, in short or as it
    stands; None lists all as they stand. It is said `briefly` where the candidate has
    just seen it and changed a thing.
    """

    job: Job
    shown_by: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    view: View = View.LISTED
    briefly: bool = False
    points: Mapping[int, str] | None = None


@dataclass(frozen=True, slots=True)
class SayAgreed(Reply, tag="say-agreed"):
    """Say that the list holds; `open` counts what no story shows yet."""

    job: Job
    open: int


@dataclass(frozen=True, slots=True)
class ExplainMending(Reply, tag="explain-mending"):
    """Say how the list can be changed, after words that were no change."""

    said: str
    job: Job


@dataclass(frozen=True, slots=True)
class ConfirmReplace(Reply, tag="confirm-replace"):
    """Ask whether a new posting may replace the list; `own` is what they wrote."""

    job: Job
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConfirmForget(Reply, tag="job-confirm-forget"):
    """Ask whether the job may be forgotten."""

    job: Job
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SayForgotten(Reply, tag="job-say-forgotten"):
    """Say that the posting and the list are gone."""


@dataclass(frozen=True, slots=True)
class SayKept(Reply, tag="job-say-kept"):
    """Say that the list stays as it is."""


JobReply = (
    AskPosting
    | SayOnlyLink
    | SayNothingFound
    | NoteReading
    | NoteMends
    | ShowJob
    | SayAgreed
    | ExplainMending
    | ConfirmReplace
    | ConfirmForget
    | SayForgotten
    | SayKept
)

ASK_TO_COPY = phrase("job.copy")
"""Say that this file or picture cannot be read, and ask for the words of it."""

FILE_LOST = phrase("job.file_lost")
"""Say that a file did not come through, and that it may be sent again."""
