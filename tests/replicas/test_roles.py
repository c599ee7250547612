"""A role is held by one replica, and by another soon after that one is gone."""

import asyncio
import signal

import pytest

from bot.ports import Change, Unusable
from bot.storage.postgres.roles import Lost
from bot.storage.postgres.store import Store
from tests.postgres import server, shared
from tests.replicas.conftest import store
from tests.storage.conftest import PRIYA, candidate, said

pytestmark = pytest.mark.real_time


class Holder:
    """Holds a role until told otherwise, and says what becomes of it."""

    def __init__(self, one: Store) -> None:
        self._store = one
        self.holds = asyncio.Event()
        self.enough = asyncio.Event()
        self.task = asyncio.create_task(self._hold())

    async def _hold(self) -> str:
        try:
            async with self._store.hold("send"):
                self.holds.set()
                await self._store.sure("send")
                await self.enough.wait()
        except Lost:
            return "lost"
        return "left"


async def soon(event: asyncio.Event) -> None:
    async with asyncio.timeout(10):
        await event.wait()


async def test_one_at_a_time_and_the_next_when_it_is_left(url: str) -> None:
    async with store(url) as first, store(url) as second:
        one = Holder(first)
        await soon(one.holds)
        other = Holder(second)
        await asyncio.sleep(0.5)
        assert not other.holds.is_set()
        with pytest.raises(Lost):
            await second.sure("send")
        one.enough.set()
        assert await one.task == "left"
        await soon(other.holds)
        other.enough.set()
        assert await other.task == "left"


async def test_a_role_is_lost_with_its_session(url: str) -> None:
    """The server ended it, as in a restart: what is done in the role is broken off."""
    async with store(url) as first, store(url) as second:
        one = Holder(first)
        await soon(one.holds)
        other = Holder(second)
        (pid,) = await asyncio.to_thread(
            lambda: shared().ask(
                "SELECT pid FROM pg_locks WHERE locktype = 'advisory'"
                " AND mode = 'ExclusiveLock' AND granted AND database ="
                " (SELECT oid FROM pg_database WHERE datname = %s)",
                url.rpartition("/")[2],
            )[0]
        )
        shared().ask("SELECT pg_terminate_backend(%s)", pid)
        assert await one.task == "lost"
        await soon(other.holds)
        again = Holder(first)
        other.enough.set()
        await soon(again.holds)
        again.enough.set()
        assert await again.task == "left"


@pytest.mark.thorough
async def test_what_a_silent_replica_held_is_free_and_it_knows_when_it_wakes(
    url: str,
) -> None:
    """One that was frozen, or cut off: the server has not heard of it for too long."""
    async with store(url) as frozen, store(url) as second:
        assert await frozen.seize(7)
        one = Holder(frozen)
        await soon(one.holds)
        other = Holder(second)
        watching = frozen._session._task
        assert watching is not None
        watching.cancel()
        await soon(other.holds)
        with pytest.raises(Unusable):
            await frozen.sure("send")
        assert await one.task == "lost"
        assert await second.seize(7)
        other.enough.set()
        await other.task


async def test_a_need_is_met_by_one(url: str) -> None:
    async with store(url) as first, store(url) as second:
        assert await first.seize(2**40 + 1)
        assert not await first.seize(2**40 + 1)
        assert not await second.seize(2**40 + 1)
        await first.release(2**40 + 1)
        assert await second.seize(2**40 + 1)


@pytest.mark.thorough
async def test_the_server_is_restarted() -> None:
    """What was accepted is there; connections that broke meanwhile harm nobody."""
    with server() as own:
        async with store(own.database()) as one:
            await one.accept([said(1)])
            held = Holder(one)
            await soon(held.holds)
            await asyncio.to_thread(own.stop, signal.SIGQUIT)
            with pytest.raises(Unusable):
                await one.accept([said(2)])
            await asyncio.to_thread(own.start)
            assert await held.task == "lost"
            await asyncio.gather(
                *(one.apply(Change(PRIYA, candidate=candidate())) for _ in range(6))
            )
            assert await one.accept([said(1), said(2)]) == {2}
            async with one.take() as taken:
                assert taken is not None
                assert taken.arrival == said(1)
            again = Holder(one)
            await soon(again.holds)
            again.enough.set()
            assert await again.task == "left"
