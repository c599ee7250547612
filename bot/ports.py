"""What the program needs of a store and of a door, as protocols and plain values.

The loop, the duties and the doors know these alone; `bot.storage` has the stores, and
`tests/storage` one suite that each of them must pass. One class may answer several of
the protocols.
"""

import asyncio
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.incoming import Happening
from bot.core.schedule import Due, Slot
from bot.core.session import Session
from bot.health import Health
from bot.model import Utterance
from bot.needs import Failed, Need, Transcript

PAGE = 1000
"""How many of those who wait are told of at once."""

Remembered = tuple[Candidate | None, Session | None, Dossier | None]
"""What a decision begins with: the candidate, the newest session, the dossier."""


class Unusable(Exception):
    """The store cannot be used now: a full disk, a lock, damage. It says why."""

    loggable = True

    def __init__(self, error: Exception | str) -> None:
        super().__init__(
            error if isinstance(error, str) else f"the database cannot be used: {error}"
        )


class Damaged(Unusable):
    """What is needed is on a damaged page; the rest of the store may be well."""


class WrongKey(Exception):
    """Sealed data does not open with this key: the wrong key, or damaged data."""

    loggable = True


class Unreadable(Exception):
    """A document that this release cannot read; nothing of it is repeated here."""

    loggable = True


class KeysMissing(Exception):
    """Candidates are there, and the keys that open what they said are not."""

    loggable = True


class Losing(Exception):
    """Something would be lost for good; `lost` says what, a line each."""

    def __init__(self, lost: Sequence[str]) -> None:
        self.lost = tuple(lost)
        super().__init__("\n".join(self.lost))


class NewerDatabase(Exception):
    """The database was written by a newer release; it has not been touched."""

    loggable = True


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
    first. `prompt` is the kind and the label of the prompt that this follows from;
    `counted` names what is counted.
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


class Turn(Protocol):
    """One candidate's unit of work: read, decide, commit.

    Nobody else has a turn of the same address meanwhile.
    """

    async def remembered(self) -> Remembered:
        """Read what a decision begins with; None for what is not there.

        Raises:
            WrongKey, Unreadable: it cannot be read any more.
        """

    async def session(self, session_id: str) -> Session | None:
        """Read one session of the candidate; None where they have none of that id."""

    async def sessions(self) -> tuple[Session, ...]:
        """Read all sessions of the candidate, the oldest first."""

    async def commit(self, change: Change) -> tuple[Outgoing, ...] | None:
        """Write all that follows, in one transaction; None if that was done before."""


class Storage(Protocol):
    """What is remembered of candidates."""

    def turn(self, address: str) -> AbstractAsyncContextManager[Turn]:
        """Begin a unit of work; the next of the same address waits for its end."""

    async def apply(self, change: Change) -> tuple[Outgoing, ...] | None:
        """Write what follows from no reading: a turn that only commits."""

    async def greet(
        self, address: str, utterances: Sequence[Utterance], update_id: int | None
    ) -> tuple[Outgoing, ...]:
        """Queue a line for a group, the first time only."""

    async def deactivate(self, address: str, update_id: int | None = None) -> None:
        """Say nothing more to whoever blocked the bot; nothing else is changed."""

    async def reactivate(self, address: str, update_id: int | None = None) -> None:
        """Let prompts come again."""

    def shared_sessions(self) -> AsyncIterator[tuple[Session, ...]]:
        """Read the sessions of each who lets the operator read corrections."""

    async def finish_erasing(self) -> None:
        """Erase the keys whose erasing was recorded and not done yet."""


class Queue(Protocol):
    """What was accepted and is not finished; `Turn.commit` finishes an update.

    A row is `todo`, `waiting` for its needs, `done`, or `dead` once it failed for good.
    """

    async def accept(self, arrivals: Sequence[Arrival]) -> set[int]:
        """Keep what arrived, and give the numbers that were not known before."""

    async def claim(
        self, address: str | None = None, most: int = -1
    ) -> tuple[Arrival, ...]:
        """Take up what is not finished, of all or of one, in the order it came.

        Of a store that several programs share, only what nobody else works on. What
        cannot be read any more is set aside.
        """

    async def park(self, update_id: int, needs: Collection[Need]) -> bool:
        """Let an update wait for what it needs; false if it is finished."""

    async def meet(
        self, update_id: int, need: Need, result: bytes | Failed
    ) -> Arrival | None:
        """Keep the result of a need with its update; None if that waits no more.

        With the last of its needs the update is to be decided once more.
        """

    async def failed(self, update_id: int, most: int, why: str = "") -> int:
        """Count a failure to handle, and give how many there were.

        After `most` of them the update is set aside, with what it held and why.
        """

    async def set_aside(
        self, update_id: int, address: str | None, payload: bytes, why: str = ""
    ) -> bool:
        """Keep an update that cannot be understood; false if it was known before."""


