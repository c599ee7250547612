"""What came from Telegram, as something that happened."""

from datetime import datetime, timedelta

from telegram import CallbackQuery, Chat, ChatMember, Message, MessageEntity, Update

from bot.interview.conversation import (
    Addressed,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
)
from bot.interview.events import Edited, Medium, Said, Showed
from bot.places import zone_at

DOOR = "telegram"
FRESH = timedelta(minutes=1)

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
"""The library's field names; the order matters where a message has two of them."""


def address_of(chat_id: int) -> str:
    """The address of a chat."""
    return f"{DOOR}:{chat_id:d}"


def chat_of(address: str) -> int:
    """The chat of an address that came through this door."""
    return int(address.removeprefix(f"{DOOR}:"))


def translate(
    update: Update, username: str, now: datetime
) -> tuple[str, Happening] | None:
    """Give who it was and what they did, or None for what concerns nobody.

    `username` is the bot's own. `now` is an aware time in UTC. The library does not
    look at the types of what it reads, so an update that Telegram would never send
    may raise.
    """
    if update.callback_query is not None:
        return _press(update.callback_query, now)
    if (member := update.my_chat_member) is not None:
        address = address_of(member.chat.id)
        inside = member.new_chat_member.status not in (
            ChatMember.BANNED,
            ChatMember.LEFT,
        )
        if member.chat.type == Chat.PRIVATE:
            return address, Returned(now) if inside else Left(now)
        if member.chat.type == Chat.CHANNEL or not inside:
            return None
        return address, Addressed(now)
    message = update.message or update.edited_message
    if message is None:
        return None
    address = address_of(message.chat.id)
    if message.chat.type != Chat.PRIVATE:
        spoken_to = update.message is not None and _speaks_to(message, username)
        return (address, Addressed(now)) if spoken_to else None
    if update.edited_message is not None:
        text = _words(message.text or message.caption or "")
        at = _at(message.edit_date or now, now)
        return (address, Edited(at, str(message.message_id), text)) if text else None
    happening = _said(message, _at(message.date, now))
    return (address, happening) if happening is not None else None


def _at(date: datetime, now: datetime) -> datetime:
    """Telegram's clock counts whole seconds; ours is finer, while the news is fresh."""
    return now if abs(now - date) < FRESH else date


def _press(query: CallbackQuery, now: datetime) -> tuple[str, Happening] | None:
    message = query.message
    if message is None or message.chat.type != Chat.PRIVATE or query.data is None:
        return None
    return address_of(query.from_user.id), Pressed(now, _words(query.data))


def _words(text: str) -> str:
    """Put a mark for half a character: JSON can hold one, no file can."""
    return text.encode(errors="replace").decode()


def _said(message: Message, at: datetime) -> Happening | None:
    number = str(message.message_id)
    own = message.forward_origin is None
    text = message.text
    if text is not None:
        if own and (command := _command(message)) is not None:
            return Commanded(at, *command)
        return Said(at, number, _words(text), own)
    medium = next((m for f, m in _MEDIA.items() if getattr(message, f, None)), None)
    if message.caption:
        return Said(at, number, _words(message.caption), own, medium)
    if medium is not None:
        place = message.location
        zone = zone_at(place.latitude, place.longitude) if place is not None else None
        return Showed(at, medium, zone)
    # Service messages (a pinned message, a new photo…) are no part of a conversation.
    return None


def _command(message: Message) -> tuple[str, str] | None:
    text = _words(message.text or "")
    if not text.startswith("/") or not any(
        e.type == MessageEntity.BOT_COMMAND and e.offset == 0 for e in message.entities
    ):
        return None
    name, _, argument = text[1:].partition(" ")
    first, _, rest = name.partition("\n")
    if rest:
        argument = f"{rest} {argument}"
    return first.partition("@")[0].casefold(), argument.strip()


def _speaks_to(message: Message, username: str) -> bool:
    reply = message.reply_to_message
    author = reply.from_user if reply is not None else None
    if author is not None and (author.username or "").casefold() == username.casefold():
        return True
    text = (message.text or message.caption or "").casefold()
    if f"@{username.casefold()}" in text:
        return True
    return _command(message) is not None and "@" not in text.split()[0]
