"""What is said about thank-you notes, as values; and what a note is drafted from."""

from dataclasses import dataclass

from bot.core.dossier import Interview, Person
from bot.core.reply import Asking, Reply


@dataclass(frozen=True, slots=True)
class AskMoment(Asking, tag="ask-moment"):
    """Ask what only the talk with somebody had; `line` is one that names them.

    `left` counts those who come after. `warm` where it is the first word about it,
    `hint` where they asked for another way to find it, `change` where it has one,
    `rough` where it reads like a note to oneself and is asked for as a sentence.
    """

    person: Person
    left: int
    line: str | None = None
    warm: bool = False
    hint: bool = False
    change: bool = False
    coordinator: bool = False
    rough: bool = False


@dataclass(frozen=True, slots=True)
class ShowDraft(Reply, tag="show-draft"):
    """Show the note for somebody; `alone` for the note and no more.

    With `first`, say what to do with it; with `long`, that not all words went in.
    """

    person: Person
    alone: bool = False
    long: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class ShowThanks(Reply, tag="show-thanks"):
    """Say whom they thanked, and name who is missing."""

    interview: Interview


@dataclass(frozen=True, slots=True)
class AskLine(Asking, tag="ask-line"):
    """Ask for a sentence of the note, as the candidate would say it.

    `place` is where it goes: the number of a sentence, or last. `instead` is the one
    that it is to stand for, empty where it comes in addition.
    """

    person: Person
    place: str
    instead: str = ""


ThanksReply = AskLine | AskMoment | ShowDraft | ShowThanks
