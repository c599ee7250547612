"""Receiving: kept first, confirmed then, with one effect, whatever happens between."""

import asyncio
import json
import socket
from pathlib import Path
from typing import Any

import pytest

from bot.config import ConfigError
from bot.content import Content
from bot.doors.telegram.pulse import Pulse
from bot.doors.telegram.receive import TOO_MANY, Intake, Receiver
from bot.doors.telegram.translate import ALLOWED_UPDATES
from bot.steps import unwatched
from bot.storage.sqlite import Arrival
from tests.doors.telegram.frail import Frail, frail, heard, quiet
from tests.fake_bot_api import FakeBotApi, Person
from tests.hurry import PATIENCE, hurried


def offsets(telegram: FakeBotApi) -> list[int]:
    """What each poll confirmed: all updates below its offset."""
    return [request.integer("offset", 0) for request in telegram.calls("getUpdates")]


def newest(telegram: FakeBotApi) -> int:
    return max(telegram.updates.pending)


def repeat(telegram: FakeBotApi, update_id: int, text: str, of: Person) -> None:
    """Deliver words under a number of the test's own choice."""
    body = {
        "message_id": update_id,
        "date": int(telegram.clock.now()),
        "chat": of.private.json,
        "from": of.user,
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": len(text)}],
    }
    payload = json.dumps({"update_id": update_id, "message": body}).encode()
    telegram.updates.put_raw(update_id, "message", payload, of.id)


def answers(person: Person) -> list[str]:
    """All that the bot said to somebody, read or not."""
    return [m.text for m in person.private.messages.values() if m.by_bot]


async def exported(person: Person) -> dict[str, Any]:
    """Ask for everything that is kept."""
    await person.says("/export")
    while True:
        message = await person.hears(PATIENCE)
        if message.file is not None:
            kept: dict[str, Any] = json.loads(message.file.content)
            return kept


@hurried
async def test_nothing_is_confirmed_before_it_is_stored(
    content: Content, tmp_path: Path
) -> None:
    """While the disk is full Telegram keeps it; then it is handled once."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        bot.disk.full = {"accept"}
        await priya.says("/help")
        number = newest(bot.telegram)
        await bot.disk.refused(3)
        assert all(offset <= number for offset in offsets(bot.telegram))
        assert number in bot.telegram.updates.pending
        assert answers(priya) == []
        bot.disk.full = set()
        await heard(priya)
        await quiet(bot)
        assert len(answers(priya)) == 1
        assert max(offsets(bot.telegram)) == number + 1


@hurried
async def test_a_repeat_has_no_effect(content: Content, tmp_path: Path) -> None:
    """Telegram repeats what it believes unconfirmed, after a restart of either."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        priya.private.known = priya.private.started = True
        for number in (100, 101):
            repeat(bot.telegram, number, "/help", priya)
            await heard(priya)
        await bot.stop()
        for number in (100, 101, 102):
            repeat(bot.telegram, number, "/help", priya)
        bot.start()
        await heard(priya)
        await quiet(bot)
        assert len(answers(priya)) == 3


@hurried
async def test_killed_between_storing_and_confirming(
    content: Content, tmp_path: Path
) -> None:
    """It is then both replayed and repeated, and still has one effect."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        bot.disk.held = {"accept"}
        await priya.says("/help")
        await priya.says("/privacy")
        await asyncio.wait_for(bot.disk.reached.wait(), PATIENCE)
        assert bot.telegram.updates.pending
        await bot.restart()
        await heard(priya)
        await heard(priya)
        await quiet(bot)
        assert len(answers(priya)) == len(set(answers(priya))) == 2


@pytest.mark.parametrize("step", ["before apply", "apply", "sent"])
def test_killed_while_handling(content: Content, tmp_path: Path, step: str) -> None:
    """Accepted and confirmed, but not handled or not sent: done after the restart."""

    @hurried
    async def test() -> None:
        async with frail(content, tmp_path) as bot:
            priya, tom = bot.telegram.person(7), bot.telegram.person(8)
            bot.disk.held = {step}
            await priya.says("/practice behavioural 1")
            await tom.says("/help")
            await asyncio.wait_for(bot.disk.reached.wait(), PATIENCE)
            async with asyncio.timeout(PATIENCE):
                while bot.telegram.updates.pending:
                    await asyncio.sleep(0.1)
            await bot.restart()
            await heard(priya)
            await heard(tom)
            await quiet(bot)
            assert len(answers(tom)) == 1
            assert len(answers(priya)) == 1
            assert len((await exported(priya))["sessions"]) == 1

    test()


@hurried
async def test_restarts_in_the_middle(content: Content, tmp_path: Path) -> None:
    """One in good order, two broken off: the answer is whole and in order."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/practice behavioural 1")
        await heard(priya)
        said = [f"In June I wrote rota number {n} myself." for n in range(6)]
        for number, words in enumerate(said):
            await priya.says(words)
            if number == 1:
                await bot.stop()
                bot.start()
            elif number % 2:
                await bot.restart()
        await quiet(bot)
        kept = await exported(priya)
        (session,) = kept["sessions"]
        assert [m["text"] for m in session["turns"][0]["messages"]] == said


