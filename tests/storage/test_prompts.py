"""Whose daily prompt is due, handed out once, whatever happens."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.core.candidate import Candidate
from bot.core.schedule import Daily, Due, Slot
from bot.duties.tick import Tick
from bot.storage.sqlite import Change, Claimed, Store
from tests.storage.conftest import NOON, PRIYA, TOM, Folder, utterance

DOOR = "telegram"
TODAY = Slot(NOON - timedelta(hours=1), "2025-06-01")
TOMORROW = Slot(NOON + timedelta(hours=23), "2025-06-02")


def wanting(slot: Slot | None, last: str = "") -> Candidate:
    daily = Daily(time(11), "UTC", next=slot, last=last, on=slot is not None)
    return Candidate(NOON, daily=daily)


async def set_up(store: Store, address: str = PRIYA, slot: Slot = TODAY) -> None:
    await store.apply(Change(address, candidate=wanting(slot)))


def decided(address: str = PRIYA) -> Change:
    return Change(
        address,
        candidate=wanting(TOMORROW, TODAY.label),
        utterances=(utterance("?"),),
        priority=1,
        prompt=("daily", TODAY.label),
        counted=("daily.sent",),
    )


async def test_a_prompt_is_handed_out_when_it_is_due(folder: Folder) -> None:
    folder.now = TODAY.at.timestamp() - 1
    async with folder.store() as store:
        await set_up(store)
        assert not await store.any_due(DOOR)
        assert await store.hand_out(DOOR) == 0
        folder.now += 1
        assert await store.any_due(DOOR)
        assert await store.hand_out(DOOR) == 1
        assert await store.hand_out(DOOR) == 0
        assert await store.claimed(DOOR, 9) == (Claimed(PRIYA, "daily", TODAY, False),)


async def test_a_prompt_handed_out_survives_a_crash(folder: Folder) -> None:
    async with folder.store() as store:
        await set_up(store)
        await store.hand_out(DOOR)
    async with folder.store() as store:
        assert await store.hand_out(DOOR) == 0
        assert len(await store.claimed(DOOR, 9)) == 1


async def test_a_prompt_is_decided_on_once(folder: Folder) -> None:
    async with folder.store() as store:
        await set_up(store)
        await store.hand_out(DOOR)
        first = await store.apply(decided())
        assert first is not None
        assert [o.priority for o in first] == [1]
        assert await store.apply(decided()) is None
        assert await store.claimed(DOOR, 9) == ()
        assert await store.tally() == {"daily.sent": 1}


async def test_two_programs_hand_out_a_prompt_once(folder: Folder) -> None:
    async with folder.store() as one, folder.store() as other:
        for number in range(300):
            await set_up(one, f"telegram:{number}")
        claims = await asyncio.gather(one.hand_out(DOOR), other.hand_out(DOOR))
        assert sum(claims) == 300
        outcomes = await asyncio.gather(
            *(s.apply(decided("telegram:3")) for s in (one, other))
        )
        assert sum(o is not None for o in outcomes) == 1


async def test_a_lost_memory_asks_no_date_twice(folder: Folder) -> None:
    """Whatever wrote an older state over a newer one, the date is marked as spent."""
    async with folder.store() as store:
        await set_up(store)
        await store.hand_out(DOOR)
        await store.apply(decided())
        await set_up(store)
        assert await store.hand_out(DOOR) == 1
        assert await store.claimed(DOOR, 9) == (Claimed(PRIYA, "daily", TODAY, True),)


async def test_words_between_claim_and_decision_hand_out_nothing(
    folder: Folder,
) -> None:
    async with folder.store() as store:
        await set_up(store)
        await store.hand_out(DOOR)
        await set_up(store)  # the same state, written again by something they said
        assert await store.hand_out(DOOR) == 0
        assert await store.claimed(DOOR, 9) == (Claimed(PRIYA, "daily", TODAY, False),)


async def test_each_door_has_its_own(folder: Folder) -> None:
    async with folder.store() as store:
        await set_up(store)
        await set_up(store, "terminal:me")
        assert await store.hand_out("terminal") == 1
        assert [p.address for p in await store.claimed("terminal", 9)] == [
            "terminal:me"
        ]
        assert await store.claimed(DOOR, 9) == ()


async def test_who_is_out_of_reach_is_left_alone(folder: Folder) -> None:
    async with folder.store() as store:
        await set_up(store)
        await set_up(store, TOM)
        await store.hand_out(DOOR)
        await store.deactivate(PRIYA)
        await store.deactivate(TOM)
        assert await store.claimed(DOOR, 9) == ()
        assert await store.hand_out(DOOR) == 0
        await store.reactivate(PRIYA)
        assert await store.hand_out(DOOR) == 1


async def test_who_stopped_is_not_prompted(folder: Folder) -> None:
    async with folder.store() as store:
        await set_up(store)
        await store.apply(Change(PRIYA, candidate=wanting(None)))
        assert await store.hand_out(DOOR) == 0


async def test_who_was_forgotten_is_nowhere(folder: Folder) -> None:
    async with folder.store() as store:
        await set_up(store)
        await store.hand_out(DOOR)
        await store.apply(Change(PRIYA, forget=True))
        assert await store.claimed(DOOR, 9) == ()
    assert folder.rows("SELECT * FROM schedule") == []


async def test_what_cannot_be_decided_on_waits_for_tomorrow(folder: Folder) -> None:
    async with folder.store() as store:
        await set_up(store)
        await store.hand_out(DOOR)
        (prompt,) = await store.claimed(DOOR, 9)
        await store.give_up(prompt)
        assert await store.hand_out(DOOR) == 0
        folder.now += 86_400
        await store.hand_out(DOOR)
        (prompt,) = await store.claimed(DOOR, 9)
        assert prompt.slot.label == "2025-06-02"
        assert await store.tally() == {"daily.failed": 1}


async def test_a_crowded_minute_is_spread(folder: Folder) -> None:
    """All is claimed at once; a few are announced, and none while answers wait."""
    announced: list[str] = []
    waiting = 1000

    def announce(address: str, due: Due) -> bool:
        assert due.at == datetime.fromtimestamp(folder.now, UTC)
        announced.append(address)
        return True

    async def busy() -> int:
        return waiting

    async with folder.store() as store:
        for number in range(150):
            await set_up(store, f"telegram:{number}")
        tick = Tick(
            store,
            DOOR,
            announce,
            busy=busy,
            now=lambda: datetime.fromtimestamp(folder.now, UTC),
        )
        assert await tick.tick() == 150
        assert announced == []
        waiting = 0
        await tick.tick()
        assert len(announced) == 10
        for address in announced:
            label = TODAY.label
            await store.apply(replace(decided(address), prompt=("daily", label)))
        await tick.tick()
        assert len(set(announced)) == len(announced) == 20
