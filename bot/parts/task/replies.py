"""What is said about what a candidate was asked to bring or do, as values."""

from dataclasses import dataclass

from bot.core.reply import Asking, Reply
from bot.model import Attachment, Item, TaskKind
from bot.parts.task.assignment import Assignment


@dataclass(frozen=True, slots=True)
class AskTask(Asking, tag="ask-task"):
    """Ask what they were asked for, with a button for each kind."""

    another: bool = False


@dataclass(frozen=True, slots=True)
class AskKind(Asking, tag="ask-kind"):
    """Ask which kind it is, where the words leave it open; the likeliest first."""

    said: str
    likely: tuple[TaskKind, ...] = ()


@dataclass(frozen=True, slots=True)
class AskMinutes(Asking, tag="ask-minutes"):
    """Ask how long it lasts; `unread` where the words were no length of time."""

    kind: TaskKind
    unread: bool = False


@dataclass(frozen=True, slots=True)
class ShowBrief(Reply, tag="show-brief"):
    """Say what is looked for, by whom, and what is not judged here.

    `others` are further assignments that are kept.
    """

    assignment: Assignment
    track: str
    others: tuple[Assignment, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class TellBefore(Reply, tag="tell-before"):
    """Give what to ask the company before."""

    assignment: Assignment


@dataclass(frozen=True, slots=True)
class AskItem(Asking, tag="ask-item"):
    """Ask for one item of the outline; `first` where the outline begins."""

    kind: TaskKind
    item: Item
    first: bool = False


@dataclass(frozen=True, slots=True)
class ShowOutline(Reply, tag="show-outline"):
    """Show the outline, how the time is split, and what stays at half of it."""

    assignment: Assignment


@dataclass(frozen=True, slots=True)
class OfferChanges(Reply, tag="offer-changes"):
    """Say how it is kept, and offer to change it."""

    assignment: Assignment
    full: bool


@dataclass(frozen=True, slots=True)
class OpenScene(Asking, tag="open-scene"):
    """Say what has happened and who is there, and let them speak first."""

    scene: str


@dataclass(frozen=True, slots=True)
class GoOn(Asking, tag="go-on"):
    """Let the person in the scene say a line.

    `beside` says what was said out of the role before it, with the `words` of it.
    """

    scene: str
    line: str
    beside: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class EndScene(Reply, tag="end-scene"):
    """End the scene, and say what the person heard and still waited for.

    `heard` pairs a beat with the words it was heard in, where they can be said back.
    It has no `line` where the scene was over, or was left.
    """

    scene: str
    line: str
    heard: tuple[tuple[str, str], ...] = ()
    waited: tuple[str, ...] = ()
    hurt: str = ""
    doubted: str = ""


@dataclass(frozen=True, slots=True)
class HandTaskPage(Reply, tag="hand-task-page"):
    """Hand over the page to take along."""

    page: Attachment


@dataclass(frozen=True, slots=True)
class TaskLine(Reply, tag="task-line"):
    """Say on home what was asked for, and how far it is."""

    assignment: Assignment


TaskReply = (
    AskTask
    | AskKind
    | AskMinutes
    | ShowBrief
    | TellBefore
    | AskItem
    | ShowOutline
    | OfferChanges
    | OpenScene
    | GoOn
    | EndScene
    | HandTaskPage
    | TaskLine
)
"""What is said about what a candidate was asked to bring or do."""
