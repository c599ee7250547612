"""Updates that wait for the bot: the queue behind getUpdates and the webhook."""

import asyncio
import json
from collections import OrderedDict, deque
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.fake_bot_api.clock import Clock
from tests.fake_bot_api.refusal import OTHER_POLLER, conflict

DAY = 86_400.0
PRESS_LIFE = 150.0
USUAL = frozenset(
    {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "channel_post",
        "edited_channel_post",
        "inline_query",
        "chosen_inline_result",
        "shipping_query",
        "pre_checkout_query",
        "poll",
        "poll_answer",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    }
)
"""What is sent without `allowed_updates`: all but reactions and members of chats."""


@dataclass(frozen=True, slots=True)
class Pending:
    """One update that waits; a webhook serves each lane in order."""

    id: int
    kind: str
    payload: bytes
    lane: int
    expires_at: float
    queued_at: float


class Updates:
    """All updates that are not yet confirmed, oldest first."""

    def __init__(self, clock: Clock, first_id: int = 500_000_001) -> None:
        self.allowed = USUAL
        self.pending: OrderedDict[int, Pending] = OrderedDict()
        self.expired: set[int] = set()
        self.changed = asyncio.Event()
        self.put_count = 0
        self._clock = clock
        self._next_id = first_id
        self._poll: asyncio.Future[bool] | None = None
        self._previous: tuple[int, float] = (-1, float("-inf"))
        self._next_conflict = 0.0

    def put(
        self, kind: str, body: dict[str, Any], lane: int, life: float = DAY
    ) -> int | None:
        """Queue an update, unless its kind is not asked for; give its id."""
        if kind not in self.allowed:
            return None
        update_id = self._next_id
        self._next_id += 1
        payload = json.dumps({"update_id": update_id, kind: body}).encode()
        self.put_raw(update_id, kind, payload, lane, life)
        return update_id

    def put_raw(
        self, update_id: int, kind: str, payload: bytes, lane: int, life: float = DAY
    ) -> None:
        """Queue bytes as they are, for updates that no library can read."""
        now = self._clock.now()
        self._next_id = max(self._next_id, update_id + 1)
        self.pending[update_id] = Pending(
            update_id, kind, payload, lane, now + life, now
        )
        self.put_count += 1
        self.changed.set()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(True)

    def next_id(self) -> int:
        """Take the next update id."""
        self._next_id += 1
        return self._next_id - 1

    def jump_ids(self, next_id: int) -> None:
        """Number from here on, as the server does after a silent week."""
        self._next_id = next_id

    async def poll(self, offset: int, limit: int, wait: float) -> list[Pending]:
        """Confirm all before the offset, then give what follows, waiting if empty.

        Raises:
            Refusal: another poll took over, or a webhook was set meanwhile.
        """
        now = self._clock.now()
        previous_offset, previous_start = self._previous
        if offset == previous_offset and now < previous_start + 3 and wait < 3:
            wait = 3
        if offset == previous_offset and now < previous_start + 0.5:
            limit = 1
        self._previous = (offset, now)
        found = self._take(offset, limit)
        if found or not wait:
            return found
        await self.stop_poll(OTHER_POLLER)
        poll = self._poll = asyncio.get_running_loop().create_future()
        waiting = asyncio.ensure_future(self._clock.sleep(wait))
        waiting.add_done_callback(
            lambda _: None if poll.done() else poll.set_result(True)
        )
        try:
            await poll
        finally:
            waiting.cancel()
            if self._poll is poll:
                self._poll = None
        await asyncio.sleep(0.001)
        return self._take(offset, limit)

    async def stop_poll(self, why: str) -> None:
        """End a waiting poll with 409; a second conflict within 3 s is held back."""
        poll, self._poll = self._poll, None
        if poll is None or poll.done():
            return
        now = self._clock.now()
        if now >= self._next_conflict:
            self._next_conflict = now + 3
            poll.set_exception(conflict(why))
        else:
            later = asyncio.ensure_future(self._clock.sleep(3))
            later.add_done_callback(
                lambda _: None if poll.done() else poll.set_exception(conflict(why))
            )

    def close(self) -> None:
        """Answer a waiting poll with nothing."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(True)

    def _take(self, offset: int, limit: int) -> list[Pending]:
        if offset < 0:
            for _ in range(max(0, len(self.pending) + offset)):
                self.pending.popitem(last=False)
        elif offset > 0:
            while self.pending and next(iter(self.pending)) < offset:
                self.pending.popitem(last=False)
        now = self._clock.now()
        found: list[Pending] = []
        expired: list[int] = []
        for pending in self.pending.values():
            if len(found) == limit:
                break
            if pending.expires_at > now:
                found.append(pending)
            else:
                expired.append(pending.id)
        self.expired.update(expired)
        for update_id in expired:
            del self.pending[update_id]
        return found


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to hand an update to the webhook."""

    update_id: int
    status: int
    at: float


