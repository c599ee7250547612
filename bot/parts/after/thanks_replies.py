"""What is said about thank-you notes, as values; and what a note is drafted from."""

from dataclasses import dataclass

from bot.core.dossier import Interview, Person


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a thank-you note may be made of.

    `register` says how the person is written to. `turn` tells which wording is due;
    `others` are notes it must not sound like. `demand` is a requirement of the job and
    `story` the name of a story that the moment touches, where there is one.
    """

    name: str
    moment: str
    register: str = "general"
    turn: int = 0
    others: tuple[str, ...] = ()
    demand: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class AskMoment:
    """Ask what only the talk with somebody had; `line` is one that names them.

    `left` counts those who come after. `warm` where it is the first word about it,
    `hint` where they asked for another way to find it, `change` where it has one.
    """

    person: Person
    left: int
    line: str | None = None
    warm: bool = False
    hint: bool = False
    change: bool = False
    coordinator: bool = False


@dataclass(frozen=True, slots=True)
class ShowDraft:
    """Show the note for somebody; `alone` for the note and no more.

    With `first`, say what to do with it; with `long`, that not all words went in.
    """

    person: Person
    alone: bool = False
    long: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class ShowThanks:
    """Say whom they thanked, and name who is missing."""

    interview: Interview


ThanksReply = AskMoment | ShowDraft | ShowThanks
