"""What is put in the place of what was heard, and what never is."""

import json
from pathlib import Path
from typing import Any

from bot.content import Content
from bot.parts.voice.mending import corrected
from tests.each import each
from tests.fake_bot_api import Person, Upload
from tests.running import Running
from tests.voice.fake import FakeTranscriber, sound
from tests.voice.test_conversation import agreed, exported, heard, line

HEARD = "In May Ruth wanted to cancel the open day and I ran it with calf the rooms."
MEANT = HEARD.replace("calf", "half")

BESIDE = (
    ("never mind", "s I heard it"),
    ("it's fine as it is", "leave it as it is"),
    ("No, leave it.", "s I heard it"),
    ("how long should it be", "minute or two"),
    ("what was the question", "different things"),
)


async def kept(priya: Person) -> list[str]:
    document = await exported(priya)
    turns = document["sessions"][-1]["turns"]
    return [m["text"] for turn in turns for m in turn["messages"]]


async def test_what_is_said_beside_it_replaces_nothing(
    content: Content, tmp_path: Path
) -> None:
    """The sound is gone: what was heard may only be lost to a correction."""
    async with heard(content, tmp_path, FakeTranscriber(), quiet=60.0) as (_bot, priya):
        await agreed(priya, HEARD)
        for words, says in BESIDE:
            await priya.presses("Correct it")
            await line(priya)
            await priya.says(words)
            said = await line(priya)
            assert says in said, words
            assert "Changed" not in said
            assert await kept(priya) == [HEARD], words
        # It is still to be corrected.
        await priya.says(MEANT)
        await line(priya)
        assert await kept(priya) == [MEANT]


async def test_a_word_is_put_in_the_place_of_another(
    content: Content, tmp_path: Path
) -> None:
    """And what it says now is shown, as it is where much of it went."""
    async with heard(content, tmp_path, FakeTranscriber(), quiet=60.0) as (_bot, priya):
        await agreed(priya, HEARD)
        await priya.presses("Correct it")
        await line(priya)
        await priya.says("half, not calf")
        said = await line(priya)
        assert f"Now it says: “{MEANT}”" in said
        assert "[That's right][Correct it]" in said
        await priya.presses("Correct it")
        await line(priya)
        await priya.says("I ran it.")
        assert "Now it says: “I ran it.”" in await line(priya)


async def test_a_correction_aloud_is_shown(content: Content, tmp_path: Path) -> None:
    """Distress in it is met as anywhere, and nothing is said to be changed."""
    async with heard(content, tmp_path, FakeTranscriber(), quiet=60.0) as (_bot, priya):
        await agreed(priya, HEARD)
        await priya.presses("Correct it")
        await line(priya)
        await priya.sends_voice(9, sound(MEANT))
        assert f"I heard: “{MEANT}”\n[That's right][Correct it]" in await line(priya)
        await priya.presses("Correct it")
        await line(priya)
        await priya.sends_voice(9, sound("I want to kill myself tonight"))
        said = await line(priya)
        assert "tonight" not in said
        assert "[Carry on]" in said
        assert "place" not in said
        assert await kept(priya) == [MEANT]
        assert "kill myself" not in json.dumps(await exported(priya))


async def test_a_correction_that_is_edited(content: Content, tmp_path: Path) -> None:
    async with heard(content, tmp_path, FakeTranscriber(), quiet=60.0) as (_bot, priya):
        await agreed(priya, HEARD)
        await priya.presses("Correct it")
        await line(priya)
        number = await priya.says(MEANT.replace("May", "march"))
        await line(priya)
        await priya.edits(number, MEANT)
        assert await kept(priya) == [MEANT]


async def test_the_buttons_hold_once_it_was_judged(
    content: Content, tmp_path: Path
) -> None:
    """Quiet counts as right, and may come while somebody reads."""
    async with heard(content, tmp_path, FakeTranscriber(), quiet=60.0) as (_bot, priya):
        await agreed(priya, HEARD)
        await priya.presses("That's right")
        await line(priya)
        await priya.presses("That's right")
        assert "what I've used" in await line(priya)
        await priya.presses("Correct it")
        assert "half, not calf" in await line(priya)
        await priya.says("half, not calf")
        await line(priya)
        assert await kept(priya) == [MEANT]
        # Once something else is asked, words answer that.
        await priya.presses("Correct it")
        await line(priya)
        await priya.says("/practice behavioural 1")
        await line(priya)
        await priya.says("In June I rang Tom.")
        assert await kept(priya) == ["In June I rang Tom."]


def beneath(bot: Running, words: str, caption: str, command: str) -> dict[str, Any]:
    """Give the fields of a voice message with a command in the words beneath it."""
    upload = Upload("a.ogg", "audio/ogg", sound(words))
    file = {"file_id": bot.telegram.keep_file(upload), "file_unique_id": "U"}
    at = {"type": "bot_command", "offset": caption.index(command)}
    entities = [{**at, "length": len(command)}]
    voice = {**file, "duration": 3}
    return {"voice": voice, "caption": caption, "caption_entities": entities}


async def test_a_command_beneath_a_voice_message(
    content: Content, tmp_path: Path
) -> None:
    """Both count: nothing that was said is dropped, and no command is an answer."""
    async with heard(content, tmp_path, FakeTranscriber(), quiet=60.0) as (bot, priya):
        await agreed(priya, "First of all, in May.")
        fields = beneath(bot, "Ruth wanted to cancel.", "Ruth, that is\n/done", "/done")
        await priya.sends(**fields)
        said = await line(priya)
        assert "Ruth wanted to cancel." in said
        assert "I don't have one" in said
        await priya.sends(**beneath(bot, "I rang her.", "/done", "/done"))
        assert "I rang her." in await line(priya)
        assert await kept(priya) == [
            "First of all, in May.",
            "Ruth, that is\nRuth wanted to cancel.",
            "I rang her.",
        ]
        await priya.sends(**beneath(bot, "I ran the lab alone.", "/unsaid", "/unsaid"))
        assert "I ran the lab alone." in await line(priya)
        await priya.presses("That's right")
        await line(priya)
        assert "lab alone" in json.dumps((await exported(priya))["unsaid"])


LONG = "In May we had to leave the two collies and Ruth's dog in the yard for a day."


@each(
    "text, becomes",
    [
        ("colleagues, not collies", LONG.replace("collies", "colleagues")),
        ("It's “colleagues”, not “collies”.", LONG.replace("collies", "colleagues")),
        ("Collies should be colleagues", LONG.replace("collies", "colleagues")),
        ("collies -> colleagues", LONG.replace("collies", "colleagues")),
        ("to colleagues not two collies", LONG.replace("two coll", "to coll")),
        ("in March, not in May", LONG.replace("In May", "in March")),
        ("I rang her, not Ruth's dog", None),
        ("it was me, not cats", None),
        ("I asked the doctor, not Ruth", None),
        ("We left. Not in May.", None),
    ],
)
def test_a_word_for_another(text: str, becomes: str | None) -> None:
    """Only where the word was heard; else the text is the whole."""
    if text.startswith("to coll"):
        becomes = LONG.replace("two collies", "to colleagues")
    assert corrected(LONG, text) == (text if becomes is None else becomes)
