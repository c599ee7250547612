"""A panel as values: who sits in it, and what a member takes up of an answer."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model import Cue, Kind, Want

VERSION = 1
"""Of the stored document; a later one that means something else gets a new number."""

MIDDLE = frozenset((Kind.BEHAVIOURAL, Kind.TECHNICAL, Kind.FIT))
"""What members ask in turn; what comes before and after stays in its order."""

FEWEST, MOST = 2, 4
"""How many members a panel may have."""


class Takes(StrEnum):
    """What a member asks about an answer to somebody else's question."""

    NUMBER = "number"
    RESULT = "result"
    OWN_PART = "own_part"
    PERSON = "person"
    DEED = "deed"
    CLASH = "clash"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a panel.

    `role` is in the candidate's own words where the member is one of their people;
    `person` is then the number of that person, else 0. A `quiet` one says little. Of
    an `unsure` one nobody knows what they look for.
    """

    name: str
    role: str = ""
    want: Want = Want.WORK
    quiet: bool = False
    person: int = 0
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """Several people who ask, together or one after the other as a `chain`.

    `speaking` is the place of who spoke last, -1 before anybody did.
    """

    members: tuple[Member, ...]
    version: int = VERSION
    chain: bool = False
    speaking: int = -1


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What another member asked about an answer.

    `by` is their place, `before` counts the messages before it. `met` says whether the
    reply told something, `on` marks the words to quote in what was said after it.
    """

    by: int
    what: Takes
    before: int
    met: bool = False
    on: Cue | None = None
