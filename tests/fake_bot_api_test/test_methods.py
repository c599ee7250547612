"""Requests that succeed, and those refused as the real server refuses them."""

from typing import Any

import aiohttp
import pytest
from telegram import (
    Bot,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken

from bot.doors.telegram.transport import AiohttpRequest
from tests.fake_bot_api import FakeBotApi, Person
from tests.fake_bot_api.judge import judge_all
from tests.fake_bot_api_test.conftest import Call

PNG = b"\x89PNG\r\n\x1a\n a picture"


def keyboard(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[button] for button in buttons])


HINT = InlineKeyboardButton("Hint", callback_data="hint:1")
SKIP = InlineKeyboardButton("Skip", callback_data="skip:1")


async def test_a_message_comes_back_as_it_is_shown(bot: Bot, priya: Person) -> None:
    sent = await bot.send_message(
        7,
        " Tell me about <b>the last time</b> &amp; /skip \n",
        parse_mode="HTML",
        reply_markup=InlineKeyboardMarkup([[HINT, SKIP]]),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(1),
    )
    assert sent.text == "Tell me about the last time & /skip"
    assert [entity.type for entity in sent.entities] == ["bold", "bot_command"]
    assert sent.from_user is not None
    assert sent.from_user.id == bot.id
    assert sent.message_id == 2
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "/start"
    assert priya.chat == [
        "> /start",
        "< Tell me about **the last time** & /skip\n[Hint] [Skip]",
    ]


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🙂" * 2049}, "message is too long"),
        ({"text": "x", "chat_id": 99}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            {
                "text": "x",
                "entities": [{"type": "bold", "offset": 0, "length": 2}],
            },
            "entity beginning at UTF-16 offset 0 ends after the end of the text at "
            "UTF-16 offset 1",
        ),
        ({"text": "x", "parse_mode": "MarkdownV2"}, "unsupported parse_mode"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
        ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
        (
            {"text": "x", "reply_parameters": {"message_id": 77}},
            "message to be replied not found",
        ),
    ],
)
async def test_a_message_is_refused(
    call: Call, priya: Person, params: dict[str, Any], why: str
) -> None:
    assert await call("sendMessage", **{"chat_id": 7, **params}) == {
        "ok": False,
        "error_code": 400,
        "description": f"Bad Request: {why}",
    }
    assert not priya.unread


@pytest.mark.parametrize(
    ("data", "ok"),
    [("", False), ("x", True), ("x" * 64, True), ("x" * 65, False), ("é" * 33, False)],
)
async def test_callback_data_has_1_to_64_bytes(
    call: Call, priya: Person, data: str, ok: bool
) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    answer = await call("sendMessage", chat_id=7, text="x", reply_markup=markup)
    assert answer["ok"] is ok
    if not ok:
        assert answer["description"] == "Bad Request: BUTTON_DATA_INVALID"
    assert len(priya.unread) == ok


@pytest.mark.parametrize(
    "button",
    [
        {"text": "nothing to do"},
        {"text": "", "callback_data": "x"},
        {"callback_data": "x"},
        {"text": "two", "callback_data": "x", "url": "https://a.org"},
        {"text": "x", "url": "not an address"},
        {"text": "x", "copy_text": {"text": "x" * 257}},
        {"text": "x", "callback_data": "x", "style": "purple"},
    ],
)
async def test_a_button_is_refused(
    call: Call, priya: Person, button: dict[str, Any]
) -> None:
    markup = {"inline_keyboard": [[button]]}
    answer = await call("sendMessage", chat_id=7, text="x", reply_markup=markup)
    assert answer["error_code"] == 400
    assert not priya.unread


