"""One suite for every transcriber: the fake of the tests, and the real one.

`pytest -m speech` runs what needs the extra `voice-test` and espeak-ng.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest

from bot.needs import LONGEST
from bot.ports import Transcriber, Unheard
from bot.voice.transcriber import Transcriber as LocalTranscriber
from tests.voice import fake, speech

SAID = "In March our largest customer wanted to leave and I called them the same day."


@dataclass(frozen=True)
class Kind:
    """A transcriber with sounds that it can hear."""

    transcriber: Transcriber
    say: Callable[[str], bytes]
    silence: Callable[[float], bytes]
    late: bytes


real = pytest.param(
    "real",
    marks=[
        pytest.mark.speech,
        pytest.mark.real_time,
        pytest.mark.skipif(speech.absence() is not None, reason=str(speech.absence())),
    ],
)


@pytest.fixture(params=["fake", real])
async def kind(request: pytest.FixtureRequest) -> AsyncIterator[Kind]:
    if request.param == "fake":
        yield Kind(
            fake.FakeTranscriber(),
            fake.sound,
            lambda seconds: fake.sound("", seconds),
            fake.sound(SAID, 12.0, 4.0),
        )
        return
    async with LocalTranscriber(speech.model()) as transcriber:
        late = speech.joined(speech.silence(4.0), speech.say(SAID))
        yield Kind(transcriber, speech.say, speech.silence, late)


async def test_a_transcriber(kind: Kind) -> None:
    """What is said is heard word by word, silence is nothing, and noise is refused."""
    hears = kind.transcriber.transcribe
    heard = await hears(kind.say(SAID), 5)
    assert speech.errors(SAID, heard.text) <= 2, heard.text
    told = heard.delivery
    assert 2 < told.speaking <= told.seconds < 10
    assert told.began < 1
    assert abs(told.words - len(SAID.split())) <= 2
    assert told.pauses == 0
    assert (await hears(kind.silence(3.0), 3)).text == ""
    late = (await hears(kind.late, 10)).delivery
    assert 3.5 < late.began < 4.6
    assert late.seconds > told.seconds + 2
    for no_sound in (b"", b"%PDF-1.7 and so on", b"OggS"):
        with pytest.raises(Unheard):
            await hears(no_sound, 1)
    long = await hears(kind.silence(LONGEST + 20), 0)
    assert long.text == ""
    assert long.delivery.seconds > LONGEST
    # Whatever came before, the next is heard.
    assert (await hears(kind.say(SAID), 5)).text
