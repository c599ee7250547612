"""The steps around the interview, by the real store, tick and interviewer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.content import Content
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Interview
from bot.core.incoming import Commanded, Happening
from bot.core.schedule import Due, Slot
from bot.duties.tick import Tick
from bot.loop import Loop
from bot.storage.sqlite import Change, Outgoing, Store
from tests.storage.conftest import NOON, PRIYA, Folder

DOOR = "telegram"
EVE = Slot(datetime(2025, 6, 9, 17, tzinfo=UTC), "000001.1-eve")


class Evening:
    """A bot over a folder, on the folder's clock."""

    def __init__(self, folder: Folder, content: Content) -> None:
        self.folder, self.content = folder, content
        self.said: list[str] = []
        self.seeds = count(2**40)

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.folder.now, UTC)

    def hears(self, outgoing: tuple[Outgoing, ...]) -> None:
        self.said += [o.utterance.text for o in outgoing]

    def loop(self, store: Store) -> Loop:
        return Loop(
            store,
            lambda: self.content,
            lambda sent: self.hears(tuple(sent)),
            lambda: None,
            self.seeds.__next__,
            zone="Europe/London",
        )

    async def does(self, store: Store, happening: Happening) -> list[str]:
        self.said.clear()
        await self.loop(store).handle(PRIYA, happening)
        return list(self.said)

    async def orders(self, store: Store, words: str) -> list[str]:
        return await self.does(store, Commanded(self.now(), "interview", words))

    async def comes(self, store: Store, at: datetime) -> list[str]:
        """Let a time come, and what is due by then be decided on."""
        self.folder.now = at.timestamp()
        due: list[Due] = []

        def announce(_: str, found: Due) -> bool:
            due.append(found)
            return True

        tick = Tick(store, DOOR, announce, now=self.now)
        await tick.tick()
        said = []
        for happening in due:
            said += await self.does(store, happening)
        return said


async def test_each_step_comes_once_over_restarts(
    folder: Folder, content: Content
) -> None:
    me = Evening(folder, content)
    async with folder.store() as store:
        await me.orders(store, "Acme, 10 June 10:30 with Ruth")
        assert not await me.comes(store, EVE.at - timedelta(minutes=1))
    async with folder.store() as store:
        (eve,) = await me.comes(store, EVE.at)
        assert "Tomorrow at 10:30 in London" in eve
    async with folder.store() as store:
        for hours in range(30):
            said = await me.comes(store, EVE.at + timedelta(hours=hours))
            assert not any("Tomorrow at" in text for text in said)
        tally = await store.tally()
    assert tally["round.sent"] >= 2


async def test_a_step_handed_out_survives_a_crash(
    folder: Folder, content: Content
) -> None:
    """Claimed, and killed before it was decided on: it comes after the restart."""
    me = Evening(folder, content)
    async with folder.store() as store:
        await me.orders(store, "Acme, 10 June 10:30 with Ruth")
        folder.now = EVE.at.timestamp()
        assert await store.hand_out(DOOR) == 1
    async with folder.store() as store:
        (prompt,) = await store.claimed(DOOR, 9)
        assert (prompt.kind, prompt.slot) == ("round", EVE)
        assert len(await me.does(store, prompt.due(me.now()))) == 1
        assert await me.does(store, prompt.due(me.now())) == []
        assert await store.hand_out(DOOR) == 0


async def test_a_date_that_moves_while_its_step_is_handed_out(
    folder: Folder, content: Content
) -> None:
    """Nothing is said for the old date, and the new one has its own evening."""
    me = Evening(folder, content)
    async with folder.store() as store:
        await me.orders(store, "Acme, 10 June 10:30 with Ruth")
        folder.now = EVE.at.timestamp()
        await store.hand_out(DOOR)
        await me.orders(store, "17 June")
        (prompt,) = await store.claimed(DOOR, 9)
        assert await me.does(store, prompt.due(me.now())) == []
        (eve,) = await me.comes(store, EVE.at + timedelta(days=7))
        assert "Tomorrow" in eve


async def test_a_step_that_leads_to_nothing_waits_for_the_next_one(
    folder: Folder, content: Content
) -> None:
    """Handed out too early by a clock that jumped, it is settled and planned anew."""
    me = Evening(folder, content)
    async with folder.store() as store:
        await me.orders(store, "Acme, 10 June 10:30 with Ruth")
        folder.now = EVE.at.timestamp() + 60
        await store.hand_out(DOOR)
        folder.now = EVE.at.timestamp() - 3600
        (prompt,) = await store.claimed(DOOR, 9)
        assert await me.does(store, prompt.due(me.now())) == []
        (eve,) = await me.comes(store, EVE.at)
        assert "Tomorrow" in eve


async def test_who_called_it_off_is_left_in_peace(
    folder: Folder, content: Content
) -> None:
    me = Evening(folder, content)
    async with folder.store() as store:
        await me.orders(store, "Acme, 10 June 10:30 with Ruth")
        await me.orders(store, "off")
        for days in range(9):
            assert not await me.comes(store, EVE.at + timedelta(days=days))


async def test_a_long_outage_lets_go_what_is_too_late(
    folder: Folder, content: Content
) -> None:
    me = Evening(folder, content)
    async with folder.store() as store:
        await me.orders(store, "Acme, 10 June 10:30 with Ruth")
    async with folder.store() as store:
        first = await me.comes(store, EVE.at + timedelta(days=3))
        for quarter in range(8):
            first += await me.comes(
                store, EVE.at + timedelta(days=3, minutes=15 * quarter)
            )
        assert not any("Tomorrow" in text for text in first)
        assert sum("behind you" in text for text in first) == 1
        assert (await store.tally())["round.let_go"] == 1


async def test_all_of_it_is_erased(folder: Folder, content: Content) -> None:
    me = Evening(folder, content)
    async with folder.store() as store:
        await me.orders(store, "Acme, 10 June 10:30 with Ruth Adeyemi")
        _, _, dossier = await store.remembered(PRIYA)
        assert dossier is not None
        assert dossier.interview is not None
        await store.apply(Change(PRIYA, forget=True))
        assert await store.remembered(PRIYA) == (None, None, None)
    assert folder.rows("SELECT * FROM schedule") == []
    assert folder.rows("SELECT * FROM dossier") == []


async def test_an_interview_reads_back_as_it_was_written(folder: Folder) -> None:
    interview = Interview(
        3,
        "Acme",
        day=EVE.at.date(),
        at=EVE.at,
        zone="Europe/London",
        place="Leeds",
        examples=("a", "b"),
        ticks=("names",),
        done=("eve",),
        plan=("light", "job"),
        practised=("fit",),
        unsaid_asked=True,
    )
    kept = Dossier(interview=interview, past=(replace(interview, number=1),), next=EVE)
    async with folder.store() as store:
        await store.apply(Change(PRIYA, candidate=Candidate(NOON), dossier=kept))
        _, _, read = await store.remembered(PRIYA)
    assert read == kept
