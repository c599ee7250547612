"""What goes into a store and comes out of it, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.candidate import Candidate
from bot.core.dossier import Deed, Dossier
from bot.core.incoming import Happening
from bot.core.schedule import Due, Slot
from bot.core.session import Session
from bot.model import Utterance
from bot.needs import Failed, Need

Remembered = tuple[Candidate | None, Session | None, Dossier | None]
"""What a decision begins with: the candidate, the newest session, the dossier."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came through a durable door: `update_id` is the door's number for it.

    `needs` is what its decision waits for; `known` what needs have brought by now.
    """

    update_id: int
    address: str
    happening: Happening
    needs: tuple[Need, ...] = ()
    known: Mapping[Need, bytes | Failed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Raw:
    """An update as it came, which could not be read."""

    update_id: int
    payload: bytes


@dataclass(frozen=True, slots=True)
class Dead:
    """Something that failed for good: an update, or a `message` that was refused.

    `kind` says what it was, `why` the reason, as far as they are known.
    """

    number: int
    address: str
    at: datetime
    kind: str = ""
    why: str = ""
    message: bool = False


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message that waits to be sent; those of one address go in the order of ids."""

    id: int
    address: str
    utterance: Utterance
    priority: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """All that follows from one happening, to be written in one transaction.

    `update_id` is None where the door keeps no inbox. `sessions` are written whole; one
    that is new becomes the newest. With `forget`, everything of the candidate is erased
    first, and only then are the utterances queued. What has a lower `priority` is sent
    first. `deed` is what was done, where nothing else of a dossier that is kept already
    has changed; a `dossier` holds its own. `prompt` is the kind and the label of the
    prompt that this follows from; `counted` names what is counted.
    """

    address: str
    update_id: int | None = None
    candidate: Candidate | None = None
    sessions: tuple[Session, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    forget: bool = False
    priority: int = 0
    prompt: tuple[str, str] | None = None
    counted: tuple[str, ...] = ()
    dossier: Dossier | None = None
    deed: Deed | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A prompt that was handed out and waits to be decided on."""

    address: str
    kind: str
    slot: Slot
    spent: bool

    def due(self, now: datetime) -> Due:
        """Say that it has come due."""
        return Due(now, self.slot, self.spent, self.kind)


@dataclass(frozen=True, slots=True)
class Taken:
    """An update that nobody else works on until its transaction has ended.

    `waiting` updates of its chat are not finished, this one among them, and `unsent`
    messages to it are not sent; both are counted no further than somebody needs to
    know. `told` says whether the chat was told that it writes very fast.
    """

    arrival: Arrival
    waiting: int
    unsent: int
    told: bool