class Failures(Protocol):
    """What failed for good: it is kept for a while, and may be tried again."""

    async def dead(self) -> tuple[Dead, ...]:
        """Tell what failed for good, the oldest first; nothing of what it says."""

    async def retry(self, updates: Collection[int]) -> int:
        """Let updates be tried again, and give how many there were to try."""

    async def drop(self, updates: Collection[int], messages: Collection[int]) -> int:
        """Erase what failed for good, and give how many there were."""

    async def again(self) -> tuple[Arrival | Raw, ...]:
        """Take up what is to be tried again.

        What is raw is accepted or set aside once more, under the number it has.
        """


class Outbox(Protocol):
    """What waits to be sent. Nothing is left of a message that arrived."""

    async def unsent(self) -> tuple[Outgoing, ...]:
        """Give what waits, replies first, in the order it was said.

        What cannot be read any more is set aside.
        """

    async def sent(self, outgoing_id: int) -> None:
        """Take note that a message arrived: it is erased."""

    async def undeliverable(self, outgoing_id: int) -> None:
        """Take note that a message can never arrive: its text is erased."""

    async def pause(self, address: str, seconds: float) -> None:
        """Remember that an address is not to be written to for so long.

        The address may be that of a door, which stands for all of its chats.
        """

    async def paused(self) -> Mapping[str, float]:
        """Give for how many seconds, from now on, each address is still paused."""

    async def in_thread(self, address: str, thread: int | None) -> None:
        """Remember in which topic of its chat an address is answered, if in any."""

    async def threads(self) -> Mapping[str, int]:
        """Give the topic of each address that is answered in one."""

    async def moved(self, outgoing: Outgoing, address: str) -> tuple[Outgoing, ...]:
        """Send to a group's new number what was meant for its old one."""


class Calendar(Protocol):
    """What time brings about: prompts that come due, and quiet moments."""

    async def any_due(self, door: str) -> bool:
        """Whether a prompt of a door is due."""

    async def hand_out(self, door: str) -> int:
        """Hand out prompts that are due, at most a batch of them, and say how many."""

    async def claimed(self, door: str, most: int) -> tuple[Claimed, ...]:
        """Give prompts that were handed out and not yet decided on."""

    async def give_up(self, prompt: Claimed) -> None:
        """Let a prompt go that cannot be decided on; the next comes all the same."""

    async def tally(self) -> dict[str, int]:
        """Give what was counted of prompts, by kind and name."""

    async def waiting(self, skip: int = 0) -> tuple[tuple[str, datetime], ...]:
        """Tell who waits for a quiet moment, and since when; the longest wait first.

        At most `PAGE` of them, after as many others as are to be skipped.
        """

    async def never_quiet(self, address: str, since: datetime) -> None:
        """Wait for this quiet moment no more: it cannot be decided on."""


class Roles(Protocol):
    """Gives each duty to one program at a time."""

    def hold(self, name: str) -> AbstractAsyncContextManager[None]:
        """Wait until a role is free, and hold it."""


class Keyring(Protocol):
    """The candidates' keys, kept apart from what they seal."""

    async def have(self, addresses: Iterable[str]) -> None:
        """Make sure that each address has a key on disk."""


