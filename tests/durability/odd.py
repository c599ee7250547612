"""Deliveries that are no line of text: kinds, letters, edits and files."""

from collections.abc import Awaitable, Callable, Sequence
from random import Random

from bot.doors.telegram.translate import MAX_FILE
from tests.fake_bot_api import FakeBotApi, Person
from tests.fake_bot_api.markup import detected

STORY = "In May I asked Ruth to wait for the report, and she stayed till Monday. 🙂"
BLANKS = ("\u200b", "\u3164", "\u115f\u1160", "\u2800", "\uffa0 \u3164", "\u202e")
LONG = tuple(piece * MAX_FILE for piece in (b"a ", b"\n", b"\x00", b"You lead. "))
"""Files of several times what is fetched of one."""

Odd = Callable[[Person, Random], Awaitable[object]]


async def unknown_kind(person: Person, _: Random) -> object:
    return await person.sends(hologram={"of": "a later year"})


async def blank(person: Person, chance: Random) -> object:
    return await person.sends(text=chance.choice(BLANKS))


async def edit(person: Person, chance: Random) -> None:
    """Change one of the last things that one said, now and then into a command."""
    own = [
        n
        for n, m in person.private.messages.items()
        if not m.by_bot and not m.deleted and "text" in m.json
    ]
    if own:
        text = chance.choice(
            (STORY, f"{STORY} I was glad.", "/done", "no, it was June")
        )
        await person.edits(chance.choice(own[-4:]), text)


async def caption(person: Person, chance: Random) -> object:
    words = chance.choice(("/done", STORY, f"{STORY}\n/hint"))
    picture = [{"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1}]
    return await person.sends(
        photo=picture, caption=words, caption_entities=detected(words, [])
    )


async def command_with_more(person: Person, chance: Random) -> object:
    return await person.says(
        chance.choice(
            ("/hint?", "/done.", "/skip\u200b", "/practice\u00a0behavioural 2")
        )
    )


async def forwarded(person: Person, _: Random) -> object:
    return await person.forwards(STORY)


async def own_forwarded(person: Person, _: Random) -> object:
    origin = {"type": "user", "sender_user": person.user, "date": 1}
    return await person.sends(text=STORY, forward_origin=origin)


async def reply(person: Person, chance: Random) -> object:
    """Reply to an older question by its message."""
    asked = [n for n, m in person.private.messages.items() if m.by_bot and m.keyboard]
    return await person.says(STORY, reply_to=chance.choice(asked) if asked else None)


async def sticker(person: Person, _: Random) -> object:
    return await person.sends_sticker()


async def large_file(person: Person, chance: Random) -> None:
    """Where a posting is asked for, as much as is ever fetched."""
    await person.says("/job")
    await person.sends_document(chance.choice(LONG)[:MAX_FILE])


async def lying_file(person: Person, chance: Random) -> None:
    """A file that is announced as small and is far larger than is ever fetched."""
    await person.says("/job")
    await person.sends_document(chance.choice(LONG), size=9)


async def long_text(person: Person, chance: Random) -> object:
    return await person.says((STORY + " ") * chance.choice((20, 50)))


async def topic(person: Person, chance: Random) -> object:
    return await person.sends(text=STORY, message_thread_id=chance.randrange(2, 9))


async def place(person: Person, _: Random) -> object:
    return await person.sends_location(52.5, 13.4)


KINDS: Sequence[Odd] = (
    unknown_kind,
    blank,
    edit,
    caption,
    command_with_more,
    forwarded,
    own_forwarded,
    reply,
    sticker,
    long_text,
    topic,
    place,
)

FILES: Sequence[Odd] = (large_file, lying_file)
"""What waits for a file. A command overtakes that, so whoever sends one sends none."""


def unreadable(server: FakeBotApi) -> int:
    """Let Telegram bring an update that is not as it says; give its number."""
    number = server.updates.next_id()
    payload = b'{"update_id": %d, "message": {"chat": 7, "text": []}}' % number
    server.updates.put_raw(number, "message", payload, 1)
    return number
