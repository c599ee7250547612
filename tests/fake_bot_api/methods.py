"""The methods our bot calls, each with the refusals of the real server."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fake_bot_api.chats import Chat, ChatMessage, Upload
from tests.fake_bot_api.keyboards import read_markup
from tests.fake_bot_api.markup import (
    Entity,
    check_entities,
    detected,
    read_html,
    trimmed,
    units,
)
from tests.fake_bot_api.refusal import NOT_MODIFIED, QUERY_TOO_OLD, bad_request
from tests.fake_bot_api.request import ApiRequest
from tests.fake_bot_api.updates import PRESS_LIFE

if TYPE_CHECKING:
    from tests.fake_bot_api.server import FakeBotApi

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
REACTIONS = set(
    "❤👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇"
    "😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
) | {"👨‍💻", "❤‍🔥", "🤷‍♂", "🤷", "🤷‍♀"}
SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
}


def formatted(
    request: ApiRequest, name: str, marks: str, limit: int
) -> tuple[str, list[Entity]]:
    """Read a text with its entities, as they will stand in the message.

    Raises:
        Refusal: it is too long after the markup is taken out, or the markup is wrong.
    """
    source = request.text(name)
    mode = request.text("parse_mode").lower()
    if mode == "html":
        text, entities = read_html(source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        given = request.value(marks)
        text, entities = source, check_entities(source, given) if given else []
    text, entities = trimmed(text.replace("\r", ""), entities)
    if units(text) > limit:
        what = "message" if name == "text" else "message caption"
        raise bad_request(f"{what} is too long")
    return text, detected(text, entities)


def body_text(request: ApiRequest) -> dict[str, Any]:
    """Read the text of a message.

    Raises:
        Refusal: it is empty, before or after the markup is taken out.
    """
    if not request.text("text"):
        raise bad_request("message text is empty")
    text, entities = formatted(request, "text", "entities", TEXT_LIMIT)
    if not text:
        raise bad_request("text must be non-empty")
    return {"text": text, **({"entities": entities} if entities else {})}


def open_chat(server: "FakeBotApi", request: ApiRequest) -> Chat:
    """Find the chat a request names, if the bot may write there."""
    name = request.text("chat_id")
    if not name:
        raise bad_request("chat_id is empty")
    chat = server.chats.get(int(name)) if re.fullmatch(r"-?\d+", name) else None
    if chat is None:
        raise bad_request("chat not found")
    chat.admit()
    return chat


def own_message(chat: Chat, request: ApiRequest, deed: str) -> ChatMessage:
    """Find a message of the bot's own."""
    message = chat.messages.get(request.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request(f"message to {deed} not found")
    if not message.by_bot:
        raise bad_request(f"message can't be {deed}ed")
    return message


def write(
    server: "FakeBotApi",
    request: ApiRequest,
    chat: Chat,
    fields: dict[str, Any],
    file: Upload | None = None,
) -> dict[str, Any]:
    """Put a message of the bot into the chat and give it as the API does."""
    markup = read_markup(request)
    answered = _answered(chat, request)
    if server.limits is not None:
        server.limits.admit(chat.id, server.clock)
    if markup and "inline_keyboard" in markup:
        if markup["inline_keyboard"]:
            fields["reply_markup"] = markup
    elif markup is not None:
        chat.reply_keyboard = markup.get("keyboard", [])
    if answered is not None:
        original = answered.json.items()
        fields["reply_to_message"] = {
            k: v for k, v in original if k != "reply_to_message"
        }
    if request.flag("protect_content"):
        fields["has_protected_content"] = True
    message = chat.add(server.bot_user, fields, by_bot=True, file=file)
    if server.on_sent is not None:
        server.on_sent(chat)
    return message.json


def _answered(chat: Chat, request: ApiRequest) -> ChatMessage | None:
    reply = request.value("reply_parameters")
    if reply is None:
        return None
    number = reply.get("message_id") if isinstance(reply, dict) else None
    message = chat.messages.get(number) if isinstance(number, int) else None
    if message is not None and not message.deleted:
        return message
    if isinstance(reply, dict) and reply.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def get_me(server: "FakeBotApi", _: ApiRequest) -> Any:
    return {
        **server.bot_user,
        "can_join_groups": True,
        "can_read_all_group_messages": server.reads_all_group_messages,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def send_message(server: "FakeBotApi", request: ApiRequest) -> Any:
    fields = body_text(request)
    return write(server, request, open_chat(server, request), fields)


def send_document(server: "FakeBotApi", request: ApiRequest) -> Any:
    file, file_id = _file(server, request, "document", UPLOAD_LIMIT)
    fields = _caption(request)
    fields["document"] = {
        "file_name": file.filename,
        "mime_type": file.content_type,
        **_file_fields(file, file_id),
    }
    return write(server, request, open_chat(server, request), fields, file)


def send_photo(server: "FakeBotApi", request: ApiRequest) -> Any:
    file, file_id = _file(server, request, "photo", PHOTO_LIMIT)
    if not file.content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        raise bad_request("IMAGE_PROCESS_FAILED")
    fields = _caption(request)
    size = {"width": 800, "height": 600, **_file_fields(file, file_id)}
    fields["photo"] = [size]
    return write(server, request, open_chat(server, request), fields, file)


def _caption(request: ApiRequest) -> dict[str, Any]:
    text, entities = formatted(request, "caption", "caption_entities", CAPTION_LIMIT)
    fields: dict[str, Any] = {"caption": text} if text else {}
    if entities:
        fields["caption_entities"] = entities
    return fields


def _file(
    server: "FakeBotApi", request: ApiRequest, name: str, limit: int
) -> tuple[Upload, str]:
    """Find an uploaded file, an attached one, or one known by its id."""
    given = request.text(name)
    upload = request.files.get(given.removeprefix("attach://") if given else name)
    if upload is None:
        if not given:
            raise bad_request(f"there is no {name} in the request")
        known = server.files.get(given)
        if known is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return known, given
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > limit:
        raise bad_request(f"file is too big for a {name}")
    return upload, server.keep_file(upload)


def _file_fields(file: Upload, file_id: str) -> dict[str, Any]:
    return {
        "file_id": file_id,
        "file_unique_id": f"u{file_id}",
        "file_size": len(file.content),
    }


def edit_message_text(server: "FakeBotApi", request: ApiRequest) -> Any:
    fields = body_text(request)
    chat = open_chat(server, request)
    message = own_message(chat, request, "edit")
    if "text" not in message.json:
        raise bad_request("there is no text in the message to edit")
    fields.setdefault("entities", None)
    return _edited(server, chat, message, request, fields)


def edit_message_reply_markup(server: "FakeBotApi", request: ApiRequest) -> Any:
    chat = open_chat(server, request)
    return _edited(server, chat, own_message(chat, request, "edit"), request, {})


def _edited(
    server: "FakeBotApi",
    chat: Chat,
    message: ChatMessage,
    request: ApiRequest,
    fields: dict[str, Any],
) -> Any:
    """Change a message; without reply_markup its buttons vanish, as they do there."""
    markup = read_markup(request)
    if markup is not None and "inline_keyboard" not in markup and markup:
        raise bad_request("inline keyboard expected")
    fields["reply_markup"] = markup if markup and markup["inline_keyboard"] else None
    if all(message.json.get(key) == value for key, value in fields.items()):
        if "text" in fields:
            message.texts.append(message.text)
        raise bad_request(NOT_MODIFIED)
    if server.limits is not None:
        server.limits.admit(chat.id, server.clock)
    chat.edit(message, **fields)
    return message.json


def delete_message(server: "FakeBotApi", request: ApiRequest) -> Any:
    chat = open_chat(server, request)
    message = chat.messages.get(request.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    too_old = server.clock.now() - message.json["date"] > 48 * 3600
    if too_old or not (message.by_bot or chat.private):
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    chat.changed.set()
    return True


def answer_callback_query(server: "FakeBotApi", request: ApiRequest) -> Any:
    press = server.presses.get(request.text("callback_query_id"))
    if press is None or server.clock.now() - press.at > PRESS_LIFE:
        raise bad_request(QUERY_TOO_OLD)
    text = request.text("text")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answered = True
    if text:
        press.chat.toast(text)
    return True


def _scope(request: ApiRequest) -> tuple[str, str]:
    scope = request.value("scope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return f"{kind}{scope.get('chat_id', '')}", request.text("language_code")


def set_my_commands(server: "FakeBotApi", request: ApiRequest) -> Any:
    commands = request.value("commands")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", str(command.get("command", ""))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    server.commands[_scope(request)] = commands
    return True


def get_my_commands(server: "FakeBotApi", request: ApiRequest) -> Any:
    return server.commands.get(_scope(request), [])


def delete_my_commands(server: "FakeBotApi", request: ApiRequest) -> Any:
    server.commands.pop(_scope(request), None)
    return True


def _profile(key: str, limit: int, refusal: str) -> Callable[..., Any]:
    def change(server: "FakeBotApi", request: ApiRequest) -> Any:
        if len(request.text(key)) > limit:
            raise bad_request(refusal)
        server.profile[key, request.text("language_code")] = request.text(key)
        return True

    return change


def _profile_of(key: str) -> Callable[..., Any]:
    def show(server: "FakeBotApi", request: ApiRequest) -> Any:
        language = request.text("language_code")
        plain = server.profile.get((key, ""), "")
        return {key: server.profile.get((key, language), plain)}

    return show


def send_chat_action(server: "FakeBotApi", request: ApiRequest) -> Any:
    action = request.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = open_chat(server, request)
    chat.actions.append(action)
    return True


def set_message_reaction(server: "FakeBotApi", request: ApiRequest) -> Any:
    chat = open_chat(server, request)
    message = chat.messages.get(request.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to react not found")
    reaction = request.value("reaction") or []
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = [r.get("emoji") for r in reaction if r.get("type") == "emoji"]
    if len(emoji) != len(reaction) or not REACTIONS.issuperset(emoji):
        raise bad_request("REACTION_INVALID")
    message.reaction = emoji[0] if emoji else ""
    return True


def get_file(server: "FakeBotApi", request: ApiRequest) -> Any:
    file_id = request.text("file_id")
    file = server.files.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > 20 * 1024 * 1024:
        raise bad_request("file is too big")
    server.given_out.add(file_id)
    return {**_file_fields(file, file_id), "file_path": f"files/{file_id}"}


METHODS: dict[str, Callable[["FakeBotApi", ApiRequest], Any]] = {
    "getme": get_me,
    "sendmessage": send_message,
    "senddocument": send_document,
    "sendphoto": send_photo,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback_query,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmydescription": _profile("description", 512, "BOT_DESCRIPTION_TOO_LONG"),
    "getmydescription": _profile_of("description"),
    "setmyshortdescription": _profile(
        "short_description", 120, "BOT_SHORT_DESCRIPTION_TOO_LONG"
    ),
    "getmyshortdescription": _profile_of("short_description"),
    "setmyname": _profile("name", 64, "BOT_TITLE_INVALID"),
    "getmyname": _profile_of("name"),
    "sendchataction": send_chat_action,
    "setmessagereaction": set_message_reaction,
    "getfile": get_file,
}
