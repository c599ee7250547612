"""What whoever runs the bot is told, and may ask: they are known by numeric id."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.core.incoming import Commanded
from bot.doors.telegram.translate import address_of
from bot.health import Health
from bot.logs import reason
from bot.model import Run, Tone, Utterance
from bot.ports import Arrival, Change, Outgoing, Store

if TYPE_CHECKING:
    from bot.content import Content

log = logging.getLogger(__name__)


class Operator:
    """Tells the admins what needs them; nothing they are told quotes a candidate."""

    def __init__(
        self,
        admin_ids: Collection[int],
        store: Store,
        content: Callable[[], Awaitable[Content]],
        outgoing: Callable[[Sequence[Outgoing]], None],
        health: Callable[[], Awaitable[Health]],
    ) -> None:
        self._addresses = frozenset(map(address_of, admin_ids))
        self._store = store
        self._content = content
        self._outgoing = outgoing
        self._health = health
        self._telling: set[asyncio.Task[None]] = set()

    def set_aside(self, update_id: int, why: str) -> None:
        """Tell that an update failed for good."""
        self._tell("operator.set_aside", update=update_id, why=why)

    def refused(self, outgoing_id: int) -> None:
        """Tell that Telegram will not take a message."""
        self._tell("operator.refused", message=outgoing_id)

    async def command(self, arrival: Arrival) -> bool:
        """Answer a command of an admin; false if it is not one, or theirs is not."""
        happening = arrival.happening
        if (
            arrival.address not in self._addresses
            or not isinstance(happening, Commanded)
            or happening.name != "health"
        ):
            return False
        health = await self._health()
        told = {"wrong": "; ".join(health.why) or "nothing", **asdict(health)}
        lines = (f"{name.replace('_', ' ')}: {value}" for name, value in told.items())
        await self._say(arrival.address, "\n".join(lines), arrival.update_id)
        return True

    def _tell(self, key: str, **details: object) -> None:
        task = asyncio.create_task(self._tell_all(key, details))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def tell(self, key: str, **details: object) -> None:
        """Tell all admins now.

        Raises:
            Unusable: the store is down; nobody was told, or not all.
        """
        text = await self._worded(key, details)
        for address in self._addresses:
            await self._say(address, text)

    async def _tell_all(self, key: str, details: Mapping[str, object]) -> None:
        text = await self._worded(key, details)
        for address in self._addresses:
            try:
                await self._say(address, text)
            except Exception as error:
                log.error("an admin was not told", extra={"error": reason(error)})

    async def _worded(self, key: str, details: Mapping[str, object]) -> str:
        content = await self._content()
        return content.phrases[key][Tone.GENTLE][0].format_map(details)

    async def _say(self, address: str, text: str, update_id: int | None = None) -> None:
        change = Change(address, update_id, utterances=(Utterance((Run(text),)),))
        self._outgoing(await self._store.apply(change) or ())
