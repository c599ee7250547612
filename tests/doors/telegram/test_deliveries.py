"""What Telegram delivers in other forms than a line of text is understood as well."""

from pathlib import Path
from typing import Any

from bot.content import Content
from tests.doors.telegram.frail import frail, heard
from tests.fake_bot_api import Person
from tests.running import Running, running

STORY = "In June I rang the physio about a patient, and he stayed till Monday."


def entities(text: str, command: str) -> list[dict[str, Any]]:
    offset = len(text[: text.index(command)].encode("utf-16-le")) // 2
    return [{"type": "bot_command", "offset": offset, "length": len(command)}]


async def kept(bot: Running, person: Person) -> list[list[str]]:
    """What is kept as answers, turn by turn, in the newest session."""
    async with bot.store() as store:
        session = (await store.remembered(f"telegram:{person.id}"))[1]
    assert session is not None
    return [[m.text for a in t.attempts for m in a.messages] for t in session.turns]


async def test_a_command_behind_words_and_in_a_caption(
    bot: Running, priya: Person
) -> None:
    """What stands before it is the answer, and it is done at once."""
    question = await bot.hears(priya, "/practice behavioural 2")
    text = f"{STORY} 🙂\n/done"
    await priya.sends(text=text, entities=entities(text, "/done"))
    assert (await priya.hears()).rendered != question
    await priya.says("Then I asked the doctor to wait for her report.")
    picture = [{"file_id": "F", "file_unique_id": "U", "width": 1, "height": 1}]
    caption = "/done"
    await priya.sends(
        photo=picture, caption=caption, caption_entities=entities(caption, "/done")
    )
    await priya.hears()
    told = [words for turn in await kept(bot, priya) for words in turn]
    assert told[:2] == [
        f"{STORY} 🙂",
        "Then I asked the doctor to wait for her report.",
    ]
    assert not any("/done" in words for words in told)


async def test_a_command_mended_by_an_edit_is_told_what_to_do(
    bot: Running, priya: Person
) -> None:
    """It has no effect; an answer is not replaced by it."""
    await bot.hears(priya, "/practice behavioural 1")
    number = await priya.says("/doen")
    assert "/doen" in (await priya.hears()).text
    await priya.edits(number, "/done")
    assert "Send /done as a new one" in (await priya.hears()).text
    number = await priya.says(STORY)
    await priya.edits(number, "/skip")
    assert "Send /skip as a new one" in (await priya.hears()).text
    assert (await kept(bot, priya))[0] == [STORY]


async def test_own_words_from_saved_messages(bot: Running, priya: Person) -> None:
    await bot.hears(priya, "/practice behavioural 1")
    origin = {"type": "user", "sender_user": priya.user, "date": 1}
    await priya.sends(text=STORY, forward_origin=origin)
    said = await bot.hears(priya, "/done")
    assert "forwarded" not in said
    assert "I rang the physio" in said


async def test_a_reply_goes_where_it_points(content: Content, tmp_path: Path) -> None:
    """To an older question of the same session; to one that is over it is told so."""
    async with running(content, tmp_path, 600.0) as bot:
        priya = bot.telegram.person(7, "Priya")
        first = await _asked(priya, "/practice behavioural 2")
        second = await _asked(priya, "/skip")
        await priya.says("In May I asked the plumber to come back.")
        await priya.says(STORY, reply_to=first)
        assert "question you replied to" in (await priya.hears()).text
        assert await kept(bot, priya) == [
            [STORY],
            ["In May I asked the plumber to come back."],
        ]
        async with bot.store() as store:
            session = (await store.remembered("telegram:7"))[1]
        assert session is not None
        assert session.current == 1
        assert not session.turns[0].skipped
        assert session.turns[0].attempt.judgement is not None
        # A reply to the open one is an answer as any other.
        await priya.says("In May I asked Ruth to wait.", reply_to=second)
        await bot.telegram.settle(0.2)
        assert (await kept(bot, priya))[1][1:] == ["In May I asked Ruth to wait."]
        await priya.says("/stop")
        await priya.hears()
        await priya.presses("Finish here")
        await priya.hears_all()
        await priya.says("One more thing.", reply_to=first)
        over = await priya.hears()
        assert "session that's over" in over.text
        labels = [button["text"] for row in over.keyboard for button in row]
        assert len(labels) == 1
        await priya.presses(labels[0], over)
        await priya.hears()
        await bot.hears(priya, "/practice technical 1")
        await priya.says("And one more: I rang Ruth on Monday.", reply_to=first)
        assert "session that's over" in (await priya.hears()).text


async def _asked(person: Person, line: str) -> int:
    """Send a line, and give the number of the message that asks."""
    await person.says(line)
    found = await person.hears()
    while not found.keyboard:
        found = await person.hears()
    return found.message_id


async def test_topics(content: Content, tmp_path: Path) -> None:
    """Each is answered where it was said, also after a restart, also with buttons."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        threads = (("/practice behavioural 1", 77), ("/hint", 78), ("/privacy", None))
        for line, thread in threads:
            fields: dict[str, Any] = (
                {} if thread is None else {"message_thread_id": thread}
            )
            await priya.sends(text=line, entities=entities(line, line), **fields)
            await heard(priya)
            sent = bot.telegram.calls("sendMessage")[-1]
            assert sent.integer("message_thread_id", 0) == (thread or 0), line
        await priya.sends(text=STORY, message_thread_id=79)
        await bot.telegram.settle(0.05)
        await bot.stop()
        bot.start()
        await heard(priya)
        await heard(priya)  # The question begins a message of its own.
        for sent in bot.telegram.calls("sendMessage")[-2:]:
            assert sent.integer("message_thread_id", 0) == 79
        # One that is closed or gone: better beside it than not at all.
        bot.telegram.fail("sendMessage", 400, "Bad Request: message thread not found")
        await priya.sends(
            text="/help", entities=entities("/help", "/help"), message_thread_id=80
        )
        await heard(priya)
        assert (
            bot.telegram.calls("sendMessage")[-1].integer("message_thread_id", 0) == 0
        )


async def test_a_topic_of_a_group(content: Content, tmp_path: Path) -> None:
    """The one line that a group gets stands in the topic that was written in."""
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        group = bot.telegram.group(-1002)
        group.chat.json["is_forum"] = True
        group.chat.known = group.chat.started = True
        await priya.sends(
            to=group,
            text="/start",
            entities=entities("/start", "/start"),
            message_thread_id=42,
            is_topic_message=True,
        )
        await bot.telegram.settle(1)
        (sent,) = bot.telegram.calls("sendMessage")
        assert sent.integer("message_thread_id", 0) == 42


async def test_a_kind_that_is_not_known(content: Content, tmp_path: Path) -> None:
    async with frail(content, tmp_path) as bot:
        priya = bot.telegram.person(7, "Priya")
        await bot.hears(priya, "/practice behavioural 1")
        await priya.sends(hologram={"of": "a later year"})
        assert await heard(priya)


async def test_blank_letters_are_no_answer(bot: Running, priya: Person) -> None:
    """The well-known blank is told of as any empty answer is."""
    await bot.hears(priya, "/practice behavioural 1")
    empty = []
    blanks = ("\u200b", "\u3164", "\u115f\u1160", "\u2800", "\uffa0 \u3164", "\u202e")
    for blank in blanks:
        await priya.sends(text=blank)
        empty.append(await bot.hears(priya, "/done"))
    assert all("behind it" not in said for said in empty), empty
