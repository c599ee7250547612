"""Replicas take work from one another's hands, and never the same."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.dossier import Dossier
from bot.core.schedule import Daily, Slot
from bot.needs import Fetch
from bot.ports import Change, Wake
from bot.storage import base
from bot.storage.postgres.driver import own
from tests.postgres import shared
from tests.replicas.conftest import store
from tests.storage.conftest import (
    NOON,
    PRIYA,
    TOM,
    WORDS,
    candidate,
    commanded,
    said,
    session,
    utterance,
)

pytestmark = pytest.mark.real_time

DOOR = "telegram"
FILE = Fetch("F1")


async def test_an_update_is_taken_by_one_and_a_chat_is_one_lane(url: str) -> None:
    async with store(url) as first, store(url) as second:
        await first.accept([said(1), said(2), said(3, address=TOM)])

        async def other() -> list[int]:
            found: list[int] = []
            while True:
                async with second.take() as taken:
                    if taken is None:
                        return found
                    found.append(taken.arrival.update_id)
                    await second.apply(Change(TOM, taken.arrival.update_id))

        async with first.take() as taken:
            assert taken is not None
            assert taken.arrival == said(1)
            assert (taken.waiting, taken.unsent, taken.told) == (2, 0, False)
            assert await asyncio.create_task(other()) == [3]
            async with first.turn(PRIYA) as turn:
                change = Change(PRIYA, 1, candidate(), (session(),))
                assert await turn.commit(change) == ()
        async with second.take() as taken:
            assert taken is not None
            assert taken.arrival == said(2)


async def test_what_fails_in_the_middle_is_as_if_it_had_not_been(url: str) -> None:
    """Whatever was done with the store meanwhile; the chat is free at once."""
    async with store(url) as first, store(url) as second:
        await first.accept([said(1)])

        async def fail() -> None:
            async with first.take() as taken:
                assert taken is not None
                await first.apply(Change(PRIYA, 1, utterances=(utterance("said"),)))
                raise RuntimeError

        with pytest.raises(RuntimeError):
            await fail()
        assert await second.unsent() == ()
        assert [await second.failed(1, 3) for _ in range(2)] == [1, 2]
        await second.postpone(PRIYA, 60)
        async with second.take() as taken:
            assert taken is None
        await second.postpone(PRIYA, -60)
        async with second.take() as taken:
            assert taken is not None
            await second.apply(Change(PRIYA, 1, utterances=(utterance("said"),)))
        assert len(await first.unsent()) == 1


async def test_a_chat_that_waits_for_something_lets_some_things_go_on(url: str) -> None:
    """And nothing that time brings: neither a quiet moment nor a prompt."""
    slot = Slot(NOON, "2025-06-01")
    daily = Daily(NOON.time(), "UTC", next=slot)
    waits = session(waiting_since=NOON - timedelta(seconds=9))
    async with store(url, now=NOON.timestamp) as one:
        await one.apply(Change(PRIYA, None, candidate(daily=daily), (waits,)))
        assert await one.hand_out(DOOR) == 1
        assert len(await one.waiting()) == 1
        await one.accept([said(1), said(2), commanded(3, "stop"), commanded(4, "hint")])
        await one.park(1, (FILE,))
        assert await one.waiting() == ()
        assert await one.claimed(DOOR, 9) == ()
        async with one.take() as taken:
            assert taken is not None
            assert taken.arrival.update_id == 3
            await one.apply(Change(PRIYA, 3))
        async with one.take() as taken:
            assert taken is None
        assert [a.needs for a in await one.parked(9)] == [(FILE,)]
        await one.meet(1, FILE, b"bytes")
        for number in (1, 2, 4):
            async with one.take() as taken:
                assert taken is not None
                assert taken.arrival.update_id == number
                await one.apply(Change(PRIYA, number))
        assert len(await one.waiting()) == 1
        assert len(await one.claimed(DOOR, 9)) == 1


async def test_a_chat_is_told_once_that_it_writes_fast(url: str) -> None:
    async with store(url) as one:
        await one.accept([said(number) for number in range(30)])
        async with one.take() as taken:
            assert taken is not None
            assert taken.waiting > 20
        assert await one.tell_once(PRIYA)
        assert not await one.tell_once(PRIYA)
        for number in range(30):
            await one.apply(Change(PRIYA, number))
        await one.accept([said(30)])
        assert await one.tell_once(PRIYA)


async def test_messages_are_taken_once_a_term_and_by_the_next_term_again(
    url: str,
) -> None:
    async with store(url) as first, store(url) as second:
        for number in range(3):
            prompt = Change(f"telegram:{number}", utterances=(utterance("prompt"),))
            await first.apply(Change(prompt.address, utterances=prompt.utterances))
        late = await first.apply(
            Change(PRIYA, utterances=(utterance("late"),), priority=1)
        )
        reply = await second.apply(Change(PRIYA, utterances=(utterance("reply"),)))
        assert late
        assert reply
        term = await first.begin_term()
        taken = [o.id for o in await first.take_unsent(term, 2)]
        taken += [o.id for o in await first.take_unsent(term, 9)]
        assert taken == [*sorted({*taken} - {late[0].id}), late[0].id]
        assert reply[0].id in taken
        assert await first.take_unsent(term, 9) == ()
        await first.sent(taken[0])
        again = await second.take_unsent(await second.begin_term(), 9)
        assert [o.id for o in again] == taken[1:]
        assert await first.count_unsent(2) == 2


async def test_whoever_is_forgotten_by_one_replica_gets_a_new_key_in_all(
    url: str,
) -> None:
    """What another has in memory of the old key seals nothing any more."""
    async with store(url) as first, store(url) as second:
        for one in (first, second):
            await one.apply(Change(PRIYA, None, candidate(), (session(),)))
            async with one.turn(PRIYA) as turn:
                assert (await turn.remembered())[1] == session()
        (old,) = first._ring.all()
        await first.accept([commanded(1, "delete"), said(2)])
        await first.park(2, (FILE,))
        goodbye = (utterance("All gone."),)
        assert await first.apply(Change(PRIYA, 1, utterances=goodbye, forget=True))
        (new,) = second._ring.all()
        assert new.generation > old.generation
        assert [a.update_id for a in await second.claim()] == [2]
        await second.apply(Change(PRIYA, None, candidate(), (session("s2"),)))
        async with first.turn(PRIYA) as turn:
            assert (await turn.remembered())[1] == session("s2")
        assert [o.utterance for o in await first.unsent()] == list(goodbye)


async def test_nothing_is_left_of_who_was_forgotten(url: str) -> None:
    """Neither a lane nor a key, once their last message has gone."""
    async with store(url) as one:
        await one.accept([commanded(1, "delete")])
        gone = await one.apply(
            Change(PRIYA, 1, utterances=(utterance(WORDS),), forget=True)
        )
        assert gone
        await one.apply(Change(TOM, candidate=candidate(), dossier=Dossier()))
        await one.sent(gone[0].id)
        await one.prune()
        assert [key.address for key in one._ring.all()] == [TOM]
    server = shared()
    database = url.rpartition("/")[2]
    for (table,) in server.ask(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public'", database=database
    ):
        rows = server.ask(f"SELECT {table}::text FROM {table}", database=database)
        assert PRIYA not in str(rows), table


async def test_what_the_server_undoes_is_done_again(url: str) -> None:
    """Two that hold what the other wants: the server ends one, which comes second."""
    async with store(url) as first, store(url) as second:
        await first.accept([said(1), said(2, address=TOM)])
        met = asyncio.Barrier(2)
        loop = asyncio.get_running_loop()
        tries: list[str] = []

        async def both(one: object, order: tuple[str, str]) -> None:
            def unit(db: base.Connection) -> None:
                tries.append(order[0])
                own(db).lock(order[0])
                if len(tries) <= 2:
                    asyncio.run_coroutine_threadsafe(met.wait(), loop).result(5)
                own(db).lock(order[1])

            await one._db.write(unit)  # type: ignore[attr-defined]

        await asyncio.gather(both(first, (PRIYA, TOM)), both(second, (TOM, PRIYA)))
        # The one that was undone may meet the other once more before that has ended.
        assert len(tries) >= 3


async def test_one_replica_wakes_another(url: str) -> None:
    async with store(url) as first, store(url) as second:
        events = {wake: second.event(wake) for wake in Wake}
        await asyncio.sleep(0.3)
        for event in events.values():
            event.clear()

        async def woken(wake: Wake) -> None:
            async with asyncio.timeout(1):
                await events[wake].wait()
            events[wake].clear()

        await first.accept([said(1)])
        await woken(Wake.INBOX)
        await first.park(1, (FILE,))
        await woken(Wake.NEEDS)
        waits = session(waiting_since=NOON)
        lines = (utterance("said"),)
        await first.apply(Change(TOM, None, candidate(), (waits,), lines))
        await woken(Wake.QUIET)
        await woken(Wake.OUTBOX)


async def test_whoever_holds_a_lane_is_not_kept_waiting_by_those_who_want_it(
    url: str,
) -> None:
    """However many more there are than threads and connections."""
    async with store(url) as one:
        async with one.turn(PRIYA) as turn:
            more = [asyncio.create_task(one.accept([said(n)])) for n in range(40)]
            await asyncio.sleep(0.3)
            async with asyncio.timeout(2):
                await turn.remembered()
                await turn.commit(Change(PRIYA, candidate=candidate()))
        async with asyncio.timeout(5):
            assert sum(len(new) for new in await asyncio.gather(*more)) == 40
