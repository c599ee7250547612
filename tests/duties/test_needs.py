"""What updates wait for: nobody else waits, order stays, and it can be let go."""

import asyncio
import json
from pathlib import Path

from bot.content import Content
from bot.doors.telegram.backlog import HANDLING
from bot.duties.needs import Needs
from bot.needs import TRIES, Failed, Fetch, Need
from bot.ports import Arrival, Unfetched
from bot.storage.sqlite import Store
from tests.conftest import Running, running
from tests.fake_bot_api import Person
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

    async def meet(_: str, __: Need) -> bytes:
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
            assert await store.park(1, (FILE,))
            after = await met(store, list(answers))
            assert (after.needs, after.known) == ((), {FILE: result})
            assert await store.claim() == (after,)
            assert await store.failed(1, 1) == 1
