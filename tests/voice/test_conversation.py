"""Voice messages over the strict fake server, from the consent to the export."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.content import Content
from bot.needs import LARGEST
from bot.parts.voice.decide import MOST_WAITING
from bot.storage.sqlite import Store
from tests.fake_bot_api import Person, Upload
from tests.running import Running, running
from tests.voice.fake import FakeTranscriber, sound

PATIENT = 15.0
STORY = (
    "In May my colleague Ruth wanted to cancel the open day. I showed her the bookings"
    " and she let me run it with half the rooms. Sixty people came."
)
QUESTION = "conflict.colleague-plan"


@asynccontextmanager
async def heard(
    content: Content, folder: Path, transcriber: FakeTranscriber | None, **others: Any
) -> AsyncIterator[tuple[Running, Person]]:
    one = replace(content, questions={QUESTION: content.questions[QUESTION]})
    async with running(one, folder, transcriber=transcriber, **others) as bot:
        yield bot, bot.telegram.person(7, "Priya")


async def line(person: Person) -> str:
    """Give what the bot says next, its buttons included."""
    message = await person.hears(PATIENT)
    rows = ["".join(f"[{label}]" for label in row) for row in message.buttons]
    return "\n".join((message.rendered, *rows))


async def asked(priya: Person) -> None:
    """Begin a practice of one question."""
    await priya.says("/practice behavioural 1")
    assert "colleague" in await line(priya)


async def agreed(priya: Person, said: str = STORY) -> None:
    """Begin a practice, answer aloud, and agree to be heard."""
    await asked(priya)
    await priya.sends_voice(9, sound(said))
    assert "Would you like that?" in await line(priya)
    await priya.presses("Yes, listen here")
    assert said in await line(priya)


async def exported(priya: Person) -> dict[str, Any]:
    await priya.says("/export")
    message = await priya.hears(PATIENT)
    assert message.file is not None
    document: dict[str, Any] = json.loads(message.file.content)
    return document


async def test_an_answer_spoken_aloud(content: Content, tmp_path: Path) -> None:
    """Asked once, heard, shown, confirmed, judged, exported; no sound is left."""
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await asked(priya)
        first = sound(STORY)
        await priya.sends_voice(9, first)
        asks = await line(priya)
        assert "[Yes, listen here][I'll type]" in asks
        assert transcriber.asked == []
        await priya.presses("Yes, listen here")
        shown = await line(priya)
        assert f"I heard: “{STORY}”" in shown
        assert "150 words a minute" in shown
        assert "[That's right][Correct it]" in shown
        assert bot.telegram.calls("sendChatAction")
        await priya.presses("That's right")
        assert "That's a story" in await line(priya)
        document = await exported(priya)
        (turn,) = document["sessions"][0]["turns"]
        (message,) = turn["messages"]
        assert message["text"] == STORY
        spoken = message["spoken"]
        assert spoken["words"] == len(STORY.split())
        assert spoken["seconds"] > 10
        assert document["candidate"]["voice_messages_heard"] is True
        privacy = await bot.hears(priya, "/privacy")
        assert "/export" in privacy
        assert "you said that I may listen" in privacy
        await priya.presses("Show the rest")
        assert "turns them into text" in await bot.hears(priya)
        await bot.stop()
        kept = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
        assert first not in kept
        async with bot.store() as store:
            assert (await store.health()).needs_waiting == 0


async def test_all_that_was_said_before_the_consent_is_heard(
    content: Content, tmp_path: Path
) -> None:
    """In its order; so many are kept, and the next is said not to be."""
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber, quiet=30.0) as (_bot, priya):
        await asked(priya)
        parts = [f"On day {n} I rang Ruth again." for n in range(MOST_WAITING)]
        said = []
        for part in (*parts, "One too many."):
            await priya.sends_voice(4, sound(part))
            said.append(await line(priya))
        assert "Would you like that?" in said[0]
        assert all("on this server only?" in one for one in said[1:])
        assert f"{MOST_WAITING}" in said[-1]
        assert "[Yes, listen here][I'll type]" in said[-1]
        assert transcriber.asked == []
        await priya.presses("Yes, listen here")
        for part in parts:
            shown = await line(priya)
            assert f"I heard: “{part}”\n[That's right][Correct it]" in shown
        (turn,) = (await exported(priya))["sessions"][0]["turns"]
        assert [m["text"] for m in turn["messages"]] == parts


async def test_what_was_heard_in_a_row_is_given_the_time_to_be_read(
    content: Content, tmp_path: Path
) -> None:
    """Both are shown at once, and both take 0.3 seconds a word."""
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await asked(priya)
        await priya.sends_voice(9, sound(STORY))
        await line(priya)
        await priya.sends_voice(9, sound(STORY))
        await line(priya)
        await priya.presses("Yes, listen here")
        assert STORY in await line(priya)
        assert STORY in await line(priya)
        loop = asyncio.get_running_loop()
        began = loop.time()
        assert "story" in (await priya.hears(60)).rendered
        assert loop.time() - began > 2 * 0.3 * len(STORY.split()) - 1.5
        assert bot.telegram.downloads


async def test_it_is_heard_and_shown_in_its_topic(
    content: Content, tmp_path: Path
) -> None:
    """Where a private chat has topics, that something is written shows there, too."""
    async with heard(content, tmp_path, FakeTranscriber()) as (bot, priya):
        await agreed(priya, "First of all, in May.")
        upload = Upload("a.ogg", "audio/ogg", sound(STORY))
        file_id = bot.telegram.keep_file(upload)
        voice = {"file_id": file_id, "file_unique_id": "U", "duration": 3}
        await priya.sends(voice=voice, message_thread_id=77)
        assert STORY in await line(priya)
        for method in ("sendChatAction", "sendMessage"):
            call = bot.telegram.calls(method)[-1]
            assert call.integer("message_thread_id", 0) == 77, method


async def test_new_words_under_a_recording_are_no_answer_to_it(
    content: Content, tmp_path: Path
) -> None:
    """What was heard stays, and how to mend it is said."""
    async with heard(content, tmp_path, FakeTranscriber()) as (bot, priya):
        await agreed(priya, "First of all, in May.")
        upload = Upload("a.ogg", "audio/ogg", sound("Ruth wanted to cancel."))
        voice = {
            "file_id": bot.telegram.keep_file(upload),
            "file_unique_id": "U",
            "duration": 3,
        }
        number = await priya.sends(voice=voice, caption="Ruth is my colleague.")
        assert "Ruth wanted to cancel." in await line(priya)
        chat = priya.private
        chat.edit(chat.messages[number], caption="Ruth is my manager.")
        edited = dict(chat.messages[number].json)
        bot.telegram.updates.put("edited_message", edited, chat.id)
        bot.telegram.stirred()
        assert "hat I heard in" in await line(priya)
        (turn,) = (await exported(priya))["sessions"][0]["turns"]
        assert [m["text"] for m in turn["messages"]] == [
            "First of all, in May.",
            "Ruth is my colleague.\nRuth wanted to cancel.",
        ]


async def test_quiet_counts_as_right(content: Content, tmp_path: Path) -> None:
    """After the longer of the usual pause and 0.3 seconds a word, and no sooner."""
    async with heard(content, tmp_path, FakeTranscriber()) as (_bot, priya):
        await agreed(priya)
        loop = asyncio.get_running_loop()
        began = loop.time()
        assert "That's a story" in (await priya.hears(30)).rendered
        assert loop.time() - began > 0.3 * len(STORY.split()) - 1.5


async def test_what_was_heard_is_mended(content: Content, tmp_path: Path) -> None:
    """By a text after the button, by a reply, or aloud; other texts are added."""
    async with heard(content, tmp_path, FakeTranscriber(), quiet=30.0) as (_bot, priya):
        await agreed(priya, "In May my collie Ruth wanted to cancel the open day")
        await priya.presses("Correct it")
        assert "Write what it should say" in await line(priya)
        await priya.says("In May my colleague Ruth wanted to cancel the open day.")
        assert "Changed" in await line(priya)
        await priya.says("I showed her the bookings.")
        await priya.sends_voice(4, sound("And sixty people game."))
        message = await priya.hears(PATIENT)
        assert "sixty people game" in message.rendered
        await priya.says("And sixty people came.", reply_to=message.message_id)
        assert "replaced it" in await line(priya)
        await priya.sends_voice(4, sound("Ruth rank me."))
        assert "rank me" in await line(priya)
        await priya.presses("Correct it")
        await line(priya)
        await priya.sends_voice(4, sound("Ruth thanked me."))
        assert "Ruth thanked me." in await line(priya)
        await priya.says("/done")
        assert "story" in await line(priya)
        document = await exported(priya)
        (turn,) = document["sessions"][0]["turns"]
        assert [m["text"] for m in turn["messages"]] == [
            "In May my colleague Ruth wanted to cancel the open day.",
            "I showed her the bookings.",
            "And sixty people came.",
            "Ruth thanked me.",
        ]


async def test_who_would_rather_type(content: Content, tmp_path: Path) -> None:
    """No sound is fetched; the wish can be changed under the next one and in /settings.

    Taken back, nothing more is heard.
    """
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await asked(priya)
        await priya.sends_voice(9, sound(STORY))
        await line(priya)
        await priya.presses("I'll type")
        assert "you'll type" in await line(priya)
        await priya.sends_voice(9, sound(STORY))
        assert "[Yes, listen here]" in await line(priya)
        await priya.says("/privacy")
        assert "I don't listen to yours, as you chose" in await line(priya)
        assert bot.telegram.downloads == []
        await priya.says("/settings")
        assert "[Listen to my voice]" in await line(priya)
        await priya.presses("Listen to my voice")
        assert "Speak whenever" in await line(priya)
        await priya.sends_voice(9, sound(STORY))
        assert STORY in await line(priya)
        await priya.says("/settings")
        await line(priya)
        await priya.presses("Don't listen any more")
        assert "we'll type" in await line(priya)
        await priya.sends_voice(9, sound(STORY))
        assert "chose to type" in await line(priya)
        assert len(transcriber.asked) == 1


async def test_what_is_not_heard_is_said_kindly(
    content: Content, tmp_path: Path
) -> None:
    """Too long, too large, silent, no sound, somebody else's; the question stays."""
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await agreed(priya, "In May Ruth wanted to cancel.")
        origin = {"type": "hidden_user", "sender_user_name": "Tom", "date": 1}
        voice = {"file_id": "F", "file_unique_id": "U", "duration": 9}
        refused: tuple[tuple[dict[str, Any], str], ...] = (
            ({"voice": {**voice, "duration": 301}}, "five minutes"),
            ({"voice": {**voice, "file_size": LARGEST + 1}}, "20 MB"),
            ({"voice": voice, "forward_origin": origin}, "forwarded"),
        )
        for fields, says in refused:
            await priya.sends(**fields)
            assert says in await line(priya)
        assert len(bot.telegram.downloads) == 1
        for content_, says in (
            (sound("", 4.0), "couldn't hear anything"),
            (b"%PDF-1.7", "couldn't make that one out"),
            (sound("", 400.0), "five minutes"),
        ):
            await priya.sends_voice(0, content_)
            assert says in await line(priya), says
        await priya.presses("That's right")
        assert "a bit more about that" in await line(priya)


