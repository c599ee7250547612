"""What is wanted of what was said before: frozen values."""

from dataclasses import dataclass
from enum import StrEnum


class Revise(StrEnum):
    """What is wanted of an answer, or of a line of one, that was given."""

    OUT = "out"
    """It is to go."""
    OUT_IF = "out_if"
    """It may have to go: that is asked before anything is done."""
    BACK = "back"
    """What was taken out is to be there again."""
    QUOTE = "quote"
    """The line that was quoted, or the praise, is wrong."""
    MOVE = "move"
    """It belongs to another question."""
    WHICH_KEPT = "which_kept"
    """They ask which answers there are."""
    KEPT = "kept"
    """They ask whether something is still there."""
    HOW_QUOTED = "how_quoted"
    """They ask how a line is chosen."""
    HOW_OUT = "how_out"
    """They ask how something is taken out."""
    COUNTED = "counted"
    """They asked another number of questions than was counted."""
    CHANGE = "change"
    """Another story is to be told in place of the one that was told."""
    MISSING = "missing"
    """The summary is to hold what it leaves out."""
    NAME = "name"
    """A kept story is to have the name that `instead` gives."""
    KEEP = "keep"
    """An answer is to be kept as a story."""
    WHERE = "where"
    """They ask where a story is, or which there are."""


class Reword(StrEnum):
    """How a word that is put right is named."""

    WORD = "word"
    """As it was said, or as one like it."""
    NAME = "name"
    """As somebody's name, or as who they are; all of it goes."""
    FIGURE = "figure"
    """As a figure, or as somebody's age."""
    REST = "rest"
    """As what of a line was to go, that went as a whole."""


LOOKUPS = frozenset(
    (
        *(Revise.WHICH_KEPT, Revise.KEPT, Revise.HOW_QUOTED, Revise.HOW_OUT),
        Revise.COUNTED,
    )
)
"""What only asks; nothing is changed by it."""

OF_STORIES = frozenset((Revise.NAME, Revise.KEEP, Revise.WHERE))
"""What is said of kept stories."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What is wanted, and how it is named.

    `named` are the words that name what is meant, empty where only all that was said
    may; `quoted` is what stands between quotation marks. `instead` names the better
    line, or the question that something belongs to. It is `sure` where it can hardly be
    part of an answer; `against` says that `quoted` is the line that is wrong. What is
    heard `loosely`, by single words, counts where nothing of the message answers.
    `rest` is where the remainder of the message stands.
    """

    kind: Revise
    named: str = ""
    quoted: tuple[str, ...] = ()
    instead: str = ""
    sure: bool = True
    rest: tuple[tuple[int, int], ...] = ()
    against: bool = False
    loosely: bool = False


@dataclass(frozen=True, slots=True)
class Rewording:
    """A word of an answer that is put right: `old` is to be `new`.

    `old` is empty where only what is right is said, `new` where the word is only to
    go. `kind` says how `old` is to be found. It is `sure` where its build says that
    something is put right; else it may be an answer in its own right. The words stand
    from `start` to `end` of the message. It is `beside` where the message says more.
    """

    old: str
    new: str
    kind: Reword
    sure: bool
    start: int
    end: int
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """A protest at what the program did last.

    `meant` are the words that say what was meant, as they would be said by themselves;
    empty where only a protest stands there. With `still`, something is said to be there
    that should be gone. `sure` is the share of its being said to the interviewer.
    """

    meant: str = ""
    still: bool = False
    sure: float = 0.0
