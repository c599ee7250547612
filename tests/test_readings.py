"""What is kept of the encoder's readings is what it reads."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from bot.ear import branches, encoder
from bot.ear.branches import shares
from bot.ear.encoder import Reading, read_message
from bot.ear.transformer import Floats
from tests.readings import Readings, readings, usual_means

SAID = ("can it be from uni? i rang the three hotels", "What did you do?")


def numbers(reading: Reading) -> list[float]:
    shares = [reading.answer, reading.aside, reading.mixed, reading.given]
    shares += [reading.lacks, reading.unfit, reading.none]
    shares += [*reading.intents.values(), *reading.topics.values()]
    return shares + [n for p in reading.pieces for n in (p.start, p.end, p.told, p.key)]


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the encoder read, whatever is kept."""
    monkeypatch.setattr(encoder, "_kept", lambda *_: [])
    monkeypatch.setattr(branches, "_kept", lambda *_: [])


@pytest.mark.usefixtures("anew")
def test_what_is_kept_is_what_is_read_anew() -> None:
    """Of all that was ever kept here, others in each run."""
    for said, kept in readings().some(20):
        if not isinstance(kept, Reading):
            name, *pair = said
            (given,) = shares(name, [(pair[0], pair[1])])
            assert given == pytest.approx(kept, abs=1e-4), said
            continue
        read = read_message(*said)
        assert list(read.intents) == list(kept.intents), said
        assert list(read.topics) == list(kept.topics), said
        assert numbers(read) == pytest.approx(numbers(kept), abs=1e-4), said


def test_a_mean_is_kept_and_is_what_is_read_anew(tmp_path: Path) -> None:
    """Each text is read once, with whatever others it is asked for."""
    asked: list[list[str]] = []

    def read(texts: list[str]) -> Floats:
        asked.append(texts)
        return usual_means(texts)

    with closing(Readings(tmp_path, "these")) as first:
        first.means(["a calm head", "a van licence"], read)
    with closing(Readings(tmp_path, "these")) as second:
        given = second.means(["a van licence", "night work", "a calm head"], read)
    assert asked == [["a calm head", "a van licence"], ["night work"]]
    anew = usual_means(["a van licence", "night work", "a calm head"])
    assert given == pytest.approx(anew, abs=1e-4)


@pytest.mark.usefixtures("anew")
def test_a_reading_is_kept_for_the_next_process(tmp_path: Path) -> None:
    """For these very words and weights, and where the file can be read."""
    with closing(Readings(tmp_path, "these")) as first:
        place = first.of(*SAID)
        assert place == []
        reading = read_message(*SAID)
        place.append(reading)
    with closing(Readings(tmp_path, "these")) as second:
        assert second.of(*SAID) == [reading]
        assert second.of(SAID[1], SAID[0]) == []
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"no database, and long enough to be one" * 99)
    with closing(Readings(tmp_path, "these")) as broken:
        assert broken.of(*SAID) == []
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: broken.of(*SAID).append(reading)).result()
        broken.write()
        assert broken.of(*SAID) == [reading]
    assert not file.exists()
    with closing(Readings(tmp_path, "others")) as others:
        assert others.of(*SAID) == []
    assert [one.name for one in tmp_path.iterdir()] == ["readings-others.sqlite"]
