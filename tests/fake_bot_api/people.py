"""People who use the bot, driven by tests as a person drives the app."""

# ruff: noqa: ASYNC109 - a test says how long it is ready to wait

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tests.fake_bot_api.chats import Chat, ChatMessage, Upload
from tests.fake_bot_api.markup import detected
from tests.fake_bot_api.updates import PRESS_LIFE

if TYPE_CHECKING:
    from tests.fake_bot_api.server import FakeBotApi

Json = dict[str, Any]
PRESS_LANE = 1 << 33
"""Presses wait in a lane of their own beside the same person's messages."""


class Person:
    """A person with a private chat to the bot; every verb is something they do."""

    def __init__(
        self, server: "FakeBotApi", id: int, first_name: str, **profile: Any
    ) -> None:
        self.id = id
        self.user: Json = {
            "id": id,
            "is_bot": False,
            "first_name": first_name,
            **profile,
        }
        names = {k: v for k, v in profile.items() if k in {"last_name", "username"}}
        self.private = Chat(
            {"id": id, "type": "private", "first_name": first_name, **names},
            server.clock,
            server.keep,
        )
        server.chats[id] = self.private
        self._server = server

    # -- what they send ------------------------------------------------------------

    async def says(
        self,
        text: str,
        *,
        to: "Group | None" = None,
        reply_to: int | None = None,
    ) -> int:
        """Write a message; give its id."""
        return await self.sends(to=to, reply_to=reply_to, **_words(text))

    async def sends(
        self,
        *,
        to: "Group | None" = None,
        reply_to: int | None = None,
        file: Upload | None = None,
        **fields: Any,
    ) -> int:
        """Send a message of any kind, by the fields of the API's Message."""
        chat = to.chat if to is not None else self.private
        if to is None:
            chat.known = chat.started = True
        else:
            self.private.known = True
        if reply_to is not None:
            fields["reply_to_message"] = dict(chat.messages[reply_to].json)
        message = chat.add(self.user, fields, by_bot=False, file=file)
        if to is None or to.shows_bot(message):
            self._put("message", dict(message.json), chat.id)
        return message.message_id

    async def edits(
        self, message_id: int, text: str, *, to: "Group | None" = None
    ) -> None:
        """Change the text of an earlier message."""
        chat = to.chat if to is not None else self.private
        message = chat.messages[message_id]
        assert not message.by_bot, "only one's own messages can be edited"
        chat.edit(message, **{"entities": None, **_words(text)})
        self._put("edited_message", dict(message.json), chat.id)

    async def sends_sticker(self, emoji: str = "🙂") -> int:
        """Send a sticker."""
        file_id = self._server.keep_file(Upload("sticker.webp", "image/webp", b"RIFF"))
        return await self.sends(
            sticker={
                "type": "regular",
                "width": 512,
                "height": 512,
                "is_animated": False,
                "is_video": False,
                "emoji": emoji,
                **_file(file_id, 4),
            }
        )

    async def sends_photo(self, caption: str = "") -> int:
        """Send a picture."""
        content = b"\xff\xd8\xff\xe0 picture"
        file_id = self._server.keep_file(Upload("photo.jpg", "image/jpeg", content))
        size = {"width": 640, "height": 480, **_file(file_id, len(content))}
        words: Json = {"caption": caption} if caption else {}
        return await self.sends(photo=[size], **words)

    async def sends_voice(self, seconds: int = 12, content: bytes = b"OggS") -> int:
        """Send a voice message."""
        file_id = self._server.keep_file(Upload("voice.ogg", "audio/ogg", content))
        return await self.sends(
            voice={
                "duration": seconds,
                "mime_type": "audio/ogg",
                **_file(file_id, len(content)),
            }
        )

    async def sends_document(
        self,
        text: str | bytes,
        filename: str = "posting.txt",
        caption: str = "",
        kind: str = "text/plain",
        size: int | None = None,
    ) -> int:
        """Send a file, of text unless another kind is named; its size may be a lie."""
        content = text if isinstance(text, bytes) else text.encode()
        upload = Upload(filename, kind, content)
        file_id = self._server.keep_file(upload)
        words: Json = {"caption": caption} if caption else {}
        return await self.sends(
            document={
                "file_name": filename,
                "mime_type": kind,
                **_file(file_id, len(content) if size is None else size),
            },
            file=upload,
            **words,
        )

    async def sends_location(self, latitude: float, longitude: float) -> int:
        """Share where they are."""
        return await self.sends(location={"latitude": latitude, "longitude": longitude})

    async def forwards(self, text: str, by: str = "A friend") -> int:
        """Forward somebody else's message."""
        origin = {
            "type": "hidden_user",
            "sender_user_name": by,
            "date": int(self._server.clock.now()) - 60,
        }
        return await self.sends(forward_origin=origin, **_words(text))

    # -- buttons -------------------------------------------------------------------

    async def presses(
        self,
        label: str,
        message: ChatMessage | int | None = None,
        *,
        to: "Group | None" = None,
    ) -> None:
        """Press the newest button with this label, or that of a given message.

        A given message may be old and its buttons gone since: the press is sent all
        the same, as from a telephone that has not yet heard of the change.
        """
        chat = to.chat if to is not None else self.private
        if isinstance(message, int):
            message = chat.messages[message]
        if message is not None:
            keyboards = reversed(message.keyboards)
            button = next((b for k in keyboards if (b := _find(k, label))), None)
        else:
            on_screen = [m for m in chat.messages.values() if not m.deleted]
            message, button = next(
                (
                    (m, b)
                    for m in reversed(on_screen)
                    if (b := _find(m.keyboard, label))
                ),
                (None, None),
            )
        if button is None or message is None:
            key = _find(chat.reply_keyboard, label)
            if key is None:
                raise AssertionError(f"no button {label!r} in:\n{self._screen(chat)}")
            if key.get("request_location"):
                await self.sends_location(52.52, 13.405)
            else:
                await self.says(label, to=to)
            return
        chat.tap(label)
        if "callback_data" in button:
            self.sends_callback(button["callback_data"], message, chat)

    def sends_callback(
        self, data: str, message: ChatMessage, chat: Chat | None = None
    ) -> str:
        """Send any callback data, as a modified app can; give the query's id."""
        chat = chat or self.private
        server = self._server
        query_id = f"{self.id}{server.updates.put_count:08d}"
        self._put(
            "callback_query",
            {
                "id": query_id,
                "from": self.user,
                "message": dict(message.json)
                if not message.deleted
                else {"chat": chat.json, "message_id": message.message_id, "date": 0},
                "chat_instance": str(chat.id),
                "data": data,
            },
            self.id + PRESS_LANE,
            PRESS_LIFE,
        )
        server.note_press(query_id, chat)
        return query_id

    # -- coming and going ----------------------------------------------------------

    async def blocks(self) -> None:
        """Block the bot."""
        self.private.blocked = True
        self._membership("member", "kicked")

    async def unblocks(self) -> None:
        """Let the bot write again."""
        self.private.blocked = False
        self._membership("kicked", "member")

    def deactivates(self) -> None:
        """Delete the account; the bot hears of it only when it writes."""
        self.private.deactivated = True

    def _membership(self, before: str, after: str) -> None:
        def member(status: str) -> Json:
            extra = {"until_date": 0} if status == "kicked" else {}
            return {"status": status, "user": self._server.bot_user, **extra}

        self._put(
            "my_chat_member",
            {
                "chat": self.private.json,
                "from": self.user,
                "date": int(self._server.clock.now()),
                "old_chat_member": member(before),
                "new_chat_member": member(after),
            },
            self.id,
        )

    # -- what they see -------------------------------------------------------------

    async def hears(self, timeout: float = 2.0) -> ChatMessage:
        """Give the next message of the bot that was not yet read.

        Raises:
            AssertionError: none came in time; it shows the chat.
        """
        await self._until(lambda: bool(self.private.unread), timeout, "heard nothing")
        return self.private.unread.popleft()

    async def hears_all(
        self, quiet: float = 0.05, timeout: float = 2.0
    ) -> list[ChatMessage]:
        """Give at least one unread message and all that follow without a pause."""
        heard = [await self.hears(timeout)]
        while True:
            await asyncio.sleep(quiet)
            if not self.private.unread:
                return heard
            heard += self.private.unread
            self.private.unread.clear()

    async def sees(self, words: str, timeout: float = 2.0) -> ChatMessage:
        """Wait until a message of the bot on the screen holds these words.

        Raises:
            AssertionError: they did not appear; it shows the chat.
        """

        def shown() -> list[ChatMessage]:
            return [
                message
                for message in self.private.messages.values()
                if message.by_bot and not message.deleted and words in message.rendered
            ]

        await self._until(lambda: bool(shown()), timeout, f"did not see {words!r}")
        return shown()[-1]

    @property
    def chat(self) -> list[str]:
        """The conversation in order, as the screen shows it now."""
        return self.private.lines

    @property
    def unread(self) -> list[ChatMessage]:
        """What the bot said since they last listened."""
        return list(self.private.unread)

    async def _until(self, holds: Any, timeout: float, failure: str) -> None:
        try:
            await asyncio.wait_for(self.private.until(holds), timeout)
        except TimeoutError:
            raise AssertionError(
                f"{self.user['first_name']} {failure}:\n{self._screen(self.private)}"
            ) from None

    def _screen(self, chat: Chat) -> str:
        return "\n".join(chat.lines) or "(an empty chat)"

    def _put(
        self, kind: str, body: Mapping[str, Any], lane: int, life: float | None = None
    ) -> None:
        more = {} if life is None else {"life": life}
        self._server.updates.put(kind, dict(body), lane, **more)
        self._server.stirred()