@pytest.mark.parametrize(
    "harm", ["get", "silence", "missing", "reset", "half", "model"]
)
async def test_a_failure_is_said_and_the_next_is_heard(
    content: Content, tmp_path: Path, harm: str
) -> None:
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber, quiet=600.0) as (bot, priya):
        await agreed(priya, "In May Ruth wanted to cancel.")
        telegram = bot.telegram
        fault = None
        match harm:
            case "get":
                fault = telegram.fail("getFile", 500, times=None)
            case "silence":
                fault = telegram.hang("getFile", times=None)
            case "missing":
                fault = telegram.fail("downloadFile", 404, times=None)
            case "reset":
                fault = telegram.reset("downloadFile", times=None)
            case "half":
                fault = telegram.malformed("downloadFile", times=None)
            case _:
                transcriber.failing = [EOFError(), TimeoutError(), EOFError()]
        await priya.sends_voice(9, sound(STORY))
        assert "couldn't make that one out" in (await priya.hears(300)).rendered
        if fault is not None:
            fault.cancel()
        await priya.sends_voice(9, sound(STORY))
        assert STORY in await line(priya)


async def test_the_largest_file_is_heard(content: Content, tmp_path: Path) -> None:
    """20 MB, which is what Telegram hands to a bot."""
    async with heard(content, tmp_path, FakeTranscriber()) as (_bot, priya):
        await agreed(priya, "In May Ruth wanted to cancel.")
        await priya.sends_voice(30, sound(STORY).ljust(LARGEST, b"\0"))
        assert STORY in await line(priya)