async def test_only_who_started_can_be_written_to(server: FakeBotApi, bot: Bot) -> None:
    """Somebody merely seen in a group is known, but did not start the bot."""
    tom = server.person(8, "Tom")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(8, "hello")
    group = server.group(-100)
    await group.adds_bot(by=tom)
    await tom.says("/help", to=group)
    with pytest.raises(
        Forbidden, match=r"(?i)bot can't initiate conversation with a user"
    ):
        await bot.send_message(8, "hello")
    await tom.says("/start")
    await bot.send_message(8, "hello")
    assert (await tom.hears()).text == "hello"


async def test_who_blocks_hears_nothing(bot: Bot, priya: Person) -> None:
    await priya.blocks()
    with pytest.raises(Forbidden, match=r"(?i)bot was blocked by the user"):
        await bot.send_message(7, "hello")
    await priya.unblocks()
    await bot.send_message(7, "hello")
    priya.deactivates()
    with pytest.raises(Forbidden, match=r"(?i)user is deactivated"):
        await bot.send_message(7, "hello")
    assert [message.text for message in priya.unread] == ["hello"]
    changes = [u.my_chat_member for u in await bot.get_updates() if u.my_chat_member]
    assert [c.new_chat_member.status for c in changes] == ["kicked", "member"]


async def test_a_group_moves(server: FakeBotApi, bot: Bot, priya: Person) -> None:
    group = server.group(-5, kind="group")
    await group.adds_bot(by=priya)
    await bot.send_message(-5, "here")
    await group.upgrades(-1005)
    with pytest.raises(ChatMigrated) as raised:
        await bot.send_message(-5, "where?")
    assert raised.value.new_chat_id == -1005
    assert (await bot.send_message(-1005, "there")).message_id == 2


