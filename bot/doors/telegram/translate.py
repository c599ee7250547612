"""What came from Telegram, as something that happened.

Updates are read as the JSON they are: of the library's seventy fields of a message four
are needed here, and building the rest cost more than all else that is done to one.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core.events import Edited, Medium, Said, Showed
from bot.core.incoming import (
    Addressed,
    Attached,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
)
from bot.places import zone_at

DOOR = "telegram"
Json = Mapping[str, Any]
FRESH = timedelta(minutes=1)

MAX_FILE = 256 * 1024
"""Bytes of a text file above which it is not opened; no posting is that long."""

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]

_MEDIA = {
    "sticker": Medium.STICKER,
    "animation": Medium.VIDEO,
    "photo": Medium.PHOTO,
    "voice": Medium.VOICE,
    "audio": Medium.VOICE,
    "video": Medium.VIDEO,
    "video_note": Medium.VIDEO,
    "document": Medium.DOCUMENT,
    "venue": Medium.LOCATION,
    "location": Medium.LOCATION,
    "contact": Medium.CONTACT,
    "poll": Medium.POLL,
    "dice": Medium.STICKER,
    "story": Medium.OTHER,
    "game": Medium.OTHER,
    "paid_media": Medium.PHOTO,
    "checklist": Medium.OTHER,
    "invoice": Medium.OTHER,
    "giveaway": Medium.OTHER,
}
"""The API's field names; the order matters where a message has two of them."""


def address_of(chat_id: int) -> str:
    """The address of a chat."""
    return f"{DOOR}:{chat_id:d}"


def chat_of(address: str) -> int:
    """The chat of an address that came through this door."""
    return int(address.removeprefix(f"{DOOR}:"))


class Misshapen(Exception):
    """An update that is not as the Bot API says; nothing of it is repeated here."""


def translate(
    update: Json, username: str, now: datetime, skew: float = 0.0
) -> tuple[str, Happening] | None:
    """Give who it was and what they did, or None for what concerns nobody.

    `username` is the bot's own. `now` is an aware time in UTC, by this machine's clock,
    of which Telegram's is `skew` seconds ahead; all times given are by this machine's.

    Raises:
        Misshapen: the update is not as the Bot API says.
    """
    try:
        return _translate(update, username, now, timedelta(seconds=skew))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        kind = type(error).__name__
    raise Misshapen(f"an update is not as the Bot API says ({kind})")


def sender_of(update: Json) -> str | None:
    """Give the address of a private chat as far as a misshapen update tells it."""
    for kind in ("message", "edited_message"):
        match update.get(kind):
            case {"chat": {"id": int(chat_id), "type": "private"}}:
                return address_of(chat_id)
    match update.get("callback_query"):
        case {"from": {"id": int(person_id)}}:
            return address_of(person_id)
    return None


def _translate(
    update: Json, username: str, now: datetime, skew: timedelta
) -> tuple[str, Happening] | None:
    if (query := update.get("callback_query")) is not None:
        return _press(query, now)
    if (member := update.get("my_chat_member")) is not None:
        return _membership(member, now)
    edited: Json | None = update.get("edited_message")
    message: Json | None = update.get("message") or edited
    if message is None:
        return None
    chat = message["chat"]
    address = address_of(chat["id"])
    if chat["type"] != "private":
        spoken_to = edited is not message and _speaks_to(message, username)
        return (address, Addressed(now)) if spoken_to else None
    if edited is message:
        text = _words(message, "text") or _words(message, "caption")
        at = _at(message.get("edit_date"), now, skew)
        number = str(int(message["message_id"]))
        return (address, Edited(at, number, text)) if text else None
    happening = _said(message, _at(message["date"], now, skew))
    return (address, happening) if happening is not None else None


def _at(date: int | None, now: datetime, skew: timedelta) -> datetime:
    """Telegram's clock counts whole seconds; ours is finer, while the news is fresh."""
    if date is None:
        return now
    at = datetime.fromtimestamp(date, UTC) - skew
    return now if abs(now - at) < FRESH else at


def _words(message: Json, field: str) -> str | None:
    words = message.get(field)
    if words is None:
        return None
    if not isinstance(words, str):
        raise TypeError(field)
    # Half of a surrogate pair can be written in JSON, and nowhere else.
    return words.encode(errors="replace").decode()


def _membership(member: Json, now: datetime) -> tuple[str, Happening] | None:
    address = address_of(member["chat"]["id"])
    kind = member["chat"]["type"]
    inside = member["new_chat_member"]["status"] not in ("kicked", "left")
    if kind == "private":
        return address, Returned(now) if inside else Left(now)
    if kind == "channel" or not inside:
        return None
    return address, Addressed(now)


def _press(query: Json, now: datetime) -> tuple[str, Happening] | None:
    message, data = query.get("message"), _words(query, "data")
    if message is None or message["chat"]["type"] != "private" or data is None:
        return None
    number = str(int(message["message_id"]))
    return address_of(query["from"]["id"]), Pressed(now, data, number)


def _said(message: Json, at: datetime) -> Happening | None:
    number = str(int(message["message_id"]))
    own = message.get("forward_origin") is None
    text = _words(message, "text")
    if text is not None:
        if own and (command := _command(message)) is not None:
            return Commanded(at, *command)
        return Said(at, number, text, own)
    if (file := _text_file(message, number, at, own)) is not None:
        return file
    medium = next((m for f, m in _MEDIA.items() if message.get(f)), None)
    if caption := _words(message, "caption"):
        return Said(at, number, caption, own, medium)
    if medium is not None:
        place = message.get("location")
        if place is None:
            return Showed(at, medium)
        return Showed(at, medium, zone_at(place["latitude"], place["longitude"]))
    # Service messages (a pinned message, a new photo…) are no part of a conversation.
    return None


def _text_file(message: Json, number: str, at: datetime, own: bool) -> Attached | None:
    """Give a document that is plain text and of a size worth opening."""
    if message.get("animation") or not isinstance(message.get("document"), dict):
        return None
    document = message["document"]
    name = (_words(document, "file_name") or "")[:128]
    kind = _words(document, "mime_type") or ""
    size = document.get("file_size")
    plain = kind.startswith("text/") or name.casefold().endswith((".txt", ".md"))
    if not plain or not isinstance(size, int) or not 0 < size <= MAX_FILE:
        return None
    file_id = _words(document, "file_id") or ""
    caption = _words(message, "caption") or ""
    return Attached(at, number, file_id, name, size, caption, own)


def _command(message: Json) -> tuple[str, str] | None:
    if not any(
        entity["type"] == "bot_command" and entity["offset"] == 0
        for entity in message.get("entities", ())
    ):
        return None
    text = _words(message, "text") or ""
    name, _, argument = text[1:].partition(" ")
    first, _, rest = name.partition("\n")
    if rest:
        argument = f"{rest} {argument}"
    return first.partition("@")[0].casefold(), argument.strip()


def _speaks_to(message: Json, username: str) -> bool:
    author = (message.get("reply_to_message") or {}).get("from") or {}
    if (author.get("username") or "").casefold() == username.casefold():
        return True
    text = (_words(message, "text") or _words(message, "caption") or "").casefold()
    if f"@{username.casefold()}" in text:
        return True
    return _command(message) is not None and "@" not in text.partition(" ")[0]