async def test_order_is_kept_and_nobody_else_waits(
    content: Content, tmp_path: Path
) -> None:
    """Two in a row with a text between; another is answered meanwhile."""
    transcriber = FakeTranscriber(takes=1.0)
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await agreed(priya, "First of all, in May.")
        await priya.sends_voice(3, sound("Ruth wanted to cancel."))
        await priya.says("I showed her the bookings.")
        await priya.sends_voice(3, sound("Sixty people came."))
        tom = bot.telegram.person(8, "Tom")
        assert "/practice" in await bot.hears(tom, "/help")
        assert not priya.unread
        assert "Ruth wanted" in await line(priya)
        assert "Sixty people" in await line(priya)
        await priya.says("/done")
        await line(priya)
        (turn,) = (await exported(priya))["sessions"][0]["turns"]
        assert [m["text"] for m in turn["messages"]] == [
            "First of all, in May.",
            "Ruth wanted to cancel.",
            "I showed her the bookings.",
            "Sixty people came.",
        ]


@asynccontextmanager
async def first_is_late(
    bot: Running, priya: Person, transcriber: FakeTranscriber
) -> AsyncIterator[None]:
    """Two in a row, of which the first is not to be had; the second is heard ahead."""
    late = bot.telegram.hang("getFile", times=1)
    await priya.sends_voice(3, sound("Ruth wanted to cancel."))
    async with asyncio.timeout(PATIENT):
        while not late.hits:
            await asyncio.sleep(0.01)
    await priya.sends_voice(3, sound("Sixty people came."))
    await until_heard(transcriber, 2)
    await asyncio.sleep(0.1)
    assert not priya.unread
    yield


