"""How updates reach the bot: polling and the webhook."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict

from tests.fake_bot_api import FakeBotApi, Person
from tests.fake_bot_api.judge import judge_update
from tests.fake_bot_api.people import PRESS_LANE
from tests.fake_bot_api_test.conftest import Call


async def test_an_offset_confirms_all_before_it(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    await priya.says("two")
    first = await bot.get_updates(limit=1)
    assert len(first) == 1
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    assert [update.message and update.message.text for update in rest] == ["two"]
    assert len(server.updates.pending) == 1
    await bot.get_updates(offset=-1)
    assert await bot.get_updates(offset=rest[0].update_id + 1) == ()


async def test_at_most_100_at_once(bot: Bot, priya: Person) -> None:
    for number in range(150):
        await priya.says(str(number))
    assert len(await bot.get_updates(limit=1000)) == 100


async def test_a_repeated_offset_gets_one_update(bot: Bot, priya: Person) -> None:
    """Within half a second; a bot that cannot store them must slow down."""
    await priya.says("two")
    first = await bot.get_updates(offset=0)
    again = await bot.get_updates(offset=0)
    await asyncio.sleep(0.5)
    later = await bot.get_updates(offset=0)
    assert [len(first), len(again), len(later)] == [2, 1, 2]


async def test_a_poll_waits(bot: Bot, priya: Person) -> None:
    seen = await bot.get_updates()
    poll = asyncio.ensure_future(
        bot.get_updates(offset=seen[-1].update_id + 1, timeout=10)
    )
    await asyncio.sleep(0.05)
    assert not poll.done()
    await priya.says("now")
    assert len(await poll) == 1


async def test_a_poll_ends_without_updates(server: FakeBotApi, bot: Bot) -> None:
    server.clock.speed = 100
    clock = asyncio.get_running_loop().time
    began = clock()
    assert await bot.get_updates(timeout=10) == ()
    assert 0.05 < clock() - began < 1


async def test_a_second_poller_ends_the_first(bot: Bot) -> None:
    first = asyncio.ensure_future(bot.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    second = asyncio.ensure_future(bot.get_updates(timeout=10))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    second.cancel()


async def test_only_kinds_that_were_asked_for(bot: Bot, priya: Person) -> None:
    """The choice holds until it is changed, and for later updates only."""
    await bot.get_updates(allowed_updates=["callback_query"])
    await priya.says("unheard")
    assert len(await bot.get_updates(offset=-1)) == 1
    await bot.get_updates(allowed_updates=[])
    await priya.says("heard")
    assert [u.message and u.message.text for u in await bot.get_updates(offset=-1)] == [
        "heard"
    ]


async def test_updates_grow_old(
    server: FakeBotApi, bot: Bot, call: Call, priya: Person
) -> None:
    """A press lives for 150 seconds, the rest for a day."""
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    await call("sendMessage", chat_id=7, text="?", reply_markup=markup)
    await priya.presses("x")
    server.clock.skip(151)
    assert [bool(u.callback_query) for u in await bot.get_updates()] == [False]
    server.clock.skip(24 * 3600)
    assert await bot.get_updates(offset=1) == ()


async def test_all_kinds_of_messages(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    tom = server.person(8, "Tom", username="tom_k")
    said = await priya.says("first")
    await priya.edits(said, "second")
    await priya.sends_sticker()
    await priya.sends_photo("a picture")
    await priya.sends_voice()
    await priya.sends_document("a posting")
    await priya.sends_location(52.5, 13.4)
    await priya.forwards("from elsewhere")
    await priya.blocks()
    await priya.unblocks()
    group = server.group(-100)
    await group.adds_bot(by=tom)
    await tom.says("/start", to=group)
    await tom.says("not for the bot", to=group)
    await group.removes_bot(by=tom)
    payloads = [pending.payload for pending in server.updates.pending.values()]
    assert [fault for p in payloads for fault in judge_update(p)] == []
    updates = await bot.get_updates()
    assert len(updates) == len(payloads) == 15
    edited = updates[2].edited_message
    assert edited is not None
    assert (edited.text, edited.message_id) == ("second", said)
    assert updates[8].message is not None
    assert updates[8].message.forward_origin is not None


async def test_a_poisonous_update(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    number = server.updates.next_id()
    server.updates.put_raw(
        number, "message", b'{"update_id":%d,"message":7}' % number, priya.id
    )
    with pytest.raises(Exception, match="int"):
        await bot.get_updates()


class Receiver:
    """A webhook that notes what it gets and answers as told."""

    def __init__(self) -> None:
        self.got: list[tuple[int, str | None]] = []
        self.statuses: list[int] = []
        self.retry_after: str | None = None
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        update = await request.json()
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.got.append((update["update_id"], secret))
        status = self.statuses.pop(0) if self.statuses else 200
        headers = {"Retry-After": self.retry_after} if self.retry_after else {}
        return web.Response(status=status, headers=headers)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.receive)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_the_webhook_gets_what_waited_and_what_comes(
    server: FakeBotApi, bot: Bot, priya: Person, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url, secret_token="s3cret")
    await priya.says("more")
    await server.settle()
    assert [secret for _, secret in receiver.got] == ["s3cret", "s3cret"]
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (receiver.url, 0)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_refused_update_holds_back_its_chat_only(
    server: FakeBotApi, bot: Bot, priya: Person, receiver: Receiver
) -> None:
    """Until 2xx the chat's next update waits; other chats, and presses, do not."""
    first = next(iter(server.updates.pending))
    await priya.says("second")
    await bot.send_message(7, "x")
    priya.sends_callback("x", await priya.hears())
    await server.person(8, "Tom").says("/start")
    lanes = [pending.lane for pending in server.updates.pending.values()]
    assert lanes == [7, 7, 7 + PRESS_LANE, 8]
    server.clock.speed = 20
    receiver.statuses = [500, 500, 500]
    await bot.set_webhook(receiver.url, max_connections=1)
    await server.settle()
    order = [number - first for number, _ in receiver.got]
    assert sorted(set(order)) == [0, 1, 2, 3]
    assert order.index(1) > len(order) - 1 - order[::-1].index(0)
    assert (await bot.get_webhook_info()).last_error_message == (
        "Wrong response from the webhook: 500 Internal Server Error"
    )


