"""What came from Telegram, as something that happened.

Updates are read as the JSON they are: of the library's seventy fields of a message four
are needed here, and building the rest cost more than all else that is done to one.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.events import Edited, Medium, Said, Showed
from bot.core.incoming import (
    Addressed,
    Attached,
    Both,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
    Spoken,
)
from bot.doors.telegram.reading import (
    Json,
    Split,
    is_own,
    medium_of,
    raw_of,
    replied_to,
    split,
    words_of,
)
from bot.places import zone_at

DOOR = "telegram"
FRESH = timedelta(minutes=1)

MAX_FILE = 256 * 1024
"""Bytes of a text file above which it is not opened; no posting is that long."""

CLOSING = frozenset({"done", "stop"})
"""Commands that close what is said with them; others begin something."""

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


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
    at = _at(message.get("edit_date" if edited is message else "date"), now, skew)
    happening = _edited(message, at) if edited is message else _said(message, at)
    return (address, happening) if happening is not None else None


def _edited(message: Json, at: datetime) -> Edited | Commanded | None:
    found = split(message)
    if found is None:
        return None
    if found.command is not None:
        return Commanded(at, found.command, found.argument, edited=True)
    number = str(int(message["message_id"]))
    caption = message.get("text") is None
    return Edited(at, number, found.words, caption) if found.words else None


def _at(date: int | None, now: datetime, skew: timedelta) -> datetime:
    """Telegram's clock counts whole seconds; ours is finer, while the news is fresh."""
    if date is None:
        return now
    at = datetime.fromtimestamp(date, UTC) - skew
    return at if now - at >= FRESH else now  # nothing is from the future


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
    message, data = query.get("message"), raw_of(query, "data")
    if message is None or message["chat"]["type"] != "private" or data is None:
        return None
    number = str(int(message["message_id"]))
    return address_of(query["from"]["id"]), Pressed(now, data, number)


def _said(message: Json, at: datetime) -> Happening | None:
    number = str(int(message["message_id"]))
    own = is_own(message)
    found = split(message) or Split("")
    medium = medium_of(message)
    file: Attached | Spoken | None = _text_file(message, number, at, own)
    file = file or _sound(message, number, at, own)
    if file is not None:
        # What is a command in the words beneath is no part of them.
        file = replace(file, caption=found.words)
    if found.command is not None:
        command = Commanded(at, found.command, found.argument)
        if file is None:
            return command  # any other medium cannot be read
        if isinstance(file, Spoken) and found.command in CLOSING:
            return Both(file, command)
        return Both(command, file)  # what the command is about
    said: Said | Attached | Spoken | None = file
    # Marks of direction alone are a line of which nothing is seen, as a blank is.
    words = found.words or (" " if message.get("text") else "")
    if said is None and words:
        said = Said(at, number, words, own, medium, replied_to(message))
    if said is not None:
        return said if found.then is None else Both(said, Commanded(at, found.then))
    if medium is None:
        # Service messages (a pinned message, a new photo…) are no part of it.
        return None
    place = message.get("location")
    if place is None:
        return Showed(at, medium)
    return Showed(at, medium, zone_at(place["latitude"], place["longitude"]))


def _text_file(message: Json, number: str, at: datetime, own: bool) -> Attached | None:
    """Give a document that is plain text and of a size worth opening."""
    if message.get("animation") or not isinstance(message.get("document"), dict):
        return None
    document = message["document"]
    name = (words_of(document, "file_name") or "")[:128]
    kind = words_of(document, "mime_type") or ""
    size = document.get("file_size")
    plain = kind.startswith("text/") or name.casefold().endswith((".txt", ".md"))
    if not plain or not isinstance(size, int) or not 0 < size <= MAX_FILE:
        return None
    file_id = words_of(document, "file_id") or ""
    return Attached(at, number, file_id, name, size, "", own)


_SOUNDS = {
    "voice": Medium.VOICE,
    "audio": Medium.VOICE,
    "video_note": Medium.VIDEO,
    "document": Medium.DOCUMENT,
}
"""Fields of the API that may hold speech, and what each is called otherwise."""


def _sound(message: Json, number: str, at: datetime, own: bool) -> Spoken | None:
    """Give a voice message, the sound of a video note, or a file of sound."""
    for field, medium in _SOUNDS.items():
        file = message.get(field)
        if not isinstance(file, dict) or message.get("animation"):
            continue
        kind = words_of(file, "mime_type") or ""
        if field == "document" and not kind.startswith("audio/"):
            continue
        file_id = words_of(file, "file_id")
        seconds, size = file.get("duration", 0), file.get("file_size", 0)
        if not file_id or type(seconds) is not int or type(size) is not int:
            return None
        return Spoken(
            at,
            number,
            file_id,
            max(0, seconds),
            max(0, size),
            medium,
            "",
            own,
            replied_to(message),
        )
    return None


def _speaks_to(message: Json, username: str) -> bool:
    author = (message.get("reply_to_message") or {}).get("from") or {}
    if (author.get("username") or "").casefold() == username.casefold():
        return True
    text = (raw_of(message, "text") or raw_of(message, "caption") or "").casefold()
    if f"@{username.casefold()}" in text:
        return True
    found = split(message)
    commanded = found is not None and found.command is not None
    return commanded and "@" not in text.partition(" ")[0]