class Upkeep(Protocol):
    """What is done to a whole store, while the program may be running."""

    def back_up(self, target: Path) -> None:
        """Copy it, without the keyring, as it is at one moment.

        Raises:
            Unusable: there is none, or no room, or the target is no older copy; what
                is there is left as it was.
        """

    def restore(self, backup: Path, *, sure: bool = False) -> int:
        """Put a backup in its place, and give how many candidates it has.

        Raises:
            Losing: something would be lost, and nobody is `sure` of it yet.
            KeysMissing: there is no keyring to open it with.
            Unusable: the backup is damaged, or no room; the store is as it was.
            NewerDatabase: the backup is of a newer release.
            WrongKey: the master key is not the keyring's.
        """

    def rotate_key(self, new: bytes) -> int:
        """Wrap all keys with a new master key, and give how many there are.

        Raises:
            Unusable: nothing was changed.
            WrongKey: the present master key does not open them; nothing was changed.
        """


class Watched(Protocol):
    """What can tell how it is."""

    async def health(self) -> Health:
        """Count what waits, how long the oldest has, and what was given up."""

    async def examine(self) -> None:
        """Look for damage and for keys that are missing; `health` tells from then on.

        Done beside everything else, however long it takes.
        """

    async def prune(self) -> None:
        """Forget what nobody will ask for any more."""


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


class Sharing(Protocol):
    """What a store offers that several programs share: work is taken, not handed on.

    Whatever a task does with the store while it has taken an update is one transaction,
    which `Turn.commit` or the end of `take` puts on disk, and an exception undoes.
    """

    def take(self) -> AbstractAsyncContextManager[Taken | None]:
        """Take the update that waits for longest, of a chat nobody works on."""

    async def postpone(self, address: str, seconds: float) -> None:
        """Leave the updates of a chat alone for so long."""

    async def tell_once(self, address: str) -> bool:
        """Take note that a chat is told; false if it was since it last had no work."""

    async def begin_term(self) -> int:
        """Begin to send; what earlier terms took and did not send is free again."""

    async def take_unsent(self, term: int, most: int) -> tuple[Outgoing, ...]:
        """Take messages that this term has not taken yet, replies first."""

    async def threads_of(self, addresses: Collection[str]) -> Mapping[str, int]:
        """Give the topics of those of them that are answered in one."""

    async def count_unsent(self, most: int) -> int:
        """Count what waits to be sent, and no further than to `most`."""

    async def parked(self, most: int) -> tuple[Arrival, ...]:
        """Give updates that wait for what they need, the oldest first."""

    async def seize(self, update_id: int) -> bool:
        """Take it upon this program to meet an update's needs; false if another has."""

    async def release(self, update_id: int) -> None:
        """Leave an update's needs to whoever comes."""

    async def sure(self, role: str) -> None:
        """Be sure that a role is still held.

        Raises:
            Unusable: it is not, or nobody knows.
        """

    def event(self, name: str) -> asyncio.Event:
        """Give an event that is set when something of this name happens anywhere.

        Names are those of `Wake`. It may be set for nothing, and now and then is not
        set at all: whoever waits for one looks from time to time.
        """

    def clock(self) -> datetime:
        """Tell the time that all programs go by."""


class Wake(StrEnum):
    """What programs that share a store wake one another for."""

    INBOX = "inbox"
    OUTBOX = "outbox"
    NEEDS = "needs"
    QUIET = "quiet"


class Store(Storage, Queue, Failures, Outbox, Calendar, Roles, Watched, Protocol):
    """All of it: what a door is opened with."""

    @property
    def sharing(self) -> Sharing | None:
        """What is offered where several programs share it; None where one has it."""


class Door(Protocol):
    """Where candidates come in: it brings arrivals and takes messages."""

    def put(self, outgoing: Iterable[Outgoing]) -> None:
        """Say these when it is their turn."""

    async def fetch(self, file_id: str) -> bytes:
        """Give the bytes of a file that was sent through it.

        Raises:
            Unfetched: they cannot be had now.
        """


class Unfetched(Exception):
    """A file that somebody sent could not be had."""

    loggable = True


class Unheard(Exception):
    """What was sent as a sound is none, and never will be."""

    loggable = True


class Transcriber(Protocol):
    """Puts sounds into words, on this machine; the sound is kept nowhere."""

    async def transcribe(self, sound: bytes, seconds: int) -> Transcript:
        """Give what was said; the text is empty where nobody spoke.

        `seconds` is how long the sound is said to last, 0 where nobody knows. One of
        more than `needs.LONGEST` is not put into words: only its length is told.

        Raises:
            Unheard: it is no sound.
            Exception: it failed for now; it may be tried again.
        """
