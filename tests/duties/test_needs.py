"""What updates wait for: nobody else waits, order stays, and it can be let go."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.content import Content
from bot.doors.telegram.backlog import HANDLING
from bot.duties.needs import SOUNDS, Alone, Needs
from bot.needs import TRIES, Failed, Fetch, Need, Transcribe
from bot.ports import Arrival, Unfetched
from bot.storage.sqlite import Store
from tests.fake_bot_api import Person
from tests.running import Running, running
from tests.storage.conftest import PRIYA, said

POSTING = "Requirements\n- You have run a ward\n- Experience with rotas\n"
FILE = Fetch("F1")


async def waits(bot: Running, priya: Person) -> None:
    """Send a file that takes for ever to be fetched, and wait until it is asked for."""
    assert "Paste the job posting" in await bot.hears(priya, "/job")
    await priya.sends_document(POSTING)
    async with asyncio.timeout(10):
        while not bot.telegram.calls("getFile"):
            await asyncio.sleep(0.01)


async def test_slow_files_stop_nobody(content: Content, tmp_path: Path) -> None:
    """As many as may be handled at once, and one more person."""
    async with running(content, tmp_path) as bot:
        crowd = [bot.telegram.person(100 + n) for n in range(HANDLING)]
        for person in crowd:
            await bot.hears(person, "/job")
        slow = bot.telegram.hang("getFile", times=None)
        for person in crowd:
            await person.sends_document(POSTING)
        async with asyncio.timeout(20):
            while len(bot.telegram.calls("getFile")) < HANDLING:
                await asyncio.sleep(0.01)
        tom = bot.telegram.person(8)
        assert "/practice" in await bot.hears(tom, "/help")
        slow.cancel()


async def test_later_words_wait_and_some_commands_do_not(bot: Running) -> None:
    """What is typed meanwhile comes after the file, as it was sent."""
    priya = bot.telegram.person(7)
    slow = bot.telegram.delay(1.5, "getFile", times=1)
    await waits(bot, priya)
    await priya.says("And what comes now?")
    assert "/practice" in await bot.hears(priya, "/help")
    assert "encrypted" in await bot.hears(priya, "/privacy")
    assert "run a ward" in (await priya.hears(10)).rendered
    slow.cancel()


async def test_whoever_deletes_waits_for_nothing(
    content: Content, tmp_path: Path
) -> None:
    async with running(content, tmp_path) as bot:
        priya = bot.telegram.person(7)
        slow = bot.telegram.hang("getFile", times=None)
        await waits(bot, priya)
        await priya.says("/delete")
        await priya.hears()
        await priya.presses("Yes, erase everything")
        await priya.hears()
        await priya.says("/export")
        document = json.loads((await priya.hears()).file.content)  # type: ignore[union-attr]
        assert document["sessions"] == []
        slow.cancel()
        await bot.stop()
        async with bot.store() as store:
            assert await store.claim() == ()
            assert (await store.health()).needs_waiting == 0


async def test_what_waits_survives_a_kill(content: Content, tmp_path: Path) -> None:
    async with running(content, tmp_path) as bot:
        priya = bot.telegram.person(7)
        slow = bot.telegram.hang("getFile", times=None)
        await waits(bot, priya)
        await bot.kill()
        async with bot.store() as store:
            (parked,) = await store.claim()
            assert len(parked.needs) == 1
            assert (await store.health()).needs_waiting == 1
        slow.cancel()
        bot.start()
        assert "run a ward" in (await priya.hears(10)).rendered


async def met(store: Store, answers: list[bytes | None]) -> Arrival:
    """Meet the need of a parked update; None is a failure."""
    done: asyncio.Future[Arrival] = asyncio.get_running_loop().create_future()

    async def meet(_: str, __: Need, ___: Alone) -> bytes:
        answer = answers.pop(0)
        if answer is None:
            raise Unfetched
        return answer

    needs = Needs(store, meet, done.set_result, again=0.001)
    (arrival,) = await store.claim()
    needs.ask(arrival, arrival.needs)
    return await asyncio.wait_for(done, 10)


async def test_a_need_is_tried_again_and_fails_kindly(tmp_path: Path) -> None:
    """The result is in the row, for whoever decides: also after a restart."""
    cases: tuple[tuple[list[bytes | None], bytes | Failed], ...] = (
        ([None, b"words"], b"words"),
        ([None] * TRIES, Failed()),
        ([None] * (TRIES - 1) + [b""], b""),
    )
    for number, (answers, result) in enumerate(cases):
        folder = tmp_path / str(number)
        folder.mkdir()
        async with Store(folder / "s", folder / "k", bytes(32)) as store:
            await store.accept([said(1, address=PRIYA)])
            await store.park(1, (FILE,))
            after = await met(store, list(answers))
            assert (after.needs, after.known) == ((), {FILE: result})
            assert await store.claim() == (after,)
            assert await store.failed(1, 1) == 1


class Listening:
    """Needs whose sounds are let go one by one; `heard` are those put into words."""

    def __init__(self, store: Store) -> None:
        self.heard: list[str] = []
        self.at_once = 0
        self.most = 0
        self._go = asyncio.Semaphore(0)
        self.needs = Needs(store, self._meet, lambda _: None)

    async def _meet(self, _: str, need: Need, alone: Alone) -> bytes:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        async with alone:
            self.heard.append(need.file_id)
            await self._go.acquire()
        self.at_once -= 1
        return need.file_id.encode()

    def sent(self, number: int, who: str, *, ahead: bool = False) -> None:
        """Ask for a sound that somebody sent."""
        needs = (Transcribe(f"{who}{number}", 9),)
        ask = self.needs.ask_ahead if ahead else self.needs.ask
        ask(said(number, address=who), needs)

    async def next(self) -> str:
        """Let the one that is heard now be heard to its end, and give the next."""
        self._go.release()
        await self.until(len(self.heard) + 1)
        return self.heard[-1]

    async def until(self, heard: int) -> None:
        """Wait until so many sounds were heard, or are."""
        async with asyncio.timeout(10):
            while len(self.heard) < heard:
                await asyncio.sleep(0.01)

    def drop(self, who: str) -> None:
        self.needs.drop(who)


@asynccontextmanager
async def listening_to(folder: Path) -> AsyncIterator[Listening]:
    async with Store(folder / "s", folder / "k", bytes(32)) as store:
        listening = Listening(store)
        try:
            yield listening
        finally:
            await listening.needs.stop()


async def test_nobody_is_heard_twice_while_another_waits(tmp_path: Path) -> None:
    """What is ahead goes last, whenever others come; asked for, it waits like others.

    Of several chats each is heard ahead once before one is heard so twice.
    """
    async with listening_to(tmp_path) as listening:
        listening.sent(1, "a")
        listening.sent(2, "a", ahead=True)
        await listening.until(1)
        listening.sent(3, "b")
        listening.sent(4, "c")
        listening.sent(5, "c", ahead=True)
        assert await listening.next() == "b3"
        listening.sent(6, "d")
        listening.sent(2, "a")  # its turn has come meanwhile
        listening.sent(7, "e")
        order = [await listening.next() for _ in range(5)]
        assert order == ["c4", "d6", "a2", "e7", "c5"]


async def test_few_sounds_are_in_memory_and_those_waited_for_first(
    tmp_path: Path,
) -> None:
    """Of a crowd that came ahead, the places go to whoever is waited for."""
    async with listening_to(tmp_path) as listening:
        for number in range(SOUNDS):
            listening.sent(number, "abcdefgh"[number])
        for number in range(SOUNDS):
            listening.sent(100 + number, "abcdefgh"[number], ahead=True)
        listening.sent(50, "z")
        await listening.until(1)
        order = [await listening.next() for _ in range(SOUNDS)]
        assert order[-1] == "z50"
        assert listening.most == SOUNDS
        listening.drop("a")
        assert await listening.next() == "b101"
