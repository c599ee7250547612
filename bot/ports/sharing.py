"""What a store offers besides where several programs share it."""

import asyncio
from collections.abc import Collection, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.ports.records import Arrival, Outgoing, Taken


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

    async def behind(self, addresses: Collection[str]) -> tuple[Arrival, ...]:
        """Give the update that comes next after the first that waits, for each chat."""

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
