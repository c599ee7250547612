"""What a message of Telegram says: its words, its command, whose it is, what it shows.

Telegram says where a command ends, by an entity that counts in UTF-16; what stands
behind it is the command's argument.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.events import Medium
from bot.core.plain import UNSEEN, bare, seen

Json = Mapping[str, Any]

STOPS = ".,;:!?…·)]}\"'»”’"
"""What may stand behind a command and says nothing."""

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

_ABOUT = frozenset(
    """
    author_signature boost_count business_connection_id caption caption_entities chat
    date direct_messages_topic edit_date effect_id entities external_reply
    forward_origin forward_date forward_from forward_from_chat forward_from_message_id
    forward_sender_name forward_signature from guest_bot_caller guest_query_id
    has_media_spoiler has_protected_content is_automatic_forward is_from_offline
    is_paid_post is_topic_message link_preview_options media_group_id message_id
    message_thread_id new_chat_photo new_chat_title paid_star_count quote reply_markup
    reply_to_checklist_task_id reply_to_message reply_to_poll_option_id
    reply_to_story sender_boost_count sender_business_bot sender_chat sender_tag
    show_caption_above_media suggested_post_info text via_bot
    """.split()
)
"""Fields that say something about a message, and nothing that it shows."""

_SERVICE = frozenset(
    """
    boost_added chat_background_set connected_website delete_chat_photo gift
    gift_upgrade_sent left_chat_member migrate_from_chat_id migrate_to_chat_id
    new_chat_member new_chat_members passport_data pinned_message refunded_payment
    successful_payment unique_gift web_app_data chat_owner_left
    """.split()
)
_SERVICE_ENDS = (
    *("_added", "_allowed", "_approved", "_changed", "_closed", "_completed"),
    *("_created", "_declined", "_deleted", "_done", "_edited", "_ended", "_failed"),
    *("_hidden", "_invited", "_joined", "_paid", "_refunded", "_removed"),
    *("_reopened", "_scheduled", "_set", "_shared", "_started", "_triggered"),
    *("_unhidden", "_winners"),
)
"""What a service message is called: it tells of the chat, and nobody says it."""


@dataclass(frozen=True, slots=True)
class Split:
    """Words, and the command that stands before or behind them.

    With `command`, `words` are empty: what follows it on its line is `argument`. With
    `then`, the words were said first and the command stands on a last line.
    """

    words: str
    command: str | None = None
    argument: str = ""
    then: str | None = None


def words_of(message: Json, field: str) -> str | None:
    """Give a field of words as it is seen, or None where there is none."""
    raw = raw_of(message, field)
    return None if raw is None else seen(raw)


def raw_of(message: Json, field: str) -> str | None:
    """Give a field of words as it came, as its entities count it."""
    words = message.get(field)
    if words is None:
        return None
    if not isinstance(words, str):
        raise TypeError(field)
    # Half of a surrogate pair can be written in JSON, and nowhere else.
    return words.encode(errors="replace").decode()


def split(message: Json) -> Split | None:
    """Give the words of a message or of its caption, with their command.

    In what is forwarded of somebody else there is none.
    """
    for field, entities in (("text", "entities"), ("caption", "caption_entities")):
        raw = raw_of(message, field)
        if raw is not None:
            return _split(raw, message.get(entities, ()) if is_own(message) else ())
    return None


def _split(raw: str, entities: Any) -> Split:
    units = raw.encode("utf-16-le")
    found = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] == "bot_command"
    ]
    for start, end in found:
        before = units[: 2 * start].decode("utf-16-le", "replace")
        name = units[2 * start : 2 * end].decode("utf-16-le", "replace")
        after = units[2 * end :].decode("utf-16-le", "replace")
        command = bare(name).removeprefix("/").partition("@")[0].casefold()
        if not bare(before):
            return Split("", command, _argument(after))
        alone = before.rstrip(" \t" + UNSEEN).endswith("\n")
        if alone and not bare(after).strip(STOPS):
            return Split(bare(before), then=command)
    return Split(seen(raw))


def _argument(after: str) -> str:
    """Give what stands behind a command, without the stops that say nothing."""
    argument = bare(bare(after).lstrip(STOPS))
    if "\n" in argument:
        return argument
    last = argument.rpartition(" ")[2]
    ends = argument.rstrip("!?,;:…")
    # A stop may belong to what it ends: a.m., St.
    return ends[:-1] if last.count(".") == 1 and ends.endswith(".") else ends


def is_own(message: Json) -> bool:
    """Whether the words are the sender's: also what they forward of their own."""
    origin = message.get("forward_origin")
    if origin is None:
        return True
    match origin, message.get("from"):
        case {"type": "user", "sender_user": {"id": int(origin_id)}}, {"id": sender}:
            return bool(origin_id == sender)
    return False


def medium_of(message: Json) -> Medium | None:
    """Tell what a message shows; None for words, and for a service message.

    A kind of message that is not known yet is told from a service message by its name.
    """
    known = next((m for f, m in _MEDIA.items() if message.get(f)), None)
    if known is not None:
        return known
    unknown = [
        field
        for field, value in message.items()
        if field not in _ABOUT and field not in _MEDIA and value is not None
    ]
    service = any(
        field in _SERVICE or field.endswith(_SERVICE_ENDS) for field in unknown
    )
    shows = bool(unknown) or not any(f in message for f in _SAYS)
    return Medium.OTHER if shows and not service else None


_SAYS = ("text", "caption", "new_chat_title", "new_chat_photo")


def replied_to(message: Json) -> str:
    """Give what a button means under the message that is replied to, or nothing."""
    replied = message.get("reply_to_message")
    if not isinstance(replied, Mapping):
        return ""
    markup = replied.get("reply_markup")
    rows = markup.get("inline_keyboard") if isinstance(markup, Mapping) else None
    for row in rows if isinstance(rows, list) else ():
        for button in row if isinstance(row, list) else ():
            data = button.get("callback_data") if isinstance(button, Mapping) else None
            if isinstance(data, str) and len(data) <= 64:
                return data
    return ""


def thread_of(message: Json) -> int | None:
    """Give the topic in which a message was sent, where its chat has topics."""
    thread = message.get("message_thread_id")
    chat = message["chat"]
    topics = message.get("is_topic_message") or chat.get("is_forum")
    if type(thread) is int and (topics or chat.get("type") == "private"):
        return thread
    return None
