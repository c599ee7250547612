"""The real model on speech from a synthesizer: `pytest -m speech`.

With the suite in `test_transcribers` that is ten clips. Where the extra `voice-test` or
espeak-ng is missing, each test is skipped and says why.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.voice.transcriber import Transcriber
from tests.program import program
from tests.voice import speech

pytestmark = [
    pytest.mark.speech,
    pytest.mark.real_time,
    pytest.mark.skipif(speech.absence() is not None, reason=str(speech.absence())),
]

CLIPS = (
    ("en-us", 150, "The library had no plan for the summer, so I wrote one."),
    ("en-gb", 150, "I asked the manager for two more people in the kitchen."),
    ("en-gb", 180, "The first version was too slow, so I wrote a new one."),
)
"""Sentences that a tiny model hears well, so that a fault of ours is seen; how well it
hears others is what `tests/benchmarks/speech.py` measures."""


@pytest.fixture
async def transcriber() -> AsyncIterator[Transcriber]:
    async with Transcriber(speech.model()) as started:
        yield started


def noise(seconds: float) -> bytes:
    """Make a hiss, the same each time."""
    import random

    dice = random.Random(7)
    count = round(speech.RATE * seconds)
    samples = (round(dice.gauss(0, 300)) for _ in range(count))
    frames = b"".join(s.to_bytes(2, "little", signed=True) for s in samples)
    return speech.wav(frames, speech.RATE)


async def test_what_is_said_is_heard(transcriber: Transcriber) -> None:
    """At most one word in five is wrong, in each voice, as WAV and as Telegram does."""
    for voice, speed, said in CLIPS:
        sound = speech.opus(speech.say(said, voice, speed))
        heard = await transcriber.transcribe(sound, 5)
        wrong = speech.errors(said, heard.text)
        assert wrong <= len(speech.words(said)) / 5, (voice, heard.text)


async def test_nobody_spoke(transcriber: Transcriber) -> None:
    """Silence and a hiss give no words; models are known to hear thanks in them."""
    for sound in (speech.silence(8.0), noise(8.0)):
        assert (await transcriber.transcribe(sound, 8)).text == ""


async def test_a_pause_is_counted(transcriber: Transcriber) -> None:
    said = CLIPS[0][2]
    sound = speech.joined(speech.say(said), speech.silence(3.5), speech.say(said))
    told = (await transcriber.transcribe(sound, 12)).delivery
    assert told.pauses == 1
    assert told.seconds - told.speaking > 3


async def test_a_worker_that_dies_is_begun_anew(transcriber: Transcriber) -> None:
    sound = speech.say(CLIPS[0][2])
    asked = asyncio.create_task(transcriber.transcribe(sound, 5))
    await asyncio.sleep(0.05)
    assert transcriber._process is not None
    transcriber._process.kill()
    with pytest.raises(EOFError):
        await asked
    assert (await transcriber.transcribe(sound, 5)).text


async def test_one_that_takes_too_long_is_ended() -> None:
    async with Transcriber(speech.model(), at_least=-19.99) as transcriber:
        with pytest.raises(TimeoutError):
            await transcriber.transcribe(speech.say(CLIPS[0][2]), 5)
        assert transcriber.process_id is None


async def test_the_check_and_the_prompt(tmp_path: Path) -> None:
    """`voice-check FILE` tells words and cost; `/say FILE` is the whole way."""
    file = tmp_path / "answer.wav"
    file.write_bytes(speech.say(CLIPS[1][2]))
    data, model = tmp_path / "data", str(speech.model())
    ended = await program("voice-check", str(file), data=data, VOICE_MODEL=model)
    assert ended.status == 0, ended.err
    assert "MB" in ended.out
    assert speech.errors(CLIPS[1][2], ended.out.splitlines()[-1]) <= 3
    lines = f"/practice behavioural 1\n/say {file}\nYes, listen here\n"
    ended = await program("try", data=data, typed=lines, VOICE_MODEL=model)
    assert ended.status == 0, ended.err
    assert "I heard:" in ended.out
