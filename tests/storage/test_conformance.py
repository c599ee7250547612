"""What every store must do, whatever it is made of.

Nothing here knows a table or a file: a store is opened, told and asked through
`bot.ports`, and opened again. A new store is one more engine in the list.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest

from bot.core.deeds import VERSION
from bot.core.dossier import Deed, Did, Dossier, Unsaid
from bot.core.schedule import Daily, Slot
from bot.health import Health
from bot.needs import Failed, Fetch
from bot.ports import Change, Outgoing, Raw, Roles, Store
from bot.storage.sqlite import Store as SqliteStore
from tests.postgres import shared
from tests.storage.conftest import (
    KEY,
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

DOOR = "telegram"
FILE, OTHER = Fetch("F1"), Fetch("F2")


class Opened(Store, Protocol):
    """What is tested: every protocol of a store at once."""


@dataclass
class Place:
    """Where a store of one engine lies; `now` is the time by its clock."""

    made: Callable[["Place"], AbstractAsyncContextManager[Opened]]
    path: Path
    url: str = ""
    now: float = NOON.timestamp()

    def open(self) -> AbstractAsyncContextManager[Opened]:
        return self.made(self)


def sqlite(place: Place) -> AbstractAsyncContextManager[Opened]:
    database, keyring = place.path / "s.sqlite", place.path / "keys" / "k.sqlite"
    return SqliteStore(database, keyring, KEY, lambda: place.now)


def postgres(place: Place) -> AbstractAsyncContextManager[Opened]:
    from bot.storage.postgres.ring import Ring
    from bot.storage.postgres.ring_server import Server
    from bot.storage.postgres.store import Store as PostgresStore

    place.url = place.url or shared().database()
    ring = Ring(Server(place.url))
    return PostgresStore(place.url, ring, KEY, lambda: place.now, beside=True)


ENGINES = {"sqlite": sqlite, "postgres": postgres}


@pytest.fixture(
    params=["sqlite", pytest.param("postgres", marks=pytest.mark.real_time)]
)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    return Place(ENGINES[request.param], tmp_path)


async def handled(store: Opened, number: int, address: str = PRIYA) -> bool:
    """Take a turn on an update; false if that was done before."""
    async with store.turn(address) as turn:
        await turn.remembered()
        change = Change(address, number, candidate(), (session(f"s-{address}"),))
        return await turn.commit(change) is not None


# The queue


async def test_what_is_accepted_is_kept_once_and_in_order(place: Place) -> None:
    arrivals = [said(900), said(3, address=TOM), commanded(901, "hint")]
    async with place.open() as store:
        assert await store.accept(arrivals[:1]) == {900}
        place.now -= 3_600  # the clock is set back, and the numbers begin anew
        assert await store.accept(arrivals) == {3, 901}
        assert await store.accept(arrivals) == set()
    async with place.open() as store:
        assert await store.claim() == tuple(arrivals)
        assert await store.claim(PRIYA) == (arrivals[0], arrivals[2])
        assert await store.claim(PRIYA, 1) == (arrivals[0],)


async def test_an_update_has_its_effect_once(place: Place) -> None:
    async with place.open() as store:
        await store.accept([said(1)])
        assert await handled(store, 1)
        assert not await handled(store, 1)
        assert not await handled(store, 77)
        assert await store.claim() == ()
        assert await store.accept([said(1)]) == set()


async def test_what_waits_keeps_its_place_and_what_it_has(place: Place) -> None:
    """Also over a restart; it is not decided on before it has all it needs."""
    async with place.open() as store:
        await store.accept([said(1), said(2)])
        assert await store.park(1, (FILE, OTHER)) is not None
        assert not await handled(store, 1)
        assert await store.meet(1, FILE, b"\x00words\xff") is not None
    async with place.open() as store:
        (waiting, after) = await store.claim()
        assert (waiting.update_id, waiting.needs) == (1, (OTHER,))
        assert waiting.known == {FILE: b"\x00words\xff"}
        assert after == said(2)
        met = await store.meet(1, OTHER, Failed())
        assert met is not None
        assert met.known == {FILE: b"\x00words\xff", OTHER: Failed()}
        assert met.needs == ()
        assert (await store.claim())[0] == met
        assert await handled(store, 1)
        assert await store.meet(1, OTHER, b"late") is None
        assert await store.park(1, (FILE,)) is None


async def test_what_is_met_ahead_is_kept_until_it_is_asked_for(place: Place) -> None:
    """Also over a restart; who has all that it asks for does not wait."""
    async with place.open() as store:
        await store.accept([said(1), said(2)])
        assert await store.meet(2, FILE, b"words") is not None
    async with place.open() as store:
        assert [a.known for a in await store.claim()] == [{}, {FILE: b"words"}]
        for needs, left in (((FILE,), ()), ((FILE, OTHER), (OTHER,))):
            parked = await store.park(2, needs)
            assert parked is not None
            assert (parked.needs, parked.known) == (left, {FILE: b"words"})
            assert (await store.health()).needs_waiting == len(left)
        assert await store.meet(2, OTHER, b"more") is not None
        assert await handled(store, 2)
        assert await store.meet(2, FILE, b"late") is None
        assert [a.update_id for a in await store.claim()] == [1]


async def test_what_fails_for_good_is_set_aside(place: Place) -> None:
    async with place.open() as store:
        await store.accept([said(1), said(2)])
        assert [await store.failed(1, 3) for _ in range(3)] == [1, 2, 3]
        assert await store.set_aside(9, None, b"{")
        assert not await store.set_aside(9, None, b"{")
        assert await store.claim() == (said(2),)
        assert (await store.health()).inbox_dead == 2


async def test_what_failed_is_seen_tried_again_and_dropped(place: Place) -> None:
    """Its number stays known, so that a repeat of it has no effect."""
    async with place.open() as store:
        await store.accept([said(number) for number in (1, 2, 3)])
        for number in (1, 2):
            assert await store.failed(number, 1, "ValueError in x, line 1") == 1
        assert await store.set_aside(9, None, b'{"update_id": 9}', "odd")
        (sent,) = await store.apply(Change(TOM, utterances=(utterance("Hm"),))) or ()
        await store.undeliverable(sent.id)
        found = await store.dead()
        assert [(d.number, d.kind, d.why, d.message) for d in found] == [
            (1, "said", "ValueError in x, line 1", False),
            (2, "said", "ValueError in x, line 1", False),
            (9, "as it came", "odd", False),
            (sent.id, "message", "", True),
        ]
        assert WORDS not in repr(found)
        assert await store.again() == ()
        assert await store.retry((1, 3, 9, 77)) == 2
        assert await store.drop((2, 3), (sent.id,)) == 2
        assert await store.accept([said(2)]) == set()
    async with place.open() as store:
        again = await store.again()
        assert again == (said(1), Raw(9, b'{"update_id": 9}'))
        assert await store.claim() == (said(1), said(3))
        assert await store.accept([said(9, address=TOM)]) == {9}
        assert await store.accept([said(9, address=TOM)]) == set()
        assert await store.again() == ()
        assert await store.dead() == ()
        assert [a.update_id for a in await store.claim()] == [1, 3, 9]
        assert await handled(store, 1)


async def test_a_pause_is_kept(place: Place) -> None:
    """The longer one holds; a clock that was set back makes none longer."""
    async with place.open() as store:
        await store.pause(PRIYA, 60)
        await store.pause(PRIYA, 20)
        await store.pause(f"{DOOR}:", 30)
        place.now += 10
    async with place.open() as store:
        assert await store.paused() == {PRIYA: 50, f"{DOOR}:": 20}
        place.now -= 3_600
        assert await store.paused() == {PRIYA: 60, f"{DOOR}:": 30}
        place.now += 3_600 + 25
        assert await store.paused() == {PRIYA: 25}
        await store.prune()
        place.now += 60
        await store.prune()
        assert await store.paused() == {}


# Turns


async def test_turns_of_one_candidate_follow_one_another(place: Place) -> None:
    """Those of others go on meanwhile."""
    order: list[str] = []
    entered, enough = asyncio.Event(), asyncio.Event()

    async def first(store: Opened) -> None:
        async with store.turn(PRIYA):
            entered.set()
            await enough.wait()
            order.append("first ends")

    async def second(store: Opened) -> None:
        async with store.turn(PRIYA):
            order.append("second begins")

    async with place.open() as store, asyncio.timeout(60):
        tasks = [asyncio.create_task(first(store))]
        await entered.wait()
        tasks.append(asyncio.create_task(second(store)))
        async with store.turn(TOM):
            await asyncio.sleep(0.05)
            order.append("other ends")
        enough.set()
        await asyncio.gather(*tasks)
    assert order == ["other ends", "first ends", "second begins"]


async def test_a_turn_that_fails_leaves_nothing_and_lets_the_next_in(
    place: Place,
) -> None:
    async with place.open() as store:
        with pytest.raises(RuntimeError):
            async with store.turn(PRIYA):
                raise RuntimeError
        async with store.turn(PRIYA) as turn:
            assert await turn.remembered() == (None, None, None)


async def test_all_that_follows_is_written_together(place: Place) -> None:
    dossier = Dossier(unsaid=(Unsaid(1, NOON, "the ward"),))
    async with place.open() as store:
        await store.accept([said(1)])
        async with store.turn(PRIYA) as turn:
            change = Change(
                PRIYA,
                1,
                candidate(track="nursing"),
                (session("a"), session("b")),
                (utterance(WORDS), utterance("And then?")),
                dossier=dossier,
            )
            outgoing = await turn.commit(change)
    assert outgoing is not None
    async with place.open() as store:
        async with store.turn(PRIYA) as turn:
            assert await turn.remembered() == (
                candidate(track="nursing"),
                session("b"),
                dossier,
            )
            assert await turn.sessions() == (session("a"), session("b"))
            assert await turn.session("a") == session("a")
        async with store.turn(TOM) as turn:
            assert await turn.session("a") is None
        assert await store.unsent() == outgoing


async def test_what_was_done_last_is_kept_with_the_dossier_or_alone(
    place: Place,
) -> None:
    """The newest counts, and goes when it is gone from the dossier."""
    dossier = Dossier(unsaid=(Unsaid(1, NOON, "the ward"),))
    first, second = (Deed(NOON, n, Did.REPLIED, version=VERSION) for n in "78")
    with_first = replace(dossier, deed=first)
    changes = (
        (Change(PRIYA, None, candidate(), dossier=with_first), with_first),
        (Change(PRIYA, deed=second), replace(dossier, deed=second)),
        (
            Change(PRIYA, None, candidate(track="nursing")),
            replace(dossier, deed=second),
        ),
        (Change(PRIYA, dossier=with_first), with_first),
        (Change(PRIYA, deed=second), replace(dossier, deed=second)),
        (Change(PRIYA, dossier=dossier), dossier),
        (Change(PRIYA, deed=first), with_first),
        (Change(PRIYA, forget=True), None),
        (Change(PRIYA, None, candidate(), dossier=dossier), dossier),
    )
    for change, expected in changes:
        async with place.open() as store:
            await store.apply(change)
        async with place.open() as store, store.turn(PRIYA) as turn:
            assert (await turn.remembered())[2] == expected


async def test_the_newest_session_is_the_one_begun_last(place: Place) -> None:
    """Whatever the clocks said, and whichever was written to since."""
    early = session("late", started_at=NOON - timedelta(days=1))
    async with place.open() as store:
        await store.apply(Change(PRIYA, candidate=candidate(), sessions=(session(),)))
        await store.apply(Change(PRIYA, sessions=(early,)))
        await store.apply(Change(PRIYA, sessions=(replace(session(), asks=9),)))
        async with store.turn(PRIYA) as turn:
            assert (await turn.remembered())[1] == early
            assert [s.id for s in await turn.sessions()] == ["s1", "late"]


# The outbox


async def test_messages_wait_in_order_until_they_are_sent(place: Place) -> None:
    async with place.open() as store:
        late = await store.apply(
            Change(PRIYA, utterances=(utterance("a prompt"),), priority=1)
        )
        first = await store.apply(Change(PRIYA, utterances=(utterance("an answer"),)))
        assert late
        assert first
        assert await store.unsent() == (*first, *late)
        await store.sent(first[0].id)
        await store.undeliverable(late[0].id)
        assert await store.unsent() == ()
        health = await store.health()
        assert (health.outbox_waiting, health.outbox_dead) == (0, 1)
    async with place.open() as store:
        again = await store.apply(Change(PRIYA, utterances=(utterance("more"),)))
        assert again
        assert again[0].id > max(first[0].id, late[0].id)


async def test_a_group_that_moves_takes_its_messages_along(place: Place) -> None:
    async with place.open() as store:
        line = [utterance("only in private")]
        (greeting,) = await store.greet("telegram:-9", line, None)
        assert await store.greet("telegram:-9", line, None) == ()
        (moved,) = await store.moved(greeting, "telegram:-10")
        assert moved == Outgoing(greeting.id, "telegram:-10", line[0])
        assert await store.greet("telegram:-10", line, None) == ()
        assert await store.unsent() == (moved,)


# Erasing


async def test_forgetting_leaves_nothing_and_a_new_beginning(place: Place) -> None:
    """What came before the wish is dropped, what came after it is kept."""
    async with place.open() as store:
        await store.accept([said(1), said(2), commanded(3, "delete"), said(4)])
        await store.park(1, (FILE,))
        await store.apply(Change(PRIYA, candidate=candidate(), sessions=(session(),)))
        goodbye = await store.apply(
            Change(PRIYA, 3, utterances=(utterance("All gone."),), forget=True)
        )
        assert goodbye
        assert await store.meet(1, FILE, b"late") is None
        assert await store.unsent() == goodbye
    async with place.open() as store:
        async with store.turn(PRIYA) as turn:
            assert await turn.remembered() == (None, None, None)
            assert await turn.sessions() == ()
        assert await store.claim() == (said(4),)
        assert await handled(store, 4)
        assert (await store.health()).inbox_waiting == 0


# Time


async def test_a_prompt_is_handed_out_once_and_settled(place: Place) -> None:
    at = NOON + timedelta(hours=1)
    daily = Daily(at.time(), "UTC", next=Slot(at, "2025-06-01"))
    async with place.open() as store:
        await store.apply(Change(PRIYA, candidate=candidate(daily=daily)))
        assert not await store.any_due(DOOR)
        place.now = at.timestamp()
        assert await store.any_due(DOOR)
        assert sorted(
            await asyncio.gather(store.hand_out(DOOR), store.hand_out(DOOR))
        ) == [0, 1]
        assert not await store.any_due("terminal")
        (prompt,) = await store.claimed(DOOR, 9)
        change = Change(PRIYA, prompt=("daily", "2025-06-01"), counted=("daily.asked",))
        assert await store.apply(change) is not None
        assert await store.apply(change) is None
        assert await store.claimed(DOOR, 9) == ()
        assert await store.tally() == {"daily.asked": 1}
        assert prompt.due(NOON).slot == Slot(at, "2025-06-01")


async def test_quiet_moments_come_the_longest_wait_first(place: Place) -> None:
    long, short = NOON - timedelta(seconds=9), NOON - timedelta(microseconds=1)
    async with place.open() as store:
        for address, since in ((PRIYA, short), (TOM, long)):
            waits = session(f"s-{address}", waiting_since=since)
            await store.apply(Change(address, candidate=candidate(), sessions=(waits,)))
    async with place.open() as store:
        assert await store.waiting() == ((TOM, long), (PRIYA, short))
        await store.never_quiet(TOM, datetime.fromtimestamp(0, UTC))
        await store.never_quiet(TOM, long)
        assert await store.waiting() == ((PRIYA, short),)
        assert (await store.health()).quiet_failed == 2


# Roles, health


async def test_a_role_is_held_by_one_at_a_time(place: Place) -> None:
    async with place.open() as store:
        roles: Roles = store
        async with roles.hold("poll"):
            async with roles.hold("send"):
                pass
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05), roles.hold("poll"):
                    pass
        async with roles.hold("poll"):
            pass


async def test_health_counts_what_waits(place: Place) -> None:
    async with place.open() as store:
        assert await store.health() == Health(0, 0, 0, 0, 0, 0, 0)
        await store.accept([said(1), said(2, address=TOM)])
        await store.park(1, (FILE,))
        place.now += 600
        health = await store.health()
        assert (health.inbox_waiting, health.needs_waiting) == (1, 1)
        assert (health.inbox_age, health.needs_age) == (600, 600)
        assert not health.well
        place.now -= 6_000
        assert (await store.health()).well


async def test_what_is_of_no_use_any_more_is_pruned(place: Place) -> None:
    """The number of a done update outlives every repeat, and no longer."""
    async with place.open() as store:
        await store.accept([said(1)])
        await handled(store, 1)
        place.now += 24 * 3600
        await store.prune()
        assert await store.accept([said(1)]) == set()
        place.now += 30 * 24 * 3600
        await store.accept([said(2)])
        await store.prune()
        assert await store.accept([said(1)]) == {1}
