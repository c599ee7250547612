"""What the program needs of a store."""

from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.core.session import Session
from bot.health import Health
from bot.model import Utterance
from bot.needs import Failed, Need
from bot.ports.records import Arrival, Change, Claimed, Dead, Outgoing, Raw, Remembered
from bot.ports.sharing import Sharing

PAGE = 1000
"""How many of those who wait are told of at once."""


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

    async def park(self, update_id: int, needs: Collection[Need]) -> Arrival | None:
        """Let an update wait for what it needs; None if it is finished.

        What was met ahead it waits for no more: with nothing left in `needs` it is not
        parked, and `known` has what there is.
        """

    async def meet(
        self, update_id: int, need: Need, result: bytes | Failed
    ) -> Arrival | None:
        """Keep the result of a need with its update; None if that is finished.

        With the last of its needs the update is to be decided once more. One that does
        not wait yet keeps what is met ahead until it is decided.
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

    def back_up(self, target: Path, keys: Path | None = None) -> None:
        """Copy it as it is at one moment; the keyring, only where `keys` says so.

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


class Store(Storage, Queue, Failures, Outbox, Calendar, Roles, Watched, Protocol):
    """All of it: what a door is opened with."""

    @property
    def sharing(self) -> Sharing | None:
        """What is offered where several programs share it; None where one has it."""
