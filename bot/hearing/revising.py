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


LOOKUPS = frozenset(
    (
        *(Revise.WHICH_KEPT, Revise.KEPT, Revise.HOW_QUOTED, Revise.HOW_OUT),
        Revise.COUNTED,
    )
)
"""What only asks; nothing is changed by it."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What is wanted, and how it is named.

    `named` are the words that name what is meant, empty where only all that was said
    may; `quoted` is what stands between quotation marks. `instead` names the better
    line, or the question that something belongs to. It is `sure` where it can hardly be
    part of an answer. `rest` is where the remainder of the message stands.
    """

    kind: Revise
    named: str = ""
    quoted: tuple[str, ...] = ()
    instead: str = ""
    sure: bool = True
    rest: tuple[tuple[int, int], ...] = ()
