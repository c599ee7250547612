"""A file of sound, said at the prompt."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.content import Content
from bot.doors.terminal import Terminal
from bot.storage.sqlite import Store
from tests.voice.fake import FakeTranscriber, sound

SAID = "In May Ruth wanted to cancel the open day and I showed her the bookings."
QUESTION = "conflict.colleague-plan"


async def test_a_file_is_said(content: Content, tmp_path: Path) -> None:
    """Consent, the words, the judgement; and a plain line for what is no file."""
    file = tmp_path / "my answer.ogg"
    file.write_bytes(sound(SAID))
    broken = tmp_path / "broken.ogg"
    broken.write_bytes(b"no sound")
    heard: list[str] = []
    one = replace(content, questions={QUESTION: content.questions[QUESTION]})
    async with Store(tmp_path / "s", tmp_path / "k", bytes(32)) as store:
        terminal = Terminal(
            store,
            one,
            timedelta(seconds=60),
            lambda utterance: heard.append(utterance.text),
            transcriber=FakeTranscriber(),
        )
        for line, says in (
            ("/practice behavioural 1", "colleague"),
            ("/say", "/say FILE"),
            (f"/say {tmp_path / 'nothing.ogg'}", "There is no file"),
            (f"/say {tmp_path}", "There is no file"),
            (f"/say {file}", "Would you like that?"),
            ("Yes, listen here", SAID),
            (f"/say {broken}", "couldn't make that one out"),
            ("That's right", "bookings"),
        ):
            await terminal.hear(line)
            assert says in heard[-1], line


async def test_off_unless_a_model_is_set(content: Content, tmp_path: Path) -> None:
    file = tmp_path / "a.ogg"
    file.write_bytes(sound(SAID))
    heard: list[str] = []
    async with Store(tmp_path / "s", tmp_path / "k", bytes(32)) as store:
        terminal = Terminal(
            store,
            content,
            timedelta(seconds=60),
            lambda utterance: heard.append(utterance.text),
        )
        await terminal.hear("/practice behavioural 1")
        await terminal.hear(f"/say {file}")
    assert "typed lines" in heard[-1]