async def test_text_is_edited_in_place(bot: Bot, priya: Person) -> None:
    """An edit without buttons takes the buttons away."""
    sent = await bot.send_message(7, "one", reply_markup=keyboard(HINT))
    await bot.edit_message_text(
        "<b>two</b>", 7, sent.message_id, parse_mode="HTML", reply_markup=keyboard(SKIP)
    )
    assert priya.chat[-1] == "< **two**\n[Skip]"
    edited = await bot.edit_message_text("two", 7, sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.edit_date is not None
    assert priya.chat[-1] == "< two"


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, priya: Person) -> None:
    sent = await bot.send_message(
        7, "<b>one</b>", parse_mode="HTML", reply_markup=keyboard(HINT)
    )
    bold = [MessageEntity("bold", 0, 3)]
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text(
            "one", 7, sent.message_id, entities=bold, reply_markup=keyboard(HINT)
        )
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_reply_markup(
            7, sent.message_id, reply_markup=keyboard(HINT)
        )
    await bot.edit_message_reply_markup(7, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_reply_markup(7, sent.message_id)
    assert (await priya.hears()).buttons == []


async def test_what_cannot_be_edited(bot: Bot, priya: Person) -> None:
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("x", 7, 99)
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("x", 7, await priya.says("mine"))
    document = await bot.send_document(7, b"x", filename="x.txt")
    with pytest.raises(
        BadRequest, match=r"(?i)there is no text in the message to edit"
    ):
        await bot.edit_message_text("x", 7, document.message_id)


async def test_a_message_is_deleted(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    first = await bot.send_message(7, "first")
    second = await bot.send_message(7, "second")
    assert await bot.delete_message(7, first.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await bot.delete_message(7, first.message_id)
    server.clock.skip(48 * 3600 + 1)
    with pytest.raises(BadRequest, match=r"(?i)can't be deleted for everyone"):
        await bot.delete_message(7, second.message_id)
    assert priya.chat == ["> /start", "< second"]


async def test_documents_and_photos(bot: Bot, priya: Person) -> None:
    document = await bot.send_document(
        7,
        b'{"schema": 1}',
        filename="data.json",
        caption="<i>yours</i>",
        parse_mode="HTML",
        reply_markup=keyboard(HINT),
    )
    photo = await bot.send_photo(7, PNG, caption="a card")
    assert document.document is not None
    assert document.document.file_name == "data.json"
    assert document.document.file_size == 13
    again = await bot.send_document(7, document.document.file_id)
    assert again.document == document.document
    assert photo.photo[0].file_size == len(PNG)
    heard = await priya.hears()
    assert heard.file is not None
    assert heard.file.content == b'{"schema": 1}'
    assert priya.chat[1] == "< [data.json] _yours_\n[Hint]"


async def test_files_that_are_refused(bot: Bot, priya: Person) -> None:
    with pytest.raises(BadRequest, match=r"(?i)message caption is too long"):
        await bot.send_document(7, b"x", caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await bot.send_document(7, b"")
    with pytest.raises(BadRequest, match=r"(?i)IMAGE_PROCESS_FAILED"):
        await bot.send_photo(7, b"no picture")
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_document(7, "NOSUCHFILE")
    assert not priya.unread


async def test_a_press_is_answered_within_150_seconds(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    await bot.send_message(7, "ready?", reply_markup=keyboard(HINT))
    await priya.presses("Hint")
    press = (await bot.get_updates())[-1].callback_query
    assert press is not None
    assert await press.answer("Here it is")
    assert priya.chat[-2:] == ["> *taps* Hint", "< *toast* Here it is"]
    with pytest.raises(BadRequest, match=r"(?i)MESSAGE_TOO_LONG"):
        await press.answer("x" * 201)
    server.clock.skip(151)
    with pytest.raises(BadRequest, match=r"(?i)query is too old and response timeout"):
        await press.answer()
    with pytest.raises(BadRequest, match=r"(?i)query is too old and response timeout"):
        await bot.answer_callback_query("invented")


async def test_commands_and_profile(bot: Bot) -> None:
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([("start", "Begin"), ("skip", "Next")], scope=private)
    assert [c.command for c in await bot.get_my_commands(scope=private)] == [
        "start",
        "skip",
    ]
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match=r"(?i)BOT_COMMAND_INVALID"):
        await bot.set_my_commands([("Start!", "Begin")])
    await bot.set_my_description("Practise")
    await bot.set_my_short_description("Practise")
    with pytest.raises(BadRequest):
        await bot.set_my_description("x" * 513)
    with pytest.raises(BadRequest):
        await bot.set_my_short_description("x" * 121)
    assert (await bot.get_my_description(language_code="en")).description == "Practise"


async def test_small_signs(bot: Bot, priya: Person) -> None:
    message_id = await priya.says("an answer")
    await bot.send_chat_action(7, "typing")
    await bot.set_message_reaction(7, message_id, "👍")
    assert priya.private.actions == ["typing"]
    assert priya.private.messages[message_id].reaction == "👍"
    with pytest.raises(BadRequest, match=r"(?i)REACTION_INVALID"):
        await bot.set_message_reaction(7, message_id, "🥑")
    with pytest.raises(BadRequest, match=r"(?i)wrong parameter action"):
        await bot.send_chat_action(7, "dancing")


async def test_a_reply_keyboard_is_pressed(bot: Bot, priya: Person) -> None:
    markup = ReplyKeyboardMarkup(
        [["Nursing"], [KeyboardButton("Where I am", request_location=True)]]
    )
    await bot.send_message(7, "Your field?", reply_markup=markup)
    await priya.presses("Nursing")
    await priya.presses("Where I am")
    updates = await bot.get_updates()
    said = [update.message for update in updates if update.message]
    assert said[1].text == "Nursing"
    assert said[2].location is not None


@pytest.mark.parametrize(
    ("token", "status"),
    [("1:short", 404), ("987654321:" + "A" * 35, 401), ("", 404)],
)
async def test_a_wrong_token(server: FakeBotApi, token: str, status: int) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{server.base_url}{token}/getMe") as answer,
    ):
        assert answer.status == status


async def test_a_wrong_token_stops_the_library(server: FakeBotApi) -> None:
    async with AiohttpRequest(1) as transport:
        wrong = "987654321:" + "A" * 35
        bot = Bot(wrong, server.base_url, request=transport)
        with pytest.raises(InvalidToken):
            await bot.get_me()


async def test_an_unknown_method(call: Call) -> None:
    answer = await call("sendTelepathy")
    assert answer["description"] == "Not Found: method not found"


@pytest.mark.parametrize("form", ["query", "urlencoded", "multipart", "json"])
@pytest.mark.parametrize("verb", ["GET", "POST"])
async def test_every_form_of_request(
    server: FakeBotApi, priya: Person, form: str, verb: str
) -> None:
    """Some libraries send a form body in a GET."""
    values = {"chat_id": "7", "text": "a+b & ü"}
    sent: dict[str, Any]
    match form:
        case "query":
            sent = {"params": values}
        case "urlencoded":
            sent = {"data": values}
        case "json":
            sent = {"json": values}
        case _:
            body = aiohttp.FormData(default_to_multipart=True)
            for name, value in values.items():
                body.add_field(name, value)
            sent = {"data": body}
    url = f"{server.base_url}{server.token}/sendmessage"
    async with (
        aiohttp.ClientSession() as session,
        session.request(verb, url, **sent) as answer,
    ):
        assert answer.status == 200
    assert (await priya.hears()).text == "a+b & ü"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", b"text=\xff"),
        ("application/json", b"{"),
        ("application/json", b"[]"),
        ("application/json", b"\xff"),
    ],
)
async def test_a_body_that_cannot_be_read(
    server: FakeBotApi, kind: str, body: bytes
) -> None:
    url = f"{server.base_url}{server.token}/sendMessage"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers={"Content-Type": kind}) as answer,
    ):
        assert answer.status == 400