async def until_heard(transcriber: FakeTranscriber, times: int) -> None:
    async with asyncio.timeout(PATIENT):
        while len(transcriber.asked) < times:
            await asyncio.sleep(0.01)


async def test_the_second_is_heard_while_the_first_waits(
    content: Content, tmp_path: Path
) -> None:
    """Once, and decided in its turn; after a kill it need not be heard again."""
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await agreed(priya, "First of all, in May.")
        async with first_is_late(bot, priya, transcriber):
            assert transcriber.asked[-1] == sound("Sixty people came.")
            await bot.kill()
        bot.start()
        assert "Ruth wanted" in await line(priya)
        assert "Sixty people" in await line(priya)
        assert len(transcriber.asked) == 3
        await priya.says("/done")
        await line(priya)
        (turn,) = (await exported(priya))["sessions"][0]["turns"]
        assert [m["text"] for m in turn["messages"]] == [
            "First of all, in May.",
            "Ruth wanted to cancel.",
            "Sixty people came.",
        ]


async def test_nothing_is_heard_ahead_that_may_be_taken_back(
    content: Content, tmp_path: Path
) -> None:
    """With a button or words in between, the next sound waits for what they do."""
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await agreed(priya, "First of all, in May.")
        await priya.says("/settings")
        await line(priya)
        late = bot.telegram.delay(1.0, "getFile", times=1)
        await priya.sends_voice(3, sound("Ruth wanted to cancel."))
        await priya.presses("Don't listen any more")
        await priya.sends_voice(3, sound("Nobody is to hear this."))
        assert "Ruth wanted" in await line(priya)
        assert "you'll type" in await line(priya)
        assert "rather type" in await line(priya)
        assert len(transcriber.asked) == 2
        late.cancel()


