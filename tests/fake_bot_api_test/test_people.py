"""People as tests drive them, and other libraries as clients of the fake."""

import asyncio
from contextlib import suppress

import pytest
from telegram import Bot

from tests.fake_bot_api import FakeBotApi, Person
from tests.fake_bot_api.judge import judge_all
from tests.fake_bot_api.models import aiogram, types
from tests.fake_bot_api_test.conftest import Call


def one_button(label: str, data: str) -> types.InlineKeyboardMarkup:
    button = types.InlineKeyboardButton(text=label, callback_data=data)
    return types.InlineKeyboardMarkup(inline_keyboard=[[button]])


async def test_a_conversation_with_another_library(server: FakeBotApi) -> None:
    """aiogram polls, answers and edits; the fake is not made for one client only."""
    dispatcher = aiogram.Dispatcher()

    @dispatcher.message()
    async def _answer(message: types.Message) -> None:
        await message.answer(
            f"You said <b>{message.text}</b>",
            parse_mode="HTML",
            reply_markup=one_button("More", "more"),
        )

    @dispatcher.callback_query()
    async def _more(query: types.CallbackQuery) -> None:
        await query.answer("Coming")
        assert isinstance(query.message, types.Message)
        await query.message.edit_text("That was all")

    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    api = TelegramAPIServer.from_base(server.url)
    session = AiohttpSession(api=api)
    async with aiogram.Bot(server.token, session) as client:
        polling = asyncio.ensure_future(
            dispatcher.start_polling(client, handle_signals=False)
        )
        priya = server.person(7, "Priya")
        await priya.says("hello")
        assert (await priya.hears()).rendered == "You said **hello**"
        await priya.presses("More")
        await priya.sees("That was all")
        await server.settle()
        await dispatcher.stop_polling()
        with suppress(asyncio.CancelledError):
            await polling
    assert priya.chat == [
        "> hello",
        "< That was all",
        "> *taps* More",
        "< *toast* Coming",
    ]
    assert judge_all(server.requests) == []


async def test_hearing_and_seeing(bot: Bot, priya: Person) -> None:
    await bot.send_message(7, "one")
    sent = await bot.send_message(7, "two")
    assert [message.text for message in await priya.hears_all()] == ["one", "two"]
    with pytest.raises(AssertionError, match="Priya heard nothing:\n> /start\n< one"):
        await priya.hears(timeout=0.01)
    seeing = asyncio.ensure_future(priya.sees("three"))
    await bot.edit_message_text("now three", 7, sent.message_id)
    assert (await seeing).message_id == sent.message_id
    with pytest.raises(AssertionError, match="did not see 'four'"):
        await priya.sees("four", timeout=0.01)


async def test_buttons_of_last_week(
    server: FakeBotApi, bot: Bot, call: Call, priya: Person
) -> None:
    """The newest button of a label is meant, unless a message is named."""
    for number in (1, 2):
        markup = one_button("Hint", f"h{number}").model_dump(exclude_none=True)
        await call("sendMessage", chat_id=7, text=str(number), reply_markup=markup)
    first, second = priya.unread
    await bot.edit_message_reply_markup(7, first.message_id)
    await priya.presses("Hint")
    await priya.presses("Hint", first)
    with pytest.raises(AssertionError, match="no button 'Gone'"):
        await priya.presses("Gone")
    updates = await bot.get_updates()
    data = [u.callback_query.data for u in updates if u.callback_query]
    assert data == ["h2", "h1"]
    assert second.buttons == [["Hint"]]
    query_ids = {u.callback_query.id for u in updates if u.callback_query}
    assert query_ids <= server.presses.keys()


async def test_a_group_is_private(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    """Without being addressed, the bot hears nothing in a group."""
    group = server.group(-100)
    await group.adds_bot(by=priya)
    sent = await bot.send_message(-100, "I work in private")
    await priya.says("chatter", to=group)
    await priya.says("/start", to=group)
    await priya.says("@second_round_bot hello", to=group)
    await priya.says("why?", to=group, reply_to=sent.message_id)
    updates = await bot.get_updates(offset=-3)
    assert [u.message and u.message.text for u in updates] == [
        "/start",
        "@second_round_bot hello",
        "why?",
    ]
    assert group.lines[1] == "< I work in private"


async def test_settling_needs_a_bot(server: FakeBotApi, priya: Person) -> None:
    with pytest.raises(TimeoutError, match="1 updates unconfirmed"):
        await server.settle(timeout=0.05)
    assert len(priya.chat) == 1