async def test_a_fault_of_the_fake_itself_is_loud() -> None:
    """A test must not mistake it for something that Telegram does."""
    server = FakeBotApi()
    await server.__aenter__()
    url = f"{server.base_url}{server.token}/setMyCommands"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, json={"commands": [1]}) as answer,
    ):
        assert answer.status == 500
    with pytest.raises(ExceptionGroup, match="the fake server itself failed"):
        await server.__aexit__(None, None, None)


async def test_the_second_judge_agrees(
    server: FakeBotApi, bot: Bot, priya: Person
) -> None:
    """Everything the fake answers must satisfy aiogram's models too."""
    sent = await bot.send_message(7, "[x] <b>y</b>", parse_mode="HTML")
    await bot.edit_message_text("z", 7, sent.message_id, reply_markup=keyboard(HINT))
    await bot.send_document(7, b"x", filename="x.txt", caption="a file")
    await bot.send_photo(7, PNG)
    await priya.presses("Hint")
    await bot.get_updates(allowed_updates=["message", "callback_query"])
    await bot.set_my_commands([("start", "Begin")])
    await bot.get_my_commands()
    await bot.set_message_reaction(7, 1, "👍")
    await bot.get_webhook_info()
    await bot.send_message(7, "x", entities=[MessageEntity("bold", 0, 1)])
    assert len({request.method for request in server.requests}) == 10
    assert judge_all(server.requests) == []


async def test_the_second_judge_finds_faults(
    server: FakeBotApi, call: Call, priya: Person
) -> None:
    """The real server ignores what it does not know; the judge does not."""
    button = {"text": "x", "callback_data": "x", "icon": 1}
    markup = {"inline_keyboard": [[button]]}
    await call(
        "sendMessage", chat_id=priya.id, text="x", colour="red", reply_markup=markup
    )
    assert judge_all(server.calls("sendMessage")) == [
        "sendMessage: no such field: colour",
        "sendMessage: no such field: reply_markup.inline_keyboard.icon",
        "sendMessage answer: no such field: reply_markup.inline_keyboard.icon",
    ]