async def test_a_kill_while_it_listens(content: Content, tmp_path: Path) -> None:
    """It is heard after the start, and taken once."""
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await agreed(priya, "First of all, in May.")
        transcriber.takes = 600.0
        await priya.sends_voice(9, sound(STORY))
        async with asyncio.timeout(PATIENT):
            while len(transcriber.asked) < 2:
                await asyncio.sleep(0.02)
        await bot.kill()
        transcriber.takes = 0.0
        bot.start()
        assert STORY in await line(priya)
        await priya.presses("That's right")
        assert "story" in await line(priya)
        (turn,) = (await exported(priya))["sessions"][0]["turns"]
        assert [m["text"] for m in turn["messages"]] == ["First of all, in May.", STORY]


async def test_delete_drops_what_is_being_heard(
    content: Content, tmp_path: Path
) -> None:
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (bot, priya):
        await agreed(priya)
        transcriber.takes = 600.0
        await priya.sends_voice(9, sound("Nothing of this stays."))
        async with asyncio.timeout(PATIENT):
            while len(transcriber.asked) < 2:
                await asyncio.sleep(0.02)
        await priya.says("/delete")
        await line(priya)
        await priya.presses("Yes, erase everything")
        await line(priya)
        await bot.stop()
        store: Store
        async with bot.store() as store:
            assert await store.claim() == ()
            assert (await store.health()).needs_waiting == 0


async def test_forms_and_other_states_take_words_aloud(
    content: Content, tmp_path: Path
) -> None:
    """What is said to a form is shown, confirmed, and taken."""
    transcriber = FakeTranscriber()
    async with heard(content, tmp_path, transcriber) as (_bot, priya):
        await agreed(priya)
        await priya.presses("That's right")
        await line(priya)
        await priya.says("/unsaid")
        await line(priya)
        await priya.sends_voice(9, sound("I once ran the whole laboratory alone."))
        assert "laboratory alone" in await line(priya)
        await priya.presses("That's right")
        assert "laboratory" in await line(priya)
        document = await exported(priya)
        assert "laboratory alone" in json.dumps(document["unsaid"])


async def test_distress_aloud_is_met_as_in_text(
    content: Content, tmp_path: Path
) -> None:
    """Help is said, nothing is read back, and no word is kept."""
    words = "I can't go on any more and I want to kill myself tonight"
    async with heard(content, tmp_path, FakeTranscriber()) as (_bot, priya):
        await agreed(priya, "In May Ruth wanted to cancel.")
        await priya.sends_voice(9, sound(words))
        said = await line(priya)
        assert "I heard" not in said
        assert "tonight" not in said
        assert "kill myself" not in json.dumps(await exported(priya))


async def test_a_video_note_and_a_file_of_sound(
    content: Content, tmp_path: Path
) -> None:
    async with heard(content, tmp_path, FakeTranscriber()) as (bot, priya):
        await agreed(priya, "In May Ruth wanted to cancel.")
        for number, field in enumerate(("video_note", "audio", "document")):
            words = f"Part number {number} of it."
            upload = Upload("a.ogg", "audio/ogg", sound(words))
            file = {"file_id": bot.telegram.keep_file(upload), "file_unique_id": "U"}
            more = {"mime_type": "audio/ogg"} if field == "document" else {}
            length = {"length": 240} if field == "video_note" else {}
            lasts = {} if field == "document" else {"duration": 3}
            fields: dict[str, Any] = {field: {**file, **more, **length, **lasts}}
            await priya.sends(**fields)
            assert words in await line(priya)


async def test_off_unless_it_is_set(content: Content, tmp_path: Path) -> None:
    """How to go on by typing is said, and settings do not offer what there is not."""
    async with heard(content, tmp_path, None) as (bot, priya):
        await asked(priya)
        await priya.sends_voice(9, sound(STORY))
        assert "typed lines" in await line(priya)
        await priya.says("/settings")
        assert "oice" not in await line(priya)
        assert bot.telegram.downloads == []