class Group:
    """A group of people, into which somebody may bring the bot."""

    def __init__(self, server: "FakeBotApi", id: int, title: str, kind: str) -> None:
        assert id < 0, "a group's id is negative"
        self.id = id
        self.chat = Chat(
            {"id": id, "type": kind, "title": title}, server.clock, server.keep
        )
        server.chats[id] = self.chat
        self._server = server

    def shows_bot(self, message: ChatMessage) -> bool:
        """Say whether a bot with privacy mode on receives this message."""
        if not self.chat.started:
            return False
        if self._server.reads_all_group_messages:
            return True
        bot = self._server.bot_user
        answered = message.json.get("reply_to_message", {})
        return (
            message.text.startswith("/")
            or f"@{bot['username']}" in message.text
            or answered.get("from", {}).get("id") == bot["id"]
        )

    async def adds_bot(self, by: Person) -> None:
        """Bring the bot in, which it hears of twice."""
        self.chat.known = self.chat.started = True
        self.chat.blocked = False
        self._membership(by, "left", "member")
        fields = {"new_chat_members": [self._server.bot_user]}
        message = self.chat.add(by.user, fields, by_bot=False)
        self._server.updates.put("message", dict(message.json), self.id)
        self._server.stirred()

    async def removes_bot(self, by: Person) -> None:
        """Throw the bot out."""
        self.chat.started = False
        self._membership(by, "member", "left")

    async def upgrades(self, new_id: int) -> "Group":
        """Turn into a supergroup, under a new id."""
        new = Group(self._server, new_id, self.chat.json["title"], "supergroup")
        new.chat.known, new.chat.started = self.chat.known, self.chat.started
        self.chat.migrated_to = new_id
        sender = {"id": self.id, "is_bot": True, "first_name": "Group"}
        for chat, fields in (
            (self.chat, {"migrate_to_chat_id": new_id}),
            (new.chat, {"migrate_from_chat_id": self.id}),
        ):
            message = chat.add(sender, fields, by_bot=False)
            self._server.updates.put("message", dict(message.json), chat.id)
        self._server.stirred()
        return new

    @property
    def lines(self) -> list[str]:
        """The conversation, as the screen shows it now."""
        return self.chat.lines

    def _membership(self, by: Person, before: str, after: str) -> None:
        def member(status: str) -> Json:
            return {"status": status, "user": self._server.bot_user}

        self._server.updates.put(
            "my_chat_member",
            {
                "chat": self.chat.json,
                "from": by.user,
                "date": int(self._server.clock.now()),
                "old_chat_member": member(before),
                "new_chat_member": member(after),
            },
            self.id,
        )


def _words(text: str) -> Json:
    entities = detected(text, [])
    return {"text": text, **({"entities": entities} if entities else {})}


def _file(file_id: str, size: int) -> Json:
    return {
        "file_id": file_id,
        "file_unique_id": f"u{file_id}",
        "file_size": size,
    }


def _find(keyboard: list[list[Json]], label: str) -> Json | None:
    return next((b for row in keyboard for b in row if b["text"] == label), None)
