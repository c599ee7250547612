"""Every conversation in tests/transcripts/, word for word, through the doors it names.

With UPDATE_TRANSCRIPTS=1 the files are written anew from what the bot says; read them
aloud before they are committed.
"""

import itertools
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import pytest

from bot.content import Content
from bot.storage.sqlite import Store
from bot.wording.folding import TALL, TALLEST
from tests.benchmarks import lengths
from tests.running import running
from tests.transcript import (
    FOLDER,
    SetClock,
    TelegramPlayer,
    TerminalPlayer,
    Transcript,
    read,
)
from tests.voice.fake import FakeTranscriber

QUIET = 0.08
FILES = sorted(FOLDER.glob("*.txt"))
UPDATE = bool(os.environ.get("UPDATE_TRANSCRIPTS"))


def seeds() -> Callable[[], int]:
    """The same dice every time, and never the same session id."""
    return itertools.count(2**40 + 1).__next__


async def played(
    door: str, transcript: Transcript, content: Content, folder: Path
) -> list[list[str]]:
    """Act a transcript out and give what was said in each exchange."""
    content = transcript.content(content)
    if door == "terminal":
        clock = SetClock(transcript.begins)
        async with Store(
            folder / "s.sqlite", folder / "k.sqlite", bytes(32), clock.seconds
        ) as store:
            player = TerminalPlayer(store, content, seeds(), clock)
            return [await player.act(e) for e in transcript.exchanges]
    quiet = float(transcript.settings.get("quiet", QUIET))
    at = transcript.begins
    voice = FakeTranscriber() if "voice" in transcript.settings else None
    async with running(
        content, folder, quiet, seeds(), 0.05, at, transcriber=voice
    ) as bot:
        person = bot.telegram.person(7, "Priya")
        actor = TelegramPlayer(bot, person, 1.3 if UPDATE else 0.4)
        return [await actor.act(e) for e in transcript.exchanges]


TELEGRAM, BOTH = 6, 12
"""Of so many transcripts that have both doors, one is always played over Telegram, and
one at both."""

RESTARTED = ("panel-own-people", "unsaid-round")
"""Transcripts that are always broken off: a panel, and what waits for its day."""


def rarely(number: int, door: str, doors: Sequence[str]) -> bool:
    """Whether a transcript waits at a door for the thorough run.

    All are played at one door. What is said is decided once, whoever carries it; so a
    share of them shows that Telegram does, which takes twice as long as the terminal.
    """
    if UPDATE or len(doors) == 1 or number % BOTH == 0:
        return False
    return (door == "telegram") is (number % TELEGRAM > 0)


@pytest.mark.parametrize(
    ("path", "door"),
    [
        pytest.param(
            *(path, door),
            id=f"{path.stem}-{door}",
            marks=pytest.mark.thorough if rarely(number, door, doors) else (),
        )
        for number, path in enumerate(FILES)
        for doors in (read(path).doors,)
        for door in doors
    ],
)
async def test_transcript(
    path: Path, door: str, content: Content, tmp_path: Path
) -> None:
    """The bot says what the transcript says, through each door."""
    transcript = read(path)
    said = await played(door, transcript, content, tmp_path)
    if UPDATE and door == transcript.doors[0]:
        for exchange, heard in zip(transcript.exchanges, said, strict=True):
            exchange.said = heard
        path.write_text(transcript.written(), "utf-8")
        return
    for exchange, heard in zip(transcript.exchanges, said, strict=True):
        assert heard == exchange.said, f"after {exchange.moves}"


@pytest.mark.parametrize(
    "how", ["kill", pytest.param("restart", marks=pytest.mark.thorough)]
)
@pytest.mark.parametrize(
    "path",
    [
        pytest.param(
            path,
            id=path.stem,
            marks=() if path.stem in RESTARTED else pytest.mark.thorough,
        )
        for path in FILES
        if "restarts" in read(path).settings
    ],
)
async def test_a_restart_at_every_step_changes_no_word(
    path: Path, how: str, content: Content, tmp_path: Path
) -> None:
    """The bot is stopped, or broken off, before everything that a candidate does."""
    transcript = read(path)
    for exchange in transcript.exchanges:
        if not exchange.moves[0].startswith("= "):
            exchange.moves.insert(0, f"= {how}")
    said = await played("telegram", transcript, content, tmp_path)
    for exchange, heard in zip(transcript.exchanges, said, strict=True):
        assert heard == exchange.said, f"after {exchange.moves}"


def test_every_transcript_reads_back() -> None:
    """What is written is what is read, so an update changes nothing but words."""
    assert FILES
    for path in FILES:
        assert read(path).written() == path.read_text("utf-8"), path.name


def test_messages_fit_a_telephone() -> None:
    """Half of them take six lines at most, few more than fourteen, and none a wall.

    Whatever is longer puts its rest behind a tap (`fold`), leaves it to the page, or
    begins a message where somebody else speaks (`begin`).
    """
    heights = sorted(lengths.height(said) for *_, said in lengths.messages(FOLDER))
    assert median(heights) <= 6
    assert sum(tall > TALL for tall in heights) <= 0.03 * len(heights)
    assert heights[-1] <= TALLEST
