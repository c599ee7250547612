"""Chats as they stand: who may be written to, and what is on the screen."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fake_bot_api.clock import Clock
from tests.fake_bot_api.markup import rendered
from tests.fake_bot_api.refusal import MIGRATED, bad_request, forbidden

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file somebody sent."""

    filename: str
    content_type: str
    content: bytes


@dataclass(slots=True, eq=False)
class ChatMessage:
    """One message as it looks now; `json` is what the API would give."""

    json: Json
    by_bot: bool
    deleted: bool = False
    edits: int = 0
    keyboards: list[list[list[Json]]] = field(default_factory=list)
    file: Upload | None = None
    reaction: str = ""
    texts: list[str] = field(default_factory=list)
    """Every text it was told to show, the newest last.

    An edit to the text that stands there already is refused as "not modified", and
    counts: what was to be seen is seen.
    """

    def __post_init__(self) -> None:
        self.texts.append(self.text)

    @property
    def message_id(self) -> int:
        return int(self.json["message_id"])

    @property
    def text(self) -> str:
        """The bare text, or the caption."""
        return str(self.json.get("text", self.json.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """The entities of the text or the caption."""
        key = "entities" if "text" in self.json else "caption_entities"
        return list(self.json.get(key, []))

    @property
    def rendered(self) -> str:
        """The text with its entities as signs; a file or odd thing by its name."""
        words = rendered(self.text, self.entities)
        if self.file is not None:
            words = f"[{self.file.filename}] {words}".rstrip()
        if words:
            return words
        odd = ("sticker", "photo", "voice", "location", "document", "poll", "dice")
        return next((f"({kind})" for kind in odd if kind in self.json), "(something)")

    @property
    def keyboard(self) -> list[list[Json]]:
        """The inline buttons, row by row."""
        markup = self.json.get("reply_markup", {})
        rows: list[list[Json]] = markup.get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[list[str]]:
        """The labels of the inline buttons, row by row."""
        return [[button["text"] for button in row] for row in self.keyboard]

    def __repr__(self) -> str:
        return f"<{'bot' if self.by_bot else 'person'} {self.rendered!r}>"


@dataclass(frozen=True, slots=True)
class Tap:
    """A press of a button, in its place in the conversation."""

    label: str


@dataclass(frozen=True, slots=True)
class Toast:
    """A word the bot showed in answer to a press."""

    text: str


class Chat:
    """A private chat or a group: its messages and the bot's rights in it."""

    def __init__(self, json: Json, clock: Clock, keep: int | None = None) -> None:
        self.json = json
        self.known = False
        """The bot has met this person or group at all."""
        self.started = False
        """The person wrote first, or the bot is in the group."""
        self.blocked = False
        self.deactivated = False
        self.migrated_to: int | None = None
        self.messages: dict[int, ChatMessage] = {}
        self.history: deque[ChatMessage | Tap | Toast] = deque(maxlen=keep)
        self.unread: deque[ChatMessage] = deque(maxlen=keep)
        self.reply_keyboard: list[list[Json]] = []
        self.actions: list[str] = []
        self.changed = asyncio.Event()
        self._clock = clock
        self._keep = keep
        self._next_id = 1

    @property
    def id(self) -> int:
        return int(self.json["id"])

    @property
    def private(self) -> bool:
        return bool(self.json["type"] == "private")

    def admit(self) -> None:
        """Refuse the bot as the real server would.

        Raises:
            Refusal: nobody it knows, blocked, deactivated or migrated.
        """
        if not self.known:
            raise bad_request("chat not found")
        if self.migrated_to is not None:
            raise bad_request(MIGRATED, migrate_to_chat_id=self.migrated_to)
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.private and not self.started:
            raise forbidden("bot can't initiate conversation with a user")
        if self.blocked and self.private:
            raise forbidden("bot was blocked by the user")
        if not self.started or self.blocked:
            raise forbidden(f"bot was kicked from the {self.json['type']} chat")

    def add(
        self, sender: Json, fields: Json, *, by_bot: bool, file: Upload | None = None
    ) -> ChatMessage:
        """Write a new message and say so to whoever listens."""
        message = ChatMessage(
            {
                "message_id": self._next_id,
                "from": sender,
                "chat": self.json,
                "date": int(self._clock.now()),
                **fields,
            },
            by_bot,
            file=file,
        )
        self._next_id += 1
        self.messages[message.message_id] = message
        if self._keep is not None and len(self.messages) > self._keep:
            del self.messages[next(iter(self.messages))]
        self.history.append(message)
        if by_bot:
            self.unread.append(message)
            if message.keyboard:
                message.keyboards.append(message.keyboard)
        self.changed.set()
        return message

    def edit(self, message: ChatMessage, **fields: Any) -> None:
        """Change a message in place; a field of None is removed."""
        for key, value in fields.items():
            if value is None:
                message.json.pop(key, None)
            else:
                message.json[key] = value
        message.json["edit_date"] = int(self._clock.now())
        message.edits += 1
        message.texts.append(message.text)
        if message.keyboard and message.keyboards[-1:] != [message.keyboard]:
            message.keyboards.append(message.keyboard)
        if message.by_bot and message not in self.unread:
            self.unread.append(message)
        self.changed.set()

    def toast(self, text: str) -> None:
        """Show the answer to a press."""
        self.history.append(Toast(text))
        self.changed.set()

    def tap(self, label: str) -> None:
        """Note a press in the conversation."""
        self.history.append(Tap(label))

    @property
    def lines(self) -> list[str]:
        """Both sides as the screen shows them now: `<` the bot, `>` the person."""
        shown: list[str] = []
        for entry in self.history:
            match entry:
                case Tap(label):
                    shown.append(f"> *taps* {label}")
                case Toast(text):
                    shown.append(f"< *toast* {text}")
                case ChatMessage(deleted=True):
                    continue
                case ChatMessage():
                    sign = "<" if entry.by_bot else ">"
                    rows = [
                        " ".join(f"[{label}]" for label in row) for row in entry.buttons
                    ]
                    shown.append("\n".join([f"{sign} {entry.rendered}", *rows]))
        return shown

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something is true of this chat."""
        while not holds():
            self.changed.clear()
            await self.changed.wait()