class Webhook:
    """Deliver each lane's updates in order, each until it is answered with 2xx."""

    def __init__(
        self,
        url: str,
        secret: str | None,
        max_connections: int,
        updates: Updates,
        clock: Clock,
    ) -> None:
        self.url = url
        self.max_connections = max_connections
        self.deliveries: list[Delivery] = []
        self.last_error: tuple[float, str] | None = None
        self._secret = secret
        self._updates = updates
        self._clock = clock
        self._free = asyncio.Semaphore(max_connections)
        self._lanes: dict[int, deque[Pending]] = {}
        self._seen = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: ClientSession | None = None

    def start(self) -> None:
        """Begin to deliver what waits already and what comes."""
        self._session = ClientSession(timeout=ClientTimeout(total=60))
        self._spawn(self._load())

    async def stop(self) -> None:
        """Stop delivering; what was not taken stays in the queue."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _spawn(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _load(self) -> None:
        while True:
            self._updates.changed.clear()
            newest_first = reversed(self._updates.pending.values())
            unseen = takewhile(lambda pending: pending.id > self._seen, newest_first)
            for pending in reversed(list(unseen)):
                self._seen = pending.id
                lane = self._lanes.get(pending.lane)
                if lane is None:
                    lane = self._lanes[pending.lane] = deque()
                    self._spawn(self._serve(pending.lane, lane))
                lane.append(pending)
            await self._updates.changed.wait()

    async def _serve(self, number: int, lane: deque[Pending]) -> None:
        while lane:
            await self._deliver(lane[0])
            lane.popleft()
        del self._lanes[number]

    async def _deliver(self, pending: Pending) -> None:
        delay, fails = 1.0, 0
        while pending.expires_at > self._clock.now():
            async with self._free:
                status, wait = await self._post(pending.payload)
            self.deliveries.append(Delivery(pending.id, status, self._clock.now()))
            if 200 <= status <= 299:
                break
            if not wait and fails:
                delay = wait = min(delay * 2, 90.0)
            fails += 1
            await self._clock.sleep(wait)
        else:
            self._updates.expired.add(pending.id)
        self._updates.pending.pop(pending.id, None)

    async def _post(self, payload: bytes) -> tuple[int, float]:
        assert self._session is not None
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._secret
        try:
            async with self._session.post(
                self.url, data=payload, headers=headers, allow_redirects=False
            ) as answer:
                await answer.read()
                if not 200 <= answer.status <= 299:
                    self._blame(
                        "Wrong response from the webhook: "
                        f"{answer.status} {answer.reason}"
                    )
                after = answer.headers.get("Retry-After", "0")
                wait = float(after) if after.isdigit() else 0.0
                return answer.status, min(wait, 3600.0)
        except (ClientError, TimeoutError, OSError):
            self._blame("Connection refused")
            return 0, 0.0

    def _blame(self, why: str) -> None:
        self.last_error = (self._clock.now(), why)