@hurried
async def test_a_poison_update_is_stepped_over(
    content: Content, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What nobody can read or keep stops nobody else, before it or after it."""
    async with frail(content, tmp_path) as bot:
        await bot.stop()
        people = [bot.telegram.person(number) for number in (7, 8, 9)]
        poisons: list[dict[str, Any]] = [
            {"message": {"message_id": 1, "chat": {}}},
            {"message": {**_said_by(people[1]), "text": 5}},
            {"message": {**_said_by(people[1]), "text": "half \ud83d"}},
        ]
        await people[0].says("/help")
        for poison in poisons:
            number = bot.telegram.updates.next_id()
            payload = json.dumps({"update_id": number, **poison}).encode()
            bot.telegram.updates.put_raw(number, "message", payload, 1)
        people[1].private.known = people[1].private.started = True
        await people[2].says("/help")
        bot.start()
        await asyncio.gather(*map(heard, people))
        await quiet(bot)
        assert [len(answers(person)) for person in people] == [1, 1, 1]
        assert not bot.telegram.updates.pending
        async with bot.store() as store:
            assert (await store.health()).inbox_dead == 2
    assert "update set aside" in caplog.text


def _said_by(person: Person) -> dict[str, Any]:
    return {"message_id": 1, "date": 0, "chat": person.private.json}


@hurried
async def test_another_poller(content: Content, tmp_path: Path) -> None:
    """It waits for the other to go, and loses nothing meanwhile."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        conflict = bot.telegram.fail("getUpdates", 409, times=2)
        await priya.says("/help")
        await heard(priya)
        assert conflict.hits == 2


@pytest.mark.parametrize("code", [429, 500, 502])
def test_telegram_refuses_for_a_while(
    content: Content, tmp_path: Path, code: int
) -> None:
    @hurried
    async def test() -> None:
        async with frail(content, tmp_path) as bot:
            priya = bot.telegram.person(7, "Priya")
            bot.telegram.fail("getUpdates", code, times=2, retry_after=3)
            await priya.says("/help")
            await heard(priya)

    test()


@hurried
async def test_the_network_goes_and_comes_back(
    content: Content, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """With the connection cut, with half an answer, and with silence."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        bot.telegram.reset("getUpdates", times=2, applied=True)
        bot.telegram.malformed("getUpdates")
        bot.telegram.hang("getUpdates")
        await priya.says("/help")
        await heard(priya)
        await quiet(bot)
        assert len(answers(priya)) == 1
    assert "cannot be reached" in caplog.text


@hurried
async def test_started_before_the_network(content: Content, tmp_path: Path) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = int(listener.getsockname()[1])
    telegram = FakeBotApi(port=port)
    bot = Frail(telegram, content, tmp_path)
    bot.start()
    await asyncio.sleep(0.5)
    async with telegram:
        telegram.reset("deleteWebhook")
        priya = telegram.person(7, "Priya")
        await priya.says("/help")
        await heard(priya)
        await bot.stop()


@hurried
async def test_stopped_before_the_network(content: Content, tmp_path: Path) -> None:
    """Nobody has to wait for Telegram in order to stop."""
    async with FakeBotApi() as telegram:
        telegram.hang("getMe", times=None)
        bot = Frail(telegram, content, tmp_path)
        bot.start()
        await asyncio.sleep(1)
        await asyncio.wait_for(bot.stop(), PATIENCE)


@pytest.mark.parametrize("method", ["getMe", "getUpdates"])
def test_a_refused_token_stops_loudly(
    content: Content, tmp_path: Path, method: str
) -> None:
    @hurried
    async def test() -> None:
        async with frail(content, tmp_path) as bot:
            await bot.stop()
            bot.telegram.fail(method, 401, times=None)
            bot.start()
            with pytest.raises(ConfigError, match="TELEGRAM_BOT_TOKEN") as raised:
                await bot.ended()
        assert bot.telegram.token not in str(raised.value)

    test()


@hurried
async def test_a_webhook_left_by_another_program(
    content: Content, tmp_path: Path
) -> None:
    """It would refuse every poll; what waits is not thrown away with it."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await bot.stop()
        await priya.says("/help")
        bot.start()
        await heard(priya)
        (deleting, *_) = bot.telegram.calls("deleteWebhook")
        assert not deleting.flag("drop_pending_updates")
        assert (
            json.loads(bot.telegram.calls("getUpdates")[-1].params["allowed_updates"])
            == ALLOWED_UPDATES
        )


@hurried
async def test_the_disk_fills_up_while_handling(
    content: Content, tmp_path: Path
) -> None:
    """What was accepted waits, in order, until there is room again."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/practice behavioural 1")
        await heard(priya)
        bot.disk.full = {"apply", "failed", "waiting"}
        for words in ("In June I wrote the rota.", "It took me a week."):
            await priya.says(words)
        await bot.disk.refused(10)
        bot.disk.full = set()
        await heard(priya)  # also the quiet moment is noticed again
        kept = await exported(priya)
        messages = kept["sessions"][0]["turns"][0]["messages"]
        assert [m["text"] for m in messages] == [
            "In June I wrote the rota.",
            "It took me a week.",
        ]


@hurried
async def test_a_quiet_moment_that_failed(content: Content, tmp_path: Path) -> None:
    """It is announced again, or the candidate would wait for ever."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/practice behavioural 1")
        await heard(priya)
        bot.disk.held = {"apply"}
        await priya.says("In June I wrote the rota.")
        await asyncio.wait_for(bot.disk.reached.wait(), PATIENCE)
        bot.disk.full = {"apply"}
        bot.disk.let_go()
        await bot.disk.refused(1)
        bot.disk.full = set()
        await heard(priya)


@hurried
async def test_what_always_fails_is_set_aside(content: Content, tmp_path: Path) -> None:
    """Its candidate hears a kind word, the others notice nothing."""
    async with frail(content, tmp_path) as bot:
        priya, tom = bot.telegram.person(7), bot.telegram.person(8)
        await priya.says("/practice behavioural 1")
        await heard(priya)
        bot.disk.full = {"apply"}
        await priya.says("In June I wrote the rota.")
        await bot.disk.refused(3)
        bot.disk.full = set()
        apology = await heard(priya)
        assert apology in {
            p for tone in content.phrases["apology"].values() for p in tone
        }
        await tom.says("/help")
        await heard(tom)
        await bot.stop()
        async with bot.store() as store:
            assert await store.claim() == ()


@hurried
async def test_too_much_under_way(content: Content, tmp_path: Path) -> None:
    """Then Telegram keeps the rest for a while."""
    under_way = TOO_MANY + 1
    arrived: list[Arrival] = []
    async with frail(content, tmp_path) as bot:
        await bot.stop()
        polls = len(bot.telegram.calls("getUpdates"))
        async with bot.store() as store, bot.library() as library:
            intake = Intake(
                store,
                username=lambda: library.username,
                arrived=arrived.append,
                pressed=lambda _: None,
                odd=lambda _: None,
                passed=unwatched,
            )
            receiver = Receiver(
                library,
                intake,
                backlog=lambda: under_way,
                broken=lambda: None,
                passed=unwatched,
                pulse=Pulse(polling=True),
            )
            receiving = asyncio.create_task(receiver.run())
            await bot.telegram.person(7).says("/help")
            await asyncio.sleep(1)
            assert len(bot.telegram.calls("getUpdates")) == polls
            under_way = 0
            async with asyncio.timeout(PATIENCE):
                while not arrived:
                    await asyncio.sleep(0.1)
            receiving.cancel()
            await asyncio.gather(receiving, return_exceptions=True)


@hurried
async def test_a_press_is_acknowledged_at_once(
    content: Content, tmp_path: Path
) -> None:
    """Even one that nothing follows from, and nothing depends on it."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/practice behavioural 1")
        message = await priya.hears(PATIENCE)
        bot.telegram.fail("answerCallbackQuery", 400)
        priya.sends_callback("rubbish \ud800 from a modified app", message)
        await heard(priya)
        await priya.presses("Hint")
        await heard(priya)
        await quiet(bot)
        assert len(bot.telegram.calls("answerCallbackQuery")) == 2


@hurried
async def test_one_garbled_update_among_good_ones(
    content: Content, tmp_path: Path
) -> None:
    """It alone is set aside; who wrote before it and after it is answered."""
    async with frail(content, tmp_path) as bot:
        await bot.stop()
        before, after = bot.telegram.person(7), bot.telegram.person(8)
        await before.says("/help")
        number = bot.telegram.updates.next_id()
        garbled = b'{"update_id":%d,"message":{"text":"' % number
        bot.telegram.updates.put_raw(number, "message", garbled, 1)
        await after.says("/help")
        bot.start()
        await asyncio.gather(heard(before), heard(after))
        await quiet(bot)
        assert [len(answers(person)) for person in (before, after)] == [1, 1]
        async with bot.store() as store:
            assert (await store.health()).inbox_dead == 1


@hurried
async def test_what_failed_is_tried_again_while_the_bot_runs(
    content: Content, tmp_path: Path
) -> None:
    """Also what could not be read when it came, and can be by now."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await priya.says("/help")
        await heard(priya)
        body = {
            "message_id": 900,
            "date": int(bot.telegram.clock.now()),
            "chat": priya.private.json,
            "from": priya.user,
            "text": "/privacy",
            "entities": [{"type": "bot_command", "offset": 0, "length": 8}],
        }
        raw = json.dumps({"update_id": 900, "message": body}).encode()
        async with bot.store() as store:
            assert await store.set_aside(900, None, raw, "of a later release")
            assert await store.retry([900]) == 1
        assert "keep" in await heard(priya)
        async with bot.store() as store:
            assert await store.dead() == ()