async def test_retry_after_is_honoured(
    server: FakeBotApi, bot: Bot, priya: Person, receiver: Receiver
) -> None:
    server.clock.speed = 100
    receiver.statuses, receiver.retry_after = [503], "20"
    await bot.set_webhook(receiver.url)
    await server.settle()
    assert [delivery.status for delivery in server.deliveries] == [503, 200]
    assert server.deliveries[1].at - server.deliveries[0].at >= 20
    assert priya.unread == []


async def test_a_dead_webhook_loses_nothing(
    server: FakeBotApi, bot: Bot, priya: Person, receiver: Receiver
) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    await asyncio.sleep(0.05)
    await bot.set_webhook(receiver.url)
    await server.settle()
    assert len(receiver.got) == 1
    assert priya.unread == []


async def test_setting_a_webhook_ends_a_poll(bot: Bot, receiver: Receiver) -> None:
    poll = asyncio.ensure_future(bot.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    await bot.set_webhook(receiver.url)
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll


async def test_webhooks_that_are_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)invalid webhook URL"):
        await bot.set_webhook("nowhere")
    with pytest.raises(BadRequest, match="unallowed characters"):
        await bot.set_webhook("https://a.org/", secret_token="not allowed!")


async def test_waiting_updates_can_be_dropped(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    await bot.delete_webhook(drop_pending_updates=True)
    assert not server.updates.pending
    await priya.says("still here")
    assert len(await bot.get_updates()) == 1
